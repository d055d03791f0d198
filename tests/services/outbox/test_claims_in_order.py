"""What a mail costs the database does not grow with what waits behind it."""

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import Outcome, Parcel, Result
from orderflow_desk.services.desk import Desk
from support.machine.statements import heard, plan_of
from support.shops.clock import Clock
from support.shops.orders import an_order

HOLD, WAITING = 61, 12
# Begun twice and committed twice: claimed with what came of the one before, and put down before the final dot.
STATEMENTS_AT_MOST = 10
TAKEN = Outcome(Result.ACCEPTED, "250 taken")


def waiting(desk: Desk, clock: Clock) -> None:
    for number in range(WAITING):
        an_order(desk, Status.SCHEDULED, email=f"c{number}@example.net")
    clock.advance(HOLD)


def next_after(desk: Desk, parcel: Parcel) -> Parcel:
    assert desk.dispatch.handing_over(parcel)
    _, following = desk.dispatch.settle_and_claim(parcel, TAKEN)
    assert following is not None
    return following


def test_a_mail_costs_few_statements(desk: Desk, clock: Clock) -> None:
    waiting(desk, clock)
    first = desk.dispatch.claim()
    assert first is not None
    second = next_after(desk, first)
    with heard(desk._store) as said:
        next_after(desk, second)
    begun = [sql for sql, _ in said if sql.startswith("BEGIN")]
    clock_read = [sql for sql, _ in said if "clock_timestamp" in sql]
    assert len(said) - len(begun) - len(clock_read) <= STATEMENTS_AT_MOST - 2, [sql[:60] for sql, _ in said]


def test_what_is_due_is_read_in_its_order_and_not_sorted(desk: Desk, clock: Clock) -> None:
    waiting(desk, clock)
    store = desk._store
    if not store.is_sqlite:
        return  # PostgreSQL chooses by what it knows of the rows
    with heard(store) as said:
        assert desk.dispatch.claim() is not None
    sql, values = next((sql, values) for sql, values in said if "RETURNING" in sql and "LIMIT" in sql)
    plan = plan_of(store, sql, values)
    assert any("ix_outbox_pending" in line for line in plan), plan
    assert not any("TEMP B-TREE" in line for line in plan), plan
