"""A database whose entries held everything in one piece is brought up to date: nothing is lost, and what was erased stays so."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.domain.entries import kinds
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.services.desk import open_desk
from support.shops.databases import ENGINES
from support.shops.older import older_database

_S = Status
_DATE = datetime(2026, 12, 1, tzinfo=UTC)
_MICROSECONDS = 1_796_083_200_000_000
# Kind, start, to, note, is_public, reason and details as they were written, and the entry that this is.
# What came later was never kept otherwise.
KINDS_OF_THEN = {
    "taken_in", "moved", "passed", "undone", "note", "edited", "rescheduled", "further_value", "assigned", "confirmed",
    "came_back", "reassigned", "erased", "photo", "mail", "passcode", "revealed",
}  # fmt: skip
BEFORE: tuple[tuple[str, str | None, str | None, str, bool, str, dict[str, object], Entry, bool], ...] = (
    ("taken_in", None, "draft", "", False, "", {"contact_confirmed": True}, kinds.TakenIn(contact_confirmed=True), False),
    (
        "moved", "draft", "scheduled", "hello", True, "", {"since": 0, "left_draft": True, "date": _MICROSECONDS},
        kinds.Moved(_S.DRAFT, _S.SCHEDULED, datetime(1970, 1, 1, tzinfo=UTC), True, None, _DATE, True, "hello"), False,
    ),
    (
        "passed", "scheduled", "new", "", False, "walked in", {},
        kinds.Passed(_S.SCHEDULED, _S.NEW, "walked in"), False,
    ),
    ("undone", "new", "scheduled", "", False, "", {}, kinds.Undone(_S.NEW, _S.SCHEDULED), False),
    ("note", None, None, "pays late", False, "", {"status": "new"}, kinds.Noted(_S.NEW, note="pays late"), False),
    ("note", None, None, "[erased]", True, "", {"status": "new"}, kinds.Noted(_S.NEW, is_public=True), True),
    (
        "edited", None, None, "", False, "", {"fact": "fault", "old": "a", "new": "b", "status": "new"},
        kinds.Edited(Field.FAULT, "a", "b"), False,
    ),
    ("edited", None, None, "", False, "", {"fact": "fault", "status": "new"}, kinds.Edited(Field.FAULT), True),
    (
        "edited", None, None, "", False, "",
        {"fact": "parts_eta", "old": "", "new": "2026-12-01", "status": "awaiting_parts", "date": _MICROSECONDS},
        kinds.Edited(Field.PARTS_ETA, "", "2026-12-01", _S.AWAITING_PARTS, _DATE), False,
    ),
    ("edited", None, None, "", False, "", {"fact": "passcode", "kept": False}, kinds.PasscodeKept(is_kept=False), False),
    (
        "edited", None, None, "", False, "", {"fact": "customer_phone", "act": "forgotten", "old": "1", "status": "new"},
        kinds.FurtherValue(Field.CUSTOMER_PHONE, value="1"), False,
    ),
    (
        "edited", None, None, "", False, "", {"fact": "customer_phone", "act": "put_back", "status": "new"},
        kinds.FurtherValue(Field.CUSTOMER_PHONE, is_back=True), True,
    ),
    (
        "rescheduled", None, None, "", False, "",
        {"fact": "shop_date", "old": "", "new": "2026-12-01", "status": "scheduled", "date": _MICROSECONDS},
        kinds.Rescheduled(_S.SCHEDULED, "", "2026-12-01", _DATE), False,
    ),
    ("assigned", None, None, "", False, "", {"old": "", "new": "Jo", "person": 1}, kinds.Assigned("", "Jo", 1), False),
    (
        "mail", None, None, "", False, "", {"act": "mended", "mail": 3, "subject": "Your repair", "old": "a@x", "new": "b@x"},
        kinds.MailTended(kinds.MailAct.MENDED, 3, "Your repair", "a@x", "b@x"), False,
    ),
    ("confirmed", None, None, "", False, "", {"confirmed": True}, kinds.Confirmed(is_confirmed=True), False),
    (
        "confirmed", None, None, "", False, "", {"confirmed": False, "fact": "customer_email"},
        kinds.Confirmed(is_confirmed=False, field=Field.CUSTOMER_EMAIL), False,
    ),
    ("came_back", None, None, "", False, "", {"order": 10001, "status": "cancelled"}, kinds.CameBack(10001), False),
    ("rehung", None, None, "", False, "", {"act": "merged", "status": "new"}, kinds.Reassigned(), False),
    ("rehung", None, None, "", False, "", {"act": "undone", "status": "new"}, kinds.Reassigned(is_undone=True), False),
    (
        "photo", None, None, "", False, "", {"act": "added", "count": 2, "subject": ["a.jpg", "b.jpg"]},
        kinds.PhotosChanged(kinds.PhotoAct.ADDED, 2, ("a.jpg", "b.jpg")), False,
    ),
    ("photo", None, None, "", False, "", {"act": "removed", "count": 1}, kinds.PhotosChanged(kinds.PhotoAct.REMOVED), True),
    ("revealed", None, None, "", False, "", {"key": "k"}, kinds.PasscodeRevealed("k"), False),
    ("erased", None, None, "", False, "", {"status": "cancelled"}, kinds.Erased(), False),
    (
        "moved", "new", "cancelled", "", False, "[erased]", {"since": 0},
        kinds.Moved(_S.NEW, _S.CANCELLED, datetime(1970, 1, 1, tzinfo=UTC)), True,
    ),
)  # fmt: skip
_ROWS = (
    "INSERT INTO people (id, login, name, role, created_at) VALUES (1, 'mira', 'Mira', 'administrator', 0)",
    "INSERT INTO customers (id, name, created_at) VALUES (5, 'Anna Vogt', 0)",
    "INSERT INTO items (id, customer_id, title, created_at) VALUES (7, 5, 'Miele G 7000', 0)",
    (
        "INSERT INTO orders (id, version, status, customer_id, item_id, since, changed_at, created_at) "
        "VALUES (10001, 1, 'cancelled', 5, 7, 0, 0, 0)"
    ),
)


def _text(value: object) -> str:
    return "NULL" if value is None else "'{}'".format(str(value).replace("'", "''"))


def _inserted() -> Iterator[str]:
    for number, (kind, start, to, note, is_public, reason, details, _, _) in enumerate(BEFORE, start=1):
        values = f"{_text(kind)}, {_text(start)}, {_text(to)}, {_text(note)}, {str(is_public).lower()}, {_text(reason)}"
        yield (
            'INSERT INTO timeline (id, order_id, version, at, person_id, pc, kind, start, "to", note, is_public, reason, '
            f"action_id, details) VALUES ({number}, 10001, 1, {number}, 1, 'counter', {values}, 'a{number}', "
            f"'{json.dumps(details)}')"
        )
    yield (
        "INSERT INTO outbox (order_id, entry_id, kind, recipient_name, recipient, subject, text, html, message_id, state, "
        "created_at, due_at) VALUES (10001, 2, 'moved', '', 'a@x', '', '', '', '<a@x>', 'accepted', 0, 0)"
    )


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The URL of a database of the schema before, with an entry of every kind there was."""
    with older_database(request, tmp_path, "0012", (*_ROWS, *_inserted())) as url:
        yield url


def test_every_entry_is_what_it_was(older: str) -> None:
    with open_desk(older) as desk:
        desk.people.sign_in_without_password()
        rows = desk.lookup.order(10001).timeline
        assert [(row.entry, row.is_erased) for row in rows] == [(line[-2], line[-1]) for line in BEFORE]
        assert {row.entry.kind for row in rows} == KINDS_OF_THEN
        assert [row.id for row in rows if row.mail is not None] == [2]


def test_no_word_is_left_in_the_entries_and_each_commitment_fits(older: str) -> None:
    with open_desk(older) as desk, desk._store.reading() as conn:
        plain = repr(conn.execute(text("SELECT * FROM timeline")).all())
        for word in (
            "hello",
            "walked in",
            "pays late",
            "[erased]",
            "Your repair",
            "b@x",
            "a.jpg",
            "rehung",
            "fact'",
        ):
            assert word not in plain
        parts = text(
            "SELECT t.commitment, p.salt, p.body FROM timeline t JOIN timeline_personal p ON p.entry_id = t.id"
        )
        found = conn.execute(parts).all()
        assert len(found) == len({row.salt for row in found}) == 7
        for row in found:
            digest = hashlib.sha256(bytes.fromhex(row.salt) + row.body.encode()).hexdigest()
            assert row.commitment == digest


def test_the_tables_are_whole_and_guarded_afterwards(older: str) -> None:
    with open_desk(older) as desk:
        store = desk._store
        if store.is_sqlite:
            with store.reading() as conn:
                assert conn.exec_driver_sql("PRAGMA integrity_check").fetchall() == [("ok",)]
                assert conn.exec_driver_sql("PRAGMA foreign_key_check").fetchall() == []
        for line in (
            "UPDATE timeline SET kind = 'note'",
            "DELETE FROM timeline",
            "UPDATE timeline_personal SET body = '{}'",
            "DELETE FROM timeline_personal",
        ):
            with pytest.raises(Exception, match="append-only"), store.writing() as conn:
                conn.execute(text(line))
