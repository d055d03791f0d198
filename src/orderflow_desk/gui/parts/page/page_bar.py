"""The bar below the page of parts: another date for those that are chosen, or the way on after the last one of an order."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.words import order_number


class PageBar(QFrame):
    """`dated` comes with an aware time or None, `resumed` with an order that goes back to the bench."""

    dated = Signal(object)  # datetime | None
    resumed = Signal(object)  # int

    def __init__(self) -> None:
        super().__init__()
        self._order_id: int | None = None
        self.setObjectName("parts_bar")
        self.setProperty("look", "lit")
        self._words = PlainLabel(tone="strong")
        self._words.setObjectName("parts_bar_words")
        self.due = MomentField()
        self.due.setObjectName("parts_due")
        self.due.setAccessibleName(field_name("part_due"))
        self.due.setMinimumWidth(220)
        self._leave = push_button("", "leave_parts_bar")
        self._leave.clicked.connect(self.hide)
        self._take = push_button("", "take_parts_bar", look="primary")
        self._take.clicked.connect(self._on_taken)
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 10, 14, 10)
        row.setSpacing(10)
        row.addWidget(self._words, 1)
        row.addWidget(self.due)
        row.addWidget(self._leave)
        row.addWidget(self._take)
        self.hide()

    def ask_date(self, count: int) -> None:
        """Ask for the date of so many parts."""
        self._order_id = None
        self._words.setText(self.tr("New date for %Ln part(s)", "", count))
        self.due.set_moment(None)
        self.due.show()
        self._say(self.tr("Leave"), self.tr("Give this date"))
        self.due.setFocus(Qt.FocusReason.OtherFocusReason)

    def offer_to_resume(self, order_id: int) -> None:
        """Offer the way on of an order that waits for nothing any more."""
        self._order_id = order_id
        self._words.setText(
            self.tr("That was the last open part of {number}.").format(number=order_number(order_id))
        )
        self.due.hide()
        self._say(self.tr("Leave it there"), self.tr("Parts arrived: resume"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._order_id is None:
            self._on_taken()
        else:
            super().keyPressEvent(event)

    def _say(self, leave: str, take: str) -> None:
        for button, words in ((self._leave, leave), (self._take, take)):
            button.setText(words)
            button.setAccessibleName(words)
        self.show()

    def _on_taken(self) -> None:
        if self._order_id is not None:
            self.hide()
            self.resumed.emit(self._order_id)
        elif self.due.fault is None:
            self.hide()
            self.dated.emit(self.due.moment())
