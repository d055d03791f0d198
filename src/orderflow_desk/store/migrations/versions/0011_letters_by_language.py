"""The shop's own templates of letters are kept for each language; those that there are were written for the English ones."""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_COPY = """INSERT INTO letter_templates (kind, language, subject, body)
    SELECT kind, 'en', subject, body FROM letters WHERE subject <> '' OR body <> ''"""


def upgrade() -> None:
    """Make the table, and move the templates into it."""
    op.create_table(
        "letter_templates",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("kind", "language", name=op.f("pk_letter_templates")),
    )
    op.execute(_COPY)
    op.drop_column("letters", "subject")
    op.drop_column("letters", "body")
