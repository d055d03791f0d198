"""Lays the cards of the New order page out in as many columns as there is room for."""

from PySide6.QtCore import Qt

from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder

_WIDE, _NARROW = 1040, 640
_PLACES = {3: ((0, 0), (0, 1), (0, 2)), 2: ((0, 0), (0, 1), (1, 0)), 1: ((0, 0), (1, 0), (2, 0))}


class CardColumns:
    """Three parts; the third stands beside the others where there is room, below the first where there is less."""

    def __init__(self, form: Ui_NewOrder) -> None:
        self._form = form
        self._columns = 0

    def arrange(self, width: int) -> None:
        """Lay them out for a page of this width."""
        columns = 3 if width >= _WIDE else 2 if width >= _NARROW else 1
        if columns == self._columns:
            return
        self._columns = columns
        form, grid = self._form, self._form.cards_grid
        for part, (row, column) in zip((form.left, form.middle, form.side), _PLACES[columns], strict=True):
            rows = 2 if columns == 2 and part is form.middle else 1
            grid.addWidget(part, row, column, rows, 1, Qt.AlignmentFlag.AlignTop)
        grid.setRowStretch(1, 1 if columns == 2 else 0)
        for column, stretch in enumerate((5, 5 if columns > 1 else 0, 3 if columns > 2 else 0)):
            grid.setColumnStretch(column, stretch)
