"""How this PC's scanner frames a code, and a field to try it."""

from typing import Any

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame

from orderflow_desk.domain.scanning.scan_codes import TRIAL, Code
from orderflow_desk.domain.scanning.scans import ScanForm, Suffix
from orderflow_desk.gui.forms.ui_scanner_card import Ui_ScannerCard
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

_KEPT_AS = "scanner"


class ScannerCard(QFrame):
    """Holds at once, and for whoever works at this PC."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("scanner_card")
        self.form = form = Ui_ScannerCard()
        form.setupUi(self)
        form.scanner_prefix.setMaxLength(8)
        form.scanner_prefix.setPlaceholderText(self.tr("Nothing"))
        form.scanner_own.setMaxLength(1)
        form.scanner_try.setProperty("tries_scans", True)
        names = {
            Suffix.ENTER_OR_TAB: self.tr("Enter or Tab"),
            Suffix.ENTER: self.tr("Enter"),
            Suffix.TAB: self.tr("Tab"),
            Suffix.NONE: self.tr("Nothing"),
            Suffix.OWN: self.tr("Another character"),
        }
        for suffix, name in names.items():
            form.scanner_suffix.addItem(name, str(suffix))
        form.scanner_prefix.textEdited.connect(self._on_changed)
        form.scanner_own.textEdited.connect(self._on_changed)
        form.scanner_suffix.activated.connect(self._on_changed)
        form.scanner_try.textEdited.connect(self._on_typed)
        session.scan_tried.connect(self._on_tried)
        self._kept = ScanForm.of(session.settings.read(_KEPT_AS, {}))
        self._show(self._kept)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._show(self._kept)
        self.form.scanner_try.clear()
        self.form.scanner_read.clear()

    def _show(self, scan_form: ScanForm) -> None:
        form = self.form
        form.scanner_prefix.setText(scan_form.prefix)
        form.scanner_own.setText(scan_form.own)
        form.scanner_suffix.setCurrentIndex(form.scanner_suffix.findData(str(scan_form.suffix)))
        self._explain()

    def _explain(self) -> None:
        form = self.form
        is_own = form.scanner_suffix.currentData() == Suffix.OWN
        for widget in (form.scanner_own, form.scanner_own_caption):
            widget.setVisible(is_own)
        if is_own and not form.scanner_own.text():
            hint = self.tr("Please type the character. Until then Enter or Tab ends a code.")
        elif form.scanner_prefix.text():
            hint = self.tr(
                "Whatever comes behind the prefix at a scanner's speed is a scan, also codes of others."
            )
        else:
            hint = self.tr("Without a prefix, scans of order labels and numbers are told by their speed.")
        form.scanner_hint.setText(hint)

    def _on_changed(self) -> None:
        form = self.form
        typed: dict[str, Any] = {
            "prefix": form.scanner_prefix.text(),
            "suffix": form.scanner_suffix.currentData(),
            "own": form.scanner_own.text(),
        }
        self._explain()
        self._kept = ScanForm.of(typed)
        self._session.remember(_KEPT_AS, self._kept.kept())
        self._session.scan_form_changed.emit(self._kept)

    def _on_typed(self) -> None:
        is_empty = not self.form.scanner_try.text()
        typed = self.tr("These were keys, or a code of somebody else: no scan of an order was seen.")
        self.form.scanner_read.setText("" if is_empty else typed)

    def _on_tried(self, code: Code) -> None:
        self.form.scanner_try.clear()
        if code.order_id is None and code.text != TRIAL:
            words = self.tr("Read {code}. That is not the code of an order.")
        elif code.is_plain:
            words = self.tr("Read {code}: the scanner is set up.")
        else:
            words = self.tr(
                "Read {code}, although scanner and PC have different keyboards: that does no harm."
            )
        self.form.scanner_read.setText(words.format(code=code.text))
