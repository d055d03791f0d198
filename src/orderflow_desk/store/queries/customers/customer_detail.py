"""One customer whole: orders, mails, and who may be the same person."""

from collections import defaultdict
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, and_, bindparam, func, select

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.reading.phones import writings
from orderflow_desk.domain.searching import fold, is_same_name
from orderflow_desk.store import personal
from orderflow_desk.store.queries import outbox as mails
from orderflow_desk.store.queries.customers import customers as counter
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.tables import customer_merges, customers, items, orders, outbox, people
from orderflow_desk.views.customers import CustomerOrder, CustomerRow, LikelyDuplicate, Likeness
from orderflow_desk.views.outbox import MailRow

_SHOWN_AT_MOST = 200
_ALIKE_AT_MOST = 20
_living = (customers.c.merged_into.is_(None), customers.c.erased_at.is_(None))
_orders = (
    select(
        orders.c.id,
        orders.c.status,
        items.c.title,
        orders.c.fault,
        orders.c.since,
        orders.c.created_at,
    )
    .join_from(orders, items, items.c.id == orders.c.item_id)
    .where(orders.c.customer_id == bindparam("of_customer"))
    .order_by(orders.c.id.desc())
    .limit(_SHOWN_AT_MOST)
)
_merges = (
    select(customer_merges, customers.c.name, people.c.name.label("who"))
    .join_from(customer_merges, customers, customers.c.id == customer_merges.c.merged_id)
    .outerjoin(people, people.c.id == customer_merges.c.person_id)
    .where(customer_merges.c.survivor_id == bindparam("of_customer"), customer_merges.c.undone_at.is_(None))
    .order_by(customer_merges.c.id.desc())
)


def latest(conn: Connection, before_id: int | None, count: int) -> tuple[CustomerRow, ...]:
    """Return the customers who came last, newest first; `before_id` goes on behind one of them."""
    query = counter.rows.where(*_living)
    if before_id is not None:
        query = query.where(customers.c.id < before_id)
    found = conn.execute(query.order_by(customers.c.id.desc()).limit(count)).mappings()
    return tuple(CustomerRow(**row) for row in found)


def orders_of(conn: Connection, customer_id: int) -> tuple[CustomerOrder, ...]:
    """Return the orders of a customer, newest first, two hundred at most."""
    found = conn.execute(_orders, {"of_customer": customer_id})
    return tuple(CustomerOrder(*row) for row in found)


def mails_of(conn: Connection, customer_id: int) -> tuple[MailRow, ...]:
    """Return the mails of a customer and of their orders, newest first, two hundred at most."""
    query = mails.rows.where(personal.about(outbox, [customer_id]), outbox.c.state != MailState.MERGED)
    return tuple(
        MailRow(*row) for row in conn.execute(query.order_by(outbox.c.id.desc()).limit(_SHOWN_AT_MOST))
    )


def merges_into(conn: Connection, customer_id: int) -> list[Row[*tuple[Any, ...]]]:
    """Return the merges into a customer that were not undone, newest first, with who did it and the other's name."""
    return list(conn.execute(_merges, {"of_customer": customer_id}))


def duplicates_of(conn: Connection, customer: CustomerRow) -> tuple[LikelyDuplicate, ...]:
    """Return who may be the same person: by phone or e-mail however it is written, or the name without case and accents."""
    alike: dict[int, list[Likeness]] = defaultdict(list)
    found: dict[int, CustomerRow] = {}
    for likeness, rows in _alike(conn, customer):
        for row in rows:
            if row.id != customer.id:
                found[row.id] = row
                alike[row.id].append(likeness)
    ranked = sorted(found.values(), key=lambda row: (-len(alike[row.id]), -row.id))
    return tuple(LikelyDuplicate(row, tuple(alike[row.id])) for row in ranked[:_ALIKE_AT_MOST])


def _alike(conn: Connection, customer: CustomerRow) -> list[tuple[Likeness, list[CustomerRow]]]:
    numbers = writings(customer.phone, read_country(conn)).ways
    by_name = (
        counter.written(conn, customer.name, _SHOWN_AT_MOST, _SHOWN_AT_MOST) if fold(customer.name) else ()
    )
    return [
        (Likeness.PHONE, _with(conn, customers.c.phone_digits.in_(numbers)) if numbers else []),
        (Likeness.EMAIL, _with(conn, _has_address(customer.email)) if customer.email else []),
        (Likeness.NAME, [row for row in by_name if is_same_name(row.name, customer.name)]),
    ]


def _has_address(email: str) -> ColumnElement[bool]:
    return and_(func.lower(customers.c.email) == email.lower(), customers.c.email != "")


def _with(conn: Connection, condition: ColumnElement[bool]) -> list[CustomerRow]:
    found = conn.execute(counter.rows.where(condition, *_living).limit(_ALIKE_AT_MOST)).mappings()
    return [CustomerRow(**row) for row in found]
