"""What people type, made tidy: nothing unseen stays, nothing seen is lost."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import FieldMissing, FieldTooLong
from orderflow_desk.domain.orders.fields import DATES, FIELDS, LINE_AT_MOST, TEXT_AT_MOST, Field, check_field
from orderflow_desk.domain.orders.order import NOTE_AT_MOST, check_note
from orderflow_desk.domain.tidying import JOINER, tidy_line, tidy_text

# Everything, lone surrogates and all that is awkward in particular.
AWKWARD = (
    "\u200d\ud83d\udca5\u2028\u2029\x85\x00\x1b\x1d\r\n\t\v\f\u00a0\u200b\u00ad\ufeff\u202e\ue000\ufffe 👩a"
)
TYPED = st.text(st.one_of(st.characters(), st.sampled_from(AWKWARD)))
WORDS = st.text(st.characters(categories=["L", "N", "P", "S", "M"]), min_size=1, max_size=40)
NEEDED = {field for field, spec in FIELDS.items() if spec.needed}
LONG = [Field.FAULT, Field.ACCESSORIES, Field.CONDITION]
# What has a form of its own: an amount, a slug, a month, months, the answers of a checklist.
FORMED = {
    Field.KIND,
    Field.AGREED_LIMIT,
    Field.ITEM_KIND,
    Field.ITEM_PURCHASED,
    Field.ITEM_WARRANTY,
    Field.CHECKLIST,
}
LINES = [field for field in Field if field not in LONG and field not in DATES and field not in FORMED]
FAMILY = "👩‍🔧👨‍👩‍👧 🏳️‍🌈"


def _unseen(text: str) -> list[str]:
    return [char for char in text if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"}]


@given(TYPED)
def test_a_tidy_line_is_one_line_without_control_and_format_characters(typed: str) -> None:
    line = tidy_line(typed)
    assert set(_unseen(line)) <= {JOINER}
    assert line == " ".join(line.split())
    assert len(line.splitlines()) <= 1


@given(TYPED)
def test_a_tidy_text_has_no_control_and_format_characters_but_line_breaks(typed: str) -> None:
    text = tidy_text(typed)
    assert set(_unseen(text)) <= {JOINER, "\n"}
    assert text == text.strip()
    assert all(line == line.rstrip() for line in text.split("\n"))
    assert text.splitlines() == (text.split("\n") if text else [])


@given(TYPED)
def test_a_tidy_text_can_be_stored_and_sent_as_it_is(typed: str) -> None:
    for text in (tidy_line(typed), tidy_text(typed)):
        assert text.encode("utf-8").decode("utf-8") == text


@given(TYPED)
def test_what_is_tidy_stays_as_it_is(typed: str) -> None:
    assert tidy_line(tidy_line(typed)) == tidy_line(typed)
    assert tidy_text(tidy_text(typed)) == tidy_text(typed)


@given(TYPED)
def test_a_tidy_line_is_the_tidy_text_on_one_line(typed: str) -> None:
    assert tidy_line(typed) == tidy_line(tidy_text(typed))


@given(TYPED)
def test_nothing_that_can_be_seen_is_lost(typed: str) -> None:
    def seen(text: str) -> str:
        return "".join(char for char in text if char.isprintable() and char != " ")

    def without_newer(text: str) -> str:
        return "".join(char for char in text if unicodedata.category(char) != "Cn")

    assert seen(without_newer(tidy_text(typed))) == seen(typed)
    assert seen(without_newer(tidy_line(typed))) == seen(typed)


@given(st.lists(WORDS, min_size=1, max_size=5))
def test_words_with_single_spaces_are_tidy_already(words: list[str]) -> None:
    line = " ".join(words)
    assert tidy_line(line) == line
    assert tidy_text(line) == line


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_emoji_of_several_parts_stay_whole(tidy) -> None:
    assert tidy(FAMILY) == FAMILY


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
@pytest.mark.parametrize(
    "typed", [JOINER, JOINER * 3, f" {JOINER} ", f"{JOINER}\n{JOINER}", "\u200b\ufeff", "\ud83d"]
)
def test_what_nobody_can_see_counts_as_empty(tidy, typed: str) -> None:
    assert tidy(typed) == ""


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_a_joiner_that_joins_nothing_is_dropped(tidy) -> None:
    assert tidy(f"{JOINER}Jana{JOINER} {JOINER}Nováková{JOINER}") == "Jana Nováková"


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_emoji_that_are_newer_than_this_python_are_kept(tidy) -> None:
    # U+1FAFF is not given to any character yet; U+1FAE8 is younger than Python 3.11.
    assert tidy("Wow \U0001fae8\U0001faff!") == "Wow \U0001fae8\U0001faff!"


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
def test_spaces_that_do_not_break_are_spaces_still(tidy) -> None:
    assert tidy("10\u00a0000\u202fKč\u3000za\u2009kus") == "10 000 Kč za kus"


@pytest.mark.parametrize("tidy", [tidy_line, tidy_text])
@pytest.mark.parametrize(
    "unseen", ["\u00ad", "\u200b", "\u202e", "\ufeff", "\x00", "\x07", "\udc00", "\ufffe"]
)
def test_what_is_unseen_does_not_tear_a_word_apart(tidy, unseen: str) -> None:
    assert tidy(f"Wasch{unseen}maschine") == "Waschmaschine"


@pytest.mark.parametrize("break_", ["\n", "\r\n", "\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
def test_a_line_break_of_any_kind_is_a_plain_one_in_a_text_and_a_space_in_a_line(break_: str) -> None:
    assert tidy_text(f"no power{break_}brushes worn") == "no power\nbrushes worn"
    assert tidy_line(f"Jana{break_}Bcc: all@example.net") == "Jana Bcc: all@example.net"


def test_a_text_keeps_its_empty_lines_and_its_indentation() -> None:
    assert tidy_text("\n  Parts:\r\n\r\n\t- belt  \n- motor\n\n") == "Parts:\n\n - belt\n- motor"


@pytest.mark.parametrize("field", LONG)
def test_long_fields_keep_their_lines(field: Field) -> None:
    assert check_field(field, "one\r\ntwo ") == "one\ntwo"


@pytest.mark.parametrize("field", LINES)
def test_short_fields_are_one_line(field: Field) -> None:
    assert check_field(field, " one\r\n two ") == "one two"


@pytest.mark.parametrize("field", sorted(NEEDED))
@pytest.mark.parametrize("typed", ["", "  ", "\r\n", JOINER])
def test_an_order_has_a_customer_and_an_item(field: Field, typed: str) -> None:
    with pytest.raises(FieldMissing) as caught:
        check_field(field, typed)
    assert caught.value.field == field


@pytest.mark.parametrize("field", [field for field in (*LINES, *LONG) if field not in NEEDED])
def test_all_other_fields_may_be_empty(field: Field) -> None:
    assert check_field(field, " \n") == ""


@pytest.mark.parametrize("field", LINES)
def test_a_short_field_takes_200_characters(field: Field) -> None:
    assert check_field(field, "ž" * LINE_AT_MOST) == "ž" * 200
    with pytest.raises(FieldTooLong) as caught:
        check_field(field, "ž" * (LINE_AT_MOST + 1))
    assert (caught.value.field, caught.value.limit, caught.value.length) == (field, 200, 201)


@pytest.mark.parametrize("field", LONG)
def test_a_long_field_takes_20_000_characters(field: Field) -> None:
    assert len(check_field(field, "🔧" * TEXT_AT_MOST)) == 20_000
    with pytest.raises(FieldTooLong) as caught:
        check_field(field, "🔧" * (TEXT_AT_MOST + 1))
    assert (caught.value.field, caught.value.limit, caught.value.length) == (field, 20_000, 20_001)


def test_only_what_is_left_after_tidying_counts_against_the_limit() -> None:
    assert check_field(Field.CUSTOMER_NAME, f"{' ' * 500}Jana{' ' * 500}") == "Jana"
    assert check_note("\r\n" * NOTE_AT_MOST) == ""


def test_a_note_takes_10_000_characters_and_twice_as_many() -> None:
    assert check_note("x" * 10_000) == "x" * 10_000
    assert len(check_note("x" * NOTE_AT_MOST)) == 20_000


def test_a_longer_note_is_refused_by_the_name_of_its_field() -> None:
    with pytest.raises(FieldTooLong) as caught:
        check_note("x" * 20_001, field_name="reason")
    assert (caught.value.field, caught.value.limit, caught.value.length) == ("reason", 20_000, 20_001)


def test_changes_join_to_all_that_either_changed() -> None:
    one = Changes.of([(Topic.STATUS, 1)])
    other = Changes.of([(Topic.MAIL, 2)])
    assert one | other == Changes.of([(Topic.STATUS, 1), (Topic.MAIL, 2)])
    assert (one | Changes(everything=True)).everything
    assert one | Changes() == one


def test_a_view_of_some_orders_is_touched_by_theirs_by_what_is_of_no_order_and_by_everything() -> None:
    reads = frozenset({Topic.ORDER, Topic.MAIL, Topic.PEOPLE})
    of_others = Changes.of([(Topic.ORDER, 7)])
    assert not of_others.touches_orders([8], reads)
    assert of_others.touches_orders([7, 8], reads)
    assert not Changes.of([(Topic.PHOTO, 8)]).touches_orders([8], reads)
    assert Changes.of([(Topic.PEOPLE, None)]).touches_orders([8], reads)
    assert (of_others | Changes(everything=True)).touches_orders([8], reads)
