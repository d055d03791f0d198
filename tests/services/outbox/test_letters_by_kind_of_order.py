"""A letter is true of its order: nobody who is visited is told to bring or to collect anything."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from orderflow_desk.domain.letters import (
    LETTER_KINDS,
    LETTER_TEMPLATES,
    OrderNews,
    letter_kind,
    placeholders_of,
)
from orderflow_desk.domain.lifecycle import ALL_MOVES, Status
from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.services.desk import Desk
from support.shops.clock import Clock
from support.shops.orders import an_order, cancel, new_id, step, version_of

VISIT = "Seestraße 11, 01067 Dresden"
# What is said to somebody who brings an item to the shop, and fetches it there.
OF_THE_SHOP = re.compile(
    r"\bcollect\b|\bcoming to us\b|\bcome for it\b|\bis with us\b|\bis back with (you|us)\b|\bpick (it )?up\b|\bready for you\b",
    re.IGNORECASE,
)


def _visit(desk: Desk, status: Status, clock: Clock) -> int:
    return an_order(
        desk, status, kind=OrderKind.FIELD_VISIT, visit_address=VISIT, shop_date=clock.now + timedelta(days=2)
    )


def _newest(desk: Desk) -> str:
    mail = desk.outbox.mails("all")[0]
    body = desk.outbox.body(mail.id)
    assert body.text in body.text + body.html
    return f"{mail.subject}\n{body.text}\n{body.html}"


@pytest.mark.parametrize(
    "move", [move for move in ALL_MOVES if move.slug != "draft>cancelled"], ids=lambda move: move.slug
)
def test_no_letter_of_a_field_visit_speaks_of_bringing_or_collecting(desk: Desk, clock: Clock, move) -> None:
    order_id = _visit(desk, move.start, clock)
    clock.advance(3600)
    cancel(desk, order_id) if move.to is Status.CANCELLED else step(desk, order_id, move.to)
    assert OF_THE_SHOP.findall(_newest(desk)) == []


def test_reworking_a_field_visit_does_not_speak_of_collecting(desk: Desk, clock: Clock) -> None:
    from orderflow_desk.domain.walks import WalkName

    order_id = _visit(desk, Status.READY_FOR_RETURN, clock)
    clock.advance(3600)
    desk.moves.walk(
        order_id,
        name=WalkName.REWORK,
        reason="more",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    assert "We want to put something right" in _newest(desk)
    assert OF_THE_SHOP.findall(_newest(desk)) == []


def test_a_customer_who_comes_to_the_shop_is_told_to_collect(desk: Desk, clock: Clock) -> None:
    an_order(desk, Status.READY_FOR_RETURN)
    assert "You can collect it from us now" in _newest(desk)


def test_the_visit_is_carried_by_its_day_and_where_it_goes(desk: Desk, clock: Clock) -> None:
    order_id = _visit(desk, Status.SCHEDULED, clock)
    assert f"We come to you on Wednesday 25 November 2026, 10:00, to {VISIT}." in _newest(desk)
    desk.fields.edit(
        order_id, field=Field.SHOP_DATE, value=clock.now + timedelta(days=3), expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )  # fmt: skip
    assert f"we now come to you on Thursday 26 November 2026, 10:00, to {VISIT}." in _newest(desk)


def test_an_order_that_becomes_a_field_visit_is_told_as_one_from_then_on(desk: Desk, clock: Clock) -> None:
    order_id = an_order(desk, Status.SCHEDULED)
    assert "coming to us" in _newest(desk)
    desk.fields.edit(
        order_id,
        field=Field.KIND,
        value="field_visit",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    step(desk, order_id, Status.NEW)
    assert "Everything is prepared for our visit" in _newest(desk)


def test_the_preview_is_the_letter_that_leaves(desk: Desk, clock: Clock) -> None:
    order_id = _visit(desk, Status.WITH_MANUFACTURER, clock)
    clock.advance(3600)
    shown = desk.letters.preview_move(order_id, to=Status.READY_FOR_RETURN, note=None)
    step(desk, order_id, Status.READY_FOR_RETURN)
    assert shown.subject == desk.outbox.mails("all")[0].subject
    assert OF_THE_SHOP.findall(shown.text + shown.html) == []


def test_a_letter_has_one_switch_for_all_its_wordings(desk: Desk, clock: Clock) -> None:
    usual = letter_kind("with_manufacturer>ready_for_return")
    (worded,) = [kind for kind in LETTER_TEMPLATES if kind.words_of is usual]
    desk.letters.change(worded.slug, is_on=False, subject="", body="")
    by_slug = {one.slug: one.is_on for one in desk.letters.settings()}
    assert (by_slug[usual.slug], by_slug[worded.slug]) == (False, False)
    before = len(desk.outbox.mails("all"))
    step(desk, an_order(desk, Status.WITH_MANUFACTURER), Status.READY_FOR_RETURN)
    step(desk, _visit(desk, Status.WITH_MANUFACTURER, clock), Status.READY_FOR_RETURN)
    assert [mail.kind for mail in desk.outbox.mails("all")].count(usual.slug) == 0
    assert len(desk.outbox.mails("all")) > before


def test_the_shops_own_words_for_one_kind_leave_the_others(desk: Desk, clock: Clock) -> None:
    usual = letter_kind("with_manufacturer>ready_for_return")
    (worded,) = [kind for kind in LETTER_TEMPLATES if kind.words_of is usual]
    desk.letters.change(
        worded.slug, is_on=True, subject="Done at yours", body="All done at {{ visit_address }}."
    )
    step(desk, _visit(desk, Status.WITH_MANUFACTURER, clock), Status.READY_FOR_RETURN)
    assert f"All done at {VISIT}." in _newest(desk)
    step(desk, an_order(desk, Status.WITH_MANUFACTURER), Status.READY_FOR_RETURN)
    assert "You can collect it from us now" in _newest(desk)


def test_mails_are_filed_under_the_event_however_it_is_worded(desk: Desk, clock: Clock) -> None:
    _visit(desk, Status.NEW, clock)
    events = {kind.slug for kind in LETTER_KINDS}
    assert {mail.kind for mail in desk.outbox.mails("all")} <= events


@pytest.mark.parametrize("kind", LETTER_TEMPLATES, ids=lambda kind: kind.slug)
def test_a_template_may_name_what_a_person_understands(kind) -> None:
    assert not {"earlier", "order_kind", "announced_at"} & set(placeholders_of(kind))


def test_only_what_is_about_an_order_has_words_of_its_kind() -> None:
    ready = letter_kind("with_manufacturer>ready_for_return")
    news = OrderNews("Jana", 1, "a lamp", Status.READY_FOR_RETURN)
    assert news.worded(ready) is ready
    assert replace(news, order_kind=OrderKind.FIELD_VISIT).worded(ready).words_of is ready
