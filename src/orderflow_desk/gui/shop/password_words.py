"""Where the mail password can lie and how the line can be protected, in honest words."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.shop import Security
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_CONTEXT = "passwords"
# The slugs of the places a person can choose; the keychain has the same.
PLACES = ("keyring", "file", "session")
_NAMES = {
    "keyring": QT_TRANSLATE_NOOP("passwords", "this PC's password store (keyring)"),
    "file": QT_TRANSLATE_NOOP("passwords", "a file that only you can read"),
    "session": QT_TRANSLATE_NOOP("passwords", "memory, until the program ends"),
}
_SENTENCES = {
    "keyring": QT_TRANSLATE_NOOP(
        "passwords", "It is encrypted by this PC's password store and opened when you log in to the PC."
    ),
    "file": QT_TRANSLATE_NOOP(
        "passwords",
        "It lies unencrypted in a file that only your user account, and who administers this PC, can read.",
    ),
    "session": QT_TRANSLATE_NOOP(
        "passwords", "It is forgotten when the program ends: it has to be typed again after each start."
    ),
    "environment": QT_TRANSLATE_NOOP(
        "passwords",
        "It comes from the environment variable ORDERFLOW_DESK_MAIL_PASSWORD; one that is saved here goes before it.",
    ),
}
_NO_KEYRING = QT_TRANSLATE_NOOP(
    "passwords",
    "This PC's password store cannot be used now, so a password is kept in memory until the program ends. "
    "You can choose a file instead.",
)
_SECURITY = {
    Security.TLS: QT_TRANSLATE_NOOP("passwords", "TLS from the start (usual port 465)"),
    Security.STARTTLS: QT_TRANSLATE_NOOP("passwords", "STARTTLS (usual port 587)"),
    Security.NONE: QT_TRANSLATE_NOOP("passwords", "None: only for a server on this very PC"),
}


def place_name(slug: str) -> str:
    """Return what a place to keep a password in is called."""
    return QCoreApplication.translate(_CONTEXT, _NAMES[slug])


def place_sentence(chosen: str, lies: str) -> str:
    """Return what it means that the password lies there; `chosen` is the place that the person wanted."""
    if chosen == "keyring" and lies == "session":
        return QCoreApplication.translate(_CONTEXT, _NO_KEYRING)
    return QCoreApplication.translate(_CONTEXT, _SENTENCES[lies])


def security_name(security: Security) -> str:
    """Return how a kind of encryption is offered."""
    return QCoreApplication.translate(_CONTEXT, _SECURITY[security])
