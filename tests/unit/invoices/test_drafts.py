"""A draft follows the work and keeps what somebody did by hand; numbers are made by the shop's pattern."""

from dataclasses import replace

import pytest

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.invoices.invoice import Draft, checked_pattern, checked_text, follow, number_of
from orderflow_desk.domain.invoices.lines import InvoiceLine

LABOUR = InvoiceLine("Labour", price=5_400, source="labour 1")
PART = InvoiceLine("Valve", price=4_680, source="part 1")
FREE = InvoiceLine("Operating manual", price=1_400)


def test_what_is_billed_comes_once_and_goes_when_it_is_billed_no_more() -> None:
    draft = follow(Draft((FREE,)), (LABOUR, PART))
    assert draft.lines == (FREE, LABOUR, PART)
    assert follow(draft, (LABOUR, PART)) == draft
    assert follow(draft, (PART,)).lines == (FREE, PART)


def test_a_line_follows_its_source_until_somebody_changes_it() -> None:
    draft = follow(Draft(), (LABOUR,))
    longer = replace(LABOUR, price=6_000)
    assert follow(draft, (longer,)).lines == (longer,)
    by_hand = replace(LABOUR, price=1, is_by_hand=True)
    assert follow(Draft((by_hand,)), (longer,)).lines == (by_hand,)
    assert follow(Draft((by_hand,)), ()).lines == (by_hand,)


def test_what_was_struck_off_is_brought_back_by_nothing() -> None:
    assert follow(Draft(left_out=frozenset({"part 1"})), (LABOUR, PART)).lines == (LABOUR,)


@pytest.mark.parametrize(
    ("pattern", "number"),
    [
        ("{year}-{number:4}", "2026-0731"),
        ("RE{number:6}/{year}", "RE000731/2026"),
        ("{year}{number}", "2026731"),
    ],
)
def test_numbers_are_made_as_the_shop_wants(pattern: str, number: str) -> None:
    assert number_of(checked_pattern(pattern), 2026, 731) == number


@pytest.mark.parametrize(
    "typed", ["{year}", "{number}", "{year}{number}{month}", "{year}{number", "x" * 41, "{year}\n{number}"]
)
def test_a_pattern_without_year_or_number_is_refused(typed: str) -> None:
    with pytest.raises(DeskError):
        checked_pattern(typed)


def test_nothing_typed_is_the_usual_pattern() -> None:
    assert checked_pattern(" ") == "{year}-{number:4}"


def test_a_text_of_any_length_is_no_text() -> None:
    assert checked_text(" a \n b  ") == "a\n b"
    with pytest.raises(DeskError):
        checked_text("x" * 2_001)
