"""Customers are found by what they are called and by what they are reached with."""

import sqlalchemy as sa
from alembic import op

from orderflow_desk.domain.searching import document

revision = "0003"
down_revision = "0002"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT_ONCE = 1000
_SQLITE = (
    """CREATE VIRTUAL TABLE customer_fragments USING fts5(
        body, content='customer_search', content_rowid='customer_id', tokenize='trigram case_sensitive 1')""",
    """CREATE TRIGGER customer_search_in AFTER INSERT ON customer_search
    BEGIN INSERT INTO customer_fragments(rowid, body) VALUES (new.customer_id, new.body); END""",
    """CREATE TRIGGER customer_search_over AFTER UPDATE ON customer_search
    BEGIN
        INSERT INTO customer_fragments(customer_fragments, rowid, body)
        VALUES ('delete', old.customer_id, old.body);
        INSERT INTO customer_fragments(rowid, body) VALUES (new.customer_id, new.body);
    END""",
    """CREATE TRIGGER customer_search_out AFTER DELETE ON customer_search
    BEGIN
        INSERT INTO customer_fragments(customer_fragments, rowid, body)
        VALUES ('delete', old.customer_id, old.body);
    END""",
)


def upgrade() -> None:
    """Make the table and its index, and fill them from the customers that are there."""
    op.create_table(
        "customer_search",
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["customer_id"], ["customers.id"], name=op.f("fk_customer_search_customer_id")
        ),
        sa.PrimaryKeyConstraint("customer_id", name=op.f("pk_customer_search")),
    )
    if op.get_bind().dialect.name == "sqlite":
        for line in _SQLITE:
            op.execute(line)
    else:
        op.create_index(
            "ix_customer_search_body",
            "customer_search",
            ["body"],
            postgresql_using="gin",
            postgresql_ops={"body": "gin_trgm_ops"},
        )
    _fill()


def _fill() -> None:
    conn = op.get_bind()
    last = 0
    page = sa.text("SELECT id, name, email, phone FROM customers WHERE id > :last ORDER BY id LIMIT :count")
    write = sa.text("INSERT INTO customer_search (customer_id, body) VALUES (:customer_id, :body)")
    while rows := conn.execute(page, {"last": last, "count": _AT_ONCE}).all():
        bodies = [
            {"customer_id": number, "body": document((name, email), (phone,))}
            for number, name, email, phone in rows
        ]
        conn.execute(write, bodies)
        last = rows[-1][0]
