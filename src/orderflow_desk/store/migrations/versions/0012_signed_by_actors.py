"""What is signed may be signed by a customer or by a job of the program, too; what there is was signed by staff."""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

TABLES = ("timeline", "photos", "imports", "customer_merges", "erasures")
_SIGNED = "(actor_kind = 'staff') = (person_id IS NOT NULL)"
_FACTS = (
    "id",
    "order_id",
    "version",
    "at",
    "actor_kind",
    "person_id",
    "job",
    "pc",
    "kind",
    "start",
    '"to"',
    "is_public",
    "action_id",
)
# The one way past the trigger is that of before; it leaves alone who signed, too.
_BEING_ERASED = """EXISTS (
        SELECT 1 FROM orders JOIN erasures ON erasures.customer_id = orders.customer_id
        WHERE orders.id = old.order_id AND erasures.is_open AND orders.status IN ('completed', 'cancelled'))"""
_TEXTS_GO = """new.note = CASE old.note WHEN '' THEN '' ELSE '[erased]' END
        AND new.reason = CASE old.reason WHEN '' THEN '' ELSE '[erased]' END"""
_SQLITE = (
    "DROP TRIGGER timeline_keeps_its_past",
    f"""CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE ON timeline WHEN NOT (
        {_BEING_ERASED}
        AND {" AND ".join(f"new.{name} IS old.{name}" for name in _FACTS)}
        AND {_TEXTS_GO}
        AND new.details IN (old.details, json_remove(old.details, '$.old', '$.new', '$.subject')))
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
)
_POSTGRESQL = (
    f"""CREATE OR REPLACE FUNCTION keep_the_past() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF (TG_OP = 'UPDATE' AND {_BEING_ERASED}
            AND ({", ".join(f"new.{name}" for name in _FACTS)})
                IS NOT DISTINCT FROM ({", ".join(f"old.{name}" for name in _FACTS)})
            AND {_TEXTS_GO}
            AND new.details::jsonb IN (old.details::jsonb, old.details::jsonb - ARRAY['old', 'new', 'subject']))
        THEN RETURN new; END IF;
        RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
)


def upgrade() -> None:
    """Add who acts to each table that is signed, and let a person be missing where nobody of the staff did."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    for table in TABLES:
        op.add_column(table, sa.Column("actor_kind", sa.Text(), server_default="staff", nullable=False))
        op.add_column(table, sa.Column("job", sa.Text(), server_default="", nullable=False))
        if not is_sqlite:
            op.alter_column(table, "person_id", nullable=True)
            op.create_check_constraint(f"ck_{table}_signed", table, _SIGNED)
    if is_sqlite:
        _let_persons_be_missing()
    for line in _SQLITE if is_sqlite else _POSTGRESQL:
        op.execute(line)


def _let_persons_be_missing() -> None:
    """Take NOT NULL from the columns where they are declared, as SQLite's documentation allows (lang_altertable.html, 7).

    Nothing of the rows changes: making the timeline of a large shop anew would take minutes.
    """
    connection = op.get_bind()
    (version,) = connection.exec_driver_sql("PRAGMA schema_version").one()
    connection.exec_driver_sql("PRAGMA writable_schema=ON")
    for table in TABLES:
        (sql,) = connection.exec_driver_sql(
            "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (table,)
        ).one()
        changed = sql.replace("person_id INTEGER NOT NULL", "person_id INTEGER", 1)
        if changed == sql:
            raise RuntimeError(f"{table} is not declared as it was made")
        checked = f"{changed.rstrip()[:-1].rstrip()}, CONSTRAINT ck_{table}_signed CHECK ({_SIGNED}))"
        connection.exec_driver_sql(
            "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", (checked, table)
        )
    connection.exec_driver_sql(f"PRAGMA schema_version={version + 1}")
    connection.exec_driver_sql("PRAGMA writable_schema=OFF")
