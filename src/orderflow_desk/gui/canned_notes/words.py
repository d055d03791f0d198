"""What is said about canned notes where something is refused."""

from orderflow_desk.domain.canned_notes.blanks import BlankLeft
from orderflow_desk.gui.words.messages.messages import Messages, line
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

LEFT = (
    QT_TRANSLATE_NOOP("messages", "The note still has to be filled in: {blank}."),
    QT_TRANSLATE_NOOP("messages", "Tab goes to it; type over it, or delete it."),
)
MESSAGES: Messages = {BlankLeft: line(LEFT, lambda error: {"blank": error.blank})}
