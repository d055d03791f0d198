"""When the shop is open: a row for each timetable, from the day on which it holds. What was reckoned by an older one stays true."""

from sqlalchemy import JSON, Column, Table, Text

from orderflow_desk.store.tables.metadata import PLAIN, metadata

# `since` is a day of the shop (ISO 8601), `week` seven lists of spans in minutes after midnight, Monday first.
opening_hours = Table(
    "opening_hours",
    metadata,
    Column("since", Text, primary_key=True, info=PLAIN),
    Column("week", JSON, nullable=False, info=PLAIN),
)
