"""The names of statuses, moves and walks on the screen: one table, so that every page says the same."""

import re
from collections.abc import Collection
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.actors import ActorKind
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.people import Permission, Role
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from orderflow_desk.domain.walks import WalkName

_S = Status
# What an erasure left of a name in earlier versions.
_FORMERLY_ERASED = re.compile(r"Erased customer \d+")

_STATUS = {
    _S.DRAFT: QT_TRANSLATE_NOOP("words", "Draft"),
    _S.SCHEDULED: QT_TRANSLATE_NOOP("words", "Scheduled"),
    _S.NEW: QT_TRANSLATE_NOOP("words", "New"),
    _S.IN_PROGRESS: QT_TRANSLATE_NOOP("words", "In Progress"),
    _S.AWAITING_PARTS: QT_TRANSLATE_NOOP("words", "Awaiting Parts"),
    _S.WITH_MANUFACTURER: QT_TRANSLATE_NOOP("words", "With Manufacturer"),
    _S.READY_FOR_RETURN: QT_TRANSLATE_NOOP("words", "Ready for Return"),
    _S.COMPLETED: QT_TRANSLATE_NOOP("words", "Completed"),
    _S.CANCELLED: QT_TRANSLATE_NOOP("words", "Cancelled"),
}

# What staff would call the step, where the step has a name of its own.
_VERBS = {
    (_S.DRAFT, _S.SCHEDULED): QT_TRANSLATE_NOOP("words", "Submit for scheduling"),
    (_S.SCHEDULED, _S.NEW): QT_TRANSLATE_NOOP("words", "Item received"),
    (_S.NEW, _S.IN_PROGRESS): QT_TRANSLATE_NOOP("words", "Start work"),
    (_S.IN_PROGRESS, _S.AWAITING_PARTS): QT_TRANSLATE_NOOP("words", "Wait for parts"),
    (_S.AWAITING_PARTS, _S.WITH_MANUFACTURER): QT_TRANSLATE_NOOP("words", "Send to the manufacturer"),
    (_S.WITH_MANUFACTURER, _S.READY_FOR_RETURN): QT_TRANSLATE_NOOP("words", "Back and repaired"),
    (_S.READY_FOR_RETURN, _S.COMPLETED): QT_TRANSLATE_NOOP("words", "Hand over"),
    (_S.SCHEDULED, _S.DRAFT): QT_TRANSLATE_NOOP("words", "Back to draft"),
    (_S.NEW, _S.SCHEDULED): QT_TRANSLATE_NOOP("words", "Reschedule"),
    (_S.IN_PROGRESS, _S.NEW): QT_TRANSLATE_NOOP("words", "Back to queue"),
    (_S.AWAITING_PARTS, _S.IN_PROGRESS): QT_TRANSLATE_NOOP("words", "Parts arrived: resume"),
    (_S.WITH_MANUFACTURER, _S.AWAITING_PARTS): QT_TRANSLATE_NOOP("words", "Needs parts after all"),
    (_S.READY_FOR_RETURN, _S.WITH_MANUFACTURER): QT_TRANSLATE_NOOP("words", "Not done: send back"),
}
# Where another word is true of orders of a kind: nobody brings the item of a field visit, and nobody hands it over.
_VERBS_OF = {
    OrderKind.FIELD_VISIT: {
        (_S.SCHEDULED, _S.NEW): QT_TRANSLATE_NOOP("words", "Ready for visit"),
        (_S.WITH_MANUFACTURER, _S.READY_FOR_RETURN): QT_TRANSLATE_NOOP("words", "Repaired"),
        (_S.READY_FOR_RETURN, _S.COMPLETED): QT_TRANSLATE_NOOP("words", "Close the visit"),
        (_S.READY_FOR_RETURN, _S.WITH_MANUFACTURER): QT_TRANSLATE_NOOP("words", "Back to manufacturer"),
    },
}
_CANCEL_VERB = QT_TRANSLATE_NOOP("words", "Cancel the order")

# By their slugs: the list names statuses before anybody needs a walk.
_WALKS: dict[str, str] = {
    "walk_in": QT_TRANSLATE_NOOP("words", "Walk-in"),
    "start_now": QT_TRANSLATE_NOOP("words", "Start now"),
    "send_to_manufacturer": QT_TRANSLATE_NOOP("words", "Send to the manufacturer"),
    "finish": QT_TRANSLATE_NOOP("words", "Finish"),
    "back_to_the_bench": QT_TRANSLATE_NOOP("words", "Back to the bench"),
    "rework": QT_TRANSLATE_NOOP("words", "Rework"),
}

_WALKS_OF: dict[OrderKind, dict[str, str]] = {
    OrderKind.FIELD_VISIT: {
        "walk_in": QT_TRANSLATE_NOOP("words", "Ready for visit"),
        "back_to_the_bench": QT_TRANSLATE_NOOP("words", "Go on with the work"),
    },
}

_KINDS = {
    OrderKind.WALK_IN: QT_TRANSLATE_NOOP("words", "Walk-in"),
    OrderKind.PLANNED_VISIT: QT_TRANSLATE_NOOP("words", "Planned visit"),
    OrderKind.FIELD_VISIT: QT_TRANSLATE_NOOP("words", "Field visit"),
}

_ROLES = {
    Role.FRONT_DESK: QT_TRANSLATE_NOOP("words", "Front desk"),
    Role.TECHNICIAN: QT_TRANSLATE_NOOP("words", "Technician"),
    Role.DISPATCHER: QT_TRANSLATE_NOOP("words", "Dispatcher"),
    Role.ADMINISTRATOR: QT_TRANSLATE_NOOP("words", "Administrator"),
}

# What the message of a refusal calls an actor who has no role.
_KINDS_OF_ACTORS = {
    ActorKind.CUSTOMER: QT_TRANSLATE_NOOP("words", "Customer"),
    ActorKind.SYSTEM: QT_TRANSLATE_NOOP("words", "Orderflow Desk by itself"),
}

_PERMISSIONS = {
    Permission.WORK_ON_ORDERS: QT_TRANSLATE_NOOP("words", "work on orders"),
    Permission.CLAIM_ORDERS: QT_TRANSLATE_NOOP("words", "take orders as their technician"),
    Permission.ASSIGN_OTHERS: QT_TRANSLATE_NOOP("words", "assign orders to others"),
    Permission.TEND_MAIL: QT_TRANSLATE_NOOP("words", "tend the outbox"),
    Permission.BUY_PARTS: QT_TRANSLATE_NOOP("words", "buy parts"),
    Permission.GIVE_DISCOUNTS: QT_TRANSLATE_NOOP("words", "give discounts"),
    Permission.ISSUE_INVOICES: QT_TRANSLATE_NOOP("words", "issue invoices"),
    Permission.CREDIT_INVOICES: QT_TRANSLATE_NOOP("words", "write credit notes"),
    Permission.WRITE_OFF: QT_TRANSLATE_NOOP("words", "write off what is owed"),
    Permission.IMPORT_LISTS: QT_TRANSLATE_NOOP("words", "import and export customers"),
    Permission.ADMINISTER: QT_TRANSLATE_NOOP("words", "change settings and people"),
    Permission.MAINTAIN: QT_TRANSLATE_NOOP("words", "do what the program does by itself"),
}


def _say(text: str) -> str:
    return QCoreApplication.translate("words", text)


def status_name(status: Status) -> str:
    """Return the name of a status."""
    return _say(_STATUS[status])


def move_verb(start: Status, to: Status, kinds: Collection[OrderKind] = ()) -> str:
    """Return what staff call the step from `start` to `to` of orders of these kinds.

    The name of the target where it has no own name, or where it is called otherwise for some of them than for others.
    """
    if to is Status.CANCELLED:
        return _say(_CANCEL_VERB)
    usual = _VERBS.get((start, to), _STATUS[to])
    words = {_VERBS_OF.get(kind, {}).get((start, to), usual) for kind in kinds} or {usual}
    return _say(words.pop() if len(words) == 1 else _STATUS[to])


def walk_verb(name: "WalkName", kind: OrderKind | None = None) -> str:
    """Return what staff call a walk of an order of a kind."""
    words = _WALKS_OF.get(kind, {}) if kind is not None else {}
    return _say(words.get(name, _WALKS[name]))


def kind_name(kind: OrderKind) -> str:
    """Return what a kind of order is called."""
    return _say(_KINDS[kind])


def role_name(role: Role) -> str:
    """Return the name of a role."""
    return _say(_ROLES[role])


def standing_name(slug: str) -> str:
    """Return the name of a role, or of a kind of actor that has none."""
    return _say(_KINDS_OF_ACTORS[ActorKind(slug)]) if slug in _KINDS_OF_ACTORS else role_name(Role(slug))


def permission_name(permission: Permission) -> str:
    """Return what a permission is for."""
    return _say(_PERMISSIONS[permission])


def order_number(order_id: int) -> str:
    """Return an order's number as it is written everywhere."""
    return f"#{order_id}"


def customer_name(name: str) -> str:
    """Return what a customer is called; one who was erased has no name."""
    if name and not _FORMERLY_ERASED.fullmatch(name):
        return name
    return QCoreApplication.translate("words", "Erased customer")


def number_text(number: int) -> str:
    """Return a whole number as the language writes it, as in 1,200; a count in a sentence goes through its plural forms."""
    return QLocale().toString(number)
