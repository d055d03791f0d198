"""Who has an order: claiming what nobody has, giving it to others, handing it over with a word."""

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import Connection, bindparam, delete, insert, select

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.entries.kinds import Assigned
from orderflow_desk.domain.errors import FieldMissing, FieldTooLong
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.orders.assignment import WORD_AT_MOST, AlreadyClaimed, NotTheirs
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.tidying import tidy_text
from orderflow_desk.services.people.assignment import check_may_assign, name_of
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import new_assignments, people
from orderflow_desk.views.assignments import NEW_TO
from orderflow_desk.views.done import Done

_WORD = "hand_over_word"
_new = new_assignments.c
_of_order = _new.order_id == bindparam("of_order")
_new_to = select(_new.person_id).where(_of_order)
_forget = delete(new_assignments).where(_of_order)
_see = delete(new_assignments).where(_of_order, _new.person_id == bindparam("seen_by"))


class Assignments:
    """Gives orders to people. What somebody gets from another is new to them until they look at it."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def claim(self, order_id: int, *, action_id: str) -> Done:
        """Take an order that nobody has; one's own stays as it is. Of two who claim at once, one wins.

        Raises:
            AlreadyClaimed: somebody else has it.
        """
        with self._units.act("claim", order_id, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            if record.technician_id not in (None, unit.actor.person_id):
                raise AlreadyClaimed(order_id, _called(unit.conn, record.technician_id))
            return unit.done(_give(unit, record, unit.actor.person_id))

    def assign(self, order_id: int, *, person_id: int | None, expected_version: int, action_id: str) -> Done:
        """Give the order to a technician, or to nobody. Everybody may claim for themselves and let go of their own.

        Raises:
            NotPermitted: assigning others is for dispatchers and administrators.
            FieldInvalid: there is no such person, or they no longer work here.
        """
        with self._units.act("assign", order_id, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            check_may_assign(unit.actor, person_id, record.technician_id)
            return unit.done(_give(unit, record, person_id))

    def hand_over(
        self, order_id: int, *, person_id: int, word: str, expected_version: int, action_id: str
    ) -> Done:
        """Give one's own order to a colleague, with a word on how things stand; it is read by staff alone.

        Raises:
            NotTheirs: somebody else has the order, or nobody.
            FieldMissing, FieldTooLong: there is no word, or too long a one.
            FieldInvalid: there is no such person, or they no longer work here.
        """
        said = _checked_word(word)
        with self._units.act("hand_over", order_id, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            if record.technician_id is None or record.technician_id != unit.actor.person_id:
                raise NotTheirs(order_id, record.technician or "")
            return unit.done(_give(unit, record, person_id, said))

    def see(self, order_id: int) -> Changes:
        """Let an order be new no longer to who acts here. It is no act upon the order: its version stays."""
        with self._units.writing(Permission.CLAIM_ORDERS) as unit:
            about = {"of_order": order_id, "seen_by": unit.actor.person_id}
            if unit.conn.execute(_see, about).rowcount:
                unit.touch(Topic.ORDER, order_id)
        return unit.changes


def _called(conn: Connection, person_id: int | None) -> str:
    """Return the name of whoever has an order now: who waited for it has read that of before on PostgreSQL, where the lock is the order's alone."""
    return conn.execute(select(people.c.name).where(people.c.id == person_id)).scalar() or ""


def _checked_word(word: str) -> str:
    tidy = tidy_text(word)
    if not tidy:
        raise FieldMissing(_WORD)
    if len(tidy) > WORD_AT_MOST:
        raise FieldTooLong(_WORD, WORD_AT_MOST, len(tidy))
    return tidy


def _give(unit: UnitOfWork, record: OrderRecord, person_id: int | None, word: str = "") -> OrderRecord:
    if record.technician_id == person_id:
        return record
    name = name_of(unit.conn, person_id)
    changed = unit.change(record, technician_id=person_id, technician=name)
    unit.enter(changed, Assigned(record.technician or "", name or "", person_id, word))
    _mark(unit, record.id, person_id, unit.moment(changed))
    return changed


def _mark(unit: UnitOfWork, order_id: int, person_id: int | None, at: datetime) -> None:
    unit.conn.execute(_forget, {"of_order": order_id})
    if person_id not in (None, unit.actor.person_id):
        unit.conn.execute(insert(new_assignments), {"order_id": order_id, "person_id": person_id, "at": at})


def _at_intake(unit: UnitOfWork, record: OrderRecord, intake: Intake) -> None:
    if intake.technician_id is not None:
        _mark(unit, record.id, intake.technician_id, unit.moment(record))


def _after_move(unit: UnitOfWork, record: OrderRecord, to: Status) -> None:
    """Nothing is new about a finished order, and who started one has seen it."""
    if to in FINAL or record.technician_id == unit.actor.person_id:
        unit.conn.execute(_forget, {"of_order": record.id})


def _view(conn: Connection, order_id: int) -> Mapping[str, int | None]:
    return {NEW_TO: conn.execute(_new_to, {"of_order": order_id}).scalar()}


FEATURE = Feature(at_intake=_at_intake, after_move=_after_move, of_view=_view)
