"""The append-only timeline of the orders; what is personal of an entry lies apart, so that it can go and the entry stays."""

from sqlalchemy import JSON, Boolean, CheckConstraint, Column, ForeignKey, Index, Integer, Table, Text, false

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.store.tables.metadata import (
    PLAIN,
    ROWS_GO,
    Key,
    Moment,
    Slug,
    metadata,
    personal,
    signature,
)

timeline = Table(
    "timeline",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("pc", Text, nullable=False, info=PLAIN),
    Column("kind", Text, nullable=False, info=PLAIN),
    Column("start", Slug(Status)),
    Column("to", Slug(Status)),
    Column("is_public", Boolean(create_constraint=False), nullable=False, server_default=false()),
    Column("action_id", Text, nullable=False, info=PLAIN),
    Column("details", JSON, nullable=False, info=PLAIN),
    # Of what stands in `timeline_personal`; it stays when that is erased, and is empty where there was nothing.
    Column("commitment", Text, nullable=False, server_default="", info=PLAIN),
    # Cancelling is never without a reason, whatever way it came in.
    CheckConstraint("coalesce(\"to\", '') <> 'cancelled' OR commitment <> ''", name="cancel_reason"),
    Index("ix_timeline_order_id_id", "order_id", "id"),
)

timeline_personal = Table(
    "timeline_personal",
    metadata,
    Column("entry_id", Key, ForeignKey("timeline.id"), primary_key=True, autoincrement=False),
    Column("salt", Text, nullable=False, info=personal(is_exported=False)),
    Column("body", Text, nullable=False, info=personal()),
    info=ROWS_GO,
)
