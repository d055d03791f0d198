"""Which schema this version of the program knows; tells without Alembic whether a database has it."""

from sqlalchemy import Connection, inspect, text

from orderflow_desk.store.migrations.revisions import HEAD, REVISIONS

__all__ = ["HEAD", "REVISIONS", "found_revision"]


def found_revision(conn: Connection) -> str | None:
    """Return the revision of the database, or None when it has no tables of ours."""
    if not inspect(conn).has_table("alembic_version"):
        return None
    return conn.execute(text("SELECT version_num FROM alembic_version")).scalar()
