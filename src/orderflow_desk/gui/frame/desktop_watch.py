"""Reads what the frame of the window shows, and reads it again when something changed."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.shop_time import set_zone
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.views.frame import Desktop
    from orderflow_desk.views.outbox import QueueState

_TOGETHER_MS = 120


class DesktopWatch(QObject):
    """`read` carries a Desktop. Changes that come in a burst are read once; a role that was changed elsewhere is heard of."""

    read = Signal(object)

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TOGETHER_MS)
        self._timer.timeout.connect(self._ask)
        self.last: Desktop | None = None
        session.signed_in.connect(self._ask)
        session.signed_out.connect(self._forget)
        session.feed.changed.connect(self._on_changed)

    def _on_changed(self, changes: "Changes") -> None:
        if changes.touches(reads.DESKTOP) and not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(desk.lookup.desktop, done=self._on_read, owner=self, key="desktop")

    def _on_read(self, desktop: "Desktop") -> None:
        self.last = desktop
        self._know(desktop.queue)
        if set_zone(desktop.time_zone):
            self._refresh_all_times()
        if self._session.person not in (None, desktop.person):
            self._session.know_anew(desktop.person)
        self.read.emit(desktop)

    def _refresh_all_times(self) -> None:
        """Let all panes read again: each shows times, and the shop's clock is another one now."""
        from orderflow_desk.domain.changes import Changes  # not before somebody changes it

        self._session.feed.announce(Changes(everything=True))

    def _forget(self) -> None:
        self.last = None
        self._know(None)

    def _know(self, queue: "QueueState | None") -> None:
        """Let all pages know how the way out is for mails, and tell them where that has changed."""
        before, self._session.mail_queue = self._session.mail_queue, queue
        if _way_out(before) != _way_out(queue):
            self._session.mail_standing_changed.emit()


def _way_out(queue: "QueueState | None") -> tuple[object, ...]:
    return (queue.standing, queue.problem, queue.detail) if queue is not None else ()
