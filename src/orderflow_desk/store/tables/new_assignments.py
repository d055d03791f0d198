"""Which orders are new to their technician: given by somebody else, and not looked at since."""

from sqlalchemy import Column, ForeignKey, Index, Table

from orderflow_desk.store.tables.metadata import Key, Moment, metadata

new_assignments = Table(
    "new_assignments",
    metadata,
    Column("order_id", Key, ForeignKey("orders.id"), primary_key=True, autoincrement=False),
    Column("person_id", Key, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Index("ix_new_assignments_person_id", "person_id"),
)
