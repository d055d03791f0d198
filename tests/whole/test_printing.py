"""The day's papers by keyboard alone, in the whole program: Ctrl+P shows them, Ctrl+P again prints them."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.printing.choices import PDF
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.papers import papers_of
from support.shops.orders import an_order
from support.window.driving import CONTROL
from support.window.papers import codes, pictures, words


def test_two_presses_print_label_receipt_and_ticket(started, shop_url: str, tmp_path: Path) -> None:
    driver = started(shop_url).ready()
    desk = driver.desk
    order_id = an_order(desk, Status.NEW)
    choices = papers_of(driver.program.session).choices
    choices.choose_folder(str(tmp_path / "papers"))
    for kind in Kind:
        choices.choose_printer(kind, PDF)
    driver.program.session.order_wanted.emit(order_id)
    driver.rest()
    driver.find(QPlainTextEdit, "note").setFocus()
    for _ in range(2):
        driver.key(Qt.Key.Key_P, CONTROL)
    printed = sorted((tmp_path / "papers").iterdir())
    assert [path.name for path in printed] == [f"OD-{order_id} {kind}.pdf" for kind in Kind]
    for path in printed:
        assert {code for picture in pictures(path, 203) for code in codes(picture)} == {f"OD-{order_id}"}
        assert f"#{order_id}" in words(path)
    assert driver.find(QPlainTextEdit, "note").hasFocus()


def test_without_an_order_there_is_nothing_to_print(started, shop_url: str) -> None:
    driver = started(shop_url).ready()
    assert not driver.program.session.commands.of("print_papers").isEnabled()
