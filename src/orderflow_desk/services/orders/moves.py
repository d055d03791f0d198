"""Moving orders along: a step, a walk, cancelling, and undoing what was done last."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from orderflow_desk.domain.entries.kinds import Duplicated, DuplicateOf, Moved, Passed
from orderflow_desk.domain.errors import ReasonNeeded
from orderflow_desk.domain.letters import Announcement, letter_of_move
from orderflow_desk.domain.lifecycle import Move, Status, check_move
from orderflow_desk.domain.orders.along import Along
from orderflow_desk.domain.orders.duplicates import DuplicateOfItself
from orderflow_desk.domain.orders.order import Note, PublicNote, check_note
from orderflow_desk.domain.outbox import leaves_draft
from orderflow_desk.domain.walks import WalkName, check_walk
from orderflow_desk.services.orders.undoing import Undoing
from orderflow_desk.services.outbox.announcement import date_of
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.undo_option import option_of_this_act
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.views.done import Done


@dataclass(frozen=True, slots=True)
class _Chain:
    """Steps done under one press; all but the last are only passed through."""

    steps: tuple[Move, ...]
    reason: str = ""
    takes_the_order: bool = False
    along: tuple[Along, ...] = ()


class Moves:
    """The moves of an order. Promise: every one is legal, whole, in the timeline, and announced once."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter, features: Features) -> None:
        self._units = units
        self._writer = writer
        self._features = features
        self._undoing = Undoing(writer, features)

    def move(
        self,
        order_id: int,
        *,
        to: Status,
        expected_version: int,
        action_id: str,
        note: Note | None = None,
        along: Sequence[Along] = (),
    ) -> Done:
        """Take one step forward or back, and write down what goes `along` with it: all of it, or nothing.

        Raises:
            MoveNotAllowed: it is no single step along the path.
            ContactUnconfirmed: it leaves Draft, and nobody confirmed the contact details.
            ShipmentStillOpen: it leaves With Manufacturer, and something is still there.
            ReasonNeeded: `to` is Cancelled; that is `cancel`.
            StaleOrder: somebody changed the order meanwhile.
        """
        if to is Status.CANCELLED:
            raise ReasonNeeded("cancel")
        with self._units.act("move", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id, expected_version=expected_version)
            chain = _Chain((check_move(record.status, to),), along=tuple(along))
            return self._follow(unit, record, chain, note)

    def cancel(
        self,
        order_id: int,
        *,
        reason: str,
        expected_version: int,
        action_id: str,
        note: Note | None = None,
        duplicate_of: int | None = None,
    ) -> Done:
        """Stop the order for good, for a reason that stands in the timeline; of a duplicate, both orders name the other.

        Raises:
            ReasonNeeded: there is none.
            NoSuchOrder, DuplicateOfItself: it cannot be the duplicate of that order.
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
            if duplicate_of is not None:
                _link_duplicates(unit, record, duplicate_of)
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
        along: Sequence[Along] = (),
    ) -> Done:
        """Take a chain of legal steps under one press; the stages between are passed, for one reason.

        What goes `along` is written down with it, as by `move`.

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
            return self._follow(
                unit, record, _Chain(walk.steps(), why, walk.takes_the_order, tuple(along)), note
            )

    def _follow(self, unit: UnitOfWork, record: OrderRecord, chain: _Chain, note: Note | None) -> Done:
        took = unit.actor.person_id if chain.takes_the_order and record.technician_id is None else None
        if took is not None:
            record = record.having(technician_id=took)
        record = self._features.along(unit, record, chain.along)
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
        undo = option_of_this_act(
            unit, moved, written, mail, hold_seconds=shop.hold_seconds, start=chain.steps[0].start
        )
        return unit.done(moved, mail=mail, undo=undo)

    def _known(self, unit: UnitOfWork, record: OrderRecord) -> Mapping[str, Any]:
        return self._features.known(unit.conn, (record.id,))[record.id]

    def undo(self, order_id: int, *, action_id: str, only_of: str = "") -> Done:
        """Undo the newest act that stands: a step or a walk by recorded steps back, or a note. Its mail does not leave.

        `only_of` is the action id of the act that is meant, for who must not undo another's.

        Raises:
            NothingToUndo: there is none that can be undone, or the one that is meant was undone or made final.
            NotTheNewest: something newer stands on the one that is meant.
            UndoTooLate: the time is over, or the mail has left.
            ContactUnconfirmed: it would leave Draft again, and the contact details changed meanwhile.
        """
        with self._units.act("undo", order_id, action_id) as unit:
            return unit.repeated or self._undoing.undo(unit, order_id, only_of=only_of)


def _link_duplicates(unit: UnitOfWork, record: OrderRecord, other_id: int) -> None:
    if other_id == record.id:
        raise DuplicateOfItself(other_id)
    other = unit.order(other_id)
    unit.enter(record, DuplicateOf(other.id))
    unit.enter(other, Duplicated(record.id))
