"""A batch of orders moved at once: what the window misses meanwhile, and how long each order of it takes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from benchmarks.figures import Figure
from benchmarks.setting import Setting, milliseconds
from benchmarks.window.painting import Pulse, let_run_until
from benchmarks.window.window import RealWindow, real_window
from orderflow_desk.domain.lifecycle import Status


def bulk_move(setting: Setting) -> list[Figure]:
    """Select as many new orders as the list lets one, press the step forward, and watch the window until all are moved."""
    with real_window(setting.copy_to_write("bulk"), setting.home("bulk")) as window:
        window.choose(Status.NEW)
        window.rest()
        QTest.keyClick(window.view, Qt.Key.Key_Home)
        window.rest()
        selecting, pulse = Pulse(), Pulse()
        with selecting:
            QTest.keyClick(window.view, Qt.Key.Key_End, Qt.KeyboardModifier.ShiftModifier)
            window.rest()
        chosen = len(window.list.selection.ids)
        with pulse:
            took = milliseconds(lambda: _move(window))
            window.rest()
    note = (
        f"{chosen} orders, {took / chosen:.1f} ms each; while they were selected, {selecting.longest:.1f} ms"
    )
    what = "longest gap of the event loop"
    return [Figure("bulk_move", what, "ms", pulse.longest, note=note, **setting.frames(1))]


def _move(window: RealWindow) -> None:
    pane = window.page.bulk
    button = pane.findChild(QPushButton, f"bulk_to_{Status.IN_PROGRESS}")
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pane.commands.is_busy
    let_run_until(lambda: not pane.commands.is_busy, "the batch is moved")
