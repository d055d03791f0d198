"""Makes mails of poison: one half raw, as no service would let them through, one half by way of the letters' templates."""

import re
from dataclasses import replace
from datetime import UTC, datetime
from functools import cache
from random import Random

from orderflow_desk.domain.letters import LETTER_KINDS, PUBLIC_NOTE, Announcement, LetterKind, OrderNews
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.domain.outbox import Parcel
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.domain.tidying import tidy_line, tidy_text
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.letter_builder import Letter
from rigs.poison import payloads

SENDER = "desk@rig.example"
_MOMENT = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)
_LINK = "https://portal.example/o/abc"
_TAG = re.compile(r"<[^>]*>")
# What was typed may stand in a link that is tapped, as a value that can end nothing: digits to call, an address to look up.
_TYPED_IN_LINKS = (
    (re.compile(r'href="tel:\+?[0-9]+"'), 'href="tel:"'),
    (
        re.compile(r'href="(https://www\.google\.com/maps/search/\?api=1&amp;query=)[\w.~%+-]*"', re.ASCII),
        r'href="\1"',
    ),
)
_SHARE_OF_BAD_PAPERS = 0.03


def chance_of(seed: int, number: int) -> Random:
    """Return the chance of one mail, so that it can be made again alone."""
    return Random(f"{seed}-{number}")  # noqa: S311  a rig is repeated by its seed


def parcel(seed: int, number: int) -> Parcel:
    """Return the mail of this number: poison in every field; eight in ten go to an address that is good."""
    chance = chance_of(seed, number)
    letter = _raw(chance) if number % 2 else _by_template(chance)
    is_good = chance.random() < 0.8
    return Parcel(
        mail_id=number,
        order_id=number,
        token="",
        message_id=_id(chance, f"<order-{number}.{number:x}@rig.example>"),
        references=tuple(
            _id(chance, f"<order-{number}.{one}@rig.example>") for one in range(chance.randint(0, 3))
        ),
        sender_name=payloads.text(chance),
        sender_address=_paper(chance, SENDER),
        reply_to=_paper(chance, chance.choice(("", "info@rig.example"))),
        recipient_name=payloads.text(chance),
        recipient=payloads.good_address(chance) if is_good else payloads.address(chance),
        subject=letter.subject,
        text=letter.text,
        html=letter.html,
    )


def _id(chance: Random, good: str) -> str:
    return payloads.text(chance) if chance.random() < _SHARE_OF_BAD_PAPERS / 3 else good


def _paper(chance: Random, good: str) -> str:
    return payloads.address(chance) if chance.random() < _SHARE_OF_BAD_PAPERS else good


def _raw(chance: Random) -> Letter:
    html = payloads.text(chance) if chance.random() < 0.8 else ""
    return Letter(payloads.text(chance), payloads.text(chance), html)


def _by_template(chance: Random) -> Letter:
    kind = chance.choice(LETTER_KINDS)
    earlier = [_announcement(chance, PUBLIC_NOTE)] if chance.random() < 0.2 else []
    customer, item = (tidy_line(payloads.text(chance))[:200] for _ in range(2))
    shop = ShopSettings(
        name=tidy_line(payloads.text(chance))[:200],
        address=tidy_text(payloads.text(chance))[:500],
        phone=tidy_line(payloads.text(chance))[:200],
        portal_base="https://portal.example",
        time_zone="UTC",
    )
    content = replace(_news(customer, item, _announcement(chance, kind)), earlier=tuple(earlier))
    made = letter_builder.render(letter_builder.default_source(kind, shop.language), shop, kind, content)
    return letter_builder.with_link(made, _LINK)


def _announcement(chance: Random, kind: LetterKind) -> Announcement:
    status = kind.move.to if kind.move else Status.AWAITING_PARTS
    was = kind.move.start if kind.move else None
    return Announcement(
        kind, _MOMENT, status, was, PublicNote(tidy_text(payloads.text(chance))[:20_000] or "note"), _MOMENT
    )


def _news(customer: str, item: str, one: Announcement) -> OrderNews:
    return OrderNews(customer, 10482, item, one.status, one.was, one.note.text if one.note else "", one.date)


def has_foreign_markup(html: str) -> bool:
    """Tell whether a letter made by a template holds a tag that the template has not."""
    return not _tags(html) <= _own_tags() or html.count("<") != len(_TAG.findall(html))


def _tags(html: str) -> set[str]:
    for typed, bare in _TYPED_IN_LINKS:
        html = typed.sub(bare, html)
    return set(_TAG.findall(html))


@cache
def _own_tags() -> frozenset[str]:
    found: set[str] = set()
    for kind in LETTER_KINDS:
        announcement = Announcement(
            kind, _MOMENT, kind.move.to if kind.move else Status.AWAITING_PARTS, None, None, _MOMENT
        )
        noted = Announcement(PUBLIC_NOTE, _MOMENT, Status.NEW, None, PublicNote("a\n\nb"))
        shop = ShopSettings("Rig", "a\nb", "0351 555", portal_base="https://portal.example", time_zone="UTC")
        for one in (
            announcement,
            Announcement(kind, _MOMENT, announcement.status, None, PublicNote("a\nb"), _MOMENT),
        ):
            made = letter_builder.render(
                letter_builder.default_source(kind, shop.language),
                shop,
                kind,
                replace(_news("Jana", "lamp", one), earlier=(noted,)),
            )
            found |= _tags(letter_builder.with_link(made, _LINK).html)
    return frozenset(found)
