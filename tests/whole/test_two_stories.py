"""The two stories that must work, start to end: through the window, with a mail server over TLS with a login."""

import re
from email import message_from_bytes, policy

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox

from orderflow_desk.domain.entries.kinds import Passed
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import Security
from support.mail.smtp_servers import RealServer
from support.window.driving import CONTROL, Driver
from whole.conftest import set_up_mail

ALT = Qt.KeyboardModifier.AltModifier
CUSTOMER = {
    "customer_name": "Jana Novák",
    "customer_phone": "+420 601 555 019",
    "customer_email": "jana@example.net",
    "item_title": "Bosch WAT28400",
    "fault": "drum does not spin",
}


def _messages(server: RealServer) -> list:
    return [message_from_bytes(one.content, policy=policy.default) for one in server.taken]


def _wait_for_mails(driver: Driver, server: RealServer, count: int) -> None:
    driver.wait(lambda: len(server.taken) >= count)
    driver.wait(lambda: not driver.desk.outbox.counts()["waiting"])
    driver.rest()


def _type(driver: Driver, texts: tuple[str, ...]) -> None:
    """Type these, each into the next field."""
    for place, text in enumerate(texts):
        if place:
            driver.key(Qt.Key.Key_Tab)
        focus = QApplication.focusWidget()
        assert focus is not None
        driver.qtbot.keyClicks(focus, text)
    driver.rest()


@pytest.fixture
def desk_with_mail(mail_server: RealServer, started, shop_url: str) -> Driver:
    set_up_mail(shop_url, mail_server)
    return started(shop_url).ready()


# Each story goes over one kind of connection; the sender's own tests and rigs try every step over both.
@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_a_bench_repair_without_parts(desk_with_mail: Driver, mail_server: RealServer) -> None:
    driver = desk_with_mail
    driver.key(Qt.Key.Key_N, CONTROL)
    for name, text in CUSTOMER.items():
        driver.type_into(name, text)
    driver.click("keep_as_draft")
    order = driver.newest()
    assert order.status is Status.DRAFT

    value = driver.orders.detail.fields.value(Field.SHOP_DATE)
    value.edit()
    value._editor.line.setText("+40 10:00")
    driver.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    driver.rest()
    assert driver.newest().shop_date is not None
    driver.confirm_contact()
    driver.key(Qt.Key.Key_Right, CONTROL)
    assert driver.status() is Status.SCHEDULED
    _wait_for_mails(driver, mail_server, 1)

    driver.walk("start_now")
    assert driver.status() is Status.IN_PROGRESS
    assert driver.newest().technician == "admin"
    _wait_for_mails(driver, mail_server, 2)

    driver.walk("finish")
    assert driver.status() is Status.READY_FOR_RETURN
    _wait_for_mails(driver, mail_server, 3)

    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.click("do_it")
    assert driver.status() is Status.COMPLETED
    _wait_for_mails(driver, mail_server, 4)

    messages = _messages(mail_server)
    assert [one["To"].addresses[0].addr_spec for one in messages] == ["jana@example.net"] * 4
    assert len({one["Message-ID"] for one in messages}) == 4
    assert {one["Auto-Submitted"] for one in messages} == {"auto-generated"}
    assert all(str(order.id) in one["Subject"] + one.get_body(("plain",)).get_content() for one in messages)
    links = [
        re.search(r"https://vogt\.example/o/(\S+)", one.get_body(("plain",)).get_content())[1]
        for one in messages
    ]
    assert len(set(links)) == 4
    assert messages[3]["References"].split()[0] == messages[0]["Message-ID"]
    marks = [row.mail.state for row in driver.newest().timeline if row.mail]
    assert marks == [MailState.ACCEPTED] * 4


@pytest.mark.parametrize("mail_server", [Security.STARTTLS], indirect=True)
def test_a_field_visit_with_the_manufacturers_support(
    desk_with_mail: Driver, mail_server: RealServer
) -> None:
    driver = desk_with_mail
    driver.key(Qt.Key.Key_N, CONTROL)
    for name, text in CUSTOMER.items():
        driver.type_into(name, text)
    driver.click("keep_as_draft")
    driver.confirm_contact()
    driver.walk("walk_in")
    assert driver.status() is Status.NEW
    _wait_for_mails(driver, mail_server, 1)

    driver.key(Qt.Key.Key_Right, CONTROL)
    assert driver.status() is Status.IN_PROGRESS
    _wait_for_mails(driver, mail_server, 2)

    driver.key(Qt.Key.Key_5, ALT)  # the shipments: from here on by keys alone
    driver.key(Qt.Key.Key_Space)
    _type(driver, ("Bosch Service", "RMA-4711", "", "DHL", "0034 0434"))
    driver.key(Qt.Key.Key_Return, CONTROL)
    assert driver.status() is Status.WITH_MANUFACTURER
    _wait_for_mails(driver, mail_server, 3)

    driver.key(Qt.Key.Key_5, ALT)
    _type(driver, ("BR26-103377", "sealed motor exchanged"))
    driver.key(Qt.Key.Key_Return, CONTROL)
    assert driver.status() is Status.IN_PROGRESS
    (shipment,) = driver.desk.shipments.of_order(driver.newest().id).rows
    assert (shipment.rma, shipment.carrier, shipment.is_open) == ("RMA-4711", "DHL", False)
    assert (shipment.back_serial, shipment.work) == ("BR26-103377", "sealed motor exchanged")
    _wait_for_mails(driver, mail_server, 4)

    driver.key(Qt.Key.Key_4, ALT)  # a part, and it is here
    _type(driver, ("S-100", "seal", "", "4.50"))
    driver.key(Qt.Key.Key_Return)
    driver.key(Qt.Key.Key_4, ALT)
    driver.key(Qt.Key.Key_Home)
    driver.key(Qt.Key.Key_Space)
    (part,) = driver.desk.parts.of_order(driver.newest().id).rows
    assert (part.description, part.is_open) == ("seal", False)

    driver.walk("finish")
    _wait_for_mails(driver, mail_server, 5)
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.click("do_it")
    assert driver.status() is Status.COMPLETED
    _wait_for_mails(driver, mail_server, 6)

    steps = [(row.start, row.to) for row in driver.newest().timeline if row.start is not None]
    assert steps[-1] == (Status.READY_FOR_RETURN, Status.COMPLETED)
    passed = [row for row in driver.newest().timeline if isinstance(row.entry, Passed)]
    assert len(passed) == 5
    assert all(row.mail is None and row.reason for row in passed)
    assert len(mail_server.taken) == 6


# The server comes first, so that it goes last: the program lets go of its connection before. No mail that is recalled
# has anything to do with how the next one would travel.
@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_undo_within_the_hold_sends_neither_mail(mail_server: RealServer, started, shop_url: str) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=3)
    driver = started(shop_url).ready()
    driver.take_in(**CUSTOMER)
    _wait_for_mails(driver, mail_server, 1)
    driver.key(Qt.Key.Key_Right, CONTROL)
    assert driver.status() is Status.NEW
    driver.key(Qt.Key.Key_Z, CONTROL)
    assert driver.status() is Status.SCHEDULED
    driver.qtbot.wait(3500)
    assert len(mail_server.taken) == 1
    assert driver.newest().timeline[-2].mail.state is MailState.RECALLED


@pytest.mark.parametrize("mail_server", [Security.TLS], indirect=True)
def test_each_press_of_undo_undoes_one_act_more_and_no_mail_is_sent(
    mail_server: RealServer, started, shop_url: str
) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=60)
    driver = started(shop_url).ready()
    driver.take_in(**CUSTOMER)
    driver.key(Qt.Key.Key_Right, CONTROL)
    driver.key(Qt.Key.Key_M, CONTROL)
    driver.type_into("note", "See you soon")
    driver.find(QCheckBox, "note_is_public").click()
    driver.key(Qt.Key.Key_Return, CONTROL)
    assert driver.newest().timeline[-1].is_for_customer
    for status in (Status.NEW, Status.SCHEDULED, Status.DRAFT, Status.DRAFT):
        driver.key(Qt.Key.Key_Z, CONTROL)
        assert driver.status() is status
    states = {row.mail.state for row in driver.newest().timeline if row.mail is not None}
    assert (states, mail_server.taken) == ({MailState.RECALLED}, [])
