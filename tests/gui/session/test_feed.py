"""Changes reach visible panes at once and hidden ones when they are shown."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.gui.session.feed import Feed, Freshness

READS = frozenset({Topic.ORDER, Topic.MAIL})


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    return pane


def test_a_visible_pane_refreshes_at_once(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, READS, heard.append)
    pane.show()
    feed.announce(Changes.of([(Topic.ORDER, 7)]))
    assert heard == [Changes.of([(Topic.ORDER, 7)])]
    assert not freshness.is_stale


def test_a_hidden_pane_refreshes_once_when_shown(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, READS, heard.append)
    feed.announce(Changes.of([(Topic.ORDER, 7)]))
    feed.announce(Changes.of([(Topic.MAIL, 8)]))
    assert heard == []
    assert freshness.is_stale
    pane.show()
    assert heard == [Changes.of([(Topic.ORDER, 7), (Topic.MAIL, 8)])]
    pane.hide()
    pane.show()
    assert len(heard) == 1


def test_a_pane_that_is_ahead_reads_before_the_others(pane: QWidget, qtbot: QtBot) -> None:
    order: list[str] = []
    feed, other = Feed(), QWidget()
    qtbot.addWidget(other)
    Freshness(feed, other, READS, lambda _changes: order.append("other"))
    Freshness(feed, pane, READS, lambda _changes: order.append("ahead"), is_ahead=True)
    other.show()
    pane.show()
    feed.announce(Changes.of([(Topic.ORDER, 7)]))
    assert order == ["ahead", "other"]


def test_changes_of_nothing_are_not_told(qtbot: QtBot) -> None:
    feed = Feed()
    with qtbot.assertNotEmitted(feed.changed):
        feed.announce(Changes())


def test_many_changes_in_a_row_are_few_refreshes_and_none_is_lost(pane: QWidget, qtbot: QtBot) -> None:
    heard: list[Changes] = []
    feed = Feed()
    Freshness(feed, pane, READS, heard.append)
    pane.show()
    for order_id in range(1000):
        feed.announce(Changes.of([(Topic.MAIL, order_id)]))
    qtbot.waitUntil(
        lambda: frozenset().union(*(changes.orders for changes in heard)) == frozenset(range(1000))
    )
    assert len(heard) <= 5


def test_what_people_do_is_shown_at_once_though_mails_have_just_been_shown(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, READS, heard.append)
    pane.show()
    feed.announce(Changes.of([(Topic.MAIL, 7)]))
    feed.announce(Changes.of([(Topic.MAIL, 7)]))
    assert len(heard) == 1
    assert freshness.is_stale
    feed.announce(Changes.of([(Topic.ORDER, 8)]))
    assert heard[1:] == [Changes.of([(Topic.MAIL, 7), (Topic.ORDER, 8)])]
    assert not freshness.is_stale


def test_what_a_pane_does_not_read_is_nothing_to_it(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, READS, heard.append)
    pane.show()
    feed.announce(Changes.of([(Topic.PEOPLE, None)]))
    pane.hide()
    feed.announce(Changes.of([(Topic.LETTERS, None)]))
    assert not freshness.is_stale
    pane.show()
    assert heard == []
    feed.announce(Changes(everything=True))
    assert heard == [Changes(everything=True)]
