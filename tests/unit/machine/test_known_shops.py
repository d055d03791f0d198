"""Which shops a PC opened is remembered apart from its settings, and a damaged file is kept aside."""

from pathlib import Path

import pytest

from orderflow_desk.known_shops import FILE_NAME, KnownShop, KnownShops


def test_what_was_opened_is_known_in_the_next_run(tmp_path: Path) -> None:
    known = KnownShops(tmp_path)
    assert (known.last, known.common, known.at("a")) == ("", "", None)
    known.remember("a", "id of a", before="older")
    known.remember("a", "id of a", 7)
    known.remember("b", "id of b")
    again = KnownShops(tmp_path)
    assert (again.last, again.common) == ("b", "older")
    assert (again.at("a"), again.at("b")) == (KnownShop("id of a", 7), KnownShop("id of b"))


def test_who_was_here_last_is_forgotten_with_the_shop_that_stood_there(tmp_path: Path) -> None:
    known = KnownShops(tmp_path)
    known.remember("a", "id", 7)
    known.remember("a", "id")
    assert known.at("a") == KnownShop("id", 7)
    known.remember("a", "another id")
    assert known.at("a") == KnownShop("another id", 0)


@pytest.mark.parametrize(
    "content", [b"", b"{", b"[]", b'{"last": "a"}', b'{"last": "", "common": "", "shops": 7}']
)
def test_a_damaged_file_is_put_aside_and_counts_as_none(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    assert KnownShops(tmp_path).last == ""
    assert (tmp_path / f"{FILE_NAME}.broken").read_bytes() == content
