"""A phone number is the same however it is written in the shop's country."""

import pytest

from orderflow_desk.domain.reading.phones import within_country, writings
from orderflow_desk.domain.searching import digits

WRITINGS = {
    "HU": ("+36 20 123 4567", "06 20 123 4567", "0620/1234567", "0036201234567", "20 123 4567"),
    "DE": (
        "+49 151 23456789",
        "0151 23456789",
        "0049 151 23456789",
        "0151/234-567-89",
        "+49 (0) 151 23456789",
    ),
    "CZ": ("+420 601 555 019", "601 555 019", "00420601555019", "601-555-019"),
    "RU": ("+7 912 123-45-67", "8 (912) 123-45-67", "89121234567"),
    "US": ("+1 212 555 0105", "(212) 555-0105", "212.555.0105", "1-212-555-0105"),
    "IT": ("+39 06 698 12345", "06 698 12345"),
}


@pytest.mark.parametrize("country", WRITINGS)
def test_all_writings_of_a_number_are_the_same(country: str) -> None:
    keys = {writings(one, country).key for one in WRITINGS[country]}
    assert len(keys) == 1
    for one in WRITINGS[country]:
        for other in WRITINGS[country]:
            assert digits(other) in writings(one, country).ways, (one, other)


@pytest.mark.parametrize("country", WRITINGS)
def test_what_is_searched_for_stands_in_every_writing(country: str) -> None:
    for one in WRITINGS[country]:
        part = within_country(one, country)
        assert all(part in digits(other) for other in WRITINGS[country])


def test_an_extension_is_another_telephone() -> None:
    whole, desk = "212-555-0105", "212-555-0105 ext 12"
    assert digits(desk) in writings("+1 212 555 0105 x12", "US").ways
    assert writings(whole, "US").ways.isdisjoint(writings(desk, "US").ways)


@pytest.mark.parametrize("phone", ["555 019", "12", "ask next door", "", "1" * 40, "+", "0", "١٢٣"])
@pytest.mark.parametrize("country", ["CZ", "", "XX"])
def test_what_is_no_number_of_the_country_is_its_digits(phone: str, country: str) -> None:
    plain = digits(phone)
    assert plain in writings(phone, country).ways or plain == ""
    if country == "":
        assert writings(phone, country).ways == ({plain} if plain else set())


def test_without_a_country_a_number_with_its_code_is_known() -> None:
    assert writings("+36 20 123 4567", "").key == "36201234567"
    assert writings("06 20 123 4567", "").key == "06201234567"
