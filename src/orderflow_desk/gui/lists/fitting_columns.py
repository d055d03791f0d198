"""Columns that fit into the room there is, until somebody draws one wider or narrower."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QTableView

from orderflow_desk.gui.overriding import override

_LAST, _LEAST = 90, 56


class FittingColumns(QObject):
    """Gives columns their widths, and less in the same proportions where they do not all fit; the last takes what is left."""

    def __init__(self, table: QTableView, widths: Sequence[int]) -> None:
        super().__init__(table)
        self._table, self._widths = table, tuple(widths)
        self._is_fitting = self._is_drawn = False
        table.horizontalHeader().sectionResized.connect(self._on_resized)
        table.viewport().installEventFilter(self)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        is_resized = isinstance(event, QResizeEvent) and event.size().width() != event.oldSize().width()
        if is_resized and not self._is_drawn:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._table.viewport().width()
        fitting = fitted((*self._widths, _LAST), room)
        # A bar that comes because of a pixel takes height, which brings the other bar, which takes width, and so on for ever.
        policy = Qt.ScrollBarPolicy
        self._table.setHorizontalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if sum(fitting) <= room else policy.ScrollBarAsNeeded
        )
        self._is_fitting = True
        # The header stretches the last one only after its own turn, and not where it was wider before.
        for column, width in enumerate([*fitting[:-1], max(fitting[-1], room - sum(fitting[:-1]))]):
            self._table.setColumnWidth(column, width)
        self._is_fitting = False

    def _on_resized(self, column: int, _before: int, _after: int) -> None:
        # The last one is resized by the header itself.
        if not self._is_fitting and column < len(self._widths):
            self._is_drawn = True
            self._table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """Return widths that fit: less in the same proportions where they are too many, but none too narrow to be read."""
    least = [min(width, _LEAST) for width in widths]
    kept: set[int] = set()
    while True:
        free = room - sum(least[at] for at in kept)
        wanted = sum(width for at, width in enumerate(widths) if at not in kept)
        share = min(1.0, max(free, 0) / wanted) if wanted else 1.0
        found = [
            least[at] if at in kept else max(int(width * share), least[at]) for at, width in enumerate(widths)
        ]
        narrow = {at for at, width in enumerate(widths) if at not in kept and width * share < least[at]}
        if not narrow:
            return found
        kept |= narrow
