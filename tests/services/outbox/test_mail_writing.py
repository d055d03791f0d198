"""Which mail an act writes, what it says, and how held ones are joined, recalled and mended."""

from datetime import UTC, datetime

import pytest

from orderflow_desk.domain.errors import AddressInvalid, MailStateRefusal, NotPermitted, TemplateBroken
from orderflow_desk.domain.letters import LETTER_KINDS
from orderflow_desk.domain.lifecycle import ALL_MOVES, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import InternalNote, PublicNote
from orderflow_desk.domain.outbox import MailState, Outcome, Result, Silence
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, cancel, new_id, step, version_of

SECRET = "the customer is a nuisance"


def _mails(desk: Desk, group: str = "all") -> list:
    return list(desk.outbox.mails(group))[::-1]


def _texts(desk: Desk) -> list[str]:
    return [desk.outbox.body(mail.id).text for mail in desk.outbox.mails("all")]


def _send_all(desk: Desk, clock: Clock) -> list:
    clock.advance(600)
    sent = []
    while (parcel := desk.dispatch.claim()) is not None:
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED, "250 taken"))
        sent.append(parcel)
    return sent


def test_a_draft_is_staff_only(desk: Desk) -> None:
    order_id = an_order(desk)
    done = desk.notes.add(order_id, note=PublicNote("hello"), action_id=new_id())
    cancelled = cancel(desk, order_id)
    assert (done.mail.silence, cancelled.mail.silence) == (Silence.STAFF_ONLY, Silence.STAFF_ONLY)
    assert _mails(desk) == []


@pytest.mark.parametrize("move", ALL_MOVES, ids=lambda move: move.slug)
def test_every_transition_writes_one_mail_but_those_of_a_draft_that_was_never_left(
    desk: Desk, clock: Clock, move
) -> None:
    order_id = an_order(desk, move.start)
    _send_all(desk, clock)
    before = len(_mails(desk))
    done = cancel(desk, order_id) if move.to is Status.CANCELLED else step(desk, order_id, move.to)
    if (move.start, move.to) == (Status.DRAFT, Status.CANCELLED):
        assert done.mail.silence is Silence.STAFF_ONLY
        return
    assert done.mail.address == "jana@example.net"
    new = _mails(desk)[before:]
    assert [(mail.kind, mail.state) for mail in new] == [(move.slug, MailState.HELD)]
    assert "Bosch WAT28400" in new[0].subject + desk.outbox.body(new[0].id).text


def test_an_internal_note_reaches_no_letter(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.notes.add(order_id, note=InternalNote(SECRET), action_id=new_id())
    step(desk, order_id, Status.IN_PROGRESS, note=InternalNote(SECRET))
    desk.notes.add(order_id, note=PublicNote("all is well"), action_id=new_id())
    desk.moves.cancel(
        order_id, reason=SECRET, expected_version=version_of(desk, order_id), action_id=new_id()
    )
    parcels = _send_all(desk, clock)
    assert parcels
    assert not [parcel for parcel in parcels if SECRET in parcel.subject + parcel.text + parcel.html]


def test_changes_within_the_hold_leave_as_one_mail_that_tells_all(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    _send_all(desk, clock)
    step(desk, order_id, Status.IN_PROGRESS)
    clock.advance(20)
    desk.notes.add(order_id, note=PublicNote("The pump is <b>worn</b>."), action_id=new_id())
    clock.advance(20)
    step(desk, order_id, Status.AWAITING_PARTS)
    (parcel,) = _send_all(desk, clock)
    assert "In Progress" in parcel.text
    assert "The pump is <b>worn</b>." in parcel.text
    assert "&lt;b&gt;worn" in parcel.html
    marks = [row.mail for row in desk.lookup.order(order_id).timeline[-3:]]
    assert {(mark.mail_id, mark.state) for mark in marks} == {(parcel.mail_id, MailState.ACCEPTED)}


def test_undo_leaves_the_rest_of_the_bundle_to_be_told(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    _send_all(desk, clock)
    desk.notes.add(order_id, note=PublicNote("The belt is on its way."), action_id=new_id())
    step(desk, order_id, Status.IN_PROGRESS)
    desk.moves.undo(order_id, action_id=new_id())
    (parcel,) = _send_all(desk, clock)
    assert "The belt is on its way." in parcel.text
    assert "In Progress" not in parcel.text


def test_undo_of_the_last_of_two_moves_still_tells_the_first(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    _send_all(desk, clock)
    step(desk, order_id, Status.IN_PROGRESS)
    step(desk, order_id, Status.AWAITING_PARTS)
    desk.moves.undo(order_id, action_id=new_id())
    (parcel,) = _send_all(desk, clock)
    assert "Work" in parcel.subject or "started" in parcel.text
    assert "Awaiting Parts" not in parcel.text


def test_without_a_hold_a_mail_is_due_at_once(desk: Desk) -> None:
    from dataclasses import replace

    desk.shop.change(replace(desk.shop.read(), hold_seconds=0))
    order_id = an_order(desk)
    done = step(desk, order_id, Status.SCHEDULED)
    assert done.undo_seconds == 0
    assert desk.dispatch.claim() is not None


def test_an_order_without_an_address_says_so_and_can_be_mended(desk: Desk, clock: Clock) -> None:
    order_id = desk.intake.take_in(an_intake(email=""), action_id=new_id(), submit=True).order_id
    (mail,) = _mails(desk)
    assert mail.state is MailState.NO_ADDRESS
    assert _send_all(desk, clock) == []
    with pytest.raises(AddressInvalid):
        desk.outbox.mend(mail.id, address="jana@", action_id=new_id())
    desk.outbox.mend(mail.id, address="jana@müller.example", action_id=new_id())
    (parcel,) = _send_all(desk, clock)
    assert parcel.recipient == "jana@müller.example"
    assert desk.lookup.order(order_id).email == "jana@müller.example"
    assert desk.lookup.order(order_id).timeline[-1].entry.act == "mended"


def test_a_corrected_address_is_followed_by_what_has_not_left_yet(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    desk.fields.edit(
        order_id,
        field=Field.CUSTOMER_EMAIL,
        value="new@example.net",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    assert {parcel.recipient for parcel in _send_all(desk, clock)} == {"new@example.net"}


def test_a_changed_parts_date_is_told_while_the_order_awaits_parts_and_no_other_edit_is(
    desk: Desk, clock: Clock
) -> None:
    order_id = an_order(desk, Status.IN_PROGRESS)
    _send_all(desk, clock)

    def set_date(day: int):
        return desk.fields.edit(
            order_id,
            field=Field.PARTS_ETA,
            value=datetime(2026, 12, day, 12, tzinfo=UTC),
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        )

    assert set_date(1).mail.address == ""
    step(desk, order_id, Status.AWAITING_PARTS)
    _send_all(desk, clock)
    assert set_date(4).mail.address == "jana@example.net"
    (parcel,) = _send_all(desk, clock)
    assert "4 December" in parcel.text


def test_each_transition_can_be_switched_off(desk: Desk) -> None:
    setting = next(one for one in desk.letters.settings() if one.slug == "draft>scheduled")
    desk.letters.change(setting.slug, is_on=False, subject=setting.subject, body=setting.body)
    order_id = an_order(desk)
    assert step(desk, order_id, Status.SCHEDULED).mail.silence is Silence.SWITCHED_OFF
    assert step(desk, order_id, Status.NEW).mail.address
    assert [mail.kind for mail in _mails(desk)] == ["scheduled>new"]


@pytest.mark.parametrize("kind", LETTER_KINDS, ids=lambda kind: kind.slug)
def test_every_letter_can_be_previewed_and_names_order_and_item(desk: Desk, kind) -> None:
    setting = next(one for one in desk.letters.settings() if one.slug == kind.slug)
    preview = desk.letters.preview_template(kind.slug, subject=setting.subject, body=setting.body)
    assert "10482" in preview.subject + preview.text
    assert "Bosch WAT28400" in preview.subject + preview.text
    assert "Vogt Repairs" in preview.text
    assert "https://…/o/…" in preview.text
    assert "{" not in preview.subject + preview.text
    assert "\n\n\n" not in preview.text


def test_the_shops_own_template_is_used_and_can_be_put_back(desk: Desk, clock: Clock) -> None:
    slug = "draft>scheduled"
    desk.letters.change(slug, is_on=True, subject="Hooray {{ order }}", body="Dear {{ customer }}, come by!")
    assert next(one for one in desk.letters.settings() if one.slug == slug).is_changed
    order_id = an_order(desk)
    step(desk, order_id, Status.SCHEDULED)
    (parcel,) = _send_all(desk, clock)
    assert parcel.subject == f"Hooray {order_id}"
    assert "Dear Jana Novák, come by!" in parcel.text
    desk.letters.change(slug, is_on=True, subject="", body="")
    assert not next(one for one in desk.letters.settings() if one.slug == slug).is_changed


@pytest.mark.parametrize(
    "body", ["{{ customer", "{{ unknown }}", "{% for x in %}", "{{ customer.x.y }}", "{{ 1/0 }}"]
)
def test_a_broken_template_is_refused(desk: Desk, body: str) -> None:
    with pytest.raises(TemplateBroken):
        desk.letters.change("note", is_on=True, subject="x", body=body)


def test_templates_are_for_administrators(desk: Desk) -> None:
    take_on(desk, login="jo", name="Jo B.", role=Role.TECHNICIAN, password="screwdriver")
    desk.people.sign_in("jo", "screwdriver")
    with pytest.raises(NotPermitted):
        desk.letters.change("note", is_on=False, subject="", body="")


def test_a_subject_with_line_breaks_and_encoded_words_stays_one_harmless_line(
    desk: Desk, clock: Clock
) -> None:
    name = "Eve\r\nBcc: victim@example.net =?utf-8?q?x?="
    desk.intake.take_in(an_intake(name=name), action_id=new_id(), submit=True)
    (parcel,) = _send_all(desk, clock)
    assert "\n" not in parcel.subject + parcel.recipient_name


def test_a_preview_shows_what_would_leave_and_writes_nothing(desk: Desk) -> None:
    order_id = an_order(desk, Status.NEW)
    before = _texts(desk)
    preview = desk.letters.preview_move(order_id, to=Status.IN_PROGRESS, note=PublicNote("See you soon"))
    assert "See you soon" in preview.text
    assert preview.forecast.address == "jana@example.net"
    assert (
        "SECRET"
        not in desk.letters.preview_move(order_id, to=Status.SCHEDULED, note=InternalNote("SECRET")).text
    )
    assert _texts(desk) == before


def test_each_message_has_a_fresh_link_of_which_only_the_hash_is_stored(desk: Desk, clock: Clock) -> None:
    import hashlib

    from sqlalchemy import text

    order_id = an_order(desk, Status.NEW)
    parcels = _send_all(desk, clock)
    step(desk, order_id, Status.IN_PROGRESS)
    parcels += _send_all(desk, clock)
    tokens = [parcel.text.partition("https://vogt.example/p/o/")[2].split()[0] for parcel in parcels]
    assert len(set(tokens)) == len(parcels) == 2
    assert all(len(token) >= 43 for token in tokens)
    with desk._store.reading() as conn:
        kept = set(conn.execute(text("SELECT hash FROM portal_tokens")).scalars())
        assert kept == {hashlib.sha256(token.encode()).hexdigest() for token in tokens}
        for table in ("outbox", "timeline", "portal_tokens"):
            rows = str(conn.execute(text(f"SELECT * FROM {table}")).all())
            assert not [token for token in tokens if token in rows]


def test_mails_of_one_order_are_a_thread(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.NEW)
    (first,) = _send_all(desk, clock)
    step(desk, order_id, Status.IN_PROGRESS)
    (second,) = _send_all(desk, clock)
    assert first.references == ()
    assert second.references == (first.message_id,)
    assert first.message_id.endswith("@vogt.example>")


def test_a_refused_mail_marks_the_order_and_can_be_sent_again_or_ticked_off(desk: Desk, clock: Clock) -> None:
    from orderflow_desk.views.orders.list import OrderFilter

    order_id = an_order(desk, Status.SCHEDULED)
    clock.advance(60)
    desk.dispatch.settle(desk.dispatch.claim(), Outcome(Result.REFUSED, "550 no such mailbox"))
    (row,) = desk.lookup.page(OrderFilter(), first=0, count=10).rows
    assert row.has_failed_mail
    (mail,) = _mails(desk, "failed")
    assert mail.reply == "550 no such mailbox"
    desk.outbox.send_again(mail.id, action_id=new_id())
    parcel = desk.dispatch.claim()
    assert parcel.message_id == desk.outbox.body(mail.id).message_id
    desk.dispatch.settle(parcel, Outcome(Result.REFUSED, "550 no such mailbox"))
    desk.outbox.phoned(mail.id, action_id=new_id())
    (row,) = desk.lookup.page(OrderFilter(), first=0, count=10).rows
    assert not row.has_failed_mail
    assert [row.entry.act for row in desk.lookup.order(order_id).timeline[-2:]] == [
        "sent_again",
        "phoned",
    ]
    with pytest.raises(MailStateRefusal):
        desk.outbox.send_again(mail.id, action_id=new_id())


def test_a_mail_can_be_stopped_until_it_leaves(desk: Desk, clock: Clock) -> None:
    an_order(desk, Status.SCHEDULED)
    (mail,) = _mails(desk)
    desk.outbox.stop(mail.id, action_id=new_id())
    assert _send_all(desk, clock) == []
    with pytest.raises(MailStateRefusal):
        desk.outbox.stop(mail.id, action_id=new_id())


def test_a_customer_whose_order_goes_from_ready_back_to_the_bench_is_told_so_and_of_no_stage_between(
    desk: Desk, clock: Clock
) -> None:
    order_id = an_order(desk, Status.READY_FOR_RETURN)
    _send_all(desk, clock)
    desk.moves.walk(
        order_id,
        name=WalkName.REWORK,
        reason="still hums",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    (letter,) = _texts(desk)[: len(_mails(desk, "waiting"))]
    assert "don't come for it yet" in letter
    for passed in ("With Manufacturer", "Awaiting Parts", "still hums", "The wait is over"):
        assert passed not in letter
