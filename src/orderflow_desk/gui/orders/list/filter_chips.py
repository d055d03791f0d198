"""The chips above the list: which statuses are shown, and how many orders stand in each."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QFrame, QWidget

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.list.list_choice import CHIPS, Chip, Group, statuses_of
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.list_rows import FirstPage, StatusCount

_DOT, _GAP, _SIDE, _HEIGHT = 8, 7, 12, 32
_TIGHT_SIDE, _TIGHT_HEIGHT, _TIGHT_BELOW = 9, 28, 900


class FilterChip(QAbstractButton):
    """A pill with a status' dot, its name, and a count that may be unknown yet."""

    def __init__(self, theme: Theme, text: str, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._count: int | None = None
        self._dot: Chip | None = None
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

    def set_dot(self, chip: Chip) -> None:
        """Show the colour of a status in front of its name."""
        self._dot = chip

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
            painter.setBrush(self._theme.status_colour(statuses_of(self._dot)[0]))
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


class FilterChips(QFrame):
    """One chip in force at a time, or none; left and right arrows go from one to the next."""

    chip_chosen = Signal(object)  # Chip

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "panel")
        self._is_tight = False
        self._group = QButtonGroup(self)
        self._chips: dict[Chip, FilterChip] = {}
        row = FlowLayout(self, spacing=7)
        row.setContentsMargins(16, 9, 16, 9)
        for chip in CHIPS:
            made = FilterChip(session.theme, self._name(chip), f"chip_{chip}", self)
            if chip is not Group.OPEN:
                made.set_dot(chip)
            made.clicked.connect(lambda _=False, chip=chip: self.chip_chosen.emit(chip))
            self._group.addButton(made)
            self._chips[chip] = made
            row.addWidget(made)
        session.theme.changed.connect(self.update)
        session.looked.connect(self._on_looked)

    def light(self, chip: Chip | None) -> None:
        """Show which chip is in force."""
        self._group.setExclusive(False)
        for one, button in self._chips.items():
            button.setChecked(one == chip)
        self._group.setExclusive(chip is not None)

    def set_counts(self, counts: tuple[StatusCount, ...]) -> None:
        """Show how many orders stand in each status; closed orders are not counted out."""
        known = {count.status: count.count for count in counts}
        for chip, button in self._chips.items():
            if chip is not Group.CLOSED:
                button.set_count(sum(known.get(status, 0) for status in statuses_of(chip)))

    def _on_looked(self, first: FirstPage) -> None:
        self.set_counts(first.counts)

    def chip(self, chip: Chip) -> FilterChip:
        """Return one chip."""
        return self._chips[chip]

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_tight = self.width() < _TIGHT_BELOW
        if is_tight != self._is_tight:
            self._is_tight = is_tight
            for chip in self._chips.values():
                chip.set_tight(is_tight=is_tight)

    def _name(self, chip: Chip) -> str:
        names: dict[Chip, str] = {Group.OPEN: self.tr("Open"), Group.CLOSED: self.tr("Closed")}
        return names.get(chip) or status_name(statuses_of(chip)[0])
