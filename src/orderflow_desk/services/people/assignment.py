"""Who may give an order to whom (docs/product.md: People)."""

from sqlalchemy import Connection, select

from orderflow_desk.domain.actors import Actor
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.people import Permission
from orderflow_desk.store.tables import people


def check_may_assign(by: Actor, *people_touched: int | None) -> None:
    """Raise NotPermitted where others than the actor are given an order, or lose one; nobody (None) is no other."""
    if set(people_touched) - {None, by.person_id}:
        by.check_may(Permission.ASSIGN_OTHERS)


def name_of(conn: Connection, person_id: int | None) -> str | None:
    """Return what who works here is called; FieldInvalid where there is no such person, or they no longer do."""
    if person_id is None:
        return None
    query = select(people.c.name).where(people.c.id == person_id, people.c.is_active)
    name = conn.execute(query).scalar()
    if name is None:
        raise FieldInvalid("technician", str(person_id), "unknown")
    return name
