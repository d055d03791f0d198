"""What is pressed at an invoice: asked about where that is due, then done."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.invoices.invoice_commands import InvoiceCommands
from orderflow_desk.gui.invoices.invoice_file import write_file
from orderflow_desk.gui.invoices.questions import ask_to_credit, ask_to_issue, ask_to_write_off
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.views.invoices import InvoicesOfOrder


class InvoiceActs(InvoiceCommands):
    """Acts on the order and the invoices that it was shown last; `then` is called after each, `go_on` after what begins a draft."""

    def __init__(
        self, session: Session, tab: QWidget, then: Callable[[], None], go_on: Callable[[], None]
    ) -> None:
        super().__init__(session, tab)
        self._session, self._tab, self._then, self._go_on = session, tab, then, go_on
        self._order_id: int | None = None
        self._customer = ""
        self._found = InvoicesOfOrder()

    def know(self, order_id: int | None, customer: str, found: InvoicesOfOrder) -> None:
        """Act on these from now on."""
        self._order_id, self._customer, self._found = order_id, customer, found

    def on_prepare(self) -> None:
        """Begin a draft, or bring it up to date; the next line is typed then."""
        if self._order_id is not None:
            self.prepare(self._order_id, self._go_on)

    def on_issue(self) -> None:
        """Issue the draft, after a question."""
        draft, order_id = self._found.draft, self._order_id
        if draft is not None and order_id is not None:
            total = money_text(Money(draft.sums.total, draft.currency))
            ask_to_issue(
                self._tab, total, self._customer, lambda: self.issue(order_id, draft.version, self._then)
            )

    def on_credit(self) -> None:
        """Take the invoice back, for a reason."""
        standing = self._found.standing
        if standing is not None:
            ask_to_credit(
                self._tab, standing.number, lambda reason: self.credit(standing.id, reason, self._go_on)
            )

    def on_write_off(self) -> None:
        """Let the rest go, for a reason."""
        found, order_id = self._found, self._order_id
        if order_id is not None:
            amount = money_text(Money(found.owed, found.currency))
            ask_to_write_off(
                self._tab, amount, lambda reason: self.write_off(order_id, reason, found.owed, self._then)
            )

    def on_paid(self, way: PayWay, minor: int, receipt: str) -> None:
        """Write down what was paid; a second press takes nothing of the rest, which stands in the field by then."""
        if self._order_id is not None and self._session.press_guard.is_pressed_anew("take_payment"):
            self.pay(self._order_id, way, minor, receipt, self._found.owed, self._then)

    def on_taken_back(self, payment_id: int) -> None:
        """Write down that a payment was none."""
        self.take_back(payment_id, self._then)

    def on_file(self) -> None:
        """Open the PDF of the invoice that counts, or else of what was issued last."""
        desk, found = self._session.desk, self._found
        shown = found.standing or next(iter(found.issued), None)
        if desk is not None and shown is not None and shown.document is not None:
            folder = papers_of(self._session).choices.folder
            self._session.background.run(
                partial(write_file, desk, shown.id, shown.document, folder),
                done=self._on_file_written,
                failed=self._session.complain,
                owner=self,
                lane=Lane.SLOW,
            )

    def _on_file_written(self, path: Path) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self._session.say(self.tr("The invoice lies at {path}").format(path=path))
