"""Links to other orders that belong to one: pressed, they ask for it."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.words.words import order_number


class OrderLinks(QWidget):
    """Shows a few links, or nothing at all."""

    order_wanted = Signal(object)  # int: the id of an order

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._shown: list[tuple[str, int]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self.hide()

    def show_links(self, links: Iterable[tuple[str, int | None]]) -> bool:
        """Show a link for each order there is; the words have a place for its {number}. Tell whether they are new ones."""
        wanted = [(words, order_id) for words, order_id in links if order_id is not None]
        if wanted == self._shown:
            return False
        self._shown = wanted
        while (item := self._column.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        for words, order_id in wanted:
            text = words.format(number=order_number(order_id))
            button = push_button(text, f"link_{order_id}", look="link")
            button.clicked.connect(partial(self.order_wanted.emit, order_id))
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.setVisible(bool(wanted))
        return bool(wanted)
