"""Labour that counts, and the timers that run."""

from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, bindparam, case, func, literal, select
from sqlalchemy.sql import Select

from orderflow_desk.domain.money import Money
from orderflow_desk.store.tables import items, labour, labour_rates, orders, people, timers
from orderflow_desk.views.labour import LabourRates, LabourRow, LabourSum, RunningTimer

SHOP = ""
_later = labour.alias("later")
_is_replaced = select(literal(1)).where(_later.c.corrects == labour.c.id).correlate(labour).exists()
_counts = ~_is_replaced
_lines = (
    select(
        labour.c.id,
        labour.c.order_id,
        labour.c.worker_id,
        people.c.name,
        func.coalesce(labour.c.started_at, labour.c.at, type_=labour.c.at.type).label("moment"),
        labour.c.minutes,
        labour.c.work,
        labour.c.rate_minor,
        labour.c.rate_currency,
        labour.c.is_billed,
        labour.c.corrects,
    )
    .join_from(labour, people, people.c.id == labour.c.worker_id)
    .where(labour.c.order_id == bindparam("of_order"), _counts, labour.c.minutes > 0)
    .order_by("moment", labour.c.id)
)
_one = select(labour, _is_replaced.label("is_replaced")).where(labour.c.id == bindparam("of_line"))
_sum = select(
    func.coalesce(func.sum(labour.c.minutes), 0),
    func.coalesce(func.sum(case((labour.c.is_billed, labour.c.minutes), else_=0)), 0),
).where(labour.c.order_id == bindparam("of_order"), _counts)
_running = (
    select(
        timers.c.worker_id,
        people.c.name,
        timers.c.order_id,
        items.c.title,
        timers.c.started_at,
        timers.c.seen_at,
    )
    .join_from(timers, people, people.c.id == timers.c.worker_id)
    .join(orders, orders.c.id == timers.c.order_id)
    .join(items, items.c.id == orders.c.item_id)
    .order_by(timers.c.started_at)
)
_workers = (
    select(timers.c.worker_id).where(timers.c.order_id == bindparam("of_order")).order_by(timers.c.worker_id)
)
_rates = select(labour_rates)


def lines(conn: Connection, order_id: int) -> tuple[LabourRow, ...]:
    """Return the lines of an order that count."""
    return tuple(
        LabourRow(
            row.id,
            row.order_id,
            row.worker_id,
            row.name,
            row.moment,
            row.minutes,
            row.work,
            money(row.rate_minor, row.rate_currency),
            row.is_billed,
            row.corrects is not None,
        )
        for row in conn.execute(_lines, {"of_order": order_id})
    )


def line(conn: Connection, labour_id: int) -> Row[Any] | None:
    """Return one line with all of its columns, and whether it `is_replaced`."""
    return conn.execute(_one, {"of_line": labour_id}).first()


def sum_of(conn: Connection, order_id: int) -> LabourSum:
    """Return how much was worked on an order, and who works now."""
    minutes, billed = conn.execute(_sum, {"of_order": order_id}).one()
    return LabourSum(
        int(minutes), int(billed), tuple(conn.execute(_workers, {"of_order": order_id}).scalars())
    )


def running(
    conn: Connection, now: datetime, *, worker_id: int | None = None, order_id: int | None = None
) -> tuple[RunningTimer, ...]:
    """Return the timers that run: of a person, or on an order."""
    query: Select[*tuple[Any, ...]] = _running
    if worker_id is not None:
        query = query.where(timers.c.worker_id == worker_id)
    if order_id is not None:
        query = query.where(timers.c.order_id == order_id)
    return tuple(RunningTimer(*row, now=now) for row in conn.execute(query))


def rates(conn: Connection) -> LabourRates:
    """Return what an hour costs."""
    found = {row.worker: Money(row.minor, row.currency) for row in conn.execute(_rates)}
    shop = found.pop(SHOP, None)
    return LabourRates(shop, of_people=tuple(sorted((int(worker), rate) for worker, rate in found.items())))


def rate_of(conn: Connection, worker_id: int | None) -> Money | None:
    """Return what an hour of a person costs: their own rate, else the shop's, else None."""
    found: LabourRates = rates(conn)
    return dict(found.of_people).get(worker_id or 0, found.shop)


def money(minor: int | None, currency: str) -> Money | None:
    """Return an amount of two columns."""
    return None if minor is None else Money(minor, currency)
