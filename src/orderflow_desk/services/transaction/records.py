"""An order as the services hold it while they work on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from orderflow_desk.domain.errors import NoSuchOrder
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderFields
from orderflow_desk.store import order_columns
from orderflow_desk.store.queries.orders import order_detail


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderRecord(OrderFields):
    """One order with its customer and item, as it stands in this transaction."""

    id: int
    version: int
    status: Status
    customer_id: int
    item_id: int
    technician_id: int | None
    since: datetime
    changed_at: datetime
    created_at: datetime
    has_left_draft: bool
    came_by_portal: bool
    contact_confirmed: bool
    technician: str | None
    comes_back_from: int | None = None
    others: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])

    def having(self, **values: Any) -> "OrderRecord":
        """Return the record with these fields changed."""
        return replace(self, **values)


def record_of(row: RowMapping) -> OrderRecord:
    """Make a record of a row of `order_detail.fields`."""
    return OrderRecord(**order_columns.read(row))


def load(conn: Connection, order_id: int, *, for_change: bool = False) -> OrderRecord:
    """Read an order; `for_change` keeps it from others until the transaction ends. Raises NoSuchOrder."""
    row = order_detail.fields(conn, order_id, for_change=for_change)
    if row is None:
        raise NoSuchOrder(order_id)
    return record_of(row)
