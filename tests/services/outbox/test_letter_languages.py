"""Letters follow the shop's language in every word, its dates too; a language of letters is a folder of files."""

import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.letters import LETTER_KINDS
from orderflow_desk.domain.lifecycle import ALL_MOVES, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.outbox import letter_builder
from support.languages.made_up_language import CODE, escaped, made_up, made_up_language
from support.shops.clock import Clock
from support.shops.orders import an_order, new_id, step, version_of

__all__ = ["made_up_language"]

KNOWN = (
    "Jana Novák", "jana@example.net", "Vogt Repairs", "vogt.example", "Bosch WAT28400", "washing machine", "https",
)  # fmt: skip
# A month and a day of Czech have letters that English has, too.
_CZECH_DATES = ("prosince", "listopadu", "pondělí", "úterý", "středa", "čtvrtek", "pátek", "sobota", "neděle")
NOTE = "12 345 · 678"


def _speak(desk: Desk, language: str) -> None:
    desk.shop.change(replace(desk.shop.read(), language=language))


def _send(desk: Desk, clock: Clock) -> str:
    clock.advance(600)
    sent = ""
    while (parcel := desk.dispatch.claim()) is not None:
        assert desk.dispatch.handing_over(parcel)
        desk.dispatch.settle(parcel, Outcome(Result.ACCEPTED, "250 taken"))
        sent += f"{parcel.subject}\n{parcel.text}"
    return sent


def test_a_shop_that_has_chosen_none_writes_in_english(desk: Desk) -> None:
    assert desk.shop.read().language == "en"
    assert {letter.language for letter in desk.letters.settings()} == {"en"}


@pytest.mark.parametrize("language", ["", "tlh", "../en", "EN"])
def test_a_language_that_there_are_no_letters_in_is_refused(desk: Desk, language: str) -> None:
    with pytest.raises(FieldInvalid) as caught:
        _speak(desk, language)
    assert caught.value.field == "language"


@pytest.mark.usefixtures("made_up_language")
def test_an_order_on_its_whole_way_writes_no_word_of_english(desk: Desk, clock: Clock) -> None:
    _speak(desk, CODE)
    order_id = an_order(desk, Status.NEW)
    desk.fields.edit(
        order_id,
        field=Field.PARTS_ETA,
        value=datetime(2026, 12, 7, 12, tzinfo=UTC),
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )
    step(desk, order_id, Status.IN_PROGRESS)
    desk.notes.add(order_id, note=PublicNote(NOTE), action_id=new_id())
    step(desk, order_id, Status.AWAITING_PARTS)
    text = _send(desk, clock)
    assert NOTE in text
    assert "pondělí 7 prosince" in text
    assert escaped(re.sub(r"https://\S+", "", text), known=(*KNOWN, NOTE, *_CZECH_DATES)) == ""


@pytest.mark.parametrize("kind", LETTER_KINDS, ids=lambda kind: kind.slug)
def test_no_letter_has_a_word_of_english_in_another_language(
    desk: Desk, made_up_language: str, kind: letter_builder.LetterKind
) -> None:
    _speak(desk, made_up_language)
    setting = next(one for one in desk.letters.settings() if one.slug == kind.slug)
    preview = desk.letters.preview_template(kind.slug, subject=setting.subject, body=setting.body)
    for text in (preview.subject, preview.text):
        assert escaped(text.replace("https://…/o/…", ""), known=(*KNOWN, *_CZECH_DATES)) == ""
        assert "{" not in text
    assert f'<html lang="{CODE}" dir="ltr">' in preview.html
    if setting.language == CODE and kind.template == "scheduled":
        assert any(word in preview.text for word in _CZECH_DATES), "the date is not in the letter's language"


def test_the_shops_own_template_is_kept_for_each_language(desk: Desk, made_up_language: str) -> None:
    slug = ALL_MOVES[0].slug

    def subject() -> str:
        return next(one.subject for one in desk.letters.settings() if one.slug == slug)

    desk.letters.change(slug, is_on=True, subject="Hooray {{ order }}", body="")
    _speak(desk, made_up_language)
    default = subject()
    assert default.startswith("«")
    desk.letters.change(slug, is_on=False, subject="Sláva {{ order }}", body="")
    assert subject() == "Sláva {{ order }}"
    _speak(desk, "en")
    assert subject() == "Hooray {{ order }}"
    assert not desk.letters.settings()[0].is_on, "whether a letter is sent does not hang on its language"
    desk.letters.change(slug, is_on=True, subject="", body="", language=made_up_language)
    assert subject() == "Hooray {{ order }}"
    _speak(desk, made_up_language)
    assert subject() == default


def test_a_template_that_was_typed_before_the_language_changed_stays_with_its_own(
    desk: Desk, made_up_language: str
) -> None:
    slug = ALL_MOVES[0].slug
    _speak(desk, made_up_language)
    desk.letters.change(slug, is_on=True, subject="Hooray {{ order }}", body="", language="en")
    assert not next(one for one in desk.letters.settings() if one.slug == slug).is_changed
    _speak(desk, "en")
    assert next(one for one in desk.letters.settings() if one.slug == slug).subject == "Hooray {{ order }}"


def test_the_made_up_language_keeps_placeholders_and_is_two_fifths_longer() -> None:
    said = made_up("Move {count} of %Ln order(s) to {status}: {{ item }}")
    assert [piece for piece in ("{count}", "%Ln", "{status}", "{{ item }}") if piece not in said] == []
    assert len(made_up("Undo")) >= len("Undo") * 1.4
    assert escaped(made_up("Nothing here")) == ""
    assert escaped("«Ĵöð» and more") != ""
