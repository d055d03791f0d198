"""What people type finds what is stored, however either is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, TYPED_AT_MOST, digits, document, fold, terms

ANYTHING = st.text(st.characters(), max_size=40)
SPACING = st.sampled_from(["", " ", "-", "/", ".", "\u00a0", "\u202f", " - "])


def finds(typed: str, body: str) -> bool:
    """Tell whether a document is found, by the rule of both engines: fragments, or beginnings when short."""
    asked = terms(typed)
    return bool(asked) and all(
        (term if len(term) >= SHORTEST_FRAGMENT else f" {term}") in body for term in asked
    )


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("NOVÁK", "novak"),
        ("Jürgen Weiß", "jurgen weiss"),
        ("WEISS", "weiss"),
        ("Łukasz Øre Đoković", "lukasz ore dokovic"),
        ("Þóra Guðmundsdóttir", "thora gudmundsdottir"),
        ("Kırmızı İstanbul", "kirmizi istanbul"),
        ("Œuvre Ærø", "oeuvre aero"),
        ("Čermáková", "cermakova"),
        ("C\u030cerma\u0301kova\u0301", "cermakova"),
        ("O'Brien-Smith", "o brien smith"),
        ("Bosch™ №5", "boschtm no5"),
        ("ﬁn Ⅳ ５", "fin iv 5"),
        ("Ελλάδα Москва 東京", "ελλαδα москва 東京"),
        ("jana@example.net", "jana example net"),
        (" \t\r\n ", ""),
        ("🔧\u200d\ud83d", ""),
    ],
)
def test_case_accents_and_marks_make_no_difference(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(ANYTHING)
def test_folded_text_is_lower_case_letters_and_digits_with_single_spaces(text: str) -> None:
    folded = fold(text)
    assert folded == " ".join(folded.split())
    assert all(char.isalnum() or char == " " for char in folded)
    assert folded == folded.casefold()


@given(ANYTHING)
def test_folding_twice_is_folding_once(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text("abcčdďeéěfghiíjnňoórřsštťuúůvyýzžäöüßàâçèêëîïôûœæñ ", max_size=40))
def test_who_types_in_capitals_finds_the_same(text: str) -> None:
    assert fold(text.upper()) == fold(text)


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("+420 601 555 019", "420601555019"),
        ("00420601555019", "420601555019"),
        ("601-555/019", "601555019"),
        ("(0)151 234 567", "0151234567"),
        ("ext. 12", "12"),
        ("٣", ""),
        ("", ""),
    ],
)
def test_of_a_phone_number_the_digits_are_kept(typed: str, number: str) -> None:
    assert digits(typed) == number


@pytest.mark.parametrize(
    "typed",
    [
        "212-555-0105 ext 12",
        "212-555-0105 EXT. 12",
        "212 555 0105",
        "2125550105",
        "+1 212-555-0105",
        "ext 12",
        "Jana 555-0105 ext",
    ],
)
def test_a_number_with_a_word_is_found_as_it_is_written_and_by_its_digits(typed: str) -> None:
    assert finds(typed, document(["Jana"], ["212-555-0105 ext 12", "10001"]))


@pytest.mark.parametrize("stored", ["+420 601 555 019", "212-555-0105", ""])
def test_a_number_without_a_word_stands_there_once(stored: str) -> None:
    assert document([], [stored]).split() == [digits(stored)] * bool(stored)


PREFIXES = ("+420 {}", "+420{}", "00420 {}", "00420{}", "420 {}", "{}")
SPACINGS = ("777 123 456", "777123456", "777-123-456", "777/123456", "77 71 23 45 6", "(777) 123.456")


@pytest.mark.parametrize("stored", [prefix.format(SPACINGS[0]) for prefix in PREFIXES])
@pytest.mark.parametrize("typed", [prefix.format(number) for prefix in PREFIXES[:4] for number in SPACINGS])
def test_a_phone_number_is_found_whatever_its_spacing_and_prefix(stored: str, typed: str) -> None:
    assert finds(typed, document(["Jana"], [stored]))


@pytest.mark.parametrize(
    "stored", ["+49 151 2345678", "0049151 2345678", "0151/2345678", "+49 (0)151 2345678"]
)
@pytest.mark.parametrize(
    "typed", ["+49 151 2345678", "0049 151 2345678", "0151 2345678", "+49 (0)151-2345678"]
)
def test_the_zero_before_an_area_code_makes_no_difference(stored: str, typed: str) -> None:
    assert finds(typed, document(["Jürgen"], [stored]))


@pytest.mark.parametrize(
    ("typed", "national"),
    [
        ("+1 555 010 9999", "5550109999"),
        ("+7 495 123 45 67", "4951234567"),
        ("+44 20 7946 0958", "2079460958"),
        ("+421 905 123 456", "905123456"),
        ("+353 85 012 3456", "850123456"),
        ("+90 212 345 67 89", "2123456789"),
        ("+852 2345 6789", "23456789"),
    ],
)
def test_a_country_code_is_one_two_or_three_digits(typed: str, national: str) -> None:
    assert terms(typed) == (national,)


@pytest.mark.parametrize("length", range(1, len("+420777123456") + 1))
def test_a_number_is_found_at_every_digit_while_it_is_typed(length: int) -> None:
    typed = "+420777123456"[:length]
    assert terms(typed) == () or finds(typed, document([], ["+420 777 123 456"]))


@given(st.text("0123456789", min_size=6, max_size=15), st.data())
def test_a_number_is_found_with_any_spacing_between_its_digits(number: str, data: st.DataObject) -> None:
    typed = "".join(digit + data.draw(SPACING) for digit in number)
    assert finds(typed, document([], [number]))


@given(st.text("0123456789", min_size=1, max_size=15))
def test_a_serial_number_of_digits_is_found_with_all_its_zeros(number: str) -> None:
    assert finds(number, document([f"Lamp {number}"], []))


def test_a_serial_number_is_found_with_or_without_what_parts_it() -> None:
    body = document(["Canon EOS R6", "CN-77/12 B"], [])
    for typed in ("CN-77/12 B", "cn7712b", "cn77", "77/12", "7712b"):
        assert finds(typed, body), typed


def test_an_order_is_found_by_its_number_with_the_sign_before_it() -> None:
    assert terms("#100123") == ("100123",)
    assert finds("#100123", document(["Jana"], ["+420 601 555 019", "100123"]))


def test_a_document_begins_with_a_space_so_that_beginnings_of_words_can_be_asked_for() -> None:
    body = document(["Jana Novák", "jana@example.net", "", "Bosch"], ["", "601 555 019"])
    assert body == " jana novak jana example net bosch 601555019"
    assert finds("j", body)
    assert finds("no", body)
    assert finds("6", body)
    assert not finds("a", body)
    assert not finds("ov", body)


def test_three_letters_are_found_in_the_middle_of_a_word() -> None:
    assert finds("ová", document(["Nováková"], []))


def test_all_words_have_to_be_found_in_any_order() -> None:
    body = document(["Jana Novák", "Bosch WAT28400"], [])
    assert finds("bosch jana", body)
    assert not finds("bosch petr", body)


@pytest.mark.parametrize("typed", ["", "   ", "\n", "-", "+", "()", "#", "%", "_", "'\"", "🔧"])
def test_where_no_letter_and_no_digit_was_typed_nothing_is_asked(typed: str) -> None:
    assert terms(typed) == ()


def test_of_a_pasted_letter_the_beginning_counts() -> None:
    assert sum(map(len, terms("word " * 1000 + "end"))) <= TYPED_AT_MOST
    assert terms("jana " + "x" * 100_000) == ("jana", "x" * (TYPED_AT_MOST - 5))


def test_a_word_typed_twice_is_asked_for_once() -> None:
    assert terms("jana Jana JÁNA") == ("jana",)


@given(ANYTHING)
def test_terms_are_folded_and_hold_nothing_that_a_database_reads_as_a_sign(typed: str) -> None:
    for term in terms(typed):
        assert term.isalnum()
        assert fold(term) == term


@given(st.lists(ANYTHING, max_size=4), st.lists(st.text("+0123456789 -/()", max_size=15), max_size=2))
def test_a_document_is_found_by_each_of_its_own_words(fields: list[str], numbers: list[str]) -> None:
    body = document(fields, numbers)
    for word in (word for field in fields for word in fold(field).split()):
        assert finds(word, body), word
    for number in numbers:
        assert terms(number) == () or finds(number, body), number


@given(st.lists(ANYTHING, min_size=1, max_size=4))
def test_a_document_is_found_by_each_of_its_fields_as_they_are_written(fields: list[str]) -> None:
    body = document(fields, [])
    for field in fields:
        assert terms(field) == () or finds(field, body), field
