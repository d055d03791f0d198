"""The three families of errors: refusals, troubles, and the rest, which are bugs.

Errors carry details, not sentences; `gui/words/messages/messages.py` turns each into a sentence and a remedy.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar


class AnyRemedy(StrEnum):
    """What mends an error in place; stable slugs, another one for each. A feature's own are an enum beside its errors."""


class Remedy(AnyRemedy):
    """What several features know: each page that shows an error has a table of what it does for these."""

    CONFIRM_CONTACT = "confirm_contact"
    READ_AGAIN = "read_again"
    CHOOSE_ANOTHER = "choose_another"
    CORRECT_ADDRESS = "correct_address"
    CORRECT_TEMPLATE = "correct_template"
    CHOOSE_PLACE_OF_SECRETS = "choose_place_of_secrets"
    SIGN_IN = "sign_in"


class DeskError(Exception):
    """What the program expects to go wrong. Never raised itself."""

    remedy: ClassVar[AnyRemedy | None] = None

    @property
    def at_field(self) -> str:
        """The slug of the field of a form that this is about, or ""."""
        return ""

    @property
    def at_person(self) -> int | None:
        """The id of the person of the staff with whom it can be mended, or None."""
        return None

    def __str__(self) -> str:
        """Name the class and its details, for logs and scripts."""
        details = ", ".join(f"{name}={value!r}" for name, value in vars(self).items())
        return f"{type(self).__name__}({details})"


class Refusal(DeskError):  # noqa: N818  the house's word for it
    """A rule or a permission said no; nothing was changed, asking again changes nothing.

    Two of one kind with the same details are equal, so that what is shown with its refusals can be told from what is new.
    """

    def __eq__(self, other: object) -> bool:
        """Compare kind and details."""
        return type(self) is type(other) and vars(self) == vars(other)

    def __hash__(self) -> int:
        """Go by the kind alone, for details need not be hashable."""
        return hash(type(self))


class Trouble(DeskError):  # noqa: N818  the house's word for it
    """Something outside failed; nothing was changed, it may go well later."""


@dataclass(eq=False)
class FieldMissing(Refusal):
    """A field that has to be filled in is empty; `field` is its slug."""

    field: str

    @property
    def at_field(self) -> str:
        """The field itself."""
        return self.field


@dataclass(eq=False)
class FieldTooLong(Refusal):
    """A text is longer than `limit` characters."""

    field: str
    limit: int
    length: int

    @property
    def at_field(self) -> str:
        """The field itself."""
        return self.field


@dataclass(eq=False)
class FieldInvalid(Refusal):
    """A value is not of the form that the field takes; `why` is a slug of the reason."""

    field: str
    value: str
    why: str

    @property
    def at_field(self) -> str:
        """The field itself."""
        return self.field


class AddressFault(StrEnum):
    """Why an e-mail address cannot be used."""

    MALFORMED = "malformed"
    NEEDS_SMTPUTF8 = "needs_smtputf8"


@dataclass(eq=False)
class AddressInvalid(Refusal):
    """An e-mail address that no mail can be sent to."""

    remedy = Remedy.CORRECT_ADDRESS
    address: str
    fault: AddressFault


@dataclass(eq=False)
class OrderFinished(Refusal):
    """Nothing of the kind is kept for an order that is finished."""

    order_id: int


@dataclass(eq=False)
class ReasonNeeded(Refusal):
    """Cancelling, and passing stages, need a reason; `act` says which of the two."""

    act: str


@dataclass(eq=False)
class NoSuchOrder(Refusal):
    """There is no order with this number."""

    remedy = Remedy.CHOOSE_ANOTHER
    order_id: int


@dataclass(eq=False)
class StaleOrder(Refusal):
    """Somebody changed the order meanwhile: `who` did it last, `what` are the slugs of the timeline since."""

    remedy = Remedy.READ_AGAIN
    order_id: int
    who: str
    what: tuple[str, ...]


@dataclass(eq=False)
class NothingToUndo(Refusal):
    """Nothing that was done to the order can be undone, or not what was meant; `has_way_back`: a step back is possible."""

    order_id: int
    has_way_back: bool = True


@dataclass(eq=False)
class NotTheNewest(NothingToUndo):
    """What was meant could be undone, but for something newer that stands on it."""


@dataclass(eq=False)
class UndoTooLate(Refusal):
    """The mail has left, or the time to undo is over."""

    order_id: int


@dataclass(eq=False)
class ActionIdReused(Refusal):
    """An action id came back with another kind of action."""

    action_id: str


@dataclass(eq=False)
class NotSignedIn(Refusal):
    """Nobody is signed in at this desk."""

    remedy = Remedy.SIGN_IN


@dataclass(eq=False)
class NotPermitted(Refusal):
    """The role, or the kind of an actor who is no person of the shop, does not include `permission`."""

    permission: str
    role: str


@dataclass(eq=False)
class TemplateBroken(Refusal):
    """A mail template does not compile or names something that letters do not have."""

    remedy = Remedy.CORRECT_TEMPLATE
    kind: str
    line: int
    why: str


@dataclass(eq=False)
class MailStateRefusal(Refusal):
    """What was asked of a mail does not fit its state."""

    mail_id: int
    state: str


@dataclass(eq=False)
class ActStopped(Refusal):
    """Somebody stopped a long act; nothing of it was done."""


class DatabaseFault(StrEnum):
    """What is wrong with the database."""

    AWAY = "away"
    LOCKED = "locked"
    READ_ONLY = "read_only"
    DISK_FULL = "disk_full"
    NOT_A_DATABASE = "not_a_database"
    DAMAGED = "damaged"
    NETWORK_DRIVE = "network_drive"
    NOT_WRITABLE = "not_writable"
    NO_RIGHTS = "no_rights"
    NO_SUCH_HOST = "no_such_host"
    NOT_LISTENING = "not_listening"
    NO_SUCH_DATABASE = "no_such_database"
    WRONG_PASSWORD = "wrong_password"  # noqa: S105  a slug
    NOT_ADMITTED = "not_admitted"
    NO_SCHEMA = "no_schema"
    NOT_UTF8 = "not_utf8"
    TIMED_OUT = "timed_out"
    ADDRESS = "address"
    NO_DRIVER = "no_driver"


# What may pass by itself: the line, the server or what it lets in.
UNREACHABLE = frozenset(
    {
        DatabaseFault.AWAY,
        DatabaseFault.NO_SUCH_HOST,
        DatabaseFault.NOT_LISTENING,
        DatabaseFault.NO_SUCH_DATABASE,
        DatabaseFault.WRONG_PASSWORD,
        DatabaseFault.NOT_ADMITTED,
    }
)


@dataclass(eq=False)
class DatabaseTrouble(Trouble):
    """The database cannot do what was asked; nothing was changed."""

    fault: DatabaseFault
    detail: str = ""


@dataclass(eq=False)
class NewerSchema(Trouble):
    """The database was made by a newer version of the program; it was not touched."""

    found: str


class KeyringFault(StrEnum):
    """What is wrong with the store of secrets."""

    MISSING = "missing"
    LOCKED = "locked"
    TIMED_OUT = "timed_out"
    FAILED = "failed"


@dataclass(eq=False)
class KeyringTrouble(Trouble):
    """A secret could not be read or written."""

    remedy = Remedy.CHOOSE_PLACE_OF_SECRETS
    fault: KeyringFault
    detail: str = ""


class MailFault(StrEnum):
    """What is wrong with the mail server, or with what it said."""

    NOT_SET_UP = "not_set_up"
    UNREACHABLE = "unreachable"
    NAME_UNKNOWN = "name_unknown"
    TIMED_OUT = "timed_out"
    DROPPED = "dropped"
    CERTIFICATE = "certificate"
    TLS_FAILED = "tls_failed"
    NO_STARTTLS = "no_starttls"
    PLAIN_REFUSED = "plain_refused"
    LOGIN_REFUSED = "login_refused"
    NO_LOGIN_OFFERED = "no_login_offered"
    NO_PASSWORD = "no_password"  # noqa: S105  a slug, not a secret
    LOGIN_NEEDED = "login_needed"
    ENCRYPTION_NEEDED = "encryption_needed"
    SENDER_REFUSED = "sender_refused"
    ACCOUNT_BLOCKED = "account_blocked"
    RELAY_DENIED = "relay_denied"
    CLIENT_REFUSED = "client_refused"
    LIMIT_REACHED = "limit_reached"
    SERVER_REFUSED = "server_refused"
    SERVER_BUSY = "server_busy"
    RECIPIENT_REFUSED = "recipient_refused"
    MESSAGE_REFUSED = "message_refused"
    SAME_REFUSALS = "same_refusals"
    TRY_LATER = "try_later"
    NONSENSE = "nonsense"


@dataclass(eq=False)
class MailTrouble(Trouble):
    """The mail server could not be used. `phase` is the SMTP phase, `code` and `reply` what the server said."""

    fault: MailFault
    phase: str = ""
    code: int = 0
    reply: str = ""


@dataclass(eq=False)
class FileTrouble(Trouble):
    """A file of this PC cannot be read or written."""

    path: str
    why: str


class PrinterFault(StrEnum):
    """What is wrong with a printer."""

    GONE = "gone"
    REFUSED = "refused"


@dataclass(eq=False)
class PrinterTrouble(Trouble):
    """A printer of this PC cannot be used; `printer` is its name."""

    fault: PrinterFault
    printer: str
