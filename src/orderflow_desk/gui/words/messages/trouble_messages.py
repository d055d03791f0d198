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
    DatabaseFault.NO_RIGHTS: (
        QT_TRANSLATE_NOOP("messages", "This user has no rights to the shop's database: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please let this user of the PC write the file and its folder; on a server, let the database's user own its schema.",
        ),
    ),
    DatabaseFault.NO_SUCH_HOST: (
        QT_TRANSLATE_NOOP("messages", "The server of the shop's database was not found: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please check its name in the address, and this PC's network. It is tried again by itself.",
        ),
    ),
    DatabaseFault.NOT_LISTENING: (
        QT_TRANSLATE_NOOP("messages", "The shop's server is there, but no database answers on it: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please see whether PostgreSQL is running there and lets other PCs in, and check the port. It is tried again by itself.",
        ),
    ),
    DatabaseFault.NO_SUCH_DATABASE: (
        QT_TRANSLATE_NOOP("messages", "The server has no database of this name: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages", "Please check the name at the end of the address, or make the database on the server."
        ),
    ),
    DatabaseFault.WRONG_PASSWORD: (
        QT_TRANSLATE_NOOP("messages", "The server of the shop's database refuses the user or the password."),
        QT_TRANSLATE_NOOP("messages", "Please choose the shop again, with the password."),
    ),
    DatabaseFault.NOT_ADMITTED: (
        QT_TRANSLATE_NOOP("messages", "The server does not let this user into the shop's database: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please let the user connect to this database from this PC (pg_hba.conf, GRANT CONNECT).",
        ),
    ),
    DatabaseFault.NO_SCHEMA: (
        QT_TRANSLATE_NOOP(
            "messages", "The database on the server has no schema that tables could be made in."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please make the schema “public” there, owned by the user in the address, and try again.",
        ),
    ),
    DatabaseFault.NOT_UTF8: (
        QT_TRANSLATE_NOOP(
            "messages", "The database on the server is made for {detail} and cannot hold every name."
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please make one with the encoding UTF8 (CREATE DATABASE … ENCODING 'UTF8' TEMPLATE template0).",
        ),
    ),
    DatabaseFault.TIMED_OUT: (
        QT_TRANSLATE_NOOP("messages", "The shop's database took too long and was not waited for."),
        QT_TRANSLATE_NOOP(
            "messages", "Nothing was changed; please try again when the server has less to do."
        ),
    ),
    DatabaseFault.ADDRESS: (
        QT_TRANSLATE_NOOP("messages", "This is not the address of a database: {detail}"),
        QT_TRANSLATE_NOOP(
            "messages",
            "A server's is postgresql://user@server/shop, a file's is sqlite:///C:/folder/shop.db; the password can be typed apart.",
        ),
    ),
    DatabaseFault.NO_DRIVER: (
        QT_TRANSLATE_NOOP("messages", "What speaks to PostgreSQL is missing in this installation: {detail}"),
        QT_TRANSLATE_NOOP("messages", "Please install the program again; the shop was not touched."),
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
