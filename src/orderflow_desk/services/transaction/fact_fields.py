"""Where each fact of an order lies, and the one text in which it is checked, compared and told in the timeline."""

from datetime import datetime
from typing import Any

from orderflow_desk.domain.money import read_money
from orderflow_desk.domain.orders.orders import DATES, Fact, OrderKind
from orderflow_desk.services.transaction.records import OrderRecord

# Facts that stand in the item's row, and in which column.
ITEM_COLUMNS = {
    Fact.ITEM_TITLE: "title",
    Fact.ITEM_SERIAL: "serial",
    Fact.ITEM_KIND: "kind",
    Fact.ITEM_BRAND: "brand",
    Fact.ITEM_MODEL: "model",
    Fact.ITEM_PURCHASED: "purchased",
    Fact.ITEM_WARRANTY: "warranty_months",
}
# Which field of the record a fact is, where neither its name nor the item's column says it.
_FIELDS = {
    **ITEM_COLUMNS,
    Fact.ITEM_TITLE: "item",
    Fact.ITEM_KIND: "item_kind",
    Fact.CUSTOMER_NAME: "customer",
    Fact.CUSTOMER_EMAIL: "email",
    Fact.CUSTOMER_PHONE: "phone",
}


def kept_value(record: OrderRecord, fact: Fact) -> str | datetime | None:
    """Return a fact of an order as `check_fact` has it; dates stay times."""
    value = getattr(record, _FIELDS.get(fact, str(fact)))
    return value if fact in DATES else as_text(value)


def as_text(value: object) -> str:
    """Return a value as text; nothing for None."""
    return "" if value is None else str(value)


def column_value(fact: Fact, text: Any) -> Any:
    """Return what the column of a fact holds for its text."""
    return (int(text) if text else None) if fact is Fact.ITEM_WARRANTY else text


def values_of(fact: Fact, kept: str | datetime | None) -> dict[str, Any]:
    """Return the fields of a record that a fact makes; the columns of orders are named so, too."""
    if fact is Fact.AGREED_LIMIT:
        limit = read_money(str(kept))
        return {
            "limit_minor": limit.minor if limit else None,
            "limit_currency": limit.currency if limit else "",
        }
    if fact is Fact.KIND:
        return {"kind": OrderKind(str(kept))}
    return {_FIELDS.get(fact, str(fact)): column_value(fact, kept)}
