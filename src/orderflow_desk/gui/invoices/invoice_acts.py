"""What is pressed at an invoice: asked about where that is due, then done."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.invoices.invoice_file import write_file
from orderflow_desk.gui.invoices.questions import ask_to_credit, ask_to_issue, ask_to_write_off
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.views.done import Done
from orderflow_desk.views.invoices import InvoicesOfOrder, IssuedShown

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

Then = Callable[[], None]


class InvoiceActs(QObject):
    """Acts on the order and the invoices that it was shown last; `then` is called after each, `go_on` after what begins a draft.

    One act at a time; `runner.refused` says why one was not done.
    """

    def __init__(self, session: Session, tab: QWidget, then: Then, go_on: Then) -> None:
        super().__init__(tab)
        self.runner = CommandRunner(session, self)
        self._session, self._tab, self._then, self._go_on = session, tab, then, go_on
        self._order_id: int | None = None
        self._customer = ""
        self._found = InvoicesOfOrder()

    def know(self, order_id: int | None, customer: str, found: InvoicesOfOrder) -> None:
        """Act on these from now on."""
        self._order_id, self._customer, self._found = order_id, customer, found

    def on_prepare(self) -> None:
        """Begin a draft, or bring it up to date; the next line is typed then."""
        self._do(
            "prepare_invoice",
            lambda desk, order_id, action_id: desk.invoices.prepare(order_id, action_id=action_id),
            self._go_on,
        )

    def write(self, draft: Draft, version: int, then: Then) -> None:
        """Keep a draft as it was typed."""
        self._do(
            f"write_invoice:{version}:{draft}",
            lambda desk, order_id, action_id: desk.invoices.write(
                order_id, draft, version=version, action_id=action_id
            ),
            then,
        )

    def on_issue(self) -> None:
        """Issue the draft, after a question."""
        draft, order_id = self._found.draft, self._order_id
        if draft is None or order_id is None:
            return
        issue = partial(
            self._do,
            f"issue_invoice:{draft.version}",
            lambda desk, order_id, action_id: desk.invoices.issue(
                order_id, version=draft.version, action_id=action_id
            ),
            of_order=order_id,
        )
        ask_to_issue(self._tab, money_text(Money(draft.sums.total, draft.currency)), self._customer, issue)

    def on_credit(self) -> None:
        """Take the invoice back, for a reason."""
        standing, order_id = self._found.standing, self._order_id
        if standing is None:
            return
        ask_to_credit(
            self._tab,
            standing.number,
            lambda reason: self._do(
                f"credit_invoice:{standing.id}:{reason}",
                lambda desk, _order_id, action_id: desk.invoices.credit(
                    standing.id, reason=reason, action_id=action_id
                ),
                self._go_on,
                of_order=order_id,
            ),
        )

    def on_write_off(self) -> None:
        """Let the rest go, for a reason."""
        found, order_id = self._found, self._order_id
        ask_to_write_off(
            self._tab,
            money_text(Money(found.owed, found.currency)),
            lambda reason: self._do(
                f"write_off:{reason}:{found.owed}",
                lambda desk, order_id, action_id: desk.payments.write_off(
                    order_id, reason=reason, action_id=action_id
                ),
                of_order=order_id,
            ),
        )

    def on_paid(self, way: PayWay, minor: int, receipt: str) -> None:
        """Write down what was paid; a second press takes nothing of the rest, which stands in the field by then."""
        if self._session.press_guard.is_pressed_anew("take_payment"):
            self._do(
                f"pay:{way}:{minor}:{receipt}:{self._found.owed}",
                lambda desk, order_id, action_id: desk.payments.pay(
                    order_id, way=way, minor=minor, receipt=receipt, action_id=action_id
                ),
            )

    def on_taken_back(self, payment_id: int) -> None:
        """Write down that a payment was none."""
        self._do(
            f"take_back_payment:{payment_id}",
            lambda desk, _order_id, action_id: desk.payments.take_back(payment_id, action_id=action_id),
        )

    def _do(
        self,
        intent: str,
        call: "Callable[[Desk, int, str], Done]",
        then: Then | None = None,
        *,
        of_order: int | None = None,
    ) -> None:
        """Do it to the order that was shown when it was asked for."""
        order_id = self._order_id if of_order is None else of_order
        if order_id is not None:
            after = then or self._then
            self.runner.do(
                f"{intent}:{order_id}",
                lambda desk, action_id: call(desk, order_id, action_id),
                done=lambda _done: after(),
            )

    def on_file(self, shown: IssuedShown) -> None:
        """Open the PDF of what was issued."""
        desk = self._session.desk
        if desk is not None and shown.document is not None:
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
