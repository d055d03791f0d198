"""Sums of invoices are right to the last unit, whatever lines, discounts and rates: held against a model in fractions."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine, Unit, checked_discount, checked_line
from orderflow_desk.domain.invoices.sums import shared_out, sums_of
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind

TAXES = {
    "usual": Tax(TaxKind.STANDARD, 19_000),
    "lower": Tax(TaxKind.STANDARD, 7_000),
    "new york": Tax(TaxKind.STANDARD, 8_875),
    "free": Tax(TaxKind.EXEMPT, 0, "§ 4 Nr. 11 UStG"),
}
discounts = st.one_of(
    st.builds(Discount),
    st.integers(0, 10_000).map(lambda percent: Discount(percent=percent)),
    st.integers(0, 5_000).map(lambda minor: Discount(minor=minor)),
)
lines = st.builds(
    InvoiceLine,
    st.just("Labour"),
    quantity=st.integers(1, 5_000_000),
    unit=st.sampled_from(Unit),
    price=st.integers(0, 10_000_000),
    discount=discounts,
    tax=st.sampled_from(sorted(TAXES)),
)


def half_up(value: Fraction) -> int:
    """Round as people do, halves up; the model knows nothing below nothing."""
    return int(value + Fraction(1, 2))


def amount_of(line: InvoiceLine) -> int:
    per = 60 if line.unit is Unit.MINUTE else 1
    whole = half_up(Fraction(line.quantity, 1000) * Fraction(line.price or 0, per))
    off = half_up(Fraction(whole * line.discount.percent, 10_000)) or line.discount.minor
    return whole - off


def is_possible(line: InvoiceLine) -> bool:
    try:
        checked_line(line)
    except DeskError:
        return False
    return True


possible = st.lists(lines.filter(is_possible), max_size=12)


@given(possible, st.integers(0, 10_000), st.booleans())
def test_sums_are_those_of_the_model(found: list[InvoiceLine], percent: int, is_gross: bool) -> None:
    sums = sums_of(found, TAXES, discount=Discount(percent=percent), is_gross=is_gross)
    per_rate = dict.fromkeys(TAXES.values(), 0)
    for line in found:
        per_rate[TAXES[line.tax]] += amount_of(line)
    whole = sum(per_rate.values())
    assert sums.lines == whole
    assert sums.discount == half_up(Fraction(whole * percent, 10_000))
    for one in sums.taxes:
        assert one.lines == per_rate[one.tax]
        rate, basis = Fraction(one.tax.rate, 100_000), one.lines - one.discount
        assert abs(one.discount - Fraction(one.lines * sums.discount, whole or 1)) < 1
        if is_gross:
            assert one.gross == basis
            assert one.net == half_up(Fraction(basis) / (1 + rate))
        else:
            assert one.net == basis
            assert one.amount == half_up(basis * rate)
    assert sums.total == sum(one.net + one.amount for one in sums.taxes)
    if is_gross:
        assert sums.total == whole - sums.discount


@given(possible.filter(bool), st.data())
def test_an_amount_off_the_whole_is_taken_off_to_the_last_unit(
    found: list[InvoiceLine], data: st.DataObject
) -> None:
    whole = sum(amount_of(line) for line in found)
    off = data.draw(st.integers(0, whole))
    sums = sums_of(found, TAXES, discount=Discount(minor=off))
    assert sums.discount == off
    assert all(0 <= one.discount <= one.lines or one.lines == 0 for one in sums.taxes)
    assert sums.net == whole - off


@given(st.integers(0, 10**12), st.lists(st.integers(0, 10**12), min_size=1, max_size=8))
def test_what_is_shared_out_is_neither_more_nor_less(amount: int, weights: list[int]) -> None:
    shares = shared_out(amount, weights)
    assert sum(shares) == amount
    if sum(weights):
        assert all(
            abs(share - Fraction(amount * weight, sum(weights))) < 1
            for share, weight in zip(shares, weights, strict=True)
        )


def test_a_rate_is_taken_of_the_sum_and_not_of_each_line() -> None:
    one = InvoiceLine("Screw", price=3, tax="usual")
    assert sums_of([one] * 3, TAXES).tax == 2  # 0.57 for each would be 1 three times


def test_an_hour_and_twenty_minutes_at_54_are_72() -> None:
    line = InvoiceLine("Labour", quantity=80_000, unit=Unit.MINUTE, price=5_400, tax="usual")
    assert line.amount == 7_200
    less = InvoiceLine("Labour", "", 80_000, Unit.MINUTE, 5_400, Discount(percent=1_000), "usual")
    assert (less.off, less.amount) == (720, 6_480)


def test_rates_of_before_and_after_new_year_are_two() -> None:
    taxes = {"old": Tax(rate=19_000), "new": Tax(rate=16_000)}
    sums = sums_of([InvoiceLine("a", price=100, tax="old"), InvoiceLine("b", price=100, tax="new")], taxes)
    assert [(one.tax.rate, one.amount) for one in sums.taxes] == [(19_000, 19), (16_000, 16)]


@pytest.mark.parametrize(
    ("discount", "amount"),
    [
        (Discount(percent=10_001), 100),
        (Discount(minor=101), 100),
        (Discount(minor=-1), 100),
        (Discount(percent=1, minor=1), 100),
    ],
)
def test_no_discount_takes_off_what_is_not_there(discount: Discount, amount: int) -> None:
    with pytest.raises(DeskError):
        checked_discount(discount, amount)


@pytest.mark.parametrize(
    "line",
    [
        InvoiceLine("  "),
        InvoiceLine("x" * 501),
        InvoiceLine("x", "n" * 201),
        InvoiceLine("x", quantity=0),
        InvoiceLine("x", quantity=-1),
        InvoiceLine("x", price=-1),
        InvoiceLine("x", price=10**13),
        InvoiceLine("x", quantity=10**9, price=10**12),
    ],
)
def test_a_line_that_cannot_be_is_refused(line: InvoiceLine) -> None:
    with pytest.raises(DeskError):
        checked_line(line)
