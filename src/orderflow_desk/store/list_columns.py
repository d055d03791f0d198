"""What a row of the list of orders is read from, for both of its readers: SQL that both engines take, without SQLAlchemy.

A field of `OrderRow` that is a field of an order is found by `domain.orders.fields`; whatever else stands in a row has its
line here. The readers select `SELECTED` of `JOINED`, and make rows of that with `rows_of`.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import fields
from datetime import datetime
from typing import Any, NamedTuple

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.moments import from_microseconds
from orderflow_desk.domain.money import read_money
from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, OrderKind, attribute_of, column_of
from orderflow_desk.store.schema_constants import IS_FAILED
from orderflow_desk.views.orders.list import OrderRow

# As much of a text of several lines as a row shows, in characters.
TEXT_SHOWN = 120
JOINED = "orders JOIN items ON items.id = orders.item_id JOIN customers ON customers.id = orders.customer_id"


class ListColumn(NamedTuple):
    """How a column is selected, and what becomes of its value where that does not stay as it is."""

    sql: str
    read: Callable[[Any], Any] | None = None


def _moment(kept: int | None) -> datetime | None:
    return None if kept is None else from_microseconds(kept)


def _amount(kept: str | None) -> Any:
    return None if kept is None else read_money(kept)


_beginning = f"substr({{0}}, 1, {TEXT_SHOWN})"
_BY_FORM = {
    Form.TEXT: ListColumn(_beginning),
    Form.ACCESSORIES: ListColumn(_beginning),
    Form.CHECKLIST: ListColumn(_beginning),
    Form.MOMENT: ListColumn("{0}", _moment),
    Form.MEETING: ListColumn("{0}", OrderKind),
    Form.MONEY: ListColumn("{0}_minor || ' ' || {0}_currency", _amount),
}
_AS_IT_IS = ListColumn("{0}")
_FIELDS = {attribute_of(field): field for field in Field}
_OTHERS = {
    "id": ListColumn("orders.id"),
    "status": ListColumn("orders.status", Status),
    "since": ListColumn("orders.since", from_microseconds),
    "technician_id": ListColumn("orders.technician_id"),
    "has_failed_mail": ListColumn(
        f"EXISTS (SELECT 1 FROM outbox WHERE outbox.order_id = orders.id AND outbox.{IS_FAILED})",  # noqa: S608
        bool,
    ),
    "version": ListColumn("orders.version"),
    "new_to": ListColumn(
        "(SELECT person_id FROM new_assignments WHERE new_assignments.order_id = orders.id)"
    ),
}


def columns_of(names: Iterable[str]) -> tuple[ListColumn, ...]:
    """Return where the values of these names are read from. Raises KeyError for one that nothing is known of."""
    return tuple(_OTHERS[name] if name in _OTHERS else _of_field(_FIELDS[name]) for name in names)


def _of_field(field: Field) -> ListColumn:
    spec = FIELDS[field]
    form = _BY_FORM.get(spec.form, _AS_IT_IS)
    return ListColumn(form.sql.format(f"{spec.owner}.{column_of(field)}"), form.read)


_COLUMNS = columns_of(one.name for one in fields(OrderRow))
_READ = tuple((place, one.read) for place, one in enumerate(_COLUMNS) if one.read is not None)
SELECTED = ", ".join(one.sql for one in _COLUMNS)


def rows_of(selected: Iterable[Sequence[Any]]) -> list[OrderRow]:
    """Return the rows of the list for what was selected of some orders."""
    columns: list[Iterable[Any]] = list(zip(*selected, strict=True))
    if not columns:
        return []
    for place, read in _READ:
        columns[place] = map(read, columns[place])
    return list(map(OrderRow, *columns))
