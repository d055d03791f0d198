"""Every letter looks as it should wherever it is read: by HTML and CSS that usual mail programs know, and nothing else."""

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from html.parser import HTMLParser

import pytest
from babel.core import Locale

from orderflow_desk.assets import asset
from orderflow_desk.domain.letterhead import mail_css
from orderflow_desk.domain.letterhead.colours import READABLE, VISIBLE, contrast
from orderflow_desk.domain.letterhead.logo import Logo
from orderflow_desk.domain.letters import (
    LETTER_TEMPLATES,
    Announcement,
    LetterKind,
    OrderNews,
    PublicNote,
    announced_date,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.opening_hours.week import read_spans
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.letterhead import Letterhead
from orderflow_desk.services.outbox import letter_builder, letter_look, letter_words
from orderflow_desk.services.outbox.letter_look import without_logo

NOW = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
HOURS = (*(read_spans("9-12, 13-18", day) for day in range(5)), (), ())
HEAD = Letterhead(HOURS, Logo("image/png", b"", 300, 100).shown)
BARE = Letterhead()
SHOP = ShopSettings(
    name="Vogt & Novák Repairs", address="Am Markt 4\n01067 Dresden", phone="+49 (0)351 555-0100", portal_base="https://p",
    time_zone="UTC", colour="#17594a",
)  # fmt: skip
LONG = "Donaudampfschifffahrtsgesellschaftskapitän" * 4
EVERY_LETTER = pytest.mark.parametrize("kind", LETTER_TEMPLATES, ids=lambda kind: kind.slug)
COLOURS = pytest.mark.parametrize("colour", ["", "#17594a", "#ffcc00", "#ffffff", "#000000", "#808080"])


def html_of(kind: LetterKind, shop: ShopSettings = SHOP, head: Letterhead = HEAD, **more: object) -> str:
    status = kind.move.to if kind.move else kind.date_of or Status.IN_PROGRESS
    said: dict[str, object] = {
        "customer": "Jana Novák", "order": 10482, "item": "Miele W1", "status": status, "note": "See https://example.net/x",
        "date": announced_date(status, NOW + timedelta(days=2)), "visit_address": "Seestraße 11", "announced_at": NOW,
        "order_kind": kind.order_kind or OrderKind.WALK_IN,
        "earlier": (Announcement(LETTER_TEMPLATES[0], NOW, Status.NEW, note=PublicNote("Found it.")),),
    }  # fmt: skip
    content = OrderNews(**{**said, **more})  # type: ignore[arg-type]
    return letter_builder.render(letter_builder.default_source(kind, "en"), shop, kind, content, head).html


class Read(HTMLParser):
    """Gathers what a mail program is asked for."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.elements: set[str] = set()
        self.attributes: set[str] = set()
        self.declared: set[str] = set()
        self.links: list[str] = []
        self.classes: set[str] = set()
        self.sheets: list[str] = []
        self.images: list[dict[str, str | None]] = []
        self.painted: list[dict[str, str]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        given = dict(attrs)
        self.attributes |= given.keys()
        self.links += [value or "" for name, value in attrs if name in ("href", "src", "background")]
        self.classes |= set((given.get("class") or "").split())
        style = dict(
            part.split(":", 1) for part in (given.get("style") or "").replace(" ", "").split(";") if part
        )
        self.declared |= style.keys()
        if {"color", "background-color"} <= style.keys():
            self.painted.append(style)
        if tag == "img":
            self.images.append(given)

    def handle_data(self, data: str) -> None:
        if self.lasttag == "style" and data.strip():
            self.sheets.append(data)

    @property
    def sheet(self) -> str:
        return "".join(self.sheets)


def _rules(sheet: str) -> list[tuple[str, str]]:
    flat = re.sub(r"@media [^{]*\{((?:[^{}]*\{[^{}]*\})*)\s*\}", r"\1", sheet)
    return [(where.strip(), what) for where, what in re.findall(r"([^{}]+)\{([^{}]*)\}", flat)]


@EVERY_LETTER
def test_a_letter_uses_only_what_usual_mail_programs_know(kind: LetterKind) -> None:
    read = Read(html_of(kind))
    assert read.elements <= mail_css.ELEMENTS
    assert read.declared <= mail_css.KNOWN | mail_css.WITHOUT_HARM
    in_sheet = {
        part.split(":")[0].strip()
        for _, what in _rules(read.sheet)
        for part in what.split(";")
        if part.strip()
    }
    assert in_sheet <= mail_css.KNOWN | mail_css.WITHOUT_HARM
    assert set(re.findall(r"@media ([^{]+?)\s*\{", read.sheet)) == set(mail_css.MEDIA)
    assert "@import" not in read.sheet
    assert "url(" not in html_of(kind)
    assert all(link.startswith(mail_css.LINKS) or link == letter_words.LINK_MARK for link in read.links)
    assert not read.attributes & {"onclick", "onload", "background", "id"}


@EVERY_LETTER
def test_the_style_sheet_is_simple_enough_for_gmail(kind: LetterKind) -> None:
    read = Read(html_of(kind))
    selectors = [where for where, _ in _rules(read.sheet)]
    assert selectors
    assert [where for where in selectors if not re.fullmatch(r":root|\.[a-z]+", where)] == []
    assert {where[1:] for where in selectors if where.startswith(".")} <= read.classes | {
        "rest",
        "well",
        "box",
        "brand",
        "on",
        "tap",
    }
    assert read.sheet.count("{") == read.sheet.count("}")


@EVERY_LETTER
def test_a_letter_is_so_short_that_gmail_does_not_cut_it(kind: LetterKind) -> None:
    assert len(html_of(kind, note="n" * 20_000).encode()) < mail_css.BYTES_AT_MOST


@EVERY_LETTER
@COLOURS
def test_words_on_a_ground_are_read_in_the_light(kind: LetterKind, colour: str) -> None:
    painted = Read(html_of(kind, replace(SHOP, colour=colour), BARE)).painted
    assert painted
    for style in painted:
        assert contrast(style["color"], style["background-color"]) >= READABLE, style


@COLOURS
def test_words_and_bars_are_read_in_the_dark(colour: str) -> None:
    sheet = Read(html_of(LETTER_TEMPLATES[0], replace(SHOP, colour=colour))).sheet
    rules = dict(_rules(sheet.split("prefers-color-scheme: dark")[1].split("{", 1)[1]))
    value = {
        where: dict(
            part.strip().removesuffix(" !important").split(": ") for part in what.split(";") if part.strip()
        )
        for where, what in rules.items()
    }
    for ground in (".page", ".card", ".box", ".well"):
        for words in (".ink", ".quiet"):
            assert contrast(value[words]["color"], value[ground]["background-color"]) >= READABLE, (
                words,
                ground,
            )
    assert contrast(value[".on"]["color"], value[".brand"]["background-color"]) >= READABLE
    assert contrast(value[".badge"]["color"], value[".badge"]["background-color"]) >= READABLE
    assert contrast(value[".brand"]["background-color"], value[".card"]["background-color"]) >= VISIBLE


@EVERY_LETTER
def test_every_ground_says_its_words_colour_so_that_none_is_lost_when_a_program_inverts_it(
    kind: LetterKind,
) -> None:
    html = html_of(kind)
    for cell in re.findall(r'<(?:td|span|a)[^>]*style="[^"]*"[^>]*>[^<\s&]', html):
        assert "color:" in cell, cell


@EVERY_LETTER
def test_the_longest_words_and_links_break(kind: LetterKind) -> None:
    html = html_of(kind, item=LONG, note=f"https://example.net/{LONG}", visit_address=LONG, customer=LONG)
    inside = html.split('class="card pad"')[1].split(">")[0]
    assert "word-break:break-word" in inside
    assert "overflow-wrap:anywhere" in inside
    assert "white-space" not in html
    widths = [int(found) for found in re.findall(r'width="(\d+)"', html)]
    assert sorted(width for width in widths if width > 280) == [600]
    assert html.count('width="600"') == html.count("max-width:600px") == 1


def test_a_phone_of_320_pixels_has_the_room() -> None:
    sheet = Read(html_of(LETTER_TEMPLATES[0])).sheet
    small = dict(
        _rules(sheet.split("max-width: 480px")[1].split("@media")[0].split("{", 1)[1].rsplit("}", 1)[0])
    )
    assert small[".outer"].strip() == "padding: 12px 8px !important;"
    assert small[".wide"].strip() == "width: 100% !important;"
    # What is tapped is as high as a finger (WCAG 2.2, 2.5.8 asks 24; Apple and Google 44 to 48).
    assert "padding: 12px 0 !important" in small[".row"]


@EVERY_LETTER
def test_phone_address_and_hours_are_there_to_tap(kind: LetterKind) -> None:
    html = html_of(kind)
    assert 'href="tel:+493515550100"' in html
    assert 'href="https://www.google.com/maps/search/?api=1&amp;query=Am+Markt+4%2C+01067+Dresden"' in html
    assert "Open Mon–Fri 9–12, 13–18" in html


@pytest.mark.parametrize(
    ("phone", "link"),
    [("0351 555 0100", "tel:03515550100"), ("+420 601 555 019", "tel:+420601555019"), ("ask for Jana", ""), ("555-JANA", ""), ("", "")],
)  # fmt: skip
def test_only_a_number_that_can_be_dialled_is_a_link(phone: str, link: str) -> None:
    links = Read(html_of(LETTER_TEMPLATES[0], replace(SHOP, phone=phone))).links
    assert [one for one in links if one.startswith("tel:")] == ([link] if link else [])


def test_the_logo_goes_with_the_mail_and_a_shop_without_one_has_its_initials() -> None:
    html = html_of(LETTER_TEMPLATES[0])
    (image,) = Read(html).images
    assert (image["src"], image["alt"]) == ("cid:shop-logo", "Vogt & Novák Repairs")
    assert (image["width"], image["height"]) == ("120", "40")
    assert Read(without_logo(html)).images == []
    bare = html_of(LETTER_TEMPLATES[0], head=BARE)
    assert Read(bare).images == []
    assert ">VN</td>" in bare


def test_the_title_is_the_subject_without_the_number_that_stands_below_it() -> None:
    html = html_of(LETTER_TEMPLATES[0])
    assert ">The appointment for your Miele W1</h1>" in html
    assert html.count("Order 10482") == 1


@pytest.mark.parametrize(
    ("status", "said"),
    [
        (Status.SCHEDULED, "Step 1 of 5: Planned."),
        (Status.AWAITING_PARTS, "Step 3 of 5: In work."),
        (Status.READY_FOR_RETURN, "Step 4 of 5: Ready."),
        (Status.COMPLETED, "Step 5 of 5: Done."),
        (Status.CANCELLED, ""),
        (Status.DRAFT, ""),
    ],
)
def test_how_far_an_order_is_is_said_in_words_and_not_only_drawn(status: Status, said: str) -> None:
    note = next(kind for kind in LETTER_TEMPLATES if kind.slug == "note")
    html = html_of(note, status=status)
    assert (said in html) if said else ("Step " not in html)


def test_a_field_visit_has_steps_of_its_own() -> None:
    note = next(kind for kind in LETTER_TEMPLATES if kind.slug == "note")
    assert "Next: Visit." in html_of(note, status=Status.SCHEDULED, order_kind=OrderKind.FIELD_VISIT)
    assert "Next: Received." in html_of(note, status=Status.SCHEDULED)


def test_a_language_from_right_to_left_turns_the_letter_round(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(letter_look, "locale_in", lambda _language: Locale("he"))
    html = html_of(LETTER_TEMPLATES[0])
    assert 'dir="rtl"' in html
    assert "border-right:4px solid" in html
    assert "border-left" not in html
    # Nothing else names a side.
    assert not re.search(r'align="(left|right)"|text-align:(left|right)|padding-(left|right)|float', html)


def test_what_is_set_by_the_layout_comes_from_nobody_who_types() -> None:
    html = html_of(
        LETTER_TEMPLATES[0],
        replace(SHOP, name='"><img src=x>', address="</a><script>", phone='+49"><b>1'),
        customer="<b>",
    )
    assert "<script" not in html
    assert "<img src=x" not in html
    assert "<b>1" not in html


def test_the_layout_has_no_word_of_a_language() -> None:
    layout = asset("mail", "layout", "letter.html").read_text(encoding="utf-8")
    body = re.sub(r"{%.*?%}|{{.*?}}|<style>.*?</style>|<[^>]*>|&nbsp;", " ", layout, flags=re.DOTALL)
    assert set(body.split()) <= {"•", "·"}
