"""An order as the services hold it while they work on it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, RowMapping

from orderflow_desk.domain.errors import NoSuchOrder
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.order import OrderKind
from orderflow_desk.domain.walks import Unfinished
from orderflow_desk.store.queries.orders import order_detail


@dataclass(frozen=True, slots=True)
class OrderRecord:
    """One order with its customer and item, as it stands in this transaction."""

    id: int
    version: int
    status: Status
    customer_id: int
    item_id: int
    technician_id: int | None
    fault: str
    accessories: str
    condition: str
    shop_date: datetime | None
    promised_at: datetime | None
    parts_eta: datetime | None
    since: datetime
    changed_at: datetime
    created_at: datetime
    has_left_draft: bool
    came_by_portal: bool
    contact_confirmed: bool
    kind: OrderKind
    visit_address: str
    customer: str
    email: str
    phone: str
    item: str
    serial: str
    technician: str | None
    comes_back_from: int | None = None
    others: Mapping[str, list[str]] = field(default_factory=dict[str, list[str]])
    item_kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None
    checklist: str = ""
    limit_minor: int | None = None
    limit_currency: str = ""

    @property
    def agreed_limit(self) -> Money | None:
        """What the repair may cost without asking again."""
        return None if self.limit_minor is None else Money(self.limit_minor, self.limit_currency)

    def having(self, **values: Any) -> "OrderRecord":
        """Return the record with these fields changed."""
        return replace(self, **values)

    def unfinished(self) -> Unfinished:
        """Return what of the order is not finished. Part lines and shipments are not kept yet: nothing is."""
        return Unfinished()


def record_of(row: RowMapping) -> OrderRecord:
    """Make a record of a row of `order_detail.fields`."""
    return OrderRecord(**row)


def load(conn: Connection, order_id: int, *, for_change: bool = False) -> OrderRecord:
    """Read an order; `for_change` keeps it from others until the transaction ends. Raises NoSuchOrder."""
    row = order_detail.fields(conn, order_id, for_change=for_change)
    if row is None:
        raise NoSuchOrder(order_id)
    return record_of(row)
