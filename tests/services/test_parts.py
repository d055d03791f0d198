"""Parts on both engines: written down, received once, struck off with a reason; the parts ETA follows, and the customer is told."""

import threading
from datetime import timedelta

import pytest

from orderflow_desk.domain.entries.kinds import (
    Edited,
    PartAdded,
    PartChanged,
    PartNotNeeded,
    PartReceived,
    PartReopened,
)
from orderflow_desk.domain.errors import (
    FieldInvalid,
    FieldMissing,
    FieldTooLong,
    NotPermitted,
    OrderFinished,
    ReasonNeeded,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.parts.part import PartClosed, PartLine, PartNotClosed, amount
from orderflow_desk.domain.parts.waiting import PartsStillOpen
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.orders.list import OrderFilter
from orderflow_desk.views.parts import PARTS, PartRow, PartSum, UsedBefore, amounts
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_order, cancel, new_id, step, version_of

PASSWORD = "screwdriver"
BOLT = PartLine("S1868-00", "Crank bolt M18", 2000, Money(980, "EUR"), "Paul Lange & Co.", "4500318822")


@pytest.fixture
def jo(desk: Desk) -> Person:
    made = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    desk.people.sign_in("jo", PASSWORD)
    return made


@pytest.fixture
def order_id(desk: Desk, jo: Person) -> int:
    return an_order(desk, Status.IN_PROGRESS)


def _add(desk: Desk, order_id: int, line: PartLine = BOLT) -> PartRow:
    desk.parts.add(order_id, line=line, action_id=new_id())
    return desk.parts.of_order(order_id).rows[-1]


def _finish(desk: Desk, order_id: int) -> None:
    desk.moves.walk(
        order_id,
        name=WalkName.FINISH,
        reason="no parts needed",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )


def _last(desk: Desk, order_id: int) -> object:
    return desk.lookup.order(order_id).timeline[-1].entry


def test_a_part_stands_in_the_order_and_in_its_timeline(desk: Desk, order_id: int) -> None:
    desk.parts.add(order_id, line=BOLT, action_id="add")
    assert desk.parts.add(order_id, line=BOLT, action_id="add").is_repeat
    (row,) = desk.parts.of_order(order_id).rows
    assert (row.number, row.description, row.quantity, row.price) == (
        "S1868-00",
        "Crank bolt M18",
        2000,
        Money(980, "EUR"),
    )
    assert row.amount == Money(1960, "EUR")
    order = desk.lookup.order(order_id)
    assert order.of_features[PARTS] == PartSum(1, ((row.id, "Crank bolt M18"),))
    assert order.status is Status.IN_PROGRESS
    assert order.timeline[-1].entry == PartAdded(
        row.id, "Crank bolt M18", 2000, "S1868-00", "980 EUR", "Paul Lange & Co.", "4500318822"
    )


def test_what_is_open_refuses_a_pass_and_no_step_and_is_what_the_order_waits_for(
    desk: Desk, order_id: int
) -> None:
    row = _add(desk, order_id)
    assert desk.lookup.order(order_id).likeliest is Press.FORWARD
    with pytest.raises(PartsStillOpen) as caught:
        _finish(desk, order_id)
    assert caught.value.parts == ((row.id, "Crank bolt M18"),)
    step(desk, order_id, Status.AWAITING_PARTS)
    step(desk, order_id, Status.IN_PROGRESS)
    desk.parts.receive(row.id, action_id=new_id())
    assert desk.lookup.order(order_id).likeliest is Press.WALK
    _finish(desk, order_id)
    assert desk.lookup.order(order_id).status is Status.READY_FOR_RETURN


def test_a_part_is_received_once_however_often_it_is_pressed(desk: Desk, order_id: int) -> None:
    row = _add(desk, order_id)
    desk.parts.receive(row.id, place=" shelf  3 ", action_id="in")
    assert desk.parts.receive(row.id, action_id="in").is_repeat
    with pytest.raises(PartClosed):
        desk.parts.receive(row.id, action_id="again")
    (got,) = desk.parts.of_order(order_id).rows
    assert (got.place, got.closed_by, got.is_open) == ("shelf 3", "Jo", False)
    assert _last(desk, order_id) == PartReceived(row.id, "Crank bolt M18", "shelf 3")


def test_two_who_receive_at_once_receive_one_part(
    desk: Desk, database_url: str, clock: Clock, order_id: int
) -> None:
    row = _add(desk, order_id)
    other = open_desk(database_url, pc="counter", clock=clock)
    other.people.sign_in("jo", PASSWORD)
    caught: list[Exception] = []

    def receive(at: Desk) -> None:
        try:
            at.parts.receive(row.id, action_id=new_id())
        except PartClosed as closed:
            caught.append(closed)

    both = [threading.Thread(target=receive, args=(one,)) for one in (desk, other)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join(30)
    other.close()
    assert len(caught) == 1
    entries = [one.entry for one in desk.lookup.order(order_id).timeline]
    assert sum(isinstance(one, PartReceived) for one in entries) == 1


def test_what_is_not_needed_stays_struck_off_with_its_reason(desk: Desk, order_id: int) -> None:
    row = _add(desk, order_id)
    with pytest.raises(ReasonNeeded):
        desk.parts.not_needed(row.id, reason=" ", action_id=new_id())
    desk.parts.not_needed(row.id, reason="works without it", action_id=new_id())
    (struck,) = desk.parts.of_order(order_id).rows
    assert (struck.not_needed, struck.amount) == ("works without it", None)
    assert amounts((struck,)) == ()
    assert _last(desk, order_id) == PartNotNeeded(row.id, "Crank bolt M18", "works without it")
    _finish(desk, order_id)


def test_that_it_is_here_can_be_taken_back_while_the_order_is_open(desk: Desk, order_id: int) -> None:
    row = _add(desk, order_id)
    with pytest.raises(PartNotClosed):
        desk.parts.reopen(row.id, action_id=new_id())
    desk.parts.receive(row.id, place="shelf", action_id=new_id())
    desk.parts.reopen(row.id, action_id=new_id())
    assert desk.parts.of_order(order_id).rows == (row,)
    assert _last(desk, order_id) == PartReopened(row.id, "Crank bolt M18")
    cancel(desk, order_id)
    with pytest.raises(OrderFinished):
        _add(desk, order_id)


def test_the_parts_eta_is_that_of_the_last_open_part_and_goes_with_it(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    soon, later = (clock.now + timedelta(days=days) for days in (2, 5))
    _add(desk, order_id, PartLine("A", due=soon))
    last = _add(desk, order_id, PartLine("B", due=later))
    assert desk.lookup.order(order_id).parts_eta == later
    desk.parts.receive(last.id, action_id=new_id())
    assert desk.lookup.order(order_id).parts_eta == soon
    first = desk.parts.of_order(order_id).rows[0]
    desk.parts.receive(first.id, action_id=new_id())
    assert desk.lookup.order(order_id).parts_eta is None


def test_a_part_without_a_date_leaves_the_date_that_somebody_gave(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    due = clock.now + timedelta(days=4)
    desk.fields.edit(
        order_id,
        field=Field.PARTS_ETA,
        value=due,
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    _add(desk, order_id)
    assert desk.lookup.order(order_id).parts_eta == due


def test_another_date_is_told_to_the_customer_while_the_order_waits(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    row = _add(desk, order_id)
    due = clock.now + timedelta(days=3)
    line = PartLine(
        BOLT.number, BOLT.description, BOLT.quantity, BOLT.price, BOLT.supplier, BOLT.order_number, due
    )
    assert not desk.parts.correct(row.id, line=line, action_id=new_id()).mail.address
    step(desk, order_id, Status.AWAITING_PARTS)
    later = due + timedelta(days=2)
    done = desk.parts.correct(
        row.id, line=PartLine("S1868-00", "Crank bolt M18", due=later), action_id=new_id()
    )
    assert done.mail.address
    news = _last(desk, order_id)
    assert isinstance(news, Edited)
    assert (news.field, news.date) == (Field.PARTS_ETA, later)


def test_a_correction_says_what_was_and_what_is(desk: Desk, order_id: int) -> None:
    row = _add(desk, order_id)
    before = len(desk.lookup.order(order_id).timeline)
    line = PartLine("S1868-00", "Crank bolt M18", 1000, Money(1050, "EUR"), BOLT.supplier, BOLT.order_number)
    for _ in range(2):
        desk.parts.correct(row.id, line=line, action_id=new_id())
    entries = [one.entry for one in desk.lookup.order(order_id).timeline[before:]]
    assert entries == [
        PartChanged(
            row.id, "Crank bolt M18", ("quantity", "price"), ("2000", "980 EUR"), ("1000", "1050 EUR")
        )
    ]


def test_several_get_another_date_from_who_buys(desk: Desk, clock: Clock, order_id: int) -> None:
    rows = [_add(desk, order_id, PartLine(number)) for number in ("A", "B", "C")]
    due = clock.now + timedelta(days=6)
    with pytest.raises(NotPermitted):
        desk.parts.give_date([row.id for row in rows], due=due, action_id=new_id())
    desk.parts.receive(rows[1].id, action_id=new_id())
    take_on_buyer(desk)
    desk.parts.give_date([row.id for row in rows], due=due, action_id="dates")
    desk.parts.give_date([row.id for row in rows], due=due, action_id="dates")
    assert [row.due for row in desk.parts.of_order(order_id).rows] == [due, None, due]


def take_on_buyer(desk: Desk) -> None:
    """Sign somebody in who buys."""
    desk.people.sign_in("dora", PASSWORD)


@pytest.fixture(autouse=True)
def dora(desk: Desk) -> None:
    take_on(desk, login="dora", name="Dora", role=Role.DISPATCHER, password=PASSWORD)


def test_what_was_used_before_is_known_by_its_number_however_it_is_written(desk: Desk, order_id: int) -> None:
    assert desk.parts.used_before("S1868-00") is None
    for price in (980, 1020):
        _add(
            desk,
            order_id,
            PartLine("S1868-00", "Crank bolt M18", price=Money(price, "EUR"), supplier="Lange"),
        )
    used = UsedBefore("Crank bolt M18", Money(1020, "EUR"), "Lange", 2)
    assert desk.parts.used_before("s1868 00") == used
    assert desk.parts.used_before(" ") is None


@pytest.mark.parametrize("typed", ["S1868-00", "s1868", "4500318822"])
def test_the_order_is_found_by_the_numbers_of_its_parts(desk: Desk, order_id: int, typed: str) -> None:
    _add(desk, order_id)
    found = desk.lookup.page(OrderFilter(search=typed), first=0, count=5).rows
    assert [one.id for one in found] == [order_id]


def test_a_scanned_code_finds_the_lines_that_wait_for_it(desk: Desk, order_id: int) -> None:
    row = _add(desk, order_id)
    other = an_order(desk, Status.AWAITING_PARTS)
    _add(desk, other)
    assert [one.part.order_id for one in desk.parts.with_code("s1868-00")] == [order_id, other]
    assert [one.part.order_id for one in desk.parts.with_code("4500318822")] == [order_id, other]
    desk.parts.receive(row.id, action_id=new_id())
    assert [one.part.order_id for one in desk.parts.with_code("S1868-00")] == [other]
    assert desk.parts.with_code("  ") == ()


def test_who_buys_sees_what_all_orders_wait_for_by_date(desk: Desk, clock: Clock, order_id: int) -> None:
    other = an_order(desk, Status.AWAITING_PARTS)
    _add(desk, order_id, PartLine("none"))
    _add(desk, other, PartLine("late", due=clock.now - timedelta(days=2)))
    here = _add(desk, order_id, PartLine("here"))
    _add(desk, order_id, PartLine("soon", due=clock.now + timedelta(days=2)))
    desk.parts.receive(here.id, action_id=new_id())
    found = desk.parts.all(since=clock.now - timedelta(hours=1))
    assert [one.part.number for one in found.open] == ["late", "soon", "none"]
    assert [one.part.number for one in found.arrived] == ["here"]
    assert found.open[0].status is Status.AWAITING_PARTS


def test_what_cannot_be_is_refused_at_its_field(desk: Desk, order_id: int) -> None:
    for line, error, field in (
        (PartLine(), FieldMissing, "part_description"),
        (PartLine("x" * 201), FieldTooLong, "part_number"),
        (PartLine("A", quantity=0), FieldInvalid, "part_quantity"),
        (PartLine("A", quantity=-1000), FieldInvalid, "part_quantity"),
        (PartLine("A", price=Money(-1, "EUR")), FieldInvalid, "part_price"),
    ):
        with pytest.raises(error) as caught:
            _add(desk, order_id, line)
        assert caught.value.at_field == field
    with pytest.raises(PartClosed):
        desk.parts.receive(4711, action_id=new_id())


def test_amounts_are_rounded_half_up_once() -> None:
    assert amount(333, Money(150, "EUR")) == Money(50, "EUR")
    assert amount(500, Money(101, "EUR")) == Money(51, "EUR")
    assert amount(1000, None) is None
