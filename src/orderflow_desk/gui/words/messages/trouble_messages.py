"""What to say when something outside fails: a sentence and a remedy for each fault that there is."""

from orderflow_desk.domain.errors import DatabaseFault, KeyringFault
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

DATABASE = {
    DatabaseFault.AWAY: (
        QT_TRANSLATE_NOOP("messages", "The shop's database cannot be reached."),
        QT_TRANSLATE_NOOP(
            "messages", "Nothing was changed and what you typed is kept; it is tried again by itself."
        ),
    ),
    DatabaseFault.LOCKED: (
        QT_TRANSLATE_NOOP("messages", "Another program is holding the database."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed; please try again in a moment."),
    ),
    DatabaseFault.READ_ONLY: (
        QT_TRANSLATE_NOOP("messages", "The database can be read but not written."),
        QT_TRANSLATE_NOOP("messages", "Please check the permissions of its file or of the database user."),
    ),
    DatabaseFault.DISK_FULL: (
        QT_TRANSLATE_NOOP("messages", "The disk of the database is full."),
        QT_TRANSLATE_NOOP("messages", "Nothing was changed; please free some space and try again."),
    ),
    DatabaseFault.NOT_A_DATABASE: (
        QT_TRANSLATE_NOOP("messages", "The file is not a database of Orderflow Desk."),
        QT_TRANSLATE_NOOP("messages", "It was not touched; please choose another file."),
    ),
    DatabaseFault.DAMAGED: (
        QT_TRANSLATE_NOOP("messages", "The database is damaged."),
        QT_TRANSLATE_NOOP("messages", "Please put back the last backup, and keep the damaged file."),
    ),
    DatabaseFault.NETWORK_DRIVE: (
        QT_TRANSLATE_NOOP(
            "messages", "The database file lies on a network drive, where it would be damaged."
        ),
        QT_TRANSLATE_NOOP("messages", "Please use a disk of this PC, or PostgreSQL for several PCs."),
    ),
    DatabaseFault.NOT_WRITABLE: (
        QT_TRANSLATE_NOOP("messages", "The database file cannot be made in this folder."),
        QT_TRANSLATE_NOOP("messages", "Please check the folder and its permissions."),
    ),
}

KEYRING = {
    KeyringFault.MISSING: (
        QT_TRANSLATE_NOOP("messages", "This PC has no store for passwords."),
        QT_TRANSLATE_NOOP("messages", "The password can be kept in a file, or for this session only."),
    ),
    KeyringFault.LOCKED: (
        QT_TRANSLATE_NOOP("messages", "This PC's store for passwords is locked."),
        QT_TRANSLATE_NOOP("messages", "Please unlock it and try again."),
    ),
    KeyringFault.TIMED_OUT: (
        QT_TRANSLATE_NOOP("messages", "This PC's store for passwords does not answer."),
        QT_TRANSLATE_NOOP("messages", "Perhaps it is asking something in another window; please try again."),
    ),
    KeyringFault.FAILED: (
        QT_TRANSLATE_NOOP("messages", "This PC's store for passwords failed: {detail}"),
        QT_TRANSLATE_NOOP("messages", "The password can be kept in a file, or for this session only."),
    ),
}
