"""One thing has one name, and it is the one that the trade uses (docs/architecture.md: Words of the trade)."""

import io
import re
import tokenize
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("src", "tests", "rigs", "benchmarks", "dev", "packaging")
# What a part of a name must not be -> what it is called instead.
NOT_BUT = {
    "scribble": "draft",
    "scribbles": "drafts",
    "keeper": "autosave",
    "darkroom": "image worker",
    "developed": "converted",
    "deed": "command",
    "deeds": "commands",
    "told": "announcement, or what was said",
    "tell": "describe, announce, report",
    "telling": "description",
    "tellings": "descriptions",
    "posting": "outbox writer",
    "postman": "mail worker",
    "patience": "timeouts",
    "reach": "connect",
    "verdicts": "reply classes",
    "lot": "batch",
    "picked": "selected",
    "picks": "selection",
    "patient": "check context",
    "door": "sign-in gate",
    "trail": "breadcrumbs",
    "shelf": "section",
    "thing": "item",
    "things": "items",
    "fact": "field",
    "facts": "fields",
    "acquaintance": "known customer",
    "rehung": "reassigned",
    "rehang": "reassign",
    "lame": "blocked",
    "furnish": "build",
    "agreed": "schema constants",
    "nursery": "process pool",
    "grounds": "databases",
    "venom": "payload",
    "venoms": "payloads",
    "misdeed": "fault of the server",
    "misdeeds": "faults of the server",
    "reckon": "verify",
    "reckoning": "verification",
    "occupant": "who is signed in",
    "seat": "station",
    "tray": "staged photos",
    "letterbox": "letter builder",
}
WHOLE = {"Bench": "units of work", "Work": "unit of work"}
# Names in which such a part is a word of the trade itself, or somebody else's name.
MEANT = {
    "DRIP_TRAY": "a part of a coffee machine",
    "TRAY": "an accessory that customers bring",
    "DOOR": "a part of an appliance that the checklist asks for",
    "DOOR_SEAL": "a part of an appliance that the checklist asks for",
    "SHELF": "a part of an appliance that the checklist asks for",
    "AGREED_LIMIT": "what a repair may cost, agreed with the customer",
    "agreed_limit": "what a repair may cost, agreed with the customer",
}
# In these a sentence says what is right, in plain English.
_SENTENCE = re.compile(r"test_\w+$")


def _names(path: Path) -> Iterator[tuple[int, str]]:
    with path.open(encoding="utf-8") as file:
        for token in tokenize.generate_tokens(io.StringIO(file.read()).readline):
            if token.type == tokenize.NAME and not _SENTENCE.match(token.string):
                yield token.start[0], token.string


def _modules() -> Iterator[Path]:
    for folder in FOLDERS:
        for path in sorted((ROOT / folder).rglob("*.py")):
            if "forms" not in path.parts and "versions" not in path.parts:
                yield path


def _parts(name: str) -> set[str]:
    return {part.lower() for part in re.findall(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])", name)}


def test_no_name_in_the_code_is_one_that_was_given_up() -> None:
    found = [
        f"{path.relative_to(ROOT).as_posix()}:{line}: {name}"
        for path in _modules()
        for line, name in _names(path)
        if (NOT_BUT.keys() & _parts(name) or name in WHOLE) and name not in MEANT
    ]
    assert found == []


def test_no_module_has_a_name_that_was_given_up() -> None:
    paths = [path for path in _modules() if not path.stem.startswith("test_")]
    assert [
        path for path in paths for part in path.relative_to(ROOT).parts if NOT_BUT.keys() & _parts(part)
    ] == []


def test_each_exception_is_still_needed() -> None:
    used = {name for path in _modules() for _, name in _names(path)}
    assert MEANT.keys() - used == set()


# What people read: the screen's sentences as they are gathered for translators.
_NOT_ON_SCREEN = re.compile(r"\b(?:things?|lots?|scribbles?|deeds?|letters?|facts?)\b", re.IGNORECASE)
_LETTERS_OF_THE_ALPHABET = (
    "is saved as a draft from the first letter",
    "Fewer letters find more",
    "Type three letters to search",
    "Some letters are not of the chosen encoding",
    "only plain letters, digits and marks",
    "three letters of a currency",
)


def test_no_sentence_on_the_screen_uses_a_word_that_was_given_up() -> None:
    gathered = (ROOT / "resources" / "i18n" / "orderflow_desk_en.ts").read_text(encoding="utf-8")
    sentences = re.findall(r"<source>(.*?)</source>", gathered, re.DOTALL)
    assert len(sentences) > 500
    assert [
        sentence
        for sentence in sentences
        if _NOT_ON_SCREEN.search(sentence)
        and not any(known in sentence for known in _LETTERS_OF_THE_ALPHABET)
    ] == []
