"""What is done about parts: written down, corrected, received once, or struck off with a reason."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from orderflow_desk.domain.actors import countersigned
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import (
    PartAdded,
    PartChanged,
    PartNotNeeded,
    PartReceived,
    PartReopened,
)
from orderflow_desk.domain.errors import OrderFinished, ReasonNeeded
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.fields import Field, check_date
from orderflow_desk.domain.outbox import Forecast
from orderflow_desk.domain.parts.part import (
    REASON_AT_MOST,
    PartClosed,
    PartLine,
    PartNotClosed,
    checked_line,
    checked_part,
)
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import one_word
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.indexing import reindex_order
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.queries import parts as query
from orderflow_desk.store.tables import parts
from orderflow_desk.views.done import Done
from orderflow_desk.views.parts import AllParts, PartsOfOrder, UsedBefore, WaitedFor

_this = update(parts).where(parts.c.id == bindparam("of_part"))
_OPEN_AGAIN: dict[str, Any] = {
    "received_at": None,
    "place": "",
    "not_needed": "",
    "closed_at": None,
    "closed_by": None,
    "closed_kind": None,
    "closed_job": "",
}


class Parts:
    """Keeps the parts of orders. When the last open one of an order is expected is its parts ETA, which its customer is told."""

    def __init__(self, units: UnitsOfWork, writer: OutboxWriter) -> None:
        self._units = units
        self._writer = writer

    def of_order(self, order_id: int) -> PartsOfOrder:
        """Return the parts of an order, and from whom the shop buys."""
        with self._units.reading() as conn:
            return PartsOfOrder(
                query.rows(conn, order_id),
                read_settings(conn).currency,
                self._units.store.now(conn),
                query.suppliers(conn),
            )

    def used_before(self, number: str) -> UsedBefore | None:
        """Return what a part with this number was the last time; None for one that is new."""
        with self._units.reading() as conn:
            return query.used_before(conn, number)

    def all(self, *, since: datetime) -> AllParts:
        """Return what all orders wait for, and what was received since then."""
        with self._units.reading() as conn:
            return AllParts(query.waited_for(conn), query.arrived(conn, since), self._units.store.now(conn))

    def with_code(self, code: str) -> tuple[WaitedFor, ...]:
        """Return the open parts that a scanned code means: their number, or that of the order at the supplier."""
        with self._units.reading() as conn:
            return query.open_with_code(conn, code)

    def add(self, order_id: int, *, line: PartLine, action_id: str) -> Done:
        """Write a part down. The order stays where it is.

        Raises:
            OrderFinished: nothing is needed for an order that is finished.
            FieldMissing, FieldTooLong, FieldInvalid: it has neither number nor description, or a value cannot be.
        """
        part = _checked(line)
        with self._units.act("add_part", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            if record.status in FINAL:
                raise OrderFinished(order_id)
            at = unit.moment(record)
            row = {**unit.signed(), "order_id": order_id, "at": at, "waits_since": at, **_columns(part)}
            number = unit.conn.execute(insert(parts).returning(parts.c.id), row).scalar_one()
            added = PartAdded(
                number,
                part.description,
                part.quantity,
                part.number,
                str(part.price or ""),
                part.supplier,
                part.order_number,
                part.due,
            )
            unit.enter(record, added)
            return self._done(unit, record)

    def correct(self, part_id: int, *, line: PartLine, action_id: str) -> Done:
        """Put other values in the place of those of a part; the same change nothing. Another date is told to the customer.

        Raises:
            PartClosed: there is no such part.
            FieldMissing, FieldTooLong, FieldInvalid: as by `add`.
        """
        part = _checked(line)

        def write(unit: UnitOfWork, record: OrderRecord, row: Row[Any]) -> None:
            del row
            _write(unit, record, part_id, _columns(part))

        return self._act("correct_part", part_id, action_id, write, is_open=False)

    def give_date(self, part_ids: Sequence[int], *, due: datetime | None, action_id: str) -> list[Done]:
        """Give several parts another date, each in a transaction of its own; parts that are closed are left alone.

        Raises:
            NotPermitted: that is for who buys parts.
            FieldInvalid: the date cannot be.
        """
        if due is not None:
            check_date(Field.PARTS_ETA, due)

        def write(unit: UnitOfWork, record: OrderRecord, row: Row[Any]) -> None:
            _write(unit, record, row.id, {"due": due})

        done: list[Done] = []
        for part_id in part_ids:
            own = f"{action_id}:{part_id}"
            try:
                done.append(self._act("date_of_part", part_id, own, write, permission=Permission.BUY_PARTS))
            except PartClosed:
                continue
        return done

    def receive(self, part_id: int, *, place: str = "", action_id: str) -> Done:
        """Write down that a part is here, and where it lies: once, however often it is pressed or scanned.

        Raises:
            PartClosed: it was received before, is not needed, or there is none such.
            FieldTooLong: the place is.
        """
        lies = checked_line("part_place", place)

        def write(unit: UnitOfWork, record: OrderRecord, row: Row[Any]) -> None:
            _close(unit, record, part_id, {"received_at": unit.moment(record), "place": lies})
            unit.enter(record, PartReceived(part_id, row.description or row.number, lies))

        return self._act("receive_part", part_id, action_id, write)

    def not_needed(self, part_id: int, *, reason: str, action_id: str) -> Done:
        """Strike a part off.

        Raises:
            ReasonNeeded: there is none.
            PartClosed: it was received or struck off before, or there is none such.
        """
        why = checked_line("reason", reason, REASON_AT_MOST)
        if not why:
            raise ReasonNeeded("part_not_needed")

        def write(unit: UnitOfWork, record: OrderRecord, row: Row[Any]) -> None:
            _close(unit, record, part_id, {"not_needed": why})
            unit.enter(record, PartNotNeeded(part_id, row.description or row.number, why))

        return self._act("part_not_needed", part_id, action_id, write)

    def reopen(self, part_id: int, *, action_id: str) -> Done:
        """Take back that a part is here, or not needed.

        Raises:
            PartNotClosed: it is open.
            OrderFinished: the order is.
        """

        def write(unit: UnitOfWork, record: OrderRecord, row: Row[Any]) -> None:
            if row.waits_since is not None:
                raise PartNotClosed(part_id)
            if record.status in FINAL:
                raise OrderFinished(record.id)
            unit.conn.execute(_this.values(**_OPEN_AGAIN, waits_since=unit.now), {"of_part": part_id})
            unit.enter(record, PartReopened(part_id, row.description or row.number))

        return self._act("reopen_part", part_id, action_id, write, is_open=False)

    def _act(
        self,
        kind: str,
        part_id: int,
        action_id: str,
        write: Callable[[UnitOfWork, OrderRecord, Row[Any]], None],
        *,
        is_open: bool = True,
        permission: Permission = Permission.WORK_ON_ORDERS,
    ) -> Done:
        with self._units.act(kind, f"part {part_id}", action_id, permission) as unit:
            if unit.repeated:
                return unit.repeated
            order_id = unit.conn.execute(select(parts.c.order_id).where(parts.c.id == part_id)).scalar()
            if order_id is None:
                raise PartClosed(part_id)
            record = unit.order(order_id)
            row = query.part(unit.conn, part_id)
            if row is None or (is_open and row.waits_since is None):
                raise PartClosed(part_id)
            write(unit, record, row)
            return self._done(unit, record)

    def _done(self, unit: UnitOfWork, record: OrderRecord) -> Done:
        """Bring what follows from the parts up to date: by what the order is found, and its parts ETA."""
        unit.touch(Topic.PART)
        unit.touch(Topic.ORDER, record.id)
        reindex_order(unit.conn, record.id)
        due, mail = query.last_due(unit.conn, record.id), Forecast()
        is_over = due is None and not query.open_of(unit.conn, (record.id,))
        if due != record.parts_eta and (due is not None or is_over):
            was = record.parts_eta
            record = unit.change(record, parts_eta=due)
            mail = self._writer.enter_edit(unit, record, Field.PARTS_ETA, was, due)
        return unit.done(record, mail=mail)


def _checked(line: PartLine) -> PartLine:
    part = checked_part(line)
    if part.due is not None:
        check_date(Field.PARTS_ETA, part.due)
    return part


def _columns(part: PartLine) -> dict[str, Any]:
    return {
        "number": part.number,
        "number_key": one_word(part.number),
        "description": part.description,
        "quantity": part.quantity,
        "price_minor": None if part.price is None else part.price.minor,
        "price_currency": "" if part.price is None else part.price.currency,
        "supplier": part.supplier,
        "order_number": part.order_number,
        "due": part.due,
    }


def _write(unit: UnitOfWork, record: OrderRecord, part_id: int, values: dict[str, Any]) -> None:
    """Write other values of a part, and enter how they read before and now."""
    row = query.part(unit.conn, part_id)
    if row is None:
        raise PartClosed(part_id)
    changed = {name: value for name, value in values.items() if value != getattr(row, name)}
    if not changed:
        return
    unit.conn.execute(_this.values(**changed), {"of_part": part_id})
    named = {_NAMED.get(name, name): None for name in changed if name != "number_key"}
    was = {name: getattr(row, name) for name in values}
    old, new = _said(was), _said(was | changed)
    unit.enter(
        record,
        PartChanged(
            part_id,
            row.description or row.number,
            tuple(named),
            tuple(old[name] for name in named),
            tuple(new[name] for name in named),
        ),
    )


def _said(values: Mapping[str, Any]) -> dict[str, str]:
    """Return values as the timeline keeps them: an amount with its currency, a time in ISO 8601."""
    said = {name: str(value) for name, value in values.items() if not name.startswith("price_")}
    if values.get("due") is not None:
        said["due"] = values["due"].isoformat()
    elif "due" in values:
        said["due"] = ""
    if "price_minor" in values:
        minor = values["price_minor"]
        said["price"] = "" if minor is None else str(Money(minor, values["price_currency"]))
    return said


def _close(unit: UnitOfWork, record: OrderRecord, part_id: int, values: dict[str, Any]) -> None:
    closed = countersigned(unit.actor, "closed", unit.moment(record))
    unit.conn.execute(_this.values(**values, **closed, waits_since=None), {"of_part": part_id})


_NAMED = {"price_minor": "price", "price_currency": "price"}
