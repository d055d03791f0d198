"""A phone number with a word in it ("212-555-0105 ext 12") is found as it is written."""

from collections.abc import Iterator, Sequence

import sqlalchemy as sa
from alembic import op

from orderflow_desk.domain.searching import words_of_number

revision = "0020"
down_revision = "0019"

_AT_ONCE = 5000
_customers = sa.table("customers", sa.column("id"), sa.column("phone"), sa.column("others", sa.JSON()))
_next = (
    sa.select(_customers.c.id, _customers.c.phone, _customers.c.others)
    .where(_customers.c.id > sa.bindparam("after"))
    .order_by(_customers.c.id)
    .limit(_AT_ONCE)
)
_orders = sa.table("orders", sa.column("id"), sa.column("customer_id"))
_of_customer = sa.select(_orders.c.id).where(_orders.c.customer_id == sa.bindparam("customer"))


def upgrade() -> None:
    """Add the words to what the customers who have such a number, and their orders, are found by."""
    conn, after = op.get_bind(), 0
    while rows := conn.execute(_next, {"after": after}).all():
        for row in rows:
            for words in _words(row.phone, *row.others.get("customer_phone", ())):
                orders = conn.execute(_of_customer, {"customer": row.id}).scalars().all()
                _add(conn, "customer_search", "customer_id", [row.id], words)
                _add(conn, "order_search", "order_id", orders, words)
        after = rows[-1].id


def _words(*numbers: str) -> Iterator[str]:
    return (words for number in numbers if (words := words_of_number(number)))


def _add(conn: sa.Connection, table: str, key: str, ids: Sequence[int], words: str) -> None:
    found_by = sa.table(table, sa.column(key), sa.column("body"))
    body = found_by.c.body
    add = (
        found_by.update().values(body=body + f" {words}").where(~body.contains(f" {words}", autoescape=True))
    )
    for one in ids:
        conn.execute(add.where(found_by.c[key] == one))
