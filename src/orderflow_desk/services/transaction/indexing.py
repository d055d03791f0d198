"""Keeps what orders are found by in step with what stands in them."""

from collections.abc import Iterable, Iterator, Mapping

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from orderflow_desk.domain.orders.order import Field
from orderflow_desk.domain.searching import document, fold
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store.tables import customer_search, customers, items, order_search, orders

_sources = (
    select(
        orders.c.id,
        customers.c.name,
        customers.c.email,
        customers.c.phone,
        customers.c.others,
        items.c.title,
        items.c.serial,
        items.c.brand,
        items.c.model,
    )
    .join_from(orders, customers, customers.c.id == orders.c.customer_id)
    .join(items, items.c.id == orders.c.item_id)
)
_found_by = insert(order_search)
_customer_found_by = insert(customer_search)
_of_customer = _sources.where(orders.c.customer_id == bindparam("customer_id"))


Others = Mapping[str, Iterable[str]]
_NO_OTHERS: Others = {}


def search_body(
    order_id: int,
    *,
    name: str,
    email: str,
    phone: str,
    title: str,
    serial: str,
    brand: str = "",
    model: str = "",
    others: Others = _NO_OTHERS,
) -> str:
    """Return the text by which an order is found: number, name, e-mail, phone, item, brand, model, serial, further contacts.

    What the title says already is not written a second time: each word costs a write to the index.
    """
    said = fold(title)
    more = [word for word in (brand, model) if fold(word) not in said]
    words, numbers = _further(others)
    return document((name, email, title, serial, *more, *words), (phone, str(order_id), *numbers))


def _further(others: Others) -> tuple[list[str], list[str]]:
    """Return the words and the phone numbers that a customer is known by besides."""
    words = [*others.get(Field.CUSTOMER_NAME, ()), *others.get(Field.CUSTOMER_EMAIL, ())]
    return words, list(others.get(Field.CUSTOMER_PHONE, ()))


def _body(row: RowMapping) -> str:
    return search_body(
        row["id"],
        name=row["name"],
        email=row["email"],
        phone=row["phone"],
        title=row["title"],
        serial=row["serial"],
        brand=row["brand"],
        model=row["model"],
        others=row["others"],
    )


def customer_body(*, name: str, email: str, phone: str, others: Others = _NO_OTHERS) -> str:
    """Return the text by which a customer is found at the counter."""
    words, numbers = _further(others)
    return document((name, email, *words), (phone, *numbers))


def index_new_customer(conn: Connection, customer_id: int, *, name: str, email: str, phone: str) -> None:
    """Make a new customer findable."""
    body = customer_body(name=name, email=email, phone=phone)
    conn.execute(_customer_found_by, {"customer_id": customer_id, "body": body})


def index_new_order(conn: Connection, record: OrderRecord) -> None:
    """Make a new order findable."""
    body = search_body(
        record.id,
        name=record.customer,
        email=record.email,
        phone=record.phone,
        title=record.item,
        serial=record.serial,
        brand=record.brand,
        model=record.model,
        others=record.others,
    )
    conn.execute(_found_by, {"order_id": record.id, "body": body})


def reindex_customer(conn: Connection, customer_id: int) -> None:
    """Bring a customer and all orders of theirs up to date, after a name, an address or an item changed."""
    _index_customer(conn, customer_id)
    for row in conn.execute(_of_customer, {"customer_id": customer_id}).mappings().all():
        conn.execute(update(order_search).where(order_search.c.order_id == row["id"]).values(body=_body(row)))


def _index_customer(conn: Connection, customer_id: int) -> None:
    """Make a customer findable as they are now; one who was merged into another, or erased, is not to be found."""
    row = conn.execute(select(customers).where(customers.c.id == customer_id)).one()
    of_customer = customer_search.c.customer_id == customer_id
    if row.merged_into is not None or row.erased_at is not None:
        conn.execute(delete(customer_search).where(of_customer))
        return
    body = customer_body(name=row.name, email=row.email, phone=row.phone, others=row.others)
    if not conn.execute(update(customer_search).where(of_customer).values(body=body)).rowcount:
        conn.execute(_customer_found_by, {"customer_id": customer_id, "body": body})


def unfindable(conn: Connection) -> Iterator[int]:
    """Yield the orders that are not found by what stands in them; reads all of them, a thousand at a time."""
    query = _sources.outerjoin(order_search, order_search.c.order_id == orders.c.id).add_columns(
        order_search.c.body
    )
    for row in conn.execute(query.execution_options(yield_per=1000)).mappings():
        if row["body"] != _body(row):
            yield row["id"]


def unfindable_customers(conn: Connection) -> Iterator[int]:
    """Yield the customers who are not found by what they are called and reached with; reads all of them."""
    query = select(customers, customer_search.c.body).outerjoin_from(
        customers, customer_search, customer_search.c.customer_id == customers.c.id
    )
    query = query.where(customers.c.merged_into.is_(None), customers.c.erased_at.is_(None))
    for row in conn.execute(query.execution_options(yield_per=1000)):
        if row.body != customer_body(name=row.name, email=row.email, phone=row.phone, others=row.others):
            yield row.id
