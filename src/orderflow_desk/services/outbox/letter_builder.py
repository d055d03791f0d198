"""Letters: templates turned into subject, text and HTML. They are made from the content of their kind alone."""

import json
from collections.abc import Callable
from dataclasses import dataclass, fields
from datetime import datetime
from decimal import Decimal
from functools import cache
from html import escape
from typing import Any

from babel.core import Locale
from babel.dates import format_datetime
from babel.numbers import format_currency
from jinja2 import StrictUndefined, Template, TemplateError, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from sqlalchemy import Connection, bindparam, select

from orderflow_desk.assets import ENGLISH, asset, letter_file, letter_languages
from orderflow_desk.domain.errors import TemplateBroken
from orderflow_desk.domain.letters import Announcement, Content, LetterKind
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money, digits_of
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.shop_clock import in_zone
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.store.tables import letter_templates, letters

# Stands where the portal's link goes until the mail is handed over; nobody can type it (see `without_mark`).
LINK_MARK = "\ue000"
_stored = select(letter_templates.c.subject, letter_templates.c.body).where(
    letter_templates.c.kind == bindparam("asked"), letter_templates.c.language == bindparam("spoken")
)
_switched_off = select(letters.c.kind).where(~letters.c.is_on)


@dataclass(frozen=True, slots=True)
class Letter:
    """A finished letter; LINK_MARK stands in both parts where the link goes."""

    subject: str
    text: str
    html: str


@dataclass(frozen=True, slots=True)
class Source:
    """The template of a letter as people edit it."""

    subject: str
    body: str


@cache
def _environment(*, is_html: bool = False) -> SandboxedEnvironment:
    return SandboxedEnvironment(
        autoescape=is_html,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


@cache
def _compiled(source: str, *, is_html: bool = False) -> Template:
    return _environment(is_html=is_html).from_string(source)


@cache
def _layout(name: str) -> str:
    return asset("mail", "layout", name).read_text(encoding="utf-8")


@cache
def _words(language: str) -> dict[str, dict[str, str]]:
    return json.loads(letter_file(language, "words.json"))


@cache
def _locale(language: str) -> Locale:
    return Locale.parse(language.replace("-", "_"))


def language_of(shop: ShopSettings) -> str:
    """Return the language of the shop's letters; English where this version of the program has none in the chosen one."""
    return shop.language if shop.language in letter_languages() else ENGLISH


@cache
def _colours() -> dict[str, str]:
    return json.loads(asset("theme", "tokens.json").read_text(encoding="utf-8"))["light"]["status"]


@cache
def default_source(kind: LetterKind, language: str) -> Source:
    """Return the template that ships with the program in this language."""
    head, _, body = letter_file(language, f"{kind.template}.txt").partition("\n\n")
    return Source(head.removeprefix("Subject:").strip(), body.strip())


def switched_off(conn: Connection) -> frozenset[str]:
    """Return the slugs of the letters that are not sent; each is until somebody switches it off."""
    return frozenset(conn.execute(_switched_off).scalars())


def source_of(conn: Connection, kind: LetterKind, language: str) -> Source:
    """Return the template in force: the shop's own in this language, or the default."""
    row = conn.execute(_stored, {"asked": kind.slug, "spoken": language}).first()
    default = default_source(kind, language)
    if row is None:
        return default
    return Source(row.subject or default.subject, row.body or default.body)


def compose(conn: Connection, shop: ShopSettings, kind: LetterKind, content: Content) -> Letter:
    """Make a letter of this kind.

    A shop's own template that fails on this content gives way to the default one: whom it is for is told.
    """
    language = language_of(shop)
    try:
        return render(source_of(conn, kind, language), shop, kind, content)
    except TemplateBroken:
        return render(default_source(kind, language), shop, kind, content)


def render(source: Source, shop: ShopSettings, kind: LetterKind, content: Content) -> Letter:
    """Make a letter from a template.

    Raises:
        TemplateBroken: it does not compile, or names what letters of this kind do not have.
    """
    context = _context(shop, content)
    try:
        subject = tidy_line(_compiled(source.subject).render(context))
        body = _compiled(source.body).render(context).strip()
    except TemplateSyntaxError as error:
        raise TemplateBroken(kind.slug, error.lineno, str(error.message)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
        raise TemplateBroken(kind.slug, 0, str(error)) from error
    page: dict[str, object] = {**_WITHOUT_AN_ORDER, **context, "subject": subject}
    page["say"] = {
        # Most words have nothing to be filled in: to render them all the same takes a third of a letter's time.
        name: _compiled(word).render(page) if "{" in word else word
        for name, word in _words(language_of(shop))["letter"].items()
    }
    page["colour"] = _colours().get(str(getattr(content, "status", "")), "")
    text = _compiled(_layout("letter.txt")).render({**page, "body": body}).strip() + "\n"
    paragraphs = [part.strip() for part in body.split("\n\n") if part.strip()]
    html = _compiled(_layout("letter.html"), is_html=True).render({**page, "paragraphs": paragraphs})
    return Letter(subject, text, html)


# What the layout asks for, and a letter that is not about an order does not say.
_WITHOUT_AN_ORDER = {"order": "", "item": "", "status": "", "note": "", "earlier": (), "link": ""}


def _context(shop: ShopSettings, content: Content) -> dict[str, object]:
    return {
        **{one.name: _said(getattr(content, one.name), shop) for one in fields(content)},
        "language": language_of(shop).replace("_", "-"),
        "shop": shop.name,
        "shop_phone": shop.phone,
        "shop_address": shop.address,
        **({"link": LINK_MARK if shop.portal_base else ""} if content.has_link else {}),
    }


def _said(value: object, shop: ShopSettings) -> object:
    """Return a field of a letter's content as its reader reads it."""
    form = _FORMS.get(type(value))
    return value if form is None else form(value, shop)


def _sentence(announcement: Announcement, shop: ShopSettings) -> str:
    """Return one public event as a sentence of its own, from a template of the language."""
    words = _words(language_of(shop))
    context = {
        "when": local_time(announcement.at, shop),
        "status": words["status"][announcement.status],
        "note": without_mark(announcement.note.text) if announcement.note else "",
        "date": local_time(announcement.date, shop) if announcement.date else "",
    }
    return _compiled(
        words["earlier"][announcement.kind.slug if announcement.kind.move is None else "move"]
    ).render(context)


def local_time(moment: datetime, shop: ShopSettings) -> str:
    """Return a time as the customer reads it: in the letter's language, in the shop's time zone."""
    language = language_of(shop)
    form = _words(language)["format"]["moment"]
    return format_datetime(in_zone(moment, shop.time_zone), form, locale=_locale(language))


def money_text(money: Money, shop: ShopSettings) -> str:
    """Return an amount as the customer reads it: in the letter's language, with the letters of its currency."""
    amount = Decimal(money.minor).scaleb(-digits_of(money.currency))
    locale = _locale(language_of(shop))
    return format_currency(amount, money.currency, "#,##0.00 ¤¤", locale=locale, currency_digits=True)


_FORMS: dict[type, Callable[[Any, ShopSettings], object]] = {
    type(None): lambda _nothing, _shop: "",
    str: lambda text, _shop: without_mark(text),
    Status: lambda status, shop: word_of(status, language_of(shop)),
    datetime: local_time,
    Money: money_text,
    Announcement: _sentence,
    tuple: lambda values, shop: [_said(one, shop) for one in values],
}


def without_mark(text: str) -> str:
    """Return the text without the character that stands for the link."""
    return text.replace(LINK_MARK, "")


def with_link(letter: Letter, link: str) -> Letter:
    """Return the letter with the portal's link in its place."""
    text = letter.text.replace(LINK_MARK, link)
    return Letter(letter.subject, text, letter.html.replace(LINK_MARK, escape(link, quote=True)))


def word_of(status: Status, language: str = ENGLISH) -> str:
    """Return a status as the customer reads it."""
    return _words(language)["status"][status]


def sample_words(language: str) -> dict[str, str]:
    """Return what an order made up for a preview says, as a customer who speaks the language would."""
    return _words(language)["sample"]
