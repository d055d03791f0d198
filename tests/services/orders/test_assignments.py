"""Who has an order, on both engines: claimed once, handed over with a word, new to who gets it until they look."""

import threading

import pytest

from orderflow_desk.domain.entries.kinds import Assigned
from orderflow_desk.domain.errors import FieldMissing, FieldTooLong, NotPermitted
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.assignment import WORD_AT_MOST, AlreadyClaimed, NotTheirs
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.assignments import NEW_TO
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, new_id, step, version_of

PASSWORD = "screwdriver"


@pytest.fixture
def jo(desk: Desk) -> Person:
    return take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)


@pytest.fixture
def kim(desk: Desk, jo: Person) -> Person:
    return desk.people.add(login="kim", name="Kim", role=Role.TECHNICIAN, password=PASSWORD)


def _new_to(desk: Desk, order_id: int) -> tuple[object, object]:
    """Return to whom an order is new, by its page and by the list."""
    (row,) = (one for one in desk.lookup.page(OrderFilter(), first=0, count=50).rows if one.id == order_id)
    return desk.lookup.order(order_id).of_features[NEW_TO], row.new_to


def _hand_over(desk: Desk, order_id: int, to: Person, word: str = "brushes are worn") -> None:
    desk.assignments.hand_over(
        order_id, person_id=to.id, word=word, expected_version=version_of(desk, order_id), action_id=new_id()
    )


def test_of_two_who_claim_one_wins_and_the_other_is_told_who(desk: Desk, jo: Person, kim: Person) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.people.sign_in("jo", PASSWORD)
    assert desk.assignments.claim(order_id, action_id="jo").version == 4
    assert desk.assignments.claim(order_id, action_id="jo").is_repeat
    desk.assignments.claim(order_id, action_id="once more")
    assert desk.lookup.order(order_id).timeline[-1].entry == Assigned("", "Jo", jo.id)
    desk.people.sign_in("kim", PASSWORD)
    with pytest.raises(AlreadyClaimed) as late:
        desk.assignments.claim(order_id, action_id="kim")
    assert late.value.name == "Jo"
    assert desk.lookup.order(order_id).version == 4


def test_who_claim_at_the_same_moment_are_one_technician(
    desk: Desk, database_url: str, jo: Person, kim: Person
) -> None:
    order_id = an_order(desk, Status.NEW)
    found: dict[str, str] = {}

    def claim(login: str) -> None:
        other = open_desk(database_url, pc="bench")
        try:
            other.people.sign_in(login, PASSWORD)
            other.assignments.claim(order_id, action_id=login)
            found[login] = "has it"
        except AlreadyClaimed as error:
            found[login] = error.name
        finally:
            other.close()

    threads = [threading.Thread(target=claim, args=(login,)) for login in ("jo", "kim")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)
    winner = desk.lookup.order(order_id).technician
    assert found in ({"jo": "has it", "kim": "Jo"}, {"jo": "Kim", "kim": "has it"})
    assert winner == ("Jo" if found["jo"] == "has it" else "Kim")


def test_ones_own_order_is_handed_over_with_a_word(desk: Desk, jo: Person, kim: Person) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.people.sign_in("jo", PASSWORD)
    with pytest.raises(NotTheirs):
        _hand_over(desk, order_id, kim)
    desk.assignments.claim(order_id, action_id="jo")
    with pytest.raises(FieldMissing):
        _hand_over(desk, order_id, kim, " \n ")
    with pytest.raises(FieldTooLong):
        _hand_over(desk, order_id, kim, "x" * (WORD_AT_MOST + 1))
    _hand_over(desk, order_id, kim)
    last = desk.lookup.order(order_id).timeline[-1]
    assert last.entry == Assigned("Jo", "Kim", kim.id, note="brushes are worn")
    assert not last.is_for_customer
    with pytest.raises(NotTheirs):
        _hand_over(desk, order_id, jo)
    with pytest.raises(NotPermitted):
        desk.assignments.assign(
            order_id, person_id=jo.id, expected_version=version_of(desk, order_id), action_id=new_id()
        )


def test_what_somebody_gets_is_new_until_they_look_at_it(desk: Desk, jo: Person, kim: Person) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.people.sign_in("jo", PASSWORD)
    desk.assignments.claim(order_id, action_id="jo")
    assert _new_to(desk, order_id) == (None, None)
    _hand_over(desk, order_id, kim)
    assert _new_to(desk, order_id) == (kim.id, kim.id)
    assert not desk.assignments.see(order_id)
    desk.people.sign_in("kim", PASSWORD)
    version = version_of(desk, order_id)
    assert desk.assignments.see(order_id)
    assert not desk.assignments.see(order_id)
    assert (_new_to(desk, order_id), version_of(desk, order_id)) == ((None, None), version)


def test_an_order_that_is_taken_in_for_a_technician_is_new_to_them(desk: Desk, jo: Person) -> None:
    order_id = desk.intake.take_in(an_intake(technician_id=jo.id), action_id="in").order_id
    assert _new_to(desk, order_id) == (jo.id, jo.id)


def test_nothing_is_new_about_an_order_that_was_started_or_is_finished(desk: Desk, jo: Person) -> None:
    first, second = (an_order(desk, Status.NEW) for _ in range(2))
    for order_id in (first, second):
        desk.assignments.assign(
            order_id, person_id=jo.id, expected_version=version_of(desk, order_id), action_id=new_id()
        )
    step(desk, first, Status.IN_PROGRESS)
    assert _new_to(desk, first) == (jo.id, jo.id)
    desk.moves.cancel(first, reason="too dear", expected_version=version_of(desk, first), action_id=new_id())
    assert _new_to(desk, first) == (None, None)
    desk.people.sign_in("jo", PASSWORD)
    step(desk, second, Status.IN_PROGRESS)
    assert _new_to(desk, second) == (None, None)
