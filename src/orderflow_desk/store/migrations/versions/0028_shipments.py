"""Shipments to manufacturers and back, the carriers of a shop, and when an order is expected back."""

import sqlalchemy as sa
from alembic import op

revision = "0028"
down_revision = "0027"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def upgrade() -> None:
    """Make the tables and the column; nothing was written down of it before."""
    op.add_column("orders", sa.Column("expected_back", sa.BigInteger()))
    op.create_table(
        "shipments",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("order_id", _KEY, nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("sent_at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False, server_default="staff"),
        sa.Column("person_id", _KEY),
        _text("job"),
        sa.Column("sent_by_act", sa.Text(), nullable=False),
        sa.Column("maker", sa.Text(), nullable=False),
        *(_text(name) for name in ("rma", "carrier", "tracking", "serial", "serial_key")),
        *(_text(name) for name in ("back_carrier", "back_tracking")),
        sa.Column("received_at", sa.BigInteger()),
        *(_text(name) for name in ("back_serial", "back_serial_key", "work", "stays_because")),
        sa.Column("expected_at", sa.BigInteger()),
        sa.Column("closed_at", sa.BigInteger()),
        sa.Column("closed_by", _KEY),
        sa.Column("closed_kind", sa.Text()),
        *(_text(name) for name in ("closed_job", "closed_by_act")),
        sa.Column("undone_at", sa.BigInteger()),
        sa.PrimaryKeyConstraint("id", name="pk_shipments"),
        sa.UniqueConstraint("order_id", "number", name="uq_shipments_order_id_number"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_shipments_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_shipments_person_id"),
        sa.ForeignKeyConstraint(["closed_by"], ["people.id"], name="fk_shipments_closed_by"),
        sa.CheckConstraint("(actor_kind = 'staff') = (person_id IS NOT NULL)", name="ck_shipments_signed"),
    )
    op.create_index("ix_shipments_serial_key", "shipments", ["serial_key"])
    op.create_index("ix_shipments_back_serial_key", "shipments", ["back_serial_key"])
    op.create_table(
        "carriers",
        sa.Column("name", sa.Text(), nullable=False),
        _text("page"),
        sa.PrimaryKeyConstraint("name", name="pk_carriers"),
    )
