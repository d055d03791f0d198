"""What usually comes with a kind of item, to be ticked beside the field in which everything else is typed."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QWidget

from orderflow_desk.domain.items.accessories import separated
from orderflow_desk.domain.items.item_kinds import accessories_of
from orderflow_desk.domain.searching import fold
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.announcing import announce
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.words.item_words import accessory_name

_STEPS = {Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1}


class AccessoryChips(QWidget):
    """The field is the truth: a ticked chip is an accessory that stands in it.

    The row is one stop of the Tab key: the arrows go from chip to chip, Space ticks the one that they stand on.
    """

    def __init__(self, field: QLineEdit | QPlainTextEdit, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("accessory_chips")
        self.setAccessibleName(self.tr("Usual accessories: arrow keys choose, Space ticks"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._place = 0
        self._field = field
        self._kind: str | None = None
        self._flow = FlowLayout(self, spacing=4, last_at_edge=False)
        self._flow.setContentsMargins(0, 0, 0, 0)
        self._chips: list[QPushButton] = []
        field.textChanged.connect(self._on_text)
        self.show_kind("")

    def show_kind(self, kind: str) -> None:
        """Offer what usually comes with this kind of item."""
        if kind == self._kind:
            return
        self._kind = kind
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(str(one), accessory_name(one)) for one in accessories_of(kind)]
        self._place = 0
        self._on_text()

    def _chip(self, slug: str, text: str) -> QPushButton:
        chip = push_button(text, f"accessory_{slug}", look="chip", parent=self)
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        chip.clicked.connect(lambda is_ticked: self._tick(text, is_ticked=is_ticked))
        self._flow.addWidget(chip)
        chip.show()
        return chip

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self._place = (self._place + step) % len(self._chips)
            self._mark()
            self._say_current()
        elif event.key() == Qt.Key.Key_Space:
            self._chips[self._place].click()
            self._say_current()
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._mark()
        self._say_current()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._mark()

    def _mark(self) -> None:
        """Show on which chip the keyboard stands."""
        for place, chip in enumerate(self._chips):
            chip.setProperty("current", "true" if self.hasFocus() and place == self._place else "false")
            chip.style().unpolish(chip)
            chip.style().polish(chip)

    def _say_current(self) -> None:
        """Tell who hears the window on which chip the keyboard stands: for the system the row is one place."""
        if self._chips:
            chip = self._chips[self._place]
            form = self.tr("{accessory}, ticked") if chip.isChecked() else self.tr("{accessory}, not ticked")
            announce(self, form.format(accessory=chip.text()))

    def _text(self) -> str:
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()

    def _tick(self, name: str, *, is_ticked: bool) -> None:
        found = [one for one in separated(self._text()) if fold(one) != fold(name)]
        words = [*found, name] if is_ticked else found
        if isinstance(self._field, QLineEdit):
            self._field.setText(", ".join(words))
            self._field.textEdited.emit(self._field.text())
        else:
            self._field.setPlainText("\n".join(words))

    def _on_text(self) -> None:
        typed = {fold(one) for one in separated(self._text())}
        for chip in self._chips:
            chip.setChecked(fold(chip.text()) in typed)
