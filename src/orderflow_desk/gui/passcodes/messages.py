"""What is said when a passcode cannot be kept or shown."""

from PySide6.QtCore import QLocale

from orderflow_desk.domain import errors as e
from orderflow_desk.domain.passcodes import passcode_errors as pe
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import order_number

FINISHED = (
    QT_TRANSLATE_NOOP("messages", "Order {number} is finished: no passcode is kept for it any more."),
    QT_TRANSLATE_NOOP("messages", "A new job is a new order."),
)
NONE_KEPT = (
    QT_TRANSLATE_NOOP("messages", "No passcode is kept for order {number}."),
    QT_TRANSLATE_NOOP("messages", "Please ask the customer for it."),
)
ELSEWHERE = (
    QT_TRANSLATE_NOOP("messages", "This PC cannot show the passcode of order {number}."),
    QT_TRANSLATE_NOOP("messages", "It can be shown at: {pcs}. Written down anew, it can be shown here, too."),
)
NOWHERE = (
    QT_TRANSLATE_NOOP(
        "messages", "The passcode of order {number} cannot be shown any more: the key that it needs is lost."
    ),
    QT_TRANSLATE_NOOP("messages", "Please ask the customer for it, and write it down anew."),
)
NEEDS_KEYRING = (
    QT_TRANSLATE_NOOP("messages", "This PC keeps secrets for this session alone, so no passcode was kept."),
    QT_TRANSLATE_NOOP(
        "messages", "Choose in Settings → Mail where this PC keeps its secrets, or leave the passcode out."
    ),
)
NO_KEY = (
    QT_TRANSLATE_NOOP("messages", "This PC has no key yet to keep passcodes with; nothing was kept."),
    QT_TRANSLATE_NOOP(
        "messages",
        "Please try again in a moment. A PC that was retired is taken in again in Settings → Passcodes.",
    ),
)


MESSAGES: Messages = {
    e.OrderFinished: line(FINISHED, lambda error: {"number": order_number(error.order_id)}),
    pe.NoPasscode: line(NONE_KEPT, lambda error: {"number": order_number(error.order_id)}),
    pe.PasscodeElsewhere: lambda error: message(
        ELSEWHERE if error.pcs else NOWHERE,
        number=order_number(error.order_id),
        pcs=QLocale().createSeparatedList([short(pc) for pc in error.pcs]),
    ),
    pe.PasscodeNeedsKeyring: line(NEEDS_KEYRING),
    pe.PasscodeKeyMissing: line(NO_KEY),
}
