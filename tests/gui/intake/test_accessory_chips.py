"""The row of usual accessories is one stop of the Tab key; who hears the window is told where in it the keyboard stands."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.items import accessory_chips
from orderflow_desk.gui.items.accessory_chips import AccessoryChips


def test_each_accessory_is_told_as_the_arrows_come_to_it_and_whether_it_is_ticked(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    monkeypatch.setattr(accessory_chips, "announce", lambda _widget, words: said.append(words))
    page = QWidget()
    field = QLineEdit()
    chips = AccessoryChips(field)
    column = QVBoxLayout(page)
    column.addWidget(field)
    column.addWidget(chips)
    qtbot.addWidget(page)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    first, second = (chip.text() for chip in chips._chips[:2])
    chips.setFocus()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space, Qt.Key.Key_Left):
        QTest.keyClick(chips, key)
    assert said == [
        f"{first}, not ticked",
        f"{second}, not ticked",
        f"{second}, ticked",
        f"{first}, not ticked",
    ]
    assert field.text() == second
