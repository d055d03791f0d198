"""The parts that orders need."""

import sqlalchemy as sa
from alembic import op

revision = "0029"
down_revision = "0028"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def upgrade() -> None:
    """Make the table; nothing was written down of it before."""
    op.create_table(
        "parts",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("order_id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False, server_default="staff"),
        sa.Column("person_id", _KEY),
        *(_text(name) for name in ("job", "number", "number_key", "description")),
        sa.Column("quantity", sa.BigInteger(), nullable=False),
        sa.Column("price_minor", sa.BigInteger()),
        *(_text(name) for name in ("price_currency", "supplier", "order_number")),
        sa.Column("due", sa.BigInteger()),
        sa.Column("received_at", sa.BigInteger()),
        *(_text(name) for name in ("place", "not_needed")),
        sa.Column("closed_at", sa.BigInteger()),
        sa.Column("closed_by", _KEY),
        sa.Column("closed_kind", sa.Text()),
        _text("closed_job"),
        sa.Column("waits_since", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_parts"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_parts_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_parts_person_id"),
        sa.ForeignKeyConstraint(["closed_by"], ["people.id"], name="fk_parts_closed_by"),
        sa.CheckConstraint("(actor_kind = 'staff') = (person_id IS NOT NULL)", name="ck_parts_signed"),
    )
    op.create_index("ix_parts_order_id", "parts", ["order_id"])
    op.create_index("ix_parts_number_key", "parts", ["number_key"])
    for name, columns in (
        ("ix_parts_waits_since", ["waits_since", "due"]),
        ("ix_parts_received_at", ["received_at"]),
    ):
        is_set = sa.text(f"{columns[0]} IS NOT NULL")
        op.create_index(name, "parts", columns, sqlite_where=is_set, postgresql_where=is_set)
