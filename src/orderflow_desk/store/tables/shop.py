"""What the shop has decided for itself: one row per setting that differs from its default, and its logo."""

from sqlalchemy import CheckConstraint, Column, Integer, LargeBinary, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, metadata

shop_settings = Table(
    "shop_settings",
    metadata,
    Column("name", Text, primary_key=True, info=PLAIN),
    Column("value", Text, nullable=False, info=PLAIN),
)

shop_logo = Table(
    "shop_logo",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("media_type", Text, nullable=False, info=PLAIN),
    Column("content", LargeBinary, nullable=False, info=PLAIN),
    Column("width", Integer, nullable=False),
    Column("height", Integer, nullable=False),
    CheckConstraint("id = 1", name="is_the_only"),
)
# One row: made with the database, kept by every copy of it.
shop_identity = Table("shop_identity", metadata, Column("id", Text, primary_key=True, info=PLAIN))
