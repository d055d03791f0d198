"""Which language the window speaks: the one that is set, else the first that the system wants, else English."""

import re
from dataclasses import astuple

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from orderflow_desk.app.diagnostics import doctor_words
from orderflow_desk.app.diagnostics.check_context import State, finding
from orderflow_desk.gui.printing.kinds import Kind, Stock, pages_of, sizes_of
from orderflow_desk.gui.printing.layout.sheet import Words
from orderflow_desk.gui.words.languages import Speech, language_name, shipped_languages, spoken_language
from orderflow_desk.gui.words.messages.messages import describe
from support.languages.language_tour import NAMES
from support.languages.made_up_language import escaped, made_up_language
from support.shops.errors import EXAMPLES
from support.window.papers import content

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


# What the examples of errors have of a server, a printer, a file and of people, and a day and a month of Czech.
_DATA = (
    "Petr", "jana", "mira", "unexpected end", "front.jpg", "list.jpg", "no bus", "no such user", "Brother QL", "read-only", "/var/x",
    "Jana", "Ivo", "Canon Service", "crank bolt", "volt", "counter", "bench", "not_a_number", "středa", "listopadu", "lis",
)  # fmt: skip


def test_every_error_is_told_in_the_language_with_all_that_helps(
    made_up_language: str, qapp: QApplication
) -> None:
    speech = Speech(qapp, made_up_language)
    said = {str(error): describe(error) for error in EXAMPLES}
    speech.end()
    for message in said.values():
        for text in (message.sentence, message.remedy):
            assert escaped(text, known=(*_DATA, *NAMES)) == "", message
            assert "%" not in text


def test_whatever_the_doctor_finds_is_said_in_the_language(made_up_language: str, qapp: QApplication) -> None:
    speech = Speech(qapp, made_up_language)
    found = [
        finding("database", State.BAD, pair, counted=3, examples="7, 9")
        for pair in doctor_words.AILMENTS.values()
    ]
    speech.end()
    for one in found:
        statements = re.sub(r"[A-Z]{4,}.*", "", one.advice)  # a statement of SQL is no sentence
        assert escaped(one.sentence) == escaped(statements) == ""


@pytest.mark.parametrize("kind", Kind, ids=str)
def test_papers_are_in_the_language_and_what_people_typed_is_as_they_typed_it(
    made_up_language: str, qapp: QApplication, kind: Kind
) -> None:
    of_people = content()
    speech = Speech(qapp, made_up_language)
    pages = [page for size in sizes_of(kind) for page in pages_of(kind, of_people, Stock(size))]
    locale = QLocale()
    dates = {
        name(place, QLocale.FormatType.ShortFormat)
        for name, count in ((locale.monthName, 12), (locale.dayName, 7))
        for place in range(1, count + 1)
    }
    speech.end()
    typed = str(astuple(of_people)).casefold()
    said = [mark.text for page in pages for mark in page.marks if isinstance(mark, Words)]
    assert said
    for text in said:
        english = [
            word
            for word in re.findall(r"[A-Za-z]{2,}", text)
            if word.casefold() not in typed and word not in dates
        ]
        assert english == [], text
