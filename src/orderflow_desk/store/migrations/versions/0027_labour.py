"""Labour on orders, the timers that run, and what an hour costs."""

import sqlalchemy as sa
from alembic import op

revision = "0027"
down_revision = "0026"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the tables; nothing was written down of it before."""
    op.create_table(
        "labour",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("order_id", _KEY, nullable=False),
        sa.Column("worker_id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False, server_default="staff"),
        sa.Column("person_id", _KEY),
        sa.Column("job", sa.Text(), nullable=False, server_default=""),
        sa.Column("started_at", sa.BigInteger()),
        sa.Column("minutes", sa.Integer(), nullable=False),
        sa.Column("work", sa.Text(), nullable=False, server_default=""),
        sa.Column("rate_minor", sa.BigInteger()),
        sa.Column("rate_currency", sa.Text(), nullable=False, server_default=""),
        sa.Column("is_billed", sa.Boolean(), nullable=False),
        sa.Column("corrects", _KEY),
        sa.PrimaryKeyConstraint("id", name="pk_labour"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_labour_order_id"),
        sa.ForeignKeyConstraint(["worker_id"], ["people.id"], name="fk_labour_worker_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_labour_person_id"),
        sa.CheckConstraint("(actor_kind = 'staff') = (person_id IS NOT NULL)", name="ck_labour_signed"),
        sa.ForeignKeyConstraint(["corrects"], ["labour.id"], name="fk_labour_corrects"),
    )
    op.create_index("ix_labour_order_id", "labour", ["order_id"])
    is_correction = sa.text("corrects IS NOT NULL")
    op.create_index(
        "uq_labour_corrects",
        "labour",
        ["corrects"],
        unique=True,
        sqlite_where=is_correction,
        postgresql_where=is_correction,
    )
    op.create_table(
        "timers",
        sa.Column("worker_id", _KEY, nullable=False, autoincrement=False),
        sa.Column("order_id", _KEY, nullable=False),
        sa.Column("started_at", sa.BigInteger(), nullable=False),
        sa.Column("seen_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("worker_id", name="pk_timers"),
        sa.ForeignKeyConstraint(["worker_id"], ["people.id"], name="fk_timers_worker_id"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_timers_order_id"),
    )
    op.create_index("ix_timers_order_id", "timers", ["order_id"])
    op.create_table(
        "labour_rates",
        sa.Column("worker", sa.Text(), nullable=False),
        sa.Column("minor", sa.BigInteger(), nullable=False),
        sa.Column("currency", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("worker", name="pk_labour_rates"),
    )
