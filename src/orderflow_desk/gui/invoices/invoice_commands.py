"""What is done about invoices and payments at the window."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

Then = Callable[[], None]


class InvoiceCommands(QObject):
    """One act at a time; `runner.refused` says why one was not done."""

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self.runner = CommandRunner(session, self)

    def prepare(self, order_id: int, then: Then) -> None:
        """Begin a draft, or bring it up to date with the work."""
        self._do(
            f"prepare_invoice:{order_id}",
            lambda desk, action_id: desk.invoices.prepare(order_id, action_id=action_id),
            then,
        )

    def write(self, order_id: int, draft: Draft, version: int, then: Then) -> None:
        """Keep a draft as it was typed."""
        self._do(
            f"write_invoice:{order_id}:{version}:{draft}",
            lambda desk, action_id: desk.invoices.write(
                order_id, draft, version=version, action_id=action_id
            ),
            then,
        )

    def issue(self, order_id: int, version: int, then: Then) -> None:
        """Issue the draft."""
        self._do(
            f"issue_invoice:{order_id}:{version}",
            lambda desk, action_id: desk.invoices.issue(order_id, version=version, action_id=action_id),
            then,
        )

    def credit(self, invoice_id: int, reason: str, then: Then) -> None:
        """Take an invoice back."""
        self._do(
            f"credit_invoice:{invoice_id}:{reason}",
            lambda desk, action_id: desk.invoices.credit(invoice_id, reason=reason, action_id=action_id),
            then,
        )

    def pay(self, order_id: int, way: PayWay, minor: int, receipt: str, owed: int, then: Then) -> None:
        """Write down what was paid; `owed` is what was seen to be owed then: the same again is another payment."""
        self._do(
            f"pay:{order_id}:{way}:{minor}:{receipt}:{owed}",
            lambda desk, action_id: desk.payments.pay(
                order_id, way=way, minor=minor, receipt=receipt, action_id=action_id
            ),
            then,
        )

    def write_off(self, order_id: int, reason: str, owed: int, then: Then) -> None:
        """Write down that the rest is not owed any more."""
        self._do(
            f"write_off:{order_id}:{reason}:{owed}",
            lambda desk, action_id: desk.payments.write_off(order_id, reason=reason, action_id=action_id),
            then,
        )

    def take_back(self, payment_id: int, then: Then) -> None:
        """Write down that a payment was none."""
        self._do(
            f"take_back_payment:{payment_id}",
            lambda desk, action_id: desk.payments.take_back(payment_id, action_id=action_id),
            then,
        )

    def _do(self, intent: str, call: "Callable[[Desk, str], Done]", then: Then) -> None:
        self.runner.do(intent, call, done=lambda _done: then())
