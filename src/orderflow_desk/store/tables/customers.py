"""What became of customers' records: which were merged into which, and which were erased."""

from sqlalchemy import JSON, Boolean, Column, ForeignKey, Table, Text

from orderflow_desk.store.tables.metadata import (
    PLAIN,
    Key,
    Moment,
    countersignature,
    metadata,
    personal,
    signature,
)

customer_merges = Table(
    "customer_merges",
    metadata,
    Column("id", Key, primary_key=True),
    Column("survivor_id", Key, ForeignKey("customers.id"), nullable=False, index=True),
    Column("merged_id", Key, ForeignKey("customers.id"), nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("pc", Text, nullable=False, info=PLAIN),
    Column("action_id", Text, nullable=False, unique=True, info=PLAIN),
    # The numbers of the orders and items that moved, and the survivor's contact before and after.
    Column("moved", JSON, nullable=False, info=PLAIN),
    Column("before", JSON, nullable=False, info=personal()),
    Column("after", JSON, nullable=False, info=personal()),
    *countersignature("undone"),
)

erasures = Table(
    "erasures",
    metadata,
    Column("id", Key, primary_key=True),
    Column("customer_id", Key, ForeignKey("customers.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("pc", Text, nullable=False, info=PLAIN),
    # Only within the transaction that erases: the trigger of the timeline asks for it.
    Column("is_open", Boolean(create_constraint=False), nullable=False),
    # When the file itself had let go of it: the search index, and SQLite's log.
    Column("swept_at", Moment),
)
