"""Who works in the shop, and what each may do (docs/product.md: People)."""

from dataclasses import dataclass
from enum import StrEnum

from orderflow_desk.domain.errors import AnyRemedy, FieldTooLong, NotPermitted, Refusal, Remedy

PASSWORD_AT_LEAST = 8
PASSWORD_AT_MOST = 1024


class PersonRemedy(AnyRemedy):
    """What mends an error about people; stable slugs."""

    SET_PASSWORD = "set_password"  # noqa: S105  a slug


@dataclass(eq=False)
class SignInRefused(Refusal):
    """Name and password do not fit, or the person may no longer sign in."""


@dataclass(eq=False)
class NoLongerActive(Refusal):
    """Who is signed in here was let go meanwhile."""

    remedy = Remedy.SIGN_IN
    name: str


@dataclass(eq=False)
class PasswordTooShort(Refusal):
    """A password has fewer than `at_least` characters."""

    at_least: int

    @property
    def at_field(self) -> str:
        """Its field in the form of a person."""
        return "password"


@dataclass(eq=False)
class NameTaken(Refusal):
    """Another person has this sign-in name already."""

    login: str

    @property
    def at_field(self) -> str:
        """Its field in the form of a person."""
        return "login"


@dataclass(eq=False)
class NoSuchPerson(Refusal):
    """Nobody signs in by this name; `known` are the names there are."""

    login: str
    known: tuple[str, ...]


@dataclass(eq=False)
class LastAdministrator(Refusal):
    """The shop would be left without an administrator."""


@dataclass(eq=False)
class NoAdministratorPassword(Refusal):
    """The shop would have several people, and no administrator with a password: none could sign in.

    `person_id` and `name` are of the administrator whose password would mend it.
    """

    remedy = PersonRemedy.SET_PASSWORD
    person_id: int
    name: str

    @property
    def at_person(self) -> int:
        """The administrator."""
        return self.person_id


class Role(StrEnum):
    """What a person is in the shop; stable slugs."""

    FRONT_DESK = "front_desk"
    TECHNICIAN = "technician"
    DISPATCHER = "dispatcher"
    ADMINISTRATOR = "administrator"


class Permission(StrEnum):
    """What can be permitted; stable slugs."""

    WORK_ON_ORDERS = "work_on_orders"
    CLAIM_ORDERS = "claim_orders"
    ASSIGN_OTHERS = "assign_others"
    TEND_MAIL = "tend_mail"
    BUY_PARTS = "buy_parts"
    GIVE_DISCOUNTS = "give_discounts"
    ISSUE_INVOICES = "issue_invoices"
    CREDIT_INVOICES = "credit_invoices"
    WRITE_OFF = "write_off"
    IMPORT_LISTS = "import_lists"
    ADMINISTER = "administer"
    # What the program's own jobs do, and nobody by hand.
    MAINTAIN = "maintain"


_EVERYBODY = frozenset({Permission.WORK_ON_ORDERS, Permission.CLAIM_ORDERS, Permission.TEND_MAIL})
_AT_THE_COUNTER = frozenset({Permission.BUY_PARTS, Permission.GIVE_DISCOUNTS, Permission.ISSUE_INVOICES})
_PERMISSIONS = {
    Role.FRONT_DESK: _EVERYBODY | _AT_THE_COUNTER,
    Role.TECHNICIAN: _EVERYBODY,
    Role.DISPATCHER: _EVERYBODY
    | _AT_THE_COUNTER
    | {Permission.ASSIGN_OTHERS, Permission.IMPORT_LISTS, Permission.CREDIT_INVOICES},
    Role.ADMINISTRATOR: frozenset(Permission) - {Permission.MAINTAIN},
}


class PersonAct(StrEnum):
    """What is done to a person, as their history keeps it; stable slugs."""

    ADDED = "added"
    CHANGED = "changed"
    LET_GO = "let_go"
    TAKEN_BACK = "taken_back"
    PASSWORD_SET = "password_set"  # noqa: S105  a slug
    PASSWORD_RESET = "password_reset"  # noqa: S105  a slug


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who signs in; `has_password` is False only for the administrator made on first start."""

    id: int
    login: str
    name: str
    role: Role
    is_active: bool = True
    has_password: bool = True

    def may(self, permission: Permission) -> bool:
        """Tell whether the role includes the permission."""
        return self.is_active and permission in _PERMISSIONS[self.role]

    def check_may(self, permission: Permission) -> None:
        """Raise NotPermitted unless the role includes the permission."""
        if not self.may(permission):
            raise NotPermitted(permission, self.role)


def check_password_length(password: str) -> None:
    """Raise unless the password has 8 to 1024 characters (NIST SP 800-63B, 5.1.1.2: length, not composition)."""
    if len(password) < PASSWORD_AT_LEAST:
        raise PasswordTooShort(PASSWORD_AT_LEAST)
    if len(password) > PASSWORD_AT_MOST:
        raise FieldTooLong("password", PASSWORD_AT_MOST, len(password))
