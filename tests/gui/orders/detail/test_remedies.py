"""A card of a feature mends what the feature refuses: the page of an order says so, and leads there."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import AnyRemedy, Refusal
from orderflow_desk.gui.cards import Card, CardPlace, OrderShown, ShownCard
from orderflow_desk.gui.feature import WindowFeature, join
from orderflow_desk.gui.features import FEATURES
from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.orders.detail.remedies import button_words
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order
from support.shops.real_shop import Hands, enter


def _card(_session: Session, _shown: OrderShown, page: QWidget) -> ShownCard:
    line = QLineEdit(page)
    line.setObjectName("the_card")
    return ShownCard(line, lambda _detail: None)


@pytest.fixture
def untested() -> Iterator[Refusal]:
    """A refusal whose remedy leads into a card of one more feature."""

    class TestRemedy(AnyRemedy):
        TEST_IT = "test_it"

    @dataclass(eq=False)
    class NotTested(Refusal):
        """What was repaired was not tried out."""

        remedy = TestRemedy.TEST_IT

    cards = (Card(CardPlace.BELOW, _card, {TestRemedy.TEST_IT: "Test it first"}),)
    join((*FEATURES, WindowFeature(cards=lambda: cards)))
    yield NotTested()
    join(FEATURES)


def test_the_page_names_the_remedy_and_leads_into_its_card(
    qtbot: QtBot, closed_session: Session, shop: Desk, untested: Refusal
) -> None:
    pane = DetailPane(closed_session)
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, pane)
    pane.show_order(an_order(shop))
    hands.idle()
    assert button_words(untested) == "Test it first"
    pane.strip.missing_wanted.emit(untested)
    assert pane.focusWidget() is hands.find(QLineEdit, "the_card")
