"""Which language the window speaks: the one that is set, else the first that the system wants, else English."""

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from orderflow_desk.gui.words.languages import Speech, language_name, shipped_languages, spoken_language
from support.made_up_language import made_up_language

__all__ = ["made_up_language"]


@pytest.mark.parametrize(
    ("setting", "wanted", "spoken"),
    [
        ("", ("cs-CZ", "en"), "cs"),
        ("", ("de-AT", "cs_CZ"), "cs"),
        ("", ("de-AT",), "en"),
        ("", (), "en"),
        ("en", ("cs-CZ",), "en"),
        ("cs", ("en",), "cs"),
        ("tlh", ("cs",), "cs"),
    ],
)
def test_a_language_is_found(
    made_up_language: str, setting: str, wanted: tuple[str, ...], spoken: str
) -> None:
    assert spoken_language(setting, wanted) == spoken


@pytest.mark.parametrize("number", [1, 3, 7])
def test_a_count_has_the_forms_of_its_language_and_english_again_when_it_ends(
    made_up_language: str, qapp: QApplication, number: int
) -> None:
    speech = Speech(qapp, made_up_language)
    said = qapp.translate("customers", "%Ln order(s)", "", number)
    assert said.startswith(f"«{number} öŕđéŕ")
    assert QLocale().name() == "cs_CZ"
    speech.end()
    assert qapp.translate("customers", "%Ln order(s)", "", number) == (
        "1 order" if number == 1 else f"{number} orders"
    )


def test_languages_call_themselves_what_their_speakers_do(made_up_language: str) -> None:
    assert shipped_languages() == ("cs", "en")
    assert [language_name(code) for code in ("cs", "de", "en", "pl")] == [
        "Čeština",
        "Deutsch",
        "English",
        "Polski",
    ]
