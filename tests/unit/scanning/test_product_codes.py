"""A maker's code is taken apart as GS1 and Apple have it, and any other text stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.scanning.product_codes import (
    GS,
    fields_of,
    is_code_of_maker,
    serial_in,
    serial_readings,
)

GTIN = "04012345678901"
SERIALS = st.text("ABCDEFGHJKLMNPQRSTUVWXYZabcdef0123456789-./", min_size=1, max_size=20)


@pytest.mark.parametrize(
    ("scanned", "fields"),
    [
        (f"]C101{GTIN}21SN4711", {"01": GTIN, "21": "SN4711"}),
        (f"]d201{GTIN}10LOT7{GS}21SN4711", {"01": GTIN, "10": "LOT7", "21": "SN4711"}),
        (f"]d201{GTIN}21SN4711{GS}10LOT7", {"01": GTIN, "10": "LOT7", "21": "SN4711"}),
        (f"]Q301{GTIN}1726123121SN4711", {"01": GTIN, "17": "261231", "21": "SN4711"}),
        (f"]C1{GS}01{GTIN}{GS}21SN4711{GS}", {"01": GTIN, "21": "SN4711"}),
        (f"{GS}01{GTIN}21SN4711", {"01": GTIN, "21": "SN4711"}),
        (f"]d201{GTIN}8002356938035643809", {"01": GTIN, "8002": "356938035643809"}),
        (f"]d201{GTIN}3103000750240NR-7{GS}21X", {"01": GTIN, "3103": "000750", "240": "NR-7", "21": "X"}),
        (f"(01){GTIN}(21)SN4711", {"01": GTIN, "21": "SN4711"}),
        (f"(01) {GTIN} (21) SN4711", {"01": GTIN, "21": "SN4711"}),
        (f"https://id.gs1.org/01/{GTIN}/21/SN4711?17=261231", {"01": GTIN, "21": "SN4711"}),
        (f"https://shop.example/de/01/{GTIN}/10/A/21/SN4711", {"01": GTIN, "10": "A", "21": "SN4711"}),
        ("]C0SN4711", {}),
        ("0104012345678901", {}),
        ("https://example.com/help/01", {}),
        ("pump (21) leaks", {}),
        ("", {}),
    ],
)
def test_the_fields_of_a_gs1_code_are_told_apart(scanned: str, fields: dict[str, str]) -> None:
    assert fields_of(scanned) == fields


@pytest.mark.parametrize(
    ("scanned", "serial"),
    [
        (f"]C101{GTIN}21SN4711", "SN4711"),
        (f"]d201{GTIN}8002356938035643809", "356938035643809"),
        (f"]C101{GTIN}", GTIN),
        ("]E05901234123457", "5901234123457"),
        ("]C0SN4711", "SN4711"),
        ("]A0X-1", "X-1"),
        ("SC02XG0FJHTD5", "C02XG0FJHTD5"),
        ("SDMPVH1A2HLF9", "DMPVH1A2HLF9"),
    ],
)
def test_the_serial_number_is_taken_out_of_what_stands_around_it(scanned: str, serial: str) -> None:
    assert serial_in(scanned) == serial
    assert is_code_of_maker(scanned)
    assert serial_readings(scanned)[0] == serial


@pytest.mark.parametrize(
    "typed",
    ["SN4711", "SN12345678901", "S4EWNX0N123456A", "SAMSUNG", "C02XG0FJHTD5", "356938035643809", "] 7", "]"],
)
def test_a_serial_number_alone_stays_as_it_is(typed: str) -> None:
    assert serial_in(typed) == typed
    assert not is_code_of_maker(typed)


@pytest.mark.parametrize(
    ("scanned", "readings"),
    [
        ("SF9FXXH2ABC", ("SF9FXXH2ABC", "F9FXXH2ABC")),
        ("SC02XG0FJHTD5", ("C02XG0FJHTD5", "SC02XG0FJHTD5")),
        ("SN4711", ("SN4711",)),
    ],
)
def test_an_item_is_looked_for_with_and_without_the_s_of_apples_labels(
    scanned: str, readings: tuple[str, ...]
) -> None:
    assert serial_readings(scanned) == readings


@given(SERIALS, st.sampled_from(["]C1", "]d2", "]Q3", "]e0", GS]), st.booleans())
def test_every_serial_number_comes_out_as_it_went_in(serial: str, before: str, has_more: bool) -> None:
    more = f"{GS}10LOT" if has_more else ""
    assert serial_in(f"{before}01{GTIN}21{serial}{more}") == serial
    assert serial_in(f"{before}10LOT{GS}21{serial}{more}") == serial


@given(st.text(max_size=60))
def test_no_text_breaks_it_and_none_becomes_empty(text: str) -> None:
    assert serial_in(text) or not text
    assert serial_readings(text)
