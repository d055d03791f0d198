"""Who sends an invoice and who gets it: postal addresses, numbers of taxpayers, bank accounts.

The forms and check digits of numbers are those of `python-stdnum`, country by country.
"""

from dataclasses import dataclass, field, fields, replace

from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong
from orderflow_desk.domain.invoices.invoice import USUAL_PATTERN, checked_pattern
from orderflow_desk.domain.reading.phones import countries
from orderflow_desk.domain.tidying import tidy_line, tidy_text

LINE_AT_MOST = 200
LEGAL_AT_MOST = 1_000
DAYS_AT_MOST = 365
STEP_AT_MOST = 1_000
# Greece's prefix is not its code (Directive 2006/112, art. 215).
_GREECE = "EL"


@dataclass(frozen=True, slots=True)
class PostalAddress:
    """Where mail on paper goes (EN 16931-1, BG-5 and BG-8); `country` is ISO 3166-1's code of two letters."""

    street: str = ""
    extra: str = ""
    postcode: str = ""
    city: str = ""
    region: str = ""
    country: str = ""


@dataclass(frozen=True, slots=True)
class BillingDetails:
    """To whom a customer's invoices are written, where that is more than their name."""

    company: str = ""
    address: PostalAddress = field(default_factory=PostalAddress)
    vat_number: str = ""


@dataclass(frozen=True, slots=True)
class BillingSettings:
    """What the shop's invoices say of the shop, and how they are made.

    `payment_days` are from 0 to 365; `cash_step` is the smallest coin in minor units, 0 for that of the currency.
    """

    legal_name: str = ""
    address: PostalAddress = field(default_factory=PostalAddress)
    tax_number: str = ""
    vat_number: str = ""
    iban: str = ""
    bic: str = ""
    bank: str = ""
    legal_lines: str = ""
    prices_with_tax: bool = False
    usual_tax: str = ""
    invoice_numbers: str = USUAL_PATTERN
    payment_days: int = 14
    cash_step: int = 0


def checked_details(details: BillingDetails, country: str = "") -> BillingDetails:
    """Return a customer's details with tidy texts; `country` is that of who names none. Raises FieldTooLong, FieldInvalid."""
    address = checked_postal(details.address)
    return BillingDetails(
        _line("company", details.company),
        address,
        checked_vat_number(details.vat_number, address.country or country),
    )


def checked_settings(settings: BillingSettings, country: str) -> BillingSettings:
    """Return the shop's own details with tidy texts; `country` is that of the shop. Raises FieldTooLong, FieldInvalid."""
    legal = tidy_text(settings.legal_lines)
    if len(legal) > LEGAL_AT_MOST:
        raise FieldTooLong("legal_lines", LEGAL_AT_MOST, len(legal))
    for name, at_most in (("payment_days", DAYS_AT_MOST), ("cash_step", STEP_AT_MOST)):
        if not 0 <= getattr(settings, name) <= at_most:
            raise FieldInvalid(name, str(getattr(settings, name)), "out_of_range")
    address = checked_postal(settings.address)
    lines = {name: _line(name, getattr(settings, name)) for name in ("legal_name", "tax_number", "bank")}
    return replace(
        settings,
        **lines,
        address=address,
        vat_number=checked_vat_number(settings.vat_number, address.country or country),
        iban=checked_iban(settings.iban),
        bic=_checked_bic(settings.bic),
        legal_lines=legal,
        invoice_numbers=checked_pattern(settings.invoice_numbers),
    )


def checked_postal(address: PostalAddress) -> PostalAddress:
    """Return an address with tidy lines. Raises FieldTooLong, FieldInvalid for a country that is none."""
    lines = {one.name: _line(one.name, getattr(address, one.name)) for one in fields(PostalAddress)}
    if lines["country"] and lines["country"] not in countries():
        raise FieldInvalid("country", lines["country"], "unknown")
    return PostalAddress(**lines)


def checked_vat_number(typed: str, country: str) -> str:
    """Return a VAT number in one spelling; one of a country whose rules are not known stays as it was typed.

    A number of the European Union begins with its country; elsewhere `country` says by which rules it is read.

    Raises:
        FieldInvalid, FieldTooLong: its form or its check digit is wrong.
    """
    from stdnum.eu import vat  # noqa: PLC0415
    from stdnum.exceptions import ValidationError  # noqa: PLC0415  only who types one waits for it
    from stdnum.util import get_cc_module  # noqa: PLC0415

    text = _line("vat_number", typed)
    plain = "".join(char for char in text.upper() if char.isalnum())
    if not plain:
        return text
    if plain[:2].lower() in vat.MEMBER_STATES or plain.startswith(_GREECE):
        rules = vat
    elif country.lower() in vat.MEMBER_STATES:
        rules, plain = vat, f"{_GREECE if country == 'GR' else country}{plain}"
    else:
        rules = get_cc_module(country.lower(), "vat") if country else None
    if rules is None:
        return text
    try:
        rules.validate(plain)
    except ValidationError as error:
        raise FieldInvalid("vat_number", typed, "not_a_vat_number") from error
    return plain


def checked_iban(typed: str) -> str:
    """Return an account's number without blanks (ISO 13616). Raises FieldInvalid where length or check digits are wrong."""
    from stdnum import iban  # noqa: PLC0415
    from stdnum.exceptions import ValidationError  # noqa: PLC0415

    if not typed.strip():
        return ""
    try:
        return str(iban.validate(typed))
    except ValidationError as error:
        raise FieldInvalid("iban", typed, "not_an_iban") from error


def _checked_bic(typed: str) -> str:
    from stdnum import bic  # noqa: PLC0415
    from stdnum.exceptions import ValidationError  # noqa: PLC0415

    if not typed.strip():
        return ""
    try:
        return str(bic.validate(typed))
    except ValidationError as error:
        raise FieldInvalid("bic", typed, "not_a_bic") from error


def _line(name: str, typed: str) -> str:
    tidy = tidy_line(typed)
    if len(tidy) > LINE_AT_MOST:
        raise FieldTooLong(name, LINE_AT_MOST, len(tidy))
    return tidy
