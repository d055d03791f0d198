"""The bar at the top of the window while the database is away: what happened, what still works, and a way to retry."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel


class AlarmBar(QFrame):
    """Shown from `database_lost` to `database_back`; nothing behind it is blocked."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("alarm")
        self.setProperty("look", "alarm")
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("alarm_words")
        retry = push_button(self.tr("Try again"), "alarm_retry")
        retry.clicked.connect(session.retry_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        row.addWidget(retry)
        session.database_lost.connect(self._on_lost)
        session.database_back.connect(self.hide)
        session.opened.connect(self.hide)
        self.hide()

    def _on_lost(self, error: DeskError) -> None:
        from orderflow_desk.gui.words.messages.messages import (
            describe,  # not before there is something to tell
        )

        self._words.setText(describe(error).whole)
        self.show()
