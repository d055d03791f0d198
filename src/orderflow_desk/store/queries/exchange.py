"""Lists that leave the program, whole rows a page at a time."""

from sqlalchemy import Connection, bindparam, func, select

from orderflow_desk.domain.exchange.exporting import ExportedCustomer, ExportedOrder
from orderflow_desk.store import order_columns
from orderflow_desk.store.tables import customers, items, orders, people

_orders = (
    select(
        orders.c.id,
        orders.c.status,
        people.c.name.label("technician"),
        orders.c.since,
        orders.c.created_at,
        *order_columns.selected(),
    )
    .join_from(orders, customers, customers.c.id == orders.c.customer_id)
    .join(items, items.c.id == orders.c.item_id)
    .outerjoin(people, people.c.id == orders.c.technician_id)
    .where(orders.c.id.in_(bindparam("ids", expanding=True)))
)
_how_many = (
    select(func.count()).select_from(orders).where(orders.c.customer_id == customers.c.id).scalar_subquery()
)
_customers = (
    select(
        customers.c.id,
        customers.c.name,
        customers.c.email,
        customers.c.phone,
        _how_many.label("orders"),
        customers.c.created_at,
    )
    .where(customers.c.id > bindparam("after"))
    .order_by(customers.c.id)
    .limit(bindparam("count"))
)


def orders_of(conn: Connection, ids: list[int]) -> list[ExportedOrder]:
    """Return these orders whole, in the order of the numbers."""
    if not ids:
        return []
    rows = conn.execute(_orders, {"ids": ids}).mappings()
    found = {row["id"]: ExportedOrder(**order_columns.read(row)) for row in rows}
    return [found[order_id] for order_id in ids if order_id in found]


def customers_after(conn: Connection, after: int, count: int) -> list[ExportedCustomer]:
    """Return the next customers in the order in which they came."""
    found = conn.execute(_customers, {"after": after, "count": count}).mappings()
    return [ExportedCustomer(**row) for row in found]


def customer_count(conn: Connection) -> int:
    """Return how many customers there are."""
    return int(conn.execute(select(func.count()).select_from(customers)).scalar_one())
