"""Who signs in."""

from sqlalchemy import Boolean, Column, Table, Text, true

from orderflow_desk.domain.people import Role
from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, Slug, metadata

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
