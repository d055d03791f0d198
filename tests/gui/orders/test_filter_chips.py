"""The chips: one in force, counts, reachable by keyboard, never cut off."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.orders.list.filter_chips import FilterChips
from orderflow_desk.gui.orders.list.list_choice import CHIPS, Group
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.list import StatusCount


@pytest.fixture
def chips(session: Session, qtbot: QtBot) -> FilterChips:
    chips = FilterChips(session)
    qtbot.addWidget(chips)
    chips.resize(1290, 50)
    chips.show()
    return chips


def test_there_is_a_chip_for_every_open_status_and_one_for_all_closed_ones() -> None:
    assert CHIPS[0] is Group.OPEN
    assert CHIPS[-1] is Group.CLOSED
    assert Status.AWAITING_PARTS in CHIPS
    assert Status.CANCELLED not in CHIPS


def test_counts_are_shown_and_open_sums_them_up(chips: FilterChips) -> None:
    chips.set_counts(
        (StatusCount(Status.NEW, 7), StatusCount(Status.DRAFT, 4), StatusCount(Status.COMPLETED, 900))
    )
    assert chips.chip(Status.NEW).accessibleName() == "New 7"
    assert chips.chip(Group.OPEN).accessibleName() == "Open 11"
    assert chips.chip(Group.CLOSED).accessibleName() == "Closed"


def test_the_space_key_chooses_a_chip(chips: FilterChips, qtbot: QtBot) -> None:
    chip = chips.chip(Status.NEW)
    chip.setFocus()
    with qtbot.waitSignal(chips.chip_chosen) as said:
        QTest.keyClick(chip, Qt.Key.Key_Space)
    assert said.args == [Status.NEW]


def test_the_arrow_keys_go_from_chip_to_chip_and_choose(chips: FilterChips, qtbot: QtBot) -> None:
    chips.light(Group.OPEN)
    chips.activateWindow()
    qtbot.waitUntil(chips.isActiveWindow)
    chips.chip(Group.OPEN).setFocus()
    with qtbot.waitSignal(chips.chip_chosen) as said:
        QTest.keyClick(chips.chip(Group.OPEN), Qt.Key.Key_Right)
    assert said.args == [Status.DRAFT]
    assert chips.chip(Status.DRAFT).hasFocus()


def test_exactly_the_lit_chip_is_checked_and_a_search_may_leave_none(chips: FilterChips) -> None:
    chips.light(Status.NEW)
    assert [one for one in CHIPS if chips.chip(one).isChecked()] == [Status.NEW]
    chips.light(None)
    assert [one for one in CHIPS if chips.chip(one).isChecked()] == []


@pytest.mark.parametrize("width", [1290, 900, 600, 420])
def test_no_chip_is_cut_off_however_narrow_the_window_is(
    chips: FilterChips, qtbot: QtBot, width: int
) -> None:
    chips.set_counts(tuple(StatusCount(status, 12_345) for status in Status))
    chips.resize(width, 50)
    for _ in range(2):  # narrow chips are smaller, which may need fewer rows
        qtbot.wait(1)
        chips.resize(width, chips.heightForWidth(width))
    for one in CHIPS:
        assert chips.rect().contains(chips.chip(one).geometry())
        assert chips.chip(one).width() >= chips.chip(one).sizeHint().width()


def test_all_chips_of_a_1366_pixel_window_stand_in_one_row(chips: FilterChips) -> None:
    chips.set_counts(tuple(StatusCount(status, 45) for status in Status))
    assert chips.heightForWidth(1291) == chips.heightForWidth(5000)
