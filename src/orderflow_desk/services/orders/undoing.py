"""Undoing what was done to an order: the newest act first, as long as its mail waits.

The order's page offers what `option` says, and `undo` does what `option` offers: both ask the same questions.
"""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from sqlalchemy import Connection

from orderflow_desk.domain.entries.kinds import Moved, NoteUndone, Rescheduled, Undone
from orderflow_desk.domain.entries.undoing import Act, undoable
from orderflow_desk.domain.errors import NothingToUndo, NotTheNewest, Refusal, UndoTooLate
from orderflow_desk.domain.lifecycle import Direction, Move, allowed_moves, check_move
from orderflow_desk.domain.outbox import Forecast, MailState
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.transaction.feature import Features, Known
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.undo_option import undo_option
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries.orders import order_detail
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.outbox import MailMark
from orderflow_desk.views.undo import UndoOption

# Such a mail goes nowhere any more, whatever is done.
_AT_REST = (MailState.RECALLED, MailState.NO_ADDRESS, MailState.PHONED)
_Timeline = Sequence[TimelineRow]
_Act = Act[TimelineRow]


class Undoing:
    """Undoes acts, newest first. Promise: what is undone was told to nobody, and stands in the timeline as undone."""

    def __init__(self, writer: OutboxWriter, features: Features) -> None:
        self._writer = writer
        self._features = features

    def option(
        self,
        conn: Connection,
        record: OrderRecord,
        timeline: _Timeline,
        known: Known,
        now: Callable[[Connection], datetime],
    ) -> UndoOption | None:
        """Return what can be undone now of an order with this timeline, or None; of most orders that is seen at once."""
        acts = undoable(timeline).acts
        if not acts or _has_left(acts[-1], timeline):
            return None
        hold = self._writer.hold_seconds(conn)
        return self._option(acts, record, timeline, known, hold_seconds=hold, now=now(conn))

    def undo(self, unit: UnitOfWork, order_id: int, *, only_of: str = "") -> Done:
        """Undo the newest act that stands, and tell in the answer which is the next.

        Raises:
            NothingToUndo: there is none, or not the one that is meant by `only_of`.
            NotTheNewest: what is meant stands, and something newer stands on it.
            UndoTooLate: its time is over, or its mail has left.
            ContactUnconfirmed: it would leave Draft again, and the contact details changed meanwhile.
        """
        record = unit.order(order_id)
        timeline = order_detail.entries(unit.conn, order_id)
        acts = undoable(timeline).acts
        act = _meant(acts, record, only_of)
        known = self._features.known(unit.conn, (order_id,))[order_id]
        hold = self._writer.hold_seconds(unit.conn)
        if _has_left(act, timeline) or _until(act, timeline, hold) <= unit.now:
            raise UndoTooLate(order_id)
        back = self._way_back(act, record, known)
        entry, undone = act.last.entry, record
        if isinstance(entry, Moved):
            undone = self._features.after_undo(unit, _walk_back(unit, record, entry, back), act.of)
        else:
            unit.enter(record, NoteUndone(act.last.id))
        for row in _announced(act, timeline):
            self._writer.recall(unit, undone, row.id)
        following = self._option(acts[:-1], undone, timeline, known, hold_seconds=hold, now=unit.now)
        return unit.done(undone, mail=Forecast(), undo=following)

    def _option(
        self,
        acts: Sequence[_Act],
        record: OrderRecord,
        timeline: _Timeline,
        known: Known,
        *,
        hold_seconds: int,
        now: datetime,
    ) -> UndoOption | None:
        if not acts or _has_left(acts[-1], timeline):
            return None
        act = acts[-1]
        try:
            self._way_back(act, record, known)
        except Refusal:
            return None
        until = _until(act, timeline, hold_seconds)
        return undo_option(act.of, act.start, act.to, until=until, now=now)

    def _way_back(self, act: _Act, record: OrderRecord, known: Known) -> tuple[Move, ...]:
        """Return the steps that undo an act, the first one first; none for a note.

        Raises:
            MoveNotAllowed: the path was another one then.
            Refusal: what a gate refuses one of them with.
        """
        back = tuple(check_move(to, start) for start, to in reversed(act.steps))
        refusal = self._features.obstacle_back(back, record, known)
        if refusal is not None:
            raise refusal
        return back


def _meant(acts: Sequence[_Act], record: OrderRecord, only_of: str) -> _Act:
    """Return the newest act. Raises NothingToUndo, NotTheNewest."""
    if not acts or (only_of and all(one.of != only_of for one in acts)):
        has_way_back = any(move.direction is Direction.BACK for move in allowed_moves(record.status))
        raise NothingToUndo(record.id, has_way_back)
    if only_of and acts[-1].of != only_of:
        raise NotTheNewest(record.id)
    return acts[-1]


def _has_left(act: _Act, timeline: _Timeline) -> bool:
    """Tell whether a mail of the act has left, or is leaving."""
    return any(mail.state is not MailState.HELD for mail in _live(act, timeline))


def _until(act: _Act, timeline: _Timeline, hold_seconds: int) -> datetime:
    """Return until when an act can be undone: as long as its mail waits, or, where it has none, for the hold."""
    live = _live(act, timeline)
    ends = [mail.due_at for mail in live if mail.due_at is not None]
    if act.last.mail not in live:
        ends.append(act.last.at + timedelta(seconds=hold_seconds))
    return min(ends)


def _live(act: _Act, timeline: _Timeline) -> list[MailMark]:
    found = (row.mail for row in _announced(act, timeline))
    return [mail for mail in found if mail is not None and mail.state not in _AT_REST]


def _announced(act: _Act, timeline: _Timeline) -> list[TimelineRow]:
    """Return the entries whose mails must not leave when the act is undone."""
    entry = act.last.entry
    if not (isinstance(entry, Moved) and entry.left_draft):
        return [act.last]
    # Only staff see the order again: nobody is told when it was planned for, either.
    since = [row for row in timeline if row.id > act.last.id and isinstance(row.entry, Rescheduled)]
    return [act.last, *since]


def _walk_back(unit: UnitOfWork, record: OrderRecord, entry: Moved, back: Sequence[Move]) -> OrderRecord:
    # The order stood there all the time: its clock goes on as if the move had never been.
    values: dict[str, object] = {"status": back[-1].to, "since": entry.since}
    if entry.left_draft:
        values["has_left_draft"] = False
    if entry.took is not None and entry.took == record.technician_id:
        values["technician_id"] = None
    undone = unit.change(record, **values)
    for step in back:
        unit.enter(undone, Undone(step.start, step.to))
    return undone
