"""Chips in a letter's text: one character each on the screen, and in the template the very code that they stand for."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication, QTextCursor
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.letters import LETTER_TEMPLATES, placeholders_of
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.outbox.letters.chips import CONDITIONS, NAMES, pieces
from orderflow_desk.gui.widgets.fields.chip import Chip
from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit
from orderflow_desk.gui.words.letter_words import PLACEHOLDERS
from orderflow_desk.services.outbox.letter_builder import default_source

SOURCES = [default_source(kind, "en") for kind in LETTER_TEMPLATES]
TEMPLATES = [*(one.body for one in SOURCES), *(one.subject for one in SOURCES)]
KEY = Qt.Key
NO, SHIFT, CONTROL = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
)


@pytest.fixture
def edit(qtbot: QtBot, theme: Theme) -> ChipEdit:
    made = ChipEdit()
    made.prepare(theme, pieces)
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show()
    return made


def go_to(edit: ChipEdit, place: int, end: int | None = None) -> None:
    cursor = edit.textCursor()
    cursor.setPosition(place)
    cursor.setPosition(place if end is None else end, QTextCursor.MoveMode.KeepAnchor)
    edit.setTextCursor(cursor)


def chips(template: str) -> list[str]:
    return [one.words for one in pieces(template) if isinstance(one, Chip)]


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_letter_that_ships_is_shown_without_a_word_of_code_and_kept_as_it_was(
    edit: ChipEdit, template: str
) -> None:
    edit.set_template(template)
    assert edit.template() == template
    assert not set("{}%") & set(edit.toPlainText())


def test_all_that_a_letter_can_name_has_a_name_for_people() -> None:
    named = {name for kind in LETTER_TEMPLATES for name in placeholders_of(kind)}
    assert named == set(NAMES) | {"was_ready"} == set(PLACEHOLDERS)
    assert set(CONDITIONS) <= named


def test_a_condition_is_a_pair_of_chips_that_say_what_it_asks() -> None:
    assert chips("{% if date %}On {{date}}{% else %}Soon{%- endif -%}{% if not note %}") == [
        "If there is a date:",
        "Date",
        "Otherwise:",
        "End of the condition",
        "If there is no note:",
    ]


@pytest.mark.parametrize(
    "text",
    ["{{ custmer }}", "{{ item|upper }}", "{% for x in y %}", "{{ customer", "{# no #}", "{{\nitem }}"],
)
def test_code_without_a_name_stays_as_it_is_typed(edit: ChipEdit, text: str) -> None:
    edit.set_template(text)
    assert chips(text) == []
    assert edit.template() == edit.toPlainText() == text


@pytest.mark.parametrize(("place", "key"), [(7, KEY.Key_Backspace), (6, KEY.Key_Delete)])
def test_a_chip_is_deleted_by_one_press_and_undo_brings_it_back(edit: ChipEdit, place: int, key: KEY) -> None:
    edit.set_template("Hello {{ customer }}, hello")
    go_to(edit, place)
    QTest.keyClick(edit, key)
    assert edit.template() == "Hello , hello"
    QTest.keyClick(edit, KEY.Key_Z, CONTROL)
    assert edit.template() == "Hello {{ customer }}, hello"


def test_a_chip_is_copied_and_pasted_whole_and_gives_its_code_to_other_programs(edit: ChipEdit) -> None:
    edit.set_template("Hello {{customer}}, 🔧 {% if date %}x{% endif %}")
    go_to(edit, 6, 7)
    QTest.keyClick(edit, KEY.Key_C, CONTROL)
    assert QGuiApplication.clipboard().text() == "{{customer}}"
    QTest.keyClick(edit, KEY.Key_End, CONTROL)
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    assert edit.template() == "Hello {{customer}}, 🔧 {% if date %}x{% endif %}{{customer}}"
    assert "{" not in edit.toPlainText()
    QTest.keyClick(edit, KEY.Key_A, CONTROL)
    QTest.keyClick(edit, KEY.Key_X, CONTROL)
    assert edit.template() == ""
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    assert edit.template() == "Hello {{customer}}, 🔧 {% if date %}x{% endif %}{{customer}}"


def test_the_cursor_passes_a_chip_with_one_press(edit: ChipEdit) -> None:
    edit.set_template("a{{ item }}b")
    go_to(edit, 1)
    QTest.keyClick(edit, KEY.Key_Right)
    QTest.keyClicks(edit, "x")
    assert edit.template() == "a{{ item }}xb"


def test_code_that_is_typed_out_becomes_its_chip_and_undo_takes_it_away(edit: ChipEdit) -> None:
    edit.insertPlainText("Dear 🔧")
    QTest.keyClicks(edit, "{{ customer }}, hello")
    assert edit.template() == "Dear 🔧{{ customer }}, hello"
    assert "{" not in edit.toPlainText()
    seen = []
    while edit.document().isUndoAvailable() and len(seen) < 50:
        QTest.keyClick(edit, KEY.Key_Z, CONTROL)
        seen.append(edit.toPlainText())
    assert "Dear 🔧{{ customer }}" in seen
    assert seen[-1] == ""


def test_a_condition_is_put_around_what_is_selected_and_undone_at_once(edit: ChipEdit) -> None:
    edit.set_template("On {{ date }}.")
    go_to(edit, 3, 4)
    edit.insert("{% if date %}", "{% endif %}")
    assert edit.template() == "On {% if date %}{{ date }}{% endif %}."
    QTest.keyClicks(edit, "!")
    assert edit.template() == "On {% if date %}{{ date }}!{% endif %}."
    edit.undo()
    edit.undo()
    assert edit.template() == "On {{ date }}."


def test_who_knows_the_language_of_templates_sees_the_code(edit: ChipEdit) -> None:
    edit.set_template("Hello {{ customer }}")
    edit.show_code(shows=True)
    assert edit.toPlainText() == edit.template() == "Hello {{ customer }}"
    QTest.keyClick(edit, KEY.Key_End, CONTROL)
    QTest.keyClicks(edit, " {{ item }}")
    assert edit.toPlainText() == "Hello {{ customer }} {{ item }}"
    edit.show_code(shows=False)
    assert edit.template() == "Hello {{ customer }} {{ item }}"
    assert "{" not in edit.toPlainText()


def test_markup_that_is_pasted_is_text(edit: ChipEdit) -> None:
    data = QMimeData()
    data.setHtml('<b>bold</b> <img src="file:///x.png"> <a href="http://x">x</a>')
    data.setText("<b>bold</b> {{ item }}")
    QGuiApplication.clipboard().setMimeData(data)
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    assert edit.template() == "<b>bold</b> {{ item }}"
    assert edit.toPlainText().startswith("<b>bold</b> ")


def test_a_field_of_one_line_takes_no_line_breaks(edit: ChipEdit) -> None:
    edit.keep_to_one_line()
    QGuiApplication.clipboard().setText("one\ntwo {{ item }}")
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    QTest.keyClick(edit, KEY.Key_Return)
    QTest.keyClick(edit, KEY.Key_Return, SHIFT)
    assert edit.template() == "one two {{ item }}"


def test_nobody_changes_a_letter_that_they_may_only_read(edit: ChipEdit) -> None:
    edit.set_template("a{{ item }}")
    edit.setReadOnly(True)
    edit.insert("{{ date }}")
    QTest.keyClick(edit, KEY.Key_Delete)
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    assert edit.template() == "a{{ item }}"


WORDS = st.text(st.sampled_from("ab ,\n🔧é\u00a0"), min_size=1, max_size=5)
PLACES = st.integers(0, 10_000)
EDITS = st.one_of(
    st.tuples(st.just("type"), PLACES, WORDS),
    st.tuples(st.just("delete"), PLACES, PLACES),
    st.tuples(st.just("move"), PLACES, PLACES),
    st.tuples(
        st.just("put in"), PLACES, st.sampled_from(["{{ item }}", "{%- if not date %}", "{% endif %}"])
    ),
)


def atoms(template: str) -> list[str]:
    """Return what the cursor passes with one press each, as it is stored."""
    found: list[str] = []
    for piece in pieces(template):
        found += [piece.source] if isinstance(piece, Chip) else piece
    return found


def place_of(parts: list[str], place: int) -> int:
    """Return where Qt's cursor stands before so many parts."""
    return sum(1 if len(one) > 1 else len(one.encode("utf-16-le")) // 2 for one in parts[:place])


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(template=st.sampled_from(TEMPLATES), edits=st.lists(EDITS, max_size=6))
def test_however_people_edit_around_chips_the_template_is_what_they_see_and_undo_leads_back(
    edit: ChipEdit, template: str, edits: list[tuple[str, int, int | str]]
) -> None:
    edit.set_template(template)
    parts = atoms(template)
    acts: dict[str, Callable[[int, int | str], None]] = {
        "type": lambda at, text: _replace(edit, parts, at, at, str(text)),
        "put in": lambda at, text: _replace(edit, parts, at, at, str(text)),
        "delete": lambda at, to: _delete(edit, parts, at, int(to) % (len(parts) + 1)),
        "move": lambda at, to: _move(edit, parts, at, int(to) % (len(parts) + 1)),
    }
    for act, at, with_what in edits:
        acts[act](at % (len(parts) + 1), with_what)
        assert edit.template() == "".join(parts)
    while edit.document().isUndoAvailable():
        edit.undo()
    assert edit.template() == template


def _replace(edit: ChipEdit, parts: list[str], start: int, end: int, text: str) -> None:
    go_to(edit, place_of(parts, start), place_of(parts, end))
    if atoms(text) == [text] and len(text) > 1:
        edit.insert(text)
    else:
        edit.insertPlainText(text)
    parts[start:end] = atoms(text)


def _delete(edit: ChipEdit, parts: list[str], one: int, other: int) -> None:
    start, end = sorted((one, other))
    go_to(edit, place_of(parts, start), place_of(parts, end))
    if start != end:
        QTest.keyClick(edit, KEY.Key_Delete)
    del parts[start:end]


def _move(edit: ChipEdit, parts: list[str], one: int, other: int) -> None:
    """Cut what lies between two places, and paste it at the beginning."""
    start, end = sorted((one, other))
    if start == end:
        return
    go_to(edit, place_of(parts, start), place_of(parts, end))
    QTest.keyClick(edit, KEY.Key_X, CONTROL)
    go_to(edit, 0)
    QTest.keyClick(edit, KEY.Key_V, CONTROL)
    moved = parts[start:end]
    del parts[start:end]
    parts[:0] = moved
