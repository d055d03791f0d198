"""Who signs in, and what was done to them."""

from sqlalchemy import Boolean, Column, ForeignKey, Index, Table, Text, true

from orderflow_desk.domain.people import PersonAct, Role
from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, Slug, metadata, signature

people = Table(
    "people",
    metadata,
    Column("id", Key, primary_key=True),
    Column("login", Text, nullable=False, unique=True, info=PLAIN),
    Column("name", Text, nullable=False, info=PLAIN),
    Column("role", Slug(Role), nullable=False),
    Column("password_hash", Text, info=PLAIN),
    Column("is_active", Boolean(create_constraint=False), nullable=False, server_default=true()),
    Column("created_at", Moment, nullable=False),
)

# Who was taken on, changed and given a new password, when and by whom.
people_history = Table(
    "people_history",
    metadata,
    Column("id", Key, primary_key=True),
    Column("about_id", Key, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("act", Slug(PersonAct), nullable=False),
    *signature(),
    Column("pc", Text, nullable=False, server_default="", info=PLAIN),
    Index("ix_people_history_about_id_id", "about_id", "id"),
)
