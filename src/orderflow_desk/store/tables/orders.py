"""Customers, their items, the orders, and the append-only timeline."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    Table,
    Text,
    false,
    text,
)

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import OrderKind, TimelineKind
from orderflow_desk.store.schema_constants import IS_CLOSED, IS_PAST_DRAFT, IS_UNDER_WAY
from orderflow_desk.store.tables.metadata import Key, Moment, Slug, metadata, signature, where_set

customers = Table(
    "customers",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Text, nullable=False),
    Column("email", Text, nullable=False, server_default=""),
    Column("phone", Text, nullable=False, server_default=""),
    Column("phone_digits", Text, nullable=False, server_default=""),
    Column("created_at", Moment, nullable=False),
    Column("merged_into", Key, ForeignKey("customers.id")),
    # Further names, phones and e-mails, by the slug of their fact: what a merge did not choose is kept here.
    Column("others", JSON, nullable=False, server_default="{}"),
    Column("erased_at", Moment),
    where_set("ix_customers_merged_into", "merged_into"),
    Index("ix_customers_phone_digits", "phone_digits"),
    Index("ix_customers_email", "email"),
)

items = Table(
    "items",
    metadata,
    Column("id", Key, primary_key=True),
    Column("customer_id", Key, ForeignKey("customers.id"), nullable=False, index=True),
    Column("title", Text, nullable=False),
    Column("serial", Text, nullable=False, server_default=""),
    Column("kind", Text, nullable=False, server_default=""),
    Column("brand", Text, nullable=False, server_default=""),
    Column("model", Text, nullable=False, server_default=""),
    Column("purchased", Text, nullable=False, server_default=""),
    Column("warranty_months", Integer),
    Column("created_at", Moment, nullable=False),
)

orders = Table(
    "orders",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("version", Integer, nullable=False),
    Column("status", Slug(Status), nullable=False),
    Column("customer_id", Key, ForeignKey("customers.id"), nullable=False),
    Column("item_id", Key, ForeignKey("items.id"), nullable=False),
    Column("technician_id", Key, ForeignKey("people.id")),
    Column("fault", Text, nullable=False, server_default=""),
    Column("accessories", Text, nullable=False, server_default=""),
    Column("condition", Text, nullable=False, server_default=""),
    Column("checklist", Text, nullable=False, server_default=""),
    Column("limit_minor", BigInteger),
    Column("limit_currency", Text, nullable=False, server_default=""),
    Column("shop_date", Moment),
    Column("promised_at", Moment),
    Column("parts_eta", Moment),
    Column("since", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("has_left_draft", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("came_by_portal", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("contact_confirmed", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("kind", Slug(OrderKind), nullable=False, server_default=OrderKind.WALK_IN),
    Column("visit_address", Text, nullable=False, server_default=""),
    Column("comes_back_from", Key, ForeignKey("orders.id")),
    Index("ix_orders_status_id", "status", "id"),
    Index("ix_orders_under_way", "id", sqlite_where=text(IS_UNDER_WAY), postgresql_where=text(IS_UNDER_WAY)),
    Index(
        "ix_orders_past_draft", "id", sqlite_where=text(IS_PAST_DRAFT), postgresql_where=text(IS_PAST_DRAFT)
    ),
    Index("ix_orders_closed", "id", sqlite_where=text(IS_CLOSED), postgresql_where=text(IS_CLOSED)),
    where_set("ix_orders_technician_status", "technician_id", "status", "id"),
    where_set("ix_orders_comes_back_from", "comes_back_from"),
    Index("ix_orders_customer_id", "customer_id"),
    Index("ix_orders_item_id", "item_id"),
    sqlite_autoincrement=True,
)

# Sealed for the PCs whose keys stand below; a row is gone when its order is finished.
passcodes = Table(
    "passcodes",
    metadata,
    Column("order_id", Key, ForeignKey("orders.id"), primary_key=True, autoincrement=False),
    Column("sealed", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# Stands before the key of a PC that was retired: it stays known, so that it does not come in anew by itself.
RETIRED = "retired:"
passcode_keys = Table(
    "passcode_keys",
    metadata,
    Column("name", Text, primary_key=True),
    Column("public_key", Text, nullable=False),
    Column("pc", Text, nullable=False),
    Column("added_at", Moment, nullable=False),
)

timeline = Table(
    "timeline",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("pc", Text, nullable=False),
    Column("kind", Slug(TimelineKind), nullable=False),
    Column("start", Slug(Status)),
    Column("to", Slug(Status)),
    Column("note", Text, nullable=False, server_default=""),
    Column("is_public", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("reason", Text, nullable=False, server_default=""),
    Column("action_id", Text, nullable=False),
    Column("details", JSON, nullable=False),
    # Cancelling is never without a reason, whatever way it came in.
    CheckConstraint("coalesce(\"to\", '') <> 'cancelled' OR reason <> ''", name="cancel_reason"),
    Index("ix_timeline_order_id_id", "order_id", "id"),
)

actions = Table(
    "actions",
    metadata,
    Column("action_id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("order_id", BigInteger, nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
)

status_counts = Table(
    "status_counts",
    metadata,
    Column("status", Slug(Status), primary_key=True),
    Column("count", BigInteger, nullable=False),
)

# What SQLite's full-text search keeps beside the tables; PostgreSQL has an index on each text instead.
SEARCH_INDEXES = ("order_fragments", "order_beginnings", "customer_fragments")

order_search = Table(
    "order_search",
    metadata,
    Column("order_id", Key, ForeignKey("orders.id"), primary_key=True),
    Column("body", Text, nullable=False),
    Index(
        "ix_order_search_body", "body", postgresql_using="gin", postgresql_ops={"body": "gin_trgm_ops"}
    ).ddl_if(dialect="postgresql"),
)

customer_search = Table(
    "customer_search",
    metadata,
    Column("customer_id", Key, ForeignKey("customers.id"), primary_key=True),
    Column("body", Text, nullable=False),
    Index(
        "ix_customer_search_body", "body", postgresql_using="gin", postgresql_ops={"body": "gin_trgm_ops"}
    ).ddl_if(dialect="postgresql"),
)
