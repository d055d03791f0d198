"""Several orders moved at once: each as an act of its own, so that one that may not go keeps none of the others."""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from uuid import UUID, uuid5

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import ActStopped, ReasonNeeded, Refusal, Trouble
from orderflow_desk.domain.letters import letter_of_move
from orderflow_desk.domain.lifecycle import MoveNotAllowed, Status, allowed_moves, check_move
from orderflow_desk.domain.orders.order import check_note
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.orders.moves import Moves
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.transaction.feature import Features, Known
from orderflow_desk.services.transaction.records import OrderRecord, record_of
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries.orders import order_detail
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.bulk import BulkDone, BulkOption, BulkPreview, RefusedOrder, SelectedOrder

Progress = Callable[[int, int], None]


class Bulk:
    """The same step for several orders. Promise: what goes is done and told as if it were moved alone."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter, features: Features) -> None:
        self._units = units
        self._writer = writer
        self._features = features

    def preview(self, order_ids: Sequence[int]) -> BulkPreview:
        """Return which steps the orders have, who would go and who would be mailed. Orders that are gone are left out."""
        with self._units.reading() as conn:
            found = {row["id"]: record_of(row) for row in order_detail.fields_of(conn, order_ids)}
            off = letter_builder.switched_off(conn)
            records = [found[one] for one in dict.fromkeys(order_ids) if one in found]
            wanted = {move.to for record in records for move in allowed_moves(record.status)}

            def is_mailed(record: OrderRecord, to: Status) -> bool:
                letter = letter_of_move(check_move(record.status, to))
                return bool(self._writer.forecast(conn, record, letter, to, off=off).address)

            known = self._features.known(conn, tuple(found))

            def obstacle(record: OrderRecord, to: Status) -> Refusal | None:
                return self._obstacle(record, to, known[record.id])

            options = tuple(_option(to, records, is_mailed, obstacle) for to in Status if to in wanted)
        counts = Counter(record.status for record in records)
        return BulkPreview(
            tuple(map(_selected_row, records)),
            tuple((status, counts[status]) for status in Status if counts[status]),
            options,
        )

    def move(
        self,
        selected: Sequence[SelectedOrder],
        *,
        to: Status,
        bulk_id: str,
        reason: str = "",
        progress: Progress | None = None,
    ) -> BulkDone:
        """Take the one step to `to` with each order that may; cancel each, for one reason, where that is `to`.

        A repeat under the same `bulk_id` (hexadecimal, of a UUID) changes nothing that was done. Trouble with the
        database ends it: what is done stays done and is told. `progress` hears how many are done, of how many; it may
        raise ActStopped.

        Raises:
            NotSignedIn, NotPermitted: who sits here may not.
            ReasonNeeded: they are to be cancelled, and there is none.
        """
        if to is Status.CANCELLED and not check_note(reason, field_name="reason"):
            raise ReasonNeeded("cancel")
        moves = self._moves()

        def act(one: SelectedOrder) -> Done:
            seen, action_id = one.version, _action_id(bulk_id, one.order_id)
            if to is Status.CANCELLED:
                return moves.cancel(one.order_id, reason=reason, expected_version=seen, action_id=action_id)
            return moves.move(one.order_id, to=to, expected_version=seen, action_id=action_id)

        return self._each(selected, act, progress)

    def undo(
        self, selected: Sequence[SelectedOrder], *, bulk_id: str, progress: Progress | None = None
    ) -> BulkDone:
        """Take back what `move` did under this id: each order for itself, and none that somebody moved on meanwhile.

        Raises:
            NotSignedIn, NotPermitted: who sits here may not.
        """
        moves = self._moves()

        def act(one: SelectedOrder) -> Done:
            meant = _action_id(bulk_id, one.order_id)
            undo_id = _action_id(bulk_id, one.order_id, "undo")
            return moves.undo(one.order_id, action_id=undo_id, only_of=meant)

        return self._each(selected, act, progress)

    def _moves(self) -> Moves:
        """Return the moves of who sits here now: the batch stays theirs when another sits down meanwhile."""
        self._units.check(Permission.WORK_ON_ORDERS)
        units = UnitsOfWork(self._units.store, replace(self._units.acting))
        return Moves(units, self._writer, self._features)

    def _obstacle(self, record: OrderRecord, to: Status, known: Known) -> Refusal | None:
        try:
            step = check_move(record.status, to)
        except MoveNotAllowed as refusal:
            return refusal
        return self._features.obstacle((step,), record, known)

    @staticmethod
    def _each(
        selected: Sequence[SelectedOrder], act: Callable[[SelectedOrder], Done], progress: Progress | None
    ) -> BulkDone:
        moved: list[Done] = []
        refused: list[RefusedOrder] = []
        trouble: Trouble | None = None
        tried = 0
        for one in selected:
            try:
                if progress is not None:
                    progress(tried, len(selected))
                moved.append(act(one))
            except ActStopped:
                break
            except Refusal as refusal:
                refused.append(RefusedOrder(one.order_id, one.item, refusal))
            except Trouble as found:
                trouble = found
                break
            tried += 1
        changes = Changes()
        for done in moved:
            changes |= done.changes
        return BulkDone(tuple(moved), tuple(refused), tuple(selected[tried:]), trouble, changes)


def _option(
    to: Status,
    records: Sequence[OrderRecord],
    is_mailed: Callable[[OrderRecord, Status], bool],
    obstacle: Callable[[OrderRecord, Status], Refusal | None],
) -> BulkOption:
    refused: list[RefusedOrder] = []
    going: list[OrderRecord] = []
    for record in records:
        refusal = obstacle(record, to)
        if refusal is None:
            going.append(record)
        else:
            refused.append(RefusedOrder(record.id, record.item, refusal))
    return BulkOption(
        to,
        tuple(map(_selected_row, going)),
        tuple(dict.fromkeys(record.status for record in going)),
        len({record.customer_id for record in going if is_mailed(record, to)}),
        tuple(refused),
        tuple(dict.fromkeys(record.kind for record in going)),
    )


def _selected_row(record: OrderRecord) -> SelectedOrder:
    return SelectedOrder(record.id, record.version, record.item)


def _action_id(bulk_id: str, order_id: int, what: str = "") -> str:
    return uuid5(UUID(bulk_id), f"{what}{order_id}").hex
