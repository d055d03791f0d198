"""Asks before an invoice is issued or taken back, and why something is not owed any more."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog

translate = QCoreApplication.translate


def ask_to_issue(parent: QWidget, total: str, buyer: str, then: Callable[[], None]) -> None:
    """Ask whether the draft is right: what is issued is never changed."""
    question = Question(
        title=translate("invoices", "Issue the invoice over {amount}").format(amount=total),
        meaning=translate(
            "invoices",
            "To {customer}. It takes the next number and is never changed any more; a credit note can take it back.",
        ).format(customer=buyer),
        mail="",
        verb=translate("invoices", "Issue"),
        leave=translate("invoices", "Not yet"),
        is_final=True,
    )
    _ask(question, parent, lambda _reason: then())


def ask_to_credit(parent: QWidget, number: str, then: Callable[[str], None]) -> None:
    """Ask why an invoice is taken back."""
    question = Question(
        title=translate("invoices", "Credit note for invoice {number}").format(number=number),
        meaning=translate(
            "invoices",
            "It takes a number of its own and takes the whole invoice back. A new draft begins with the same lines.",
        ),
        mail="",
        verb=translate("invoices", "Write the credit note"),
        reasons=[
            translate("invoices", "wrong price"),
            translate("invoices", "wrong address"),
            translate("invoices", "not delivered"),
        ],
        caption=translate("invoices", "Reason, as it stands on the credit note"),
        leave=translate("invoices", "Leave it"),
        is_danger=True,
    )
    _ask(question, parent, then)


def ask_to_write_off(parent: QWidget, amount: str, then: Callable[[str], None]) -> None:
    """Ask why the rest is not owed any more."""
    question = Question(
        title=translate("invoices", "Write off {amount}").format(amount=amount),
        meaning=translate("invoices", "The invoice stays as it is; nothing more is owed for it."),
        mail="",
        verb=translate("invoices", "Write off"),
        reasons=[
            translate("invoices", "goodwill"),
            translate("invoices", "can't be collected"),
            translate("invoices", "small difference"),
        ],
        leave=translate("invoices", "Leave it"),
        is_danger=True,
    )
    _ask(question, parent, then)


def _ask(question: Question, parent: QWidget, then: Callable[[str], None]) -> None:
    dialog = QuestionDialog(question, parent)
    dialog.answered.connect(then)
    dialog.open()
