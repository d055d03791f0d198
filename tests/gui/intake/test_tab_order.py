"""The Tab key goes through each card of the New order page as one reads it, and never back to a card that was left."""

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.window.reading_order import misread, stops_from


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


@pytest.mark.parametrize("is_unfolded", [False, True])
def test_tab_goes_as_one_reads(counter: Counter, is_unfolded: bool) -> None:
    page = counter.page
    page.form.more_of_item.setChecked(is_unfolded)
    stops = stops_from(page, page.form.customer_finder)
    assert len(stops) > 20
    assert misread(page, stops) == []
