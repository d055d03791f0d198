"""What to say when a step or a walk is refused: a sentence and a remedy each."""

from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP

WALK = (
    QT_TRANSLATE_NOOP("messages", "“{walk}” does not start at {status}."),
    QT_TRANSLATE_NOOP("messages", "The menu shows what is possible from here."),
)
PARTS_OPEN = (
    QT_TRANSLATE_N_NOOP("messages", "Awaiting Parts cannot be passed: %Ln part(s) still open."),
    QT_TRANSLATE_NOOP("messages", "Receive them or strike them off first."),
)
SHIPMENT_OPEN = (
    QT_TRANSLATE_N_NOOP("messages", "With Manufacturer cannot be passed: %Ln shipment(s) still open."),
    QT_TRANSLATE_NOOP("messages", "Take it back in or close it first."),
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
