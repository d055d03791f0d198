"""What was changed, by which desk: read by the other desks, pruned when nobody needs it any more."""

from sqlalchemy import BigInteger, Column, Index, Table, Text

from orderflow_desk.domain.changes import Topic
from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, Slug, metadata

change_log = Table(
    "change_log",
    metadata,
    Column("id", Key, primary_key=True, autoincrement=True),
    Column("at", Moment, nullable=False),
    Column("origin", Text, nullable=False, info=PLAIN),
    Column("topic", Slug(Topic), nullable=False),
    Column("order_id", BigInteger),
    # PostgreSQL's number of the transaction, by a default of the database: ids become visible out of order there.
    Column("xid", BigInteger),
    Index("ix_change_log_xid", "xid"),
    sqlite_autoincrement=True,
)
