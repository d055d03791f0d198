"""What somebody gets is shown as new to them until they look at it."""

import sqlalchemy as sa
from alembic import op

revision = "0026"
down_revision = "0025"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table; what was given before is new to nobody."""
    op.create_table(
        "new_assignments",
        sa.Column("order_id", _KEY, nullable=False, autoincrement=False),
        sa.Column("person_id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("order_id", name="pk_new_assignments"),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name="fk_new_assignments_order_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_new_assignments_person_id"),
    )
    op.create_index("ix_new_assignments_person_id", "new_assignments", ["person_id"])
