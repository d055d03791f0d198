"""The shop's opening hours, each timetable from the day on which it holds."""

import sqlalchemy as sa
from alembic import op

revision = "0023"
down_revision = "0022"


def upgrade() -> None:
    """Make the table; a shop has no hours until somebody writes them down."""
    op.create_table(
        "opening_hours",
        sa.Column("since", sa.Text(), nullable=False),
        sa.Column("week", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("since", name="pk_opening_hours"),
    )
