"""A row that says the same is placed once, however often it is read and painted; its age stays right."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.list.order_delegate import OrderDelegate
from orderflow_desk.gui.orders.list.row_layout import RowLayout
from orderflow_desk.views.orders.list import OrderRow

NOW = datetime(2026, 11, 30, 12, 0, tzinfo=UTC)
ROW = OrderRow(
    7, Status.NEW, "Dyson V11", "Jana Nová", "no power", NOW - timedelta(minutes=5), None, None, False, 1
)


@pytest.fixture
def delegate(qtbot: QtBot, theme: Theme) -> OrderDelegate:
    parent = QWidget()
    qtbot.addWidget(parent)
    made = OrderDelegate(theme, lambda _row: ROW, parent)
    made.show_time(NOW)
    return made


def test_a_row_that_was_read_again_is_not_placed_again(
    delegate: OrderDelegate, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = delegate._place(ROW, 400)
    monkeypatch.setattr(RowLayout, "place", lambda *_: pytest.fail("it was placed again"))
    assert delegate._place(replace(ROW), 400) is first
    delegate.show_time(NOW + timedelta(seconds=20))
    assert delegate._place(replace(ROW), 400) is first


def test_what_is_new_of_a_row_is_placed(delegate: OrderDelegate) -> None:
    first = delegate._place(ROW, 400)
    assert delegate._place(ROW, 300) is not first
    assert delegate._place(replace(ROW, status=Status.IN_PROGRESS), 300).status[1] == "In Progress"
    assert first.time[1] == "5 min"
    delegate.show_time(NOW + timedelta(minutes=2))
    assert delegate._place(ROW, 300).time[1] == "7 min"
