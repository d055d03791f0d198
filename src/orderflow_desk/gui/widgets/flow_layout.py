"""A row of widgets that goes on in a second row where the first is full, so that nothing is ever cut off."""

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget

from orderflow_desk.gui.overriding import override


class FlowLayout(QLayout):
    """Lays out from the left; `last_at_edge` puts the last widget at the right edge where its row has room."""

    def __init__(self, parent: QWidget, *, spacing: int, last_at_edge: bool = True) -> None:
        super().__init__(parent)
        self._last_at_edge = last_at_edge
        self._items: list[QLayoutItem] = []
        self._heights: dict[int, int] = {}
        self.setSpacing(spacing)

    @override
    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self.invalidate()

    @override
    def invalidate(self) -> None:
        self._heights.clear()
        super().invalidate()

    @override
    def count(self) -> int:
        return len(self._items)

    @override
    def itemAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]  Qt asks past the end, too
        return self._items[index] if 0 <= index < len(self._items) else None

    @override
    def takeAt(self, index: int) -> QLayoutItem | None:  # type: ignore[override]
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    @override
    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        # Qt asks dozens of times for the same few widths in one layout of the page.
        if width not in self._heights:
            self._heights[width] = self._lay_out(QRect(0, 0, width, 0), only_measure=True)
        return self._heights[width]

    @override
    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._lay_out(rect, only_measure=False)

    @override
    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        width = sum(item.sizeHint().width() for item in self._items) + self.spacing() * (len(self._items) - 1)
        return QSize(
            width + margins.left() + margins.right(), self._row_height() + margins.top() + margins.bottom()
        )

    @override
    def minimumSize(self) -> QSize:
        margins: QMargins = self.contentsMargins()
        widest = max((item.minimumSize().width() for item in self._items), default=0)
        return QSize(
            widest + margins.left() + margins.right(), self._row_height() + margins.top() + margins.bottom()
        )

    def _row_height(self) -> int:
        return max((item.sizeHint().height() for item in self._items), default=0)

    def _lay_out(self, rect: QRect, *, only_measure: bool) -> int:
        margins = self.contentsMargins()
        left, right = rect.x() + margins.left(), rect.right() + 1 - margins.right()
        x, y = left, rect.y() + margins.top()
        shown = [(item, item.sizeHint()) for item in self._items if not item.isEmpty()]
        height = self._row_height()
        for place, (item, size) in enumerate(shown):
            if x + size.width() > right and x > left:
                x, y = left, y + height + self.spacing()
            if self._last_at_edge and place == len(shown) - 1:
                x = max(x, right - size.width())
            if not only_measure:
                item.setGeometry(QRect(QPoint(x, y), size))
            x += size.width() + self.spacing()
        return y + height + margins.bottom() - rect.y()
