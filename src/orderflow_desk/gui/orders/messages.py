"""What to say when an order cannot be moved, found or undone: a sentence and a remedy each."""

from typing import Any

from PySide6.QtCore import QLocale

from orderflow_desk.domain import errors as e
from orderflow_desk.domain.lifecycle import MoveNotAllowed
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, NotADraft
from orderflow_desk.domain.orders.duplicates import DuplicateOfItself
from orderflow_desk.domain.walks import WalkNotAllowed
from orderflow_desk.gui.words.messages.messages import Message, Messages, line, message
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number, status_name, walk_verb

WALK = (
    QT_TRANSLATE_NOOP("messages", "“{walk}” does not start at {status}."),
    QT_TRANSLATE_NOOP("messages", "The menu shows what is possible from here."),
)
UNCONFIRMED = (
    QT_TRANSLATE_NOOP("messages", "The contact details have not been confirmed with the customer."),
    QT_TRANSLATE_NOOP("messages", "Please read them back, and tick them as confirmed."),
)
FINAL = (
    QT_TRANSLATE_NOOP("messages", "{status} is final: the status never changes again."),
    QT_TRANSLATE_NOOP("messages", "Notes can still be added; a new job is a new order."),
)
REPEAT = (
    QT_TRANSLATE_NOOP("messages", "The order is {status} already."),
    QT_TRANSLATE_NOOP("messages", "From here it can go to: {allowed}."),
)
JUMP = (
    QT_TRANSLATE_NOOP("messages", "An order cannot go from {status} to {to}."),
    QT_TRANSLATE_NOOP("messages", "From here it can go to: {allowed}."),
)


NOT_A_DRAFT = (
    QT_TRANSLATE_NOOP("messages", "Order {number} is no draft any more; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "Contact details are confirmed before an order leaves Draft."),
)
REASONS = {
    "cancel": (
        QT_TRANSLATE_NOOP("messages", "Cancelling an order needs a reason."),
        QT_TRANSLATE_NOOP("messages", "Please write why it is cancelled."),
    ),
    "walk": (
        QT_TRANSLATE_NOOP("messages", "Passing stages needs a reason."),
        QT_TRANSLATE_NOOP("messages", "Please write why they are not needed."),
    ),
}
OWN_DUPLICATE = (
    QT_TRANSLATE_NOOP("messages", "An order is no duplicate of itself."),
    QT_TRANSLATE_NOOP("messages", "Type the number of the other order."),
)
UNKNOWN = (
    QT_TRANSLATE_NOOP("messages", "There is no order {number}."),
    QT_TRANSLATE_NOOP("messages", "Please check the number."),
)
STALE = (
    QT_TRANSLATE_NOOP("messages", "{who} changed order {number} meanwhile; nothing of yours was done."),
    QT_TRANSLATE_NOOP("messages", "The order is shown as it is now, and what you typed is still here."),
)
NOTHING_TO_UNDO = (
    QT_TRANSLATE_NOOP("messages", "Nothing can be undone in order {number}."),
    QT_TRANSLATE_NOOP("messages", "A step back or another note is still possible."),
)
NOTHING_TO_UNDO_AND_NO_WAY_BACK = (
    NOTHING_TO_UNDO[0],
    QT_TRANSLATE_NOOP("messages", "There is no step back from here; a note can still be added."),
)
NOT_THE_NEWEST = (
    QT_TRANSLATE_NOOP("messages", "Something newer was done to order {number}; nothing was undone."),
    QT_TRANSLATE_NOOP("messages", "The timeline shows it. The newest change is undone first."),
)
TOO_LATE = (
    QT_TRANSLATE_NOOP("messages", "It is too late to undo: the time is over, or the e-mail has left."),
    QT_TRANSLATE_NOOP(
        "messages", "A step back or another note is still possible; the customer is told of it."
    ),
)


def _not_allowed(error: MoveNotAllowed) -> Message:
    fields: dict[str, Any] = {"status": status_name(error.status), "to": status_name(error.to)}
    if not error.allowed:
        return message(FINAL, **fields)
    names = QLocale().createSeparatedList([status_name(one) for one in error.allowed])
    pair = REPEAT if error.status is error.to else JUMP
    return message(pair, allowed=names, **fields)


def _nothing_to_undo(error: e.NothingToUndo) -> Message:
    pair = NOTHING_TO_UNDO if error.has_way_back else NOTHING_TO_UNDO_AND_NO_WAY_BACK
    return message(pair, number=order_number(error.order_id))


MESSAGES: Messages = {
    MoveNotAllowed: _not_allowed,
    WalkNotAllowed: line(
        WALK, lambda error: {"walk": walk_verb(error.name), "status": status_name(error.status)}
    ),
    ContactUnconfirmed: line(UNCONFIRMED),
    NotADraft: line(NOT_A_DRAFT, lambda error: {"number": order_number(error.order_id)}),
    e.ReasonNeeded: lambda error: message(REASONS.get(error.act, REASONS["walk"])),
    e.NoSuchOrder: line(UNKNOWN, lambda error: {"number": order_number(error.order_id)}),
    DuplicateOfItself: line(OWN_DUPLICATE),
    e.StaleOrder: line(STALE, lambda error: {"who": error.who, "number": order_number(error.order_id)}),
    e.NothingToUndo: _nothing_to_undo,
    e.NotTheNewest: line(NOT_THE_NEWEST, lambda error: {"number": order_number(error.order_id)}),
    e.UndoTooLate: line(TOO_LATE),
}
