"""What fields are called on the screen: those of orders, what several features have, and what features join."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_NAMES: dict[str, str] = {
    Field.CUSTOMER_NAME: QT_TRANSLATE_NOOP("fields", "Customer"),
    Field.CUSTOMER_EMAIL: QT_TRANSLATE_NOOP("fields", "E-mail"),
    Field.CUSTOMER_PHONE: QT_TRANSLATE_NOOP("fields", "Phone"),
    Field.ITEM_TITLE: QT_TRANSLATE_NOOP("fields", "Item"),
    Field.ITEM_SERIAL: QT_TRANSLATE_NOOP("fields", "Serial"),
    Field.ITEM_KIND: QT_TRANSLATE_NOOP("fields", "Kind"),
    Field.ITEM_BRAND: QT_TRANSLATE_NOOP("fields", "Brand"),
    Field.ITEM_MODEL: QT_TRANSLATE_NOOP("fields", "Model"),
    Field.ITEM_PURCHASED: QT_TRANSLATE_NOOP("fields", "Purchased"),
    Field.ITEM_WARRANTY: QT_TRANSLATE_NOOP("fields", "Warranty"),
    Field.CHECKLIST: QT_TRANSLATE_NOOP("fields", "Checklist"),
    Field.AGREED_LIMIT: QT_TRANSLATE_NOOP("fields", "Agreed limit"),
    Field.FAULT: QT_TRANSLATE_NOOP("fields", "Fault"),
    Field.ACCESSORIES: QT_TRANSLATE_NOOP("fields", "Accessories"),
    Field.CONDITION: QT_TRANSLATE_NOOP("fields", "Condition"),
    Field.SHOP_DATE: QT_TRANSLATE_NOOP("fields", "Shop date"),
    Field.PROMISED_AT: QT_TRANSLATE_NOOP("fields", "Promised"),
    Field.PARTS_ETA: QT_TRANSLATE_NOOP("fields", "Parts ETA"),
    Field.EXPECTED_BACK: QT_TRANSLATE_NOOP("fields", "Expected back"),
    Field.KIND: QT_TRANSLATE_NOOP("fields", "Kind"),
    Field.VISIT_ADDRESS: QT_TRANSLATE_NOOP("fields", "Visit at"),
    "note": QT_TRANSLATE_NOOP("fields", "The note"),
    "reason": QT_TRANSLATE_NOOP("fields", "The reason"),
    "technician": QT_TRANSLATE_NOOP("fields", "The technician"),
    "name": QT_TRANSLATE_NOOP("fields", "The name"),
    "address": QT_TRANSLATE_NOOP("fields", "The address"),
    "phone": QT_TRANSLATE_NOOP("fields", "The phone number"),
}
_ANY = QT_TRANSLATE_NOOP("fields", "The field")

_REASONS = {
    "out_of_range": QT_TRANSLATE_NOOP("fields", "It is outside the limits."),
    "not_a_time": QT_TRANSLATE_NOOP(
        "fields",
        "It can't be read as a date. Type it as in 24 Nov 10:00, 24.11., tomorrow 10, Mon 10:00 or +2.",
    ),
    "two_readings": QT_TRANSLATE_NOOP(
        "fields", "It can be read in two ways. Type the date with its year, or its month as a word."
    ),
    "other_weekday": QT_TRANSLATE_NOOP("fields", "That date is another day of the week."),
    "not_near": QT_TRANSLATE_NOOP("fields", "The year must be between 2000 and 2099."),
    "in_the_past": QT_TRANSLATE_NOOP(
        "fields", "That is in the past. Correct it, or press “Keep this date” if it is right."
    ),
    "far_ahead": QT_TRANSLATE_NOOP(
        "fields", "That is more than a year away. Correct it, or press “Keep this date” if it is right."
    ),
    "not_an_abbreviation": QT_TRANSLATE_NOOP("fields", "A single word without signs is needed."),
    "open_brace": QT_TRANSLATE_NOOP("fields", "A brace is left open. What is filled in stands between two."),
    "blank_without_name": QT_TRANSLATE_NOOP("fields", "What is filled in needs a name between its braces."),
    "not_a_quantity": QT_TRANSLATE_NOOP("fields", "A quantity is needed, as in 2 or 0.5."),
    "two_quantities": QT_TRANSLATE_NOOP(
        "fields", "It can be read in two ways. Type it without a sign between the thousands."
    ),
    "not_a_tracking_page": QT_TRANSLATE_NOOP(
        "fields", "A page as in https://carrier.example/{number} is needed."
    ),
    "not_a_colour": QT_TRANSLATE_NOOP("fields", "A colour as in #17594a is needed."),
    "not_a_vat_number": QT_TRANSLATE_NOOP("fields", "Its form or its check digit is wrong."),
    "not_an_iban": QT_TRANSLATE_NOOP("fields", "Its length or its check digits are wrong."),
    "not_a_bic": QT_TRANSLATE_NOOP("fields", "Eight or eleven characters are needed, as in COBADEFF."),
    "not_a_tax_rate": QT_TRANSLATE_NOOP("fields", "A percentage above nothing is needed, as in 19 or 8.1."),
    "other_currency": QT_TRANSLATE_NOOP("fields", "An amount in the currency of the shop is needed."),
    "not_a_discount": QT_TRANSLATE_NOOP("fields", "No more can be taken off than there is."),
    "not_a_number_pattern": QT_TRANSLATE_NOOP(
        "fields", "It needs {year} and {number} in braces, as in {year}-{number:4}."
    ),
    "not_a_text": QT_TRANSLATE_NOOP("fields", "A text is needed."),
    "not_a_host": QT_TRANSLATE_NOOP(
        "fields", "Only the name of the server is needed, as in mail.example.com."
    ),
    "only_on_loopback": QT_TRANSLATE_NOOP(
        "fields", "Without encryption only a server on this very PC can be used."
    ),
    "not_an_address": QT_TRANSLATE_NOOP("fields", "An address that begins with https:// is needed."),
    "not_an_amount": QT_TRANSLATE_NOOP("fields", "An amount is needed, as in 120 or 120.00 EUR."),
    "two_amounts": QT_TRANSLATE_NOOP(
        "fields",
        "Is the mark for thousands or for cents? Type it as in 1200 for the first, or 1.20 for the second.",
    ),
    "which_currency": QT_TRANSLATE_NOOP(
        "fields",
        "Several currencies are written that way. Type its code instead, as in USD.",
    ),
    "below_nothing": QT_TRANSLATE_NOOP("fields", "An amount below nothing cannot be agreed."),
    "not_a_duration": QT_TRANSLATE_NOOP("fields", "A time is needed, as in 25, 1:20 or 1.5 h."),
    "not_a_currency": QT_TRANSLATE_NOOP("fields", "The three letters of a currency are needed, as in EUR."),
    "not_a_month": QT_TRANSLATE_NOOP("fields", "A month with its year is needed, as in 5/2024, or a day."),
    "still_to_come": QT_TRANSLATE_NOOP("fields", "That day is still to come."),
    "not_months": QT_TRANSLATE_NOOP("fields", "A number of months is needed, as in 24."),
    "not_a_checklist": QT_TRANSLATE_NOOP("fields", "It has a point or an answer that is not known here."),
    "unknown": QT_TRANSLATE_NOOP("fields", "It is not known."),
}
_ANY_REASON = QT_TRANSLATE_NOOP("fields", "Please correct it.")


def join(names: Mapping[str, str]) -> None:
    """Add what the fields of a feature are called."""
    _NAMES.update(names)


def field_name(slug: str) -> str:
    """Return what a field is called; a general word for one without a name of its own."""
    return QCoreApplication.translate("fields", _NAMES.get(slug, _ANY))


def reason_why(slug: str) -> str:
    """Return why a value cannot be taken."""
    return QCoreApplication.translate("fields", _REASONS.get(slug, _ANY_REASON))
