"""Rates of tax: read, checked, and from which day each holds."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import DeskError, FieldInvalid, FieldMissing
from orderflow_desk.domain.invoices.taxes import (
    Tax,
    TaxKind,
    TaxRate,
    checked_rate,
    parse_rate,
    plain_rate,
    tax_on,
)

RATES = (
    TaxRate("Standard", Tax(rate=19_000)),
    TaxRate("Standard", Tax(rate=16_000), date(2020, 7, 1)),
    TaxRate("Standard", Tax(rate=19_000), date(2021, 1, 1)),
    TaxRate("Later", Tax(rate=5_000), date(2027, 1, 1)),
)


@pytest.mark.parametrize(
    ("name", "day", "rate"),
    [
        ("Standard", date(2020, 6, 30), 19_000),
        ("Standard", date(2020, 7, 1), 16_000),
        ("Standard", date(2020, 12, 31), 16_000),
        ("Standard", date(2021, 1, 1), 19_000),
        ("Later", date(2026, 12, 31), None),
        ("Unknown", date(2026, 12, 31), None),
    ],
)
def test_the_rate_is_that_of_the_day(name: str, day: date, rate: int | None) -> None:
    found = tax_on(RATES, name, day)
    assert (found and found.rate) == rate


@pytest.mark.parametrize(
    ("typed", "rate"), [("19", 19_000), ("8,1 %", 8_100), ("8.875", 8_875), ("0", 0), ("100%", 100_000)]
)
def test_a_percentage_is_read_with_point_or_comma(typed: str, rate: int) -> None:
    assert parse_rate(typed) == rate


@pytest.mark.parametrize("typed", ["", "abc", "-1", "100.001", "8.8755", "1e2000", "nan", "inf", "1" * 13])
def test_what_is_no_percentage_is_refused(typed: str) -> None:
    with pytest.raises(FieldInvalid):
        parse_rate(typed)


@given(st.integers(0, 100_000))
def test_a_rate_that_is_shown_is_read_again(rate: int) -> None:
    assert parse_rate(plain_rate(rate)) == rate


@pytest.mark.parametrize(
    "rate",
    [
        TaxRate(" ", Tax(rate=1)),
        TaxRate("x" * 61, Tax(rate=1)),
        TaxRate("None", Tax(TaxKind.STANDARD, 0)),
        TaxRate("Export", Tax(TaxKind.EXPORT, 1_000, "abroad")),
        TaxRate("Free", Tax(TaxKind.EXEMPT, 0, "x" * 301)),
    ],
)
def test_a_rate_that_cannot_be_is_refused(rate: TaxRate) -> None:
    with pytest.raises(DeskError):
        checked_rate(rate)


def test_what_bears_no_tax_says_why() -> None:
    with pytest.raises(FieldMissing):
        checked_rate(TaxRate("Small business", Tax(TaxKind.EXEMPT)))
    assert checked_rate(TaxRate("Zero", Tax(TaxKind.ZERO, 0, "no word"))).tax.reason == ""
