"""The export dialog on a real shop: the list of orders goes into a file as it is shown."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.gui.exchange.exports import EXPORTS, Shown
from orderflow_desk.gui.exchange.list_export_dialog import ListExportDialog
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    """Kept for the whole of a test: the dialog is its child, and goes first."""
    made = QWidget()
    qtbot.addWidget(made)
    return made


def test_the_dialog_says_whose_times_are_exported_and_enter_goes_on_to_the_file(
    qtbot: QtBot, closed_session: Session, shop: Desk, parent: QWidget
) -> None:
    closed_session.open(shop)
    assert shop.person is not None
    closed_session.enter(shop.person)
    dialog = ListExportDialog(closed_session, Shown(OrderFilter()), "orders", parent)
    dialog.open()
    assert "times are the shop's" in dialog.form.export_meaning.text()
    dialog.form.which_list.setFocus()
    qtbot.keyClick(dialog.form.which_list, Qt.Key.Key_Return)
    question = dialog.findChild(QFileDialog, "export_file")
    assert question is not None
    question.reject()
    dialog.reject()


def test_the_list_of_orders_goes_into_a_file_as_it_is_shown(
    qtbot: QtBot, closed_session: Session, shop: Desk, tmp_path: Path, parent: QWidget
) -> None:
    for name, submit in (("Jana", True), ("Ivo", False)):
        shop.intake.take_in(
            Intake(Contact(name, "", "1"), Item("Sony"), fault="hums", contact_confirmed=True),
            action_id=name,
            submit=submit,
        )
    closed_session.open(shop)
    assert shop.person is not None
    closed_session.enter(shop.person)
    said: list[str] = []
    closed_session.toasted.connect(lambda toast: said.append(toast.words(0)))
    dialog = ListExportDialog(closed_session, Shown(OrderFilter((Status.DRAFT,))), "orders", parent)
    dialog.open()
    assert [dialog.form.which_list.itemData(row) for row in range(dialog.form.which_list.count())] == [
        one.id for one in EXPORTS
    ]
    with qtbot.waitSignal(dialog.accepted):
        dialog.save_to(str(tmp_path / "orders.csv"))
    qtbot.waitUntil(lambda: closed_session.background.is_idle)
    lines = (tmp_path / "orders.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[0].startswith("Number,Status,Since,Customer,")
    assert [line.split(",")[3] for line in lines[1:]] == ["Ivo"]
    assert said == ["1 row was saved in orders.csv."]
