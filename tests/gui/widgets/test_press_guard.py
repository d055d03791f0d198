"""A second press never meets what the first one, or somebody else, has put under it."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.widgets.presses.button_keys import ButtonKeys
from orderflow_desk.gui.widgets.presses.press_guard import PressGuard

DOUBLE_CLICK_MS = 120
# By how many seconds the system's clock differs from the program's.
CLOCKS_APART = 4000.0
Key = Qt.Key


class Page(QWidget):
    """Two buttons that act, below a line of text, on a page that scrolls."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.pressed: list[str] = []
        self.line = QLineEdit()
        self.first, self.second = QPushButton("Move to New"), QPushButton("Remove")
        column = QVBoxLayout(self)
        for widget in (self.line, self.first, self.second):
            column.addWidget(widget)
        for button in (self.first, self.second):
            button.clicked.connect(lambda _=False, button=button: self.pressed.append(button.text()))
        self.resize(300, 200)


class Hands:
    """Presses where a person would: at the window, not at the widget."""

    def __init__(self, page: Page, qtbot: QtBot) -> None:
        self._window, self._page, self._qtbot = page.window(), page, qtbot

    def click(self, at: QPoint) -> None:
        QTest.mouseClick(
            self._window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
        )

    def click_on(self, widget: QWidget) -> None:
        self.click(self.middle(widget))

    def middle(self, widget: QWidget) -> QPoint:
        return widget.mapTo(self._window, widget.rect().center())

    def key(self, key: Qt.Key) -> None:
        QTest.keyClick(self._window.windowHandle(), key)

    def wait(self) -> None:
        self._qtbot.wait(DOUBLE_CLICK_MS + 30)

    def press(self, key: Qt.Key, at: float) -> None:
        """Handle now what was pressed at some time of the program's clock."""
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.ControlModifier)
            event.setTimestamp(round((at + CLOCKS_APART) * 1000))
            QApplication.sendEvent(self._window.windowHandle(), event)


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[Page]:
    window, page = QScrollArea(), Page()
    window.setWidget(page)
    window.resize(320, 220)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(DOUBLE_CLICK_MS)
    yield page
    QApplication.setDoubleClickInterval(interval)


@pytest.fixture
def guard(page: Page) -> PressGuard:
    guard = PressGuard(page)
    page.keys = ButtonKeys(guard, page)  # type: ignore[attr-defined]
    return guard


@pytest.fixture
def hands(page: Page, guard: PressGuard, qtbot: QtBot) -> Hands:
    return Hands(page, qtbot)


@pytest.fixture
def ignored(guard: PressGuard) -> list[str]:
    ignored: list[str] = []
    guard.ignored.connect(lambda: ignored.append("ignored"))
    return ignored


def test_a_press_on_a_button_that_now_does_something_else_does_nothing_and_says_so(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    hands.click_on(page.first)
    guard.act_is_done()
    page.first.setText("Move to In Progress")
    hands.click_on(page.first)
    assert page.pressed == ["Move to New"]
    assert ignored == ["ignored"]
    hands.wait()
    hands.click_on(page.first)
    assert page.pressed == ["Move to New", "Move to In Progress"]


def test_a_press_on_a_button_that_slid_under_the_pointer_does_nothing(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    at = hands.middle(page.first)
    guard.expect_change()
    page.first.hide()
    QApplication.processEvents()
    page.second.setGeometry(page.first.geometry())
    hands.click(at)
    assert page.pressed == []
    assert ignored == ["ignored"]


def test_the_same_button_at_the_same_place_goes_on_being_pressed(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    guard.expect_change()
    hands.click_on(page.first)
    hands.click_on(page.second)
    assert page.pressed == ["Move to New", "Remove"]
    assert ignored == []


def test_a_command_pressed_twice_is_one_press_however_late_the_second_is_handled(
    guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    pressed = time.monotonic()
    hands.press(Key.Key_Z, pressed)
    assert guard.is_pressed_anew("undo")
    hands.wait()
    hands.press(Key.Key_Z, pressed + 0.06)
    assert not guard.is_pressed_anew("undo")
    assert ignored == ["ignored"]
    hands.wait()
    hands.press(Key.Key_Z, time.monotonic())
    assert guard.is_pressed_anew("undo")


def test_presses_made_apart_are_two_though_a_busy_pc_handles_both_at_once(
    guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    hands.press(Key.Key_A, time.monotonic())
    hands.wait()
    hands.wait()
    now = time.monotonic()
    for at in (now - 0.2, now):
        hands.press(Key.Key_Z, at)
        assert guard.is_pressed_anew("undo")
    assert ignored == []


def test_a_key_pressed_before_the_change_was_seen_does_nothing_however_late_it_is_handled(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    hands.press(Key.Key_Right, time.monotonic())
    guard.act_is_done()
    page.first.setText("Move to In Progress")
    pressed = time.monotonic() + 0.06
    hands.wait()
    hands.press(Key.Key_Right, pressed)
    assert not guard.allows(page.first)
    assert ignored == ["ignored"]
    hands.press(Key.Key_Right, time.monotonic())
    assert guard.allows(page.first)


def test_a_system_whose_clock_begins_anew_is_not_late(guard: PressGuard, hands: Hands) -> None:
    hands.press(Key.Key_Z, time.monotonic())
    assert guard.is_pressed_anew("undo")
    hands.wait()
    hands.press(Key.Key_Z, time.monotonic() - 3000)
    assert guard.is_pressed_anew("undo")


def test_what_is_typed_meanwhile_is_typed(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    page.line.setFocus()
    guard.expect_change()
    hands.click_on(page.line)
    hands.key(Key.Key_Space)
    assert page.line.text() == " "
    assert ignored == []


def test_a_list_that_came_by_itself_takes_no_press(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    guard.act_is_done()
    rows = QListWidget(page)
    rows.addItems(["10481", "10482"])
    rows.setGeometry(page.rect())
    rows.show()
    hands.click(QPoint(20, 10))
    assert rows.currentRow() == -1
    assert ignored == ["ignored"]
    hands.wait()
    hands.click(QPoint(20, 10))
    assert rows.currentRow() == 0


def test_enter_pressed_twice_does_not_press_the_button_that_the_first_one_led_to(
    page: Page, hands: Hands, ignored: list[str]
) -> None:
    page.line.returnPressed.connect(page.first.setFocus)
    page.line.setFocus()
    for _ in range(3):
        hands.key(Key.Key_Return)
    assert (page.pressed, set(ignored)) == ([], {"ignored"})
    hands.wait()
    hands.key(Key.Key_Return)
    assert page.pressed == ["Move to New"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Space])
def test_who_walks_to_a_button_after_enter_may_press_it_at_once(
    page: Page, hands: Hands, key: Qt.Key
) -> None:
    page.line.returnPressed.connect(page.first.setFocus)
    page.line.setFocus()
    hands.key(Key.Key_Return)
    hands.key(Key.Key_Tab)
    hands.key(key)
    assert page.pressed == ["Remove"]


def test_after_an_act_the_keyboard_rests_where_no_key_acts(
    page: Page, guard: PressGuard, hands: Hands
) -> None:
    page.first.setFocus()
    guard.act_is_done()
    assert page.window().hasFocus()
    hands.key(Key.Key_Space)
    hands.key(Key.Key_Return)
    assert page.pressed == []


def test_a_guard_whose_window_was_closed_ignores_nothing_in_another(
    page: Page, guard: PressGuard, hands: Hands
) -> None:
    earlier = PressGuard(page)
    earlier.expect_change()
    for _ in range(2):
        earlier.listen_no_more()
    page.first.setFocus()
    page.first.move(page.first.x(), page.first.y() + 1)
    hands.key(Key.Key_Space)
    assert page.pressed == ["Move to New"]


def test_who_typed_goes_on_typing_after_an_act(page: Page, guard: PressGuard) -> None:
    page.line.setFocus()
    guard.act_is_done()
    assert page.line.hasFocus()


@pytest.mark.parametrize("goes", [QPushButton.hide, lambda button: button.setEnabled(False)])
def test_a_button_that_goes_gives_the_keyboard_to_no_other_button(
    page: Page, guard: PressGuard, goes: object
) -> None:
    page.first.setFocus()
    goes(page.first)  # type: ignore[operator]
    assert not page.second.hasFocus()


def test_a_key_presses_no_button_to_which_the_keyboard_came_by_itself(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str]
) -> None:
    page.first.setFocus()
    guard.expect_change()
    page.second.setFocus()
    hands.key(Key.Key_Space)
    assert page.pressed == []
    assert ignored == ["ignored"]


def test_a_key_presses_the_button_that_somebody_walked_to(
    page: Page, guard: PressGuard, hands: Hands
) -> None:
    page.first.setFocus()
    guard.expect_change()
    hands.key(Key.Key_Tab)
    hands.key(Key.Key_Space)
    assert page.pressed == ["Remove"]


def test_many_changes_in_a_row_do_not_keep_a_button_that_has_settled_from_being_pressed(
    page: Page, guard: PressGuard, hands: Hands, ignored: list[str], qtbot: QtBot
) -> None:
    guard.expect_change()
    page.first.setText("Move to In Progress")
    for _ in range(2 * DOUBLE_CLICK_MS // 20):
        qtbot.wait(20)
        guard.expect_change()
    hands.click_on(page.first)
    assert page.pressed == ["Move to In Progress"]


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space])
def test_enter_presses_the_button_that_has_the_keyboard(page: Page, hands: Hands, key: Qt.Key) -> None:
    page.second.setFocus()
    hands.key(key)
    assert page.pressed == ["Remove"]


def test_a_dialog_keeps_its_safe_answer_whatever_arrow_or_held_key_strays_into_it(
    page: Page, guard: PressGuard, qtbot: QtBot
) -> None:
    dialog = QDialog(page)
    answers: list[str] = []
    stay, go = QPushButton("Keep order", dialog), QPushButton("Cancel order", dialog)
    go.setDefault(True)
    column = QVBoxLayout(dialog)
    for button in (stay, go):
        button.clicked.connect(lambda _=False, button=button: answers.append(button.text()))
        column.addWidget(button)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    stay.setFocus()
    window = dialog.windowHandle()
    for key in (Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Up):
        QTest.keyClick(window, key)
        assert stay.hasFocus()
    QTest.keyClick(window, Key.Key_Return)
    assert answers == ["Keep order"]
