"""One shipment as it stands: to whom, the way out and the way back, and what can be done about it."""

from datetime import datetime

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QApplication, QFrame, QGridLayout, QHBoxLayout, QVBoxLayout

from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.widgets.buttons import icon_button, push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, breakable
from orderflow_desk.gui.words.when import distance_text, moment_text, now, planned_text
from orderflow_desk.views.shipments import ShipmentRow, ShipmentsOfOrder


class ShipmentCard(QFrame):
    """`link_wanted` comes with a page of the web; the others with the shipment."""

    link_wanted = Signal(str)
    date_wanted = Signal(object)  # ShipmentRow
    details_wanted = Signal(object)  # ShipmentRow
    reopening_wanted = Signal(object)  # ShipmentRow

    def __init__(self, theme: Theme, row: ShipmentRow, found: ShipmentsOfOrder, *, is_final: bool) -> None:
        super().__init__()
        self._theme, self._row, self._found = theme, row, found
        self.setObjectName(f"shipment_{row.number}")
        self.setProperty("look", "card")
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.setSpacing(10)
        column.addLayout(self._head())
        column.addLayout(self._ways())
        column.addLayout(self._keys(is_final=is_final))

    def _head(self) -> QHBoxLayout:
        row, line = self._row, QHBoxLayout()
        line.setSpacing(8)
        line.addWidget(ElidedLabel(row.maker, tone="strong"), 1)
        if row.rma:
            line.addWidget(PlainLabel(self.tr("RMA {number}").format(number=row.rma), tone="badge"))
            copy = icon_button(self._theme, "copy", "copy_rma", self.tr("Copy the RMA number"))
            copy.clicked.connect(lambda: QApplication.clipboard().setText(row.rma))
            line.addWidget(copy)
        line.addWidget(self._state())
        return line

    def _state(self) -> PlainLabel:
        row = self._row
        if row.is_open:
            late = self._found.is_overdue
            made = PlainLabel(
                self.tr("Open, overdue") if late else self.tr("Open"), tone="warn" if late else "quiet"
            )
        elif row.stays_because:
            made = PlainLabel(self.tr("Stays there"), tone="quiet")
        else:
            made = PlainLabel(self.tr("Back"), tone="good")
        made.setObjectName("shipment_state")
        return made

    def _ways(self) -> QGridLayout:
        row, grid = self._row, QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(4)
        out = (
            (self.tr("Sent"), self._when(row.sent_at)),
            (self.tr("Carrier"), row.carrier),
            (self.tr("Tracking"), row.tracking),
            (self.tr("Serial"), row.serial),
        )
        back = (
            self._expected(),
            (self.tr("Carrier"), row.back_carrier),
            (self.tr("Tracking"), row.back_tracking),
            (self.tr("Received"), self._received()),
            *(((self.tr("Serial"), row.back_serial),) if row.is_swapped else ()),
            *(((self.tr("Done there"), row.work),) if row.work else ()),
            *(((self.tr("Why"), row.stays_because),) if row.stays_because else ()),
        )
        for place, (title, lines) in enumerate(((self.tr("WAY OUT"), out), (self.tr("WAY BACK"), back))):
            grid.addWidget(PlainLabel(title, tone="caption"), 0, place * 2, 1, 2)
            for number, (name, value) in enumerate(lines, start=1):
                caption = PlainLabel(name, tone="quiet")
                grid.addWidget(caption, number, place * 2, Qt.AlignmentFlag.AlignTop)
                grid.addWidget(self._value(name, value), number, place * 2 + 1, Qt.AlignmentFlag.AlignTop)
            grid.setColumnStretch(place * 2 + 1, 1)
        return grid

    def _value(self, name: str, value: str) -> PlainLabel:
        made = PlainLabel(breakable(value) or self.tr("–"), wraps=True)
        made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        if name == self.tr("Expected") and self._row.is_open and self._found.is_overdue:
            made.set_tone("warn")
        return made

    def _expected(self) -> tuple[str, str]:
        at = self._found.expected_back if self._row.is_open else self._row.expected_at
        if at is None:
            return self.tr("Expected"), self.tr("no date")
        said = planned_text(at)
        if self._row.is_open and self._found.is_overdue:
            days = (at.date() - now().date()).days
            said = self.tr("{date}, {distance}").format(date=said, distance=distance_text(days))
        return self.tr("Expected"), said

    def _received(self) -> str:
        row = self._row
        if row.received_at is None:
            return self.tr("not yet") if row.is_open else self.tr("never")
        return self._when(row.received_at)

    def _when(self, at: datetime) -> str:
        return moment_text(at, now())

    def _keys(self, *, is_final: bool) -> QHBoxLayout:
        row, found, keys = self._row, self._found, QHBoxLayout()
        keys.setSpacing(8)
        for name, text, link in (
            ("track_out", self.tr("Track the way out"), found.link(row.carrier, row.tracking)),
            ("track_back", self.tr("Track the way back"), found.link(row.back_carrier, row.back_tracking)),
        ):
            if link:
                self._add(keys, name, text, self.link_wanted, link)
        if row.is_open and not is_final:
            self._add(keys, "new_date", self.tr("New date…"), self.date_wanted, row)
        self._add(keys, "shipment_details", self.tr("Details…"), self.details_wanted, row)
        if not row.is_open and not is_final:
            self._add(
                keys,
                "reopen_shipment",
                self.tr("Not back after all"),
                self.reopening_wanted,
                row,
            )
        keys.addStretch(1)
        return keys

    def _add(self, keys: QHBoxLayout, name: str, text: str, wanted: SignalInstance, about: object) -> None:
        button = push_button(text, name)
        button.clicked.connect(lambda: wanted.emit(about))
        keys.addWidget(button)
