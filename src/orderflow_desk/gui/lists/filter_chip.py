"""A chip above a list: what it lets through, and how many rows that are."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override

_DOT, _GAP, _SIDE, _HEIGHT = 8, 7, 12, 32
_TIGHT_SIDE, _TIGHT_HEIGHT = 9, 28


class FilterChip(QAbstractButton):
    """A pill with a status' dot, its name, and a count that may be unknown yet."""

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count: int | None = None
        self._dot: Status | None = None
        self._side, self._height = _SIDE, _HEIGHT
        self._strong = theme.font(weight=QFont.Weight.DemiBold)
        self.setText(text)
        self.setObjectName(name)
        self.setCheckable(True)
        self.setFont(theme.font(weight=QFont.Weight.Medium))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self._speak()

    def set_dot(self, status: Status) -> None:
        """Show the colour of a status in front of its name."""
        self._dot = status

    def set_tight(self, *, is_tight: bool) -> None:
        """Take less room."""
        self._side, self._height = (_TIGHT_SIDE, _TIGHT_HEIGHT) if is_tight else (_SIDE, _HEIGHT)
        self.updateGeometry()

    def set_count(self, count: int | None) -> None:
        """Show how many orders there are."""
        if count != self._count:
            self._count = count
            self._speak()
            self.updateGeometry()
            self.update()

    @override
    def sizeHint(self) -> QSize:
        width = 2 * self._side + self.fontMetrics().horizontalAdvance(self.text())
        width += _DOT + _GAP if self._dot is not None else 0
        if self._count is not None:
            width += _GAP + QFontMetrics(self._strong).horizontalAdvance(self._count_text())
        return QSize(width, self._height)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        is_lit = self.isChecked()
        edge = "accent" if is_lit or self.hasFocus() else "line"
        width = 2.0 if self.hasFocus() else 1.0
        painter.setPen(QPen(self._theme.colour(edge), width))
        painter.setBrush(self._ground(is_lit=is_lit))
        inset = width / 2
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        self._paint_words(painter, self._theme.colour("accent" if is_lit else "ink"))

    def _ground(self, *, is_lit: bool) -> QColor:
        if is_lit:
            return self._theme.colour("selected")
        return self._theme.tint("ink", 0.05) if self.underMouse() else self._theme.colour("panel")

    def _paint_words(self, painter: QPainter, ink: QColor) -> None:
        x = float(self._side)
        if self._dot is not None:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.status_colour(self._dot))
            painter.drawEllipse(QRectF(x, (self._height - _DOT) / 2, _DOT, _DOT))
            x += _DOT + _GAP
        baseline = (self._height + self.fontMetrics().ascent() - self.fontMetrics().descent()) // 2
        painter.setPen(ink)
        painter.drawText(int(x), baseline, self.text())
        x += self.fontMetrics().horizontalAdvance(self.text()) + _GAP
        if self._count is not None:
            painter.setPen(self._theme.colour("accent" if self.isChecked() else "ink"))
            painter.setFont(self._strong)
            painter.drawText(int(x), baseline, self._count_text())

    def _count_text(self) -> str:
        return self.locale().toString(self._count or 0)

    def _speak(self) -> None:
        spoken = self.text() if self._count is None else f"{self.text()} {self._count}"
        self.setAccessibleName(spoken)
