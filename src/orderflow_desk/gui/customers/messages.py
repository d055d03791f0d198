"""What is said where a customer's record cannot be merged, parted, erased or changed."""

from PySide6.QtCore import QLocale

from orderflow_desk.domain import customers as c
from orderflow_desk.domain.customers import MergeStands
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number

GONE = (
    QT_TRANSLATE_NOOP(
        "messages", "This customer is not there any more: merged with another record, or erased."
    ),
    QT_TRANSLATE_NOOP("messages", "Please search again."),
)
STALE = (
    QT_TRANSLATE_NOOP("messages", "Somebody changed {field} meanwhile; it is “{now}” now."),
    QT_TRANSLATE_NOOP("messages", "What you typed is still here; Escape leaves what is there."),
)
ITSELF = (
    QT_TRANSLATE_NOOP("messages", "A customer cannot be merged with themselves."),
    QT_TRANSLATE_NOOP("messages", "Please choose another record."),
)
STAYS = {
    MergeStands.UNDONE: (
        QT_TRANSLATE_NOOP("messages", "This merge was undone already."),
        QT_TRANSLATE_NOOP("messages", "Both records are there."),
    ),
    MergeStands.ERASED: (
        QT_TRANSLATE_NOOP("messages", "The customer was erased since; there is nothing left to take apart."),
        "",
    ),
    MergeStands.SURVIVOR_MERGED: (
        QT_TRANSLATE_NOOP("messages", "The record was merged into another one since."),
        QT_TRANSLATE_NOOP("messages", "Please take that merge back first."),
    ),
    MergeStands.LATER_MERGE: (
        QT_TRANSLATE_NOOP("messages", "Another record was merged into this one since."),
        QT_TRANSLATE_NOOP("messages", "Please take that merge back first."),
    ),
    MergeStands.EDITED: (
        QT_TRANSLATE_NOOP(
            "messages", "A name, phone or e-mail that the merge chose was changed since: it would be lost."
        ),
        QT_TRANSLATE_NOOP("messages", "Please put it back as it was, or correct both by hand."),
    ),
    MergeStands.NEW_ORDER: (
        QT_TRANSLATE_NOOP(
            "messages",
            "Order {number} was taken in since, for an item of the other record: it would be of both.",
        ),
        QT_TRANSLATE_NOOP("messages", "The records stay together."),
    ),
}
STILL_OPEN = (
    QT_TRANSLATE_NOOP("messages", "The shop still works for this customer: {orders}."),
    QT_TRANSLATE_NOOP("messages", "Please complete or cancel what is open first."),
)
STILL_LEAVING = (
    QT_TRANSLATE_N_NOOP("messages", "%Ln message(s) to this customer still to leave."),
    QT_TRANSLATE_NOOP("messages", "Please wait a moment, or stop them in the Outbox."),
)
NOT_FINISHED = (
    QT_TRANSLATE_NOOP("messages", "Order {number} is still open: nothing can come back from it."),
    QT_TRANSLATE_NOOP("messages", "Please go on with that order."),
)


MESSAGES: Messages = {
    c.CustomerGone: line(GONE),
    c.StaleCustomer: line(STALE, lambda error: {"field": field_name(error.field), "now": short(error.now)}),
    c.MergedWithItself: line(ITSELF),
    c.MergeStays: lambda error: message(STAYS[error.why], number=order_number(error.order_id)),
    c.OrdersStillOpen: line(
        STILL_OPEN,
        lambda error: {
            "orders": QLocale().createSeparatedList([order_number(one) for one in error.orders[:5]])
        },
    ),
    c.MailsStillLeaving: line(STILL_LEAVING, lambda error: {"counted": error.count}),
    c.NotFinished: line(NOT_FINISHED, lambda error: {"number": order_number(error.order_id)}),
}
