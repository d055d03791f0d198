"""An entry of the timeline that shows another one after it shows nothing of the one before."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from itertools import permutations

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.timeline.timeline_entry import TimelineEntry
from orderflow_desk.gui.words.stories import Sort, Story
from orderflow_desk.views.outbox import MailMark

NOW = datetime(2026, 11, 24, 14, tzinfo=UTC)


def _mail(number: int, state: MailState) -> MailMark:
    return MailMark(
        number,
        state,
        f"{number}@example.net",
        NOW + timedelta(seconds=30),
        None,
        "recipient_refused",
        "550 no",
    )


ENTRIES = {
    "plain": Story(1, Sort.REST, "Taken in", NOW, "Jana"),
    "all": Story(
        2, Sort.STATUS, "New → In Progress", NOW, "Petr", Status.NEW, "Walk-in", "2 steps", "Motor.", _mail(7, MailState.HELD)
    ),
    "refused": Story(3, Sort.MAILS, "E-mail", NOW, "Olga", mail=_mail(8, MailState.REFUSED)),
    "refused, too": Story(4, Sort.MAILS, "E-mail", NOW, "Olga", mail=_mail(9, MailState.REFUSED)),
    "long": Story(5, Sort.NOTES, "Note", NOW, "Jana", note="long words " * 200),
    "longer": Story(6, Sort.NOTES, "Note", NOW, "Jana", note="other words " * 300),
}  # fmt: skip


@pytest.fixture
def show(theme: Theme, qtbot: QtBot) -> Callable[[Story], TimelineEntry]:
    def make(entry: Story) -> TimelineEntry:
        widget = TimelineEntry(theme, entry, NOW, is_last=False)
        qtbot.addWidget(widget)
        widget.show()
        return widget

    return make


def _seen(widget: TimelineEntry) -> list[tuple[str, str, str]]:
    found = [
        (type(one).__name__, one.text(), str(one.property("tone")))
        for kind in (QLabel, QPushButton)
        for one in widget.findChildren(kind)
        if one.isVisible()
    ]
    return sorted(found)


@pytest.mark.parametrize(("first", "second"), list(permutations(ENTRIES, 2)))
def test_nothing_is_left_of_the_entry_before(
    show: Callable[[Story], TimelineEntry], first: str, second: str
) -> None:
    again, fresh = show(ENTRIES[first]), show(ENTRIES[second])
    again.show_entry(ENTRIES[second], NOW, is_last=True)
    assert _seen(again) == _seen(fresh)
    assert (again.entry, again.is_last) == (ENTRIES[second], True)


def test_a_link_is_about_the_mail_that_is_shown(show: Callable[[Story], TimelineEntry], qtbot: QtBot) -> None:
    widget = show(ENTRIES["refused"])
    widget.show_entry(ENTRIES["refused, too"], NOW, is_last=False)
    with qtbot.waitSignal(widget.mail_act) as heard:
        widget.findChild(QPushButton, "mail_send_again").click()
    assert heard.args == ["send_again", ENTRIES["refused, too"].mail]


def test_all_of_a_long_note_is_shown_and_the_next_is_folded_again(
    show: Callable[[Story], TimelineEntry],
) -> None:
    widget = show(ENTRIES["long"])
    label = widget.findChild(QLabel, "entry_note")
    widget.findChild(QPushButton, "note_show_all").click()
    assert label.text() == ENTRIES["long"].note
    widget.show_entry(ENTRIES["longer"], NOW, is_last=False)
    assert label.text().endswith("…")
    widget.findChild(QPushButton, "note_show_all").click()
    assert label.text() == ENTRIES["longer"].note


def test_an_entry_is_read_out_as_one_and_does_not_change_its_name_each_second(
    show: Callable[[Story], TimelineEntry],
) -> None:
    widget = show(ENTRIES["all"])
    name = widget.accessibleName()
    for words in ("New → In Progress", "Walk-in", "Petr", "2 steps", "Motor", "7@example.net"):
        assert name.count(words) == 1, words
    assert "<" not in name
    widget.show_time(NOW + timedelta(seconds=9))
    assert widget.accessibleName() == name
    assert "Motor" not in show(ENTRIES["plain"]).accessibleName()
