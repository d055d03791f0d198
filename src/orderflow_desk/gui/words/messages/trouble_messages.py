"""What to say when something outside fails: a sentence and a remedy for each fault that there is."""

from orderflow_desk.domain.errors import DatabaseFault, KeyringFault, MailFault, PrinterFault
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

MAIL = {
    MailFault.NOT_SET_UP: (
        QT_TRANSLATE_NOOP("messages", "No mail server is set up."),
        QT_TRANSLATE_NOOP("messages", "Please fill in Settings, Mail; until then e-mails wait."),
    ),
    MailFault.UNREACHABLE: (
        QT_TRANSLATE_NOOP("messages", "The mail server cannot be reached."),
        QT_TRANSLATE_NOOP(
            "messages", "Please check its name, the port and the line; e-mails wait and are tried again."
        ),
    ),
    MailFault.NAME_UNKNOWN: (
        QT_TRANSLATE_NOOP("messages", "There is no mail server of this name."),
        QT_TRANSLATE_NOOP("messages", "Please check the name of the server, and the line."),
    ),
    MailFault.TIMED_OUT: (
        QT_TRANSLATE_NOOP("messages", "The mail server takes too long to answer."),
        QT_TRANSLATE_NOOP(
            "messages", "E-mails wait and are tried again; perhaps port and encryption do not fit."
        ),
    ),
    MailFault.DROPPED: (
        QT_TRANSLATE_NOOP("messages", "The mail server broke off the connection."),
        QT_TRANSLATE_NOOP("messages", "E-mails wait and are tried again."),
    ),
    MailFault.CERTIFICATE: (
        QT_TRANSLATE_NOOP(
            "messages", "The mail server's certificate is not to be trusted, so nothing was sent."
        ),
        QT_TRANSLATE_NOOP("messages", "Please check the name of the server, and this PC's date."),
    ),
    MailFault.TLS_FAILED: (
        QT_TRANSLATE_NOOP("messages", "No encrypted connection to the mail server came about."),
        QT_TRANSLATE_NOOP("messages", "Please check whether port and encryption fit together."),
    ),
    MailFault.NO_STARTTLS: (
        QT_TRANSLATE_NOOP("messages", "The mail server does not offer STARTTLS, so nothing was sent."),
        QT_TRANSLATE_NOOP("messages", "Please choose TLS (port 465), or ask who runs the server."),
    ),
    MailFault.PLAIN_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "E-mails are never sent unencrypted to another computer."),
        QT_TRANSLATE_NOOP("messages", "Please choose STARTTLS or TLS."),
    ),
    MailFault.LOGIN_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server refuses name and password: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please correct them in Settings, Mail; until then all e-mails wait."),
    ),
    MailFault.NO_LOGIN_OFFERED: (
        QT_TRANSLATE_NOOP("messages", "The mail server does not take a password on this connection."),
        QT_TRANSLATE_NOOP("messages", "Please check port and encryption, or leave the user name empty."),
    ),
    MailFault.NO_PASSWORD: (
        QT_TRANSLATE_NOOP("messages", "The password of the mail account is not on this PC."),
        QT_TRANSLATE_NOOP("messages", "Please type it in Settings, Mail; until then e-mails wait."),
    ),
    MailFault.SENDER_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server refuses the shop's own address: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please check the sender's address in Settings, Mail."),
    ),
    MailFault.RECIPIENT_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server refuses the customer's address: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please correct the address and send it again, or phone."),
    ),
    MailFault.MESSAGE_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server refuses the message: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please send it again later, or phone."),
    ),
    MailFault.TRY_LATER: (
        QT_TRANSLATE_NOOP("messages", "The mail server asks to try later: {reply}"),
        QT_TRANSLATE_NOOP("messages", "It is tried again by itself."),
    ),
    MailFault.NONSENSE: (
        QT_TRANSLATE_NOOP("messages", "What answers there is not a mail server, or speaks nonsense."),
        QT_TRANSLATE_NOOP("messages", "Please check the name of the server and the port."),
    ),
}
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
