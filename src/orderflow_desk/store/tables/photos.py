"""The photos of orders: in the database while the order is open, then in files beside it."""

from sqlalchemy import Column, ForeignKey, Index, Integer, LargeBinary, Table, Text, UniqueConstraint, text

from orderflow_desk.store.schema_constants import IS_STORED
from orderflow_desk.store.tables.metadata import Key, Moment, metadata, signature

# The bytes of the image come last: SQLite reads a row from its front, and nobody who wants a thumb passes them.
photos = Table(
    "photos",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("sha256", Text, nullable=False),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("name", Text, nullable=False),
    Column("removed_at", Moment),
    Column("archive", Text, nullable=False, server_default=""),
    Column("thumb", LargeBinary, nullable=False),
    Column("image", LargeBinary),
    UniqueConstraint("order_id", "sha256"),
    Index("ix_photos_stored", "order_id", sqlite_where=text(IS_STORED), postgresql_where=text(IS_STORED)),
)
