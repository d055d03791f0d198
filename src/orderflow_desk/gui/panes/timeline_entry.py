"""One entry of the timeline, with its dot, its note and the truth about its mail."""

from datetime import datetime
from functools import partial

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.mailing import FAILED, PENDING, RESENDABLE, MailState
from orderflow_desk.gui.mail_words import state_sentence, state_tone
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.panes.timeline_story import Entry
from orderflow_desk.gui.theme import Theme
from orderflow_desk.gui.when import moment_text
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.store.rows import MailMark

_GUTTER, _DOT_Y, _RADIUS = 26, 12, 5
_FOLD_AT = 600


class TimelineEntry(QWidget):
    """Shows an entry. `mail_act` asks for something about its mail: send_again, mend, phoned or stop."""

    mail_act = Signal(str, object)  # what, MailMark

    def __init__(self, theme: Theme, entry: Entry, now: datetime, *, is_last: bool) -> None:
        super().__init__()
        self._theme = theme
        self.entry = entry
        self.is_last = is_last
        self._mail = PlainLabel(tone="small", wraps=True)
        self._mail.setObjectName("entry_mail")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(_GUTTER, 2, 0, 12)
        self._column.setSpacing(3)
        self._add_title(entry)
        self._when = PlainLabel(tone="faint", wraps=True)
        self._column.addWidget(self._when)
        if entry.detail:
            self._column.addWidget(_folded(PlainLabel(tone="small", wraps=True), entry.detail))
        if entry.note:
            self._column.addWidget(self._note_box(entry.note))
        if entry.mail is not None:
            self._column.addWidget(self._mail)
            self._add_mail_acts(entry.mail)
        self.tell_time(now)

    def _add_title(self, entry: Entry) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        title = PlainLabel(entry.title, tone="strong", wraps=True)
        title.setObjectName("entry_title")
        row.addWidget(title, 1)
        if entry.badge:
            row.addWidget(PlainLabel(entry.badge, tone="badge"), 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _note_box(self, text: str) -> QFrame:
        box = QFrame()
        box.setProperty("look", "well")
        column = QVBoxLayout(box)
        column.setContentsMargins(10, 8, 10, 8)
        label = PlainLabel(wraps=True)
        label.setObjectName("entry_note")
        column.addWidget(_folded(label, text))
        if len(text) > _FOLD_AT:
            more = push_button(self.tr("Show all"), "note_show_all", look="link")
            more.clicked.connect(partial(label.setText, text))
            more.clicked.connect(more.hide)
            column.addWidget(more)
        return box

    def _add_mail_acts(self, mail: MailMark) -> None:
        offered = [(name, text) for name, text, states in _acts(self) if mail.state in states]
        if not offered:
            return
        links = QWidget()
        flow = FlowLayout(links, spacing=10)
        flow.setContentsMargins(0, 0, 0, 0)
        for name, text in offered:
            link = push_button(text, f"mail_{name}", look="link")
            link.clicked.connect(partial(self.mail_act.emit, name, mail))
            flow.addWidget(link)
        filler = QWidget()
        filler.setFixedSize(1, 1)
        flow.addWidget(filler)
        self._column.addWidget(links)

    @property
    def is_ticking(self) -> bool:
        """Tell whether its mail says something else each second."""
        return self.entry.mail is not None and self.entry.mail.state in PENDING

    def tell_time(self, now: datetime) -> None:
        """Say when it was, and what its mail does now."""
        entry = self.entry
        self._when.setText(f"{moment_text(entry.at, now)} · {entry.user}")
        if (mail := entry.mail) is not None:
            self._mail.setText(
                state_sentence(
                    mail.state,
                    mail.recipient,
                    mail.due_at,
                    mail.settled_at,
                    mail.problem,
                    mail.reply,
                    now,
                    entry.at,
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


def _folded(label: PlainLabel, text: str) -> PlainLabel:
    label.setText(text if len(text) <= _FOLD_AT else text[:_FOLD_AT].rstrip() + " …")
    return label


def _acts(owner: QWidget) -> tuple[tuple[str, str, tuple[MailState, ...]], ...]:
    """Return what can be done about a mail, and in which of its states."""
    unmet = (*FAILED, MailState.NO_ADDRESS)
    return (
        ("mend", owner.tr("Correct the address"), unmet),
        (
            "send_again",
            owner.tr("Send again"),
            tuple(set(RESENDABLE) - {MailState.NO_ADDRESS, MailState.WAITING}),
        ),
        ("phoned", owner.tr("Told by phone"), unmet),
    )
