"""The steps of the path, painted: where the order has been, where it stands, what is still ahead."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.words.words import status_name

_HEIGHT, _RADIUS, _LINE_Y = 66, 7, 14
_LABEL_TOP = 28
_OVER = 10


class OrderTrack(QWidget):
    """Shows one status; a cancelled order keeps the place where it stopped, in the colour of Cancelled."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._status = Status.DRAFT
        self._reached = Status.DRAFT
        self._passed: frozenset[Status] = frozenset()
        self.setObjectName("order_track")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(_HEIGHT)
        # The same words in the same widths at each paint, and to cut them takes a third of it.
        self._wraps: dict[tuple[str, int, bool], str] = {}
        theme.changed.connect(self._on_theme_changed)

    def _on_theme_changed(self) -> None:
        self._wraps.clear()
        self.update()

    def show_status(self, status: Status, reached: Status, passed: frozenset[Status] = frozenset()) -> None:
        """Show where the order stands.

        `reached` is the last status on the path, where a cancelled one stopped; `passed` are stages it never stood in.
        """
        self._status, self._reached, self._passed = status, reached, passed
        place = PATH.index(reached) + 1
        said = self.tr("{status}, step {place} of {count}").format(
            status=status_name(status), place=place, count=len(PATH)
        )
        self.setAccessibleName(said)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(540, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(300, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        slot = self.width() / len(PATH)
        current = PATH.index(self._reached)
        self._paint_lines(painter, slot, current)
        for place, status in enumerate(PATH):
            centre = QPointF(slot * (place + 0.5), _LINE_Y)
            self._paint_stop(painter, centre, place, current)
            self._paint_label(painter, int(slot * place), int(slot), status, place, current)

    def _paint_lines(self, painter: QPainter, slot: float, current: int) -> None:
        for place in range(len(PATH) - 1):
            colour = self._theme.colour("accent" if place < current else "line")
            painter.setPen(QPen(colour, 2))
            painter.drawLine(
                QPointF(slot * (place + 0.5) + _RADIUS + 2, _LINE_Y),
                QPointF(slot * (place + 1.5) - _RADIUS - 2, _LINE_Y),
            )

    def _paint_stop(self, painter: QPainter, centre: QPointF, place: int, current: int) -> None:
        if place < current and PATH[place] in self._passed:
            painter.setBrush(self._theme.colour("window"))
            painter.setPen(QPen(self._theme.colour("accent"), 2))
            painter.drawEllipse(centre, _RADIUS - 2, _RADIUS - 2)
        elif place < current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour("accent"))
            painter.drawEllipse(centre, _RADIUS, _RADIUS)
        elif place == current:
            painter.setBrush(self._theme.colour("panel"))
            painter.setPen(QPen(self._theme.status_colour(self._status), 4))
            painter.drawEllipse(centre, _RADIUS - 1, _RADIUS - 1)
        else:
            painter.setBrush(self._theme.colour("window"))
            painter.setPen(QPen(self._theme.colour("line"), 2))
            painter.drawEllipse(centre, _RADIUS - 1, _RADIUS - 1)

    def _paint_label(
        self, painter: QPainter, left: int, width: int, status: Status, place: int, current: int
    ) -> None:
        is_here = place == current
        shown = self._status if is_here else status
        weight = QFont.Weight.DemiBold if is_here else QFont.Weight.Normal
        font = self._theme.font("small", weight)
        if is_here:
            painter.setPen(self._theme.status_colour(shown))
        else:
            painter.setPen(self._theme.colour("ink2" if place < current else "ink3"))
        painter.setFont(font)
        # A long word may reach over its neighbours, whose labels are shorter.
        text = status_name(shown)
        key = (text, width, is_here)
        if key not in self._wraps:
            self._wraps[key] = _wrapped(text, QFontMetrics(font), width - 4)
        area = QRect(left - _OVER, _LABEL_TOP, width + 2 * _OVER, _HEIGHT - _LABEL_TOP)
        painter.drawText(area, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, self._wraps[key])


def _wrapped(text: str, metrics: QFontMetrics, width: int) -> str:
    """Return the text in as many lines as it needs, each cut with … where even a word does not fit."""
    lines: list[str] = []
    for word in text.split():
        joined = f"{lines[-1]} {word}" if lines else word
        if lines and metrics.horizontalAdvance(joined) <= width:
            lines[-1] = joined
        else:
            lines.append(word)
    return "\n".join(
        metrics.elidedText(line, Qt.TextElideMode.ElideRight, width + 2 * _OVER) for line in lines[:3]
    )
