"""A list that is walked from a line above it: the line keeps the keyboard, the list shows what is chosen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from orderflow_desk.gui.lists.drawn_rows import ROW

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class ChoiceList(QListWidget):
    """Never has the keyboard: its line passes on the keys. Up and Down choose, Enter or a click takes, Escape leaves.

    `taken` comes with what stands in the row, or None where there is none.
    """

    taken = Signal(object)
    left = Signal()

    def __init__(self, name: str, spoken: str, *, rows_a_page: int) -> None:
        super().__init__()
        self._steps = {
            Qt.Key.Key_Up: -1,
            Qt.Key.Key_Down: 1,
            Qt.Key.Key_PageUp: -rows_a_page,
            Qt.Key.Key_PageDown: rows_a_page,
        }
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(self._take)

    def is_own(self, key: int) -> bool:
        """Tell whether a key is meant for the list."""
        return key in self._steps or key in _ENTER or key == Qt.Key.Key_Escape

    def press(self, key: int) -> bool:
        """Do what a key is for; False when it is not meant for the list. The choice stays within the list."""
        if key in self._steps:
            row = self.currentRow() + self._steps[Qt.Key(key)]
            self.setCurrentRow(max(0, min(row, self.count() - 1)))
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        elif key in _ENTER:
            self.take()
        else:
            return False
        return True

    def take(self) -> None:
        """Take what is chosen."""
        self._take(self.currentItem())

    def _take(self, item: QListWidgetItem | None) -> None:
        self.taken.emit(item.data(ROW) if item is not None else None)
