"""The letters that ship with the program: one for each kind, written out in full with and without every value."""

import json
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser

import pytest

from orderflow_desk.assets import asset, letter_file, letter_languages
from orderflow_desk.domain.letters import LETTER_KINDS, LETTER_TEMPLATES, Announcement, LetterKind, OrderNews
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.letter_builder import Letter
from orderflow_desk.services.outbox.letter_words import LINK_MARK, word_of

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
SHOP = ShopSettings(
    name="Fix & Co.",
    address="Am Markt 4\nDresden",
    phone="+49 351 555",
    portal_base="https://p",
    time_zone="UTC",
)
NOTE = "Brushes <b>worn</b> & replaced.\n\nThe belt is fine.\nReally."
EVERY_KIND = pytest.mark.parametrize("kind", LETTER_TEMPLATES, ids=lambda kind: kind.slug)

EVERY_LANGUAGE = pytest.mark.parametrize("language", letter_languages())


def letter(kind: LetterKind, *, full: bool, item: str = "Miele W1 & dryer", language: str = "en") -> Letter:
    to = kind.move.to if kind.move else Status.AWAITING_PARTS
    was = kind.move.start if kind.move else None
    note, date = (NOTE, NOW) if full else ("", None)
    earlier = (Announcement(LETTER_KINDS[0], NOW, Status.SCHEDULED, Status.DRAFT),) if full else ()
    content = OrderNews("Jana Novák", 10482, item, to, was, note, date, earlier)
    return letter_builder.render(
        letter_builder.default_source(kind, language),
        replace(SHOP if full else ShopSettings(), language=language),
        kind,
        content,
    )


class Checked(HTMLParser):
    """Counts that every tag is closed, and gathers the words."""

    VOID = frozenset({"br", "img", "meta", "!doctype"})

    def __init__(self, html: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.links: list[str] = []
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


@EVERY_KIND
@pytest.mark.parametrize("full", [True, False])
def test_every_letter_reads_well_with_and_without_its_fields(kind: LetterKind, full: bool) -> None:
    made = letter(kind, full=full)
    assert "Miele W1 & dryer" in made.subject
    assert "(order 10482)" in made.subject
    assert made.text.startswith("Hello Jana Novák,\n\n")
    assert "Kind regards\n" in made.text
    for text in (made.subject, made.text):
        assert "{" not in text
        assert "\n\n\n" not in text
        assert not any(line != line.rstrip() for line in text.split("\n"))
        assert "None" not in text
    assert made.text.count(NOTE) == full
    assert made.text.count(LINK_MARK) == made.html.count(LINK_MARK) == full
    assert ("shortly before" in made.text) == full
    assert ("Am Markt 4" in made.text) == full


@EVERY_KIND
@pytest.mark.parametrize("full", [True, False])
def test_the_html_is_whole_loads_nothing_and_says_the_status_in_words(kind: LetterKind, full: bool) -> None:
    made = letter(kind, full=full)
    page = Checked(made.html)
    assert page.open == []
    to_the_shop = ["https://www.google.com/maps/search/?api=1&query=Am+Markt+4%2C+Dresden", "tel:+49351555"]
    assert page.links == ([LINK_MARK, *to_the_shop] if full else [])
    words = " ".join(" ".join(page.words).split())
    status = kind.move.to if kind.move else Status.AWAITING_PARTS
    assert word_of(status) in words
    assert ("Brushes <b>worn</b> & replaced." in words) == full
    assert '<html lang="en" dir="ltr">' in made.html


def test_what_was_typed_is_text_in_the_html_and_no_template() -> None:
    made = letter(LETTER_KINDS[0], full=True, item="<img src=x onerror=1> {{ 7 * 7 }} {% raw %}")
    assert "<img" not in made.html
    assert "{{ 7 * 7 }} {% raw %}" in made.text
    assert "49" not in made.subject


@EVERY_LANGUAGE
def test_each_kind_has_a_file_in_each_language_and_no_file_lies_idle(language: str) -> None:
    files = {path.stem for path in asset("mail", language).glob("*.txt")}
    assert files == {kind.template for kind in LETTER_TEMPLATES} | {"test"}


@EVERY_LANGUAGE
def test_the_words_of_each_language_are_those_of_english(language: str) -> None:
    english, own = (json.loads(letter_file(one, "words.json")) for one in ("en", language))
    assert {part: words.keys() for part, words in own.items()} == {
        part: words.keys() for part, words in english.items()
    }
    assert own["status"].keys() == set(Status)
    assert all(word.strip() for words in own.values() for word in words.values())


def test_a_language_that_this_version_has_no_letters_in_gives_way_to_english() -> None:
    assert letter(LETTER_KINDS[0], full=True, language="tlh") == letter(LETTER_KINDS[0], full=True)
