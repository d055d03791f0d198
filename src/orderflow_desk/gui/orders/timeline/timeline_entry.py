"""One entry of the timeline, with its dot, its note and the truth about its mail."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, QPointF, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from orderflow_desk.domain.outbox import FAILED, PENDING, RESENDABLE, MailState
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.mail_words import carried_sentence, state_sentence, state_tone
from orderflow_desk.gui.words.stories import Story
from orderflow_desk.gui.words.when import moment_text
from orderflow_desk.views.outbox import MailMark, QueueState

_GUTTER, _DOT_Y, _RADIUS = 26, 12, 5
translate = QCoreApplication.translate
_FOLD_AT = 600
_STEPS: dict[int, int] = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}


class TimelineEntry(QWidget):
    """Shows an entry, and another one when it is told to: to make one and dress it takes longer than all of its words.

    `mail_act` asks for something about its mail: send_again, mend, phoned or stop. The arrows go on to the next entry.
    """

    mail_act = Signal(str, object)  # what, MailMark
    step_wanted = Signal(int)  # to an older entry (1) or a newer one (-1)

    def __init__(
        self, theme: Theme, entry: Story, now: datetime, *, is_last: bool, queue: QueueState | None = None
    ) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self.is_last = is_last
        self._title = PlainLabel(tone="strong", wraps=True)
        self._title.setObjectName("entry_title")
        self._badge = PlainLabel(tone="badge")
        self._when = PlainLabel(tone="faint", wraps=True)
        self._detail = PlainLabel(tone="small", wraps=True)
        self._note = _NoteBox()
        self._mail = PlainLabel(tone="small", wraps=True)
        self._mail.setObjectName("entry_mail")
        self._links: QWidget | None = None
        self._offered: list[tuple[str, str]] = []
        self._lay_out()
        self.show_entry(entry, now, is_last=is_last, queue=queue)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self._title, 1)
        row.addWidget(self._badge, 0, Qt.AlignmentFlag.AlignTop)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_GUTTER, 2, 0, 12)
        self._column.setSpacing(3)
        self._column.addLayout(row)
        for part in (self._when, self._detail, self._note, self._mail):
            self._column.addWidget(part)

    def show_entry(
        self, entry: Story, now: datetime, *, is_last: bool, queue: QueueState | None = None
    ) -> None:
        """Show this entry from now on."""
        self.entry, self.is_last = entry, is_last
        self._title.setText(entry.title)
        self._badge.setText(entry.badge)
        self._badge.setVisible(bool(entry.badge))
        self._detail.setText(_folded(entry.detail))
        self._detail.setVisible(bool(entry.detail))
        self._note.show_text(entry.note)
        self._mail.setVisible(entry.mail is not None)
        self._offer(entry.mail)
        self.show_time(now, queue)
        self._say()
        self.update()

    def _say(self) -> None:
        """Tell who hears the window all of the entry at once; not each second what its mail still waits."""
        parts = (self._title, self._badge, self._when, self._detail, self._note.label, self._mail)
        said = [
            part.text().replace(" · ", ", ").rstrip(".")
            for part in parts
            if part.text() and not part.isHidden()
        ]
        self.setAccessibleName(". ".join(said))

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._say()
        super().focusInEvent(event)
        self.update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _STEPS and event.modifiers() == Qt.KeyboardModifier.NoModifier:
            self.step_wanted.emit(_STEPS[event.key()])
        else:
            super().keyPressEvent(event)

    def _offer(self, mail: MailMark | None) -> None:
        """Offer what can be done about a mail."""
        offered = [
            (name, text)
            for name, text, states in _ways_on()
            if mail is not None and mail.carried_by is None and mail.state in states
        ]
        if offered == self._offered:
            return
        self._offered = offered
        if self._links is not None:
            self._column.removeWidget(self._links)
            self._links.hide()
            self._links.deleteLater()
            self._links = None
        if not offered:
            return
        self._links = QWidget()
        flow = FlowLayout(self._links, spacing=10, last_at_edge=False)
        flow.setContentsMargins(0, 0, 0, 0)
        for name, text in offered:
            link = push_button(text, f"mail_{name}", look="link")
            link.clicked.connect(partial(self._ask_for, name))
            flow.addWidget(link)
        self._column.addWidget(self._links)
        self._links.show()

    def _ask_for(self, name: str) -> None:
        self.mail_act.emit(name, self.entry.mail)

    @property
    def is_ticking(self) -> bool:
        """Tell whether its mail says something else each second."""
        mail = self.entry.mail
        return mail is not None and mail.carried_by is None and mail.state in PENDING

    def show_time(self, now: datetime, queue: QueueState | None = None) -> None:
        """Say when it was, and what its mail does now, as the `queue` of all mails is."""
        entry = self.entry
        self._when.setText(f"{moment_text(entry.at, now)} · {entry.user}")
        if (mail := entry.mail) is None:
            return
        if mail.carried_by is not None:
            self._mail.setText(carried_sentence(mail.carried_by))
            self._mail.set_tone("small")
        else:
            self._mail.setText(
                state_sentence(
                    mail.state,
                    mail.recipient,
                    mail.due_at,
                    mail.settled_at,
                    mail.problem,
                    mail.reply,
                    now,
                    beside=entry.at,
                    queue=queue,
                )
            )
            self._mail.set_tone(state_tone(mail.state))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if not self.is_last:
            painter.setPen(QPen(self._theme.colour("line"), 2))
            painter.drawLine(
                QPointF(_RADIUS + 2, _DOT_Y + _RADIUS), QPointF(_RADIUS + 2, self.height() + _DOT_Y)
            )
        status = self.entry.status
        colour = self._theme.status_colour(status) if status is not None else self._theme.colour("ink3")
        painter.setPen(QPen(self._theme.colour("panel"), 2))
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(_RADIUS + 2, _DOT_Y), _RADIUS + 1, _RADIUS + 1)
        if self.hasFocus():
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.rect().adjusted(1, 1, -1, -3), 6, 6)


class _NoteBox(QFrame):
    """A note in a well, with a way to all of it where it is long; nothing where there is none."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("look", "well")
        self._text = ""
        self.label = PlainLabel(wraps=True)
        self.label.setObjectName("entry_note")
        self._more: QPushButton | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(10, 8, 10, 8)
        self._column.addWidget(self.label)

    def show_text(self, text: str) -> None:
        """Show a note."""
        self._text = text
        self.label.setText(_folded(text))
        self.label.setVisible(bool(text))
        is_long = len(text) > _FOLD_AT
        if is_long and self._more is None:
            self._more = push_button(self.tr("Show all"), "note_show_all", look="link")
            self._more.clicked.connect(self._show_all)
            self._column.addWidget(self._more)
        if self._more is not None:
            self._more.setVisible(is_long)
        self.setVisible(bool(text))

    def _show_all(self) -> None:
        self.label.setText(self._text)
        if self._more is not None:
            self._more.hide()


def _folded(text: str) -> str:
    return text if len(text) <= _FOLD_AT else text[:_FOLD_AT].rstrip() + " …"


def _ways_on() -> tuple[tuple[str, str, tuple[MailState, ...]], ...]:
    """Return what can be done about a mail, and in which of its states."""
    unmet = (*FAILED, MailState.NO_ADDRESS)
    return (
        ("mend", translate("timeline", "Correct the address"), FAILED),
        ("mend", translate("timeline", "Add an address"), (MailState.NO_ADDRESS,)),
        (
            "send_again",
            translate("timeline", "Send again"),
            tuple(set(RESENDABLE) - {MailState.NO_ADDRESS, MailState.WAITING}),
        ),
        ("phoned", translate("timeline", "Told by phone"), unmet),
    )
