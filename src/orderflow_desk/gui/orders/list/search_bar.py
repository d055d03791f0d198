"""The search field: each key searches, Escape clears, Enter goes to the list or opens the scanned order."""

import re

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from orderflow_desk.domain.scanning.product_codes import is_code_of_maker, serial_in
from orderflow_desk.domain.searching import TYPED_AT_MOST
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

_BURST_MS = 15
_NUMBER = re.compile(r"\s*#?(\d{1,18})\s*")


class SearchBar(QLineEdit):
    """`searched` comes with the first key at once, with those that follow within 15 ms together: a scanner types fast.

    `number_entered` comes when a whole number was ended by Enter.
    """

    searched = Signal(str)
    number_entered = Signal(object)  # int, of as many digits as somebody types
    list_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = session.theme
        self._keys = session.commands.of("search").shortcut()
        self.setObjectName("search")
        self.setAccessibleName(self.tr("Search orders, or scan a ticket"))
        self.setPlaceholderText(self.tr("Search, or scan a ticket"))
        self.setClearButtonEnabled(False)
        self.setFixedHeight(36)
        self.setMinimumWidth(140)
        self.setMaxLength(TYPED_AT_MOST)
        self.setProperty("searches_scans", True)
        self._burst = QTimer(self)
        self._burst.setSingleShot(True)
        self._burst.setInterval(_BURST_MS)
        self._burst.timeout.connect(self._flush)
        self._searched = ""
        self.textChanged.connect(self._on_text_changed)
        self._clear = QAction(self.tr("Clear the search"), self)
        self._clear.triggered.connect(self.clear)
        self._clear.setIcon(self._theme.icon("close", "ink3", 14))
        self._lens = self.addAction(
            self._theme.icon("search", "ink3", 16), QLineEdit.ActionPosition.LeadingPosition
        )
        self.addAction(self._clear, QLineEdit.ActionPosition.TrailingPosition)
        self._clear.setVisible(False)
        self._lens.setText(self.accessibleName())
        self._theme.changed.connect(self._dress)

    def ask(self) -> None:
        """Take the keyboard, with what stands here ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def finish(self) -> None:
        """Be done with what was searched for, and tell it at once."""
        self.clear()
        self._flush()

    def begin(self, text: str) -> None:
        """Take the keyboard and go on after `text`: somebody typed, or scanned, elsewhere."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setText(text)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._enter()
        elif key == Qt.Key.Key_Down:
            self._flush()
            self.list_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text() or self.width() < 260:
            return
        keys = self._keys.toString(QKeySequence.SequenceFormat.NativeText)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._theme.font("small"))
        width = painter.fontMetrics().horizontalAdvance(keys) + 12
        box = self.rect().adjusted(self.width() - width - 10, 8, -10, -8)
        painter.setPen(self._theme.colour("line"))
        painter.setBrush(self._theme.colour("panel"))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.setPen(self._theme.colour("ink3"))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, keys)

    def _on_text_changed(self, text: str) -> None:
        self._clear.setVisible(bool(text))
        if not self._burst.isActive():
            self._flush()

    def _flush(self) -> None:
        """Tell what stands here, if that was not told yet, and gather the keys that follow at once."""
        if self.text() != self._searched:
            self._searched = self.text()
            self._burst.start()
            self.searched.emit(self._searched)

    def _enter(self) -> None:
        if is_code_of_maker(self.text()):
            self.setText(serial_in(self.text()))
        self._flush()
        number = _NUMBER.fullmatch(self.text())
        if number is not None:
            self.number_entered.emit(int(number[1]))
            self.selectAll()
        elif self.text().strip():
            self.list_wanted.emit()

    def _dress(self) -> None:
        self._lens.setIcon(self._theme.icon("search", "ink3", 16))
        self._clear.setIcon(self._theme.icon("close", "ink3", 14))
