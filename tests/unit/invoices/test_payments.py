"""Payments: what counts of what is handed over, in coins and without."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.invoices.payments import OverPaid, Paid, PayWay, owed_in_cash, step_of, taken

amounts = st.integers(1, 10**9)


@given(amounts, amounts, st.sampled_from([1, 5, 10, 50, 100]))
def test_cash_is_never_a_unit_off(owed: int, handed: int, step: int) -> None:
    asked = owed_in_cash(owed, step)
    if asked <= 0:
        with pytest.raises(OverPaid):
            taken(PayWay.CASH, handed, owed, "CHF", step)
        return
    paid = taken(PayWay.CASH, handed, owed, "CHF", step)
    assert paid.given == handed
    change = paid.given - paid.minor
    assert change >= 0
    if handed >= asked:
        assert paid.minor + paid.rounding == owed  # settled, to the unit
        assert paid.minor % step == 0
        assert abs(paid.rounding) * 2 <= step
    else:
        assert (paid.minor, paid.rounding, change) == (handed, 0, 0)


@given(amounts, amounts, st.sampled_from([PayWay.CARD, PayWay.TRANSFER, PayWay.OTHER]))
def test_more_than_is_owed_is_refused_but_in_cash(owed: int, handed: int, way: PayWay) -> None:
    if handed > owed:
        with pytest.raises(OverPaid) as refused:
            taken(way, handed, owed, "EUR")
        assert refused.value.owed == owed
    else:
        assert taken(way, handed, owed, "EUR") == Paid(handed)


@pytest.mark.parametrize("minor", [0, -1, 10**13])
@pytest.mark.parametrize("way", [PayWay.CASH, PayWay.CARD])
def test_an_amount_that_cannot_be_is_refused(way: PayWay, minor: int) -> None:
    with pytest.raises(FieldInvalid):
        taken(way, minor, 100, "EUR")


def test_nothing_is_taken_where_nothing_is_owed() -> None:
    for way in (PayWay.CASH, PayWay.CARD):
        with pytest.raises(DeskError):
            taken(way, 100, 0, "EUR")


def test_the_coins_are_those_of_the_currency_unless_the_shop_says_another() -> None:
    assert (step_of("CHF"), step_of("EUR"), step_of("EUR", 5), step_of("CZK")) == (5, 1, 5, 100)
    assert taken(PayWay.CASH, 15_000, 12_172, "CHF", step_of("CHF")) == Paid(12_170, 15_000, 2)
    assert taken(PayWay.CASH, 12_175, 12_173, "CHF", step_of("CHF")) == Paid(12_175, 12_175, -2)
    assert taken(PayWay.CASH, 20_000, 12_150, "CZK", step_of("CZK")) == Paid(12_200, 20_000, -50)
