"""A language that nobody speaks, made of English: accented, two fifths longer, in brackets. What escapes it is not translated.

It goes by the code of Czech, so that counts have three forms and dates are written as no Englishman would.
"""

import json
import math
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from orderflow_desk import assets
from orderflow_desk.services.outbox import letter_builder, letter_words
from support.machine.scripts import script

CODE = "cs"
OPEN, CLOSE = "«", "»"
_LONGER = 0.4
_PLAIN = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_ACCENTED = "àƀçđéƒğĥîĵķļḿñöþɋŕšţûṽŵẋýžÀƁÇĐÉƑĞĤÎĴĶĻḾÑÖÞɊŔŠŢÛṼŴẊÝŽ"
_ACCENTS = str.maketrans(_PLAIN, _ACCENTED)
# What is not a word of the sentence: placeholders, counts, marks of keys, parts of templates.
_KEPT = re.compile(r"{{.*?}}|{%.*?%}|{[^{}]*}|%L?n|%\d|&|\s+")
_FILLER = ("ŵîđé", "šþàçé", "ƒöŕ", "ļöñğ", "ŵöŕđš")
_OF_QT = 3  # forms that Czech has


def made_up(text: str) -> str:
    """Return a sentence in the language, with all its placeholders."""
    core = text.strip()
    if not core:
        return text
    before, after = text[: text.index(core)], text[text.index(core) + len(core) :]
    kept, words = _KEPT.findall(core), _KEPT.split(core)
    pairs = zip(words, [*kept, ""], strict=True)
    said = "".join(word.translate(_ACCENTS) + piece for word, piece in pairs)
    return f"{before}{OPEN}{said}{_padding(math.ceil(_LONGER * len(core)))}{CLOSE}{after}"


def _padding(count: int) -> str:
    if count <= len(_FILLER[0]):
        return "é" * count
    filler = ""
    while len(filler) < count:
        filler += " " + _FILLER[len(filler) % len(_FILLER)]
    return filler[:count].rstrip() + "é" * (count - len(filler[:count].rstrip()))


def escaped(text: str, *, known: tuple[str, ...] = ()) -> str:
    """Return the first words of English in a text, apart from what is known to be there; empty where there are none."""
    for one in sorted(known, key=len, reverse=True):
        text = text.replace(one, " ")
    found = re.search(r"[A-Za-z]{2,}", text)
    return "" if found is None else text[max(0, found.start() - 30) : found.end() + 30]


def write_window(sentences: Path, folder: Path) -> None:
    """Write what the window says, compiled from the English sentences."""
    tree = ET.parse(sentences)
    tree.getroot().set("language", CODE)
    for message in tree.iter("message"):
        translation = message.find("translation")
        assert translation is not None
        translation.attrib.clear()
        forms = [form.text or "" for form in translation.iter("numerusform")]
        for form in list(translation):
            translation.remove(form)
        if message.get("numerus") == "yes":
            for place in range(_OF_QT):
                form = ET.SubElement(translation, "numerusform")
                form.text = made_up(forms[min(place, 1)])
        else:
            translation.text = made_up(message.findtext("source") or "")
    source = folder / f"orderflow_desk_{CODE}.ts"
    tree.write(source, encoding="utf-8", xml_declaration=True)
    script("build_forms")._qt_tool("lrelease", "-silent", str(source), "-qm", str(source.with_suffix(".qm")))


def write_letters(english: Path, folder: Path) -> None:
    """Write the templates and the words of letters."""
    folder.mkdir()
    for path in english.glob("*.txt"):
        head, _, body = path.read_text(encoding="utf-8").partition("\n\n")
        subject = made_up(head.removeprefix("Subject:"))
        lines = "\n".join(line if line.startswith("{%") else made_up(line) for line in body.split("\n"))
        (folder / path.name).write_text(f"Subject:{subject}\n\n{lines}", encoding="utf-8")
    words = json.loads((english / "words.json").read_text(encoding="utf-8"))
    changed = {
        part: said if part == "format" else {name: made_up(word) for name, word in said.items()}
        for part, said in words.items()
    }
    (folder / "words.json").write_text(json.dumps(changed, ensure_ascii=False), encoding="utf-8")


_made: list[Path] = []


def _resources(factory: pytest.TempPathFactory) -> Path:
    """Return the program's files with the language among them; once for a run, since the look keeps pictures of them."""
    if not _made:
        shipped, copy = assets.resources(), factory.mktemp("made_up") / "resources"
        shutil.copytree(shipped, copy)
        write_window(shipped / "i18n" / "orderflow_desk_en.ts", copy / "i18n")
        write_letters(shipped / "mail" / "en", copy / "mail" / CODE)
        _made.append(copy)
    return _made[0]


def _forget() -> None:
    assets.letter_languages.cache_clear()
    letter_words.words_in.cache_clear()
    letter_builder.default_source.cache_clear()


@pytest.fixture
def made_up_language(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[str]:
    """A second language that ships; its code."""
    copy = _resources(tmp_path_factory)
    with monkeypatch.context() as patch:
        patch.setattr(assets, "resources", lambda: copy)
        _forget()
        yield CODE
    _forget()
