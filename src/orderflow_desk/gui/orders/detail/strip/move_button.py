"""A button that moves an order: what staff call the step, and below it the status that it leads to."""

from PySide6.QtCore import QEvent, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QEnterEvent, QFocusEvent, QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.presses.sight import ACT

_SIDE, _EDGE, _HEIGHT = 4, 6, 46
_LINES = 2  # as many as a button has whose words have room
_ARROWS = "←→» "
_WIDTH, _NARROWEST = 160, 90


class MoveButton(QPushButton):
    """Two lines, three where the verb is long and the window small. `looked_at` comes when the pointer or the focus is on it, also while it is disabled."""

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
        lines = self._lines()
        edge = _EDGE if len(lines) == _LINES else 1
        height = (self.height() - 2 * edge) // len(lines)
        for place, (text, font) in enumerate(lines):
            painter.setFont(font)
            painter.setPen(self._ink(is_verb=place < len(lines) - 1))
            area = QRect(0, edge + place * height, self.width(), height)
            painter.drawText(area, Qt.AlignmentFlag.AlignCenter, text)

    @property
    def shown_words(self) -> tuple[str, str]:
        """What is to be read on it, as far as there is room: the verb, and the status."""
        *verb, (target, _font) = self._lines()
        return " ".join(text for text, _font in verb), target

    def _lines(self) -> list[tuple[str, QFont]]:
        """Return what stands on it, each line in its type: its width is fixed, so a long verb is small, or on two lines."""
        usual, small = (self._theme.font(size, QFont.Weight.DemiBold) for size in ("base", "small"))
        quiet = self._theme.font("small")
        target = self._target if self._fits(self._target, quiet) else self._target.strip(_ARROWS)
        below = (self._cut(target, quiet), quiet)
        font = usual if self._fits(self._verb, usual) else small
        verb = [self._verb] if self._fits(self._verb, font) else self._halves(font)
        return [*((self._cut(text, font), font) for text in verb), below]

    def _halves(self, font: QFont) -> list[str]:
        """Return the verb on two lines of about the same width; a single word stays on one."""
        words = self._verb.split()
        ways = [(" ".join(words[:place]), " ".join(words[place:])) for place in range(1, len(words))]
        width = QFontMetrics(font).horizontalAdvance
        return list(min(ways, key=lambda way: max(map(width, way)), default=(self._verb,)))

    def _fits(self, text: str, font: QFont) -> bool:
        return QFontMetrics(font).horizontalAdvance(text) <= self.width() - 2 * _SIDE

    def _cut(self, text: str, font: QFont) -> str:
        return QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, self.width() - 2 * _SIDE)

    def _ink(self, *, is_verb: bool) -> QColor:
        if not self.isEnabled():
            return self._theme.faded()
        if self._is_primary:
            return self._theme.colour("on_accent")
        return self._theme.colour("ink" if is_verb else "ink2")

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
