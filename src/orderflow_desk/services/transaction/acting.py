"""Who acts at a desk, looked up in the transaction of each act: what was known at the sign-in may not be true any more."""

import secrets
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Row, bindparam, select

from orderflow_desk.domain.actors import Actor, Customer, Staff
from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import NotSignedIn
from orderflow_desk.domain.people import NoLongerActive, Person
from orderflow_desk.store.tables import customers, people

_person = select(people).where(people.c.id == bindparam("asked"))
_customer = select(customers.c.id).where(
    customers.c.id == bindparam("asked"), customers.c.merged_into.is_(None), customers.c.erased_at.is_(None)
)


@dataclass(slots=True)
class Acting:
    """Who acts at this desk, and at which PC. `origin` names the desk in the change log: what it did itself it need not hear of."""

    pc: str = ""
    actor: Actor | None = None
    origin: str = field(default_factory=lambda: secrets.token_hex(8))

    def known(self) -> Actor:
        """Return who acts here. Raises NotSignedIn where that is nobody."""
        if self.actor is None:
            raise NotSignedIn
        return self.actor


def as_of_now(conn: Connection, actor: Actor) -> Actor:
    """Return the actor as the database knows them in this transaction, with the role that they have now.

    Raises:
        NoLongerActive: they do not work here any more.
        CustomerGone: the customer was erased, or merged into another.
    """
    if isinstance(actor, Staff):
        row = conn.execute(_person, {"asked": actor.person.id}).first()
        if row is None or not row.is_active:
            raise NoLongerActive(actor.person.name)
        return Staff(person_of(row))
    if isinstance(actor, Customer) and conn.execute(_customer, {"asked": actor.customer_id}).first() is None:
        raise CustomerGone(actor.customer_id)
    return actor


def person_of(row: Row[*tuple[Any, ...]]) -> Person:
    """Return the person of a row of `people`."""
    return Person(row.id, row.login, row.name, row.role, bool(row.is_active), row.password_hash is not None)
