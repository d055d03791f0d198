"""Customers can be merged and erased, and an order can come back from an earlier one."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
# An erasure may put these words in the place of a note and of a reason, and take these details away. Nothing else of
# an entry can be touched, and only of finished orders whose customer is being erased in this very transaction.
_BEING_ERASED = """EXISTS (
        SELECT 1 FROM orders JOIN erasures ON erasures.customer_id = orders.customer_id
        WHERE orders.id = old.order_id AND erasures.is_open AND orders.status IN ('completed', 'cancelled'))"""
_TEXTS_GO = """new.note = CASE old.note WHEN '' THEN '' ELSE '[erased]' END
        AND new.reason = CASE old.reason WHEN '' THEN '' ELSE '[erased]' END"""
_FACTS = (
    "id",
    "order_id",
    "version",
    "at",
    "person_id",
    "pc",
    "kind",
    "start",
    '"to"',
    "is_public",
    "action_id",
)
_SQLITE = (
    "DROP TRIGGER timeline_keeps_its_past",
    f"""CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE ON timeline WHEN NOT (
        {_BEING_ERASED}
        AND {" AND ".join(f"new.{name} IS old.{name}" for name in _FACTS)}
        AND {_TEXTS_GO}
        AND new.details IN (old.details, json_remove(old.details, '$.old', '$.new', '$.subject')))
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    """CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
    BEGIN SELECT RAISE(ABORT, 'an erasure stays on record'); END""",
)
_POSTGRESQL = (
    "DROP TRIGGER timeline_keeps_its_past ON timeline",
    f"""CREATE FUNCTION keep_the_past() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        -- In brackets, since the THEN of a CASE would end the condition.
        IF (TG_OP = 'UPDATE' AND {_BEING_ERASED}
            AND ({", ".join(f"new.{name}" for name in _FACTS)})
                IS NOT DISTINCT FROM ({", ".join(f"old.{name}" for name in _FACTS)})
            AND {_TEXTS_GO}
            AND new.details::jsonb IN (old.details::jsonb, old.details::jsonb - ARRAY['old', 'new', 'subject']))
        THEN RETURN new; END IF;
        RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
    """CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE OR DELETE ON timeline
    FOR EACH ROW EXECUTE FUNCTION keep_the_past()""",
    """CREATE FUNCTION refuse_to_forget() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'an erasure stays on record' USING ERRCODE = 'integrity_constraint_violation'; END $$""",
    """CREATE TRIGGER erasures_stay BEFORE DELETE ON erasures
    FOR EACH ROW EXECUTE FUNCTION refuse_to_forget()""",
    """CREATE FUNCTION tell_of_customer() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_notify('orderflow_desk', 'customer'); RETURN NULL; END $$""",
    """CREATE TRIGGER customers_tell AFTER INSERT OR UPDATE ON customers
    FOR EACH STATEMENT EXECUTE FUNCTION tell_of_customer()""",
)


def upgrade() -> None:
    """Add what customers and orders remember, the records of merges and erasures, and the one way past the trigger."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    number = "INTEGER" if is_sqlite else "BIGINT"
    _add_reference("customers", "merged_into", "customers", number)
    op.add_column("customers", sa.Column("others", sa.JSON(), server_default="{}", nullable=False))
    op.add_column("customers", sa.Column("erased_at", sa.BigInteger(), nullable=True))
    _add_reference("orders", "comes_back_from", "orders", number)
    _make_merges()
    _make_erasures()
    for line in _SQLITE if is_sqlite else _POSTGRESQL:
        op.execute(line)


def _add_reference(table: str, column: str, target: str, number: str) -> None:
    # Written out, since SQLite takes a reference only with the column itself.
    name = f"fk_{table}_{column}"
    op.execute(f"ALTER TABLE {table} ADD COLUMN {column} {number} CONSTRAINT {name} REFERENCES {target} (id)")
    op.create_index(op.f(f"ix_{table}_{column}"), table, [column])


def _make_merges() -> None:
    op.create_table(
        "customer_merges",
        sa.Column("id", KEY, nullable=False),
        sa.Column("survivor_id", KEY, nullable=False),
        sa.Column("merged_id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("moved", sa.JSON(), nullable=False),
        sa.Column("before", sa.JSON(), nullable=False),
        sa.Column("after", sa.JSON(), nullable=False),
        sa.Column("undone_at", sa.BigInteger(), nullable=True),
        sa.Column("undone_by", KEY, nullable=True),
        sa.ForeignKeyConstraint(
            ["survivor_id"], ["customers.id"], name=op.f("fk_customer_merges_survivor_id")
        ),
        sa.ForeignKeyConstraint(["merged_id"], ["customers.id"], name=op.f("fk_customer_merges_merged_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_customer_merges_person_id")),
        sa.ForeignKeyConstraint(["undone_by"], ["people.id"], name=op.f("fk_customer_merges_undone_by")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_customer_merges")),
        sa.UniqueConstraint("action_id", name=op.f("uq_customer_merges_action_id")),
    )
    op.create_index(op.f("ix_customer_merges_survivor_id"), "customer_merges", ["survivor_id"])


def _make_erasures() -> None:
    op.create_table(
        "erasures",
        sa.Column("id", KEY, nullable=False),
        sa.Column("customer_id", KEY, nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("person_id", KEY, nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("is_open", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["customer_id"], ["customers.id"], name=op.f("fk_erasures_customer_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_erasures_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_erasures")),
    )
    op.create_index(op.f("ix_erasures_customer_id"), "erasures", ["customer_id"])
