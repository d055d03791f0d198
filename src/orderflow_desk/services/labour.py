"""Labour on orders: timers, minutes typed in, corrections, and what an hour costs."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, bindparam, delete, insert, select, update

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.entries.kinds import LabourLogged, TimerStarted
from orderflow_desk.domain.errors import FieldTooLong, OrderFinished
from orderflow_desk.domain.labour.labour import WORK_AT_MOST, LabourReplaced, NoTimer, elapsed_minutes
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.reading.durations import MINUTES_AT_MOST, checked_minutes
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.services.people.assignment import name_of
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.personal import about
from orderflow_desk.store.queries import labour as query
from orderflow_desk.store.tables import labour, labour_rates, people, timers
from orderflow_desk.views.done import Done
from orderflow_desk.views.labour import LABOUR, LabourOfOrder, LabourRates, RunningTimer

MINUTES = "labour_minutes"
_own = select(timers).where(timers.c.worker_id == bindparam("of_worker"))
_gone = delete(timers).where(timers.c.worker_id == bindparam("of_worker"))
_seen = update(timers).where(timers.c.worker_id == bindparam("of_worker"))
# Two PCs of one person start and stop one after the other.
_one_at_a_time = select(people.c.id).where(people.c.id == bindparam("of_worker")).with_for_update()


class Labour:
    """Writes labour down. A line that was written is never changed: a correction is a new one in its place."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def of_order(self, order_id: int) -> LabourOfOrder:
        """Return the labour on an order, and the timers that run there."""
        with self._units.reading() as conn:
            now = self._units.store.now(conn)
            return LabourOfOrder(
                query.lines(conn, order_id),
                query.running(conn, now, order_id=order_id),
                query.rate_of(conn, self._units.acting.known().person_id),
                read_settings(conn).currency,
            )

    def running(self) -> RunningTimer | None:
        """Return the timer of who acts here, if one runs."""
        with self._units.reading() as conn:
            worker = self._units.acting.known().person_id
            found = query.running(conn, self._units.store.now(conn), worker_id=worker)
            return found[0] if worker is not None and found else None

    def start(self, order_id: int, *, action_id: str) -> Done:
        """Let a timer run on an order; one that runs on another is stopped, and its time written down.

        Raises:
            OrderFinished: nobody works on an order that is finished.
            TimerTooLong: the other timer ran for more than a day; it has to be stopped first.
        """
        with self._units.act("start_timer", order_id, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            own = _own_timer(unit)
            left = order_id if own is None else own.order_id
            # By their numbers, whichever of them is left: else each of two could wait for the other.
            records = {number: unit.order(number) for number in sorted({order_id, left})}
            here = records[order_id]
            if here.status in FINAL:
                raise OrderFinished(order_id)
            if own is not None and left != order_id:
                _stop(unit, records[left], own, minutes=None, work="")
            if own is None or left != order_id:
                worker = unit.actor.person_id
                row = {"worker_id": worker, "order_id": order_id, "started_at": unit.now, "seen_at": unit.now}
                unit.conn.execute(insert(timers), row)
                unit.enter(here, TimerStarted())
                unit.touch(Topic.TIMER)
            return unit.done(here)

    def stop(self, *, work: str = "", minutes: int | None = None, action_id: str) -> Done:
        """Stop one's own timer and write its time down, or as many `minutes` as are given; 0 writes nothing.

        Raises:
            NoTimer: none runs.
            TimerTooLong: it ran for more than a day, and no minutes are given.
            FieldTooLong, FieldInvalid: the work is told at too great length, or so many minutes cannot be.
        """
        said = _checked_work(work)
        if minutes is not None:
            checked_minutes(minutes, field=MINUTES, at_least=0)
        with self._units.act("stop_timer", None, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            own = _own_timer(unit)
            if own is None:
                raise NoTimer
            record = unit.order(own.order_id)
            _stop(unit, record, own, minutes=minutes, work=said)
            return unit.done(record)

    def still_there(self) -> None:
        """Keep that whoever acts here is there: a timer that runs on counts their time."""
        with self._units.writing(Permission.CLAIM_ORDERS) as unit:
            unit.conn.execute(_seen, {"of_worker": unit.actor.person_id, "seen_at": unit.now})

    def log(
        self,
        order_id: int,
        *,
        minutes: int,
        work: str = "",
        is_billed: bool = True,
        rate: Money | None = None,
        worker_id: int | None = None,
        action_id: str,
    ) -> Done:
        """Write minutes down that nobody timed. The rate is that of who worked unless another one is given.

        Raises:
            FieldInvalid, FieldTooLong: so many minutes cannot be, it is told at too great length, or nobody is who worked.
            NotPermitted: others' work is written down by dispatchers.
        """
        said = _checked_work(work)
        checked_minutes(minutes, field=MINUTES)
        with self._units.act("log_labour", order_id, action_id, Permission.CLAIM_ORDERS) as unit:
            if unit.repeated:
                return unit.repeated
            worker = worker_id or unit.actor.person_id
            _check_worker(unit, worker)
            record = unit.order(order_id)
            row = {
                "minutes": minutes,
                "work": said,
                "is_billed": is_billed,
                "started_at": None,
                "corrects": None,
            }
            _write(unit, record, {**row, "worker_id": worker}, rate or query.rate_of(unit.conn, worker))
            return unit.done(record)

    def correct(
        self,
        labour_id: int,
        *,
        minutes: int,
        work: str,
        is_billed: bool,
        rate: Money | None,
        action_id: str,
    ) -> Done:
        """Put a new line in the place of one; with 0 minutes the work was none.

        Raises:
            LabourReplaced: it was corrected meanwhile, or there is no such line.
            FieldInvalid, FieldTooLong: so many minutes cannot be, or it is told at too great length.
        """
        said = _checked_work(work)
        checked_minutes(minutes, field=MINUTES, at_least=0)
        with self._units.act(
            "correct_labour", f"line {labour_id}", action_id, Permission.CLAIM_ORDERS
        ) as unit:
            if unit.repeated:
                return unit.repeated
            order_id = unit.conn.execute(select(labour.c.order_id).where(labour.c.id == labour_id)).scalar()
            if order_id is None:
                raise LabourReplaced(labour_id)
            record = unit.order(order_id)
            before = query.line(unit.conn, labour_id)
            if before is None or before.is_replaced:
                raise LabourReplaced(labour_id)
            row = {"minutes": minutes, "work": said, "is_billed": is_billed, "corrects": labour_id}
            kept = {"worker_id": before.worker_id, "started_at": before.started_at or before.at}
            _write(unit, record, {**row, **kept}, rate, was=before.minutes)
            return unit.done(record)

    def rates(self) -> LabourRates:
        """Return what an hour costs, in the shop and of those with rates of their own."""
        with self._units.reading() as conn:
            return replace(query.rates(conn), currency=read_settings(conn).currency)

    def set_rate(self, rate: Money | None, *, worker_id: int | None = None) -> Changes:
        """Keep what an hour costs from now on: in the shop, or of one person; None for none. Lines keep theirs.

        Raises:
            NotPermitted: it is for administrators.
            FieldInvalid: nobody is this person.
        """
        with self._units.writing(Permission.ADMINISTER) as unit:
            if worker_id is not None:
                name_of(unit.conn, worker_id)
            key = query.SHOP if worker_id is None else str(worker_id)
            unit.conn.execute(delete(labour_rates).where(labour_rates.c.worker == key))
            if rate is not None:
                row = {"worker": key, "minor": rate.minor, "currency": rate.currency}
                unit.conn.execute(insert(labour_rates), row)
            unit.touch(Topic.RATES)
        return unit.changes


def _checked_work(work: str) -> str:
    tidy = tidy_line(work)
    if len(tidy) > WORK_AT_MOST:
        raise FieldTooLong("labour_work", WORK_AT_MOST, len(tidy))
    return tidy


def _check_worker(unit: UnitOfWork, worker_id: int | None) -> None:
    name_of(unit.conn, worker_id)
    if worker_id != unit.actor.person_id:
        unit.actor.check_may(Permission.ASSIGN_OTHERS)


def _own_timer(unit: UnitOfWork) -> Any:
    worker = {"of_worker": unit.actor.person_id}
    unit.conn.execute(_one_at_a_time, worker)
    return unit.conn.execute(_own, worker).first()


def _stop(unit: UnitOfWork, record: OrderRecord, timer: Any, *, minutes: int | None, work: str) -> None:
    counted = elapsed_minutes(timer.started_at, unit.now) if minutes is None else minutes
    unit.conn.execute(_gone, {"of_worker": timer.worker_id})
    unit.touch(Topic.TIMER)
    unit.touch(Topic.ORDER, record.id)
    if counted:
        row = {"minutes": counted, "work": work, "is_billed": True, "corrects": None}
        kept = {"worker_id": timer.worker_id, "started_at": timer.started_at}
        _write(unit, record, {**row, **kept}, query.rate_of(unit.conn, timer.worker_id))


def _write(
    unit: UnitOfWork, record: OrderRecord, row: dict[str, Any], rate: Money | None, *, was: int | None = None
) -> None:
    whole = {
        **row,
        **unit.signed(),
        "order_id": record.id,
        "at": unit.moment(record),
        "rate_minor": None if rate is None else rate.minor,
        "rate_currency": "" if rate is None else rate.currency,
    }
    line = unit.conn.execute(insert(labour).returning(labour.c.id), whole).scalar_one()
    entry = LabourLogged(
        line, row["minutes"], row["worker_id"], row["is_billed"], str(rate or ""), was, row["work"]
    )
    unit.enter(record, entry)


def _after_move(unit: UnitOfWork, record: OrderRecord, to: Status) -> None:
    """Stop whoever works on an order that is finished; of a timer that was forgotten, a day counts at most."""
    if to not in FINAL:
        return
    for timer in unit.conn.execute(select(timers).where(timers.c.order_id == record.id)).all():
        _stop(unit, record, timer, minutes=_at_most_a_day(timer.started_at, unit.now), work="")


def _at_most_a_day(since: datetime, now: datetime) -> int:
    return min(MINUTES_AT_MOST, max(1, round((now - since).total_seconds() / 60)))


def _view(conn: Connection, order_id: int) -> dict[str, Any]:
    return {LABOUR: query.sum_of(conn, order_id)}


def _files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    rows = conn.execute(select(labour).where(about(labour, [customer_id])).order_by(labour.c.id)).mappings()
    yield ExportedFile("labour.json", as_json([announced(labour, row) for row in rows]))


FEATURE = Feature(after_move=_after_move, of_view=_view, export=(ExportPart(frozenset({labour}), _files),))
