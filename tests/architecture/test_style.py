"""What the house asks of every file and no linter knows: names, and nothing of the machine it was written on."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SOURCES = ROOT / "src" / "orderflow_desk"
COMPILED = SOURCES / "gui" / "forms"
MAIN_WINDOW_LINES_AT_MOST = 250
MAIN_WINDOW_METHODS_AT_MOST = 15
# A module of one of these names is where things go that nobody thought about.
NO_NAMES = {"utils", "helpers", "misc", "common", "core", "manager"}
OWN_FOLDERS = ("dev", "src", "tests", "packaging", "requirements", "resources", "docs", "ui")
TEXTS = {
    ".py",
    ".md",
    ".toml",
    ".txt",
    ".json",
    ".ts",
    ".ui",
    ".qss",
    ".svg",
    ".html",
    ".cfg",
    ".ini",
    ".yml",
}
SOMEBODYS_FOLDER = re.compile(r"/home/[a-z]\w*/|/Users/\w+/|[A-Za-z]:\\+Users\\+\w+")


def _modules() -> list[Path]:
    return [path for path in sorted(SOURCES.rglob("*.py")) if COMPILED not in path.parents]


def _own_texts() -> Iterator[Path]:
    for folder in (ROOT.glob("*"), *((ROOT / name).rglob("*") for name in OWN_FOLDERS)):
        yield from (path for path in folder if path.suffix in TEXTS and path.is_file())


def _named(paths: list[Path]) -> list[str]:
    return [path.relative_to(ROOT).as_posix() for path in paths]


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def test_the_main_window_stays_small() -> None:
    path = SOURCES / "gui" / "frame" / "main_window.py"
    classes = [
        node for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.ClassDef)
    ]
    methods = [
        node.name
        for one in classes
        for node in one.body
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
    ]
    assert _lines(path) <= MAIN_WINDOW_LINES_AT_MOST
    assert len(methods) <= MAIN_WINDOW_METHODS_AT_MOST, methods


def test_every_module_says_why_it_exists() -> None:
    silent = [path for path in _modules() if not ast.get_docstring(ast.parse(path.read_text("utf-8")))]
    assert _named(silent) == []


def test_every_module_is_named_after_what_it_is_about() -> None:
    named = [*_modules(), *(path for path in SOURCES.rglob("*") if path.is_dir())]
    assert _named([path for path in named if NO_NAMES & set(path.stem.lower().split("_"))]) == []


@pytest.mark.parametrize("name", ["run", "dev"])
def test_a_list_of_requirements_leaves_it_to_the_reader_where_packages_come_from(name: str) -> None:
    lines = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").splitlines()
    assert [
        line
        for line in lines
        if "://" in line or line.lstrip().startswith(("-i", "--index", "--extra", "--find"))
    ] == []


def test_every_requirement_is_pinned_and_hashed() -> None:
    for name in ("run", "dev"):
        text = (ROOT / "requirements" / f"{name}.txt").read_text(encoding="utf-8").replace("\\\n", " ")
        entries = [line for line in text.splitlines() if line.strip() and not line.startswith("#")]
        assert [entry for entry in entries if "==" not in entry or "--hash=sha256:" not in entry] == []


def test_no_file_knows_where_it_was_written() -> None:
    here = f"{ROOT.as_posix()}/"
    revealing: list[Path] = []
    for path in _own_texts():
        text = path.read_text(encoding="utf-8")
        # A checkout at the top of a disk has a name as short as a folder of the project.
        if SOMEBODYS_FOLDER.search(text) or (len(ROOT.parts) > 2 and here in text):
            revealing.append(path)
    assert _named(revealing) == []
