"""Words on the shop's colour can be read, whatever colour it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.letterhead.colours import (
    BLACK,
    READABLE,
    USUAL_COLOUR,
    VISIBLE,
    WHITE,
    contrast,
    ink_on,
    lightened,
    read_colour,
)

COLOURS = st.integers(0, 0xFFFFFF).map("#{:06x}".format)
DARK_CARD = "#1b2129"


@given(COLOURS)
def test_words_on_any_colour_have_a_contrast_of_four_and_a_half(colour: str) -> None:
    assert contrast(ink_on(colour), colour) >= READABLE


@given(COLOURS)
def test_any_colour_is_seen_on_a_dark_card_and_its_words_are_read(colour: str) -> None:
    lighter = lightened(colour, DARK_CARD)
    assert contrast(lighter, DARK_CARD) >= VISIBLE
    assert contrast(ink_on(lighter), lighter) >= READABLE


def test_a_colour_that_is_seen_already_stays() -> None:
    assert lightened("#ffcc00", DARK_CARD) == "#ffcc00"


def test_the_contrast_is_that_of_the_guidelines() -> None:
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast("#777777", WHITE) == pytest.approx(4.48, abs=0.01)
    assert (ink_on(USUAL_COLOUR), ink_on("#ffcc00")) == (WHITE, BLACK)


@pytest.mark.parametrize(
    ("typed", "read"),
    [("#17594A", "#17594a"), (" 17594a ", "#17594a"), ("#abc", "#aabbcc"), ("", ""), ("green", None), ("#12345", None),
     ("#17594a;x", None), ("#12345g", None)],
)  # fmt: skip
def test_a_colour_is_read_as_people_copy_it(typed: str, read: str | None) -> None:
    assert read_colour(typed) == read
