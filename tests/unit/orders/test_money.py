"""Amounts, read however people write them, and refused with a reason where they are none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong
from orderflow_desk.domain.money import Money, check_currency, parse_money, read_money


@pytest.mark.parametrize(
    ("typed", "minor", "currency"),
    [
        ("120", 12000, "EUR"),
        ("120.00", 12000, "EUR"),
        ("120,00 EUR", 12000, "EUR"),
        ("  eur 120 ", 12000, "EUR"),
        ("€1.200,50", 120050, "EUR"),
        ("1,200.50", 120050, "EUR"),
        ("1.200", 120000, "EUR"),
        ("1,200,300", 120030000, "EUR"),
        ("1 200,5", 120050, "EUR"),
        ("CHF 1'200.50", 120050, "CHF"),
        ("120,-", 12000, "EUR"),
        ("120 Kč", 12000, "CZK"),
        ("$5", 500, "EUR"),
        ("5 JPY", 5, "JPY"),
        ("1.200 KWD", 1200, "KWD"),
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
        ("1,23,456", "not_an_amount"),
        ("5.5 JPY", "not_an_amount"),
        ("12,345.678", "not_an_amount"),
        ("１２", "not_an_amount"),
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


@pytest.mark.parametrize("typed", ["EURO", "E1R", "€", "éur"])
def test_a_currency_has_three_letters(typed: str) -> None:
    assert check_currency("eur") == "EUR"
    with pytest.raises(FieldInvalid):
        check_currency(typed)
