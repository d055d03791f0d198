"""The line at the bottom: is the database there, does the mail go out, whose clock counts, is this the demo."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.frame.clock_note import ClockNote
from orderflow_desk.gui.frame.demo_note import DemoNote
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, set_tip
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.outbox import QueueState, Standing

_STANDINGS = {
    Standing.STOPPED: QT_TRANSLATE_NOOP("StatusLine", "{waiting} · sending is stopped"),
    Standing.PAUSED: QT_TRANSLATE_NOOP("StatusLine", "{waiting} · sending is on hold"),
    Standing.TROUBLED: QT_TRANSLATE_NOOP("StatusLine", "{waiting} · trouble with the mail server"),
}


class _Dot(QWidget):
    """A dot in a colour of the design."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = session.theme
        self._is_well = False
        self._is_known = False
        session.theme.changed.connect(self.update)

    def set_well(self, *, is_well: bool) -> None:
        """Be green, or red."""
        self._is_well, self._is_known = is_well, True
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(8, 8)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        well = (
            self._theme.status_colour(Status.READY_FOR_RETURN)
            if self._is_well
            else self._theme.colour("late")
        )
        painter.setBrush(well if self._is_known else self._theme.colour("ink3"))
        painter.drawEllipse(QRectF(0, (self.height() - 8) / 2, 8, 8))


class StatusLine(QFrame):
    """Shows what it is told; a click on the mail goes to the Outbox."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("look", "panel")
        self.setFixedHeight(30)
        self._dot = _Dot(session, self)
        self._database = ElidedLabel(self.tr("Opening the shop's database …"), tone="small")
        self._database.setObjectName("database_state")
        self._database.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self._database.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # for who hears the window
        self._mail = push_button("", "mail_state", look="status")
        self._mail.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._mail.hide()
        session.theme.dress(self._mail, "outbox", size=14)
        self._mail.clicked.connect(session.commands.of("go_outbox").trigger)
        self.demo = DemoNote(session, self)
        self.clock = ClockNote(session, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._dot)
        row.addWidget(self._database)
        row.addSpacing(8)
        row.addWidget(self._mail)
        row.addWidget(self.clock)
        row.addStretch()
        self._row = row
        row.addWidget(self.demo, 0, Qt.AlignmentFlag.AlignVCenter)
        session.painted.connect(self._add_timer)
        session.opened.connect(self.clock.refresh)
        session.opened.connect(self._on_database_well)
        session.database_back.connect(self._on_database_well)
        session.database_lost.connect(self._on_database_lost)

    def _add_timer(self) -> None:
        """Make what shows one's timer, when the window has been seen."""
        from orderflow_desk.gui.labour.timer_note import TimerNote

        self._row.addWidget(TimerNote(self._session, self))

    def show_queue(self, queue: QueueState) -> None:
        """Show how many mails wait, and what keeps them or how many failed."""
        form = _STANDINGS.get(queue.standing, "") if queue.is_trouble else ""
        words = self.tr(form) if form else "{waiting} · {failed}"
        waiting = self.tr("%Ln waiting", "", queue.waiting)
        failed = self.tr("%Ln failed", "", queue.failed)
        self._mail.setText(words.format(waiting=waiting, failed=failed))
        self._mail.setAccessibleName(self.tr("E-mails: {state}").format(state=self._mail.text()))
        is_stopped = queue.is_trouble and queue.standing is Standing.STOPPED
        tone = "late" if is_stopped or queue.failed else "warn" if queue.is_trouble else ""
        self._mail.setProperty("tone", tone)
        self._mail.style().unpolish(self._mail)
        self._mail.style().polish(self._mail)
        self._session.theme.dress(self._mail, "mail_warning" if tone else "outbox", tone or "ink2", 14)
        self._mail.show()

    def _on_database_well(self) -> None:
        self._dot.set_well(is_well=True)
        name = self._session.database_name
        self._database.setText(self.tr("Shop database: {name}").format(name=name))
        set_tip(self._database, "")
        self.demo.refresh()

    def _on_database_lost(self, error: DeskError) -> None:
        from orderflow_desk.gui.words.messages.messages import (
            describe,  # not before there is something to tell
        )

        self._dot.set_well(is_well=False)
        message = describe(error)
        self._database.setText(message.sentence)
        set_tip(self._database, message.whole)
