"""The import dialog on a real shop: a column is corrected, who shares a phone is left out, faults are told by line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.exchange.importing import Column
from orderflow_desk.gui.exchange.data_section import DataSection
from orderflow_desk.gui.exchange.import_dialog import ImportDialog
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.lists import write_list


@pytest.fixture
def section(qtbot: QtBot, closed_session: Session, shop: Desk) -> DataSection:
    closed_session.open(shop)
    assert shop.person is not None
    closed_session.enter(shop.person)
    made = DataSection(closed_session)
    qtbot.addWidget(made)
    made.resize(900, 600)
    made.show()
    return made


@pytest.fixture
def idle(qtbot: QtBot, section: DataSection) -> Callable[[], None]:
    def wait() -> None:
        qtbot.waitUntil(lambda: section._session.background.is_idle, timeout=10_000)

    return wait


@pytest.fixture
def dialog(section: DataSection, idle: Callable[[], None]) -> Iterator[ImportDialog]:
    made = ImportDialog(section._session, section)
    made.open()
    idle()
    yield made
    idle()


def _choice(dialog: ImportDialog, place: int) -> QComboBox:
    found = dialog.form.columns.cellWidget(place, 1)
    assert isinstance(found, QComboBox)
    return found


def test_a_list_is_taken_in_as_it_was_corrected_and_taken_back_in_the_settings(
    section: DataSection, dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path, shop: Desk
) -> None:
    text = "Name;Kontakt;Telefon\nŽofie;zofie@example.net;777 111 222\nJiří;;777111222\n"
    dialog.open_file(write_list(tmp_path, text, "cp1250"))
    idle()
    form = dialog.form
    assert form.encoding.currentText().startswith("Windows-1250")
    assert form.delimiter.currentText() == "Semicolon"
    assert [_choice(dialog, place).currentText() for place in range(3)] == ["Name", "Leave aside", "Phone"]
    _choice(dialog, 1).setCurrentIndex(list(Column).index(Column.EMAIL) + 1)
    form.check_it.click()
    idle()
    assert "2 new customers" in form.summary.text()
    assert form.near.item(0, 3).text() == "Žofie in line 2"
    form.near.item(0, 0).setCheckState(Qt.CheckState.Unchecked)
    form.take_in.click()
    idle()
    assert [row.email for row in shop.customers.suggest("zofie")] == ["zofie@example.net"]
    assert shop.customers.suggest("jiri") == ()
    assert section.form.past_imports.item(0, 3).text() == "1"
    section.form.past_imports.selectRow(0)
    section.form.take_back.click()
    idle()
    assert shop.customers.suggest("zofie") == ()
    assert section.form.past_imports.item(0, 5).text().startswith("Taken back")
    assert not section.form.take_back.isEnabled()


def test_faults_are_told_by_line_and_the_list_cannot_be_taken_in(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path
) -> None:
    dialog.open_file(write_list(tmp_path, "Name,Email\nJana,jana@\nIvo,\n"))
    idle()
    dialog.form.check_it.click()
    idle()
    row = [dialog.form.faults.item(0, column).text() for column in range(3)]
    assert row == ["2", "Email", "“jana@” is not an e-mail address."]
    assert not dialog.form.take_in.isEnabled()
    dialog.form.go_back.click()
    dialog.open_file(write_list(tmp_path, "Phone\n1\n", name="other.csv"))
    idle()
    dialog.form.check_it.click()
    idle()
    assert "No column holds the names" in dialog.form.import_fault.text()
    dialog.reject()
