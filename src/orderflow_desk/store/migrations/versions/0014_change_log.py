"""What was changed stands in a log, which other desks read; the bell is all that PostgreSQL's messages are any more."""

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_POSTGRESQL = (
    *(
        f"DROP TRIGGER {trigger} ON {table}"
        for trigger, table in (
            ("timeline_tells", "timeline"),
            ("outbox_tells", "outbox"),
            ("people_tell", "people"),
            ("settings_tell", "shop_settings"),
            ("queue_tells", "mail_queue"),
            ("customers_tell", "customers"),
        )
    ),
    "DROP FUNCTION tell_of_order()",
    "DROP FUNCTION tell_of_shop()",
    "DROP FUNCTION tell_of_customer()",
    "ALTER TABLE change_log ALTER COLUMN xid SET DEFAULT pg_current_xact_id()::text::bigint",
    """CREATE FUNCTION ring() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('orderflow_desk', new.origin); RETURN NULL; END $$""",
    """CREATE TRIGGER changes_ring AFTER INSERT ON change_log FOR EACH ROW EXECUTE FUNCTION ring()""",
)


def upgrade() -> None:
    """Make the log; on PostgreSQL, let each line of it ring instead of the tables themselves."""
    op.create_table(
        "change_log",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("topic", sa.Text(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=True),
        sa.Column("xid", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_change_log")),
        sqlite_autoincrement=True,
    )
    op.create_index(op.f("ix_change_log_xid"), "change_log", ["xid"])
    if op.get_bind().dialect.name == "postgresql":
        for line in _POSTGRESQL:
            op.execute(line)
