"""Labour on both engines: one timer a person, lines that are never changed, rates, and what a bad day makes of them."""

import threading
from datetime import timedelta

import pytest

from orderflow_desk.domain.entries.kinds import LabourLogged, TimerStarted
from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong, NotPermitted, OrderFinished
from orderflow_desk.domain.labour.labour import (
    WORK_AT_MOST,
    LabourReplaced,
    NoTimer,
    TimerTooLong,
    amount,
    elapsed_minutes,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.labour import LABOUR, LabourSum, amounts
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_order, cancel, new_id

PASSWORD = "screwdriver"
RATE = Money(6600, "EUR")


@pytest.fixture
def jo(desk: Desk) -> Person:
    made = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    desk.labour.set_rate(RATE)
    desk.people.sign_in("jo", PASSWORD)
    return made


@pytest.fixture
def order_id(desk: Desk, jo: Person) -> int:
    return an_order(desk, Status.IN_PROGRESS)


def _minutes(desk: Desk, order_id: int) -> list[int]:
    return [row.minutes for row in desk.labour.of_order(order_id).rows]


def _log(desk: Desk, order_id: int, minutes: int = 25, **more: object) -> int:
    desk.labour.log(order_id, minutes=minutes, action_id=new_id(), **more)  # type: ignore[arg-type]
    return desk.labour.of_order(order_id).rows[-1].id


def test_a_timer_counts_until_it_is_stopped_and_its_line_says_what_was_done(
    desk: Desk, clock: Clock, jo: Person, order_id: int
) -> None:
    desk.labour.start(order_id, action_id="start")
    assert desk.labour.start(order_id, action_id="start").is_repeat
    running = desk.labour.running()
    assert running is not None
    assert (running.order_id, running.worker) == (order_id, "Jo")
    assert desk.lookup.order(order_id).of_features[LABOUR] == LabourSum(0, 0, (jo.id,))
    clock.advance(25 * 60 + 20)
    desk.labour.stop(work=" new  motor in ", action_id="stop")
    assert desk.labour.stop(action_id="stop").is_repeat
    (row,) = desk.labour.of_order(order_id).rows
    assert (row.minutes, row.work, row.rate, row.is_billed) == (25, "new motor in", RATE, True)
    assert row.at == running.started_at
    assert row.amount == Money(2750, "EUR")
    assert desk.labour.running() is None
    assert desk.lookup.order(order_id).of_features[LABOUR] == LabourSum(25, 25, ())
    kinds = [entry.entry for entry in desk.lookup.order(order_id).timeline[-2:]]
    assert kinds == [
        TimerStarted(),
        LabourLogged(row.id, 25, jo.id, rate="6600 EUR", work="new motor in"),
    ]
    with pytest.raises(NoTimer):
        desk.labour.stop(action_id="again")


def test_whoever_starts_another_timer_stops_the_one_that_runs(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    other = an_order(desk, Status.IN_PROGRESS)
    for first, second in ((order_id, other), (other, order_id)):
        desk.labour.start(first, action_id=new_id())
        clock.advance(600)
        desk.labour.start(second, action_id=new_id())
        running = desk.labour.running()
        assert running is not None
        assert running.order_id == second
        assert _minutes(desk, first)[-1] == 10
        clock.advance(60)
        desk.labour.stop(action_id=new_id())


def test_a_timer_outlives_its_pc(desk: Desk, clock: Clock, database_url: str, order_id: int) -> None:
    desk.labour.start(order_id, action_id="start")
    clock.advance(3600)
    again = open_desk(database_url, pc="bench", clock=clock)
    again.people.sign_in("jo", PASSWORD)
    running = again.labour.running()
    assert running is not None
    assert running.now - running.started_at == timedelta(hours=1)
    assert running.seen_at == running.started_at
    again.labour.still_there()
    assert again.labour.running().seen_at == running.now  # type: ignore[union-attr]
    again.labour.stop(action_id="stop")
    again.close()
    assert _minutes(desk, order_id) == [60]


def test_a_clock_that_is_set_back_makes_no_work_undone(desk: Desk, clock: Clock, order_id: int) -> None:
    desk.labour.start(order_id, action_id="start")
    clock.advance(-7200)
    desk.labour.stop(action_id="stop")
    assert _minutes(desk, order_id) == [1]


def test_a_timer_of_more_than_a_day_asks_how_long_it_was(desk: Desk, clock: Clock, order_id: int) -> None:
    other = an_order(desk, Status.IN_PROGRESS)
    desk.labour.start(order_id, action_id="start")
    clock.advance(25 * 3600)
    with pytest.raises(TimerTooLong):
        desk.labour.stop(action_id="stop")
    with pytest.raises(TimerTooLong):
        desk.labour.start(other, action_id="other")
    desk.labour.stop(minutes=90, action_id="stop")
    assert _minutes(desk, order_id) == [90]


def test_a_timer_can_be_stopped_for_nothing(desk: Desk, clock: Clock, order_id: int) -> None:
    desk.labour.start(order_id, action_id="start")
    clock.advance(600)
    desk.labour.stop(minutes=0, action_id="stop")
    assert (_minutes(desk, order_id), desk.labour.running()) == ([], None)


def test_an_order_that_is_finished_stops_every_timer_on_it_and_takes_no_other(
    desk: Desk, clock: Clock, order_id: int
) -> None:
    desk.labour.start(order_id, action_id="start")
    clock.advance(48 * 3600)
    cancel(desk, order_id)
    assert (_minutes(desk, order_id), desk.labour.running()) == ([1440], None)
    with pytest.raises(OrderFinished):
        desk.labour.start(order_id, action_id="late")
    _log(desk, order_id, 15, work="checked")
    assert _minutes(desk, order_id) == [1440, 15]


def test_minutes_are_typed_in_at_the_rate_of_who_worked(desk: Desk, jo: Person, order_id: int) -> None:
    _log(desk, order_id, 20, work="cable checked", is_billed=False)
    _log(desk, order_id, 30, rate=Money(9900, "EUR"))
    first, second = desk.labour.of_order(order_id).rows
    assert (first.rate, first.amount) == (RATE, None)
    assert second.amount == Money(4950, "EUR")
    assert amounts((first, second)) == (Money(4950, "EUR"),)
    assert desk.lookup.order(order_id).of_features[LABOUR] == LabourSum(50, 30, ())
    for minutes in (0, -5, 1441):
        with pytest.raises(FieldInvalid):
            _log(desk, order_id, minutes)
    with pytest.raises(FieldTooLong):
        _log(desk, order_id, work="x" * (WORK_AT_MOST + 1))


def test_a_correction_is_a_new_line_in_the_place_of_the_old_one(
    desk: Desk, jo: Person, order_id: int
) -> None:
    line = _log(desk, order_id, 25, work="motor")
    desk.labour.correct(line, minutes=20, work="motor in", is_billed=False, rate=RATE, action_id="one")
    assert desk.labour.correct(
        line, minutes=20, work="motor in", is_billed=False, rate=RATE, action_id="one"
    ).is_repeat
    (row,) = desk.labour.of_order(order_id).rows
    assert (row.minutes, row.work, row.is_billed, row.is_correction) == (20, "motor in", False, True)
    entry = desk.lookup.order(order_id).timeline[-1].entry
    assert entry == LabourLogged(row.id, 20, jo.id, False, "6600 EUR", 25, "motor in")
    with pytest.raises(LabourReplaced):
        desk.labour.correct(line, minutes=5, work="", is_billed=True, rate=None, action_id="two")
    with pytest.raises(LabourReplaced):
        desk.labour.correct(4711, minutes=5, work="", is_billed=True, rate=None, action_id="three")
    desk.labour.correct(row.id, minutes=0, work="", is_billed=False, rate=None, action_id="four")
    assert (_minutes(desk, order_id), desk.lookup.order(order_id).of_features[LABOUR]) == (
        [],
        LabourSum(0, 0, ()),
    )


def test_of_two_corrections_at_once_one_counts(
    desk: Desk, clock: Clock, database_url: str, order_id: int
) -> None:
    line = _log(desk, order_id)
    found: list[str] = []

    def correct(minutes: int) -> None:
        other = open_desk(database_url, pc=f"bench {minutes}", clock=clock)
        try:
            other.people.sign_in("jo", PASSWORD)
            other.labour.correct(
                line, minutes=minutes, work="", is_billed=True, rate=RATE, action_id=f"to {minutes}"
            )
            found.append("counts")
        except LabourReplaced:
            found.append("came late")
        finally:
            other.close()

    threads = [threading.Thread(target=correct, args=(minutes,)) for minutes in (10, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert sorted(found) == ["came late", "counts"]
    assert len(_minutes(desk, order_id)) == 1


def test_of_two_timers_started_at_once_one_runs(
    desk: Desk, clock: Clock, database_url: str, order_id: int
) -> None:
    other_id = an_order(desk, Status.IN_PROGRESS)
    faults: list[Exception] = []

    def start(where: int) -> None:
        other = open_desk(database_url, pc=f"bench {where}", clock=clock)
        try:
            other.people.sign_in("jo", PASSWORD)
            other.labour.start(where, action_id=f"start {where}")
        except Exception as error:  # noqa: BLE001  whatever it is, the test tells it
            faults.append(error)
        finally:
            other.close()

    threads = [threading.Thread(target=start, args=(where,)) for where in (order_id, other_id)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    assert faults == []
    assert desk.labour.running() is not None
    assert sorted([_minutes(desk, order_id), _minutes(desk, other_id)]) == [[], [1]]


def test_others_work_is_written_down_by_dispatchers(desk: Desk, jo: Person, order_id: int) -> None:
    with pytest.raises(NotPermitted):
        _log(desk, order_id, worker_id=1)
    with pytest.raises(FieldInvalid):
        _log(desk, order_id, worker_id=999)
    with pytest.raises(NotPermitted):
        desk.labour.set_rate(RATE)


def test_a_rate_of_ones_own_goes_before_the_shops_and_lines_keep_theirs(
    desk: Desk, jo: Person, order_id: int
) -> None:
    _log(desk, order_id)
    desk.people.sign_in("admin", "the administrator's own")
    desk.labour.set_rate(Money(5400, "EUR"), worker_id=jo.id)
    desk.labour.set_rate(Money(7000, "EUR"))
    assert desk.labour.rates().of_people == ((jo.id, Money(5400, "EUR")),)
    desk.people.sign_in("jo", PASSWORD)
    _log(desk, order_id)
    assert [row.rate for row in desk.labour.of_order(order_id).rows] == [RATE, Money(5400, "EUR")]
    assert desk.labour.of_order(order_id).rate == Money(5400, "EUR")
    desk.people.sign_in("admin", "the administrator's own")
    desk.labour.set_rate(None, worker_id=jo.id)
    desk.labour.set_rate(None)
    assert desk.labour.of_order(order_id).rate is None


def test_an_erasure_takes_the_words_and_leaves_the_minutes(desk: Desk, jo: Person) -> None:
    order_id = an_order(desk, Status.IN_PROGRESS, email="")
    _log(desk, order_id, work="Jana Novák's washing machine")
    cancel(desk, order_id)
    desk.people.sign_in("admin", "the administrator's own")
    desk.erasure.erase(desk.lookup.order(order_id).customer_id, action_id=new_id())
    (row,) = desk.labour.of_order(order_id).rows
    assert (row.minutes, row.work) == (25, "")


def test_minutes_cost_what_they_do_to_the_half_cent() -> None:
    assert amount(25, Money(6600, "EUR")) == Money(2750, "EUR")
    assert amount(1, Money(6630, "EUR")) == Money(111, "EUR")
    assert amount(1, Money(6629, "EUR")) == Money(110, "EUR")
    assert amount(1, Money(100, "JPY")) == Money(2, "JPY")
    assert amount(10, None) is None


def test_a_timer_over_midnight_and_the_change_of_clocks_counts_the_time_that_went_by(clock: Clock) -> None:
    before = clock()
    assert elapsed_minutes(before, before + timedelta(hours=23, minutes=59, seconds=40)) == 1440
    with pytest.raises(TimerTooLong):
        elapsed_minutes(before, before + timedelta(days=1, minutes=1))
