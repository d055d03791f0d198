"""What one mail tells together has its truth at the newest of its entries; the others name that one."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import MailState, Outcome, Result
from orderflow_desk.gui.feature import join
from orderflow_desk.gui.features import FEATURES
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.timeline.timeline_entry import TimelineEntry
from orderflow_desk.gui.orders.timeline.timeline_story import story_of
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.databases import ready_desk
from support.shops.orders import an_order, new_id, step

HOLD = 600


@pytest.fixture
def shown(
    theme: Theme, qtbot: QtBot, desk: Desk, clock: Clock
) -> Callable[[int], list[tuple[str, str, int]]]:
    join(FEATURES)

    def show(order_id: int) -> list[tuple[str, str, int]]:
        found: list[tuple[str, str, int]] = []
        for story in story_of(desk.lookup.order(order_id).timeline):
            entry = TimelineEntry(theme, story, clock.now, is_last=False)
            qtbot.addWidget(entry)
            label = entry.findChild(QLabel, "entry_mail")
            links = len(
                [one for one in entry.findChildren(QPushButton) if one.objectName().startswith("mail_")]
            )
            assert label is not None
            found.append((story.title, "" if label.isHidden() else label.text(), links))
        return found

    return show


@pytest.fixture
def desk(database_url: str, clock: Clock) -> Iterator[Desk]:
    with ready_desk(database_url, clock) as ready:
        yield ready


def _four_in_one(desk: Desk) -> int:
    order_id = an_order(desk, Status.NEW)
    step(desk, order_id, Status.IN_PROGRESS)
    desk.notes.add(order_id, note=PublicNote("It will be quick."), action_id=new_id())
    return order_id


def _send(desk: Desk, clock: Clock, result: Result) -> None:
    clock.advance(HOLD)
    parcel = desk.dispatch.claim()
    assert parcel is not None
    assert desk.dispatch.handing_over(parcel)
    desk.dispatch.settle(parcel, Outcome(result, "250 taken"))


def test_a_mail_that_tells_of_four_entries_is_accepted_once(desk: Desk, clock: Clock, shown) -> None:
    order_id = _four_in_one(desk)
    _send(desk, clock, Result.ACCEPTED)
    mails = [(title, mail) for title, mail, _ in shown(order_id) if mail]
    assert len(mails) == 4
    assert [mail.startswith("✓ accepted") for _, mail in mails] == [True, False, False, False]
    assert {mail for _, mail in mails[1:]} == {"✉ told with the later e-mail about the note"}


def test_while_it_waits_only_the_newest_counts_down(desk: Desk, shown) -> None:
    order_id = _four_in_one(desk)
    step(desk, order_id, Status.AWAITING_PARTS)
    mails = [mail for _, mail, _ in shown(order_id) if mail]
    assert mails[0].startswith("✉ goes out in")
    assert set(mails[1:]) == {"✉ told with the later e-mail about Awaiting Parts"}


def test_only_the_newest_offers_to_mend_a_refused_mail(desk: Desk, clock: Clock, shown) -> None:
    order_id = _four_in_one(desk)
    _send(desk, clock, Result.REFUSED)
    rows = [(mail, links) for _, mail, links in shown(order_id) if mail]
    assert rows[0][0].startswith("✕ refused")
    assert rows[0][1] > 0
    assert {links for _, links in rows[1:]} == {0}


def test_what_is_told_by_a_mail_of_its_own_names_no_other(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    _send(desk, clock, Result.ACCEPTED)
    step(desk, order_id, Status.NEW)
    marks = [row.mail for row in desk.lookup.order(order_id).timeline if row.mail]
    assert [(mark.state, mark.carried_by) for mark in marks] == [
        (MailState.ACCEPTED, None),
        (MailState.HELD, None),
    ]
