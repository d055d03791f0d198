"""To whom invoices go, and the taxes of the shop."""

import sqlalchemy as sa
from alembic import op

revision = "0031"
down_revision = "0030"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), nullable=False, server_default="")


def upgrade() -> None:
    """Make the tables; nothing was known of it before."""
    op.create_table(
        "billing_details",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("customer_id", _KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), nullable=False, server_default="staff"),
        sa.Column("person_id", _KEY),
        *(_text(name) for name in ("job", "company", "street", "extra", "postcode", "city", "region")),
        *(_text(name) for name in ("country", "vat_number")),
        sa.PrimaryKeyConstraint("id", name="pk_billing_details"),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name="fk_billing_details_customer_id"),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name="fk_billing_details_person_id"),
        sa.CheckConstraint(
            "(actor_kind = 'staff') = (person_id IS NOT NULL)", name="ck_billing_details_signed"
        ),
    )
    op.create_index("ix_billing_details_customer_id", "billing_details", ["customer_id"])
    op.create_table(
        "tax_rates",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("rate", sa.Integer(), nullable=False),
        *(_text(name) for name in ("reason", "valid_from")),
        sa.PrimaryKeyConstraint("id", name="pk_tax_rates"),
        sa.UniqueConstraint("name", "valid_from", name="uq_tax_rates_name_valid_from"),
    )
