"""Somebody who has the phone or the e-mail of a new customer is noticed while it is typed, and taken by a press."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.shops.orders import an_order


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    """A counter at a shop that knows Jana Novák, +420 601 555 019."""
    an_order(shop)
    yield from counter_at(qtbot, closed_session, shop)


def _words(counter: Counter) -> str:
    label = counter.page.findChild(QLabel, "customer_known")
    assert label is not None
    return label.text()


def _button(counter: Counter) -> QPushButton:
    return counter.page.form.take_same


def _wait(counter: Counter, words: str) -> None:
    counter.qtbot.waitUntil(lambda: _words(counter) == words, timeout=3000)


@pytest.mark.parametrize(
    ("field", "text", "said"),
    [
        ("customer_phone", "601 555 019", "Jana Novák has this phone number."),
        ("customer_phone", "00420601555019", "Jana Novák has this phone number."),
        ("customer_email", "JANA@example.net", "Jana Novák has this e-mail address."),
    ],
)
def test_who_has_it_already_is_named_and_can_be_taken(
    counter: Counter, field: str, text: str, said: str
) -> None:
    counter.type("customer_name", "J. Novak")
    counter.type(field, text)
    _wait(counter, f"New customer · {said}")
    assert _button(counter).isVisible()
    assert _button(counter).accessibleName() == "It is Jana Novák"

    _button(counter).click()
    counter.idle()
    assert counter.page.form.customer_name.text() == "Jana Novák"
    assert counter.page.form.customer_phone.text() == "+420 601 555 019"
    assert _words(counter).startswith("Known customer")
    assert not _button(counter).isVisible()


def test_enter_goes_on_and_takes_nobody(counter: Counter) -> None:
    counter.type("customer_name", "J. Novak")
    counter.type("customer_phone", "601 555 019")
    _wait(counter, "New customer · Jana Novák has this phone number.")
    for _ in range(2):
        QTest.keyClick(counter.page.focusWidget(), Qt.Key.Key_Return)
    assert counter.page.form.customer_name.text() == "J. Novak"
    assert counter.page.focusWidget() is counter.field("contact_confirmed")


def test_another_number_is_nobodys(counter: Counter) -> None:
    counter.type("customer_name", "J. Novak")
    counter.type("customer_phone", "601 555 019")
    _wait(counter, "New customer · Jana Novák has this phone number.")
    counter.type("customer_phone", "7")
    _wait(counter, "New customer")
    assert not _button(counter).isVisible()


def test_of_a_known_customer_nothing_is_asked(counter: Counter) -> None:
    counter.type("customer_finder", "novak")
    counter.idle()
    QTest.keyClick(counter.page.focusWidget(), Qt.Key.Key_Return)
    counter.qtbot.wait(400)
    counter.idle()
    assert _words(counter).startswith("Known customer")
    assert not _button(counter).isVisible()
