"""What is personal in an entry of the timeline lies apart, with a salted commitment to it in the entry; old keys are renamed."""

import hashlib
import json
import secrets
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

KEY = sa.BigInteger().with_variant(sa.Integer(), "sqlite")
_AT_ONCE = 5000
_ERASED = "[erased]"
# Fields of an order whose old and new values say nothing of the customer.
_PLAIN_FIELDS = ("shop_date", "promised_at", "parts_eta", "kind", "agreed_limit")
_OLD = sa.table(
    "timeline", sa.column("id"), sa.column("kind"), sa.column("note"), sa.column("reason"), sa.column("details", sa.JSON)
)  # fmt: skip
_NEW = sa.table(
    "timeline", sa.column("id"), sa.column("kind"), sa.column("commitment"), sa.column("details", sa.JSON)
)
_APART = sa.table("timeline_personal", sa.column("entry_id"), sa.column("salt"), sa.column("body"))
_FINISHED_AND_BEING_ERASED = """EXISTS (
        SELECT 1 FROM timeline JOIN orders ON orders.id = timeline.order_id
        JOIN erasures ON erasures.customer_id = orders.customer_id
        WHERE timeline.id = old.entry_id AND erasures.is_open AND orders.status IN ('completed', 'cancelled'))"""
_SQLITE = (
    """CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE ON timeline
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    """CREATE TRIGGER timeline_loses_nothing BEFORE DELETE ON timeline
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    """CREATE TRIGGER personal_parts_stay_as_they_are BEFORE UPDATE ON timeline_personal
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
    f"""CREATE TRIGGER personal_parts_go_by_erasure BEFORE DELETE ON timeline_personal
    WHEN NOT {_FINISHED_AND_BEING_ERASED}
    BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END""",
)
_POSTGRESQL = (
    """CREATE TRIGGER timeline_keeps_its_past BEFORE UPDATE OR DELETE ON timeline
    FOR EACH ROW EXECUTE FUNCTION refuse_change()""",
    f"""CREATE FUNCTION keep_personal_parts() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF (TG_OP = 'DELETE' AND {_FINISHED_AND_BEING_ERASED}) THEN RETURN old; END IF;
        RAISE EXCEPTION 'the timeline is append-only' USING ERRCODE = 'integrity_constraint_violation';
    END $$""",
    """CREATE TRIGGER personal_parts_stay BEFORE UPDATE OR DELETE ON timeline_personal
    FOR EACH ROW EXECUTE FUNCTION keep_personal_parts()""",
    """CREATE TRIGGER personal_parts_are_not_emptied BEFORE TRUNCATE ON timeline_personal
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()""",
)


class Parts(NamedTuple):
    """An entry as it will be: `is_gone` where what was personal in it was erased before."""

    kind: str
    details: dict[str, Any]
    personal: dict[str, Any]
    is_gone: bool = False


def upgrade() -> None:
    """Take every entry apart once, then let go of the columns that held what is personal."""
    connection = op.get_bind()
    is_sqlite = connection.dialect.name == "sqlite"
    op.execute("DROP TRIGGER timeline_keeps_its_past" + ("" if is_sqlite else " ON timeline"))
    op.add_column("timeline", sa.Column("commitment", sa.Text(), server_default="", nullable=False))
    op.create_table(
        "timeline_personal",
        sa.Column("entry_id", KEY, autoincrement=False, nullable=False),
        sa.Column("salt", sa.Text(), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["entry_id"], ["timeline.id"], name=op.f("fk_timeline_personal_entry_id")),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_timeline_personal")),
    )
    for rows in _batches(connection):
        _take_apart(connection, rows)
    _let_go_sqlite() if is_sqlite else _let_go_postgresql()
    for line in _SQLITE if is_sqlite else _POSTGRESQL:
        op.execute(line)


def _batches(connection: sa.Connection) -> Iterator[list[Any]]:
    old = _OLD.c
    to_do = sa.or_(old.note != "", old.reason != "", old.kind.in_(list(_OF_KIND)))
    last = 0
    while rows := connection.execute(
        sa.select(_OLD).where(old.id > last, to_do).order_by(old.id).limit(_AT_ONCE)
    ).all():
        yield list(rows)
        last = rows[-1].id


def _take_apart(connection: sa.Connection, rows: list[Any]) -> None:
    changed: list[dict[str, Any]] = []
    apart: list[dict[str, Any]] = []
    for row in rows:
        parts = parts_of(row.kind, row.note, row.reason, row.details)
        commitment = hashlib.sha256(secrets.token_bytes(32)).hexdigest() if parts.is_gone else ""
        if parts.personal:
            salt = secrets.token_hex(16)
            body = json.dumps(parts.personal, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
            commitment = hashlib.sha256(bytes.fromhex(salt) + body.encode()).hexdigest()
            apart.append({"entry_id": row.id, "salt": salt, "body": body})
        changed.append({"of": row.id, "kind": parts.kind, "details": parts.details, "commitment": commitment})
    connection.execute(sa.update(_NEW).where(_NEW.c.id == sa.bindparam("of")), changed)
    if apart:
        connection.execute(sa.insert(_APART), apart)


def parts_of(kind: str, note: str, reason: str, details: dict[str, Any]) -> Parts:
    """Return an entry of before in its parts."""
    parts = _OF_KIND.get(kind, lambda found: Parts(kind, found, {}))(details)
    said = {name: text for name, text in (("note", note), ("reason", reason)) if text}
    if _ERASED in said.values():
        return parts._replace(is_gone=True)
    return parts._replace(personal=parts.personal | said)


def _taken(details: dict[str, Any], *names: str) -> dict[str, Any]:
    return {name: details[name] for name in names if details.get(name) not in (None, "")}


def _edited(details: dict[str, Any]) -> Parts:
    field = details.get("fact")
    if "kept" in details:
        return Parts("passcode", {"is_kept": bool(details["kept"])}, {})
    if details.get("act") in ("forgotten", "put_back"):
        back = {"is_back": True} if details["act"] == "put_back" else {}
        value = details.get("old") or details.get("new") or ""
        return Parts("further_value", {"field": field, **back}, {"value": value} if value else {}, not value)
    written = _taken(details, "status", "date") if details.get("date") else {}
    values = _taken(details, "old", "new")
    if field in _PLAIN_FIELDS:
        return Parts("edited", {"field": field, **written, **values}, {})
    return Parts("edited", {"field": field, **written}, values, "old" not in details)


def _rescheduled(details: dict[str, Any]) -> Parts:
    return Parts("rescheduled", _taken(details, "status", "old", "new", "date"), {})


def _mail(details: dict[str, Any]) -> Parts:
    values = _taken(details, "subject", "old", "new")
    return Parts("mail", _taken(details, "act", "mail"), values, "subject" not in details)


def _confirmed(details: dict[str, Any]) -> Parts:
    field = {"field": details["fact"]} if details.get("fact") else {}
    return Parts("confirmed", {"is_confirmed": bool(details.get("confirmed")), **field}, {})


def _photo(details: dict[str, Any]) -> Parts:
    names = details.get("subject")
    personal = {"names": names} if names else {}
    return Parts("photo", _taken(details, "act", "count"), personal, names is None)


def _reassigned(details: dict[str, Any]) -> Parts:
    return Parts("reassigned", {"is_undone": True} if details.get("act") == "undone" else {}, {})


_OF_KIND: dict[str, Callable[[dict[str, Any]], Parts]] = {
    "edited": _edited,
    "rescheduled": _rescheduled,
    "mail": _mail,
    "confirmed": _confirmed,
    "photo": _photo,
    "rehung": _reassigned,
    "came_back": lambda details: Parts("came_back", _taken(details, "order"), {}),
    "erased": lambda _details: Parts("erased", {}, {}),
}


def _let_go_postgresql() -> None:
    op.execute("DROP FUNCTION keep_the_past()")
    op.drop_constraint("ck_timeline_cancel_reason", "timeline")
    op.drop_column("timeline", "note")
    op.drop_column("timeline", "reason")
    op.create_check_constraint(
        "ck_timeline_cancel_reason", "timeline", "coalesce(\"to\", '') <> 'cancelled' OR commitment <> ''"
    )


_KEPT = (
    'id, order_id, version, at, actor_kind, person_id, job, pc, kind, start, "to", is_public, action_id, details, '
    "commitment"
)


def _let_go_sqlite() -> None:
    """Make the table anew: SQLite drops no column that a constraint names, and would write every row twice for two."""
    op.create_table(
        "timeline_anew",
        sa.Column("id", KEY, nullable=False),
        sa.Column("order_id", KEY, nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("at", sa.BigInteger(), nullable=False),
        sa.Column("actor_kind", sa.Text(), server_default="staff", nullable=False),
        sa.Column("person_id", KEY, nullable=True),
        sa.Column("job", sa.Text(), server_default="", nullable=False),
        sa.Column("pc", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("start", sa.Text(), nullable=True),
        sa.Column("to", sa.Text(), nullable=True),
        sa.Column("is_public", sa.Boolean(), server_default=sa.false(), nullable=False),
        sa.Column("action_id", sa.Text(), nullable=False),
        sa.Column("details", sa.JSON(), nullable=False),
        sa.Column("commitment", sa.Text(), server_default="", nullable=False),
        sa.CheckConstraint(
            "(actor_kind = 'staff') = (person_id IS NOT NULL)", name=op.f("ck_timeline_signed")
        ),
        sa.CheckConstraint(
            "coalesce(\"to\", '') <> 'cancelled' OR commitment <> ''", name=op.f("ck_timeline_cancel_reason")
        ),
        sa.ForeignKeyConstraint(["order_id"], ["orders.id"], name=op.f("fk_timeline_order_id")),
        sa.ForeignKeyConstraint(["person_id"], ["people.id"], name=op.f("fk_timeline_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_timeline")),
    )
    op.execute("DROP TRIGGER timeline_loses_nothing")
    op.execute(f"INSERT INTO timeline_anew ({_KEPT}) SELECT {_KEPT} FROM timeline ORDER BY id")  # noqa: S608  names of ours
    op.execute("DROP TABLE timeline")
    op.execute("ALTER TABLE timeline_anew RENAME TO timeline")
    op.create_index(op.f("ix_timeline_order_id_id"), "timeline", ["order_id", "id"])
