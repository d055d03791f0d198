"""Below the window nothing speaks English: what is stored or written there is slugs and numbers, put into words later."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from support.machine.scripts import ROOT

SOURCES = ROOT / "src" / "orderflow_desk"
FLOORS = ("domain", "services", "store", "views", "mail")
# Two words, the first with a capital, or one in brackets: nothing else says something to people.
_SENTENCE = re.compile(r"^\W*[A-Z][a-z]+ [a-z]+|\w+ \w+[.!?:]$|^\[\w+ ")
_SQL = re.compile(r"\b(SELECT|UPDATE|INSERT|DELETE|WHERE|CREATE)\b")
# What puts a text where it can be seen or heard.
_SHOWING = {
    "setText", "setWindowTitle", "setToolTip", "setPlaceholderText", "setAccessibleName", "setAccessibleDescription", "addAction",
    "addTab", "setTitle", "setPlainText", "setInformativeText", "addItem", "setSuffix", "setPrefix", "say", "QLabel", "PlainLabel",
    "ElidedLabel", "push_button", "QAction", "QCheckBox", "QPushButton",
}  # fmt: skip
_OF_LOGS = {"debug", "info", "warning", "error", "exception", "critical"}


def _unspoken(tree: ast.Module) -> Iterator[ast.AST]:
    """Return what nobody reads on a screen: docstrings, errors' own words, the log."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and ast.get_docstring(node):
            yield node.body[0]
        elif isinstance(node, ast.Raise) or (
            isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in _OF_LOGS
        ):
            yield node


def _texts(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    left_out = {id(inner) for node in _unspoken(tree) for inner in ast.walk(node)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in left_out:
            yield node.value


def test_nothing_below_the_window_says_a_sentence() -> None:
    found = [
        f"{path.relative_to(SOURCES)}: {text!r}"
        for floor in FLOORS
        for path in sorted((SOURCES / floor).rglob("*.py"))
        if "migrations" not in path.parts
        for text in _texts(path)
        if _SENTENCE.search(text) and not _SQL.search(text)
    ]
    assert found == []


def test_a_widget_translates_its_own_sentences_alone() -> None:
    """lupdate takes the name before the dot for the context, and only of `self` it knows the class."""
    found = [
        f"{path.relative_to(SOURCES)}:{node.lineno}"
        for path in sorted(SOURCES.rglob("*.py"))
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr == "tr"
        if getattr(node.func.value, "id", "") != "self"
    ]
    assert found == []


def _shown_as_it_is(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and node.args and isinstance(node.args[0], ast.Constant):
            name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if name in _SHOWING and re.search(r"[A-Za-z]{2}", str(node.args[0].value)):
                yield f"{path.relative_to(SOURCES)}:{node.lineno}"


def test_nothing_is_shown_that_was_not_translated() -> None:
    found = [
        line
        for floor in ("gui", "app")
        for path in sorted((SOURCES / floor).rglob("*.py"))
        if not path.name.startswith("ui_")
        for line in _shown_as_it_is(path)
    ]
    assert found == []
