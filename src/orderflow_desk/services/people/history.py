"""What was done to a person of the staff: written with each act, read by administrators and by themselves."""

from sqlalchemy import Connection, bindparam, insert, select

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.people import PersonAct
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.tables import people, people_history
from orderflow_desk.views.people import PersonEntry

_AT_MOST = 50
_write = insert(people_history)
_newest = (
    select(people_history.c.at, people_history.c.act, people.c.name, people_history.c.pc)
    .outerjoin_from(people_history, people, people.c.id == people_history.c.person_id)
    .where(people_history.c.about_id == bindparam("asked"))
    .order_by(people_history.c.id.desc())
    .limit(_AT_MOST)
)


def enter(unit: UnitOfWork, about_id: int, *acts: PersonAct) -> None:
    """Keep what is done to this person by who acts."""
    unit.touch(Topic.PEOPLE)
    for act in acts:
        row = {"about_id": about_id, "at": unit.now, "act": act, **signature(unit.actor), "pc": unit.pc}
        unit.conn.execute(_write, row)


def newest(conn: Connection, about_id: int) -> tuple[PersonEntry, ...]:
    """Return what was done to this person, the newest first."""
    rows = conn.execute(_newest, {"asked": about_id})
    return tuple(PersonEntry(row.at, row.act, row.name or "", row.pc) for row in rows)
