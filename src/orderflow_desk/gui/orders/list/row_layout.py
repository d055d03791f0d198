"""Where the words of a row in the order list stand: worked out once per row and width, then only painted."""

from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetricsF

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.list.row_words import one_line, second_line, time_text
from orderflow_desk.gui.words.words import order_number, status_name
from orderflow_desk.views.orders.list import OrderRow

SIDE = 16
GAP = 6
DOT = 8
SIGN = 15
_ABOVE, _BETWEEN = 12, 4
_SWAP_BELOW = 320
_TIMES_KEPT = 500
_MORE = Qt.TextElideMode.ElideRight


@dataclass(frozen=True, slots=True)
class Placed:
    """One row, ready to be painted at the left top corner of its rectangle; points are baselines of words."""

    order: OrderRow
    width: int
    number: tuple[QPointF, str]
    item: tuple[QPointF, str]
    status: tuple[QPointF, str]
    second: tuple[QPointF, str]
    time: tuple[QPointF, str]
    dot: QPointF
    sign: QPointF


class RowLayout:
    """Places the words of rows for the `viewer`, a person's number. Fonts and their metrics are asked for once."""

    def __init__(self, theme: Theme) -> None:
        self.viewer: int | None = None
        self.plain = theme.font()
        self.strong = theme.font(weight=QFont.Weight.DemiBold)
        self.small = theme.font("small")
        self.small_strong = theme.font("small", QFont.Weight.DemiBold)
        self._plain = QFontMetricsF(self.plain)
        self._strong = QFontMetricsF(self.strong)
        self._small = QFontMetricsF(self.small)
        self._numbers: dict[int, float] = {}
        self._times: dict[str, float] = {}
        line = self._plain.height()
        self._first = _ABOVE + self._plain.ascent()
        self._second = _ABOVE + line + _BETWEEN + self._plain.ascent()
        self.height = round(2 * _ABOVE + 2 * line + _BETWEEN)
        small_strong = QFontMetricsF(self.small_strong)
        self._cap = small_strong.capHeight()
        self._statuses = {
            status: (status_name(status), small_strong.horizontalAdvance(status_name(status)))
            for status in Status
        }

    @property
    def lines(self) -> tuple[float, float]:
        """The baselines of both lines."""
        return self._first, self._second

    def place(self, order: OrderRow, width: int, now: datetime) -> Placed:
        """Return the row with its words cut to fit `width`."""
        right = width - SIDE
        status, status_width = self._statuses[order.status]
        status_x = right - status_width
        dot_x = status_x - GAP - DOT
        number = order_number(order.id)
        item_x = SIDE + self._width_of_number(number) + GAP
        time = time_text(order, now)
        time_x = right - self._width_of_time(time)
        sign_x = time_x - GAP - SIGN
        time_end = (sign_x if order.has_failed_mail else time_x) - 2 * GAP
        status_y, time_y, item_end, second_end = self._first, self._second, dot_x - 2 * GAP, time_end
        if width < _SWAP_BELOW:  # the long word goes beside the customer, so that the item can still be read
            status_y, time_y, item_end, second_end = self._second, self._first, time_end, dot_x - 2 * GAP
        item = self._cut(self._strong, order.item, item_end - item_x)
        second = self._cut(self._plain, second_line(order, self.viewer), second_end - SIDE)
        return Placed(
            order=order,
            width=width,
            number=(QPointF(SIDE, self._first), number),
            item=(QPointF(item_x, self._first), item),
            status=(QPointF(status_x, status_y), status),
            second=(QPointF(SIDE, self._second), second),
            time=(QPointF(time_x, time_y), time),
            dot=QPointF(dot_x, status_y - self._cap / 2 - DOT / 2),
            sign=QPointF(sign_x, time_y - SIGN + 3),
        )

    def _width_of_number(self, number: str) -> float:
        """Return how wide a number is: all figures of the font are of one width."""
        width = self._numbers.get(len(number))
        if width is None:
            width = self._numbers[len(number)] = self._plain.horizontalAdvance(number)
        return width

    def _width_of_time(self, time: str) -> float:
        width = self._times.get(time)
        if width is None:
            if len(self._times) >= _TIMES_KEPT:
                self._times.clear()
            width = self._times[time] = self._small.horizontalAdvance(time)
        return width

    @staticmethod
    def _cut(metrics: QFontMetricsF, text: str, room: float) -> str:
        line = one_line(text)
        return metrics.elidedText(line, _MORE, max(room, 0.0))
