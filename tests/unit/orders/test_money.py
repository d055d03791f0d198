"""Amounts, read however people write them, and refused with a reason where they are none."""

from datetime import date

import pytest
from babel import Locale
from babel.numbers import get_territory_currencies
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong
from orderflow_desk.domain.money import ANY_CURRENCY, Money, check_currency, parse_money, read_money
from orderflow_desk.domain.reading.currencies import CODES


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [
        ("120", 12000, "EUR"),
        ("120.00", 12000, "EUR"),
        ("120,00 EUR", 12000, "EUR"),
        ("  eur 120 ", 12000, "EUR"),
        ("€1.200,50", 120050, "EUR"),
        ("1,200.50", 120050, "EUR"),
        ("120 000 Ft", 12000000, "HUF"),
        ("120\u202f000\u00a0Ft", 12000000, "HUF"),
        ("120 lei", 12000, "RON"),
        ("1.200,50 €", 120050, "EUR"),
        ("CHF 120.-", 12000, "CHF"),
        ("CHF 120.\u2014", 12000, "CHF"),
        ("Fr. 120.-", 12000, "CHF"),
        ("SFr. 1\u2019200.50", 120050, "CHF"),
        ("120:-", 12000, "EUR"),
        ("120,00 zł", 12000, "PLN"),
        ("1 200,50 руб.", 120050, "RUB"),
        ("US$ 1,200.50", 120050, "USD"),
        ("12,34,567.50 INR", 123456750, "INR"),
        ("1,23,456", 12345600, "EUR"),
        ("١٬٢٠٠٫٥٠", 120050, "EUR"),
        ("１２", 1200, "EUR"),
        ("12000,50", 1200050, "EUR"),
        ("1.200 JPY", 1200, "JPY"),
        ("1,200,300", 120030000, "EUR"),
        ("1 200,5", 120050, "EUR"),
        ("CHF 1'200.50", 120050, "CHF"),
        ("120,-", 12000, "EUR"),
        ("120 Kč", 12000, "CZK"),
        ("5 JPY", 5, "JPY"),
        ("0.500 KWD", 500, "KWD"),
        ("1,200.500 KWD", 1200500, "KWD"),
        ("ALL 120", 12000, "ALL"),
        ("0", 0, "EUR"),
    ],
)
def test_an_amount_is_read_as_people_write_it(typed: str, minor: int, currency: str) -> None:
    assert parse_money(typed, "EUR") == Money(minor, currency)


@pytest.mark.parametrize("typed", ["", " \n"])
def test_nothing_is_no_amount(typed: str) -> None:
    assert parse_money(typed) is None


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("abc", "not_an_amount"),
        ("1.2.3", "not_an_amount"),
        ("1,2,345", "not_an_amount"),
        ("1.200 300", "not_an_amount"),
        ("1.200", "two_amounts"),
        ("1,200", "two_amounts"),
        ("€ 1.200", "two_amounts"),
        ("1.200 KWD", "two_amounts"),
        ("max 120", "not_an_amount"),
        ("MAX 120", "not_an_amount"),
        ("bis 120", "not_an_amount"),
        ("all 120", "not_an_amount"),
        ("120 XYZ", "not_an_amount"),
        ("120 to 200", "not_an_amount"),
        ("$5", "which_currency"),
        ("120 kr", "which_currency"),
        ("EUR -5", "below_nothing"),
        ("5.5 JPY", "not_an_amount"),
        ("12,345.678", "not_an_amount"),
        ("EUR 5 USD", "not_an_amount"),
        ("EUR", "not_an_amount"),
        ("5,", "not_an_amount"),
        ("-5", "below_nothing"),
        ("99999999999999", "out_of_range"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(typed: str, why: str) -> None:
    with pytest.raises(FieldInvalid) as refused:
        parse_money(typed, "EUR")
    assert refused.value.why == why


@given(st.text(max_size=80))
def test_whatever_is_typed_is_an_amount_or_refused(typed: str) -> None:
    try:
        money = parse_money(typed)
    except (FieldInvalid, FieldTooLong):
        return
    assert money is None or (money.minor >= 0 and read_money(str(money)) == money)


@given(st.integers(min_value=0, max_value=10**12), st.sampled_from(["EUR", "JPY", "KWD"]))
def test_an_amount_that_is_kept_comes_back(minor: int, currency: str) -> None:
    assert read_money(str(Money(minor, currency))) == Money(minor, currency)


@pytest.mark.parametrize(
    ("typed", "own"),
    [("$5", "USD"), ("$ 5", "CAD"), ("5 kr", "SEK"), ("5 kr.", "DKK"), ("5 lei", "MDL"), ("£5", "GBP")],
)
def test_a_sign_of_several_currencies_is_the_shops_own(typed: str, own: str) -> None:
    assert parse_money(typed, own) == Money(500, own)
    assert parse_money(typed, ANY_CURRENCY) is not None


def test_every_currency_that_is_paid_with_today_is_known() -> None:
    countries = [code for code in Locale("en").territories if len(code) == 2 and code.isalpha()]
    paid = {
        currency
        for country in countries
        for currency in get_territory_currencies(country, date(2026, 1, 1), None)
    }
    assert len(paid) > 140
    assert paid - CODES == set()


@pytest.mark.parametrize("typed", ["EURO", "XYZ", "MAX", "E1R", "€", "éur"])
def test_a_currency_has_three_letters(typed: str) -> None:
    assert check_currency("eur") == "EUR"
    with pytest.raises(FieldInvalid):
        check_currency(typed)
