"""The two stories that must work, without a mouse; each key that is no letter of a text is counted."""

import pytest

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.shop import Security
from support.mail.smtp_servers import RealServer
from support.window.hands import CTRL, CTRL_SHIFT, Hands, Key
from whole.conftest import set_up_mail

FIRST_AT_MOST, SECOND_AT_MOST = 24, 26


@pytest.fixture
def hands(mail_server: RealServer, started, shop_url: str) -> Hands:
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    return Hands(started(shop_url).ready())


def _take_in(hands: Hands) -> None:
    """Type a new customer with an item; the keyboard ends at the problem."""
    hands.press(Key.Key_N, held=CTRL)
    hands.type("Jana Novak")
    hands.press(Key.Key_Return)  # + New customer
    hands.type("+420 601 555 019")
    hands.press(Key.Key_Return)
    hands.type("jana@example.net")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Return)  # the contact details are confirmed
    hands.type("Bosch WAT28400")
    hands.press(Key.Key_Tab, Key.Key_Tab, Key.Key_Tab, Key.Key_Tab)
    assert hands.place == "fault"
    hands.type("drum does not spin")


def _walk(hands: Hands) -> None:
    hands.press(Key.Key_Right, held=CTRL_SHIFT)  # the usual walk
    hands.press(Key.Key_Return)  # for the usual reason


def _hand_over(hands: Hands) -> None:
    hands.press(Key.Key_Right, held=CTRL)
    hands.press(Key.Key_Tab)  # from the answer that changes nothing
    hands.press(Key.Key_Return)


@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_a_bench_repair_without_parts(hands: Hands, mail_server: RealServer) -> None:
    driver = hands.driver
    _take_in(hands)
    hands.press(Key.Key_S, held=CTRL)
    assert driver.status() is Status.DRAFT
    hands.press(Key.Key_D, held=CTRL_SHIFT)
    hands.type("tomorrow 10")
    hands.press(Key.Key_Return)
    hands.press(Key.Key_Right, held=CTRL)
    assert driver.status() is Status.SCHEDULED
    assert driver.newest().shop_date is not None
    _walk(hands)
    assert driver.status() is Status.IN_PROGRESS
    _walk(hands)
    assert driver.status() is Status.READY_FOR_RETURN
    _hand_over(hands)
    assert driver.status() is Status.COMPLETED
    driver.wait(lambda: len(mail_server.taken) == 4)
    assert hands.presses <= FIRST_AT_MOST, hands.presses


@pytest.mark.qt_log_ignore("This plugin does not support")
@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_a_field_visit_with_the_manufacturers_support(hands: Hands, mail_server: RealServer) -> None:
    driver = hands.driver
    _take_in(hands)
    hands.press(Key.Key_S, held=CTRL)
    _walk(hands)
    assert driver.status() is Status.NEW
    hands.press(Key.Key_Right, held=CTRL)
    assert driver.status() is Status.IN_PROGRESS
    hands.press(Key.Key_K, held=CTRL)
    hands.type("other steps")
    hands.press(Key.Key_Return, Key.Key_Down, Key.Key_Return)  # Send to the manufacturer
    hands.press(Key.Key_Return)  # for the usual reason
    assert driver.status() is Status.WITH_MANUFACTURER
    _walk(hands)
    assert driver.status() is Status.IN_PROGRESS
    _walk(hands)
    assert driver.status() is Status.READY_FOR_RETURN
    _hand_over(hands)
    assert driver.status() is Status.COMPLETED
    driver.wait(lambda: len(mail_server.taken) == 6)
    assert hands.presses <= SECOND_AT_MOST, hands.presses
