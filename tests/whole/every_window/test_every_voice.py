"""What a screen reader hears of every page: a name for all that the keyboard comes to, and no markup in any word."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QTabBar, QWidget

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.feature import places, sections
from orderflow_desk.gui.orders.timeline.timeline_pane import TimelinePane
from orderflow_desk.gui.settings.settings_page import SettingsPage
from support.shops.orders import an_order
from support.window.driving import Driver

_WORDS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
# Not every "<": an address may stand between angle brackets.
_MARKUP = re.compile(r"</?(p|b|i|u|a|br|img|span|html|qt)\b|&(lt|gt|amp);", re.IGNORECASE)


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


def _faults(window: QWidget) -> Iterator[str]:
    for widget in window.findChildren(QWidget):
        if not widget.isVisible() or widget.objectName().startswith("qt_"):
            continue
        voice = QAccessible.queryAccessibleInterface(widget)
        if voice is None:
            continue
        said = [voice.text(kind) for kind in _WORDS]
        who = f"{type(widget).__name__} {widget.objectName()}"
        if any(_MARKUP.search(words) for words in said):
            yield f"{who} is read with its markup: {said}"
        by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
        if by_tab and widget.isEnabled() and not voice.text(QAccessible.Text.Name).strip():
            yield f"{who} has the keyboard and no name"
        if isinstance(widget, QTabBar):
            roles = {voice.child(place).role() for place in range(widget.count())}
            if voice.role() is not QAccessible.Role.PageTabList or roles != {QAccessible.Role.PageTab}:
                yield f"{who} is no list of tabs: {voice.role()}, {roles}"


def test_whatever_has_the_keyboard_has_a_name_and_nothing_is_read_with_markup(
    started: Callable[[str], Driver], shop_url: str
) -> None:
    driver = started(shop_url).ready()
    order_id = an_order(driver.desk, Status.IN_PROGRESS)
    driver.window.resize(1024, 700)
    wrong = [f"{page}: {fault}" for page in _pages(driver) for fault in _faults(driver.window)]
    for size in ((1024, 700), (1500, 800)):
        driver.window.resize(*size)
        driver.program.session.order_wanted.emit(order_id)
        driver.rest()
        wrong += [f"an order: {fault}" for fault in _faults(driver.window)]
    assert not wrong, "\n".join(sorted(set(wrong)))


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
