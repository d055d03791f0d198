"""Who acts: somebody of the staff, a customer on a page of their own, or a job of the program itself (docs/product.md: People)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, ClassVar

from orderflow_desk.domain.errors import NotPermitted
from orderflow_desk.domain.people import Permission, Person


class ActorKind(StrEnum):
    """What kind of actor did a thing; stable slugs."""

    STAFF = "staff"
    CUSTOMER = "customer"
    SYSTEM = "system"


class Job(StrEnum):
    """What the program does by itself; stable slugs."""

    POST = "post"
    ARCHIVE_PHOTOS = "archive_photos"
    DELETE_PHOTOS = "delete_photos"
    SWEEP_SPARES = "sweep_spares"
    SWEEP_ERASED = "sweep_erased"
    PRUNE_CHANGES = "prune_changes"
    RESET_PASSWORD = "reset_password"  # noqa: S105  a slug


@dataclass(frozen=True, slots=True)
class Staff:
    """Somebody who works in the shop, as they were known when this was made."""

    person: Person
    kind: ClassVar = ActorKind.STAFF
    job: ClassVar = ""

    @property
    def person_id(self) -> int | None:
        """Their number among the people of the shop."""
        return self.person.id

    def check_may(self, permission: Permission) -> None:
        """Raise NotPermitted unless their role includes the permission."""
        self.person.check_may(permission)


@dataclass(frozen=True, slots=True)
class Customer:
    """A customer who looks at their own orders: nothing that staff may is permitted to them."""

    customer_id: int
    kind: ClassVar = ActorKind.CUSTOMER
    job: ClassVar = ""
    person_id: ClassVar = None

    def check_may(self, permission: Permission) -> None:
        """Raise NotPermitted."""
        raise NotPermitted(permission, self.kind)


_OF_JOBS = frozenset({Permission.WORK_ON_ORDERS, Permission.TEND_MAIL, Permission.MAINTAIN})


@dataclass(frozen=True, slots=True)
class System:
    """A job of the program: it works on orders and mails, and decides nothing that a person has to."""

    task: Job
    kind: ClassVar = ActorKind.SYSTEM
    person_id: ClassVar = None

    @property
    def job(self) -> str:
        """The slug of what it does."""
        return str(self.task)

    def check_may(self, permission: Permission) -> None:
        """Raise NotPermitted for what a person has to decide."""
        if permission not in _OF_JOBS:
            raise NotPermitted(permission, self.kind)


Actor = Staff | Customer | System


def countersigned(actor: Actor, act: str, at: datetime) -> dict[str, Any]:
    """Return who undid something and when, as it stands beside that; `act` names the columns, as in ``undone_at``."""
    return {f"{act}_at": at, f"{act}_by": actor.person_id, f"{act}_kind": actor.kind, f"{act}_job": actor.job}


def signature(actor: Actor) -> dict[str, Any]:
    """Return who acted, as it stands beside what they did: the kind of actor, and the person or the job."""
    return {"actor_kind": actor.kind, "person_id": actor.person_id, "job": actor.job}
