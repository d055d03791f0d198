"""Paints an order as two lines; everything that takes time is prepared before, so that scrolling stays even."""

from collections.abc import Callable
from datetime import datetime

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.list.row_layout import DOT, SIDE, SIGN, Placed, RowLayout
from orderflow_desk.gui.orders.list.row_words import time_text
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.words.when import now
from orderflow_desk.views.orders.list import OrderRow

_KEPT = 600


class _Colours:
    """Pens and brushes of one theme."""

    def __init__(self, theme: Theme) -> None:
        self.panel = theme.colour("panel")
        self.selected = theme.colour("selected")
        self.hovered = theme.tint("ink", 0.035)
        self.line = theme.colour("line")
        self.accent = theme.colour("accent")
        self.late = theme.colour("late")
        self.unknown = theme.tint("line", 0.8)
        self.ink = QPen(theme.colour("ink"))
        self.ink2 = QPen(theme.colour("ink2"))
        self.ink3 = QPen(theme.colour("ink3"))
        self.statuses = {status: theme.status_colour(status) for status in Status}
        self.status_pens = {status: QPen(colour) for status, colour in self.statuses.items()}


class OrderDelegate(QStyledItemDelegate):
    """Draws what `order_at` knows of a row, and a quiet placeholder where it knows nothing."""

    def __init__(self, theme: Theme, order_at: Callable[[int], OrderRow | None], parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._order_at = order_at
        self._layout = RowLayout(theme)
        # As they were placed, and the moment up to which their ages are known to be right.
        self._placed: dict[int, tuple[Placed, datetime]] = {}
        self._now = now()
        self._signs: dict[tuple[str, float], QPixmap] = {}
        self._colours = _Colours(theme)
        self._chosen_row = -1
        self._has_keyboard = self._may_hover = False
        self._selected: frozenset[int] = frozenset()
        theme.changed.connect(self._on_theme_changed)

    def begin(
        self, chosen_row: int, *, has_keyboard: bool, may_hover: bool, selected: frozenset[int] = frozenset()
    ) -> None:
        """Say once for all rows that are painted now what their states would take long to ask: Qt makes each an enum."""
        self._chosen_row, self._has_keyboard, self._may_hover = chosen_row, has_keyboard, may_hover
        self._selected = selected

    def show_to(self, viewer: int | None) -> None:
        """Paint for this person: what is new to them is marked."""
        self._layout.viewer = viewer
        self._placed.clear()

    @property
    def row_height(self) -> int:
        """The height of each row."""
        return self._layout.height

    def show_time(self, moment: datetime) -> None:
        """Reckon ages from this moment on."""
        self._now = moment

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, self._layout.height)

    @override
    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        colours = self._colours
        area = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
        row = index.row()
        order = self._order_at(row)
        is_chosen = row == self._chosen_row
        is_selected = (order is not None and order.id in self._selected) if self._selected else is_chosen
        ground = colours.selected if is_selected else colours.panel
        if self._may_hover and not is_selected and _is_hovered(option):
            ground = colours.hovered
        x, y, width, height = area.x(), area.y(), area.width(), area.height()
        # One more at the right: at 150 % the edge of the view lies between two pixels.
        painter.fillRect(x, y, width + 1, height - 1, ground)
        painter.fillRect(x, y + height - 1, width + 1, 1, colours.line)
        painter.translate(x, y)
        if order is None:
            self._paint_unknown(painter, width)
        else:
            self._paint_order(painter, self._place(order, width))
        if is_selected:
            self._paint_selection(painter, width, height, is_framed=is_chosen and self._has_keyboard)
        painter.translate(-x, -y)

    def _place(self, order: OrderRow, width: int) -> Placed:
        """Return the row as it was placed before, where it says the same; it may have been read again since."""
        placed, at = self._placed.pop(order.id, (None, self._now))
        is_same = placed is not None and placed.width == width and placed.order == order
        if (
            placed is None
            or not is_same
            or not (at is self._now or placed.time[1] == time_text(order, self._now))
        ):
            placed = self._layout.place(order, width, self._now)
        if len(self._placed) >= _KEPT:
            del self._placed[next(iter(self._placed))]
        self._placed[order.id] = (placed, self._now)
        return placed

    def _paint_order(self, painter: QPainter, placed: Placed) -> None:
        colours, fonts = self._colours, self._layout
        status = placed.order.status
        painter.setFont(fonts.plain)
        painter.setPen(colours.ink3)
        painter.drawText(*placed.number)
        painter.setPen(colours.ink2)
        painter.drawText(*placed.second)
        painter.setFont(fonts.strong)
        painter.setPen(colours.ink)
        painter.drawText(*placed.item)
        painter.setFont(fonts.small)
        painter.setPen(colours.ink3)
        painter.drawText(*placed.time)
        painter.setFont(fonts.small_strong)
        painter.setPen(colours.status_pens[status])
        painter.drawText(*placed.status)
        colour = colours.statuses[status]
        painter.drawPixmap(placed.dot, self._dot(colour, painter))
        if placed.order.has_failed_mail:
            self._paint_failed(painter, placed)
        elif placed.order.new_to is not None and placed.order.new_to == fonts.viewer:
            self._paint_edge(painter, colours.accent)

    def _paint_selection(self, painter: QPainter, width: int, height: int, *, is_framed: bool) -> None:
        """Mark a selected row by a bar at its right edge, and by a frame where it has the keyboard: paler fills are overlooked."""
        accent = self._colours.accent
        painter.fillRect(width - 4, 0, 5, height - 1, accent)
        if is_framed:
            for y in (0, height - 2):
                painter.fillRect(0, y, width + 1, 1, accent)
            painter.fillRect(0, 0, 1, height - 1, accent)

    def _paint_failed(self, painter: QPainter, placed: Placed) -> None:
        self._paint_edge(painter, self._colours.late)
        painter.drawPixmap(placed.sign, self._sign("mail_warning", painter, SIGN, self._colours.late))

    def _paint_edge(self, painter: QPainter, colour: QColor) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(QRectF(-4, 8, 8, self._layout.height - 17), 3, 3)

    def _paint_unknown(self, painter: QPainter, width: int) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.unknown)
        first, second = self._layout.lines
        painter.drawRoundedRect(QRectF(SIDE, first - 9, width * 0.55, 9), 4, 4)
        painter.drawRoundedRect(QRectF(SIDE, second - 9, width * 0.35, 9), 4, 4)

    def _dot(self, colour: QColor, painter: QPainter) -> QPixmap:
        return self._sign("dot", painter, DOT, colour)

    def _sign(self, name: str, painter: QPainter, size: int, colour: QColor) -> QPixmap:
        scale = painter.device().devicePixelRatioF()
        key = (f"{name}{colour.rgb()}", scale)
        if key not in self._signs:
            self._signs[key] = self._theme.pixmap(name, colour, size, scale)
        return self._signs[key]

    def _on_theme_changed(self) -> None:
        self._colours = _Colours(self._theme)


def _is_hovered(option: QStyleOptionViewItem) -> bool:
    from PySide6.QtWidgets import QStyle  # the largest of Qt's classes; not for the first paint

    return bool(option.state & QStyle.StateFlag.State_MouseOver)  # type: ignore[attr-defined]
