"""Recorded scanners and typists, played to every kind of field: none is taken for the other, and nothing stays behind."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.scanning.positions import KeySystem
from orderflow_desk.domain.scanning.scan_codes import read_code
from orderflow_desk.domain.scanning.scans import FAST_MS, TIMEOUT_MS, ScanForm, Suffix
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.scanning.key_watch import KeyWatch
from orderflow_desk.gui.widgets.fields.note_edit import NoteEdit
from support.window.key_player import Player, Recording, after, fields_of_a_code, recordings, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said by offscreen popups

SCANS = recordings("scan")
LABELS = [scan for scan in SCANS if "od-10482" in scan.name]  # the others are of the number alone
KEYBOARDS = recordings("keyboard")
TYPISTS = [*recordings("typist"), *recordings("repeat")]
TEXTS = ("search", "note", "password")
# Their characters are numbers of other keyboards.
READ_BY_PLACE_ALONE = {"fr-bepo", "lt", "kz", "th"}
FIELDS = (*TEXTS, "list", "box", "default_button")


class Desk(QDialog):
    """A dialog with one field of each kind, each half filled in, and a button that Enter would press."""

    def __init__(self) -> None:
        super().__init__()
        self.search = QLineEdit("bosch repair")
        self.search.setCompleter(QCompleter(["bosch", "10482", "OD-10482"], self.search))
        self.note = NoteEdit("note", "Note")
        self.password = QLineEdit("secret")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.list = QListWidget()
        self.list.addItems(["10481", "10482", "Order", "éa", "4"])
        self.box = QComboBox()
        self.box.addItems(["10481", "10482", "Order", "éa", "4"])
        self.serial = QLineEdit()
        self.serial.setProperty("takes_scans", True)
        self.model = QLineEdit()
        self.default_button = QPushButton("Do it")
        self.default_button.setDefault(True)
        self.done_by_enter: list[str] = []
        self.default_button.clicked.connect(lambda: self.done_by_enter.append("pressed"))
        column = QVBoxLayout(self)
        for widget in (
            self.search,
            self.note,
            self.password,
            self.list,
            self.box,
            self.serial,
            self.model,
            self.default_button,
        ):
            column.addWidget(widget)
        self._write()

    def _write(self) -> None:
        """Leave something to undo and to redo in each text, and a selection in the middle."""
        self.note.setPlainText("the pump\nleaks")
        for field in (self.search, self.note):
            field.setFocus()
            QTest.keyClicks(field, "xyz")
            field.undo()
        self.search.setSelection(3, 4)
        cursor = self.note.textCursor()
        cursor.setPosition(4)
        cursor.setPosition(8, QTextCursor.MoveMode.KeepAnchor)
        self.note.setTextCursor(cursor)
        self.list.setCurrentRow(2)
        self.box.setCurrentIndex(2)


@dataclass(frozen=True)
class State:
    """Whatever keys can change in the dialog."""

    texts: tuple[str, ...]
    selections: tuple[object, ...]
    undo: tuple[object, ...]
    rows: tuple[int, int]
    focus: str
    pressed: int
    is_open: bool

    @classmethod
    def of(cls, desk: Desk) -> "State":
        search, note = desk.search, desk.note
        cursor = note.textCursor()
        focus = desk.focusWidget()
        return cls(
            (search.text(), note.toPlainText(), desk.password.text(), desk.serial.text(), desk.model.text()),
            (search.cursorPosition(), search.selectedText(), cursor.position(), cursor.anchor()),
            (
                search.isUndoAvailable(),
                search.isRedoAvailable(),
                note.document().availableUndoSteps(),
                note.document().availableRedoSteps(),
            ),
            (desk.list.currentRow(), desk.box.currentIndex()),
            next((name for name, widget in vars(desk).items() if widget is focus), ""),
            len(desk.done_by_enter),
            desk.isVisible(),
        )


@pytest.fixture
def make_desk(qtbot: QtBot) -> Callable[[], Desk]:
    def make() -> Desk:
        desk = Desk()
        qtbot.addWidget(desk)
        desk.show()
        desk.activateWindow()
        qtbot.waitUntil(desk.isActiveWindow)
        return desk

    return make


@pytest.fixture
def desk(make_desk: Callable[[], Desk]) -> Desk:
    return make_desk()


class Ears:
    """A watch with what it has read."""

    def __init__(self, form: ScanForm | None = None, system: KeySystem | None = None) -> None:
        self.parent = QObject()
        self.watch = KeyWatch(form or ScanForm(), self.parent, system)
        self.codes: list[str] = []
        self.orders: list[int | None] = []
        self.watch.read.connect(self._hear)

    def _hear(self, typed: str, keys: str) -> None:
        self.codes.append(typed)
        self.orders.append(read_code(typed, keys).order_id)

    def close(self) -> None:
        self.watch.end()


@pytest.fixture
def ears() -> Iterator[Ears]:
    ears = Ears()
    yield ears
    ears.close()


@pytest.fixture
def tuned() -> Iterator[Callable[[ScanForm], Ears]]:
    """Make a watch for a scanner that is set otherwise."""
    made: list[Ears] = []

    def make(form: ScanForm) -> Ears:
        made.append(Ears(form))
        return made[-1]

    yield make
    for ears in made:
        ears.close()


class Witness(QObject):
    """Writes down the keys that a widget gets."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.seen: list[tuple[str, int, str, bool]] = []
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() != QEvent.Type.ShortcutOverride:
            self.seen.append((event.type().name, event.key(), event.text(), event.isAutoRepeat()))
        return False


def play(desk: Desk, field: str, ears: Ears | None, *played: Recording) -> State:
    getattr(desk, field).setFocus()
    desk.search.setSelection(3, 4)  # the focus selects all, and losing it nothing
    player = Player(desk.windowHandle(), ears.watch if ears else None)
    for recording in played:
        player.play(recording)
    return State.of(desk)


@pytest.mark.parametrize("field", FIELDS)
def test_every_recorded_scan_is_read_and_leaves_everything_as_it_was(
    desk: Desk, ears: Ears, field: str
) -> None:
    before = play(desk, field, None)
    witness = Witness(getattr(desk, field))
    for scan in LABELS if field in TEXTS else SCANS:
        after_it = play(desk, field, ears, scan)
        assert ears.orders == [10482], scan.name
        assert after_it == before, scan.name
        ears.orders.clear()
    keys = [key for _, key, _, _ in witness.seen if key != Qt.Key.Key_Shift]
    assert keys == []


@pytest.mark.parametrize("scan", KEYBOARDS, ids=lambda one: one.name)
@pytest.mark.parametrize("field", FIELDS)
def test_a_label_is_read_on_every_keyboard_by_where_its_keys_lie(
    desk: Desk, field: str, scan: Recording
) -> None:
    ears = Ears(system=KeySystem.X)
    before = play(desk, field, None)
    assert play(desk, field, ears, scan) == before
    assert ears.orders == [10482]
    ears.close()


@pytest.mark.parametrize("scan", KEYBOARDS, ids=lambda one: one.name)
def test_a_label_is_read_on_every_usual_keyboard_by_its_characters_alone(
    desk: Desk, ears: Ears, scan: Recording
) -> None:
    play(desk, "note", ears, scan)
    assert ears.orders == ([] if scan.name.removeprefix("keyboard-") in READ_BY_PLACE_ALONE else [10482])


@pytest.mark.parametrize("scan", [scan for scan in SCANS if scan not in LABELS], ids=lambda one: one.name)
@pytest.mark.parametrize("field", ["note", "model"])
def test_a_number_that_is_typed_at_once_into_a_text_stays_there(
    desk: Desk, ears: Ears, field: str, scan: Recording
) -> None:
    desk.note.clear()
    play(desk, field, ears, scan)
    expected = {"note": scan.text.replace("\r", "\n"), "model": scan.text.rstrip("\r")}
    assert {"note": desk.note.toPlainText(), "model": desk.model.text()}[field] == expected[field]
    assert ears.codes == []


def test_a_number_scanned_into_a_search_is_a_code(desk: Desk, ears: Ears) -> None:
    desk.search.setProperty("searches_scans", True)
    before = play(desk, "search", None)
    for scan in SCANS:
        assert play(desk, "search", ears, scan) == before, scan.name
    assert ears.orders == [10482] * len(SCANS)


@pytest.mark.parametrize("gap", [2, 15, 30])
def test_a_code_of_the_same_few_digits_is_read(desk: Desk, ears: Ears, gap: int) -> None:
    play(desk, "list", ears, typed("121212121\r", gap=gap, hold=gap // 2))
    assert ears.orders == [121212121]


@pytest.mark.parametrize("number", ["5901234123457", "356938035643809", "0351555010"])
def test_a_number_that_no_order_can_have_is_searched_for(desk: Desk, ears: Ears, number: str) -> None:
    desk.search.setProperty("searches_scans", True)
    desk.search.setFocus()
    desk.search.clear()
    Player(desk.windowHandle(), ears.watch).play(typed(f"{number}\r", gap=6))
    assert (desk.search.text(), ears.codes) == (number, [])


@given(text=st.text("abcdefg OD-0123456789é\r\t", min_size=1, max_size=40), gap=st.integers(1, 30))
def test_whatever_a_text_expander_types_is_written_as_it_is(text: str, gap: int) -> None:
    note = QPlainTextEdit()
    note.show()
    note.activateWindow()
    QTest.qWaitForWindowActive(note)
    ears = Ears()
    Player(note.windowHandle(), ears.watch).play(typed(text, gap=gap))
    written, codes = note.toPlainText(), ears.codes
    ears.close()
    shiboken6.delete(note)
    assert codes or written == text.replace("\r", "\n")
    assert all(code.upper().startswith("OD-") for code in codes)


@pytest.mark.parametrize("field", [*FIELDS, "serial"])
@pytest.mark.parametrize("typist", TYPISTS, ids=lambda one: one.name)
def test_every_recorded_typist_writes_as_if_there_were_no_scanner(
    make_desk: Callable[[], Desk], tuned: Callable[[ScanForm], Ears], typist: Recording, field: str
) -> None:
    plain = make_desk()
    witnesses = [Witness(getattr(plain, field))]
    expected = play(plain, field, None, typist)
    plain.box.hidePopup()
    plain.hide()
    watched = make_desk()
    witnesses.append(Witness(getattr(watched, field)))
    ears = tuned(ScanForm())
    assert play(watched, field, ears, typist) == expected
    assert ears.codes == []
    presses = [[one for one in witness.seen if one[0] == "KeyPress"] for witness in witnesses]
    assert presses[0] == presses[1]
    if field != "box":  # its list opens at a space, and a release that belongs to neither goes to either
        assert sorted(witnesses[0].seen) == sorted(witnesses[1].seen)


@pytest.mark.parametrize("typist", TYPISTS, ids=lambda one: one.name)
def test_no_key_of_a_typist_is_held_back_for_long(desk: Desk, ears: Ears, typist: Recording) -> None:
    player = Player(desk.windowHandle(), ears.watch)
    player.witness(desk.model)
    desk.model.setFocus()
    player.play(typist)
    assert len(player.delays) == len([one for one in typist.strokes if one.is_down])
    assert max(player.delays) <= 2 * TIMEOUT_MS + FAST_MS


@pytest.mark.parametrize("scan", SCANS, ids=lambda one: one.name)
def test_a_field_that_asks_for_a_scan_gets_all_of_it_and_enter_only_goes_on(
    desk: Desk, ears: Ears, scan: Recording
) -> None:
    state = play(desk, "serial", ears, scan)
    assert desk.serial.text() == scan.text.rstrip("\r")
    assert state.focus == "model"
    assert (state.pressed, state.is_open, ears.codes) == (0, True, [])


def test_a_serial_that_is_typed_and_entered_presses_the_button(desk: Desk, ears: Ears) -> None:
    state = play(desk, "serial", ears, typed("sn12345\r", gap=90, hold=70))
    assert (desk.serial.text(), state.pressed) == ("sn12345", 1)


@pytest.mark.parametrize(
    ("form", "ends"),
    [
        (ScanForm(suffix=Suffix.TAB), (Qt.Key.Key_Tab,)),
        (ScanForm(suffix=Suffix.ENTER), (Qt.Key.Key_Return,)),
        (ScanForm(), (Qt.Key.Key_Tab,)),
        (ScanForm(), (Qt.Key.Key_Return, Qt.Key.Key_Enter)),
        (ScanForm(suffix=Suffix.NONE), ()),
        (ScanForm(suffix=Suffix.OWN, own="#"), (ord("#"),)),
    ],
    ids=["tab", "enter", "either", "cr-lf", "none", "own"],
)
def test_a_code_may_end_in_whatever_the_scanner_is_set_to(
    desk: Desk, tuned: Callable[[ScanForm], Ears], form: ScanForm, ends: tuple[int, ...]
) -> None:
    ears = tuned(form)
    before = play(desk, "note", None)
    for scan in LABELS:
        assert play(desk, "note", ears, scan.ended_by(*map(int, ends))) == before, scan.name
    assert ears.orders == [10482] * len(LABELS)


@pytest.mark.parametrize("field", FIELDS)
def test_with_a_prefix_any_code_is_read(desk: Desk, tuned: Callable[[ScanForm], Ears], field: str) -> None:
    ears = tuned(ScanForm(prefix="~]"))
    before = play(desk, field, None)
    foreign = typed("sn 4711-abc\r", gap=6).begun_by("~]")
    assert play(desk, field, ears, foreign) == before
    for scan in SCANS:
        assert play(desk, field, ears, scan.begun_by("~]")) == before, scan.name
    assert ears.codes[0] == "sn 4711-abc"
    assert ears.orders == [None, *[10482] * len(SCANS)]


@pytest.mark.parametrize("says", ["\x1d", "", "+"], ids=["us", "nothing", "de"])
@pytest.mark.parametrize("field", ["serial", "search"])
def test_the_end_of_a_field_of_a_makers_code_is_written_where_it_is_understood(
    desk: Desk, field: str, says: str
) -> None:
    ears = Ears(system=KeySystem.X)
    desk.search.setProperty("searches_scans", True)
    desk.search.clear()
    line = getattr(desk, field)
    line.setFocus()
    code = fields_of_a_code("]d20104012345678901", "10lot7", "21sn4711\r", says=says)
    Player(desk.windowHandle(), ears.watch).play(code)
    assert line.text() == "]d20104012345678901\x1d10lot7\x1d21sn4711"
    ears.close()


def test_the_end_of_a_field_is_nothing_to_a_text_and_to_a_person(desk: Desk, ears: Ears) -> None:
    desk.note.clear()
    play(desk, "note", ears, fields_of_a_code("]d2010401234", "21sn4711"))
    assert desk.note.toPlainText() == "]d201040123421sn4711"
    desk.serial.setFocus()
    Player(desk.windowHandle(), ears.watch).play(fields_of_a_code("12", "34", gap=200))
    assert desk.serial.text() == "1234"


def test_with_a_prefix_the_end_of_a_field_belongs_to_the_code(
    desk: Desk, tuned: Callable[[ScanForm], Ears]
) -> None:
    ears = tuned(ScanForm(prefix="~"))
    code = fields_of_a_code("]d20104012345678901", "21sn4711\r")
    play(desk, "note", ears, code.begun_by("~"))
    play(desk, "serial", ears, code.begun_by("~"))
    assert ears.codes == ["]d20104012345678901\x1d21sn4711"]
    assert desk.serial.text() == ears.codes[0]


def test_with_a_prefix_a_serial_is_typed_without_it(desk: Desk, tuned: Callable[[ScanForm], Ears]) -> None:
    ears = tuned(ScanForm(prefix="~]"))
    state = play(desk, "serial", ears, typed("sn4711abc\r", gap=6).begun_by("~]"))
    assert (desk.serial.text(), state.focus, state.pressed) == ("sn4711abc", "model", 0)
    assert ears.codes == []


@pytest.mark.parametrize("field", [*FIELDS, "serial"])
def test_a_prefix_that_is_typed_is_typed(
    make_desk: Callable[[], Desk], tuned: Callable[[ScanForm], Ears], field: str
) -> None:
    typist = typed("~]ab ~ ]]~]10482", gap=90, hold=60)
    plain = make_desk()
    expected = play(plain, field, None, typist)
    plain.box.hidePopup()
    plain.hide()
    watched = make_desk()
    assert play(watched, field, tuned(ScanForm(prefix="~]")), typist) == expected


@pytest.mark.parametrize(("field", "end"), [("note", "\n"), ("search", "")])
def test_a_foreign_code_without_a_prefix_is_typed_where_the_cursor_is_and_answers_no_dialog(
    desk: Desk, ears: Ears, field: str, end: str
) -> None:
    widget = getattr(desk, field)
    widget.setFocus()
    widget.selectAll()
    Player(desk.windowHandle(), ears.watch).play(typed("sn4711-12345\r", gap=6))
    text = widget.toPlainText() if isinstance(widget, QPlainTextEdit) else widget.text()
    assert (text, ears.codes, desk.done_by_enter) == (f"sn4711-12345{end}", [], [])


def test_the_enter_of_a_program_that_fills_in_a_password_is_let_through(desk: Desk, ears: Ears) -> None:
    state = play(desk, "password", ears, typed("correct horse\r", gap=6))
    assert (state.pressed, desk.password.text()) == (1, "secretcorrect horse")


def test_a_scan_right_after_typing_and_typing_right_after_a_scan(desk: Desk, ears: Ears) -> None:
    for scan in LABELS:
        desk.note.clear()
        together = after(
            after(typed("pump 12", gap=90, hold=60), scan, 90), typed("34 done", gap=90, hold=60), 20
        )
        desk.note.setFocus()
        Player(desk.windowHandle(), ears.watch).play(together)
        assert desk.note.toPlainText() == "pump 1234 done", scan.name
    assert ears.orders == [10482] * len(LABELS)


def test_keys_that_were_held_go_to_the_field_they_were_pressed_in(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    window = desk.windowHandle()
    for event in (typed("OD", gap=30).strokes[0], typed("OD", gap=30).strokes[2]):
        QCoreApplication.sendEvent(window, event.event(5000))
    assert desk.model.text() == ""
    desk.serial.setFocus()
    assert (desk.model.text(), desk.serial.text()) == ("OD", "")


def test_a_click_lets_go_what_was_held_before_it_is_done(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    QCoreApplication.sendEvent(desk.windowHandle(), typed("1", gap=1).strokes[0].event(5000))
    seen: list[str] = []
    desk.default_button.pressed.connect(lambda: seen.append(desk.model.text()))
    place = desk.default_button.mapTo(desk, QPoint(5, 5))
    QTest.mouseClick(desk.windowHandle(), Qt.MouseButton.LeftButton, pos=place)
    assert seen == ["1"]


def test_an_input_method_comes_after_the_keys_before_it(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    QCoreApplication.sendEvent(desk.windowHandle(), typed("1", gap=1).strokes[0].event(5000))
    commit = QInputMethodEvent()
    commit.setCommitString("ñ")
    QCoreApplication.sendEvent(desk.model, commit)
    assert desk.model.text() == "1ñ"


def test_a_shortcut_comes_after_the_keys_before_it(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    window = desk.windowHandle()
    QCoreApplication.sendEvent(window, typed("1", gap=1).strokes[0].event(5000))
    QTest.keyClick(window, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert (desk.model.text(), desk.model.selectedText()) == ("1", "1")


def test_a_key_alone_is_shown_when_the_patience_ends(desk: Desk, ears: Ears, qtbot: QtBot) -> None:
    desk.model.setFocus()
    QTest.keyClick(desk.windowHandle(), "O")
    assert desk.model.text() == ""
    qtbot.waitUntil(lambda: desk.model.text() == "O", timeout=2000)
    assert not ears.watch.is_holding


def test_small_letters_and_digits_are_shown_at_once(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    QTest.keyClick(desk.windowHandle(), "p")
    QTest.keyClick(desk.windowHandle(), "1")
    assert desk.model.text() == "p1"


def test_keys_typed_during_a_stall_are_judged_by_when_they_were_pressed(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    player = Player(desk.windowHandle())  # no timer is heard
    player.play(typed("10482", gap=90, hold=60))
    ears.watch.decide()
    assert (desk.model.text(), ears.codes) == ("10482", [])


def test_a_watch_that_has_ended_lets_everything_through(desk: Desk, ears: Ears) -> None:
    desk.model.setFocus()
    QCoreApplication.sendEvent(desk.windowHandle(), typed("1", gap=1).strokes[0].event(5000))
    ears.watch.end()
    assert desk.model.text() == "1"
    Player(desk.windowHandle()).play(typed("10482", gap=6))
    assert (desk.model.text(), ears.codes) == ("110482", [])


def test_in_an_open_list_of_choices_a_scan_changes_no_choice(desk: Desk, ears: Ears, qtbot: QtBot) -> None:
    desk.box.showPopup()
    view = desk.box.view()
    qtbot.waitUntil(view.isVisible)
    container = view.window()
    window = container.windowHandle()
    ears.watch._on_window_changed(window)  # the offscreen platform does not tell of popups
    for scan in SCANS[:8]:
        Player(window, ears.watch).play(scan)
        assert desk.box.view().currentIndex().row() == 2
        assert view.isVisible()
    assert ears.orders == [10482] * 8
    desk.box.hidePopup()
