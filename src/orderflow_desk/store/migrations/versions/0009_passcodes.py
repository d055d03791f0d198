"""Passcodes of items, sealed for the PCs whose keys the shop knows."""

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0008"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make both tables; nobody wrote one down yet."""
    op.create_table(
        "passcodes",
        sa.Column("order_id", _KEY, autoincrement=False, nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_passcodes_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_passcodes")),
    )
    op.create_table(
        "passcode_keys",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("public_key", sa.Text(), nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("added_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_passcode_keys")),
    )
