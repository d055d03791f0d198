"""The lines above the list that lead back to the new orders that are being typed on this PC."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.new_orders.unfinished_orders import KEY, unfinished_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, set_tip

_HEIGHT = 36
_SHOWN_AT_MOST = 3


class UnfinishedLines(QWidget):
    """A line for each of the new orders that are being typed, the first few: the page of new orders shows all."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unfinished = unfinished_of(session)
        self._lines = [UnfinishedLine(session, self) for _ in range(_SHOWN_AT_MOST)]
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for line in self._lines:
            column.addWidget(line)
        self._unfinished.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show which there are."""
        keys = self._unfinished.keys()
        for place, line in enumerate(self._lines):
            is_last = place == _SHOWN_AT_MOST - 1
            line.show_order(
                keys[place] if place < len(keys) else None, more=len(keys) - _SHOWN_AT_MOST if is_last else 0
            )
        self.setVisible(bool(keys))


class UnfinishedLine(QPushButton):
    """Leads to a new order that is being typed: by a click, Enter or Space."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._unfinished = unfinished_of(session)
        self._key = ""
        self.setObjectName("unfinished_order")
        self.setProperty("look", "value")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = ElidedLabel(tone="quiet")
        self._more = PlainLabel(tone="quiet")
        go_on = PlainLabel(self.tr("Continue"), tone="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(self._more)
        row.addWidget(go_on)
        for label in (self._label, self._more, go_on):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(self._go_on)

    def show_order(self, key: str | None, *, more: int = 0) -> None:
        """Lead to this one, and to so many `more` beside it; be gone where there is none."""
        self.setVisible(key is not None)
        if key is not None:
            self._key = key
            name = self._unfinished.name_of(key)
            named = self.tr("Unfinished: {name}").format(name=name)
            self._label.setText(named if name else self.tr("Unfinished new order"))
            self._more.setText(self.tr("%Ln more", "", more))
            self._more.setVisible(more > 0)
            spoken = self.tr("Unfinished new order, {name}: continue").format(name=name)
            self.setAccessibleName(spoken if name else self.tr("Unfinished new order: continue"))
            set_tip(self, self.accessibleName())

    def _go_on(self) -> None:
        self._unfinished.take_in_hand(self._key)
        self._session.place_wanted.emit(KEY)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)
