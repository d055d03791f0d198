"""Ready-made texts for notes."""

import sqlalchemy as sa
from alembic import op

revision = "0030"
down_revision = "0029"


def upgrade() -> None:
    """Make the table; a shop writes its own texts."""
    op.create_table(
        "canned_notes",
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("owner", "key", "abbreviation", "text")),
        sa.PrimaryKeyConstraint("owner", "key", name="pk_canned_notes"),
    )
