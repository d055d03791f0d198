"""The queue tells a pause of hours from an outage, and remembers refusals that look alike."""

import sqlalchemy as sa
from alembic import op

revision = "0018"
down_revision = "0017"


def upgrade() -> None:
    """Give the queue what it has to remember; nothing rests and nothing was refused yet."""
    op.add_column(
        "mail_queue", sa.Column("is_paused", sa.Boolean(), server_default=sa.false(), nullable=False)
    )
    for name in ("refused_as", "refused_mails"):
        op.add_column("mail_queue", sa.Column(name, sa.Text(), server_default="", nullable=False))
