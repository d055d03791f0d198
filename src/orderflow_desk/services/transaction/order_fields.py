"""The one text in which each field of an order is checked, compared and told in the timeline."""

from datetime import datetime
from typing import Any

from orderflow_desk.domain.money import read_money
from orderflow_desk.domain.orders.fields import DATES, FIELDS, Field, Form, OrderKind, attribute_of
from orderflow_desk.services.transaction.records import OrderRecord


def kept_value(record: OrderRecord, field: Field) -> str | datetime | None:
    """Return a field of an order as `check_field` has it; dates stay times."""
    value = getattr(record, attribute_of(field))
    return value if field in DATES else as_text(value)


def as_text(value: object) -> str:
    """Return a value as text; nothing for None."""
    return "" if value is None else str(value)


def value_of(field: Field, kept: Any) -> Any:
    """Return what a field holds for its text, or its time, as it is kept."""
    match FIELDS[field].form:
        case Form.MONTHS:
            return int(kept) if kept else None
        case Form.MONEY:
            return read_money(kept) if kept else None
        case Form.MEETING:
            return OrderKind(kept)
        case _:
            return kept
