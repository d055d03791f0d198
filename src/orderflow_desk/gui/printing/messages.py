"""What to say when a printer cannot be used: a sentence and a remedy for each fault that there is."""

from orderflow_desk.domain.errors import PrinterFault, PrinterTrouble
from orderflow_desk.gui.words.messages.messages import Messages, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

PRINTER = {
    PrinterFault.GONE: (
        QT_TRANSLATE_NOOP("messages", "The printer “{printer}” is not there any more."),
        QT_TRANSLATE_NOOP("messages", "Please switch it on, or choose another one, or PDF."),
    ),
    PrinterFault.REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The printer “{printer}” did not take the pages."),
        QT_TRANSLATE_NOOP(
            "messages", "Please look whether it is on and has paper, or choose another one, or PDF."
        ),
    ),
}

MESSAGES: Messages = {
    PrinterTrouble: lambda error: message(PRINTER[error.fault], printer=short(error.printer)),
}
