"""Columns that fit into the room there is, until somebody draws one wider or narrower."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject
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
        if event.type() is QEvent.Type.Resize and not self._is_drawn:
            self._fit()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        room = self._table.viewport().width()
        share = min(1.0, room / (sum(self._widths) + _LAST))
        fitting = [max(_LEAST, int(width * share)) for width in self._widths]
        self._is_fitting = True
        # The header stretches the last one only after its own turn, and not where it was wider before.
        for column, width in enumerate([*fitting, max(_LEAST, room - sum(fitting))]):
            self._table.setColumnWidth(column, width)
        self._is_fitting = False

    def _on_resized(self, column: int, _before: int, _after: int) -> None:
        # The last one is resized by the header itself.
        self._is_drawn |= not self._is_fitting and column < len(self._widths)
