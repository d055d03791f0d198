"""The shop's logo, which stands above its letters."""

import sqlalchemy as sa
from alembic import op

revision = "0024"
down_revision = "0023"


def upgrade() -> None:
    """Make the table; a shop has no logo until somebody chooses one."""
    op.create_table(
        "shop_logo",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.Column("width", sa.Integer(), nullable=False),
        sa.Column("height", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_shop_logo"),
        sa.CheckConstraint("id = 1", name="ck_shop_logo_is_the_only"),
    )
