"""A box to choose one of a few from, which a page that is scrolled past it does not change."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QStandardItemModel, QWheelEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate, QWidget

from orderflow_desk.gui.overriding import override

_FEWEST_LETTERS = 8
_SEEN_AT_ONCE = 12


class ChoiceBox(QComboBox):
    """Chosen by arrow keys or first letters. The wheel scrolls the page unless the keyboard is here."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FEWEST_LETTERS)
        self.setMaxVisibleItems(_SEEN_AT_ONCE)
        # The combo box's own delegate passes over what the style sheet says of rows.
        self.setItemDelegate(QStyledItemDelegate(self))

    def choose(self, value: Any) -> bool:
        """Choose the entry that stands for a value; False where there is none."""
        place = self.findData(value)
        if place >= 0:
            self.setCurrentIndex(place)
        return place >= 0

    def add_heading(self, text: str) -> None:
        """Add a line above entries that belong together; it cannot be chosen, and arrow keys pass over it."""
        self.addItem(text)
        model = self.model()
        if not isinstance(model, QStandardItemModel):
            raise TypeError(model)
        heading = model.item(self.count() - 1)
        heading.setEnabled(False)
        font = self.font()
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
