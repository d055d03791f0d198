"""The program's own window on a shop, offscreen, with hands to drive it and an eye on what it paints."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from benchmarks.window.painting import Eye, let_run, let_run_until
from orderflow_desk.app.options import Options
from orderflow_desk.app.program import Program
from orderflow_desk.gui.orders.list.empty_list import EmptyList
from orderflow_desk.gui.orders.list.list_choice import Chip, Group, ListChoice
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.engine import sqlite_url

SIZE = (1440, 900)


class RealWindow:
    """The window of one run of the program."""

    def __init__(self, program: Program) -> None:
        self.program = program
        page = program.window.page("orders")
        assert isinstance(page, OrdersPage)
        self.page = page
        self.list = page.list
        self.view = page.list.view
        self.model = page.list.model
        self.eye = Eye(self.view.viewport())
        empty = page.list.findChild(EmptyList)
        assert empty is not None
        self.result_eye = Eye(self.view.viewport(), empty, is_any=True)

    @property
    def desk(self) -> Desk:
        """The desk that the window works at."""
        desk = self.program.session.desk
        assert desk is not None
        return desk

    def rest(self) -> None:
        """Wait until nothing is under way."""
        for _ in range(3):
            let_run(0.03)
            let_run_until(lambda: self.program.background.is_idle, "the background is idle")

    def choose(self, chip: Chip) -> float:
        """Press a chip; return the ms until its orders are painted."""
        wanted = ListChoice(chip).filter_for(None)
        return self.eye.ms(
            lambda: QTest.mouseClick(self.page.chips.chip(chip), Qt.MouseButton.LeftButton),
            lambda: self.model.filter == wanted and self.knows_what_is_seen(),
        )

    def choose_all_closed(self) -> None:
        """Show the longest list there is: all but two in a hundred orders."""
        self.choose(Group.CLOSED)
        self.rest()

    def knows_what_is_seen(self) -> bool:
        """Tell whether each row that can be seen is known, so that none is painted as a placeholder."""
        first, last = self.view.seen_rows()
        last = min(last, self.model.rowCount() - 1)
        return self.model.order_at(first) is not None and self.model.order_at(last) is not None

    def click_row(self, row: int) -> None:
        """Click on a row that can be seen."""
        middle = self.view.visualRect(self.model.index(row)).center()
        QTest.mouseClick(self.view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(middle.x(), middle.y()))


@contextmanager
def real_window(shop: Path, home: Path) -> Generator[RealWindow]:
    """Start the program on a shop and wait until it is at rest; close it at the end."""
    app = QApplication.instance() or QApplication(["bench"])
    assert isinstance(app, QApplication)
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, Options(database_url=sqlite_url(shop), demo_folder=home, theme="light"))
    program.window.resize(*SIZE)
    program.start()
    try:
        let_run_until(lambda: program.session.person is not None, "somebody is signed in")
        window = RealWindow(program)
        window.rest()
        yield window
    finally:
        program.window.close_for_good()
        # A window that is only closed is dressed again by each program that the same process starts later.
        program.window.deleteLater()
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
