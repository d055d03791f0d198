"""What the database itself refuses and keeps in step, on both engines."""

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order, new_id


def _run(desk: Desk, line: str) -> None:
    with desk._store.writing() as conn:
        conn.execute(text(line))


@pytest.mark.parametrize(
    "line",
    [
        "UPDATE timeline SET commitment = 'never said'",
        "UPDATE timeline_personal SET body = '{}'",
        "DELETE FROM timeline_personal",
        "UPDATE timeline SET at = 0",
        "DELETE FROM timeline",
    ],
)
def test_the_timeline_is_append_only(desk: Desk, line: str) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.notes.add(order_id, note=PublicNote("hello"), action_id=new_id())
    before = desk.lookup.order(order_id).timeline
    with pytest.raises(IntegrityError):
        _run(desk, line)
    assert desk.lookup.order(order_id).timeline == before


@pytest.mark.parametrize("table", ["timeline", "timeline_personal"])
def test_no_entry_can_be_replaced_under_its_number(desk: Desk, table: str) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.notes.add(order_id, note=PublicNote("hello"), action_id=new_id())
    again = f"INSERT OR REPLACE INTO {table} SELECT * FROM {table} LIMIT 1"
    with pytest.raises(IntegrityError):
        _run(desk, again if desk._store.is_sqlite else f"TRUNCATE {table} CASCADE")


@pytest.mark.parametrize("status", [Status.COMPLETED, Status.CANCELLED])
def test_a_final_status_stays_whatever_way_it_is_written(desk: Desk, status: Status) -> None:
    an_order(desk, status)
    with pytest.raises(IntegrityError):
        _run(desk, "UPDATE orders SET status = 'new'")


def test_cancelling_without_a_reason_is_refused_by_the_database_too(desk: Desk) -> None:
    an_order(desk, Status.NEW)
    with pytest.raises(IntegrityError):
        _run(
            desk,
            'INSERT INTO timeline (order_id, version, at, person_id, pc, kind, start, "to", action_id, details) '
            "SELECT order_id, 9, at, person_id, pc, 'moved', 'new', 'cancelled', 'x', '{}' FROM timeline LIMIT 1",
        )


def test_one_event_has_one_mail_to_one_recipient(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.notes.add(order_id, note=PublicNote("hello"), action_id=new_id())
    columns = "order_id, entry_id, kind, recipient_name, recipient, subject, text, html"
    with pytest.raises(IntegrityError):
        _run(
            desk,
            f"INSERT INTO outbox ({columns}, message_id, state, created_at, due_at) "
            f"SELECT {columns}, '<again@x>', 'queued', created_at, due_at FROM outbox LIMIT 1",
        )


def test_the_counts_per_status_are_those_of_the_orders(desk: Desk) -> None:
    for status in Status:
        an_order(desk, status)
    an_order(desk, Status.NEW)
    with desk._store.reading() as conn:
        truth = dict(conn.execute(text("SELECT status, count(*) FROM orders GROUP BY status")).all())
    assert {str(one.status): one.count for one in desk.lookup.counts()} == truth


def test_an_entry_is_signed_by_staff_or_by_somebody_who_is_none(desk: Desk) -> None:
    an_order(desk)
    signed = (
        "INSERT INTO timeline (order_id, version, at, actor_kind, person_id, job, pc, kind, action_id, details) "
        "SELECT order_id, 9, at, '{}', {}, '{}', pc, 'noted', 'x', '{{}}' FROM timeline LIMIT 1"
    )
    for kind, person, job in (("system", "NULL", "archive"), ("customer", "NULL", ""), ("staff", "1", "")):
        with desk._store.writing() as conn:
            conn.exec_driver_sql(signed.format(kind, person, job))
    for kind, person in (("staff", "NULL"), ("system", "1"), ("customer", "1")):
        with pytest.raises(IntegrityError), desk._store.writing() as conn:
            conn.exec_driver_sql(signed.format(kind, person, ""))
