"""Every window stands markup: whatever people type is shown as they typed it, and nothing that it names is opened.

On the same way it is heard what a screen reader is told of every dialog and menu.
"""

import importlib
import pkgutil
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QMenu,
    QMessageBox,
    QTextBrowser,
    QWidget,
)
from pytestqt.qtbot import QtBot

import orderflow_desk.gui
from orderflow_desk.gui.widgets.plain_label import PlainLabel, plain_tooltip
from orderflow_desk.settings import Folders
from orderflow_desk.store.engine import sqlite_url
from support.languages.markup import Eyes, Trap, is_plain_tip
from support.languages.markup_tour import STOPS, Tour
from support.shops.marked_shop import MarkedShop, write_log
from support.window.cameras import install_cameras
from support.window.driving import Driver
from support.window.voices import EyesAndVoice

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="inotify is how the opening of a file is seen"
)
# The first fills widgets of its section and is hidden itself, the second is of the demo alone.
NEVER_SHOWN = {"TemplatePreview", "DemoNote"}
SHOP_FILE = "<b>x<b>&amp;.db"


@pytest.fixture
def trap(tmp_path: Path) -> Iterator[Trap]:
    with Trap(tmp_path) as trap:
        yield trap


def _all_kinds() -> set[type[QWidget]]:
    """Return every widget that the window's code has."""
    package = orderflow_desk.gui
    for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
        importlib.import_module(module.name)
    return {kind for kind in _below(QWidget) if kind.__module__.startswith(f"{package.__name__}.")}


def _below(kind: type[QWidget]) -> Iterator[type[QWidget]]:
    for one in kind.__subclasses__():
        yield one
        yield from _below(one)


# The offscreen plugin says so of every menu and dialog that comes up.
@pytest.mark.long
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_markup_is_text_in_every_window_and_each_is_read_out_by_its_names(
    started: Callable[[str], Driver],
    tmp_path: Path,
    sqlite_template: Path,
    home: Path,
    trap: Trap,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    install_cameras(monkeypatch, trap.line, trap.text)
    path = tmp_path / SHOP_FILE
    path.write_bytes(sqlite_template.read_bytes())
    shop = MarkedShop(sqlite_url(path), trap)
    write_log(Folders.below(home).log, trap.line)
    driver = started(sqlite_url(path))
    driver.wait(lambda: driver.program.session.is_open)
    tour = Tour(driver, shop, trap)
    tour.eyes = EyesAndVoice()
    for stop in STOPS:
        stop(tour)
    assert tour.wrong == []
    unseen = {one for one in _all_kinds() if not any(issubclass(seen, one) for seen in tour.eyes.kinds)}
    assert {one.__name__ for one in unseen} == NEVER_SHOWN, "no stop of the tour opens these"
    for of_qt in (QFileDialog, QMenu):
        assert any(issubclass(seen, of_qt) for seen in tour.eyes.kinds)


def _label(trap: Trap) -> QWidget:
    return QLabel(trap.text)


def _rich_label(trap: Trap) -> QWidget:
    label = PlainLabel(trap.line)
    label.setTextFormat(label.textFormat().RichText)
    return label


def _tip(trap: Trap) -> QWidget:
    label = PlainLabel("plain")
    label.setToolTip(trap.line)
    return label


def _box(trap: Trap) -> QWidget:
    box = QMessageBox()
    box.setText(trap.line)
    return box


def _browser(trap: Trap) -> QWidget:
    browser = QTextBrowser()
    browser.setHtml(trap.text)
    return browser


def _menu(trap: Trap) -> QWidget:
    menu = QMenu()
    menu.setToolTipsVisible(True)
    menu.addAction(trap.line)
    return menu


@pytest.mark.parametrize("make", [_label, _rich_label, _tip, _box, _browser, _menu])
def test_the_eyes_see_a_widget_that_takes_it_for_more(
    qtbot: QtBot, trap: Trap, make: Callable[[Trap], QWidget]
) -> None:
    widget = make(trap)
    qtbot.addWidget(widget)
    assert Eyes().look(widget)


def test_the_trap_feels_a_picture_that_is_read_and_an_address_that_is_opened(
    qtbot: QtBot, trap: Trap
) -> None:
    assert trap.sprung() == []
    label = QLabel(trap.text)
    qtbot.addWidget(label)
    label.grab()
    assert trap.sprung() == ["the picture was opened"]
    for address in ("http://127.0.0.1:1/", trap.picture.as_uri()):
        QDesktopServices.openUrl(QUrl(address))
        assert trap.sprung() == [f"opened {address}"]


def test_the_trap_feels_who_calls(trap: Trap) -> None:
    import socket

    port = int(trap.line.split("127.0.0.1:")[1].split("/")[0])
    with socket.create_connection(("127.0.0.1", port)):
        assert trap.sprung() == ["the address was asked"]


def test_a_tip_is_plain_only_if_qt_takes_it_for_that_or_all_of_it_is_escaped(trap: Trap) -> None:
    assert is_plain_tip("Fix & Co: 3 < 4")
    assert is_plain_tip(plain_tooltip(trap.text))
    assert not is_plain_tip(trap.line)
    assert not is_plain_tip(plain_tooltip("a").replace("a", trap.line))
