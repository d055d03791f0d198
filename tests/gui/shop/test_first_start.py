"""The first start on a shop that is brand-new: three steps, each saved by Next or skipped."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.people import SignInRefused
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.first_start_page import FirstStartPage
from orderflow_desk.services.desk import Desk
from support.mail.fake_mail_account import FakeMailAccount
from support.shops.real_shop import Hands, enter
from support.shops.reused_shop import ReusedShop


@pytest.fixture
def new_shop(reused_shop: ReusedShop) -> Desk:
    desk = reused_shop.desk("new", lambda _store: None)
    assert desk.people.sign_in_without_password() is not None
    return desk


@pytest.fixture
def office() -> FakeMailAccount:
    return FakeMailAccount()


class Guest(Hands):
    """Somebody who starts the program for the first time."""

    def step(self) -> str:
        return self.says("progress_line")


@pytest.fixture
def guest(qtbot: QtBot, closed_session: Session, new_shop: Desk, office: FakeMailAccount) -> Iterator[Guest]:
    closed_session.mail_account = office
    enter(closed_session, new_shop)
    made = Guest(qtbot, closed_session, new_shop, FirstStartPage(closed_session))
    yield made
    made.idle()


def test_three_steps_lead_to_the_orders(guest: Guest, office: FakeMailAccount) -> None:
    assert guest.step() == "STEP 1 OF 3"
    guest.type("name", "Vogt Repairs")
    guest.type("phone", "+49 351 555")
    guest.press("next_step")
    assert guest.step() == "STEP 2 OF 3"
    guest.type("person_name", "Mira Tesar")
    guest.type("first_password", "a long password")
    guest.press("next_step")
    assert guest.step() == "STEP 3 OF 3"
    guest.type("sender_address", "desk@vogt.example")
    guest.type("smtp_host", "mail.vogt.example")
    guest.type("mail_password", "a secret")
    guest.press("next_step")
    guest.idle()
    assert guest.places == ["orders"]
    shop = guest.desk.shop.read()
    assert (shop.name, shop.phone, shop.smtp_host) == ("Vogt Repairs", "+49 351 555", "mail.vogt.example")
    assert shop.is_first_start_done
    assert office.passwords == ["a secret"]
    assert guest.desk.people.sign_in("admin", "a long password").name == "Mira Tesar"
    assert guest.session.person is not None
    assert guest.session.person.name == "Mira Tesar"


def test_every_step_can_be_skipped(guest: Guest) -> None:
    for _ in range(3):
        guest.press("skip")
    guest.idle()
    assert guest.places == ["orders"]
    assert guest.desk.shop.read().is_first_start_done
    assert guest.desk.people.sign_in_without_password() is not None


def test_next_without_a_name_of_the_shop_asks_for_it_in_place_and_later_steps_go_on(guest: Guest) -> None:
    guest.type("name", "  ")
    guest.press("next_step")
    assert guest.step() == "STEP 1 OF 3"
    assert "is empty" in guest.says("name_fault")
    assert guest.page.focusWidget() is guest.find(QLineEdit, "name")
    guest.type("name", "Vogt Repairs")
    for _ in range(3):
        guest.press("next_step")
    guest.idle()
    assert guest.places == ["orders"]
    assert guest.desk.shop.read().name == "Vogt Repairs"


_BUTTONS = ["skip", "next_step"]
_STOPS = (
    ["name", "address", "phone", *_BUTTONS],
    ["person_name", "first_password", "show_password", "back", *_BUTTONS],
    [
        "sender_name", "sender_address", "reply_to", "smtp_security", "smtp_host", "smtp_port", "smtp_user", "mail_password",
        "password_place", "test_address", "send_test", "back", *_BUTTONS,
    ],
)  # fmt: skip


@pytest.mark.parametrize("step", range(3))
def test_tab_comes_to_every_field_and_button_as_they_are_read_and_back(guest: Guest, step: int) -> None:
    for _ in range(step):
        guest.press("skip")
    guest.page.activateWindow()
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
        seen = []
        for _ in range(len(_STOPS[step]) + 1):
            focus = QApplication.focusWidget()
            assert focus is not None
            seen.append(focus.objectName())
            QTest.keyClick(focus, key)
        first, *others = _STOPS[step]
        QTest.keyClick(
            QApplication.focusWidget(), Qt.Key.Key_Backtab if key == Qt.Key.Key_Tab else Qt.Key.Key_Tab
        )
        assert seen == [first, *(others if key == Qt.Key.Key_Tab else reversed(others)), first]


@pytest.mark.parametrize("height", [500, 740])
def test_what_came_of_the_test_message_is_in_sight(guest: Guest, height: int) -> None:
    guest.page.resize(1000, height)
    guest.press("skip")
    guest.press("skip")
    guest.type("sender_address", "desk@vogt.example")
    guest.type("smtp_host", "mail.vogt.example")
    guest.type("test_address", "jana@example.net")
    guest.press("send_test")
    result = guest.find(QLabel, "test_result")
    guest.qtbot.waitUntil(lambda: "Has it arrived?" in result.text() and _is_in_sight(result), timeout=2000)


def _is_in_sight(widget: QWidget) -> bool:
    return widget.visibleRegion().boundingRect() == widget.rect()


def test_a_skipped_step_keeps_nothing_and_can_be_gone_back_to(guest: Guest) -> None:
    guest.type("name", "Vogt Repairs")
    guest.press("skip")
    assert guest.desk.shop.read().name == ""
    guest.press("back")
    assert guest.find(QLineEdit, "name").text() == "Vogt Repairs"


def test_the_page_says_as_whom_one_signs_in(guest: Guest) -> None:
    guest.press("skip")
    assert "“admin”" in guest.says("login_line")


@pytest.mark.parametrize(
    ("field", "text", "fault"), [("first_password", "short", "too short"), ("person_name", "", "is empty")]
)
def test_what_will_not_do_is_announced_at_its_field(guest: Guest, field: str, text: str, fault: str) -> None:
    guest.press("skip")
    guest.type("first_password", "a long password")
    guest.type(field, text)
    guest.press("next_step")
    assert guest.step() == "STEP 2 OF 3"
    assert fault in guest.says(f"{field}_fault")
    with pytest.raises(SignInRefused):
        guest.desk.people.sign_in("admin", text)


def test_a_mail_account_that_is_refused_stays_on_the_screen(guest: Guest) -> None:
    guest.press("skip")
    guest.press("skip")
    guest.type("smtp_host", "not a host")
    guest.press("next_step")
    assert guest.step() == "STEP 3 OF 3"
    assert guest.says("smtp_host_fault")
    assert guest.places == []


def test_trouble_at_the_end_is_told_and_nothing_is_lost(
    guest: Guest, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_settings: object) -> None:
        raise DatabaseTrouble(DatabaseFault.DISK_FULL)

    guest.press("skip")
    guest.press("skip")
    monkeypatch.setattr(guest.desk.shop, "change", refuse)
    guest.press("skip")
    assert "full" in guest.says("step_fault")
    assert guest.places == []
    monkeypatch.undo()
    guest.press("skip")
    guest.idle()
    assert guest.places == ["orders"]


def test_enter_is_next(guest: Guest) -> None:
    guest.type("name", "Vogt Repairs")
    QTest.keyClick(guest.find(QLineEdit, "name"), Qt.Key.Key_Return)
    guest.idle()
    assert guest.step() == "STEP 2 OF 3"


def test_the_password_can_be_looked_at(guest: Guest) -> None:
    guest.press("skip")
    field = guest.find(QLineEdit, "first_password")
    assert field.echoMode() is QLineEdit.EchoMode.Password
    guest.page.form.show_password.click()  # type: ignore[attr-defined]
    assert field.echoMode() is QLineEdit.EchoMode.Normal
