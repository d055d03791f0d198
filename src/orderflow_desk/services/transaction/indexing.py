"""Keeps what orders are found by in step with what stands in them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, bindparam, delete, insert, select, update

from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, Search, attribute_of
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.searching import document, fold
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store import order_columns
from orderflow_desk.store.queries.order_words import words_of
from orderflow_desk.store.tables import customer_search, customers, items, order_search, orders

_SEARCHED = tuple(field for field, spec in FIELDS.items() if spec.search is not Search.NO)
_sources = (
    select(orders.c.id, customers.c.others, *order_columns.selected(_SEARCHED))
    .join_from(orders, customers, customers.c.id == orders.c.customer_id)
    .join(items, items.c.id == orders.c.item_id)
)
_found_by = insert(order_search)
_customer_found_by = insert(customer_search)
_this_order = _sources.where(orders.c.id == bindparam("order_id"))
_of_customer = _sources.where(orders.c.customer_id == bindparam("customer_id"))


Others = Mapping[str, Iterable[str]]
_NO_OTHERS: Others = {}


def search_body(
    order_id: int, texts: Mapping[str, str], others: Others = _NO_OTHERS, of_features: Iterable[str] = ()
) -> str:
    """Return the text by which an order is found: its number, the fields that are searched, and further contacts.

    `texts` holds them by the names of `OrderFields`; what is missing is empty. `of_features` are words that stand in other
    tables, as the numbers of parcels do.
    """
    said = fold(texts.get(attribute_of(Field.ITEM_TITLE), ""))
    words, numbers = list[str](), list[str]()
    for field in _SEARCHED:
        text, spec = texts.get(attribute_of(field), ""), FIELDS[field]
        if spec.form is Form.PHONE:
            numbers.append(text)
        elif spec.search is Search.YES or fold(text) not in said:
            words.append(text)
    more, further = _further(others)
    return document((*words, *more, *of_features), (*numbers, str(order_id), *further))


def _further(others: Others) -> tuple[list[str], list[str]]:
    """Return the words and the phone numbers that a customer is known by besides."""
    words = [*others.get(Field.CUSTOMER_NAME, ()), *others.get(Field.CUSTOMER_EMAIL, ())]
    return words, list(others.get(Field.CUSTOMER_PHONE, ()))


def _bodies(conn: Connection, rows: Sequence[RowMapping]) -> dict[int, str]:
    """Return by which text each of these orders is found."""
    words = words_of(conn, [row["id"] for row in rows])
    return {
        row["id"]: search_body(
            row["id"], {name: row[name] for name in _NAMES}, row["others"], words.get(row["id"], ())
        )
        for row in rows
    }


def _keep_found(conn: Connection, rows: Sequence[RowMapping]) -> None:
    for order_id, body in _bodies(conn, rows).items():
        conn.execute(update(order_search).where(order_search.c.order_id == order_id).values(body=body))


def reindex_order(conn: Connection, order_id: int) -> None:
    """Bring an order up to date, after words changed that stand in the table of a feature."""
    _keep_found(conn, conn.execute(_this_order, {"order_id": order_id}).mappings().all())


_NAMES = tuple(attribute_of(field) for field in _SEARCHED)


def customer_body(*, name: str, email: str, phone: str, others: Others = _NO_OTHERS) -> str:
    """Return the text by which a customer is found at the counter."""
    words, numbers = _further(others)
    return document((name, email, *words), (phone, *numbers))


def index_new_customer(conn: Connection, customer_id: int, contact: Contact) -> None:
    """Make a new customer findable."""
    body = customer_body(name=contact.name, email=contact.email, phone=contact.phone)
    conn.execute(_customer_found_by, {"customer_id": customer_id, "body": body})


def index_new_order(conn: Connection, record: OrderRecord) -> None:
    """Make a new order findable."""
    body = search_body(record.id, {name: getattr(record, name) for name in _NAMES}, record.others)
    conn.execute(_found_by, {"order_id": record.id, "body": body})


def reindex_customer(conn: Connection, customer_id: int) -> None:
    """Bring a customer and all orders of theirs up to date, after a name, an address or an item changed."""
    _index_customer(conn, customer_id)
    _keep_found(conn, conn.execute(_of_customer, {"customer_id": customer_id}).mappings().all())


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
    for rows in conn.execute(query.execution_options(yield_per=1000)).mappings().partitions():
        bodies = _bodies(conn, rows)
        yield from (row["id"] for row in rows if row["body"] != bodies[row["id"]])


def unfindable_customers(conn: Connection) -> Iterator[int]:
    """Yield the customers who are not found by what they are called and reached with; reads all of them."""
    query = select(customers, customer_search.c.body).outerjoin_from(
        customers, customer_search, customer_search.c.customer_id == customers.c.id
    )
    query = query.where(customers.c.merged_into.is_(None), customers.c.erased_at.is_(None))
    for row in conn.execute(query.execution_options(yield_per=1000)):
        if row.body != customer_body(name=row.name, email=row.email, phone=row.phone, others=row.others):
            yield row.id
