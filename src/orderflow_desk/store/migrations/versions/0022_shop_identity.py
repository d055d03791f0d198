"""A shop has an id of its own: a PC knows by it whose half-written texts it holds, and that it opened the right one."""

import secrets

import sqlalchemy as sa
from alembic import op

revision = "0022"
down_revision = "0021"


def upgrade() -> None:
    """Make the id; a copy of the database keeps it."""
    table = op.create_table(
        "shop_identity",
        sa.Column("id", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_shop_identity")),
    )
    op.bulk_insert(table, [{"id": secrets.token_hex(16)}])
