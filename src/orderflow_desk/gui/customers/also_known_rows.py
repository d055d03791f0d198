"""What a customer is known by besides, each value with a way to remove it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.customers import CONTACT_FIELDS, Others
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, set_tip
from orderflow_desk.gui.words.field_names import field_name

_Row = tuple[Field, str, int]


class AlsoKnownRows(QWidget):
    """Nothing where nothing is kept. `removed` carries the field, the value, and its place among those of the field."""

    removed = Signal(object, str, int)  # Field

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("customer_also")
        self._shown: list[_Row] = []
        self._lines: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 4, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(PlainLabel(self.tr("Also known by"), tone="quiet"))
        self.hide()

    def show_others(self, others: Others) -> None:
        """Show these values."""
        rows = [
            (field, value, place)
            for field in CONTACT_FIELDS
            for place, value in enumerate(others.get(field, ()))
        ]
        if rows == self._shown:
            return
        for line in self._lines:
            line.hide()
            line.deleteLater()
        self._shown, self._lines = rows, []
        for row in rows:
            self._add(*row)
        self.setVisible(bool(rows))

    def _add(self, field: Field, value: str, place: int) -> None:
        line = QWidget()
        words = ElidedLabel(value)
        set_tip(words, f"{field_name(field)}: {value}")
        remove = push_button(
            self.tr("Remove"),
            f"remove_{field}_{place}",
            look="link",
            spoken=self.tr("{field} {value}: remove").format(field=field_name(field), value=value),
        )
        remove.clicked.connect(partial(self.removed.emit, field, value, place))
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 4, 0)
        row.addWidget(words, 1)
        row.addWidget(remove)
        self._column.addWidget(line)
        self._lines.append(line)
