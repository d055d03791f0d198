"""A button that moves an order: what staff call the step, and below it the status that it leads to."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.sight import ACT

_SIDE, _HEIGHT = 10, 46
_WIDTH, _NARROWEST = 160, 90


class MoveButton(QPushButton):
    """Two lines. `looked_at` comes when the pointer or the focus is on it, also while it is disabled."""

    looked_at = Signal(bool)
    pressed_in_vain = Signal()  # it is disabled, and somebody pressed it all the same

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_primary = False
        self._verb = ""
        self._target = ""
        self.setObjectName(name)
        self.setProperty("look", "plain")
        self.setFixedHeight(_HEIGHT)
        # Its place and width are the same whatever it says, so that no other one slides under the pointer.
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        theme.changed.connect(self.update)

    def show_move(self, verb: str, target: str, spoken: str) -> None:
        """Say what it does; `spoken` is its accessible name."""
        self.setAccessibleName(spoken)
        if (verb, target) != (self._verb, self._target):
            self.setProperty(ACT, f"{verb} {target}")
            self._verb, self._target = verb, target
            self.update()

    def set_primary(self, *, is_primary: bool) -> None:
        """Look like the likeliest press of all, or like the others."""
        if is_primary != self._is_primary:
            self._is_primary = is_primary
            self.setProperty("look", "primary" if is_primary else "plain")
            self.style().unpolish(self)
            self.style().polish(self)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_WIDTH, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_NARROWEST, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        area = QRect(self.rect()).adjusted(_SIDE, 6, -_SIDE, -6)
        half = area.height() // 2
        self._line(painter, QRect(area.left(), area.top(), area.width(), half), self._verb, is_verb=True)
        below = QRect(area.left(), area.top() + half, area.width(), half)
        self._line(painter, below, self._target, is_verb=False)

    def _line(self, painter: QPainter, area: QRect, text: str, *, is_verb: bool) -> None:
        font = self._font(QFont.Weight.DemiBold) if is_verb else self._theme.font("small")
        painter.setFont(font)
        painter.setPen(self._ink(is_verb=is_verb))
        shown = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, Qt.AlignmentFlag.AlignCenter, shown)

    def _ink(self, *, is_verb: bool) -> QColor:
        if not self.isEnabled():
            return self._theme.faded()
        if self._is_primary:
            return self._theme.colour("on_accent")
        return self._theme.colour("ink" if is_verb else "ink2")

    def _font(self, weight: QFont.Weight) -> QFont:
        return self._theme.font("base", weight)

    @override
    def event(self, event: QEvent) -> bool:
        if not self.isEnabled() and event.type() == QEvent.Type.MouseButtonRelease:
            self.pressed_in_vain.emit()
        return super().event(event)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.looked_at.emit(True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.looked_at.emit(False)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.looked_at.emit(True)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.looked_at.emit(False)
