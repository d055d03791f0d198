"""What the shop has decided for itself: one row per setting that differs from its default."""

from sqlalchemy import Column, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, metadata

shop_settings = Table(
    "shop_settings",
    metadata,
    Column("name", Text, primary_key=True, info=PLAIN),
    Column("value", Text, nullable=False, info=PLAIN),
)
