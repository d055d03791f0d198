"""A code of ours is read on five keyboards; nothing else is taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.scanning.scan_codes import (
    LAYOUTS,
    TRIAL,
    Code,
    is_code,
    may_become_code,
    order_code,
    read_code,
)

ORDERS = st.integers(1, 10**18 - 1)


def as_typed(code: str, layout: str) -> str:
    """Return what a PC with this keyboard makes of a scanner that is set to a US one."""
    return code.translate(dict(zip(map(ord, LAYOUTS["us"]), LAYOUTS[layout], strict=True)))


@pytest.mark.parametrize("layout", LAYOUTS)
@given(order_id=ORDERS)
def test_the_code_of_every_order_is_read_on_every_keyboard(layout: str, order_id: int) -> None:
    typed = as_typed(order_code(order_id), layout)
    assert read_code(typed).order_id == order_id
    assert all(may_become_code(typed[:length]) for length in range(1, len(typed) + 1))
    assert is_code(typed)


@pytest.mark.parametrize("layout", LAYOUTS)
def test_a_label_for_trial_is_read_and_names_no_order(layout: str) -> None:
    typed = as_typed(TRIAL, layout)
    assert all(may_become_code(typed[:length]) for length in range(1, len(typed) + 1))
    assert is_code(typed)
    assert (read_code(typed).text, read_code(typed).order_id) == (TRIAL, None)


@pytest.mark.parametrize("layout", LAYOUTS)
@given(order_id=ORDERS)
def test_the_number_alone_is_read_on_every_keyboard(layout: str, order_id: int) -> None:
    typed = as_typed(str(order_id), layout)
    found = read_code(typed)
    # é is 0 on a Czech keyboard and 2 on a French one; a number that is all é can only be French.
    assert found.order_id == order_id
    assert is_code(typed)


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
