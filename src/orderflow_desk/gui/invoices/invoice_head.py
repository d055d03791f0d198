"""What stands above an invoice's lines: its number and state, and what can be done with it."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from orderflow_desk.gui.invoices.words import document_name, issued_words
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.views.invoices import InvoicesOfOrder, IssuedShown


class InvoiceHead(QWidget):
    """Each of its signals is one press."""

    prepare_wanted = Signal()
    issue_wanted = Signal()
    credit_wanted = Signal()
    strike_wanted = Signal()
    file_wanted = Signal(object)  # IssuedShown

    def __init__(self) -> None:
        super().__init__()
        self._title = PlainLabel(tone="strong")
        self._title.setObjectName("invoice_title")
        self._state = PlainLabel(tone="quiet", wraps=True)
        self._state.setObjectName("invoice_state")
        self.first = push_button("", "prepare_invoice")
        self.first.clicked.connect(self.prepare_wanted)
        self._strike = push_button(self.tr("Strike the line"), "strike_line", look="link")
        self._strike.clicked.connect(self.strike_wanted)
        self._issue = push_button(self.tr("Issue…"), "issue_invoice", look="primary")
        self._issue.clicked.connect(self.issue_wanted)
        self._credit = push_button(self.tr("Credit note…"), "credit_invoice")
        self._credit.clicked.connect(self.credit_wanted)
        self._file = push_button(self.tr("Show PDF"), "show_invoice_pdf")
        self._file.clicked.connect(self._on_file)
        self._issued: tuple[IssuedShown, ...] = ()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._title)
        row.addStretch(1)
        for button in (self._strike, self.first, self._file, self._credit, self._issue):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(row)
        column.addWidget(self._state)

    def show_state(
        self,
        found: InvoicesOfOrder,
        *,
        is_begun: bool,
        is_chosen: bool,
        may_issue: bool,
        may_credit: bool,
    ) -> None:
        """Say how it stands, and offer what can be done."""
        draft, standing = found.draft, found.standing
        self._issued = found.issued
        shown: tuple[tuple[QPushButton, bool], ...] = (
            (self._strike, draft is not None and is_chosen),
            (self.first, is_begun and standing is None),
            (self._file, bool(found.issued)),
            (self._credit, standing is not None and may_credit),
            (self._issue, draft is not None and may_issue),
        )
        for button, is_shown in shown:
            button.setVisible(is_shown)
        self.first.setText(
            self.tr("Prepare an invoice") if draft is None else self.tr("Take over labour and parts")
        )
        if draft is not None:
            self._title.setText(self.tr("Draft of the invoice"))
        elif standing is not None:
            self._title.setText(self.tr("Invoice {number}").format(number=standing.number))
        else:
            self._title.setText(self.tr("No invoice yet"))
        self._state.setText("\n".join(self._words(found, is_begun=is_begun)))
        self._state.setVisible(bool(self._state.text()))

    def _on_file(self) -> None:
        """Ask which one, where there are several."""
        if len(self._issued) == 1:
            self.file_wanted.emit(self._issued[0])
            return
        menu = QMenu(self)
        menu.setObjectName("issued_menu")
        menu.aboutToHide.connect(menu.deleteLater)
        for issued in self._issued:
            menu.addAction(document_name(issued)).triggered.connect(partial(self.file_wanted.emit, issued))
        menu.popup(self._file.mapToGlobal(self._file.rect().bottomLeft()))

    def _words(self, found: InvoicesOfOrder, *, is_begun: bool) -> list[str]:
        words = [issued_words(one) for one in found.issued]
        if found.draft is not None and found.elsewhere:
            words.append(
                self.tr("%Ln line(s) in another currency have no price here yet.", "", found.elsewhere)
            )
        if found.not_billed:
            words.append(self.tr("%Ln line(s) of later work are on no invoice.", "", found.not_billed))
        if not found.issued and found.draft is None:
            words.append(
                self.tr("It is prepared at Ready for Return, from billed labour and received parts.")
                if is_begun
                else self.tr("Nothing is billed for a draft.")
            )
        return words
