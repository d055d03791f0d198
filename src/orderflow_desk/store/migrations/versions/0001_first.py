"""The first schema: people, orders, timeline, outbox."""

import sqlalchemy as sa
from alembic import op

from orderflow_desk.store.migrations.triggers import POSTGRESQL, SQLITE

revision = "0001"
down_revision = None

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
STATUSES = (
    "draft",
    "scheduled",
    "new",
    "in_progress",
    "awaiting_parts",
    "with_manufacturer",
    "ready_for_return",
    "completed",
    "cancelled",
)


def upgrade() -> None:
    """Make every table, then what the database sees to by itself."""
    _make_people()
    _make_customers()
    _make_orders()
    _make_timeline()
    _make_lookups()
    _make_outbox()
    _make_mail_tables()
    _fill()
    _make_triggers()


def _make_people() -> None:
    """Who signs in, and the shop's settings."""
    op.create_table(
        "people",
        sa.Column("id", KEY, nullable=False),
        sa.Column("login", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("password_hash", sa.Text(), nullable=True),
        sa.Column("is_active", sa.Boolean(), server_default=sa.true(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_people")),
        sa.UniqueConstraint("login", name=op.f("uq_people_login")),
    )
    op.create_table(
        "shop_settings",
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("value", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_shop_settings")),
    )


def _make_customers() -> None:
    """Customers and their items."""
    op.create_table(
        "customers",
        sa.Column("id", KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("email", sa.Text(), server_default="", nullable=False),
        sa.Column("phone", sa.Text(), server_default="", nullable=False),
        sa.Column("phone_digits", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customers")),
    )
    op.create_index("ix_customers_email", "customers", ["email"], unique=False)
    op.create_index("ix_customers_phone_digits", "customers", ["phone_digits"], unique=False)
    op.create_table(
        "items",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("serial", sa.Text(), server_default="", nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_items_customer_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_items")),
    )
    op.create_index(op.f("ix_items_customer_id"), "items", ["customer_id"], unique=False)


def _make_orders() -> None:
    """The orders."""
    op.create_table(
        "orders",
        sa.Column("id", KEY, autoincrement=True, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("item_id", KEY, nullable=False),
        sa.Column("technician_id", KEY, nullable=True),
        sa.Column("fault", sa.Text(), server_default="", nullable=False),
        sa.Column("accessories", sa.Text(), server_default="", nullable=False),
        sa.Column("condition", sa.Text(), server_default="", nullable=False),
        sa.Column("shop_date", sa.BigInteger(), nullable=True),
        sa.Column("promised_at", sa.BigInteger(), nullable=True),
        sa.Column("parts_eta", sa.BigInteger(), nullable=True),
        sa.Column("since", sa.BigInteger(), nullable=False),
        sa.Column("changed_at", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("has_left_draft", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("came_by_portal", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_orders_customer_id")),
        sa.ForeignKeyConstraint(["item_id"], ["items.id"], name=op.f("fk_orders_item_id")),
        sa.ForeignKeyConstraint(["technician_id"], ["people.id"], name=op.f("fk_orders_technician_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_orders")),
        sqlite_autoincrement=True,
    )
    op.create_index(
        "ix_orders_closed",
        "orders",
        ["id"],
        unique=False,
        sqlite_where=sa.text("status IN ('completed', 'cancelled')"),
        postgresql_where=sa.text("status IN ('completed', 'cancelled')"),
    )
    op.create_index("ix_orders_customer_id", "orders", ["customer_id"], unique=False)
    op.create_index("ix_orders_item_id", "orders", ["item_id"], unique=False)
    op.create_index(
        "ix_orders_open",
        "orders",
        ["id"],
        unique=False,
        sqlite_where=sa.text("status NOT IN ('completed', 'cancelled')"),
        postgresql_where=sa.text("status NOT IN ('completed', 'cancelled')"),
    )
    op.create_index("ix_orders_status_id", "orders", ["status", "id"], unique=False)
    op.create_index("ix_orders_technician_status", "orders", ["technician_id", "status", "id"], unique=False)


def _make_timeline() -> None:
    """The timeline, and the ids of what was done."""
    op.create_table(
        "timeline",
        sa.Column("id", KEY, nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("to", sa.Text(), nullable=True),
        sa.Column("note", sa.Text(), server_default="", nullable=False),
        sa.Column("is_public", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.CheckConstraint(
            "coalesce(\"to\", '') <> 'cancelled' OR reason <> ''", name=op.f("ck_timeline_cancel_reason")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_timeline_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_timeline_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline")),
    )
    op.create_index("ix_timeline_order_id_id", "timeline", ["order_id", "id"], unique=False)
    op.create_table(
        "actions",
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("order_id", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("action_id", name=op.f("pk_actions")),
    )


def _make_lookups() -> None:
    """What lists and searches stand on."""
    op.create_table(
        "status_counts",
        sa.Column("status", sa.Text(), nullable=False),
        sa.Column("count", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("status", name=op.f("pk_status_counts")),
    )
    op.create_table(
        "order_search",
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_order_search_order_id")),
        sa.PrimaryKeyConstraint("order_id", name=op.f("pk_order_search")),
    )


def _make_outbox() -> None:
    """The mails."""
    op.create_table(
        "outbox",
        sa.Column("id", KEY, nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("entry_id", KEY, nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("recipient_name", sa.Text(), nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("html", sa.Text(), nullable=False),
        sa.Column("message_id", sa.Text(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("merged_into", KEY, nullable=True),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.Column("due_at", sa.BigInteger(), nullable=False),
        sa.Column("settled_at", sa.BigInteger(), nullable=True),
        sa.Column("attempts", sa.Integer(), server_default="0", nullable=False),
        sa.Column("first_attempt_at", sa.BigInteger(), nullable=True),
        sa.Column("token", sa.Text(), nullable=True),
        sa.Column("lease_until", sa.BigInteger(), nullable=True),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.Column("reply", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["timeline.id"], name=op.f("fk_outbox_entry_id")),
        sa.ForeignKeyConstraint(["merged_into"], ["outbox.id"], name=op.f("fk_outbox_merged_into")),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_outbox_order_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox")),
        sa.UniqueConstraint("message_id", name=op.f("uq_outbox_message_id")),
        sa.UniqueConstraint(
            "order_id", "entry_id", "recipient", name=op.f("uq_outbox_order_id_entry_id_recipient")
        ),
    )
    op.create_index(
        "ix_outbox_failed",
        "outbox",
        ["order_id"],
        unique=False,
        sqlite_where=sa.text("state IN ('refused', 'uncertain')"),
        postgresql_where=sa.text("state IN ('refused', 'uncertain')"),
    )
    op.create_index(op.f("ix_outbox_merged_into"), "outbox", ["merged_into"], unique=False)
    op.create_index("ix_outbox_order_id", "outbox", ["order_id"], unique=False)
    op.create_index(
        "ix_outbox_pending",
        "outbox",
        ["due_at", "id"],
        unique=False,
        sqlite_where=sa.text("state IN ('handing_over', 'held', 'queued', 'sending', 'waiting')"),
        postgresql_where=sa.text("state IN ('handing_over', 'held', 'queued', 'sending', 'waiting')"),
    )
    op.create_index("ix_outbox_state_id", "outbox", ["state", "id"], unique=False)


def _make_mail_tables() -> None:
    """What belongs to the mails."""
    op.create_table(
        "mail_queue",
        sa.Column("id", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("is_stopped", sa.Boolean(), nullable=False),
        sa.Column("problem", sa.Text(), server_default="", nullable=False),
        sa.Column("detail", sa.Text(), server_default="", nullable=False),
        sa.Column("failures", sa.Integer(), server_default="0", nullable=False),
        sa.Column("retry_at", sa.BigInteger(), nullable=True),
        sa.Column("probe_until", sa.BigInteger(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_queue")),
    )
    op.create_table(
        "letters",
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("is_on", sa.Boolean(), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("body", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("kind", name=op.f("pk_letters")),
    )
    op.create_table(
        "portal_tokens",
        sa.Column("hash", sa.Text(), nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("mail_id", sa.BigInteger(), nullable=False),
        sa.Column("created_at", sa.BigInteger(), nullable=False),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_portal_tokens_order_id")),
        sa.PrimaryKeyConstraint("hash", name=op.f("pk_portal_tokens")),
    )
    op.create_index(op.f("ix_portal_tokens_order_id"), "portal_tokens", ["order_id"], unique=False)


def _fill() -> None:
    counts = sa.table("status_counts", sa.column("status"), sa.column("count"))
    op.bulk_insert(counts, [{"status": status, "count": 0} for status in STATUSES])
    queue = sa.table("mail_queue", sa.column("id"), sa.column("is_stopped"))
    op.bulk_insert(queue, [{"id": 1, "is_stopped": False}])


def _make_triggers() -> None:
    if op.get_bind().dialect.name == "sqlite":
        lines = SQLITE
    else:
        op.execute("CREATE EXTENSION IF NOT EXISTS pg_trgm")
        op.execute("CREATE INDEX ix_order_search_body ON order_search USING gin (body gin_trgm_ops)")
        lines = POSTGRESQL
    for line in lines:
        op.execute(sa.text(line.replace(":=", r"\:=")))
