"""A code of ours is read on every keyboard; nothing else is taken for one."""

import re
from itertools import combinations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.scanning.layouts import LAYOUTS, readings
from orderflow_desk.domain.scanning.positions import UNKNOWN, KeySystem, us_key
from orderflow_desk.domain.scanning.scan_codes import (
    TRIAL,
    Code,
    is_code,
    may_become_code,
    order_code,
    read_code,
)
from support.window.keyboards import KEYBOARDS, READ_BY_PLACE_ALONE, US, as_typed

ORDERS = st.integers(1, 10**18 - 1)
NUMBERS = st.integers(1, 10**9 - 1)
LISTED = sorted(KEYBOARDS.keys() - READ_BY_PLACE_ALONE)


def test_more_than_thirty_one_keyboards_are_tried() -> None:
    assert len(LISTED) > 31


@pytest.mark.parametrize("keyboard", LISTED)
@given(order_id=ORDERS)
def test_the_code_of_every_order_is_read_on_every_keyboard(keyboard: str, order_id: int) -> None:
    typed = as_typed(order_code(order_id), keyboard)
    assert read_code(typed).order_id == order_id
    assert all(may_become_code(typed[:length], numbers=False) for length in range(1, len(typed) + 1))
    assert is_code(typed, numbers=False)


@pytest.mark.parametrize("keyboard", KEYBOARDS)
@given(order_id=ORDERS)
def test_where_the_keys_lie_a_code_is_read_whatever_the_keyboard_makes_of_it(
    keyboard: str, order_id: int
) -> None:
    code = order_code(order_id)
    typed = as_typed(code, keyboard)
    found = read_code(typed, code)
    assert (found.order_id, found.text, found.is_plain) == (order_id, code, typed.upper() == code)
    assert all(
        may_become_code(typed[:length], code[:length], numbers=False) for length in range(1, len(code) + 1)
    )
    assert is_code(typed, code, numbers=False)


@pytest.mark.parametrize("keyboard", LISTED)
def test_a_label_for_trial_is_read_and_names_no_order(keyboard: str) -> None:
    typed = as_typed(TRIAL, keyboard)
    assert all(may_become_code(typed[:length]) for length in range(1, len(typed) + 1))
    assert is_code(typed)
    assert (read_code(typed).text, read_code(typed).order_id) == (TRIAL, None)


@pytest.mark.parametrize("keyboard", LISTED)
@given(order_id=NUMBERS)
def test_the_number_alone_is_read_on_every_keyboard(keyboard: str, order_id: int) -> None:
    typed = as_typed(str(order_id), keyboard)
    # é is 0 on a Czech keyboard and 2 on a French one; a number that is all é can only be French.
    assert read_code(typed).order_id == order_id
    assert is_code(typed)
    assert not is_code(typed, numbers=False)


def test_no_two_layouts_read_the_same_keys_as_two_orders() -> None:
    shared = {
        typed
        for one, other in combinations(LAYOUTS.values(), 2)
        for length in (1, 2, 3)
        for typed in map("".join, product(sorted(set(one[:10]) & set(other[:10])), repeat=length))
    }
    for typed in shared:  # most are shared by many pairs
        found = {text for _, text in readings(typed) if re.fullmatch("[1-9][0-9]*", text)}
        assert len(found) <= 1, typed


@pytest.mark.parametrize(
    ("system", "numbers"),
    [
        (KeySystem.X, (*range(10, 21), 32, 40, 28, 26, 39)),
        (KeySystem.WINDOWS, (*range(2, 13), 0x18, 0x20, 0x14, 0x12, 0x1F)),
        (KeySystem.MAC, (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 31, 2, 17, 14, 1)),
    ],
)
def test_a_key_is_told_by_where_it_lies(system: KeySystem, numbers: tuple[int, ...]) -> None:
    assert "".join(us_key(system, number, shift=number in numbers[11:]) for number in numbers) == US
    assert us_key(system, numbers[11], shift=False) == "o"
    assert us_key(system, numbers[0], shift=True) == UNKNOWN
    assert us_key(system, 999, shift=False) == UNKNOWN
    assert us_key(None, numbers[0], shift=False) == UNKNOWN


def test_a_scanner_that_is_set_to_the_keyboard_of_the_pc_is_read_as_it_types() -> None:
    assert read_code("OD-10482", "OD6" + UNKNOWN * 5) == Code("OD-10482", 10482)


@pytest.mark.parametrize("number", ["5901234123457", "356938035643809", "0351555010", "1234567890", "0"])
def test_what_is_no_orders_number_is_no_code(number: str) -> None:
    assert not is_code(number)
    assert read_code(number).order_id is None


@pytest.mark.parametrize(
    "typed",
    ["OD-10482", "od-10482", "10482", " 10482 ", "ODß10482", "OD=+éčáě", "OD=+ÉČÁĚ", "OD)&à'_é", "odü1ö482"],
)
def test_case_and_spaces_are_no_obstacle(typed: str) -> None:
    assert read_code(typed).order_id == 10482


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("4711-abc", "4711-abc"),
        ("0010482", "0010482"),
        ("OD-", "OD-"),
        ("OD-0", "OD-0"),
        ("\u202eabc\x00d\n", "abcd"),
        ("x" * 300, "x" * 39 + "…"),
        ("1" * 19, "1" * 19),
    ],
)
def test_what_names_no_order_is_shown_clean_and_short(typed: str, text: str) -> None:
    assert read_code(typed) == Code(text)


@given(st.text(max_size=60))
def test_nothing_that_is_read_breaks_it(typed: str) -> None:
    code = read_code(typed)
    assert len(code.text) <= 40
    assert "\n" not in code.text
    may_become_code(typed)


@pytest.mark.parametrize(
    "typed", [" ", "1 ", "a", "o1", "oda", "od--", "od-e", "od-1t", "", "12a", "+4", "ol", "x", "é1"]
)
def test_words_and_phone_numbers_are_no_beginnings(typed: str) -> None:
    assert not may_become_code(typed)
