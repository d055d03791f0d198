"""A mail may hang on a customer, a person or nothing, is known by what it tells, and takes files along."""

import sqlalchemy as sa
from alembic import op

revision = "0016"
down_revision = "0015"

_KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_CHECK = (
    "(order_id IS NOT NULL OR entry_id IS NULL) AND (order_id IS NULL OR customer_id IS NULL) "
    "AND (person_id IS NULL OR customer_id IS NULL AND order_id IS NULL)"
)
_REFERENCES = (("customer_id", "customers"), ("person_id", "people"))


def upgrade() -> None:
    """Add the columns, and let order and entry be missing. Mails that there are keep what they hang on, and have no key."""
    is_sqlite = op.get_bind().dialect.name == "sqlite"
    op.add_column("outbox", sa.Column("dedupe_key", sa.Text(), nullable=True))
    op.add_column("outbox", sa.Column("attached", sa.Integer(), server_default="0", nullable=False))
    for column, table in _REFERENCES:
        name = op.f(f"fk_outbox_{column}")
        if is_sqlite:
            reference = f"CONSTRAINT {name} REFERENCES {table} (id)"
            op.execute(f"ALTER TABLE outbox ADD COLUMN {column} INTEGER {reference}")
        else:
            op.add_column("outbox", sa.Column(column, _KEY, sa.ForeignKey(f"{table}.id", name=name)))
    if is_sqlite:
        _let_references_be_missing()
    else:
        for column in ("order_id", "entry_id"):
            op.alter_column("outbox", column, nullable=True)
        op.create_check_constraint("ck_outbox_hangs_on", "outbox", _CHECK)
    for column, unique in (("dedupe_key", True), ("customer_id", False), ("person_id", False)):
        is_set = sa.text(f"{column} IS NOT NULL")
        op.create_index(
            op.f(f"ix_outbox_{column}"),
            "outbox",
            [column],
            unique=unique,
            sqlite_where=is_set,
            postgresql_where=is_set,
        )
    op.create_table(
        "mail_attachments",
        sa.Column("id", _KEY, nullable=False),
        sa.Column("mail_id", _KEY, nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("media_type", sa.Text(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.ForeignKeyConstraint(["mail_id"], ["outbox.id"], name=op.f("fk_mail_attachments_mail_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_attachments")),
    )
    op.create_index(op.f("ix_mail_attachments_mail_id"), "mail_attachments", ["mail_id"])


def _let_references_be_missing() -> None:
    """Take NOT NULL from the columns where they are declared, as SQLite's documentation allows (lang_altertable.html, 7).

    Nothing of the rows changes: making the outbox of a large shop anew would take minutes.
    """
    connection = op.get_bind()
    (version,) = connection.exec_driver_sql("PRAGMA schema_version").one()
    connection.exec_driver_sql("PRAGMA writable_schema=ON")
    query = "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = 'outbox'"
    (sql,) = connection.exec_driver_sql(query).one()
    changed = sql
    for column in ("order_id", "entry_id"):
        before, changed = changed, changed.replace(f"{column} INTEGER NOT NULL", f"{column} INTEGER", 1)
        if changed == before:
            raise RuntimeError("the outbox is not declared as it was made")
    checked = f"{changed.rstrip()[:-1].rstrip()}, CONSTRAINT ck_outbox_hangs_on CHECK ({_CHECK}))"
    update = "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = 'outbox'"
    connection.exec_driver_sql(update, (checked,))
    connection.exec_driver_sql(f"PRAGMA schema_version={version + 1}")
    connection.exec_driver_sql("PRAGMA writable_schema=OFF")
