"""Customers, their items, and the orders."""

from typing import Any

from sqlalchemy import (
    JSON,
    BigInteger,
    Boolean,
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
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.searching import one_word
from orderflow_desk.store.schema_constants import IS_CLOSED, IS_PAST_DRAFT, IS_UNDER_WAY
from orderflow_desk.store.tables.metadata import (
    DERIVED,
    PLAIN,
    ROWS_GO,
    Key,
    Moment,
    Slug,
    metadata,
    personal,
    where_set,
)

customers = Table(
    "customers",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Text, nullable=False, info=personal()),
    Column("email", Text, nullable=False, server_default="", info=personal()),
    Column("phone", Text, nullable=False, server_default="", info=personal()),
    Column("phone_digits", Text, nullable=False, server_default="", info=personal(is_exported=False)),
    Column("created_at", Moment, nullable=False),
    Column("merged_into", Key, ForeignKey("customers.id")),
    # Further names, phones and e-mails, by the slug of their field: what a merge did not choose is kept here.
    Column("others", JSON, nullable=False, server_default="{}", info=personal()),
    Column("erased_at", Moment),
    where_set("ix_customers_merged_into", "merged_into"),
    Index("ix_customers_phone_digits", "phone_digits"),
    Index(
        "ix_customers_email_key",
        text("lower(email)"),
        sqlite_where=text("email <> ''"),
        postgresql_where=text("email <> ''"),
    ),
)


def _serial_key(context: Any) -> str:
    return one_word(context.get_current_parameters().get("serial", ""))


items = Table(
    "items",
    metadata,
    Column("id", Key, primary_key=True),
    Column("customer_id", Key, ForeignKey("customers.id"), nullable=False, index=True),
    Column("title", Text, nullable=False, info=PLAIN),
    Column("serial", Text, nullable=False, server_default="", info=personal()),
    # The serial number as one folded word: by it an item is found, also one that never had an order.
    Column(
        "serial_key",
        Text,
        nullable=False,
        default=_serial_key,
        server_default="",
        index=True,
        info=personal(is_exported=False),
    ),
    Column("kind", Text, nullable=False, server_default="", info=PLAIN),
    Column("brand", Text, nullable=False, server_default="", info=PLAIN),
    Column("model", Text, nullable=False, server_default="", info=PLAIN),
    Column("purchased", Text, nullable=False, server_default="", info=PLAIN),
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
    Column("fault", Text, nullable=False, server_default="", info=personal()),
    Column("accessories", Text, nullable=False, server_default="", info=personal()),
    Column("condition", Text, nullable=False, server_default="", info=personal()),
    Column("checklist", Text, nullable=False, server_default="", info=PLAIN),
    Column("limit_minor", BigInteger),
    Column("limit_currency", Text, nullable=False, server_default="", info=PLAIN),
    Column("shop_date", Moment),
    Column("promised_at", Moment),
    Column("parts_eta", Moment),
    Column("expected_back", Moment),
    Column("since", Moment, nullable=False),
    Column("changed_at", Moment, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("has_left_draft", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("came_by_portal", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("contact_confirmed", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("kind", Slug(OrderKind), nullable=False, server_default=OrderKind.WALK_IN),
    Column("visit_address", Text, nullable=False, server_default="", info=personal()),
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
    Column("sealed", Text, nullable=False, info=personal(is_exported=False)),
    Column("at", Moment, nullable=False),
    info=ROWS_GO,
)

# Stands before the key of a PC that was retired: it stays known, so that it does not come in anew by itself.
RETIRED = "retired:"
passcode_keys = Table(
    "passcode_keys",
    metadata,
    Column("name", Text, primary_key=True, info=PLAIN),
    Column("public_key", Text, nullable=False, info=PLAIN),
    Column("pc", Text, nullable=False, info=PLAIN),
    Column("added_at", Moment, nullable=False),
)

actions = Table(
    "actions",
    metadata,
    Column("action_id", Text, primary_key=True, info=PLAIN),
    Column("kind", Text, nullable=False, info=PLAIN),
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
    Column("body", Text, nullable=False, info=personal(is_exported=False)),
    Index(
        "ix_order_search_body", "body", postgresql_using="gin", postgresql_ops={"body": "gin_trgm_ops"}
    ).ddl_if(dialect="postgresql"),
    info=DERIVED,
)

customer_search = Table(
    "customer_search",
    metadata,
    Column("customer_id", Key, ForeignKey("customers.id"), primary_key=True),
    Column("body", Text, nullable=False, info=personal(is_exported=False)),
    Index(
        "ix_customer_search_body", "body", postgresql_using="gin", postgresql_ops={"body": "gin_trgm_ops"}
    ).ddl_if(dialect="postgresql"),
    info=DERIVED,
)
