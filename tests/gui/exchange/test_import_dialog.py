"""The import dialog on a real shop: a column is corrected, who shares a phone is left out, faults are told by line."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.exchange.importing import Column, Encoding
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
    assert section.form.past_imports.item(0, 5).text().startswith("Undone")
    assert not section.form.take_back.isEnabled()


def _row(dialog: ImportDialog, row: int) -> list[str]:
    return [dialog.form.faults.item(row, column).text() for column in range(4)]


def test_faults_are_told_by_line_and_the_others_are_taken_in(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path, shop: Desk
) -> None:
    dialog.open_file(write_list(tmp_path, "Name,Email\nJana,jana@\nIvo,\nPia,Pia Hill <pia@x.example>\n"))
    idle()
    dialog.form.check_it.click()
    idle()
    assert _row(dialog, 0) == ["2", "Email", "jana@", "“jana@” is not an e-mail address."]
    said = "Taken: pia@x.example. Left out: “Pia Hill”."
    assert _row(dialog, 1) == ["4", "Email", "Pia Hill <pia@x.example>", said]
    assert dialog.form.take_in.text() == "Take in the other 2 lines"
    dialog.form.take_in.click()
    idle()
    assert shop.customers.suggest("jana") == ()
    assert [row.email for row in shop.customers.suggest("pia")] == ["pia@x.example"]


def test_a_cell_is_mended_with_the_keyboard_and_checked_again_before_it_is_taken_in(
    qtbot: QtBot, dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path, shop: Desk
) -> None:
    dialog.open_file(write_list(tmp_path, "Name,Email\nJana,jana@\nIvo,ivo@@\nPia,\n"))
    idle()
    dialog.form.check_it.click()
    idle()
    form = dialog.form
    assert dialog.focusWidget() is form.faults

    def type_in(text: str) -> None:
        qtbot.keyClick(form.faults, text[0])
        editor = form.faults.findChild(QLineEdit)
        assert editor is not None
        qtbot.keyClicks(editor, text[1:])
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        qtbot.waitUntil(lambda: form.faults.findChild(QLineEdit) is None)

    type_in("jana@x.example")
    qtbot.keyClick(form.faults, Qt.Key.Key_Down)
    type_in("ivo@y")
    assert (form.take_in.isVisible(), form.check_it.text()) == (False, "Check again")
    form.check_it.click()
    idle()
    assert _row(dialog, 0)[:3] == ["3", "Email", "ivo@y"]
    assert form.faults.rowCount() == 1
    type_in("ivo@y.example")
    form.check_it.click()
    idle()
    assert not form.faults_card.isVisible()
    assert dialog.focusWidget() is form.take_in
    form.take_in.click()
    idle()
    mails = {row.name: row.email for name in ("jana", "ivo") for row in shop.customers.suggest(name)}
    assert mails == {"Jana": "jana@x.example", "Ivo": "ivo@y.example"}


def test_a_list_of_faults_alone_cannot_be_taken_in(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path
) -> None:
    dialog.open_file(write_list(tmp_path, "Name,Email\nJana,jana@\n"))
    idle()
    dialog.form.check_it.click()
    idle()
    assert not dialog.form.take_in.isEnabled()
    dialog.form.go_back.click()
    dialog.open_file(write_list(tmp_path, "Phone\n1\n", name="other.csv"))
    idle()
    dialog.form.check_it.click()
    idle()
    assert "No column holds the names" in dialog.form.import_fault.text()
    dialog.reject()


def test_the_line_of_the_header_is_chosen_where_it_was_not_found(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path
) -> None:
    dialog.open_file(write_list(tmp_path, "wer,was\nPerson,Ruf\nTom,601 555 101\n"))
    idle()
    form = dialog.form
    assert (form.header_line.value(), form.columns.item(0, 0).text()) == (1, "wer")
    form.header_line.setValue(2)
    idle()
    assert (form.columns.item(0, 0).text(), form.columns.item(0, 2).text()) == ("Person", "Tom")


def test_an_encoding_that_is_a_guess_is_said_to_be_one_until_it_is_chosen(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path
) -> None:
    dialog.open_file(write_list(tmp_path, "ΟΝΟΜΑ;ΤΗΛΕΦΩΝΟ\nΓΙΩΡΓΟΣ;1\n", "cp1253"))
    idle()
    form = dialog.form
    assert "The encoding is a guess." in form.import_fault.text()
    form.encoding.setCurrentIndex(list(Encoding).index(Encoding.WINDOWS_1253))
    form.encoding.activated.emit(form.encoding.currentIndex())
    idle()
    assert not form.import_fault.isVisible()
    assert [form.columns.item(0, place).text() for place in (0, 2)] == ["ΟΝΟΜΑ", "ΓΙΩΡΓΟΣ"]


def test_the_same_person_is_joined_unless_a_tick_says_otherwise(
    dialog: ImportDialog, idle: Callable[[], None], tmp_path: Path, shop: Desk
) -> None:
    text = "Name,Email,Phone\nKim Reed,kim@x.example,601 555 101\nKim Reed,KIM@x.example,\nAl Reed,kim@x.example,\n"
    dialog.open_file(write_list(tmp_path, text))
    idle()
    dialog.form.check_it.click()
    idle()
    table = dialog.form.near
    rows = [
        (table.item(row, 0).checkState() == Qt.CheckState.Checked, table.item(row, 3).text())
        for row in range(2)
    ]
    assert rows == [(False, "Same as Kim Reed in line 2"), (True, "Kim Reed in line 2")]
    dialog.form.take_in.click()
    idle()
    assert len(shop.customers.suggest("reed")) == 2
