"""One press is one act, in the whole program: keys that are held, presses that come twice, and where the keyboard is then."""

from collections.abc import Iterator
from itertools import count

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QCheckBox, QLineEdit, QPushButton, QTableView

from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.lines import InvoiceLine
from orderflow_desk.domain.lifecycle import Status
from support.window.driving import CONTROL, Driver

CUSTOMER = {
    "customer_name": "Jana Novák",
    "customer_phone": "601 555 019",
    "item_title": "Bosch WAT28400",
    "fault": "drum does not spin",
}
DOUBLE_CLICK_MS = 300
_TIMES = count(100_000, 10_000)  # when keys are pressed, by the system's clock
Key = Qt.Key


@pytest.fixture
def counter(started, shop_url: str) -> Iterator[Driver]:
    """A counter with one order, just planned, whose system takes two clicks within 300 ms for a double one."""
    driver = started(shop_url).ready()
    driver.take_in(**CUSTOMER)
    driver.window.activateWindow()
    driver.wait(driver.window.isActiveWindow)
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(DOUBLE_CLICK_MS)
    yield driver
    QApplication.setDoubleClickInterval(interval)


def press(
    driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    QTest.keyClick(driver.window.windowHandle(), key, modifier)


def click(driver: Driver, button: QPushButton) -> None:
    QTest.mouseClick(
        driver.window.windowHandle(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        button.mapTo(driver.window, button.rect().center()),
    )


def hold(driver: Driver, key: Qt.Key, modifier: Qt.KeyboardModifier, times: int) -> None:
    """Press a key and repeat it, as a keyboard does that is leant on, with the window keeping pace."""
    window = driver.window.windowHandle()
    QTest.keyPress(window, key, modifier)
    for _ in range(times):
        driver.rest()
        receiver = QApplication.focusWidget() or driver.window
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress):
            QApplication.sendEvent(receiver, QKeyEvent(kind, key, modifier, "", True))
    QTest.keyRelease(window, key, modifier)
    driver.rest()


def said(driver: Driver) -> str:
    return driver.window.toast._words.text() if driver.window.toast.isVisible() else ""


@pytest.mark.parametrize("gap", [90, 200])
def test_enter_pressed_twice_takes_a_customer_and_confirms_nothing(counter: Driver, gap: int) -> None:
    press(counter, Key.Key_N, CONTROL)
    counter.rest()
    counter.type_into("customer_finder", "novak")
    counter.rest()
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    for _ in range(2):
        press(counter, Key.Key_Return)
        counter.qtbot.wait(gap)
    counter.rest()
    tick = counter.find(QCheckBox, "contact_confirmed")
    assert (tick.hasFocus(), tick.isChecked()) == (True, False)
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    press(counter, Key.Key_Return)
    assert tick.isChecked()


def test_enter_pressed_twice_chooses_whom_to_merge_and_merges_nobody(counter: Driver) -> None:
    counter.take_in(**{**CUSTOMER, "customer_name": "Eva Dvorak", "customer_phone": "602 555 020"})
    customer_id = counter.newest().customer_id
    counter.program.session.show_customer(customer_id)
    counter.rest()
    counter.click("merge_customer")
    counter.wait(lambda: QApplication.activeWindow() is counter.dialog())
    counter.type_into("merge_finder", "novak")
    counter.rest()
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    for _ in range(2):
        QTest.keyClick(counter.dialog().windowHandle(), Key.Key_Return)
        counter.qtbot.wait(90)
    counter.rest()
    assert counter.find(QPushButton, "merge_them").hasFocus()
    assert counter.desk.customers.whole(customer_id).merges == ()


@pytest.mark.parametrize("gap", [0, 90, 200])
def test_the_arrow_pressed_twice_is_one_step(counter: Driver, gap: int) -> None:
    press(counter, Key.Key_Right, CONTROL)
    counter.qtbot.wait(gap)
    press(counter, Key.Key_Right, CONTROL)
    counter.rest()
    assert counter.status() is Status.NEW
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    press(counter, Key.Key_Right, CONTROL)
    counter.rest()
    assert counter.status() is Status.IN_PROGRESS


@pytest.mark.parametrize("gap", [0, 90, 200])
def test_a_double_click_on_the_step_forward_is_one_step(counter: Driver, gap: int) -> None:
    strip = counter.orders.detail.strip
    click(counter, strip.forward)
    counter.qtbot.wait(gap)
    click(counter, strip.forward)
    counter.rest()
    assert counter.status() is Status.NEW


def test_words_typed_while_a_button_has_the_keyboard_move_no_order_and_are_answered(counter: Driver) -> None:
    counter.orders.detail.strip.forward.setFocus()
    for char in "will call":
        QTest.keyClick(counter.window.windowHandle(), char)
    press(counter, Key.Key_Return)
    counter.rest()
    assert counter.status() is Status.SCHEDULED
    assert "no button was pressed" in said(counter)


def test_a_press_that_came_too_soon_is_answered(counter: Driver) -> None:
    press(counter, Key.Key_Right, CONTROL)
    counter.rest()
    press(counter, Key.Key_Right, CONTROL)
    assert "too quick" in said(counter)


def test_a_held_arrow_is_one_step_there_and_back(counter: Driver) -> None:
    hold(counter, Key.Key_Right, CONTROL, 8)
    assert counter.status() is Status.NEW
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    hold(counter, Key.Key_Left, CONTROL, 8)
    assert counter.status() is Status.SCHEDULED


def test_undo_pressed_twice_undoes_one_act(counter: Driver) -> None:
    for status in (Status.NEW, Status.IN_PROGRESS):
        press(counter, Key.Key_Right, CONTROL)
        counter.rest()
        assert counter.status() is status
        counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    for _ in range(2):
        press(counter, Key.Key_Z, CONTROL)
        counter.qtbot.wait(80)
    counter.rest()
    assert counter.status() is Status.NEW
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    press(counter, Key.Key_Z, CONTROL)
    counter.rest()
    assert counter.status() is Status.SCHEDULED


def test_a_repeat_that_qt_takes_for_a_press_of_its_own_is_none(counter: Driver) -> None:
    """Under X a held key is released and pressed at one moment, and Qt does not always see that they belong together."""
    window, at = counter.window.windowHandle(), 50_000
    for repeat in range(6):
        at += 40 if repeat else 0
        for kind in (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            event = QKeyEvent(kind, Key.Key_Right, CONTROL)
            event.setTimestamp(at if kind != QEvent.Type.KeyRelease else at + 40)
            event.ignore()
            QApplication.sendEvent(window, event)
            if kind == QEvent.Type.ShortcutOverride and not event.isAccepted():
                counter.window._session.commands.of("move_forward").trigger()
        counter.rest()
        counter.qtbot.wait(DOUBLE_CLICK_MS + 20)
    assert counter.status() is Status.NEW


def hold_at_the_window(driver: Driver, key: Qt.Key, *, is_known: bool) -> None:
    """Hold a key as the window hears it: repeats that Qt knows for such, or those that it takes for presses under X."""
    window, at = driver.window.windowHandle(), next(_TIMES)
    for repeat in range(3):
        kinds = [QEvent.Type.KeyPress] if is_known else [QEvent.Type.KeyPress, QEvent.Type.KeyRelease]
        at += 40 if repeat else 0
        for kind in kinds:
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, "", bool(repeat) and is_known)
            event.setTimestamp(at if kind != QEvent.Type.KeyRelease else at + 40)
            QApplication.sendEvent(window, event)
        driver.rest()
        driver.qtbot.wait(DOUBLE_CLICK_MS + 20)
    QTest.keyRelease(window, key)


@pytest.mark.parametrize("is_known", [True, False], ids=["known to Qt", "under X"])
def test_enter_that_is_held_in_a_line_takes_once_what_is_typed(counter: Driver, *, is_known: bool) -> None:
    counter.window._session.commands.of("tab_invoice").trigger()
    counter.rest()
    order_id = counter.orders.detail._order_id
    assert order_id is not None
    amount = counter.find(QLineEdit, "payment_amount")
    for again in ("50", "20"):
        amount.setFocus()
        QTest.keyClicks(amount, again)
        hold_at_the_window(counter, Key.Key_Return, is_known=is_known)
    paid = [payment.minor for payment in counter.desk.invoices.of_order(order_id).payments]
    assert paid == [5_000, 2_000]


@pytest.mark.parametrize("is_known", [True, False], ids=["known to Qt", "under X"])
def test_delete_that_is_held_in_a_list_strikes_one_line(counter: Driver, *, is_known: bool) -> None:
    counter.window._session.commands.of("tab_invoice").trigger()
    counter.rest()
    order_id = counter.orders.detail._order_id
    assert order_id is not None
    counter.desk.invoices.prepare(order_id, action_id="begin")
    lines = Draft(tuple(InvoiceLine(f"Line {number}") for number in range(4)))
    done = counter.desk.invoices.write(order_id, lines, version=1, action_id="lines")
    counter.window._session.feed.announce(done.changes)
    counter.rest()
    table = counter.find(QTableView, "invoice_lines")
    table.selectRow(1)
    table.setFocus()
    hold_at_the_window(counter, Key.Key_Delete, is_known=is_known)
    draft = counter.desk.invoices.of_order(order_id).draft
    assert draft is not None
    assert [line.description for line in draft.draft.lines] == ["Line 0", "Line 2", "Line 3"]
    table.selectRow(0)
    hold_at_the_window(counter, Key.Key_Down, is_known=is_known)
    assert table.currentIndex().row() == 2, "whoever walks goes on walking"


def test_after_a_step_no_key_takes_another_one(counter: Driver) -> None:
    strip = counter.orders.detail.strip
    strip.forward.setFocus()
    press(counter, Key.Key_Space)
    counter.rest()
    assert counter.status() is Status.NEW
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    for key in (Key.Key_Space, Key.Key_Return, Key.Key_Enter):
        assert not isinstance(QApplication.focusWidget(), QAbstractButton)
        press(counter, key)
        counter.rest()
    assert counter.status() is Status.NEW


def test_after_a_note_alone_no_key_moves_the_order(counter: Driver) -> None:
    strip = counter.orders.detail.strip
    counter.type_into("note", "customer will call")
    strip.add_note.setFocus()
    press(counter, Key.Key_Space)
    counter.rest()
    counter.qtbot.wait(DOUBLE_CLICK_MS + 50)
    press(counter, Key.Key_Space)
    counter.rest()
    assert counter.status() is Status.SCHEDULED


def test_submitting_twice_leads_nowhere_else(counter: Driver) -> None:
    counter.key(Key.Key_N, CONTROL)
    for name, text in CUSTOMER.items():
        counter.type_into(name, text)
    counter.find(QAbstractButton, "contact_confirmed").click()
    submit = counter.find(QPushButton, "submit")
    at = submit.mapTo(counter.window, submit.rect().center())
    click(counter, submit)
    counter.wait(lambda: counter.window.place == "orders")
    opened = counter.orders.list.chosen
    assert opened == counter.newest().id
    QTest.mouseClick(
        counter.window.windowHandle(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at
    )
    counter.rest()
    assert (counter.window.place, counter.orders.list.chosen) == ("orders", opened)
    assert counter.status() is Status.SCHEDULED


def test_in_a_text_the_arrow_goes_to_the_next_word_also_at_its_end(counter: Driver) -> None:
    strip = counter.orders.detail.strip
    counter.type_into("note", "two words")
    strip.note.moveCursor(QTextCursor.MoveOperation.Start)
    for place in (4, 9, 9, 9):
        press(counter, Key.Key_Right, CONTROL)
        assert strip.note.textCursor().position() == place
    counter.rest()
    assert counter.status() is Status.SCHEDULED
    strip.note.clear()
    press(counter, Key.Key_Right, CONTROL)
    counter.rest()
    assert counter.status() is Status.NEW


def test_in_a_line_of_text_the_arrow_goes_to_the_next_word_also_at_its_end(counter: Driver) -> None:
    counter.type_into("search", "two words")
    line = counter.orders.search
    for place in (9, 4, 0, 0):
        assert line.cursorPosition() == place
        press(counter, Key.Key_Left, CONTROL)
    counter.rest()
    assert counter.status() is Status.SCHEDULED
