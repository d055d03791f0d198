"""Chores have a lease each; an erasure keeps when the file itself let go of what was erased."""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    """Make the table. No erasure counts as swept: the first chore of this version sees to those of before once more."""
    op.create_table(
        "chores",
        sa.Column("job", sa.Text(), nullable=False),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("done_at", sa.BigInteger(), nullable=True),
        sa.Column("fault", sa.Text(), server_default="", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("failed_at", sa.BigInteger(), nullable=True),
        sa.Column("not_before", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("job", name=op.f("pk_chores")),
    )
    op.add_column("erasures", sa.Column("swept_at", sa.BigInteger(), nullable=True))
