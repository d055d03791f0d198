"""The letters in Settings on a real shop: switched, reworded, previewed while they are typed, and reset."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QListWidget, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.letters import LETTER_KINDS, LETTER_TEMPLATES, letter_kind
from orderflow_desk.gui.outbox.letters.letters_section import LettersSection
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit
from orderflow_desk.gui.words.letter_words import (
    PLACEHOLDERS,
    grouped,
    letter_name,
    placeholder_meaning,
    short_name,
)
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.outbox import LetterSetting
from support.languages.made_up_language import made_up_language
from support.shops.real_shop import Hands, enter
from support.window.room import without_room

__all__ = ["made_up_language"]

FIRST = "draft>scheduled"


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hands]:
    enter(closed_session, shop)
    made = Hands(qtbot, closed_session, shop, LettersSection(closed_session))
    yield made
    made.idle()


def section(hands: Hands) -> LettersSection:
    assert isinstance(hands.page, LettersSection)
    return hands.page


def setting(hands: Hands, slug: str = FIRST) -> LetterSetting:
    return next(one for one in hands.desk.letters.settings() if one.slug == slug)


def choose(hands: Hands, slug: str) -> None:
    section(hands).list.choose(slug)
    hands.idle()


def previewed(hands: Hands) -> str:
    hands.qtbot.wait(200)
    hands.idle()
    return hands.find(QPlainTextEdit, "preview_text").toPlainText()


def put_in(hands: Hands, name: str) -> None:
    action = section(hands).form.insert.menu().findChild(QAction, name)
    assert action is not None
    action.trigger()


def row_texts(hands: Hands) -> list[str]:
    view = hands.find(QListWidget, "letter_list")
    return [view.item(row).text() for row in range(view.count())]


def test_every_letter_has_a_name_of_its_own_within_its_group() -> None:
    assert sum(len(kinds) for _, kinds in grouped()) == len(LETTER_TEMPLATES) == 24 + 18
    assert len({letter_name(kind) for kind in LETTER_KINDS}) == 24
    for _, kinds in grouped():
        assert len({short_name(kind) for kind in kinds}) == len(kinds)


# What windows of 1366 x 768 and 1024 x 700 leave to the page, at a scale of 100 % and of 150 %.
@pytest.mark.parametrize("size", [(1090, 737), (748, 669), (635, 481), (407, 436)], ids=str)
def test_at_every_size_of_the_window_no_part_lies_over_another_and_no_word_is_cut(
    hands: Hands, size: tuple[int, int]
) -> None:
    page = section(hands)
    hands.type("subject", "Not saved")
    page.resize(*size)
    hands.qtbot.wait(10)
    assert (page.width(), page.height()) == size
    assert without_room(page) == []
    bar = page.form.letter_area.verticalScrollBar()
    assert page.form.letter_desk.width() <= page.form.letter_area.viewport().width()
    assert bar.maximum() == max(page.form.letter_desk.height() - page.form.letter_area.viewport().height(), 0)


def test_on_a_small_screen_a_box_of_letters_stands_for_their_list(hands: Hands) -> None:
    page = section(hands)
    page.resize(407, 436)
    hands.idle()
    box = page.form.letter_choice
    assert box.isVisible()
    assert not page.form.letter_list.isVisible()
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Down)
    hands.idle()
    assert hands.says("letter_title") == "Draft → Scheduled: Field visit"
    choose(hands, "note")
    assert box.currentText() == "Note to the customer"


def test_the_preview_stands_beside_the_editor_where_there_is_room_and_below_it_where_not(
    hands: Hands,
) -> None:
    page = section(hands)
    for width, is_beside in ((748, True), (407, False)):
        page.resize(width, 640)
        hands.qtbot.wait(10)
        editor, preview = page.form.letter_editor.geometry(), page.form.letter_preview_side.geometry()
        assert (editor.right() < preview.left()) is is_beside
        assert (editor.bottom() < preview.top()) is not is_beside


def test_the_first_letter_is_shown_with_what_it_makes(hands: Hands) -> None:
    assert hands.says("letter_title") == "Draft → Scheduled"
    assert "{{ item }}" in hands.find(ChipEdit, "subject").template()
    assert "Bosch WAT28400" in previewed(hands)
    assert "Bosch WAT28400" in hands.says("preview_subject")


def test_the_preview_follows_the_typing(hands: Hands) -> None:
    hands.type("body", "Dear {{ customer }}, see you.")
    assert "Dear Jana Novák, see you." in previewed(hands)
    assert hands.says("letters_state") == "Not saved yet"


def test_a_letter_is_saved_in_the_shops_own_words(hands: Hands) -> None:
    hands.type("body", "Dear {{ customer }}, see you.")
    hands.press("save_letters")
    assert setting(hands).body == "Dear {{ customer }}, see you."
    assert hands.says("letters_state") == "Saved"
    assert "to Scheduled · own words" in row_texts(hands)
    assert not hands.find(QPushButton, "save_letters").isEnabled()


def test_a_letter_is_switched_off(hands: Hands) -> None:
    hands.find(QCheckBox, "is_on").click()
    hands.press("save_letters")
    assert not setting(hands).is_on
    assert "to Scheduled · off" in row_texts(hands)


def test_a_mistake_is_told_while_it_is_typed_and_is_not_saved(hands: Hands) -> None:
    before = setting(hands)
    hands.type("body", "Dear {{ custmer }}")
    previewed(hands)
    assert "custmer" in hands.says("letters_fault")
    hands.press("save_letters")
    assert "was not saved" in hands.says("letters_fault")
    assert setting(hands) == before
    assert hands.find(ChipEdit, "body").template() == "Dear {{ custmer }}"
    hands.type("body", "Dear {{ customer }}")
    previewed(hands)
    assert hands.says("letters_fault") == ""


def test_what_is_typed_is_kept_while_another_letter_is_looked_at(hands: Hands) -> None:
    hands.type("subject", "Half a subj")
    choose(hands, "note")
    assert hands.find(ChipEdit, "subject").template() == setting(hands, "note").subject
    assert "to Scheduled · not saved" in row_texts(hands)
    choose(hands, FIRST)
    assert hands.find(ChipEdit, "subject").template() == "Half a subj"


def test_what_is_typed_is_there_after_a_crash(hands: Hands, qtbot: QtBot) -> None:
    hands.type("subject", "Half a subj")
    again = Hands(qtbot, hands.session, hands.desk, LettersSection(hands.session))
    again.idle()
    assert again.find(ChipEdit, "subject").template() == "Half a subj"


def test_changes_are_discarded(hands: Hands) -> None:
    hands.type("subject", "Half a subj")
    hands.press("discard_letter")
    assert hands.find(ChipEdit, "subject").template() == setting(hands).subject
    assert hands.session.autosave.keys("letter/") == ()


def test_a_letter_is_reset_and_the_toast_brings_the_shops_words_back(hands: Hands) -> None:
    default = setting(hands)
    hands.type("body", "Our own words.")
    hands.press("save_letters")
    with hands.qtbot.waitSignal(hands.session.toasted) as heard:
        hands.press("reset_letter")
    assert setting(hands) == default
    assert hands.find(ChipEdit, "body").template() == default.body
    heard.args[0].undo()
    hands.idle()
    assert setting(hands).body == "Our own words."


def test_a_placeholder_is_put_where_the_cursor_is(hands: Hands) -> None:
    hands.type("body", "Hello ")
    put_in(hands, "insert_customer")
    assert hands.find(ChipEdit, "body").template() == "Hello {{ customer }}"
    assert "Hello Jana Novák" in previewed(hands)


@pytest.mark.parametrize("name", PLACEHOLDERS)
def test_every_placeholder_that_is_offered_can_be_used_in_every_letter(hands: Hands, name: str) -> None:
    assert placeholder_meaning(name)
    for kind in LETTER_KINDS:
        hands.desk.letters.preview_template(kind.slug, subject="x", body=f"{{{{ {name} }}}}")


def test_every_letter_can_be_looked_at(hands: Hands) -> None:
    for kind in LETTER_KINDS:
        choose(hands, kind.slug)
        assert hands.says("letter_title") == letter_name(letter_kind(kind.slug))
        assert hands.says("letters_fault") == ""


def test_what_is_typed_in_one_language_does_not_stand_in_the_letter_of_another(
    made_up_language: str, hands: Hands
) -> None:
    choose(hands, FIRST)
    body = hands.find(ChipEdit, "body")
    for text, language in (("Half an English", made_up_language), ("Pul c", "en")):
        before = body.template()
        body.set_template(text)
        hands.idle()
        hands.session.feed.announce(
            hands.desk.shop.change(replace(hands.desk.shop.read(), language=language))
        )
        hands.idle()
        assert body.template() not in (text, before)
    assert body.template() == "Half an English"
    hands.find(QPushButton, "save_letters").click()
    hands.idle()
    assert setting(hands).body == "Half an English"
    assert len(hands.session.autosave.keys("letter/")) == 1


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_what_can_be_filled_in_is_put_in_by_name_from_the_keyboard_where_was_typed_last(hands: Hands) -> None:
    subject = hands.find(ChipEdit, "subject")
    hands.type("subject", "For ")
    subject.setFocus()
    QTest.keyClick(subject, Qt.Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    menu = section(hands).form.insert.menu()
    assert menu.isVisible()
    for key in (Qt.Key.Key_Down, Qt.Key.Key_Return):
        QTest.keyClick(menu, key)
    assert subject.template() == "For {{ customer }}"
    assert "{" not in subject.toPlainText()
    assert hands.page.focusWidget() is subject


def test_what_a_letter_can_name_is_offered_for_it(hands: Hands) -> None:
    names = {action.objectName() for action in section(hands).form.insert.menu().actions()}
    assert {"insert_date", "insert_if_date", "insert_if_was_ready"} <= names
    assert "insert_was_ready" not in names
    hands.find(ChipEdit, "body").setFocus()
    put_in(hands, "insert_if_visit_address")
    assert "{% if visit_address %}{% endif %}" in hands.find(ChipEdit, "body").template()


def test_the_code_is_shown_in_subject_and_text_and_nothing_counts_as_typed_by_it(hands: Hands) -> None:
    before = setting(hands)
    hands.find(QCheckBox, "show_code").click()
    assert hands.find(ChipEdit, "body").toPlainText() == before.body
    assert hands.find(ChipEdit, "subject").toPlainText() == before.subject
    choose(hands, "note")
    assert hands.find(ChipEdit, "body").toPlainText() == setting(hands, "note").body
    hands.find(QCheckBox, "show_code").click()
    assert "{" not in hands.find(ChipEdit, "body").toPlainText()
    assert hands.says("letters_state") == ""
    assert hands.session.autosave.keys("letter/") == ()
