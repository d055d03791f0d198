"""Orders know whether the contact was confirmed and what kind they are; drafts are kept apart from what follows them."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_UNDER_WAY = sa.text("status NOT IN ('completed', 'cancelled', 'draft')")
_PAST_DRAFT = sa.text("status <> 'draft'")


def upgrade() -> None:
    """Add the columns, and the indexes that leave drafts out; what has left Draft counts as confirmed."""
    op.add_column(
        "orders", sa.Column("contact_confirmed", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    op.add_column("orders", sa.Column("kind", sa.Text(), server_default="walk_in", nullable=False))
    op.add_column("orders", sa.Column("visit_address", sa.Text(), server_default="", nullable=False))
    op.execute("UPDATE orders SET contact_confirmed = true WHERE status <> 'draft' AND has_left_draft")
    op.drop_index("ix_orders_open", table_name="orders")
    for name, condition in (("ix_orders_under_way", _UNDER_WAY), ("ix_orders_past_draft", _PAST_DRAFT)):
        op.create_index(
            name, "orders", ["id"], unique=False, sqlite_where=condition, postgresql_where=condition
        )
