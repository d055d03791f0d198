"""The Tab key goes through each card of the New order page as one reads it, and never back to a card that was left."""

from collections.abc import Iterator
from itertools import groupby, pairwise

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFrame, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


def _card_of(widget: QWidget) -> QFrame | None:
    ground: QWidget | None = widget
    while ground is not None:
        if ground.property("look") == "card":
            return ground
        ground = ground.parentWidget()
    return None


@pytest.mark.parametrize("is_unfolded", [False, True])
def test_tab_goes_as_one_reads(counter: Counter, is_unfolded: bool) -> None:
    page = counter.page
    page.form.more_of_item.setChecked(is_unfolded)
    page.form.customer_finder.setFocus()
    stops: list[QWidget] = []
    while page.focusWidget() not in stops:
        stops.append(page.focusWidget())
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Tab)
    assert len(stops) > 20

    by_card = [(card, list(run)) for card, run in groupby(stops, key=_card_of) if card is not None]
    assert len({id(card) for card, _ in by_card}) == len(by_card), "a card is come back to"
    for _, run in by_card:
        for one, other in pairwise(run):
            here, there = (each.mapTo(page, QPoint(0, each.height() // 2)) for each in (one, other))
            is_below = there.y() > here.y() + 12
            is_beside = abs(there.y() - here.y()) <= 12 and there.x() > here.x()
            assert is_below or is_beside, (one.objectName(), other.objectName())
