"""Which acts ask first, and in which words."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.reasons.walk_reasons import WalkReason, reasons_for
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.orders.duplicate_words import duplicate_reasons, lacks_number
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number, status_name, walk_verb
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption

translate = QCoreApplication.translate
_CONTEXT = "questions"

_CANCEL_REASONS = (
    QT_TRANSLATE_NOOP("questions", "repair too expensive"),
    QT_TRANSLATE_NOOP("questions", "no fault found"),
    QT_TRANSLATE_NOOP("questions", "part no longer available"),
    QT_TRANSLATE_NOOP("questions", "customer changed their mind"),
)
_WALK_REASONS = {
    WalkReason.CUSTOMER_IS_HERE: QT_TRANSLATE_NOOP("questions", "customer is here with the item"),
    WalkReason.ARRIVED_BY_POST: QT_TRANSLATE_NOOP("questions", "item arrived by post"),
    WalkReason.NO_DATE_NEEDED: QT_TRANSLATE_NOOP("questions", "no appointment needed"),
    WalkReason.WORK_STARTS_AT_ONCE: QT_TRANSLATE_NOOP("questions", "work starts at once"),
    WalkReason.LOGGED_FROM_SITE: QT_TRANSLATE_NOOP("questions", "logged from site"),
    WalkReason.WORK_OF_THE_MANUFACTURER: QT_TRANSLATE_NOOP(
        "questions", "work for the manufacturer, nothing to wait for"
    ),
    WalkReason.SEALED_UNIT: QT_TRANSLATE_NOOP("questions", "sealed unit, only the manufacturer opens it"),
    WalkReason.UNDER_WARRANTY: QT_TRANSLATE_NOOP("questions", "repaired under the manufacturer's warranty"),
    WalkReason.NO_PARTS_NEEDED: QT_TRANSLATE_NOOP("questions", "no parts needed"),
    WalkReason.PARTS_IN_STOCK: QT_TRANSLATE_NOOP("questions", "parts were in stock"),
    WalkReason.REPAIRED_AT_THE_BENCH: QT_TRANSLATE_NOOP("questions", "repaired at the bench"),
    WalkReason.REPAIRED_ON_SITE: QT_TRANSLATE_NOOP("questions", "repaired on site"),
    WalkReason.DONE_BY_THE_SHOP: QT_TRANSLATE_NOOP("questions", "done by us, no manufacturer needed"),
    WalkReason.PARTS_NOT_NEEDED: QT_TRANSLATE_NOOP("questions", "works without the parts"),
    WalkReason.BACK_FROM_MANUFACTURER: QT_TRANSLATE_NOOP(
        "questions", "back from the manufacturer, work goes on"
    ),
    WalkReason.NOT_ACCEPTED: QT_TRANSLATE_NOOP("questions", "not accepted by the manufacturer"),
    WalkReason.MORE_TO_BE_DONE: QT_TRANSLATE_NOOP("questions", "more to be done"),
    WalkReason.FAULT_STILL_THERE: QT_TRANSLATE_NOOP("questions", "the fault is still there"),
    WalkReason.CUSTOMER_WANTS_MORE: QT_TRANSLATE_NOOP("questions", "the customer wants more done"),
}
_COMPLETE = {OrderKind.FIELD_VISIT: QT_TRANSLATE_NOOP("questions", "Close the visit of order {number}?")}


def walk_reasons(name: WalkName, start: Status, kind: OrderKind) -> list[str]:
    """Return the usual reasons for a walk, the one that is always true first."""
    return [translate(_CONTEXT, _WALK_REASONS[one]) for one in reasons_for(name, start, kind)]


def cancel_reasons() -> list[str]:
    """Return the reasons for which orders are cancelled most."""
    return [translate(_CONTEXT, text) for text in _CANCEL_REASONS]


def ask_cancel(
    session: Session,
    parent: QWidget,
    detail: OrderDetail | None,
    option: MoveOption,
    then: Callable[[str], None],
) -> None:
    """Ask before an order is cancelled; it needs a reason."""
    if detail is None:
        return
    _ask(
        parent,
        Question(
            title=translate(_CONTEXT, "Cancel order {number}?").format(number=order_number(detail.id)),
            meaning=translate(
                _CONTEXT, "This is final: the status can never be changed again, and there is no undo."
            ),
            mail=forecast_sentence(option.forecast, session.mail_queue),
            verb=translate(_CONTEXT, "Cancel the order"),
            reasons=[*duplicate_reasons(detail.earlier_orders), *cancel_reasons()],
            fault_of=_fault_of_duplicate,
            is_danger=True,
            is_final=True,
            leave=translate(_CONTEXT, "Keep order"),
        ),
        then,
    )


def _fault_of_duplicate(reason: str) -> str:
    return translate(_CONTEXT, "Type the number of the other order.") if lacks_number(reason) else ""


def ask_complete(
    session: Session,
    parent: QWidget,
    detail: OrderDetail | None,
    option: MoveOption,
    then: Callable[[str], None],
) -> None:
    """Ask before an order is completed; that is final, too."""
    if detail is None:
        return
    _ask(
        parent,
        Question(
            title=translate(_CONTEXT, _COMPLETE.get(detail.kind, "Hand over order {number}?")).format(
                number=order_number(detail.id)
            ),
            meaning=translate(
                _CONTEXT, "Completed is final: the status can never be changed again, and there is no undo."
            ),
            mail=forecast_sentence(option.forecast, session.mail_queue),
            verb=translate(_CONTEXT, "Complete the order"),
            is_final=True,
            leave=translate(_CONTEXT, "Not yet"),
        ),
        then,
    )


def ask_walk(
    session: Session,
    parent: QWidget,
    detail: OrderDetail | None,
    option: WalkOption,
    then: Callable[[str], None],
) -> None:
    """Ask for the one reason why stages are passed."""
    if detail is None:
        return
    verb = walk_verb(option.name, detail.kind)
    passed = ", ".join(status_name(status) for status in option.passed)
    _ask(
        parent,
        Question(
            title=translate(_CONTEXT, "{verb}: {number} to {status}").format(
                verb=verb, number=order_number(detail.id), status=status_name(option.to)
            ),
            meaning=translate(
                _CONTEXT,
                "Skips: {passed}. The customer only hears about the final status.",
            ).format(passed=passed),
            mail=forecast_sentence(option.forecast, session.mail_queue),
            verb=verb,
            reasons=walk_reasons(option.name, detail.status, detail.kind),
            is_first_reason_filled=True,
        ),
        then,
    )


def _ask(parent: QWidget, question: Question, then: Callable[[str], None]) -> None:
    dialog = QuestionDialog(question, parent)
    dialog.answered.connect(then)
    dialog.open()
