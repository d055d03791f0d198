"""What came from lists: each import with exactly the rows it made, so that it can be taken back."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, countersignature, metadata, signature

imports = Table(
    "imports",
    metadata,
    Column("id", Key, primary_key=True),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("pc", Text, nullable=False, info=PLAIN),
    Column("file_name", Text, nullable=False, info=PLAIN),
    Column("action_id", Text, nullable=False, unique=True, info=PLAIN),
    Column("customers", Integer, nullable=False),
    Column("items", Integer, nullable=False),
    *countersignature("taken_back"),
)

# Whoever deletes a customer or an item takes its line here along: what is gone needs no taking back.
imported_customers = Table(
    "imported_customers",
    metadata,
    Column("customer_id", Key, ForeignKey("customers.id", ondelete="CASCADE"), primary_key=True),
    Column("import_id", Key, ForeignKey("imports.id"), nullable=False, index=True),
)

imported_items = Table(
    "imported_items",
    metadata,
    Column("item_id", Key, ForeignKey("items.id", ondelete="CASCADE"), primary_key=True),
    Column("import_id", Key, ForeignKey("imports.id"), nullable=False, index=True),
)
