"""Every kind of entry has its sentence, also once what was personal in it is erased."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from orderflow_desk.domain.entries import kinds
from orderflow_desk.domain.entries.entry import Entry, Mark, fields_of, put_together, taken_apart
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.orders.timeline.timeline_story import story_of
from orderflow_desk.views.orders.detail import TimelineRow

_S = Status
_NEEDED: dict[str, Any] = {
    "start": _S.NEW, "to": _S.IN_PROGRESS, "field": Field.FAULT, "status": _S.NEW, "mail": 1, "order": 10001, "entry": 1, "key": "k",
    "is_confirmed": True, "is_kept": True, "line": 1, "minutes": 25, "worker": 1, "shipment": 1, "part": 1, "description": "bolt", "quantity": 1000, "number": 1, "maker": "Canon", "details": ("rma",), "was_closed": True,
    "invoice": 1, "invoice_number": "2026-0001", "amount": "100 EUR", "way": "cash", "payment": 1, "of_number": "2026-0001",
}  # fmt: skip


def _row(kind: type[Entry]) -> TimelineRow:
    acts = {kinds.PhotosChanged: kinds.PhotoAct.ADDED, kinds.MailTended: kinds.MailAct.STOPPED}
    values: dict[str, Any] = {"act": acts.get(kind)} | _NEEDED
    names = {one.name for one in fields_of(kind)}
    said = {
        one.name: ("Zxq.jpg",) if isinstance(one.default, tuple) else "Zxq"
        for one in fields_of(kind)
        if one.mark is not Mark.PLAIN
    }
    entry = kind(**{name: value for name, value in values.items() if name in names}, **said)
    return TimelineRow(1, datetime(2026, 11, 24, tzinfo=UTC), "Mira", "counter", entry, "a")


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.kind)
def test_each_kind_says_what_happened_and_what_was_said(qapp: QApplication, kind: type[Entry]) -> None:
    row = _row(kind)
    (story,) = story_of([row])
    assert story.title
    has_words = bool(taken_apart(row.entry).personal)
    assert ("Zxq" in story.detail + story.note) == has_words


@pytest.mark.parametrize("kind", kinds.KINDS.values(), ids=lambda kind: kind.kind)
def test_each_kind_says_that_its_words_were_erased(qapp: QApplication, kind: type[Entry]) -> None:
    row = _row(kind)
    parts = taken_apart(row.entry)
    bare = put_together(kind, parts.columns, parts.details, {})
    (story,) = story_of([replace(row, entry=bare, is_erased=bool(parts.personal))])
    shown = story.title + story.detail + story.note
    assert "Zxq" not in shown
    if parts.personal and kind is not kinds.PhotosChanged:  # the count of photos says it all
        assert "erased" in shown
