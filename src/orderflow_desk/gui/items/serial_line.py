"""The field of a serial number: takes it out of what makers' codes put around it, and tells of a slip in an IMEI."""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLineEdit

from orderflow_desk.domain.items.imei import ImeiLook, imei_look
from orderflow_desk.domain.scanning.product_codes import is_code_of_maker, serial_in


class SerialLine(QObject):
    """`hinted` comes with a sentence about what stands in the field, or with nothing; it never refuses anything."""

    hinted = Signal(str)

    def __init__(self, line: QLineEdit) -> None:
        super().__init__(line)
        self._line = line
        line.setProperty("takes_scans", True)
        line.textChanged.connect(self._on_changed)
        line.editingFinished.connect(self._on_finished)

    def _on_changed(self, text: str) -> None:
        is_slip = imei_look(serial_in(text)) is ImeiLook.SLIPPED
        words = self.tr("If this is an IMEI, one of its digits is wrong: the check digit doesn't match.")
        self.hinted.emit(words if is_slip else "")

    def _on_finished(self) -> None:
        typed = self._line.text()
        if is_code_of_maker(typed):
            self._line.setText(serial_in(typed))
            self._line.textEdited.emit(self._line.text())  # as if it had been typed so
