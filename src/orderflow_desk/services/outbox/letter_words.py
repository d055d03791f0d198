"""The words of letters in their language: statuses, sentences, and dates, hours and money as their readers write them."""

import json
from collections.abc import Callable
from datetime import datetime, time
from decimal import Decimal
from functools import cache
from typing import Any

from babel.core import Locale
from babel.dates import format_datetime, format_time, get_day_names
from babel.numbers import format_currency
from jinja2 import StrictUndefined, Template
from jinja2.sandbox import SandboxedEnvironment

from orderflow_desk.assets import ENGLISH, letter_file, letter_languages
from orderflow_desk.domain.letters import Announcement, Appointment, Content
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money, digits_of
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.opening_hours.week import MIDNIGHT, Group, Week, grouped
from orderflow_desk.domain.shop import ShopSettings

# Stands where the portal's link goes until the mail is handed over; nobody can type it (see `without_mark`).
LINK_MARK = "\ue000"


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
def compiled(source: str, *, is_html: bool = False) -> Template:
    """Return a template, compiled once."""
    return _environment(is_html=is_html).from_string(source)


@cache
def words_in(language: str) -> dict[str, dict[str, str]]:
    """Return all words of a language, by their part and their name."""
    return json.loads(letter_file(language, "words.json"))


@cache
def locale_in(language: str) -> Locale:
    """Return how dates and numbers are written in a language."""
    return Locale.parse(language.replace("-", "_"))


def language_of(shop: ShopSettings) -> str:
    """Return the language of the shop's letters; English where this version of the program has none in the chosen one."""
    return shop.language if shop.language in letter_languages() else ENGLISH


def word_of(status: Status, language: str = ENGLISH) -> str:
    """Return a status as the customer reads it."""
    return words_in(language)["status"][status]


def sample_words(language: str) -> dict[str, str]:
    """Return what an order made up for a preview says, as a customer who speaks the language would."""
    return words_in(language)["sample"]


def without_mark(text: str) -> str:
    """Return the text without the character that stands for the link."""
    return text.replace(LINK_MARK, "")


def said_by(content: Content, shop: ShopSettings) -> Callable[[object], object]:
    """Return what says a field of a letter's content as its reader reads it."""

    def said(value: object) -> object:
        form = _FORMS.get(type(value))
        return value if form is None else form(value, shop, content.as_of)

    return said


def moment_text(moment: datetime, shop: ShopSettings, as_of: datetime | None) -> str:
    """Return a time as the customer reads it: in the letter's language, by the shop's clock, with its year unless it is this one."""
    local = in_zone(moment, shop.time_zone)
    is_this_year = as_of is not None and in_zone(as_of, shop.time_zone).year == local.year
    return _formatted(local, shop, "moment" if is_this_year else "moment_with_year")


def _appointment_text(appointment: Appointment, shop: ShopSettings, _as_of: datetime | None) -> str:
    return _formatted(in_zone(appointment.at, shop.time_zone), shop, "moment_with_year")


def _formatted(local: datetime, shop: ShopSettings, form: str) -> str:
    language = language_of(shop)
    return format_datetime(local, words_in(language)["format"][form], locale=locale_in(language))


def money_text(money: Money, shop: ShopSettings) -> str:
    """Return an amount as the customer reads it: in the letter's language, with the letters of its currency."""
    amount = Decimal(money.minor).scaleb(-digits_of(money.currency))
    locale = locale_in(language_of(shop))
    return format_currency(amount, money.currency, "#,##0.00 ¤¤", locale=locale, currency_digits=True)


def hours_text(week: Week | None, language: str) -> str:
    """Return when the shop is open; empty where nobody has said so. Days that are left out are days on which it is closed."""
    if week is None:
        return ""
    locale = locale_in(language)
    return " · ".join(_group(group, locale) for group in grouped(week))


def _group(group: Group, locale: Locale) -> str:
    names = get_day_names("abbreviated", context="stand-alone", locale=locale)
    first, last = names[group.first], names[group.last]
    days = first if group.first == group.last else f"{first}–{last}"
    spans = ", ".join(f"{_clock(span.opens, locale)}–{_clock(span.closes, locale)}" for span in group.spans)
    return f"{days} {spans}"


def _clock(minutes: int, locale: Locale) -> str:
    if minutes == MIDNIGHT:
        return "24"
    at = time(minutes // 60, minutes % 60)
    if not at.minute:
        return format_time(at, "H", locale=locale)
    # As the language parts hours and minutes, without a zero before the hour.
    form = locale.datetime_skeletons["Hm"].pattern.replace("HH", "H")
    return format_time(at, form, locale=locale)


def _sentence(announcement: Announcement, shop: ShopSettings, as_of: datetime | None) -> str:
    """Return one public event as a sentence of its own, from a template of the language."""
    words = words_in(language_of(shop))
    date = announcement.date
    if date is None:
        day = ""
    elif announcement.is_of_appointment:
        day = _appointment_text(Appointment(date), shop, as_of)
    else:
        day = moment_text(date, shop, as_of)
    context = {
        "when": moment_text(announcement.at, shop, as_of),
        "status": words["status"][announcement.status],
        "note": without_mark(announcement.note.text) if announcement.note else "",
        "date": day,
    }
    kind = announcement.kind
    return compiled(words["earlier"][kind.slug if kind.move is None else "move"]).render(context)


_FORMS: dict[type, Callable[[Any, ShopSettings, datetime | None], object]] = {
    type(None): lambda _nothing, _shop, _as_of: "",
    str: lambda text, _shop, _as_of: without_mark(text),
    Status: lambda status, shop, _as_of: word_of(status, language_of(shop)),
    datetime: moment_text,
    Appointment: _appointment_text,
    Money: lambda money, shop, _as_of: money_text(money, shop),
    Announcement: _sentence,
    tuple: lambda values, shop, as_of: [_FORMS[type(one)](one, shop, as_of) for one in values],
}
