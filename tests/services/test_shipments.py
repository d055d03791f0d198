"""Shipments on both engines: out and back once, by themselves or with the move, undone with it, and found by every number."""

import threading
from contextlib import closing
from datetime import timedelta

import pytest

from orderflow_desk.domain.entries.kinds import (
    Edited,
    Moved,
    Passed,
    ShipmentBack,
    ShipmentChanged,
    ShipmentSent,
    ShipmentStays,
    ShipmentUndone,
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
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.domain.shipments.away import ShipmentStillOpen
from orderflow_desk.domain.shipments.shipment import (
    CameBack,
    ReceivedAhead,
    Sent,
    ShipmentClosed,
    ShipmentDetails,
    ShipmentNotClosed,
)
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.services.transaction.indexing import unfindable
from orderflow_desk.store.engine import Store
from orderflow_desk.views.orders.list import OrderFilter
from orderflow_desk.views.shipments import SHIPMENTS, ShipmentRow, ShipmentSum, UsedMaker
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_order, cancel, new_id, version_of

PASSWORD = "screwdriver"
CANON = Sent("Canon Service, Willich", "CSG-118204", "DHL", "0034 0434 1610 9404", "032021004417")
Out = Status.WITH_MANUFACTURER


@pytest.fixture
def jo(desk: Desk) -> Person:
    made = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    desk.people.sign_in("jo", PASSWORD)
    return made


@pytest.fixture
def order_id(desk: Desk, jo: Person) -> int:
    made = an_order(desk, Status.IN_PROGRESS)
    version = version_of(desk, made)
    desk.fields.edit(
        made, field=Field.ITEM_SERIAL, value=CANON.serial, expected_version=version, action_id=new_id()
    )
    return made


def _send(desk: Desk, order_id: int, sent: Sent = CANON) -> ShipmentRow:
    desk.shipments.send(order_id, sent=sent, action_id=new_id())
    return desk.shipments.of_order(order_id).rows[0]


def _walk(desk: Desk, order_id: int, name: WalkName, *along: Sent | CameBack, action_id: str = "") -> None:
    desk.moves.walk(
        order_id,
        name=name,
        reason="sealed unit",
        expected_version=version_of(desk, order_id),
        action_id=action_id or new_id(),
        along=along,
    )


def _new_entries(desk: Desk, order_id: int, before: int) -> list[object]:
    return [row.entry for row in desk.lookup.order(order_id).timeline[before:]]


def _count(desk: Desk, order_id: int) -> int:
    return len(desk.lookup.order(order_id).timeline)


def test_one_press_sends_it_out_and_moves_the_order_by_the_walk(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    before, due = _count(desk, order_id), clock.now + timedelta(days=7)
    sent = Sent(CANON.maker, CANON.rma, CANON.carrier, CANON.tracking, CANON.serial, due)
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, sent)
    order, found = desk.lookup.order(order_id), desk.shipments.of_order(order_id)
    assert (order.status, order.expected_back) == (Out, due)
    (row,) = found.rows
    assert (row.number, row.maker, row.rma, row.sent_by) == (1, CANON.maker, CANON.rma, "Jo")
    assert order.of_features[SHIPMENTS] == ShipmentSum(1, ((row.id, CANON.maker),))
    assert found.link(row.carrier, row.tracking).endswith("?piececode=0034043416109404")
    kinds = [type(entry) for entry in _new_entries(desk, order_id, before)]
    assert kinds == [ShipmentSent, Passed, Moved]
    moved = order.timeline[-1].entry
    assert isinstance(moved, Moved)
    assert moved.date == due


def test_a_press_that_comes_twice_sends_one_shipment(desk: Desk, order_id: int) -> None:
    version = desk.lookup.order(order_id).version
    for _ in range(2):
        desk.moves.walk(
            order_id,
            name=WalkName.SEND_TO_MANUFACTURER,
            reason="sealed unit",
            expected_version=version,
            action_id="once",
            along=[CANON],
        )
    assert len(desk.shipments.of_order(order_id).rows) == 1


def test_a_walk_that_is_refused_sends_nothing(desk: Desk, order_id: int) -> None:
    _send(desk, order_id)
    before = _count(desk, order_id)
    with pytest.raises(ShipmentStillOpen):
        _walk(desk, order_id, WalkName.FINISH, CANON)
    assert len(desk.shipments.of_order(order_id).rows) == 1
    assert _count(desk, order_id) == before


def test_it_is_back_and_the_order_returns_to_the_bench_under_one_press(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, CANON)
    row = desk.shipments.of_order(order_id).rows[0]
    clock.advance(86400)
    before = _count(desk, order_id)
    came = CameBack(row.id, "032021009863", " New body,  warranty ")
    _walk(desk, order_id, WalkName.BACK_TO_THE_BENCH, came)
    order, (back,) = desk.lookup.order(order_id), desk.shipments.of_order(order_id).rows
    assert (order.status, order.serial, order.expected_back) == (Status.IN_PROGRESS, "032021009863", None)
    assert (back.serial, back.back_serial, back.work) == (
        "032021004417",
        "032021009863",
        "New body, warranty",
    )
    assert (back.is_open, back.is_swapped, back.closed_by) == (False, True, "Jo")
    entries = _new_entries(desk, order_id, before)
    assert [type(entry) for entry in entries] == [ShipmentBack, Edited, Passed, Moved]
    assert entries[1] == Edited(Field.ITEM_SERIAL, "032021004417", "032021009863")


def test_the_item_is_found_by_the_serial_that_went_and_by_the_one_that_came(
    desk: Desk, order_id: int
) -> None:
    row = _send(desk, order_id)
    desk.shipments.receive(CameBack(row.id, "NEW-4711"), action_id=new_id())
    for serial in ("032021004417", "new 4711"):
        (item,) = desk.customers.with_serial(serial)
        assert item.serial == "NEW-4711"
        assert [order.id for order in item.orders] == [order_id]


@pytest.mark.parametrize(
    "typed", ["CSG-118204", "118204", "0034 0434 1610 9404", "00340434161", "1Z 999", "BR26-103377"]
)
def test_the_order_is_found_by_every_number_of_its_shipments(
    desk: Desk, database_url: str, order_id: int, typed: str
) -> None:
    row = _send(desk, order_id)
    desk.shipments.correct(row.id, details=ShipmentDetails(back_tracking="1Z 999 AA1"), action_id=new_id())
    desk.shipments.receive(CameBack(row.id, "BR26-103377"), action_id=new_id())
    found = desk.lookup.page(OrderFilter(search=typed), first=0, count=5).rows
    assert [one.id for one in found] == [order_id]
    examined = Store(database_url)
    with closing(examined), examined.reading() as conn:
        assert list(unfindable(conn)) == []


def test_a_part_with_a_number_of_its_own_leaves_the_items_serial_alone(desk: Desk, order_id: int) -> None:
    row = _send(desk, order_id, Sent("Bosch", serial="BR21-448190"))
    desk.shipments.receive(CameBack(row.id, "BR26-103377"), action_id=new_id())
    assert desk.lookup.order(order_id).serial == "032021004417"
    (item,) = desk.customers.with_serial("BR26-103377")
    assert item.serial == "032021004417"


def test_what_is_open_keeps_the_order_from_being_ready_and_from_nothing_else(
    desk: Desk, order_id: int
) -> None:
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, CANON)
    (row,) = desk.shipments.of_order(order_id).rows
    version = desk.lookup.order(order_id).version
    with pytest.raises(ShipmentStillOpen) as caught:
        desk.moves.move(order_id, to=Status.READY_FOR_RETURN, expected_version=version, action_id=new_id())
    assert caught.value.shipments == ((row.id, CANON.maker),)
    option = next(one for one in desk.lookup.order(order_id).moves if one.to is Status.READY_FOR_RETURN)
    assert isinstance(option.refusal, ShipmentStillOpen)
    desk.moves.move(order_id, to=Status.AWAITING_PARTS, expected_version=version, action_id=new_id())
    assert desk.lookup.order(order_id).status is Status.AWAITING_PARTS
    with pytest.raises(ShipmentStillOpen):
        _walk(desk, order_id, WalkName.FINISH)


def test_one_press_receives_it_and_makes_the_order_ready(desk: Desk, order_id: int) -> None:
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, CANON)
    (row,) = desk.shipments.of_order(order_id).rows
    version = desk.lookup.order(order_id).version
    desk.moves.move(
        order_id,
        to=Status.READY_FOR_RETURN,
        expected_version=version,
        action_id=new_id(),
        along=[CameBack(row.id)],
    )
    assert desk.lookup.order(order_id).status is Status.READY_FOR_RETURN
    assert desk.shipments.of_order(order_id).rows[0].back_serial == CANON.serial


def test_what_stays_there_needs_a_reason_and_opens_the_way(desk: Desk, order_id: int) -> None:
    row = _send(desk, order_id)
    with pytest.raises(ReasonNeeded):
        desk.shipments.stays(row.id, reason="  ", action_id=new_id())
    desk.shipments.stays(row.id, reason="scrapped there", action_id=new_id())
    assert desk.lookup.order(order_id).timeline[-1].entry == ShipmentStays(row.id, 1, "scrapped there")
    _walk(desk, order_id, WalkName.FINISH)
    assert desk.lookup.order(order_id).status is Status.READY_FOR_RETURN


def test_a_shipment_is_closed_once_by_whoever_is_quicker(
    desk: Desk, database_url: str, clock: Clock, order_id: int
) -> None:
    row = _send(desk, order_id)
    other = open_desk(database_url, pc="counter", clock=clock)
    other.people.sign_in("jo", PASSWORD)
    caught: list[Exception] = []

    def receive(at: Desk) -> None:
        try:
            at.shipments.receive(CameBack(row.id), action_id=new_id())
        except ShipmentClosed as closed:
            caught.append(closed)

    both = [threading.Thread(target=receive, args=(one,)) for one in (desk, other)]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join(30)
    other.close()
    assert len(caught) == 1
    backs = [one for one in desk.lookup.order(order_id).timeline if isinstance(one.entry, ShipmentBack)]
    assert len(backs) == 1


def test_an_undone_walk_takes_its_shipment_along(desk: Desk, clock: Clock, order_id: int) -> None:
    due = clock.now + timedelta(days=7)
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, Sent("Canon", expected_back=due))
    desk.moves.undo(order_id, action_id=new_id())
    order = desk.lookup.order(order_id)
    assert (order.status, order.expected_back) == (Status.IN_PROGRESS, None)
    assert desk.shipments.of_order(order_id).rows == ()
    assert isinstance(order.timeline[-1].entry, ShipmentUndone)
    _walk(desk, order_id, WalkName.FINISH)


def test_an_undone_return_is_still_on_its_way_with_the_serial_and_the_date_as_they_were(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    due = clock.now + timedelta(days=7)
    sent = Sent("Canon", serial=CANON.serial, expected_back=due)
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, sent)
    (row,) = desk.shipments.of_order(order_id).rows
    clock.advance(600)
    _walk(desk, order_id, WalkName.BACK_TO_THE_BENCH, CameBack(row.id, "032021009863"))
    desk.moves.undo(order_id, action_id=new_id())
    order, (again,) = desk.lookup.order(order_id), desk.shipments.of_order(order_id).rows
    assert (order.status, order.serial, order.expected_back) == (Out, CANON.serial, due)
    assert again == row


def test_that_it_was_received_can_be_taken_back_while_the_order_is_open(desk: Desk, order_id: int) -> None:
    row = _send(desk, order_id)
    with pytest.raises(ShipmentNotClosed):
        desk.shipments.reopen(row.id, action_id=new_id())
    desk.shipments.receive(CameBack(row.id, "X-1"), action_id=new_id())
    desk.shipments.reopen(row.id, action_id="reopen")
    assert desk.shipments.reopen(row.id, action_id="reopen").is_repeat
    assert desk.shipments.of_order(order_id).rows == (row,)
    desk.shipments.receive(CameBack(row.id), action_id=new_id())
    cancel(desk, order_id)
    with pytest.raises(OrderFinished):
        desk.shipments.reopen(row.id, action_id=new_id())


def test_a_second_shipment_of_the_same_order_has_the_next_number(desk: Desk, order_id: int) -> None:
    first = _send(desk, order_id)
    desk.shipments.receive(CameBack(first.id), action_id=new_id())
    second = _send(desk, order_id, Sent("Sony"))
    assert (first.number, second.number) == (1, 2)
    assert [row.number for row in desk.shipments.of_order(order_id).rows] == [2, 1]


def test_the_order_is_expected_back_until_the_last_of_several_is_closed(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    due = clock.now + timedelta(days=7)
    first = _send(desk, order_id, Sent("Canon", expected_back=due))
    second = _send(desk, order_id, Sent("Sony"))
    desk.shipments.receive(CameBack(first.id), action_id=new_id())
    assert desk.lookup.order(order_id).expected_back == due
    clock.advance(8 * 86400)
    assert desk.shipments.of_order(order_id).is_overdue
    desk.shipments.receive(CameBack(second.id), action_id=new_id())
    assert desk.lookup.order(order_id).expected_back is None
    assert not desk.shipments.of_order(order_id).is_overdue


def test_details_are_written_down_later_and_stand_in_the_timeline(desk: Desk, order_id: int) -> None:
    row, before = _send(desk, order_id), _count(desk, order_id)
    details = ShipmentDetails(rma=row.rma, back_carrier="UPS", back_tracking=" 1Z 999 AA1 ")
    desk.shipments.correct(row.id, details=details, action_id=new_id())
    desk.shipments.correct(row.id, details=details, action_id=new_id())
    (entry,) = _new_entries(desk, order_id, before)
    assert entry == ShipmentChanged(
        row.id, 1, ("back_carrier", "back_tracking"), ("", ""), ("UPS", "1Z 999 AA1")
    )
    with pytest.raises(FieldMissing):
        desk.shipments.correct(row.id, details=ShipmentDetails(maker=" "), action_id=new_id())


def test_what_cannot_be_is_refused_at_its_field(desk: Desk, clock: Clock, order_id: int) -> None:
    with pytest.raises(FieldMissing) as missing:
        _send(desk, order_id, Sent("  "))
    assert missing.value.at_field == "shipment_maker"
    with pytest.raises(FieldTooLong) as too_long:
        _send(desk, order_id, Sent("Canon", "x" * 201))
    assert too_long.value.at_field == "shipment_rma"
    row = _send(desk, order_id)
    for at in (clock.now + timedelta(minutes=1), clock.now - timedelta(days=1)):
        with pytest.raises(ReceivedAhead) as ahead:
            desk.shipments.receive(CameBack(row.id, at=at), action_id=new_id())
        assert ahead.value.at_field == "shipment_received"
    with pytest.raises(ShipmentClosed):
        desk.shipments.receive(CameBack(4711), action_id=new_id())


def test_a_shipment_of_another_order_does_not_go_along(desk: Desk, order_id: int) -> None:
    other = an_order(desk, Status.IN_PROGRESS)
    row = _send(desk, other)
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER)
    with pytest.raises(ShipmentClosed):
        _walk(desk, order_id, WalkName.BACK_TO_THE_BENCH, CameBack(row.id))
    assert desk.shipments.of_order(other).rows == (row,)


def test_nothing_goes_out_for_a_finished_order(desk: Desk, order_id: int) -> None:
    cancel(desk, order_id)
    with pytest.raises(OrderFinished):
        _send(desk, order_id)


def test_another_date_is_told_to_the_customer_while_it_is_away(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    _walk(desk, order_id, WalkName.SEND_TO_MANUFACTURER, CANON)
    done = desk.fields.edit(
        order_id,
        field=Field.EXPECTED_BACK,
        value=clock.now + timedelta(days=9),
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    assert done.mail.address


def test_makers_come_with_the_carrier_of_the_last_time(desk: Desk, order_id: int) -> None:
    for maker, carrier in (("Sony", ""), ("Canon", "DHL"), ("Canon", "UPS")):
        _send(desk, order_id, Sent(maker, carrier=carrier))
    assert desk.shipments.of_order(order_id).makers == (UsedMaker("Canon", "UPS"), UsedMaker("Sony", ""))


def test_only_administrators_write_carriers_down(desk: Desk, jo: Person) -> None:
    with pytest.raises(NotPermitted):
        desk.shipments.set_carrier("Post", page="https://post.example/{number}")


def test_a_page_that_is_none_of_the_web_is_refused(desk: Desk) -> None:
    for page in ("file:///etc/{number}", "https://post.example/", "javascript:{number}", "https://{number}/"):
        with pytest.raises(FieldInvalid):
            desk.shipments.set_carrier("Post", page=page)
    desk.shipments.set_carrier("dhl", page="https://post.example/{number}")
    found = desk.shipments.carriers()
    assert found.all[0].page == "https://post.example/{number}"
    assert [one.name for one in found.all].count("DHL") == 0
    desk.shipments.remove_carrier("dhl")
    assert "DHL" in [one.name for one in desk.shipments.carriers().all]
