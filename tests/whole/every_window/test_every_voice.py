"""What a screen reader hears of every page: a name for all that the keyboard comes to, and no markup in any word.

Dialogs and menus are heard on the tour of `test_markup_everywhere`.
"""

from collections.abc import Callable, Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.feature import places, sections
from orderflow_desk.gui.orders.timeline.timeline_pane import TimelinePane
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from support.shops.orders import an_order
from support.window.driving import Driver
from support.window.voices import VoiceEyes


def _pages(driver: Driver) -> Iterator[str]:
    for place in places():
        driver.window.show_place(place.id)
        driver.rest()
        yield place.id
    page = driver.window.page("settings")
    assert isinstance(page, SettingsPage)
    driver.window.show_place("settings")
    for section in sections():
        page.show_section(section.id)
        driver.rest()
        yield f"settings, {section.id}"


def test_whatever_has_the_keyboard_has_a_name_and_nothing_is_read_with_markup(
    started: Callable[[str], Driver], shop_url: str
) -> None:
    driver = started(shop_url).ready()
    order_id = an_order(driver.desk, Status.IN_PROGRESS)
    driver.window.resize(1024, 700)
    eyes = VoiceEyes()
    wrong = [f"{page}: {fault}" for page in _pages(driver) for fault in eyes.look(driver.window)]
    for size in ((1024, 700), (1500, 800)):
        driver.window.resize(*size)
        driver.program.session.order_wanted.emit(order_id)
        driver.rest()
        wrong += [f"an order: {fault}" for fault in eyes.look(driver.window)]
    assert not wrong, "\n".join(sorted(set(wrong)))


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (QLineEdit, "has the keyboard and no name"),
        (lambda: QPushButton("✕"), "is a button without a name"),
        (lambda: QLabel("jana\u200b@example.net"), "has marks in it that nobody hears"),
        (QDialog, "is no dialog with a name"),
    ],
)
def test_the_eyes_hear_what_has_no_name(qtbot: QtBot, make: Callable[[], QWidget], fault: str) -> None:
    widget = make()
    qtbot.addWidget(widget)
    widget.show()
    assert any(fault in line for line in VoiceEyes().look(widget))


def test_the_eyes_hear_markup_and_what_has_the_same_name_in_a_dialog(qtbot: QtBot) -> None:
    dialog = QDialog()
    dialog.setWindowTitle("Merge")
    qtbot.addWidget(dialog)
    column = QVBoxLayout(dialog)
    for _ in range(2):
        button = QPushButton("Remove")
        button.setToolTip(plain_tooltip("<b>"))
        column.addWidget(button)
    dialog.show()
    found = VoiceEyes().look(dialog)
    assert any("is read with its markup" in line for line in found)
    assert any("has 'Remove' twice" in line for line in found)


def test_the_status_line_and_the_timeline_are_reached_by_tab_and_read_out(
    started: Callable[[str], Driver], shop_url: str
) -> None:
    driver = started(shop_url).ready()
    order_id = an_order(driver.desk, Status.IN_PROGRESS)
    driver.window.resize(1500, 800)
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    reached: list[QWidget] = []
    widget = driver.window.nextInFocusChain()
    while widget not in (None, driver.window):
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus:
            reached.append(widget)
        widget = widget.nextInFocusChain()
    entries = driver.find(TimelinePane, "timeline_pane").entries
    assert driver.find(QLabel, "database_state") in reached
    assert [one for one in reached if one in entries] == [entries[0]]
    entries[0].setFocus()
    for newer, older in pairwise(entries):
        assert newer.hasFocus()
        voice = QAccessible.queryAccessibleInterface(newer)
        assert voice is not None
        words = voice.text(QAccessible.Text.Name)
        assert newer.entry.title in words
        assert newer.entry.user in words
        QTest.keyClick(newer, Qt.Key.Key_Down)
        assert older.hasFocus()
