"""What is undone, or taken back, may be so by a customer or by a job of the program, too; what there is was done by staff."""

import sqlalchemy as sa
from alembic import op

revision = "0017"
down_revision = "0016"

_DONE = (("customer_merges", "undone"), ("imports", "taken_back"))


def upgrade() -> None:
    """Add who acts beside the person, and say of what there is that it was somebody of the staff."""
    for table, act in _DONE:
        op.add_column(table, sa.Column(f"{act}_kind", sa.Text(), nullable=True))
        op.add_column(table, sa.Column(f"{act}_job", sa.Text(), server_default="", nullable=False))
        op.execute(f"UPDATE {table} SET {act}_kind = 'staff' WHERE {act}_by IS NOT NULL")  # noqa: S608  names of ours
