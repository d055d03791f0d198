"""The demo shop keeps every rule of the desk, and is the same on every start."""

from collections import Counter
from itertools import groupby, pairwise
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.demo import words
from orderflow_desk.demo.shop import make_shop
from orderflow_desk.demo.words import PASSWORD, STAFF
from orderflow_desk.domain.entries.kinds import Invoiced, LabourLogged, Moved, Noted, Paid, Passed
from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status, check_move
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.opening_hours.week import day_text
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.walks import WALKS
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.clock import Clock

SETTINGS = ShopSettings(name="Vogt & Novák", sender_address="desk@vogt.example", is_demo=True)


def _make(url: str, clock: Clock) -> Desk:
    open_desk(url).close()
    store = Store(url, clock=clock, synchronous="OFF")
    make_shop(store, SETTINGS)
    store.close()
    desk = open_desk(url, clock=clock)
    desk.people.sign_in(STAFF[0][0], PASSWORD)
    return desk


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory):
    with _make(sqlite_url(tmp_path_factory.mktemp("demo") / "demo.db"), Clock()) as desk:
        yield desk


@pytest.fixture(scope="module")
def details(demo: Desk) -> list[OrderDetail]:
    page = demo.lookup.page(OrderFilter(), first=0, count=1000)
    return [demo.lookup.order(row.id) for row in page.rows]


def test_it_has_about_four_hundred_orders_in_every_status(details: list[OrderDetail]) -> None:
    assert len(details) == 400
    assert set(Counter(detail.status for detail in details)) == set(Status)


def test_every_order_stands_where_its_timeline_ends_after_legal_steps(details: list[OrderDetail]) -> None:
    for detail in details:
        steps = [row for row in detail.timeline if row.start is not None]
        assert detail.status is (steps[-1].to if steps else Status.DRAFT)
        assert all(before.to is after.start for before, after in pairwise(steps))
        for step in steps:
            check_move(step.start, step.to)
        assert detail.since == (steps[-1].at if steps else detail.created_at)
        assert all(step.reason for step in steps if step.to is Status.CANCELLED)


def test_passed_stages_belong_to_walks_of_the_table(details: list[OrderDetail]) -> None:
    known = {walk.stops for walk in WALKS}
    for detail in details:
        steps = [row for row in detail.timeline if row.start is not None]
        for _, group in groupby(steps, key=lambda row: row.group):
            stops = list(group)
            if len(stops) > 1:
                assert (stops[0].start, *(step.to for step in stops)) in known
                assert {type(step.entry) for step in stops[:-1]} == {Passed}


def test_times_go_forward_and_none_lies_in_the_future(details: list[OrderDetail]) -> None:
    for detail in details:
        times = [row.at for row in detail.timeline]
        assert times == sorted(times)
        assert times[-1] <= Clock().now


def test_staff_only_orders_mailed_nobody_and_all_others_have_one_mail_for_each_public_event(
    details: list[OrderDetail],
) -> None:
    for detail in details:
        for row in detail.timeline:
            is_announced = isinstance(row.entry, Moved) or (isinstance(row.entry, Noted) and row.is_public)
            has_left = any(
                one.start is Status.DRAFT and one.to is not Status.CANCELLED
                for one in detail.timeline
                if one.id <= row.id
            )
            assert (row.mail is not None) == (is_announced and has_left)


def test_it_has_failed_mails_missing_addresses_and_long_texts(demo: Desk, details: list[OrderDetail]) -> None:
    states = Counter(row.mail.state for detail in details for row in detail.timeline if row.mail)
    assert {MailState.REFUSED, MailState.NO_ADDRESS, MailState.ACCEPTED} <= set(states)
    assert any(len(detail.fault) > 300 for detail in details)
    assert any(detail.customer == words.LONG_NAME for detail in details)
    assert any(not detail.email for detail in details if detail.status in OPEN)
    assert 0 < demo.outbox.counts()["failed"] < 20


def test_it_is_the_same_on_every_start(tmp_path: Path, details: list[OrderDetail]) -> None:
    with _make(sqlite_url(tmp_path / "again.db"), Clock()) as again:
        found = [again.lookup.order(detail.id) for detail in details[:60]]
    assert [one.timeline for one in found] == [one.timeline for one in details[:60]]
    assert [one.customer for one in found] == [one.customer for one in details[:60]]


def test_its_people_sign_in_and_work(tmp_path: Path) -> None:
    with _make(sqlite_url(tmp_path / "demo.db"), Clock()) as desk:
        for login, name, _ in words.STAFF:
            assert desk.people.sign_in(login, words.PASSWORD).name == name
        row = desk.lookup.page(OrderFilter(statuses=(Status.NEW,)), first=0, count=1).rows[0]
        done = desk.moves.move(row.id, to=Status.IN_PROGRESS, expected_version=row.version, action_id="x")
        assert desk.lookup.order(row.id).status is Status.IN_PROGRESS
        assert done.version == row.version + 1
        assert desk.lookup.page(OrderFilter(search=str(row.id)), first=0, count=5).rows[0].id == row.id


def test_its_labour_stands_in_the_timeline_as_it_does_in_the_lines(
    demo: Desk, details: list[OrderDetail]
) -> None:
    assert demo.labour.rates().shop == Money(6600, "EUR")
    entered = {
        row.entry.line: (detail.id, row.entry.minutes, row.entry.work, row.user)
        for detail in details
        for row in detail.timeline
        if isinstance(row.entry, LabourLogged)
    }
    lines = {
        row.id: (detail.id, row.minutes, row.work, row.worker)
        for detail in details
        for row in demo.labour.of_order(detail.id).rows
    }
    assert entered == lines
    assert len(entered) > 300


def test_it_is_open_on_six_days(demo: Desk) -> None:
    (hours,) = demo.opening_hours.all()
    assert [day_text(day) for day in hours.week] == [*["8–18"] * 5, "9–13", ""]


def test_its_counts_and_closed_list_agree(demo: Desk) -> None:
    closed = demo.lookup.page(OrderFilter(statuses=CLOSED), first=0, count=1000)
    assert (
        closed.total
        == len(closed.rows)
        == sum(one.count for one in demo.lookup.counts() if one.status in CLOSED)
    )


def test_it_can_be_made_on_postgresql_too(postgres) -> None:
    url = postgres.new_database()
    try:
        with _make(url, Clock()) as desk:
            assert desk.lookup.page(OrderFilter(), first=0, count=1000).total == 400
            desk.people.sign_in("mira", words.PASSWORD)
            from support.shops.orders import an_order

            assert an_order(desk) == 10501
            with desk._store.reading() as conn:
                assert conn.execute(text("SELECT max(id) FROM timeline")).scalar() > 400
    finally:
        postgres.drop(url)


def test_who_has_an_appointment_was_mailed_its_date(demo: Desk, details: list[OrderDetail]) -> None:
    planned = [one for one in details if one.status is Status.SCHEDULED and one.shop_date is not None]
    assert planned
    for detail in planned:
        (mail,) = (row.mail for row in detail.timeline if row.to is Status.SCHEDULED and row.mail is not None)
        said = "We come to you on" if detail.kind is OrderKind.FIELD_VISIT else "Your appointment is on"
        assert said in demo.outbox.body(mail.mail_id).text


def test_its_invoices_follow_each_other_without_a_gap_and_who_has_collected_owes_nothing(
    demo: Desk, details: list[OrderDetail]
) -> None:
    numbers: list[tuple[str, object]] = []
    drafts = 0
    for detail in details:
        found = demo.invoices.of_order(detail.id)
        said = [row.entry for row in detail.timeline if isinstance(row.entry, Invoiced | Paid)]
        assert len(said) == len(found.issued) + len(found.payments)
        drafts += found.draft is not None
        for issued in found.issued:
            assert issued.document is not None
            assert issued.document.sums.total == issued.total
            assert found.owed == (0 if detail.status is Status.COMPLETED else issued.total)
            assert found.not_billed == 0
            numbers.append((issued.number, issued.issued_at))
    assert drafts
    assert len(numbers) > 50
    assert [number for number, _ in sorted(numbers)] == [f"2026-{one + 1:04}" for one in range(len(numbers))]
    assert sorted(numbers) == sorted(numbers, key=lambda one: (one[1], one[0]))


def test_a_draft_of_the_demo_follows_its_work_without_a_change(
    demo: Desk, details: list[OrderDetail]
) -> None:
    for detail in details:
        draft = demo.invoices.of_order(detail.id).draft
        if draft is not None:
            demo.invoices.prepare(detail.id, action_id=f"again-{detail.id}")
            again = demo.invoices.of_order(detail.id).draft
            assert again is not None
            assert again.version == draft.version
