"""Quantities as people type them, in whole thousandths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.parts.quantities import AT_MOST, parse_quantity, plain_quantity


@pytest.mark.parametrize(
    ("typed", "thousandths"),
    [
        ("", 1000), ("1", 1000), (" 12 ", 12000), ("0.5", 500), ("0,5", 500), ("2,25", 2250), ("0.125", 125), ("1 000", 1_000_000),
    ],
)  # fmt: skip
def test_a_quantity_is_read_by_comma_and_by_point(typed: str, thousandths: int) -> None:
    assert parse_quantity(typed) == thousandths


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("1.000", "two_quantities"), ("2,500", "two_quantities"), ("-1", "not_a_quantity"), ("\u22122", "not_a_quantity"),
        ("two", "not_a_quantity"), ("1.2.3", "not_a_quantity"), ("0", "out_of_range"), ("0.000", "out_of_range"),
        ("1e3", "not_a_quantity"), ("9" * 30, "not_a_quantity"), ("1000001", "out_of_range"), ("½", "not_a_quantity"),
    ],
)  # fmt: skip
def test_what_cannot_be_a_quantity_is_refused(typed: str, why: str) -> None:
    with pytest.raises(FieldInvalid) as caught:
        parse_quantity(typed)
    assert caught.value.why == why


@given(st.integers(1, AT_MOST))
def test_a_quantity_is_read_back_as_it_was_written(thousandths: int) -> None:
    written = plain_quantity(thousandths)
    if len(written.rpartition(".")[2]) == 3 and "." in written and not written.startswith("0"):
        with pytest.raises(FieldInvalid):
            parse_quantity(written)
    else:
        assert parse_quantity(written) == thousandths
