"""Fields of an order as the screen and the papers say them, and as people type them back."""

from collections.abc import Callable
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.items.accessories import separated
from orderflow_desk.domain.items.warranties import USUAL_MONTHS, check_purchase, warranty_until
from orderflow_desk.domain.money import Money, digits_of, read_money
from orderflow_desk.domain.orders.fields import FIELDS, Field, Form, OrderKind
from orderflow_desk.domain.parts.quantities import ONE
from orderflow_desk.gui.words import shop_time
from orderflow_desk.gui.words.item_words import checklist_lines, kind_name
from orderflow_desk.gui.words.when import planned_text
from orderflow_desk.gui.words.words import kind_name as order_kind_name

translate = QCoreApplication.translate
_MONTH, _DAY = "MMM yyyy", "d MMM yyyy"
_TYPED = ("MMM yyyy", "MMMM yyyy", "d MMM yyyy", "d MMMM yyyy", "d. MMM yyyy", "d. MMMM yyyy", "MMM d, yyyy")
_DAY_LENGTH = len("2024-05-17")
_TYPED_AT_MOST = 40


def field_text(field: str, kept: object) -> str:
    """Return a field, as it is kept or stands in the timeline, in words."""
    if isinstance(kept, datetime):
        return planned_text(kept)
    text = "" if kept is None else str(kept)
    in_words = _IN_WORDS.get(FIELDS[Field(field)].form)
    return in_words(text) if in_words and text else text


def _moment(text: str) -> str:
    return planned_text(datetime.fromisoformat(text))


def _meeting(text: str) -> str:
    return order_kind_name(OrderKind(text)) if text in frozenset(OrderKind) else text


def _months(text: str) -> str:
    return translate("fields", "%Ln month(s)", "", int(text)) if text.isdecimal() else text


def _limit(text: str) -> str:
    limit = read_money(text)
    return money_text(limit) if limit else text


def _accessories(text: str) -> str:
    return ", ".join(separated(text))


def _checklist(text: str) -> str:
    return "\n".join(checklist_lines(text))


def money_text(money: Money) -> str:
    """Return an amount with the marks of the language and its currency's letters, as in "1,200.00 EUR"."""
    number = number_text(money)
    return translate("fields", "{amount} {currency}").format(amount=number, currency=money.currency)


def number_text(money: Money) -> str:
    """Return an amount with the marks of the language, without its currency: for columns that say it in their head."""
    places = digits_of(money.currency)
    whole, part = divmod(money.minor, 10**places)
    locale = QLocale()
    return locale.toString(whole) + (f"{locale.decimalPoint()}{part:0{places}}" if places else "")


def purchase_text(purchased: str) -> str:
    """Return when something was bought, as in "May 2024" or "17 May 2024"."""
    is_day = len(purchased) == _DAY_LENGTH
    day = QDate.fromString(purchased if is_day else f"{purchased}-01", "yyyy-MM-dd")
    return QLocale().toString(day, _DAY if is_day else _MONTH) if day.isValid() else purchased


def warranty_text(purchased: str, months: int | None, today: date | None = None) -> str:
    """Return when something was bought and whether it is in warranty, as in "May 2024 · in warranty"."""
    until = warranty_until(purchased, months)
    if until is None:
        return purchase_text(purchased)
    day = _day_text(until)
    if until >= (today or shop_time.today()):
        form = translate("fields", "{bought} · in warranty")
    else:
        form = translate("fields", "{bought} · out of warranty since {day}")
    return form.format(bought=purchase_text(purchased), day=day)


def cover_text(purchased: str, months: int | None) -> str:
    """Return how long a warranty is and until when it holds, as in "24 months · until 31 May 2026"."""
    until = warranty_until(purchased, months)
    if until is None:
        return "" if months is None else _months(str(months))
    length = _months(str(USUAL_MONTHS if months is None else months))
    form = translate("fields", "{length} · until {day}")
    return form.format(length=length, day=_day_text(until))


def _day_text(day: date) -> str:
    return QLocale().toString(QDate(day.year, day.month, day.day), _DAY)


def typed_purchase(typed: str) -> str:
    """Return what was typed as a date of purchase in the form that is kept, if it is one in the words of the language.

    Anything else comes back as it was typed, and is refused where it is kept.
    """
    text = " ".join(typed.split())
    if not text or len(text) > _TYPED_AT_MOST:
        return text
    locale = QLocale()
    for form in _TYPED:
        day = locale.toDate(text, form)
        if day.isValid():
            return day.toString("yyyy-MM-dd" if "d" in form else "yyyy-MM")
    month_first = locale.dateFormat(QLocale.FormatType.ShortFormat).lower().startswith("m")
    if month_first:
        try:
            return check_purchase(text, field=Field.ITEM_PURCHASED, month_first=True)
        except FieldInvalid:
            return text
    return text


_IN_WORDS: dict[Form, Callable[[str], str]] = {
    Form.MOMENT: _moment,
    Form.MEETING: _meeting,
    Form.ITEM_KIND: kind_name,
    Form.PURCHASE: purchase_text,
    Form.MONTHS: _months,
    Form.MONEY: _limit,
    Form.CHECKLIST: _checklist,
    Form.ACCESSORIES: _accessories,
}


def quantity_text(thousandths: int) -> str:
    """Return a quantity in the PC's way: "2", "0.5"."""
    places = len(f"{thousandths % ONE:03}".rstrip("0")) if thousandths % ONE else 0
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    return locale.toString(thousandths / ONE, "f", places)


def amount_text(minor: int, currency: str) -> str:
    """Return an amount without its currency, below nothing with a minus sign: "−7.20"."""
    number = number_text(Money(abs(minor), currency))
    return f"\N{MINUS SIGN}{number}" if minor < 0 else number
