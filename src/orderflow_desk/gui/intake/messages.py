"""What to say when an order cannot be submitted yet."""

from orderflow_desk.domain.orders.intake_needs import Need, NeededAtIntake
from orderflow_desk.gui.words.messages.messages import Messages, message
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_DRAFT = QT_TRANSLATE_NOOP("messages", "Without it, keep the order as a draft.")
_NEEDED = {
    Need.CONTACT: QT_TRANSLATE_NOOP("messages", "A phone number or an e-mail is needed."),
    Need.FAULT: QT_TRANSLATE_NOOP("messages", "What is the problem?"),
    Need.SERIAL: QT_TRANSLATE_NOOP("messages", "The serial number is needed."),
    Need.ACCESSORIES: QT_TRANSLATE_NOOP("messages", "What was left with it? If nothing was, write “none”."),
    Need.CONDITION: QT_TRANSLATE_NOOP("messages", "In which condition is it?"),
}
MESSAGES: Messages = {NeededAtIntake: lambda error: message((_NEEDED[error.need], _DRAFT))}
