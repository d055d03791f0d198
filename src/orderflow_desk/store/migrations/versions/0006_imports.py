"""Each import of a list is kept with what it made, so that it can be taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_MADE = (("customer", "customers"), ("item", "items"))


def upgrade() -> None:
    """Make the tables, empty."""
    op.create_table(
        "imports",
        sa.Column("id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("file_name", sa.Text(), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("customers", sa.Integer(), nullable=False),
        sa.Column("items", sa.Integer(), nullable=False),
        sa.Column("taken_back_at", sa.BigInteger(), nullable=True),
        sa.Column("taken_back_by", KEY, nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_imports_person_id")),
        sa.ForeignKeyConstraint(["taken_back_by"], ["people.id"], name=op.f("fk_imports_taken_back_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_imports")),
        sa.UniqueConstraint("action_id", name=op.f("uq_imports_action_id")),
    )
    for one, many in _MADE:
        _make_table_of_made(f"imported_{many}", f"{one}_id", f"{many}.id")


def _make_table_of_made(table: str, column: str, of: str) -> None:
    op.create_table(
        table,
        sa.Column(column, KEY, nullable=False),
        sa.Column("import_id", KEY, nullable=False),
        sa.ForeignKeyConstraint([column], [of], name=op.f(f"fk_{table}_{column}"), ondelete="CASCADE"),
        sa.ForeignKeyConstraint(["import_id"], ["imports.id"], name=op.f(f"fk_{table}_import_id")),
        sa.PrimaryKeyConstraint(column, name=op.f(f"pk_{table}")),
    )
    op.create_index(op.f(f"ix_{table}_import_id"), table, ["import_id"])
