"""The queue remembers since when its server is away, and when it came back."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Give the queue two times; one that is in trouble now was in trouble when it was asked last."""
    op.add_column("mail_queue", sa.Column("away_since", sa.BigInteger(), nullable=True))
    op.add_column("mail_queue", sa.Column("back_at", sa.BigInteger(), nullable=True))
    op.execute("UPDATE mail_queue SET away_since = retry_at WHERE failures > 0")
