"""Which order a reason names as the one that this is a duplicate of."""

import pytest

from orderflow_desk.gui.orders.duplicate_words import duplicate_of, duplicate_reasons, lacks_number


@pytest.mark.parametrize(
    ("reason", "number"),
    [
        ("duplicate of #10012", 10012),
        ("Duplicate of 10012 ", 10012),
        ("duplicate of # 10012", 10012),
        ("too dear", None),
        ("duplicate of the other one", None),
        ("duplicate of #10012, too dear", None),
        ("", None),
    ],
)
def test_the_number_is_read_from_the_reason(reason: str, number: int | None) -> None:
    assert duplicate_of(reason) == number
    assert not lacks_number(reason)


@pytest.mark.parametrize("reason", ["duplicate of #", "duplicate of", "Duplicate of # "])
def test_a_number_is_asked_for(reason: str) -> None:
    assert lacks_number(reason)
    assert duplicate_of(reason) is None


def test_what_is_offered_is_read_back() -> None:
    assert [duplicate_of(reason) for reason in duplicate_reasons([7, 5, 3])] == [7, 5, None]
