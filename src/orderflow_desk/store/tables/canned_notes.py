"""Ready-made texts for notes, of the shop and of people."""

from sqlalchemy import Column, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, metadata

# `owner` is empty for the shop's, else the number of the person; `key` is the abbreviation however it is typed.
canned_notes = Table(
    "canned_notes",
    metadata,
    Column("owner", Text, primary_key=True, info=PLAIN),
    Column("key", Text, primary_key=True, info=PLAIN),
    Column("abbreviation", Text, nullable=False, info=PLAIN),
    Column("text", Text, nullable=False, info=PLAIN),
)
