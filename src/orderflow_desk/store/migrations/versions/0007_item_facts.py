"""Items know their kind, maker and warranty; orders what was found at intake and what a repair may cost."""

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_TEXTS = (
    ("items", "kind"),
    ("items", "brand"),
    ("items", "model"),
    ("items", "purchased"),
    ("orders", "checklist"),
    ("orders", "limit_currency"),
)


def upgrade() -> None:
    """Add the columns; nothing is known yet of what is there."""
    for table, name in _TEXTS:
        op.add_column(table, sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.add_column("items", sa.Column("warranty_months", sa.Integer(), nullable=True))
    op.add_column("orders", sa.Column("limit_minor", sa.BigInteger(), nullable=True))
