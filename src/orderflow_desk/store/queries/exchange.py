"""Lists that leave the program, whole rows a page at a time."""

from sqlalchemy import Connection, bindparam, func, select

from orderflow_desk.domain.exchange.exporting import ExportedCustomer, ExportedItem, ExportedOrder
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
# Who was merged into another is found there; who was erased is nobody.
_living = (customers.c.merged_into.is_(None), customers.c.erased_at.is_(None))
_customer = (
    customers.c.id,
    customers.c.name,
    customers.c.email,
    customers.c.phone,
    customers.c.others,
    _how_many.label("orders"),
    customers.c.created_at,
)
_customers = (
    select(*_customer)
    .where(customers.c.id > bindparam("after"), *_living)
    .order_by(customers.c.id)
    .limit(bindparam("count"))
)
_next = (
    select(customers.c.id)
    .where(customers.c.id > bindparam("after"), *_living)
    .order_by(customers.c.id)
    .limit(bindparam("count"))
    .subquery()
)
_items = (
    select(
        *_customer,
        func.coalesce(items.c.title, "").label("item"),
        func.coalesce(items.c.serial, "").label("serial"),
        func.coalesce(items.c.kind, "").label("item_kind"),
        func.coalesce(items.c.brand, "").label("brand"),
        func.coalesce(items.c.model, "").label("model"),
        func.coalesce(items.c.purchased, "").label("purchased"),
        items.c.warranty_months,
    )
    .join_from(customers, _next, _next.c.id == customers.c.id)
    .outerjoin(items, items.c.customer_id == customers.c.id)
    .order_by(customers.c.id, items.c.id)
)
_customer_count = select(func.count()).select_from(customers).where(*_living)
_item_count = (
    select(func.count())
    .select_from(customers)
    .outerjoin(items, items.c.customer_id == customers.c.id)
    .where(*_living)
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


def items_after(conn: Connection, after: int, count: int) -> list[ExportedItem]:
    """Return the items of the next customers, in the order in which these came; one without any has one row."""
    found = conn.execute(_items, {"after": after, "count": count}).mappings()
    return [ExportedItem(**row) for row in found]


def customer_count(conn: Connection) -> int:
    """Return how many customers there are."""
    return int(conn.execute(_customer_count).scalar_one())


def item_count(conn: Connection) -> int:
    """Return how many rows the list of items has."""
    return int(conn.execute(_item_count).scalar_one())
