"""What people typed is shown as it is, wherever Qt would guess rich text."""

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, breakable, plain_tooltip

TYPED = "<b>TV</b> <img src='file:///etc/passwd'> & more"


def test_a_label_shows_markup_as_text(qtbot: QtBot) -> None:
    label = PlainLabel(TYPED)
    qtbot.addWidget(label)
    assert label.textFormat() is Qt.TextFormat.PlainText
    assert label.text() == TYPED


def test_a_long_line_ends_in_dots_and_is_whole_in_the_tooltip(qtbot: QtBot) -> None:
    label = ElidedLabel(TYPED)
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.show()
    assert label.text().endswith("…")
    assert label.whole == TYPED
    assert "&lt;img" in label.toolTip()
    label.resize(2000, 20)
    assert label.text() == TYPED
    assert label.toolTip() == ""


def test_a_tooltip_keeps_line_breaks_and_escapes_markup() -> None:
    assert "<img" not in plain_tooltip(TYPED)
    assert "a\nb" in plain_tooltip("a\nb")
    assert plain_tooltip("") == ""


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("anna.long-name@repair.example.net", "anna.|long-|name|@repair.|example.|net"),
        ("two words", "two words"),
        ("x" * 50, f"{'x' * 24}|{'x' * 24}|xx"),
        ("+420 601 778 941", "+420 601 778 941"),
    ],
)
def test_a_long_word_may_go_on_in_the_next_line(text: str, pieces: str) -> None:
    assert breakable(text).split("\u200b") == pieces.split("|")
    assert breakable(text).replace("\u200b", "") == text


def test_a_label_is_read_out_without_the_marks_that_let_its_words_go_on_in_the_next_line(
    qtbot: QtBot,
) -> None:
    label = PlainLabel(breakable("jana@example.net"))
    qtbot.addWidget(label)
    assert label.accessibleName() == "jana@example.net"
    label.setText("Jana")
    assert label.accessibleName() == ""
