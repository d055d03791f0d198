"""Every window in a language that nobody speaks: no word of English is left on it, and every word has its room."""

import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.services.desk import open_desk
from orderflow_desk.settings import Folders, SettingsFile
from orderflow_desk.store.engine import sqlite_url
from support.languages.language_tour import LanguageEyes
from support.languages.made_up_language import made_up, made_up_language
from support.languages.markup import Trap
from support.languages.markup_tour import STOPS, Tour
from support.shops.marked_shop import MarkedShop, write_log
from support.window.cameras import install_cameras
from support.window.driving import Driver

__all__ = ["made_up_language"]

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the tour sees by inotify that no file is opened"
)


# The smallest window that there is, and the one on the screen of most counters.
@pytest.mark.long
@pytest.mark.parametrize(
    "size",
    [(1024, 700), pytest.param((1366, 768), marks=pytest.mark.system)],
    ids=lambda size: f"{size[0]}x{size[1]}",
)
@pytest.mark.qt_log_ignore("This plugin does not support")
def test_no_window_says_a_word_of_english_in_another_language_and_every_word_has_room(
    made_up_language: str,
    started: Callable[[str], Driver],
    tmp_path: Path,
    sqlite_template: Path,
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    size: tuple[int, int],
) -> None:
    SettingsFile(Folders.below(home).config).write("language", made_up_language)
    path = tmp_path / "<b>x.db"
    url = sqlite_url(path)
    path.write_bytes(sqlite_template.read_bytes())
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), language=made_up_language))
    with Trap(tmp_path) as trap:
        install_cameras(monkeypatch, trap.line, trap.text)
        shop = MarkedShop(url, trap)
        write_log(Folders.below(home).log, trap.line)
        driver = started(url)
        driver.wait(lambda: driver.program.session.is_open)
        driver.window.resize(*size)
        tour = Tour(driver, shop, trap)
        tour.eyes = LanguageEyes((trap.text, trap.line, shop.login))
        for stop in STOPS:
            stop(tour)
    found = {line.partition(": ")[2]: line for line in tour.wrong}
    assert sorted(found.values()) == []


def test_the_eyes_see_what_is_english_and_what_has_no_room(qtbot: QtBot) -> None:
    eyes = LanguageEyes(())
    plain, narrow, button = QLabel("Orders"), QLabel(made_up("Orders")), QPushButton(made_up("Save all"))
    for widget in (plain, narrow, button):
        qtbot.addWidget(widget)
        widget.show()
    narrow.setFixedWidth(10)
    button.setFixedWidth(20)
    assert eyes.look(plain) == ["QLabel says 'Orders'"]
    assert len(eyes.look(narrow)) == len(eyes.look(button)) == 1
    narrow.setFixedWidth(400)
    assert eyes.look(narrow) == []


def test_the_locale_of_a_language_that_was_chosen_goes_with_the_program(
    made_up_language: str, started: Callable[[str], Driver], shop_url: str, home: Path
) -> None:
    before = QLocale().name()
    SettingsFile(Folders.below(home).config).write("language", made_up_language)
    driver = started(shop_url).ready()
    assert QLocale().name() == "cs_CZ"
    driver.window.close_for_good()
    assert QLocale().name() == before
