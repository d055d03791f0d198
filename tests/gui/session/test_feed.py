"""Changes reach visible panes at once and hidden ones when they are shown."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes
from orderflow_desk.gui.session.feed import Feed, Freshness


@pytest.fixture
def pane(qtbot: QtBot) -> QWidget:
    pane = QWidget()
    qtbot.addWidget(pane)
    return pane


def test_a_visible_pane_refreshes_at_once(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, heard.append)
    pane.show()
    feed.announce(Changes(frozenset({7})))
    assert heard == [Changes(frozenset({7}))]
    assert not freshness.is_stale


def test_a_hidden_pane_refreshes_once_when_shown(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, heard.append)
    feed.announce(Changes(frozenset({7})))
    feed.announce(Changes(frozenset({8}), frozenset({"mail"})))
    assert heard == []
    assert freshness.is_stale
    pane.show()
    assert heard == [Changes(frozenset({7, 8}), frozenset({"mail"}))]
    pane.hide()
    pane.show()
    assert len(heard) == 1


def test_changes_of_nothing_are_not_told(qtbot: QtBot) -> None:
    feed = Feed()
    with qtbot.assertNotEmitted(feed.changed):
        feed.announce(Changes())


def test_many_changes_in_a_row_are_few_refreshes_and_none_is_lost(pane: QWidget, qtbot: QtBot) -> None:
    heard: list[Changes] = []
    feed = Feed()
    Freshness(feed, pane, heard.append)
    pane.show()
    for order_id in range(1000):
        feed.announce(Changes(frozenset({order_id})))
    qtbot.waitUntil(
        lambda: frozenset().union(*(changes.orders for changes in heard)) == frozenset(range(1000))
    )
    assert len(heard) <= 5


def test_what_people_do_is_shown_at_once_though_mails_have_just_been_shown(pane: QWidget) -> None:
    heard: list[Changes] = []
    feed = Feed()
    freshness = Freshness(feed, pane, heard.append)
    pane.show()
    feed.announce(Changes(frozenset({7}), frozenset({"mail"})))
    feed.announce(Changes(frozenset({7}), frozenset({"mail"})))
    assert len(heard) == 1
    assert freshness.is_stale
    feed.announce(Changes(frozenset({8}), frozenset({"edited"})))
    assert heard[1:] == [Changes(frozenset({7, 8}), frozenset({"mail", "edited"}))]
    assert not freshness.is_stale
