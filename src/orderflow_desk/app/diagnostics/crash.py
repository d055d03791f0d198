"""Hears of every fault of the program by the log, saves what was typed, and shows one dialog, however often it repeats."""

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal

from orderflow_desk.app.diagnostics.hooks import LAST_WORDS
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.command import command_table
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.app.diagnostics.reports import Crash
    from orderflow_desk.gui.diagnostics.crash_dialog import CrashDialog

# Which part of the program logs a fault that it caught; what nobody caught says itself where.
_WHERE = {"orderflow_desk.gui.session.background": "background", "orderflow_desk.mail.mail_worker": "mail"}
_TIMEOUT_MS = 1500
_REMINDER_SECONDS = 60.0


class CrashWatch(QObject):
    """Counts the faults of one run; a new one opens the dialog, a known one is only counted.

    Promise: what was typed is on its way to the disk before anything is shown, and no error, frame or widget of a
    fault is kept alive.
    """

    _woken = Signal()

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._heard: deque[Crash] = deque()
        self._times: dict[Crash, int] = {}
        self._dialog: CrashDialog | None = None
        self._is_opening = False
        self._reminded_at = -_REMINDER_SECONDS
        self._ear = _Ear(self._hear)
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)
        self._follow_steps()
        session.opened.connect(self._look_back, Qt.ConnectionType.SingleShotConnection)
        logging.getLogger().addHandler(self._ear)
        LAST_WORDS.append(session.autosave.rescue)

    def close(self) -> None:
        """Hear no more."""
        logging.getLogger().removeHandler(self._ear)
        if self._session.autosave.rescue in LAST_WORDS:
            LAST_WORDS.remove(self._session.autosave.rescue)

    def _follow_steps(self) -> None:
        breadcrumbs, session = self._session.background.breadcrumbs, self._session
        for line in command_table():
            step = f"action {line.id}"
            session.commands.of(line.id).triggered.connect(lambda _=False, step=step: breadcrumbs.add(step))
        session.place_wanted.connect(lambda place: breadcrumbs.add(f"place {place}"))
        session.order_wanted.connect(lambda _order_id: breadcrumbs.add("an order"))

    def _hear(self, where: str, error: BaseException) -> None:
        """Take a fault in, on whatever thread it was."""
        from orderflow_desk.app.diagnostics.redaction import described
        from orderflow_desk.app.diagnostics.reports import Crash

        breadcrumbs = self._session.background.breadcrumbs.latest()
        thread = threading.current_thread().name
        self._heard.append(Crash(datetime.now(UTC), where, thread, described(error), breadcrumbs))
        self._woken.emit()

    def _on_woken(self) -> None:
        news = None
        while self._heard:
            crash = self._heard.popleft()
            known = next((one for one in self._times if one.key == crash.key), None)
            self._times[known or crash] = self._times.get(known or crash, 0) + 1
            news = news or (crash if known is None else None)
        if self._dialog is not None:
            self._show_report(self._dialog)
        elif news is not None:
            self._open(news)
        else:
            self._remind()

    def _open(self, crash: "Crash") -> None:
        if self._is_opening:
            # The dialog itself is at fault: it must not be what it is shown in.
            self._session.say(
                QCoreApplication.translate(
                    "program", "Something went wrong in the program itself; the log has the report."
                )
            )
            return
        self._is_opening = True
        self._session.autosave.flush()
        from orderflow_desk.gui.diagnostics.crash_dialog import CrashDialog

        dialog = CrashDialog(self._session, crash.where, self._window)
        dialog.finished.connect(self._on_finished)
        dialog.quit_wanted.connect(self._window.close_for_good)
        self._show_report(dialog)
        dialog.open()
        self._dialog, self._is_opening = dialog, False

    def _on_finished(self) -> None:
        self._dialog = None

    def _remind(self) -> None:
        """Say quietly that a known fault came again, once a minute at most."""
        if time.monotonic() - self._reminded_at > _REMINDER_SECONDS:
            self._reminded_at = time.monotonic()
            self._session.say(
                QCoreApplication.translate(
                    "program", "The same fault of the program came again; the log counts it."
                )
            )

    def _show_report(self, dialog: "CrashDialog") -> None:
        from orderflow_desk.app.diagnostics.reports import about, report

        crashes, head = tuple(self._times.items()), about(is_on_server=self._is_on_server())
        dialog.set_times(sum(self._times.values()))
        self._session.background.run(
            lambda: report(crashes, head), done=dialog.set_report, owner=dialog, lane=Lane.SLOW, key="report"
        )

        def make_do() -> None:
            if not dialog.has_report:
                dialog.set_report(report(crashes, head, has_sources=False))

        # The lanes themselves may be stuck; without its source lines the report needs no disk.
        QTimer.singleShot(_TIMEOUT_MS, dialog, make_do)

    def _is_on_server(self) -> bool | None:
        desk = self._session.desk
        return desk.is_on_server if desk is not None else None

    def _look_back(self) -> None:
        """Tell quietly of an earlier run that died."""
        support = self._session.support
        if support is not None:
            self._session.background.run(
                support.last_death,
                done=self._report_death,
                failed=self._session.complain,
                owner=self,
                lane=Lane.SLOW,
            )

    def _report_death(self, found: str) -> None:
        if not found:
            return
        from orderflow_desk.gui.diagnostics.crash_dialog import CrashDialog

        dialog = CrashDialog(self._session, "last_time", self._window)
        dialog.set_report(found)
        # Quietly: what somebody is typing or scanning goes on into the window.
        dialog.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        dialog.show()


class _Ear(logging.Handler):
    """Hears errors that were logged as such, and are none that the program expects."""

    def __init__(self, hear: Callable[[str, BaseException], None]) -> None:
        super().__init__(logging.ERROR)
        self._hear = hear

    @override
    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if error is not None and not isinstance(error, DeskError):
            self._hear(getattr(record, "where", "") or _WHERE.get(record.name, "thread"), error)
