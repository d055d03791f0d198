"""What is said when somebody cannot sign in, may not do a thing, or cannot be kept as they were typed."""

from orderflow_desk.domain import errors as e
from orderflow_desk.domain.people import (
    LastAdministrator,
    NameTaken,
    NoAdministratorPassword,
    NoLongerActive,
    NoSuchPerson,
    PasswordTooShort,
    Permission,
    SignInRefused,
)
from orderflow_desk.gui.words.messages.messages import Messages, line, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import permission_name, standing_name

SIGN_IN_REFUSED = (
    QT_TRANSLATE_NOOP("messages", "Wrong name or password."),
    QT_TRANSLATE_NOOP("messages", "Please try again; an administrator can set a new password."),
)
NOT_PERMITTED = (
    QT_TRANSLATE_NOOP("messages", "Your role ({role}) may not do this: {permission}."),
    QT_TRANSLATE_NOOP("messages", "Please ask an administrator."),
)
NO_LONGER_ACTIVE = (
    QT_TRANSLATE_NOOP("messages", "{name} can no longer sign in at this shop."),
    QT_TRANSLATE_NOOP("messages", "What was typed here is kept on this PC. An administrator can help."),
)
PASSWORD_TOO_SHORT = (
    QT_TRANSLATE_N_NOOP("messages", "The password is too short: it needs at least %Ln character(s)."),
    QT_TRANSLATE_NOOP("messages", "A few words in a row are long and easy to remember."),
)
NAME_TAKEN = (
    QT_TRANSLATE_NOOP("messages", "Somebody signs in as “{login}” already."),
    QT_TRANSLATE_NOOP("messages", "Please choose another sign-in name."),
)
NO_SUCH_PERSON = (
    QT_TRANSLATE_NOOP("messages", "Nobody signs in as “{login}”."),
    QT_TRANSLATE_NOOP("messages", "The sign-in names of this shop are: {known}."),
)
LAST_ADMINISTRATOR = (
    QT_TRANSLATE_NOOP("messages", "The shop would be left without an administrator."),
    QT_TRANSLATE_NOOP("messages", "Please make somebody else an administrator first."),
)
NO_ADMINISTRATOR_PASSWORD = (
    QT_TRANSLATE_NOOP("messages", "No administrator would have a password, so none could sign in any more."),
    QT_TRANSLATE_NOOP(
        "messages", "Please set the password of {name} first: from the second person on, everybody signs in."
    ),
)
NOT_SIGNED_IN = (
    QT_TRANSLATE_NOOP("messages", "Nobody is signed in."),
    QT_TRANSLATE_NOOP("messages", "Please sign in first."),
)


MESSAGES: Messages = {
    e.NotSignedIn: line(NOT_SIGNED_IN),
    NoLongerActive: line(NO_LONGER_ACTIVE, lambda error: {"name": short(error.name)}),
    SignInRefused: line(SIGN_IN_REFUSED),
    e.NotPermitted: line(
        NOT_PERMITTED,
        lambda error: {
            "role": standing_name(error.role),
            "permission": permission_name(Permission(error.permission)),
        },
    ),
    PasswordTooShort: line(PASSWORD_TOO_SHORT, lambda error: {"counted": error.at_least}),
    NameTaken: line(NAME_TAKEN, lambda error: {"login": short(error.login)}),
    NoSuchPerson: line(
        NO_SUCH_PERSON, lambda error: {"login": short(error.login), "known": short(", ".join(error.known))}
    ),
    LastAdministrator: line(LAST_ADMINISTRATOR),
    NoAdministratorPassword: line(NO_ADMINISTRATOR_PASSWORD, lambda error: {"name": short(error.name)}),
}
