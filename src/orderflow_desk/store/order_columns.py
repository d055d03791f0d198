"""Where the fields of an order lie in the tables, by `domain.orders.fields`: what is selected, and how it is read and written."""

from collections.abc import Iterable, Mapping
from typing import Any

from sqlalchemy import ColumnElement, RowMapping, Table

from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, Owner, attribute_of, column_of, of_form
from orderflow_desk.store.tables import customers, items, orders

_TABLES: dict[Owner, Table] = {Owner.CUSTOMER: customers, Owner.ITEM: items, Owner.ORDER: orders}
# An amount lies in two columns: its minor units, and the letters of its currency.
_AMOUNTS = tuple(
    (attribute_of(field), f"{column_of(field)}_minor", f"{column_of(field)}_currency")
    for field in of_form(Form.MONEY)
)


def selected(fields: Iterable[Field] = FIELDS) -> list[ColumnElement[Any]]:
    """Return the columns of these fields, named so that `read` and `OrderFields` know them."""
    found: list[ColumnElement[Any]] = []
    for field in fields:
        table, column = _TABLES[FIELDS[field].owner], column_of(field)
        if FIELDS[field].form is Form.MONEY:
            found += [table.c[f"{column}_minor"], table.c[f"{column}_currency"]]
        else:
            found.append(table.c[column].label(attribute_of(field)))
    return found


def read(row: RowMapping) -> dict[str, Any]:
    """Return a row of `selected`, with whatever else was selected, by the names that `OrderFields` has."""
    values: dict[str, Any] = {str(name): value for name, value in row.items()}
    for attribute, minor, currency in _AMOUNTS:
        amount, letters = values.pop(minor), values.pop(currency)
        values[attribute] = None if amount is None else Money(amount, letters)
    return values


def own_columns(values: Mapping[str, Any]) -> dict[str, Any]:
    """Return what of these values, by the names of `OrderFields`, lies in the order's own row, by its columns."""
    found = {name: value for name, value in values.items() if name in orders.c}
    for attribute, minor, currency in _AMOUNTS:
        if attribute in values:
            money = values[attribute]
            found |= {minor: money.minor if money else None, currency: money.currency if money else ""}
    return found
