"""Paints a mail of the outbox as two lines."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont, QPainter

from orderflow_desk.domain.outbox import FAILED, MailState
from orderflow_desk.gui.lists.two_lines import TwoLines
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.words.mail_words import state_word
from orderflow_desk.gui.words.when import clock_text, now
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views.outbox import MailRow

_TONES = {
    MailState.ACCEPTED: "ink2",
    MailState.NO_ADDRESS: "warn",
    MailState.RECALLED: "ink3",
    MailState.PHONED: "ink2",
}


class MailDelegate(TwoLines):
    """Subject and state above, recipient, order and time below."""

    @override
    def write(self, painter: QPainter, row: MailRow, upper: QRect, lower: QRect) -> None:
        strong = self.theme.font("base", QFont.Weight.DemiBold)
        small = self.theme.font("small", QFont.Weight.DemiBold)
        room = self.right(painter, upper, state_word(row.state), small, self._tone(row.state))
        self.left(painter, upper, room, row.subject, strong, "ink")
        at = clock_text(row.created_at, now())
        room = self.right(painter, lower, at, self.theme.font("small"), self.theme.colour("ink3"))
        where = f"{row.recipient_name} · {row.recipient}" if row.recipient else row.recipient_name
        if row.order_id is not None:
            where = f"{order_number(row.order_id)} · {where}"
        self.left(painter, lower, room, where, self.theme.font(), "ink2")

    def _tone(self, state: MailState) -> QColor:
        return self.theme.colour("late" if state in FAILED else _TONES.get(state, "accent"))
