"""Invoices with their numbers, and what was paid."""

from typing import Any

import sqlalchemy as sa
from alembic import op

revision = "0032"
down_revision = "0031"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_ISSUED = sa.text("number <> ''")

# What is issued or paid stays: all but what the time of keeping is over for, and the reason that an erasure takes.
_ISSUED_CHANGES = """old.number <> '' AND (new.number <> old.number OR new.order_id <> old.order_id OR new.kind <> old.kind
        OR new.total_minor <> old.total_minor OR new.currency <> old.currency OR new.issued_on <> old.issued_on
        OR new.year <> old.year OR new.counter <> old.counter OR new.issued_at <> old.issued_at
        OR ({new} <> {old} AND {new} <> '{{}}'))"""
_PAYMENT_CHANGES = """new.minor <> old.minor OR new.way <> old.way OR new.order_id <> old.order_id
        OR new.currency <> old.currency OR new.given <> old.given OR new.at <> old.at
        OR (new.reason <> old.reason AND new.reason <> '')"""
_SQLITE = (
    f"""CREATE TRIGGER issued_invoices_stay BEFORE UPDATE ON invoices
    WHEN {_ISSUED_CHANGES.format(new="new.content", old="old.content")}
    BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END""",
    """CREATE TRIGGER issued_invoices_are_kept BEFORE DELETE ON invoices WHEN old.number <> ''
    BEGIN SELECT RAISE(ABORT, 'an issued invoice is never changed'); END""",
    f"""CREATE TRIGGER payments_stay BEFORE UPDATE ON payments WHEN {_PAYMENT_CHANGES}
    BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END""",
    """CREATE TRIGGER payments_are_kept BEFORE DELETE ON payments
    BEGIN SELECT RAISE(ABORT, 'a payment is never changed'); END""",
)
_REFUSED = "USING ERRCODE = 'integrity_constraint_violation'"
_POSTGRESQL = (
    f"""CREATE FUNCTION keep_issued() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'an issued invoice is never changed' {_REFUSED}; END $$""",
    f"""CREATE TRIGGER issued_invoices_stay BEFORE UPDATE ON invoices FOR EACH ROW
    WHEN ({_ISSUED_CHANGES.format(new="new.content::text", old="old.content::text")})
    EXECUTE FUNCTION keep_issued()""",
    """CREATE TRIGGER issued_invoices_are_kept BEFORE DELETE ON invoices FOR EACH ROW WHEN (old.number <> '')
    EXECUTE FUNCTION keep_issued()""",
    f"""CREATE FUNCTION keep_payments() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'a payment is never changed' {_REFUSED}; END $$""",
    f"""CREATE TRIGGER payments_stay BEFORE UPDATE ON payments FOR EACH ROW WHEN ({_PAYMENT_CHANGES})
    EXECUTE FUNCTION keep_payments()""",
    """CREATE TRIGGER payments_are_kept BEFORE DELETE ON payments FOR EACH ROW
    EXECUTE FUNCTION keep_payments()""",
)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def _about_an_order() -> tuple[sa.Column[Any], ...]:
    return (
        sa.Column("id", _KEY, nullable=False),
        sa.Column("order_id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False, server_default="staff"),
        sa.Column("person_id", _KEY),
        _text("job"),
    )


def _keys(table: str) -> tuple[sa.Constraint, ...]:
    return (
        sa.PrimaryKeyConstraint("id", name=f"pk_{table}"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=f"fk_{table}_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=f"fk_{table}_person_id"),
        sa.CheckConstraint("(actor_kind = 'staff') = (person_id IS NOT NULL)", name=f"ck_{table}_signed"),
    )


def _unique_where_set(name: str, table: str, *columns: str) -> None:
    is_set = sa.text(f"{columns[0]} IS NOT NULL")
    op.create_index(name, table, list(columns), unique=True, sqlite_where=is_set, postgresql_where=is_set)


def upgrade() -> None:
    """Make the tables, and let nobody change what is issued or paid."""
    op.create_table(
        "invoices",
        *_about_an_order(),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("credits", _KEY),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("content", sa.JSON(), nullable=False),
        _text("number"),
        sa.Column("year", sa.Integer()),
        sa.Column("counter", sa.Integer()),
        sa.Column("total_minor", sa.BigInteger()),
        *(_text(name) for name in ("issued_on", "due_on")),
        sa.Column("issued_at", sa.BigInteger()),
        sa.Column("issued_by", _KEY),
        sa.Column("issued_kind", sa.Text()),
        _text("issued_job"),
        *_keys("invoices"),
        sa.ForeignKeyConstraint(["credits"], ["invoices.id"], name="fk_invoices_credits"),
        sa.ForeignKeyConstraint(["issued_by"], ["people.id"], name="fk_invoices_issued_by"),
    )
    op.create_index("ix_invoices_order_id", "invoices", ["order_id"])
    _unique_where_set("uq_invoices_credits", "invoices", "credits")
    _unique_where_set("uq_invoices_year_counter", "invoices", "year", "counter")
    op.create_index(
        "uq_invoices_number",
        "invoices",
        ["number"],
        unique=True,
        sqlite_where=_ISSUED,
        postgresql_where=_ISSUED,
    )
    op.create_table(
        "invoice_numbers",
        sa.Column("year", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("last", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("year", name="pk_invoice_numbers"),
    )
    op.create_table(
        "invoice_files",
        sa.Column("invoice_id", _KEY, nullable=False, autoincrement=False),
        sa.Column("made_at", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("invoice_id", name="pk_invoice_files"),
        sa.ForeignKeyConstraint(["invoice_id"], ["invoices.id"], name="fk_invoice_files_invoice_id"),
    )
    op.create_table(
        "payments",
        *_about_an_order(),
        sa.Column("way", sa.Text(), nullable=False),
        sa.Column("minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.Column("given", sa.BigInteger(), nullable=False, server_default="0"),
        *(_text(name) for name in ("receipt", "reason")),
        sa.Column("beside", _KEY),
        sa.Column("takes_back", _KEY),
        *_keys("payments"),
        sa.ForeignKeyConstraint(["beside"], ["payments.id"], name="fk_payments_beside"),
        sa.ForeignKeyConstraint(["takes_back"], ["payments.id"], name="fk_payments_takes_back"),
    )
    op.create_index("ix_payments_order_id", "payments", ["order_id"])
    _unique_where_set("uq_payments_takes_back", "payments", "takes_back")
    for line in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRESQL:
        op.execute(line)
