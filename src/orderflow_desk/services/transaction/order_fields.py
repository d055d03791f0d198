"""Where each field of an order lies, and the one text in which it is checked, compared and told in the timeline."""

from datetime import datetime
from typing import Any

from orderflow_desk.domain.money import read_money
from orderflow_desk.domain.orders.order import DATES, Field, OrderKind
from orderflow_desk.services.transaction.records import OrderRecord

# Fields that stand in the item's row, and in which column.
ITEM_COLUMNS = {
    Field.ITEM_TITLE: "title",
    Field.ITEM_SERIAL: "serial",
    Field.ITEM_KIND: "kind",
    Field.ITEM_BRAND: "brand",
    Field.ITEM_MODEL: "model",
    Field.ITEM_PURCHASED: "purchased",
    Field.ITEM_WARRANTY: "warranty_months",
}
# Which attribute of the record a field is, where neither its name nor the item's column says it.
_FIELDS = {
    **ITEM_COLUMNS,
    Field.ITEM_TITLE: "item",
    Field.ITEM_KIND: "item_kind",
    Field.CUSTOMER_NAME: "customer",
    Field.CUSTOMER_EMAIL: "email",
    Field.CUSTOMER_PHONE: "phone",
}


def kept_value(record: OrderRecord, field: Field) -> str | datetime | None:
    """Return a field of an order as `check_field` has it; dates stay times."""
    value = getattr(record, _FIELDS.get(field, str(field)))
    return value if field in DATES else as_text(value)


def as_text(value: object) -> str:
    """Return a value as text; nothing for None."""
    return "" if value is None else str(value)


def column_value(field: Field, text: Any) -> Any:
    """Return what the column of a field holds for its text."""
    return (int(text) if text else None) if field is Field.ITEM_WARRANTY else text


def values_of(field: Field, kept: str | datetime | None) -> dict[str, Any]:
    """Return the attributes of a record that a field makes; the columns of orders are named so, too."""
    if field is Field.AGREED_LIMIT:
        limit = read_money(str(kept))
        return {
            "limit_minor": limit.minor if limit else None,
            "limit_currency": limit.currency if limit else "",
        }
    if field is Field.KIND:
        return {"kind": OrderKind(str(kept))}
    return {_FIELDS.get(field, str(field)): column_value(field, kept)}
