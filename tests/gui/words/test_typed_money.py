"""In every language that Qt knows, an amount is read back as it is shown."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.money import Money, parse_money
from orderflow_desk.gui.words.field_words import money_text

# Toki Pona puts pairs of digits together ("12 00"), which is no amount to anybody else.
LOCALES = [
    one
    for one in QLocale.matchingLocales(
        QLocale.Language.AnyLanguage, QLocale.Script.AnyScript, QLocale.Country.AnyTerritory
    )
    if one.bcp47Name() != "tok"
]
AMOUNTS = [
    Money(5, "EUR"),
    Money(12000, "USD"),
    Money(120_050, "CZK"),
    Money(123_456_789, "EUR"),
    Money(1_234_567_890, "HUF"),
    Money(1200, "JPY"),
    Money(12_345_678, "JPY"),
    Money(1_234_567, "KWD"),
]


@pytest.fixture(autouse=True)
def locale() -> Iterator[None]:
    before = QLocale()
    yield
    QLocale.setDefault(before)


def test_an_amount_that_is_shown_is_read_back_in_every_language() -> None:
    assert len(LOCALES) > 500
    wrong: list[str] = []
    for one in LOCALES:
        QLocale.setDefault(one)
        for amount in AMOUNTS:
            shown = money_text(amount)
            try:
                found = parse_money(shown, "EUR")
            except FieldInvalid:
                found = None
            if found != amount:
                wrong.append(f"{one.bcp47Name()}: {shown}")
    assert wrong == []
