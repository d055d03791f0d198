"""The check digit of an IMEI tells of one wrong digit."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.items.imei import ImeiLook, imei_look, luhn_sum


def whole(digits: str) -> str:
    return digits + str(-luhn_sum(digits + "0") % 10)


@pytest.mark.parametrize(
    "imei", ["356938035643809", "490154203237518", "35-693803-564380-9", "352099001761481"]
)
def test_an_imei_fits(imei: str) -> None:
    assert imei_look(imei) is ImeiLook.FITS


@pytest.mark.parametrize(
    "text", ["", "SN4711", "35693803564380", "3569380356438090", "C02XG0FJHTD5", "٣٥٦٩٣٨٠٣٥٦٤٣٨٠٩", "²" * 15]
)
def test_nothing_is_said_of_other_serial_numbers(text: str) -> None:
    assert imei_look(text) is ImeiLook.OTHER


@given(st.text("0123456789", min_size=14, max_size=14), st.integers(0, 14), st.integers(1, 9))
def test_one_wrong_digit_is_seen(digits: str, place: int, more: int) -> None:
    imei = whole(digits)
    assert imei_look(imei) is ImeiLook.FITS
    wrong = imei[:place] + str((int(imei[place]) + more) % 10) + imei[place + 1 :]
    assert imei_look(wrong) is ImeiLook.SLIPPED
