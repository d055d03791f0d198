"""A list that is walked from a line above it: the line keeps the keyboard, the list shows what is chosen."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListWidget, QStyle, QStyleOptionViewItem

from orderflow_desk.gui.look.theme import Theme


class ChoiceList(QListWidget):
    """Never has the keyboard; `step` moves the choice by the keys that its line passes on."""

    def __init__(self, *, rows_a_page: int) -> None:
        super().__init__()
        self._steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -rows_a_page,
            Qt.Key.Key_PageDown: rows_a_page,
        }
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def is_step(self, key: int) -> bool:
        """Tell whether a key moves the choice."""
        return key in self._steps

    def step(self, key: int) -> None:
        """Move the choice by a key for which `is_step` is true; it stays within the list."""
        row = self.currentRow() + self._steps[Qt.Key(key)]
        self.setCurrentRow(max(0, min(row, self.count() - 1)))


def begin_row(painter: QPainter, option: QStyleOptionViewItem, theme: Theme) -> QRect:
    """Begin to draw a row: the ground under the one that is chosen. Return where the row is."""
    area: QRect = option.rect  # type: ignore[attr-defined]  the stubs miss the fields of QStyleOption
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if option.state & QStyle.StateFlag.State_Selected:  # type: ignore[attr-defined]
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("selected"))
        painter.drawRoundedRect(area.adjusted(0, 1, 0, -1), 6, 6)
    return area


def draw_words(
    painter: QPainter,
    room: QRect,
    words: str,
    font: QFont,
    colour: QColor,
    *,
    gap: int,
    at_right: bool = False,
) -> int:
    """Draw on one line within the room, shortened where it is short; return how much of it is used up, `gap` included."""
    if not words or room.width() <= 0:
        return 0
    metrics = QFontMetrics(font)
    shown = metrics.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, room.width())
    painter.setFont(font)
    painter.setPen(colour)
    side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
    painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, shown)
    return metrics.horizontalAdvance(shown) + gap
