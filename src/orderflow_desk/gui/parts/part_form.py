"""The line in which a part is typed: Tab takes what was used before for its number."""

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.money import parse_money
from orderflow_desk.domain.parts.part import LINE_AT_MOST, PartLine
from orderflow_desk.domain.parts.quantities import parse_quantity
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.captioned import captioned
from orderflow_desk.gui.widgets.fields.completing import KnownWords
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fields.moment_field import MomentField
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import money_text, quantity_text
from orderflow_desk.views.parts import PartRow, UsedBefore

_WHILE_TYPING_MS = 120
_LINES = (
    "part_number",
    "part_description",
    "part_quantity",
    "part_price",
    "part_supplier",
    "part_order_number",
)
_FIRST, _SECOND = (("part_number", 3), ("part_description", 5), ("part_quantity", 2), ("part_price", 3)), (
    ("part_supplier", 5), ("part_order_number", 4), ("part_due", 5),
)  # fmt: skip


class PartForm(QFrame):
    """Enter takes what is typed (`taken`, with the part that is corrected or None), Escape leaves it (`left`).

    `asked` comes while a number is typed; `offer` answers it. What was used before fills fields in which nothing is typed.
    """

    taken = Signal(object, object)  # PartLine, PartRow | None
    left = Signal()
    asked = Signal(str)

    def __init__(self, currency: Callable[[], str]) -> None:
        super().__init__()
        self._currency = currency
        self._row: PartRow | None = None
        self._used: tuple[str, UsedBefore | None] = ("", None)
        self._is_tabbed = False
        self.setObjectName("part_form")
        self.setProperty("look", "well")
        self.lines = {name: self._line(name) for name in _LINES}
        self._suppliers = KnownWords(self.lines["part_supplier"])
        self.due = MomentField()
        self.due.setObjectName("part_due")
        self.due.setAccessibleName(field_name("part_due"))
        self.lines["part_number"].textEdited.connect(self._on_number)
        self._soon = QTimer(self, singleShot=True, interval=_WHILE_TYPING_MS)
        self._soon.timeout.connect(lambda: self.asked.emit(self.lines["part_number"].text()))
        faults = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 8, 10, 8)
        column.setSpacing(6)
        for names in (_FIRST, _SECOND):
            row = QHBoxLayout()
            row.setSpacing(8)
            for name, stretch in names:
                field = self.due if name == "part_due" else self.lines[name]
                box, fault = captioned(field)
                faults[name] = (field, fault)
                row.addLayout(box, stretch)
            column.addLayout(row)
        self._faults = FaultLines(faults)
        self._hint = PlainLabel(tone="faint", wraps=True)
        self._hint.setObjectName("part_hint")
        self._leave = push_button(self.tr("Leave"), "leave_part")
        self._leave.clicked.connect(self.left)
        self._take = push_button("", "take_part", look="primary")
        self._take.clicked.connect(self._on_taken)
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._hint, 1)
        keys.addWidget(self._leave)
        keys.addWidget(self._take)
        column.addLayout(keys)
        self.setFocusProxy(self.lines["part_number"])
        self.begin(None)

    def begin(self, row: PartRow | None) -> None:
        """Let a new part be typed, or one that stands there be corrected."""
        self._row, self._used, self._is_tabbed = row, ("", None), False
        self._faults.forgive_all()
        texts = _texts_of(row)
        for name, line in self.lines.items():
            line.setText(texts.get(name, ""))
            line.setModified(False)
        self.due.set_moment(None if row is None else row.due)
        self._take.setText(self.tr("Add") if row is None else self.tr("Correct"))
        self._leave.setVisible(row is not None)
        self._say_hint()

    def offer_suppliers(self, suppliers: tuple[str, ...]) -> None:
        """Complete those from whom the shop buys as they are typed."""
        self._suppliers.know(suppliers)

    def offer(self, number: str, used: UsedBefore | None) -> None:
        """Say what a part with this number was the last time; whoever has gone on by Tab takes it."""
        if number != self.lines["part_number"].text():
            return
        self._used = (number, used)
        self._say_hint()
        if self._is_tabbed:
            self._take_used()

    @property
    def is_typed(self) -> bool:
        """Whether somebody has begun to type."""
        return any(line.isModified() and line.text() for line in self.lines.values())

    @property
    def corrects(self) -> PartRow | None:
        """The part that is corrected."""
        return self._row

    def refuse(self, error: DeskError) -> bool:
        """Say at its field why it was not taken; False where it belongs to none."""
        return self._faults.show(error)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_taken()
        else:
            super().keyPressEvent(event)

    def _on_number(self) -> None:
        self._is_tabbed = False
        self._used = ("", None)
        self._say_hint()
        self._soon.start()

    def _on_number_left(self) -> None:
        """Take what was used before, now or as soon as it is known."""
        if self._row is not None or not self.lines["part_number"].text().strip():
            return
        self._is_tabbed = True
        if self._used[0] == self.lines["part_number"].text():
            self._take_used()
        else:
            self._soon.stop()
            self.asked.emit(self.lines["part_number"].text())

    def _take_used(self) -> None:
        used = self._used[1]
        if used is None:
            return
        for name, text in (
            ("part_description", used.description),
            ("part_price", "" if used.price is None else money_text(used.price)),
            ("part_supplier", used.supplier),
        ):
            line = self.lines[name]
            if not line.text() or not line.isModified():
                line.setText(text)
                line.setModified(False)

    def _say_hint(self) -> None:
        used = self._used[1]
        if used is not None:
            words = self.tr("Tab takes what was used before (%Ln time(s)): {name}", "", used.times)
            self._hint.setText(words.format(name=used.description))
        else:
            self._hint.setText(self.tr("Enter adds the line. It never moves the order by itself."))

    def _on_taken(self) -> None:
        try:
            typed = self._typed()
        except DeskError as error:
            self.refuse(error)
            return
        self.taken.emit(typed, self._row)

    def _typed(self) -> PartLine:
        self._suppliers.spell()
        texts = {name: line.text() for name, line in self.lines.items()}
        if self.due.fault is not None:
            raise FieldInvalid("part_due", self.due.text(), self.due.fault)
        return PartLine(
            number=texts["part_number"],
            description=texts["part_description"],
            quantity=parse_quantity(texts["part_quantity"]),
            price=parse_money(texts["part_price"], self._currency(), field="part_price"),
            supplier=texts["part_supplier"],
            order_number=texts["part_order_number"],
            due=self.due.moment(),
        )

    def _line(self, name: str) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(field_name(name))
        made.setMaxLength(LINE_AT_MOST)
        if name == "part_quantity":
            made.setPlaceholderText(quantity_text(1000))
        if name == "part_number":
            made.editingFinished.connect(self._on_number_left)
        return made


def _texts_of(row: PartRow | None) -> dict[str, str]:
    if row is None:
        return {}
    return {
        "part_number": row.number,
        "part_description": row.description,
        "part_quantity": quantity_text(row.quantity),
        "part_price": "" if row.price is None else money_text(row.price),
        "part_supplier": row.supplier,
        "part_order_number": row.order_number,
    }
