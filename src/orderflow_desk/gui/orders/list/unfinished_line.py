"""The line above the list that leads back to the new order that is being typed on this PC."""

from typing import Any

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, plain_tooltip

KEY = "new_order"
_NAMED_BY = (str(Field.CUSTOMER_NAME), "finder", str(Field.ITEM_TITLE), str(Field.CUSTOMER_PHONE))
_HEIGHT = 36


class UnfinishedLine(QPushButton):
    """Is there while something is kept of a new order, and opens it: by a click, Enter or Space."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setObjectName("unfinished_order")
        self.setProperty("look", "value")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self._label = ElidedLabel(tone="quiet")
        go_on = PlainLabel(self.tr("Continue"), tone="strong")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(self._label, 1)
        row.addWidget(go_on)
        for label in (self._label, go_on):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.clicked.connect(lambda: session.place_wanted.emit(KEY))
        session.autosave.loaded.connect(self.refresh)
        session.autosave.changed.connect(self._on_kept)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept, or nothing."""
        kept = self._session.autosave.recall(KEY)
        self.setVisible(kept is not None)
        if kept is not None:
            name = _name_of(kept)
            named = self.tr("Unfinished: {name}").format(name=name)
            self._label.setText(named if name else self.tr("Unfinished new order"))
            spoken = self.tr("Unfinished new order, {name}: continue").format(name=name)
            self.setAccessibleName(spoken if name else self.tr("Unfinished new order: continue"))
            self.setToolTip(plain_tooltip(self.accessibleName()))

    def _on_kept(self, key: str) -> None:
        if key == KEY:
            self.refresh()

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


def _name_of(kept: dict[str, Any]) -> str:
    """Return by what a person knows the order again: whose it is, else what it is."""
    found = (tidy_line(str(kept.get(key, ""))) for key in _NAMED_BY)
    return next((one for one in found if one), "")
