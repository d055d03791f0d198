"""The photos of orders: in the database while the order is open, then in files beside it."""

from sqlalchemy import (
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    column,
    literal,
    text,
)

from orderflow_desk.store.schema_constants import IS_STORED
from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, metadata, personal, signature

# The bytes of the image come last: SQLite reads a row from its front, and nobody who wants a thumb passes them.
photos = Table(
    "photos",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    # Another one for each photo that was erased, since no order has the same one twice.
    Column(
        "sha256",
        Text,
        nullable=False,
        info=personal(is_exported=False, erased=literal("erased ") + column("id").cast(Text)),
    ),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    Column("name", Text, nullable=False, info=personal()),
    Column("removed_at", Moment),
    Column("archive", Text, nullable=False, server_default="", info=PLAIN),
    Column("thumb", LargeBinary, nullable=False, info=personal(is_exported=False)),
    Column("image", LargeBinary, info=personal(is_exported=False)),
    UniqueConstraint("order_id", "sha256"),
    Index("ix_photos_stored", "order_id", sqlite_where=text(IS_STORED), postgresql_where=text(IS_STORED)),
)
