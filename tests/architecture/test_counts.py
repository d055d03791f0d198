"""Counts are said in each language's own plural forms: one order, two orders; jedna, dvě, pět zakázek."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.words.languages import shipped_languages
from support.machine.scripts import ROOT, script

SOURCES = ROOT / "src" / "orderflow_desk"
ENGLISH = ROOT / "resources" / "i18n" / "orderflow_desk_en.ts"
build_forms = script("build_forms")

# What a placeholder of a number of something has been called, or would be.
COUNTS = {
    "amount_of", "at_least", "cells", "count", "days", "done", "expected", "failed", "hidden", "hours", "left", "length",
    "limit", "meant", "minutes", "months", "rows", "seconds", "size", "times", "total", "waiting", "years",
}  # fmt: skip
# Sentences in which such a number stands all the same, and why no plural form hangs on it.
_SIGN = "a unit's sign is the same for any number"
_PLACE = "a place in a row: no word stands in the plural for it"
_SIZE = "a limit in millions of bytes or pixels, far beyond any plural form but the last"
_WHOLE = "the whole of another sentence, in which the number stands in its plural forms"
EXCEPTIONS = {
    "{count} min": _SIGN,
    "{count} h": _SIGN,
    "{count} d": _SIGN,
    "{minutes} min": _SIGN,
    "{hours} h {minutes} min": _SIGN,
    "{count} h {rest}": _SIGN,
    "{days} d {hours} h": _SIGN,
    "Asking the mail server … {seconds} s": _SIGN,
    "{number} moved to {status} · e-mail goes out in {seconds} s": _SIGN,
    "{number}: the note goes to {address} in {seconds} s": _SIGN,
    "{number} taken in · e-mail goes out in {seconds} s": _SIGN,
    "The order becomes Scheduled, and {address} is told after {seconds} s. Until then it can be undone.": _SIGN,
    "✉ goes out in {seconds} s to {recipient}": _SIGN,
    "STEP {number} OF {count}": _PLACE,
    "{status}, step {place} of {count}": _PLACE,
    "{place} of {count}": _PLACE,
    "Page {place} of {count}": _PLACE,
    "Reading line {done}": _PLACE,
    "{paper} ({count})": "a bare number in brackets, with no word beside it",
    "{length} · until {day}": _WHOLE,
    "{waiting} · sending is on hold": _WHOLE,
    "{waiting} · sending is stopped": _WHOLE,
    "{waiting} · trouble with the mail server": _WHOLE,
    "“{name}” is too large: {size} of at most {limit} million bytes. It was not added.": _SIZE,
    "“{name}” is too large: {size} of at most {limit} million pixels. It was not added.": _SIZE,
}


def _messages(path: Path) -> Iterator[ET.Element]:
    yield from ET.parse(path).iter("message")


def _source(message: ET.Element) -> str:
    return message.findtext("source") or ""


def _is_counted(message: ET.Element) -> bool:
    return message.get("numerus") == "yes"


def test_no_sentence_holds_a_count_outside_plural_forms() -> None:
    plain = {_source(message) for message in _messages(ENGLISH) if not _is_counted(message)}
    named = {text for text in plain if set(re.findall(r"{(\w+)}", text)) & COUNTS}
    assert sorted(named - EXCEPTIONS.keys()) == []
    assert sorted(EXCEPTIONS.keys() - named) == [], "an exception that is none any more"


def test_no_sentence_spells_out_one_of_something() -> None:
    plain = {_source(message) for message in _messages(ENGLISH) if not _is_counted(message)}
    assert [text for text in plain if re.match(r"1 (?!works)[a-z]", text)] == []


def test_every_sentence_with_a_number_of_qt_is_marked_as_counted_and_no_other() -> None:
    for message in _messages(ENGLISH):
        assert _is_counted(message) == ("%Ln" in _source(message)), _source(message)
        assert not re.search(r"%n", _source(message)), "%Ln writes 1,200 as the language does, %n would not"


def test_every_counted_sentence_has_both_its_english_forms() -> None:
    for message in filter(_is_counted, _messages(ENGLISH)):
        forms = [form.text or "" for form in message.iter("numerusform")]
        assert len(forms) == 2, _source(message)
        for form in forms:
            assert form, _source(message)
            assert "(s)" not in form
            assert set(re.findall(r"{\w+}", form)) == set(re.findall(r"{\w+}", _source(message)))
        assert "%Ln" in forms[1]


def _formatted() -> Iterator[tuple[str, str, ast.expr]]:
    """Return file, placeholder and value of everything that is put into a sentence of the window."""
    for folder in ("gui", "app"):
        for path in (SOURCES / folder).rglob("*.py"):
            for call in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                is_format = (
                    isinstance(call, ast.Call)
                    and isinstance(call.func, ast.Attribute)
                    and call.func.attr == "format"
                )
                for word in call.keywords if is_format else ():
                    yield path.name, word.arg or "", word.value


def test_what_is_counted_where_a_sentence_is_filled_in_has_a_name_that_the_list_of_counts_knows() -> None:
    places = {"place"}
    for file, name, value in _formatted():
        inner = {getattr(call.func, "id", "") for call in ast.walk(value) if isinstance(call, ast.Call)}
        if inner & {"len", "sum"}:
            assert name in COUNTS | places, f"{file} counts something and calls it {name}"


@pytest.mark.parametrize(("number", "said"), [(0, "0 orders"), (1, "1 order"), (2, "2 orders")])
def test_one_order_is_one_order(qapp: QCoreApplication, number: int, said: str) -> None:
    assert qapp.translate("customers", "%Ln order(s)", "", number) == said


def test_a_mark_with_a_number_is_counted_whatever_the_number_is_called() -> None:
    source = """
_CONTEXT = "bulk"
translate(_CONTEXT, "%Ln order(s) moved", "", len(moved))
QCoreApplication.translate("lists", "No list")
TABLE = {1: QT_TRANSLATE_N_NOOP("lists", "%Ln line(s)")}
translate(context, text)
"""
    assert set(build_forms.marked_sentences(source)) == {
        ("bulk", "%Ln order(s) moved", True),
        ("lists", "No list", False),
        ("lists", "%Ln line(s)", True),
    }


def test_english_ships() -> None:
    assert "en" in shipped_languages()
