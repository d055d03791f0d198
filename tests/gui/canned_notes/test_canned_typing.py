"""Canned notes at the window: taken in the middle of typing, filled in by Tab, undone by one Ctrl+Z, kept in the settings."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.canned_notes.canned_section import CannedSection
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order
from support.shops.real_shop import Hands, enter

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class Writer(Hands):
    """The note of an order, typed by keys."""

    order_id: int

    def show(self, order_id: int) -> None:
        assert isinstance(self.page, OrderSide)
        self.order_id = order_id
        self.session.commands.set_order_shown(True)
        self.page.detail.show_order(order_id)
        self.idle()
        self.note.setFocus()

    @property
    def note(self):
        assert isinstance(self.page, OrderSide)
        return self.page.detail.strip.note

    def keys(self, text: str = "", *keys: Qt.Key) -> None:
        QTest.keyClicks(self.note, text)
        for key in keys:
            QTest.keyClick(self.note, key)

    @property
    def text(self) -> str:
        return self.note.toPlainText()

    @property
    def offers(self) -> list[str]:
        box = self.page.window().findChild(QListWidget, "note_offers_list")
        assert box is not None
        return [box.item(row).text() for row in range(box.count())] if box.isVisible() else []

    @property
    def notes(self) -> list[str]:
        return [row.note for row in self.desk.lookup.order(self.order_id).timeline if row.note]


@pytest.fixture
def writer(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Writer]:
    shop.canned_notes.write("bat", "Battery at {volt} V, measured at {place: fuse|socket}.", is_shops=True)
    shop.canned_notes.write("ok", "Test run without a fault.", is_shops=False)
    enter(closed_session, shop)
    made = Writer(qtbot, closed_session, shop, OrderSide(closed_session))
    made.page.window().activateWindow()
    qtbot.waitUntil(made.page.window().isActiveWindow)
    made.show(an_order(shop, Status.IN_PROGRESS))
    yield made
    made.idle()


@pytest.mark.parametrize("key", [Key.Key_Tab, Key.Key_Return, Key.Key_Space])
def test_an_abbreviation_becomes_its_text_in_the_middle_of_typing(writer: Writer, key: Qt.Key) -> None:
    writer.keys("Cleaned. ;ok", key)
    assert writer.text == "Cleaned. Test run without a fault."
    writer.keys(" Done.")
    assert writer.text == "Cleaned. Test run without a fault. Done."


def test_an_emoji_before_it_moves_nothing_by_a_letter(writer: Writer) -> None:
    writer.note.setPlainText("\U0001f525 hot; ")
    writer.note.moveCursor(QTextCursor.MoveOperation.End)
    writer.keys(";bat", Key.Key_Tab)
    assert writer.note.textCursor().selectedText() == "‹volt›"
    writer.keys("12", Key.Key_Tab, Key.Key_Tab)
    assert writer.text == "\U0001f525 hot; Battery at 12 V, measured at fuse."


def test_one_undo_gives_back_what_was_typed(writer: Writer) -> None:
    writer.keys("Cleaned. ;ok", Key.Key_Tab)
    QTest.keyClick(writer.note, Key.Key_Z, Control)
    assert writer.text == "Cleaned. ;ok"


def test_tab_fills_in_one_blank_after_the_other_and_choices_are_offered(writer: Writer) -> None:
    writer.keys(";bat", Key.Key_Tab)
    assert writer.note.textCursor().selectedText() == "‹volt›"
    writer.keys("12.4", Key.Key_Tab)
    assert writer.note.textCursor().selectedText() == "‹place: fuse|socket›"
    assert len(writer.offers) == 2
    writer.keys("", Key.Key_Down, Key.Key_Tab)
    assert writer.text == "Battery at 12.4 V, measured at socket."
    assert writer.note.hasFocus()


def test_a_note_that_is_not_filled_in_is_added_nowhere_and_moves_nothing(writer: Writer) -> None:
    writer.keys(";bat", Key.Key_Tab)
    for command in ("add_note", "forward"):
        writer.press(command if command == "add_note" else "move_forward")
        assert "volt" in writer.says("move_fault")
    assert writer.notes == []
    assert writer.desk.lookup.order(writer.order_id).status is Status.IN_PROGRESS
    assert writer.text.startswith("Battery at ‹volt›")


def test_nothing_is_offered_for_a_semicolon_within_a_word_or_for_what_nobody_wrote(writer: Writer) -> None:
    for typed in ("done;ok", ";zzz", "; ok"):
        writer.keys(typed)
        assert writer.offers == []
        writer.note.clear()
    writer.keys(";")
    assert len(writer.offers) == 2
    writer.keys("", Key.Key_Escape)
    assert writer.offers == []
    assert writer.text == ";"


def test_tab_goes_on_where_there_is_no_blank(writer: Writer) -> None:
    writer.keys("Cleaned.", Key.Key_Tab)
    assert writer.text == "Cleaned."
    assert not writer.note.hasFocus()


def test_texts_are_kept_in_the_settings(qtbot: QtBot, closed_session: Session, shop: Desk) -> None:
    enter(closed_session, shop)
    section = Hands(qtbot, closed_session, shop, CannedSection(closed_session))
    section.idle()
    section.type("abbreviation", "two words")
    section.type("canned_text", "Cleaned {what}.")
    section.press("save_canned_note")
    assert shop.canned_notes.all() == ()
    section.type("abbreviation", "cl")
    section.find(QCheckBox, "canned_is_shops").click()
    section.press("save_canned_note")
    (kept,) = shop.canned_notes.all()
    assert (kept.abbreviation, kept.text, kept.owner_id) == ("cl", "Cleaned {what}.", None)
    section.find(QListWidget, "canned_notes").setCurrentRow(0)
    section.type("abbreviation", "clean")
    section.press("save_canned_note")
    assert [one.abbreviation for one in shop.canned_notes.all()] == ["clean"]
    section.find(QListWidget, "canned_notes").setCurrentRow(0)
    section.press("remove_canned_note")
    assert shop.canned_notes.all() == ()
