"""What to say when mails cannot leave, or a template cannot work: a sentence and a remedy for each fault that there is."""

from orderflow_desk.domain.errors import MailFault, MailStateRefusal, MailTrouble, TemplateBroken
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import number_text

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
    MailFault.LOGIN_NEEDED: (
        QT_TRANSLATE_NOOP("messages", "The mail server wants a user name and password first: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please fill them in under Settings, Mail."),
    ),
    MailFault.ENCRYPTION_NEEDED: (
        QT_TRANSLATE_NOOP(
            "messages", "The mail server only takes e-mails over an encrypted connection: {reply}"
        ),
        QT_TRANSLATE_NOOP("messages", "Please choose STARTTLS or TLS in Settings, Mail."),
    ),
    MailFault.ACCOUNT_BLOCKED: (
        QT_TRANSLATE_NOOP("messages", "The e-mail provider has blocked the shop's account: {reply}"),
        QT_TRANSLATE_NOOP("messages", "Please ask the provider to unblock it, then try again."),
    ),
    MailFault.RELAY_DENIED: (
        QT_TRANSLATE_NOOP("messages", "The mail server does not send e-mails for this account: {reply}"),
        QT_TRANSLATE_NOOP(
            "messages", "Please check user name, password and the sender's address in Settings, Mail."
        ),
    ),
    MailFault.CLIENT_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server does not accept this internet connection: {reply}"),
        QT_TRANSLATE_NOOP(
            "messages", "Please use your e-mail provider's own server with a login, or ask the provider."
        ),
    ),
    MailFault.LIMIT_REACHED: (
        QT_TRANSLATE_NOOP("messages", "The e-mail provider's limit is reached for now: {reply}"),
        QT_TRANSLATE_NOOP(
            "messages", "It is tried again by itself; a larger plan allows more e-mails a day."
        ),
    ),
    MailFault.SERVER_REFUSED: (
        QT_TRANSLATE_NOOP("messages", "The mail server turns every e-mail away: {reply}"),
        QT_TRANSLATE_NOOP(
            "messages", "E-mails wait and are tried again; please check the name of the server."
        ),
    ),
    MailFault.SERVER_BUSY: (
        QT_TRANSLATE_NOOP("messages", "The mail server is busy: {reply}"),
        QT_TRANSLATE_NOOP("messages", "E-mails wait and are tried again."),
    ),
    MailFault.SAME_REFUSALS: (
        QT_TRANSLATE_NOOP(
            "messages", "The mail server refused several e-mails in a row for the same reason: {reply}"
        ),
        QT_TRANSLATE_NOOP(
            "messages",
            "Please check the account with your e-mail provider, then try again; the refused ones can be sent again.",
        ),
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
_NOT_SAVED = QT_TRANSLATE_NOOP("messages", "It was not saved; e-mails go out with the text from before.")
BROKEN_AT = (
    QT_TRANSLATE_NOOP("messages", "The text of this template has a mistake in line {line}: {why}"),
    _NOT_SAVED,
)
BROKEN = (QT_TRANSLATE_NOOP("messages", "The text of this template has a mistake: {why}"), _NOT_SAVED)
CHANGED = (
    QT_TRANSLATE_NOOP("messages", "This e-mail is no longer as it was shown; nothing was changed."),
    QT_TRANSLATE_NOOP("messages", "It is shown as it is now."),
)

MESSAGES: Messages = {
    MailTrouble: lambda error: message(MAIL[error.fault], reply=short(error.reply), code=str(error.code)),
    MailStateRefusal: line(CHANGED),
    # Where a letter fails only while it is filled in, no line is known.
    TemplateBroken: lambda error: message(
        BROKEN_AT if error.line else BROKEN, line=number_text(error.line), why=short(error.why)
    ),
}
