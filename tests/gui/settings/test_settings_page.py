"""The Settings place on a real shop: saved by section, refused in place, read-only for who may not change it."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import KeyringFault, KeyringTrouble, MailFault, MailTrouble
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.shop import Security
from orderflow_desk.gui.feature import sections
from orderflow_desk.gui.look.theme import Choice
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.services.desk import Desk
from support.languages.made_up_language import made_up_language
from support.mail.fake_mail_account import FakeMailAccount
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter

__all__ = ["made_up_language"]


@pytest.fixture
def office() -> FakeMailAccount:
    return FakeMailAccount()


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk, office: FakeMailAccount) -> Iterator[Hands]:
    closed_session.mail_account = office
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    yield made
    made.idle()


@pytest.fixture
def go(hands: Hands) -> Callable[[str], None]:
    """Go to a section."""

    def to(section: str) -> None:
        assert isinstance(hands.page, SettingsPage)
        hands.page.show_section(section)
        hands.idle()

    return to


def test_the_shop_is_shown_as_it_is_and_saved_as_it_is_typed(hands: Hands) -> None:
    assert hands.find(QLineEdit, "name").text() == "Vogt Repairs"
    hands.type("name", "Vogt and Sons")
    hands.type("phone", "+49 351 555")
    hands.find(QSpinBox, "hold_seconds").setValue(90)
    assert hands.says("shop_state") == "Not saved yet"
    hands.press("save_shop")
    saved = hands.desk.shop.read()
    assert (saved.name, saved.phone, saved.hold_seconds) == ("Vogt and Sons", "+49 351 555", 90)
    assert hands.says("shop_state") == "Saved"
    assert hands.toasts == []


def test_nothing_can_be_saved_before_something_is_typed(hands: Hands) -> None:
    assert not hands.find(QPushButton, "save_shop").isEnabled()


def test_a_setting_that_is_refused_is_announced_at_its_field(hands: Hands) -> None:
    hands.type("portal_base", "not an address")
    hands.press("save_shop")
    assert "cannot be" in hands.says("portal_base_fault")
    assert hands.page.focusWidget() is hands.find(QLineEdit, "portal_base")
    hands.type("portal_base", "https://orders.example")
    assert hands.says("portal_base_fault") == ""
    hands.press("save_shop")
    assert hands.desk.shop.read().portal_base == "https://orders.example"


def test_a_time_zone_is_found_by_a_part_of_its_name_and_an_unknown_one_is_refused(hands: Hands) -> None:
    box = hands.find(QComboBox, "time_zone")
    assert box.findText("America/New_York") > 0
    box.setEditText("Nowhere/Land")
    hands.press("save_shop")
    assert "Nowhere/Land" in hands.says("time_zone_fault")
    box.setEditText("America/New_York")
    hands.press("save_shop")
    assert hands.desk.shop.read().time_zone == "America/New_York"
    # The shop has one clock: "whatever this PC is set to" is no choice any more.
    assert box.findText("This PC's own") == -1


def test_what_somebody_else_saved_meanwhile_stays(hands: Hands) -> None:
    hands.type("phone", "+49 351 555")
    changes = hands.desk.shop.change(replace(hands.desk.shop.read(), name="Renamed elsewhere"))
    hands.session.feed.announce(changes)
    hands.idle()
    assert hands.find(QLineEdit, "phone").text() == "+49 351 555"
    hands.press("save_shop")
    saved = hands.desk.shop.read()
    assert (saved.name, saved.phone) == ("Renamed elsewhere", "+49 351 555")


def test_the_port_follows_the_encryption_until_somebody_types_one(
    hands: Hands, go: Callable[[str], None]
) -> None:
    go("mail")
    port = hands.find(QSpinBox, "smtp_port")
    hands.choose("smtp_security", Security.TLS)
    assert port.value() == 465
    hands.choose("smtp_security", Security.STARTTLS)
    assert port.value() == 587
    line = port.lineEdit()
    line.selectAll()
    hands.qtbot.keyClicks(line, "2525")
    hands.choose("smtp_security", Security.TLS)
    assert port.value() == 2525


def test_no_encryption_is_only_for_a_server_on_this_pc(hands: Hands, go: Callable[[str], None]) -> None:
    go("mail")
    hands.type("smtp_host", "mail.example.com")
    hands.choose("smtp_security", Security.NONE)
    hands.press("save_mail")
    assert "on this very PC" in hands.says("smtp_security_fault")
    hands.type("smtp_host", "localhost")
    hands.press("save_mail")
    assert hands.desk.shop.read().smtp_security is Security.NONE


@pytest.mark.parametrize("field", ["sender_address", "reply_to"])
def test_an_address_that_is_none_is_refused_at_its_own_field(
    hands: Hands, go: Callable[[str], None], field: str
) -> None:
    go("mail")
    hands.type(field, "nobody")
    hands.press("save_mail")
    assert "nobody" in hands.says(f"{field}_fault")


def test_the_password_is_kept_away_from_the_database_and_leaves_the_screen(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    hands.type("smtp_user", "desk")
    hands.type("mail_password", "a secret")
    hands.press("save_mail")
    hands.idle()
    assert office.passwords == ["a secret"]
    assert hands.find(QLineEdit, "mail_password").text() == ""
    assert hands.desk.shop.read().smtp_user == "desk"
    assert all(name.startswith("slow") for name in office.threads)
    assert hands.says("mail_state") == "Saved"


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("keyring", "encrypted"),
        ("file", "unencrypted"),
        ("session", "cannot be used now"),
        ("environment", "ORDERFLOW_DESK_MAIL_PASSWORD"),
    ],
)
def test_the_page_says_where_the_password_lies(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount, place: str, words: str
) -> None:
    office.place = place
    go("mail")
    assert words in hands.says("place_line")


def test_another_place_is_chosen_and_the_password_goes_there(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    hands.choose("password_place", "file")
    assert "unencrypted" in hands.says("place_line")
    hands.type("mail_password", "a secret")
    hands.press("save_mail")
    assert office.place == "file"
    assert office.passwords == ["a secret"]


def test_a_keyring_that_is_locked_is_told_and_nothing_typed_is_lost(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    office.trouble = KeyringTrouble(KeyringFault.LOCKED)
    hands.type("mail_password", "a secret")
    hands.press("save_mail")
    assert "locked" in hands.says("mail_fault")
    assert hands.find(QLineEdit, "mail_password").text() == "a secret"
    office.trouble = None
    hands.type("smtp_user", "desk")
    hands.press("save_mail")
    assert office.passwords == ["a secret"]
    assert hands.desk.shop.read().smtp_user == "desk"


def test_a_test_message_goes_by_the_account_as_it_is_typed(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    hands.type("smtp_host", "mail.example.com")
    hands.type("mail_password", "a secret")
    hands.type("test_address", "me@example.com")
    hands.press("send_test")
    ((settings, to, password),) = office.tests
    assert (settings.smtp_host, settings.sender_address, to, password) == (
        "mail.example.com",
        "desk@vogt.example",
        "me@example.com",
        "a secret",
    )
    assert "took the message" in hands.says("test_result")
    assert hands.desk.shop.read().smtp_host == "localhost"


def test_a_test_message_that_fails_says_why(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    office.trouble = MailTrouble(MailFault.LOGIN_REFUSED, "login", 535, "5.7.8 no such user")
    hands.press("send_test")
    assert "5.7.8 no such user" in hands.says("test_result")
    assert hands.find(QPushButton, "send_test").isEnabled()


def test_a_test_message_needs_a_server(
    hands: Hands, go: Callable[[str], None], office: FakeMailAccount
) -> None:
    go("mail")
    hands.type("smtp_host", "")
    hands.press("send_test")
    assert hands.says("smtp_host_fault")
    assert office.tests == []


def test_a_mended_account_lets_a_stopped_queue_go_on(hands: Hands, go: Callable[[str], None]) -> None:
    go("mail")
    heard: list[object] = []
    hands.session.feed.changed.connect(lambda changes: heard.extend(changes.topics))
    hands.type("smtp_user", "desk")
    hands.press("save_mail")
    assert {"shop", "queue"} <= set(heard)


def test_the_look_changes_at_once(hands: Hands, go: Callable[[str], None]) -> None:
    go("pc")
    chosen: list[bool] = []
    hands.session.commands.of("theme_dark").triggered.connect(lambda: chosen.append(True))
    hands.choose("theme_choice", Choice.DARK)
    assert chosen == [True]


def test_the_name_of_the_pc_is_saved(hands: Hands, go: Callable[[str], None], settings) -> None:
    go("pc")
    hands.type("pc_name", "bench 2")
    hands.press("save_pc")
    assert settings.values["pc_name"] == "bench 2"
    assert hands.says("pc_state") == "Saved"


def test_the_log_folder_is_shown_and_opened(
    hands: Hands, go: Callable[[str], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(QUrl(url).toLocalFile()))
    hands.session.log_folder = "/var/log/desk"
    go("pc")
    assert hands.says("log_folder") == "/var/log/desk"
    assert hands.says("database_name") == "shop.db"
    hands.press("open_log")
    assert opened == ["/var/log/desk"]


@pytest.fixture
def petr(shop: Desk) -> None:
    """Somebody who is no administrator is signed in."""
    take_on(shop, login="petr", name="Petr", role=Role.TECHNICIAN, password="petr-password")
    shop.people.sign_in("petr", "petr-password")


@pytest.mark.usefixtures("petr")
def test_who_is_no_administrator_reads_the_settings_and_is_told_why(
    qtbot: QtBot, closed_session: Session, shop: Desk, office: FakeMailAccount
) -> None:
    closed_session.mail_account = office
    enter(closed_session, shop)
    page = SettingsPage(closed_session)
    hands = Hands(qtbot, closed_session, shop, page)
    for section in ("shop", "mail", "letters", "people"):
        page.show_section(section)
        hands.idle()
        assert "only administrators" in hands.says("read_only_note")
        shown = [button for button in page.findChildren(QPushButton) if button.isVisible()]
        saving = [
            button.objectName() for button in shown if button.objectName().startswith(("save_", "add_"))
        ]
        assert saving == []
        lines = [line for line in page.section(section).findChildren(QLineEdit) if line.isVisible()]
        open_lines = {line.objectName() for line in lines if line.isEnabled() and not line.isReadOnly()}
        assert open_lines <= {"new_password"}, "one's own password is everybody's to change"
    page.show_section("pc")
    assert hands.says("read_only_note") == ""


def test_everything_a_person_can_act_on_has_a_name(hands: Hands) -> None:
    kinds = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QSpinBox)
    acting = [widget for kind in kinds for widget in hands.page.findChildren(kind)]
    ours = [widget for widget in acting if not widget.objectName().startswith("qt_")]
    nameless = [
        widget.objectName()
        for widget in ours
        if not (widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text()))
    ]
    assert nameless == []


def test_what_people_typed_is_plain_text(hands: Hands) -> None:
    from PySide6.QtCore import Qt

    filled = [label for label in hands.page.findChildren(QLabel) if label.wordWrap() and not label.text()]
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in filled)


def test_the_language_of_letters_is_no_choice_while_there_is_one_alone(hands: Hands) -> None:
    assert not hands.find(QComboBox, "language").isVisible()


def test_the_language_of_letters_is_chosen_among_those_that_ship(
    made_up_language: str, qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    hands.idle()
    box = hands.find(QComboBox, "language")
    assert [box.itemText(place) for place in range(box.count())] == ["Čeština", "English"]
    assert (box.isVisible(), box.currentData()) == (True, "en")
    box.setCurrentIndex(box.findData(made_up_language))
    hands.press("save_shop")
    assert shop.shop.read().language == made_up_language
    hands.idle()


def test_a_language_of_letters_that_only_another_version_knows_stays_as_it_is(
    made_up_language: str, hands: Hands
) -> None:
    hands.desk.shop.change(replace(hands.desk.shop.read(), language=made_up_language))
    assert isinstance(hands.page, SettingsPage)
    hands.page.section("shop").load()
    hands.idle()
    hands.type("phone", "+49 351 555")
    hands.press("save_shop")
    saved = hands.desk.shop.read()
    assert (saved.language, saved.phone) == (made_up_language, "+49 351 555")


def test_the_language_of_the_window_is_no_choice_while_there_is_one_alone(
    hands: Hands, go: Callable[[str], None]
) -> None:
    go("pc")
    assert not hands.find(QComboBox, "language_choice").isVisible()


def test_the_language_of_the_window_is_chosen_for_this_pc(
    made_up_language: str, qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    assert isinstance(hands.page, SettingsPage)
    hands.page.show_section("pc")
    hands.idle()
    box = hands.find(QComboBox, "language_choice")
    assert [box.itemText(place) for place in range(box.count())] == ["As the system", "Čeština", "English"]
    box.setCurrentIndex(box.findData(made_up_language))
    box.activated.emit(box.currentIndex())
    hands.idle()
    assert closed_session.settings.read("language") == made_up_language


def test_each_section_begins_with_its_title_at_one_distance_from_the_edge(hands: Hands) -> None:
    page = hands.page
    assert isinstance(page, SettingsPage)
    found = {}
    for line in sections():
        page.show_section(line.id)
        hands.idle()
        shown = page.section(line.id)
        titles = [
            label
            for label in shown.findChildren(QLabel)
            if label.isVisible() and label.property("tone") == "title"
        ]
        found[line.id] = [(label.text(), label.mapTo(shown, label.rect().topLeft()).x()) for label in titles]
    assert found == {line.id: [(page.tr(line.text), 28)] for line in sections()}


def test_the_size_of_everything_is_chosen_for_this_pc(
    qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    hands = Hands(qtbot, closed_session, shop, SettingsPage(closed_session))
    assert isinstance(hands.page, SettingsPage)
    hands.page.show_section("pc")
    hands.idle()
    box = hands.find(QComboBox, "size_choice")
    assert box.currentText() == "Normal"
    box.setCurrentIndex(box.findText("Large (130 %)"))
    box.activated.emit(box.currentIndex())
    hands.idle()
    assert closed_session.settings.read("text_size") == "130"
    assert hands.find(QLabel, "look_state").text() == "Saved"


def test_the_country_of_phone_numbers_is_chosen_by_its_name(hands: Hands) -> None:
    box = hands.find(QComboBox, "country")
    assert box.itemText(0) == "That of the time zone"
    assert box.currentIndex() == 0
    box.setCurrentIndex(box.findText("Hungary"))
    hands.press("save_shop")
    assert hands.desk.shop.read().country == "HU"
