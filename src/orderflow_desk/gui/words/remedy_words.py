"""What the button says that leads to the remedy of a refused step."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.errors import Remedy
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_WORDS = {
    Remedy.CONFIRM_CONTACT: QT_TRANSLATE_NOOP("remedies", "Confirm the contact details first"),
    Remedy.READ_AGAIN: QT_TRANSLATE_NOOP("remedies", "Read it again"),
    Remedy.CHOOSE_ANOTHER: QT_TRANSLATE_NOOP("remedies", "Choose another one"),
    Remedy.CORRECT_ADDRESS: QT_TRANSLATE_NOOP("remedies", "Correct the address"),
    Remedy.CORRECT_TEMPLATE: QT_TRANSLATE_NOOP("remedies", "Correct the template"),
    Remedy.CHOOSE_PLACE_OF_SECRETS: QT_TRANSLATE_NOOP("remedies", "Choose where passwords are kept"),
    Remedy.SET_UP_PASSCODES: QT_TRANSLATE_NOOP("remedies", "Set up passcodes on this PC"),
    Remedy.SIGN_IN: QT_TRANSLATE_NOOP("remedies", "Sign in"),
}


def remedy_words(remedy: Remedy) -> str:
    """Return what is to be done, as a button says it."""
    return QCoreApplication.translate("remedies", _WORDS[remedy])
