"""Merging duplicates loses nothing, and can be taken back exactly, on both engines."""

import pytest
from sqlalchemy import text

from orderflow_desk.domain.customers import CustomerGone, MergedWithItself, MergeStands, MergeStays
from orderflow_desk.domain.entries.kinds import Reassigned
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.customers import Likeness
from support.machine.at_once import at_once
from support.shops.customers import ANNA, ANNE, customer_of, dump, finished, taken_in
from support.shops.orders import new_id, step


@pytest.fixture
def pair(desk: Desk) -> tuple[int, int]:
    """Two records of one person: the survivor with an open order, the duplicate with an open and a finished one."""
    survivor = customer_of(desk, taken_in(desk, ANNA, serial="FD-1"))
    merged = customer_of(desk, finished(desk, ANNE, serial="FD-2"))
    taken_in(desk, ANNE, serial="FD-3")
    assert survivor != merged
    return survivor, merged


def _merge(desk: Desk, pair: tuple[int, int], contact: Contact = ANNA) -> int:
    return desk.merging.merge(*pair, contact=contact, action_id=new_id()).merge_id


def _undo(desk: Desk, merge_id: int) -> None:
    desk.merging.undo(merge_id, action_id=new_id())


def test_everything_of_both_belongs_to_the_survivor(desk: Desk, pair: tuple[int, int]) -> None:
    _merge(desk, pair, Contact("Anna Vogt", "vogt@example.org", "+420 601 111 222"))
    whole = desk.customers.whole(pair[0])
    assert (whole.name, whole.email, whole.phone) == ("Anna Vogt", "vogt@example.org", "+420 601 111 222")
    assert {field: list(values) for field, values in whole.others.items()} == {
        "customer_name": ["Anne Vogt"],
        "customer_phone": ["0601 111 222"],
        "customer_email": ["anna@example.net"],
    }
    assert (len(whole.orders), len(whole.items), whole.order_count) == (3, 3, 3)
    assert [(row.name, row.orders, row.refusal) for row in whole.merges] == [("Anne Vogt", 2, None)]


@pytest.mark.parametrize("typed", ["anne vogt", "vogt@example.org", "0601111222", "601 111 222", "anna@"])
def test_the_survivor_and_all_orders_are_found_by_every_value_of_both(
    desk: Desk, pair: tuple[int, int], typed: str
) -> None:
    from orderflow_desk.views.orders.list import OrderFilter

    _merge(desk, pair)
    assert [row.id for row in desk.customers.find(typed)] == [pair[0]]
    assert desk.lookup.page(OrderFilter(search=typed), first=0, count=10).total == 3


def test_the_one_merged_away_is_neither_listed_nor_offered(desk: Desk, pair: tuple[int, int]) -> None:
    _merge(desk, pair)
    assert [row.id for row in desk.customers.latest()] == [pair[0]]
    assert desk.customers.whole(pair[1]).id == pair[0]


def test_an_undo_restores_exactly_what_was_there(desk: Desk, pair: tuple[int, int]) -> None:
    before = dump(desk)
    merge_id = _merge(desk, pair, ANNE)
    assert dump(desk) != before
    _undo(desk, merge_id)
    assert dump(desk) == before


def test_each_order_that_moved_tells_of_it_both_ways(desk: Desk, pair: tuple[int, int]) -> None:
    order_id = desk.customers.whole(pair[1]).orders[0].id
    _undo(desk, _merge(desk, pair))
    entered = [row.entry for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, Reassigned)]
    assert entered == [Reassigned(), Reassigned(is_undone=True)]


def test_mails_that_wait_go_to_the_address_that_was_chosen_and_back(
    desk: Desk, pair: tuple[int, int]
) -> None:
    order_id = desk.customers.whole(pair[1]).orders[0].id
    step(desk, order_id, Status.SCHEDULED)
    (held,) = desk.outbox.mails("waiting")
    assert (held.recipient, held.state) == ("vogt@example.org", MailState.HELD)
    merge_id = _merge(desk, pair)
    assert [mail.recipient for mail in desk.outbox.mails("waiting")] == ["anna@example.net"]
    _undo(desk, merge_id)
    assert [mail.recipient for mail in desk.outbox.mails("waiting")] == ["vogt@example.org"]


def test_orders_that_came_to_the_survivor_since_stay_there(desk: Desk, pair: tuple[int, int]) -> None:
    merge_id = _merge(desk, pair)
    newer = taken_in(desk, ANNA, title="Bosch", serial="new")
    _undo(desk, merge_id)
    assert customer_of(desk, newer) == pair[0]


def test_an_edit_that_the_merge_had_nothing_to_do_with_stays(desk: Desk, pair: tuple[int, int]) -> None:
    merge_id = _merge(desk, pair)
    edit = {"field": Field.CUSTOMER_PHONE, "value": "777", "was": ANNA.phone, "action_id": new_id()}
    desk.customers.edit(pair[0], **edit)
    _undo(desk, merge_id)
    assert (desk.customers.whole(pair[0]).phone, desk.customers.whole(pair[1]).phone) == ("777", ANNE.phone)


def _edited(desk: Desk, pair: tuple[int, int]) -> None:
    edit = {
        "field": Field.CUSTOMER_EMAIL,
        "value": "new@example.net",
        "was": ANNE.email,
        "action_id": new_id(),
    }
    desk.customers.edit(pair[0], **edit)


def _merged_again(desk: Desk, pair: tuple[int, int]) -> None:
    third = customer_of(desk, taken_in(desk, Contact("A. Vogt", "a@example.net")))
    _merge(desk, (pair[0], third), ANNE)


def _merged_away(desk: Desk, pair: tuple[int, int]) -> None:
    third = Contact("A. Vogt", "a@example.net")
    _merge(desk, (customer_of(desk, taken_in(desk, third)), pair[0]), third)


def _new_order_of_an_item(desk: Desk, pair: tuple[int, int]) -> None:
    item = next(one for one in desk.customers.items_of(pair[0]) if one.serial == "FD-2")
    taken_in(desk, ANNE, serial="FD-2", customer_id=pair[0], item_id=item.id)


@pytest.mark.parametrize(
    ("happened", "why"),
    [
        (_edited, MergeStands.EDITED),
        (_merged_again, MergeStands.LATER_MERGE),
        (_merged_away, MergeStands.SURVIVOR_MERGED),
        (_new_order_of_an_item, MergeStands.NEW_ORDER),
    ],
)
def test_an_undo_that_would_lose_what_happened_since_is_refused(
    desk: Desk, pair: tuple[int, int], happened, why: MergeStands
) -> None:
    merge_id = _merge(desk, pair, ANNE)
    happened(desk, pair)
    before = dump(desk)
    with pytest.raises(MergeStays) as caught:
        _undo(desk, merge_id)
    assert caught.value.why is why
    assert dump(desk) == before


def test_a_merge_is_undone_once(desk: Desk, pair: tuple[int, int]) -> None:
    merge_id, action = _merge(desk, pair), new_id()
    desk.merging.undo(merge_id, action_id=action)
    desk.merging.undo(merge_id, action_id=action)
    with pytest.raises(MergeStays) as caught:
        _undo(desk, merge_id)
    assert caught.value.why is MergeStands.UNDONE


def test_the_same_action_merges_once(desk: Desk, pair: tuple[int, int]) -> None:
    action = new_id()
    first = desk.merging.merge(*pair, contact=ANNA, action_id=action)
    again = desk.merging.merge(*pair, contact=ANNA, action_id=action)
    assert again.merge_id == first.merge_id
    assert not again.changes.orders


def test_what_cannot_be_merged_is_refused_and_changes_nothing(desk: Desk, pair: tuple[int, int]) -> None:
    before = dump(desk)
    with pytest.raises(MergedWithItself):
        _merge(desk, (pair[0], pair[0]))
    with pytest.raises(CustomerGone):
        _merge(desk, (pair[0], 999_999))
    with pytest.raises(FieldInvalid):
        _merge(desk, pair, Contact("Somebody else", ANNA.email, ANNA.phone))
    assert dump(desk) == before
    _merge(desk, pair)
    with pytest.raises(CustomerGone):
        _merge(desk, pair)


def test_families_who_share_a_phone_are_shown_and_never_merged_by_themselves(desk: Desk) -> None:
    jana = customer_of(desk, taken_in(desk, Contact("Jana Nová", "jana@example.net", "+420 601 555 019")))
    petr = customer_of(desk, taken_in(desk, Contact("Petr Nový", "", "601 555 019")))
    same = customer_of(desk, taken_in(desk, Contact("jana nova", "jana@example.net", "+420 601555019")))
    found = desk.customers.whole(same).duplicates
    assert [(one.customer.id, one.alike) for one in found] == [
        (jana, (Likeness.PHONE, Likeness.EMAIL, Likeness.NAME)),
        (petr, (Likeness.PHONE,)),
    ]
    assert len(desk.customers.latest()) == 3


def test_an_intake_begun_for_the_one_merged_away_lands_on_the_survivor(
    desk: Desk, pair: tuple[int, int]
) -> None:
    _merge(desk, pair)
    corrected = Contact(ANNE.name, ANNE.email, "777 888 999")
    order_id = taken_in(desk, corrected, customer_id=pair[1])
    typed = taken_in(desk, ANNE, title="Typed anew")
    whole = desk.customers.whole(pair[0])
    assert {customer_of(desk, order_id), customer_of(desk, typed)} == {pair[0]}
    assert (whole.name, whole.email, whole.phone) == ("Anna Vogt", "anna@example.net", "777 888 999")


def test_a_item_of_the_one_merged_away_is_still_known_at_the_intake(
    desk: Desk, pair: tuple[int, int]
) -> None:
    (item,) = [one for one in desk.customers.items_of(pair[1]) if one.serial == "FD-2"]
    _merge(desk, pair)
    intake = Intake(ANNE, Item(item.title, item.serial), customer_id=pair[1], item_id=item.id)
    desk.intake.take_in(intake, action_id=new_id())
    assert len([one for one in desk.customers.items_of(pair[0]) if one.serial == "FD-2"]) == 1


def test_the_search_of_everything_stays_in_step(desk: Desk, pair: tuple[int, int], database_url: str) -> None:
    from orderflow_desk.services.health import open_health

    merge_id = _merge(desk, pair)
    with open_health(database_url) as health:
        assert health.examine(is_whole=True) == ()
        _undo(desk, merge_id)
        assert health.examine(is_whole=True) == ()


def test_two_people_merging_the_same_two_one_wins_and_the_other_is_told(
    desk: Desk, pair: tuple[int, int], database_url: str
) -> None:
    with open_desk(database_url, pc="bench") as other:
        other.people.sign_in_without_password()
        results = at_once(
            [
                lambda: desk.merging.merge(*pair, contact=ANNA, action_id=new_id()),
                lambda: other.merging.merge(pair[1], pair[0], contact=ANNA, action_id=new_id()),
            ]
        )
    assert sorted(isinstance(one, CustomerGone) for one in results) == [False, True]
    assert len(desk.customers.latest()) == 1


def test_an_order_taken_in_at_the_very_moment_of_a_merge_is_the_survivors(
    desk: Desk, pair: tuple[int, int], database_url: str
) -> None:
    with open_desk(database_url, pc="bench") as other:
        other.people.sign_in_without_password()
        for turn in range(4):
            merge, order_id = at_once(
                [
                    lambda: _merge(desk, pair),
                    lambda t=turn: taken_in(other, ANNE, title=f"Item {t}", customer_id=pair[1]),
                ]
            )
            assert customer_of(desk, order_id) == pair[0]  # type: ignore[arg-type]  it is no error
            with desk._store.reading() as conn:
                stray = conn.execute(
                    text("SELECT count(*) FROM orders WHERE customer_id = :id"), {"id": pair[1]}
                )
                assert stray.scalar_one() == 0
            _undo(desk, merge)  # type: ignore[arg-type]  it is no error


def test_what_was_confirmed_with_one_is_not_confirmed_with_the_other(
    desk: Desk, pair: tuple[int, int]
) -> None:
    moved = desk.customers.whole(pair[1]).orders[0].id
    stayed = desk.customers.whole(pair[0]).orders[0].id
    merge_id = _merge(desk, pair)
    assert [desk.lookup.order(one).contact_confirmed for one in (moved, stayed)] == [False, True]
    _undo(desk, merge_id)
    assert not desk.lookup.order(moved).contact_confirmed


def test_a_corrected_phone_is_confirmed_anew(desk: Desk, pair: tuple[int, int]) -> None:
    order_id = desk.customers.whole(pair[0]).orders[0].id
    edit = {"field": Field.CUSTOMER_PHONE, "value": "777", "was": ANNA.phone, "action_id": new_id()}
    desk.customers.edit(pair[0], **edit)
    assert not desk.lookup.order(order_id).contact_confirmed
