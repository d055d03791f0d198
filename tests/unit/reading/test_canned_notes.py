"""Canned notes: their abbreviations, and the blanks of their texts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.canned_notes.blanks import (
    Blank,
    BlankLeft,
    as_inserted,
    blanks,
    check_blanks,
    check_filled,
)
from orderflow_desk.domain.canned_notes.canned_note import CannedNote, checked_note, meant
from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong

TEXT = "Battery at {volt} V, measured at {place: fuse|socket}."


def test_what_stands_in_braces_is_a_blank_in_the_note() -> None:
    inserted = as_inserted(TEXT)
    assert inserted == "Battery at ‹volt› V, measured at ‹place: fuse|socket›."
    first, second = blanks(inserted)
    assert first == Blank(11, 17, "volt")
    assert (second.name, second.choices) == ("place", ("fuse", "socket"))
    assert inserted[second.start : second.end] == "‹place: fuse|socket›"


def test_a_note_with_a_blank_is_not_done() -> None:
    with pytest.raises(BlankLeft) as caught:
        check_filled("Battery at ‹volt› V")
    assert caught.value.blank == "volt"
    check_filled("Battery at 12 V, ‹› and a lone › are none")


@pytest.mark.parametrize("text", ["{", "}", "a {b", "a} b", "{{b}}"])
def test_a_brace_that_is_left_open_is_refused(text: str) -> None:
    with pytest.raises(FieldInvalid) as caught:
        check_blanks(text, field="canned_text")
    assert caught.value.why == "open_brace"


@pytest.mark.parametrize("text", ["{}", "{  }", "{: a|b}", "{" + "x" * 201 + "}"])
def test_a_blank_needs_a_name_of_some_length(text: str) -> None:
    with pytest.raises(FieldInvalid) as caught:
        check_blanks(text, field="canned_text")
    assert caught.value.why == "blank_without_name"


def test_an_abbreviation_is_one_word() -> None:
    assert checked_note(" bat ", " ok ", 7) == CannedNote("bat", "ok", 7)
    for typed, error in (
        ("", FieldMissing), ("a b", FieldInvalid), (";bat", FieldInvalid), ("-a", FieldInvalid), ("x" * 21, FieldTooLong),
    ):  # fmt: skip
        with pytest.raises(error):
            checked_note(typed, "text", None)
    with pytest.raises(FieldMissing):
        checked_note("bat", "  ", None)


def test_the_shortest_is_meant_first_and_ones_own_counts_before_the_shops() -> None:
    shops, own, longer = CannedNote("Bat", "shop"), CannedNote("bat", "own", 7), CannedNote("battery", "long")
    assert meant((longer, own, shops), "BA") == [own, longer]
    assert meant((shops, longer), "batt") == [longer]
    assert meant((shops,), "x") == []


@given(st.text(max_size=80))
def test_whatever_is_kept_is_inserted_with_as_many_blanks_as_it_has_braces(text: str) -> None:
    try:
        check_blanks(text, field="canned_text")
    except FieldInvalid:
        return
    before = len(blanks(text))
    assert len(blanks(as_inserted(text))) >= before
