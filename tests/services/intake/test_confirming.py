"""Contact details are confirmed before an order leaves Draft, whatever way it goes; what was confirmed stays true."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from orderflow_desk.domain.entries.kinds import Confirmed, Edited, Rescheduled, TakenIn
from orderflow_desk.domain.errors import FieldInvalid, NotPermitted, StaleOrder
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.confirmation import ContactUnconfirmed, NotADraft
from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.domain.outbox import MailState, Silence
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.detail import OrderDetail
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, cancel, confirm, new_id, step, version_of

_S = Status


@pytest.fixture
def draft(desk: Desk) -> int:
    return an_order(desk, contact_confirmed=False)


def _edit(desk: Desk, order_id: int, field: Field, value: object):
    version = version_of(desk, order_id)
    return desk.fields.edit(order_id, field=field, value=value, expected_version=version, action_id=new_id())


def _walk_in(desk: Desk, order_id: int):
    return desk.moves.walk(
        order_id,
        name=WalkName.WALK_IN,
        reason="is here",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )


def _story(detail: OrderDetail) -> list[str]:
    return [row.entry.kind for row in detail.timeline]


@pytest.mark.parametrize("leave", [lambda desk, one: step(desk, one, _S.SCHEDULED), _walk_in])
def test_no_way_leads_out_of_draft_without_the_tick(
    desk: Desk, draft: int, leave: Callable[[Desk, int], object]
) -> None:
    before = desk.lookup.order(draft).timeline
    with pytest.raises(ContactUnconfirmed):
        leave(desk, draft)
    assert desk.lookup.order(draft).timeline == before
    confirm(desk, draft)
    leave(desk, draft)
    assert desk.lookup.order(draft).has_left_draft


def test_an_intake_is_not_submitted_without_the_tick_and_nothing_of_it_is_left(desk: Desk) -> None:
    intake, action = an_intake(contact_confirmed=False), new_id()
    with pytest.raises(ContactUnconfirmed):
        desk.intake.take_in(intake, action_id=action, submit=True)
    assert sum(one.count for one in desk.lookup.counts()) == 0
    assert desk.customers.suggest("jana") == ()
    done = desk.intake.take_in(replace(intake, contact_confirmed=True), action_id=action, submit=True)
    assert not done.is_repeat
    assert desk.lookup.order(done.order_id).status is _S.SCHEDULED


def test_a_draft_can_be_cancelled_without_the_tick(desk: Desk, draft: int) -> None:
    cancel(desk, draft)
    assert desk.lookup.order(draft).status is _S.CANCELLED


def test_the_buttons_of_a_draft_say_what_is_missing(desk: Desk, draft: int) -> None:
    def refused() -> tuple[list[Status], list[WalkName]]:
        detail = desk.lookup.order(draft)
        return (
            [one.to for one in detail.moves if isinstance(one.refusal, ContactUnconfirmed)],
            [one.name for one in detail.walks if isinstance(one.refusal, ContactUnconfirmed)],
        )

    assert refused() == ([_S.SCHEDULED], [WalkName.WALK_IN])
    confirm(desk, draft)
    assert refused() == ([], [])


def test_a_confirmation_is_an_entry_of_its_own_and_mails_nobody(desk: Desk, draft: int) -> None:
    done = confirm(desk, draft)
    detail = desk.lookup.order(draft)
    assert detail.contact_confirmed
    assert detail.timeline[-1].entry == Confirmed(is_confirmed=True)
    assert (done.version, desk.outbox.counts()["all"]) == (2, 0)
    confirm(desk, draft)
    assert desk.lookup.order(draft).timeline == detail.timeline


def test_a_tick_at_the_counter_stands_in_the_entry_of_the_intake(desk: Desk) -> None:
    detail = desk.lookup.order(an_order(desk))
    assert detail.contact_confirmed
    assert detail.timeline[0].entry == TakenIn(contact_confirmed=True)


def test_a_repeated_confirmation_is_one(desk: Desk, draft: int) -> None:
    words = {"confirmed": True, "expected_version": 1, "action_id": new_id()}
    first, again = (desk.confirming.confirm_contact(draft, **words) for _ in range(2))
    assert (again.is_repeat, again.version) == (True, first.version)
    assert _story(desk.lookup.order(draft)) == ["taken_in", "confirmed"]


def test_an_old_version_is_refused(desk: Desk, draft: int) -> None:
    _edit(desk, draft, Field.FAULT, "hums")
    with pytest.raises(StaleOrder):
        desk.confirming.confirm_contact(draft, confirmed=True, expected_version=1, action_id=new_id())


def test_after_draft_nothing_is_confirmed_or_taken_back(desk: Desk) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    with pytest.raises(NotADraft):
        confirm(desk, order_id, confirmed=False)
    assert desk.lookup.order(order_id).contact_confirmed


@pytest.mark.parametrize(
    ("field", "value"),
    [
        (Field.CUSTOMER_NAME, "Jana Nováková"),
        (Field.CUSTOMER_PHONE, "602 1"),
        (Field.CUSTOMER_EMAIL, "new@example.net"),
    ],
)
def test_other_contact_details_take_the_tick_and_the_timeline_tells(
    desk: Desk, field: Field, value: str
) -> None:
    order_id = an_order(desk)
    _edit(desk, order_id, field, value)
    detail = desk.lookup.order(order_id)
    assert not detail.contact_confirmed
    assert _story(detail) == ["taken_in", "edited", "confirmed"]
    assert detail.timeline[-1].entry == Confirmed(is_confirmed=False, field=field)
    with pytest.raises(ContactUnconfirmed):
        step(desk, order_id, _S.SCHEDULED)


def test_the_same_value_and_other_fields_leave_the_tick(desk: Desk) -> None:
    order_id = an_order(desk)
    _edit(desk, order_id, Field.CUSTOMER_PHONE, " +420  601 555 019 ")
    _edit(desk, order_id, Field.FAULT, "hums")
    assert desk.lookup.order(order_id).contact_confirmed


def test_after_draft_an_edit_leaves_the_tick(desk: Desk) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    _edit(desk, order_id, Field.CUSTOMER_PHONE, "602 1")
    assert desk.lookup.order(order_id).contact_confirmed


def test_the_ticks_of_the_customers_other_drafts_fall_as_well(desk: Desk) -> None:
    ids = [an_order(desk, status) for status in (_S.DRAFT, _S.DRAFT, _S.SCHEDULED, _S.CANCELLED)]
    someone = an_order(desk, name="Tom", email="tom@example.org")
    done = _edit(desk, ids[2], Field.CUSTOMER_EMAIL, "new@example.net")
    ticks = [desk.lookup.order(one).contact_confirmed for one in (*ids, someone)]
    assert ticks == [False, False, True, True, True]
    assert done.changes.orders == frozenset(ids[:3])
    assert _story(desk.lookup.order(ids[0])) == ["taken_in", "confirmed"]


def test_a_customer_corrected_by_a_new_intake_takes_the_tick_of_their_drafts(desk: Desk) -> None:
    old = an_order(desk)
    known = desk.lookup.order(old).customer_id
    new = an_order(desk, email="new@example.net", customer_id=known)
    assert not desk.lookup.order(old).contact_confirmed
    assert desk.lookup.order(new).contact_confirmed


def test_an_address_mended_in_the_outbox_takes_the_tick_of_drafts(desk: Desk) -> None:
    draft, _ = an_order(desk, email=""), an_order(desk, _S.SCHEDULED, email="")
    (mail,) = desk.outbox.mails("no_address")
    desk.outbox.mend(mail.id, address="new@example.net", action_id=new_id())
    assert not desk.lookup.order(draft).contact_confirmed


def test_an_undo_does_not_lead_out_of_draft_past_the_tick(desk: Desk) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    step(desk, order_id, _S.DRAFT)
    assert desk.lookup.order(order_id).undo is not None
    _edit(desk, order_id, Field.CUSTOMER_PHONE, "602 1")
    assert desk.lookup.order(order_id).undo is None
    with pytest.raises(ContactUnconfirmed):
        desk.moves.undo(order_id, action_id=new_id())
    confirm(desk, order_id)
    desk.moves.undo(order_id, action_id=new_id())
    assert desk.lookup.order(order_id).status is _S.SCHEDULED


def test_a_kind_is_kept_edited_and_told_in_the_timeline(desk: Desk) -> None:
    order_id = an_order(desk, kind=OrderKind.FIELD_VISIT, visit_address=" Lindenstr. 1,\n Dresden ")
    detail = desk.lookup.order(order_id)
    assert (detail.kind, detail.visit_address) == (OrderKind.FIELD_VISIT, "Lindenstr. 1, Dresden")
    _edit(desk, order_id, Field.KIND, "planned_visit")
    _edit(desk, order_id, Field.VISIT_ADDRESS, "")
    detail = desk.lookup.order(order_id)
    assert (detail.kind, detail.visit_address) == (OrderKind.PLANNED_VISIT, "")
    assert detail.timeline[1].entry.new == "planned_visit"
    with pytest.raises(FieldInvalid):
        _edit(desk, order_id, Field.KIND, "carrier pigeon")


def test_an_order_is_a_walk_in_where_nothing_else_is_said(desk: Desk) -> None:
    assert desk.lookup.order(an_order(desk)).kind is OrderKind.WALK_IN


def test_an_intake_gives_the_order_to_whom_it_names(desk: Desk) -> None:
    assert desk.person is not None
    detail = desk.lookup.order(an_order(desk, technician_id=desk.person.id))
    assert detail.technician == desk.person.name
    assert _story(detail) == ["taken_in", "assigned"]
    with pytest.raises(FieldInvalid):
        an_order(desk, technician_id=999)


def test_at_the_counter_only_dispatchers_give_orders_to_others(desk: Desk) -> None:
    other = take_on(desk, login="tom", name="Tom", role=Role.TECHNICIAN, password="long enough 1")
    take_on(desk, login="eva", name="Eva", role=Role.FRONT_DESK, password="long enough 1")
    assert desk.lookup.order(an_order(desk, technician_id=other.id)).technician == "Tom"
    me = desk.people.sign_in("eva", "long enough 1")
    with pytest.raises(NotPermitted):
        an_order(desk, technician_id=other.id)
    assert desk.lookup.order(an_order(desk, technician_id=me.id)).technician == "Eva"


def test_another_date_in_draft_is_a_silent_edit(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk)
    done = _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    assert done.mail.address == ""
    assert _story(desk.lookup.order(order_id)) == ["taken_in", "edited"]
    assert desk.outbox.counts()["all"] == 0


def test_another_date_of_a_scheduled_order_is_an_entry_of_its_own_and_told(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED, shop_date=clock.now)
    clock.advance(100)
    assert desk.lookup.order(order_id).reschedule_forecast.address == "jana@example.net"
    done = _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    assert done.mail.address == "jana@example.net"
    entry = desk.lookup.order(order_id).timeline[-1]
    assert isinstance(entry.entry, Rescheduled)
    assert entry.entry.old < entry.entry.new
    (mail, _) = desk.outbox.mails("all")
    assert (mail.kind, mail.recipient) == ("rescheduled", "jana@example.net")
    assert (
        "Your appointment for your Bosch WAT28400 washing machine has changed"
        in desk.outbox.body(mail.id).text
    )


def test_a_date_that_is_taken_away_is_told_too(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED, shop_date=clock.now)
    clock.advance(100)
    _edit(desk, order_id, Field.SHOP_DATE, None)
    text = desk.outbox.body(desk.outbox.mails("all")[0].id).text
    assert "has changed" in text
    assert "{{" not in text


def test_a_reschedule_within_the_hold_leaves_with_what_is_held(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    (mail,) = desk.outbox.mails("all")
    assert (mail.state, mail.kind) == (MailState.HELD, "rescheduled")
    step(desk, order_id, _S.NEW)
    assert "Your appointment is now on" in desk.outbox.body(desk.outbox.mails("all")[0].id).text


@pytest.mark.parametrize("status", [_S.NEW, _S.IN_PROGRESS, _S.COMPLETED])
def test_another_date_later_on_is_an_edit_that_mails_nothing(
    desk: Desk, clock: Clock, status: Status
) -> None:
    order_id = an_order(desk, status)
    before = desk.outbox.counts()["all"]
    _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    assert isinstance(desk.lookup.order(order_id).timeline[-1].entry, Edited)
    assert desk.outbox.counts()["all"] == before


def test_the_letter_of_a_reschedule_has_its_switch(desk: Desk, clock: Clock) -> None:
    desk.letters.change("rescheduled", is_on=False, subject="", body="")
    order_id = an_order(desk, _S.SCHEDULED)
    done = _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    assert done.mail.silence is Silence.SWITCHED_OFF
    assert isinstance(desk.lookup.order(order_id).timeline[-1].entry, Rescheduled)


def test_undone_into_a_draft_no_reschedule_is_told(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, _S.SCHEDULED)
    _edit(desk, order_id, Field.SHOP_DATE, clock.now)
    desk.moves.undo(order_id, action_id=new_id())
    assert desk.outbox.counts()["waiting"] == 0
    assert [mail.state for mail in desk.outbox.mails("all")] == [MailState.RECALLED] * 2
    assert desk.lookup.order(order_id).status is _S.DRAFT
