"""Who has an e-mail address is found whatever its capital letters, and who has none is not looked for by it."""

import sqlalchemy as sa
from alembic import op

revision = "0025"
down_revision = "0024"


def upgrade() -> None:
    """Take the index by the address as it was typed away, and make the one by its small letters."""
    op.drop_index("ix_customers_email", "customers")
    has_one = sa.text("email <> ''")
    op.create_index(
        "ix_customers_email_key",
        "customers",
        [sa.text("lower(email)")],
        sqlite_where=has_one,
        postgresql_where=has_one,
    )
