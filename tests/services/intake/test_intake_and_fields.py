"""Taking orders in, editing their fields, assigning them; bad input is refused whole."""

from datetime import UTC, datetime

import pytest

from orderflow_desk.domain.entries.kinds import Assigned, Edited, Moved, TakenIn
from orderflow_desk.domain.errors import (
    ActionIdReused,
    AddressFault,
    AddressInvalid,
    FieldInvalid,
    FieldMissing,
    FieldTooLong,
    NoSuchOrder,
    NotPermitted,
    NotSignedIn,
    StaleOrder,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter, OrderRow
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, new_id, version_of

EMOJI = "Grace 👩‍🔧🏽 O'Neill"


FORMED = {
    Field.ITEM_KIND: (" washing_machine", "washing_machine"),
    Field.ITEM_PURCHASED: ("5/2024", "2024-05"),
    Field.ITEM_WARRANTY: ("3 years", "36"),
    Field.CHECKLIST: ("drum=fails;powers_on=works", "powers_on=works;drum=fails"),
    Field.AGREED_LIMIT: ("120,50", "12050 EUR"),
    Field.ACCESSORIES: ("manual, inlet hose", "manual\ninlet hose"),
}


def _edit(desk: Desk, order_id: int, field: Field, value: object, **more: object):
    words = {"expected_version": version_of(desk, order_id), "action_id": new_id()}
    return desk.fields.edit(order_id, field=field, value=value, **{**words, **more})


def _count(desk: Desk) -> int:
    return desk.lookup.page(OrderFilter(), first=0, count=100).total


def _rows(desk: Desk) -> tuple[OrderRow, ...]:
    return desk.lookup.page(OrderFilter(), first=0, count=100).rows


def test_the_first_order_has_a_number_of_five_digits_and_stands_as_a_draft(desk: Desk) -> None:
    order_id = an_order(desk)
    detail = desk.lookup.order(order_id)
    assert order_id == 10001
    assert (detail.status, detail.customer, detail.serial[:6]) == (Status.DRAFT, "Jana Novák", "FD9804")
    assert [type(row.entry) for row in detail.timeline] == [TakenIn]


def test_submitting_takes_in_and_schedules_in_one_act(desk: Desk) -> None:
    done = desk.intake.take_in(an_intake(), action_id=new_id(), submit=True)
    detail = desk.lookup.order(done.order_id)
    assert detail.status is Status.SCHEDULED
    assert [(type(row.entry), row.to) for row in detail.timeline] == [
        (TakenIn, Status.DRAFT),
        (Moved, Status.SCHEDULED),
    ]
    assert done.mail.address == "jana@example.net"
    desk.moves.undo(done.order_id, action_id=new_id())
    assert desk.lookup.order(done.order_id).status is Status.DRAFT
    assert not desk.lookup.order(done.order_id).has_left_draft


def test_taking_in_twice_with_one_id_is_one_order(desk: Desk) -> None:
    intake, action = an_intake(), new_id()
    first = desk.intake.take_in(intake, action_id=action)
    again = desk.intake.take_in(intake, action_id=action)
    assert (again.order_id, again.is_repeat) == (first.order_id, True)
    assert _count(desk) == 1


def test_an_action_id_of_another_act_is_refused(desk: Desk) -> None:
    action = new_id()
    order_id = desk.intake.take_in(an_intake(), action_id=action).order_id
    with pytest.raises(ActionIdReused):
        desk.notes.add(order_id, note=InternalNote("x"), action_id=action)


@pytest.mark.parametrize(
    ("intake", "error", "field"),
    [
        (Intake(Contact(""), Item("Lamp")), FieldMissing, "customer_name"),
        (Intake(Contact("\u200b \r\n"), Item("Lamp")), FieldMissing, "customer_name"),
        (Intake(Contact("Jana"), Item(" ")), FieldMissing, "item_title"),
        (Intake(Contact("J" * 201), Item("Lamp")), FieldTooLong, "customer_name"),
        (Intake(Contact("Jana"), Item("Lamp"), fault="x" * 20_001), FieldTooLong, "fault"),
    ],
)
def test_what_is_not_of_its_form_is_refused_and_nothing_is_kept(
    desk: Desk, intake: Intake, error: type, field: str
) -> None:
    with pytest.raises(error) as caught:
        desk.intake.take_in(intake, action_id=new_id())
    assert caught.value.field == field
    assert _count(desk) == 0


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("jana", AddressFault.MALFORMED),
        ("jana@", AddressFault.MALFORMED),
        ("@example.net", AddressFault.MALFORMED),
        ("jana@exam ple.net", AddressFault.MALFORMED),
        ("jana@example.net, eve@example.net", AddressFault.MALFORMED),
        ("jana@example.net\nBcc: eve@example.net", AddressFault.MALFORMED),
        ("x" * 65 + "@example.net", AddressFault.MALFORMED),
        ("=?utf-8?q?a?=@example.net", AddressFault.MALFORMED),
        ("jürgen@example.net", AddressFault.NEEDS_SMTPUTF8),
    ],
)
def test_an_address_that_no_mail_can_reach_is_refused(desk: Desk, typed: str, fault: AddressFault) -> None:
    with pytest.raises(AddressInvalid) as caught:
        desk.intake.take_in(an_intake(email=typed), action_id=new_id())
    assert caught.value.fault is fault


def test_no_address_and_a_domain_with_umlauts_are_fine(desk: Desk) -> None:
    assert desk.lookup.order(an_order(desk, email="")).email == ""
    assert desk.lookup.order(an_order(desk, email="jana@MÜLLER.example")).email == "jana@müller.example"


def test_emoji_right_to_left_names_and_ten_thousand_characters_survive(desk: Desk) -> None:
    order_id = an_order(desk, name=EMOJI)
    text = "שלום " * 2000
    desk.notes.add(order_id, note=InternalNote(text), action_id=new_id())
    detail = desk.lookup.order(order_id)
    assert detail.customer == EMOJI
    assert detail.timeline[-1].note == text.strip()


def test_line_breaks_and_control_characters_in_a_name_become_one_line(desk: Desk) -> None:
    order_id = an_order(desk, name="Jana\r\nBcc: eve@example.net\x00\u202e")
    assert desk.lookup.order(order_id).customer == "Jana Bcc: eve@example.net"


def test_an_empty_note_is_refused(desk: Desk) -> None:
    order_id = an_order(desk)
    for note in (InternalNote(" \n"), PublicNote("")):
        with pytest.raises(FieldMissing):
            desk.notes.add(order_id, note=note, action_id=new_id())


def test_a_note_needs_no_version_and_gets_in_nobodys_way(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    seen = version_of(desk, order_id)
    desk.notes.add(order_id, note=InternalNote("x"), action_id=new_id())
    desk.moves.move(order_id, to=Status.IN_PROGRESS, expected_version=seen, action_id=new_id())


def test_what_is_said_in_the_phone_field_without_a_number_is_never_dropped(desk: Desk) -> None:
    for words in ("", "ask next door", "ask next door", "ring the bell"):
        order_id = desk.intake.take_in(
            Intake(Contact("Jana", "jana@example.net", words), Item("Lamp")), action_id=new_id()
        ).order_id
        assert desk.lookup.order(order_id).phone == words
    assert len({desk.lookup.order(row.id).customer_id for row in _rows(desk)}) == 3


def test_a_letter_pasted_into_the_search_finds_nothing_and_breaks_nothing(desk: Desk) -> None:
    an_order(desk)
    words = " ".join(f"word{number}" for number in range(20_000))
    for pasted in (words, "x" * 100_000, "1" * 100_000):
        for statuses in ((), (Status.DRAFT,)):
            assert desk.lookup.page(OrderFilter(statuses, search=pasted), first=0, count=9).total == 0


def test_the_same_customer_is_one_and_families_may_share_a_phone(desk: Desk) -> None:
    first = desk.lookup.order(an_order(desk))
    again = desk.lookup.order(an_order(desk))
    sister = desk.lookup.order(an_order(desk, name="Eva Novák"))
    assert again.customer_id == first.customer_id
    assert again.earlier_orders == (first.id,)
    assert sister.customer_id != first.customer_id


@pytest.mark.parametrize(
    "field",
    [
        field
        for field in Field
        if not field.endswith(("_date", "_at", "_eta", "_back", "_email")) and field is not Field.KIND
    ],
)
def test_every_text_can_be_edited_and_the_timeline_keeps_old_and_new(desk: Desk, field: Field) -> None:
    order_id = an_order(desk, contact_confirmed=False)
    typed, kept = FORMED.get(field, ("  something\tnew ", "something new"))
    _edit(desk, order_id, field, typed)
    entry = desk.lookup.order(order_id).timeline[-1]
    assert isinstance(entry.entry, Edited)
    assert (entry.entry.field, entry.entry.new) == (field, kept)


@pytest.mark.parametrize("field", [Field.SHOP_DATE, Field.PROMISED_AT, Field.PARTS_ETA])
def test_every_date_can_be_set_and_taken_away(desk: Desk, field: Field) -> None:
    order_id = an_order(desk)
    moment = datetime(2026, 12, 1, 10, tzinfo=UTC)
    _edit(desk, order_id, field, moment)
    assert getattr(desk.lookup.order(order_id), field) == moment
    _edit(desk, order_id, field, None)
    assert getattr(desk.lookup.order(order_id), field) is None
    for wrong in ("tomorrow", datetime(2026, 12, 1)):  # noqa: DTZ001  a naive time is what is refused
        with pytest.raises(FieldInvalid):
            _edit(desk, order_id, field, wrong)


def test_the_same_value_again_changes_nothing(desk: Desk) -> None:
    order_id = an_order(desk)
    before = desk.lookup.order(order_id)
    _edit(desk, order_id, Field.CUSTOMER_NAME, "Jana Novák ")
    assert desk.lookup.order(order_id).timeline == before.timeline
    assert desk.lookup.order(order_id).version == before.version


def test_an_edit_of_what_somebody_else_changed_is_refused(desk: Desk) -> None:
    order_id = an_order(desk)
    _edit(desk, order_id, Field.FAULT, "hums")
    with pytest.raises(StaleOrder):
        _edit(desk, order_id, Field.FAULT, "leaks", expected_version=1)


def test_name_and_item_cannot_be_emptied(desk: Desk) -> None:
    order_id = an_order(desk)
    for field in (Field.CUSTOMER_NAME, Field.ITEM_TITLE):
        with pytest.raises(FieldMissing):
            _edit(desk, order_id, field, " ")


def test_an_order_that_is_not_there_is_said_so(desk: Desk) -> None:
    with pytest.raises(NoSuchOrder):
        desk.lookup.order(4711)
    with pytest.raises(NoSuchOrder):
        desk.notes.add(4711, note=InternalNote("x"), action_id=new_id())


def test_claiming_is_for_everybody_and_assigning_others_for_dispatchers(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    jo = take_on(desk, login="jo", name="Jo B.", role=Role.TECHNICIAN, password="screwdriver")
    uwe = take_on(desk, login="uwe", name="Uwe", role=Role.DISPATCHER, password="screwdriver")

    def assign(person_id: int | None):
        return desk.assignments.assign(
            order_id, person_id=person_id, expected_version=version_of(desk, order_id), action_id=new_id()
        )

    desk.people.sign_in("jo", "screwdriver")
    assign(jo.id)
    assert desk.lookup.order(order_id).technician == "Jo B."
    with pytest.raises(NotPermitted):
        assign(uwe.id)
    assign(None)
    desk.people.sign_in("uwe", "screwdriver")
    assign(jo.id)
    last = desk.lookup.order(order_id).timeline[-1]
    assert (last.entry, last.user) == (Assigned("", "Jo B.", jo.id), "Uwe")
    with pytest.raises(FieldInvalid):
        assign(999)


def test_nobody_works_without_signing_in(desk: Desk) -> None:
    order_id = an_order(desk)
    desk.people.sign_out()
    with pytest.raises(NotSignedIn):
        desk.notes.add(order_id, note=InternalNote("x"), action_id=new_id())
    with pytest.raises(NotSignedIn):
        desk.lookup.desktop()
