"""Moving orders along: a step, a walk, cancelling, and taking the last move back."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlalchemy import select

from orderflow_desk.domain.entries.kinds import (
    STATUS_KINDS,
    Moved,
    Passed,
    Rescheduled,
    Undone,
    can_be_taken_back,
)
from orderflow_desk.domain.errors import NothingToUndo, ReasonNeeded, UndoTooLate
from orderflow_desk.domain.letters import Announcement, letter_of_move
from orderflow_desk.domain.lifecycle import FINAL, PATH, Move, Status, check_move
from orderflow_desk.domain.orders.order import Note, PublicNote, check_note
from orderflow_desk.domain.outbox import Forecast, leaves_draft
from orderflow_desk.domain.walks import WalkName, check_walk
from orderflow_desk.services.outbox.announcement import date_of
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store import entries
from orderflow_desk.store.tables import timeline
from orderflow_desk.views.done import Done


@dataclass(frozen=True, slots=True)
class _Chain:
    """Steps done under one press; all but the last are only passed through."""

    steps: tuple[Move, ...]
    reason: str = ""
    takes_the_order: bool = False


class Moves:
    """The moves of an order. Promise: every one is legal, whole, in the timeline, and announced once."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter, features: Features) -> None:
        self._units = units
        self._writer = writer
        self._features = features

    def move(
        self, order_id: int, *, to: Status, expected_version: int, action_id: str, note: Note | None = None
    ) -> Done:
        """Take one step forward or back.

        Raises:
            MoveNotAllowed: it is no single step along the path.
            ContactUnconfirmed: it leaves Draft, and nobody confirmed the contact details.
            ReasonNeeded: `to` is Cancelled; that is `cancel`.
            StaleOrder: somebody changed the order meanwhile.
        """
        if to is Status.CANCELLED:
            raise ReasonNeeded("cancel")
        with self._units.act("move", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            return self._follow(unit, record, _Chain((check_move(record.status, to),)), note)

    def cancel(
        self, order_id: int, *, reason: str, expected_version: int, action_id: str, note: Note | None = None
    ) -> Done:
        """Stop the order for good, for a reason that stands in the timeline.

        Raises:
            ReasonNeeded: there is none.
            MoveNotAllowed: the order is finished already.
            StaleOrder: somebody changed the order meanwhile.
        """
        why = check_note(reason, field_name="reason")
        if not why:
            raise ReasonNeeded("cancel")
        with self._units.act("cancel", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            step = check_move(record.status, Status.CANCELLED)
            return self._follow(unit, record, _Chain((step,), why), note)

    def walk(
        self,
        order_id: int,
        *,
        name: WalkName,
        reason: str,
        expected_version: int,
        action_id: str,
        note: Note | None = None,
    ) -> Done:
        """Take a chain of legal steps under one press; the stages between are passed, for one reason.

        Raises:
            ReasonNeeded: there is none.
            WalkNotAllowed, PartsStillOpen, ShipmentStillOpen, ContactUnconfirmed: this order cannot go that way.
            StaleOrder: somebody changed the order meanwhile.
        """
        why = check_note(reason, field_name="reason")
        if not why:
            raise ReasonNeeded("walk")
        with self._units.act("walk", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            walk = check_walk(record.status, name)
            return self._follow(unit, record, _Chain(walk.steps(), why, walk.takes_the_order), note)

    def _follow(self, unit: UnitOfWork, record: OrderRecord, chain: _Chain, note: Note | None) -> Done:
        took = unit.actor.person_id if chain.takes_the_order and record.technician_id is None else None
        if took is not None:
            record = record.having(technician_id=took)
        refusal = self._features.obstacle(chain.steps, record, self._known(unit, record))
        if refusal is not None:
            raise refusal
        last = chain.steps[-1]
        values: dict[str, object] = {"status": last.to, "since": unit.moment(record)}
        has_left = not record.has_left_draft and leaves_draft(last.to)
        if has_left:
            values["has_left_draft"] = True
        if took is not None:
            values["technician_id"] = took
        date = date_of(record, last.to)
        moved = unit.change(record, **values)
        self._features.after_move(unit, moved, last.to)
        for step in chain.steps[:-1]:
            unit.enter(moved, Passed(step.start, step.to, chain.reason))
        text = check_note(note.text) if note else ""
        public = PublicNote(text) if isinstance(note, PublicNote) and text else None
        written = Moved(
            last.start, last.to, record.since, has_left, took, date, public is not None, text, chain.reason
        )
        entry = unit.enter(moved, written)
        announcement = Announcement(
            letter_of_move(last), unit.moment(moved), last.to, chain.steps[0].start, public, date
        )
        shop = read_settings(unit.conn)
        mail = self._writer.post(unit, moved, entry, announcement, shop=shop)
        return unit.done(moved, mail=mail, undo_seconds=0.0 if last.to in FINAL else float(shop.hold_seconds))

    def _known(self, unit: UnitOfWork, record: OrderRecord) -> Mapping[str, Any]:
        return self._features.known(unit.conn, (record.id,))[record.id]

    def undo(self, order_id: int, *, action_id: str, only_of: str = "") -> Done:
        """Take the last move back as recorded steps, and keep its mail from leaving.

        `only_of` is the action id of the move that is meant, for who must not take back another's.

        Raises:
            NothingToUndo: the last change of status is none that can be taken back, or not the one that is meant.
            UndoTooLate: the time is over, or the mail has left.
            ContactUnconfirmed: it would leave Draft again, and the contact details changed meanwhile.
        """
        with self._units.act("undo", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            last = _last_change(unit, record)
            if only_of and last.action_id != only_of:
                raise NothingToUndo(order_id)
            hold = self._writer.hold_seconds(unit.conn)
            if (unit.now - last.at).total_seconds() >= hold:
                raise UndoTooLate(order_id)
            back = tuple(check_move(to, start) for start, to in reversed(last.steps))
            refusal = self._features.obstacle_back(back, record, self._known(unit, record))
            if refusal is not None:
                raise refusal
            # The order stood there all the time: its clock goes on as if the move had never been.
            values: dict[str, object] = {"status": back[-1].to, "since": last.entry.since}
            if last.entry.left_draft:
                values["has_left_draft"] = False
            if last.entry.took is not None and last.entry.took == record.technician_id:
                values["technician_id"] = None
            moved = unit.change(record, **values)
            for step in back:
                unit.enter(moved, Undone(step.start, step.to))
            self._writer.recall(unit, moved, last.id)
            if last.entry.left_draft:
                # Only staff see the order again: nobody is told when it was planned for, either.
                for entry_id in _reschedules_since(unit, last.id, order_id):
                    self._writer.recall(unit, moved, entry_id)
            return unit.done(moved, mail=Forecast())


def _reschedules_since(unit: UnitOfWork, entry_id: int, order_id: int) -> list[int]:
    query = select(timeline.c.id).where(
        timeline.c.order_id == order_id,
        timeline.c.id > entry_id,
        timeline.c.kind == Rescheduled.kind,
    )
    return list(unit.conn.execute(query.order_by(timeline.c.id)).scalars())


@dataclass(frozen=True, slots=True)
class _LastChange:
    """The last change of status: its steps, in their order, and the entry of the last one."""

    id: int
    at: datetime
    action_id: str
    entry: Moved
    steps: tuple[tuple[Status, Status], ...]


def _last_change(unit: UnitOfWork, record: OrderRecord) -> _LastChange:
    """Return the last change of status. Raises NothingToUndo where it is none that can be taken back."""
    query = (
        entries.whole()
        .where(timeline.c.order_id == record.id, timeline.c.kind.in_(STATUS_KINDS))
        .order_by(timeline.c.id.desc())
        .limit(len(PATH))
    )
    rows = unit.conn.execute(query).mappings().all()
    last, entry = rows[0], entries.entry_of(rows[0])
    if not (isinstance(entry, Moved) and can_be_taken_back(entry)):
        raise NothingToUndo(record.id)
    steps = [
        (row["start"], row["to"]) for row in rows if row["action_id"] == last["action_id"] and row["start"]
    ]
    return _LastChange(last["id"], last["at"], last["action_id"], entry, tuple(steps[::-1]))
