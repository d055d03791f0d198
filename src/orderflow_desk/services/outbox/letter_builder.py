"""Letters: templates turned into subject, text and HTML. They are made from the content of their kind alone."""

from dataclasses import dataclass, fields
from datetime import datetime
from functools import cache
from html import escape

from jinja2 import TemplateError, TemplateSyntaxError
from sqlalchemy import Connection, bindparam, select

from orderflow_desk.assets import asset, letter_file
from orderflow_desk.domain.errors import TemplateBroken
from orderflow_desk.domain.letters import Content, LetterKind
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.services.letterhead import Letterhead, letterhead
from orderflow_desk.services.outbox.letter_look import look_of
from orderflow_desk.services.outbox.letter_words import (
    LINK_MARK,
    compiled,
    hours_text,
    language_of,
    said_by,
    words_in,
)
from orderflow_desk.store.tables import letter_templates, letters

_stored = select(letter_templates.c.subject, letter_templates.c.body).where(
    letter_templates.c.kind == bindparam("asked"), letter_templates.c.language == bindparam("spoken")
)
_BARE = Letterhead()
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
def _layout(name: str) -> str:
    return asset("mail", "layout", name).read_text(encoding="utf-8")


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


def compose(
    conn: Connection, shop: ShopSettings, kind: LetterKind, content: Content, now: datetime
) -> Letter:
    """Make a letter of this kind, with the shop's letterhead of `now`.

    A shop's own template that fails on this content gives way to the default one: whom it is for is told.
    """
    kind = content.worded(kind)
    language, head = language_of(shop), letterhead(conn, shop, now)
    try:
        return render(source_of(conn, kind, language), shop, kind, content, head)
    except TemplateBroken:
        return render(default_source(kind, language), shop, kind, content, head)


def render(
    source: Source, shop: ShopSettings, kind: LetterKind, content: Content, head: Letterhead = _BARE
) -> Letter:
    """Make a letter from a template.

    Raises:
        TemplateBroken: it does not compile, or names what letters of this kind do not have.
    """
    context = _context(shop, content, head)
    try:
        subject = tidy_line(compiled(source.subject).render(context))
        body = compiled(source.body).render(context).strip()
    except TemplateSyntaxError as error:
        raise TemplateBroken(kind.slug, error.lineno, str(error.message)) from error
    except (TemplateError, TypeError, ValueError, ArithmeticError, AttributeError, LookupError) as error:
        raise TemplateBroken(kind.slug, 0, str(error)) from error
    look = look_of(shop, content, head, subject)
    page: dict[str, object] = {**_WITHOUT_AN_ORDER, **context, **look, "subject": subject}
    page["say"] = {
        # Most words have nothing to be filled in: to render them all the same takes a third of a letter's time.
        name: compiled(word).render(page) if "{" in word else word
        for name, word in words_in(language_of(shop))["letter"].items()
    }
    text = compiled(_layout("letter.txt")).render({**page, "body": body}).strip() + "\n"
    paragraphs = [part.strip() for part in body.split("\n\n") if part.strip()]
    html = compiled(_layout("letter.html"), is_html=True).render({**page, "paragraphs": paragraphs})
    return Letter(subject, text, html)


# What the layout asks for, and a letter that is not about an order does not say.
_WITHOUT_AN_ORDER = {
    "visit_address": "",
    "date": "",
    "order": "",
    "item": "",
    "status": "",
    "note": "",
    "earlier": (),
    "link": "",
}


def _context(shop: ShopSettings, content: Content, head: Letterhead) -> dict[str, object]:
    said = said_by(content, shop)
    return {
        **{one.name: said(getattr(content, one.name)) for one in fields(content)},
        "language": language_of(shop).replace("_", "-"),
        "shop": shop.name,
        "shop_phone": shop.phone,
        "shop_address": shop.address,
        "shop_hours": hours_text(head.hours, language_of(shop)),
        **({"link": LINK_MARK if shop.portal_base else ""} if content.has_link else {}),
    }


def with_link(letter: Letter, link: str) -> Letter:
    """Return the letter with the portal's link in its place."""
    text = letter.text.replace(LINK_MARK, link)
    return Letter(letter.subject, text, letter.html.replace(LINK_MARK, escape(link, quote=True)))
