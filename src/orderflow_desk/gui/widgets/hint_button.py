"""A primary button that shows its keys, for the one thing that is done most."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QAction, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_SIDE, _GAP = 14, 8


class HintButton(QPushButton):
    """Does an action; the keys of the action stand beside the text, a little paler."""

    def __init__(self, theme: Theme, action: QAction, name: str, parent: QWidget | None = None) -> None:
        super().__init__(action.text(), parent)
        self._theme = theme
        self._action = action
        self.setObjectName(name)
        self.setAccessibleName(action.text())
        self.setProperty("look", "hinted")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(36)
        self.clicked.connect(action.trigger)
        action.changed.connect(self._follow)
        self._follow()

    @property
    def _keys(self) -> str:
        return self._action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)

    @override
    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + metrics.horizontalAdvance(self._keys)
        return QSize(width + 2 * _SIDE + _GAP, super().sizeHint().height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        ink = self._theme.colour("on_accent" if self.isEnabled() else "ink3")
        ink.setAlphaF(0.85)
        painter.setPen(ink)
        painter.setFont(self._theme.font())
        area = QRect(self.rect()).adjusted(_SIDE, 0, -_SIDE, 0)
        painter.drawText(area, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, self._keys)

    def _follow(self) -> None:
        self.setEnabled(self._action.isEnabled())
