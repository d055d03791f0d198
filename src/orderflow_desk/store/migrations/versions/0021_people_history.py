"""What is done to a person of the staff is kept: who added them, who gave them a new password, and when."""

import sqlalchemy as sa
from alembic import op

revision = "0021"
down_revision = "0020"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def upgrade() -> None:
    """Make the table, empty: of what was before, nobody knows."""
    op.create_table(
        "people_history",
        sa.Column("id", KEY, nullable=False),
        sa.Column("about_id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("actor_kind", sa.Text(), server_default="staff", nullable=False),
        sa.Column("person_id", KEY, nullable=True),
        sa.Column("job", sa.Text(), server_default="", nullable=False),
        sa.Column("pc", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(actor_kind = 'staff') = (person_id IS NOT NULL)", name=op.f("ck_people_history_signed")
        ),
        sa.ForeignKeyConstraint(["about_id"], ["people.id"], name=op.f("fk_people_history_about_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_people_history_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people_history")),
    )
    op.create_index("ix_people_history_about_id_id", "people_history", ["about_id", "id"])
