"""Whoever answers or leaves a question without a mouse goes on where they were: each dialog gives the keyboard back."""

import ast

import pytest

from .test_late_calls import trees

ASKS_FOR_FILES = "gui/dialogs/file_question.py"


def names_called(tree: ast.AST) -> set[str]:
    return {
        node.func.id
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }


def dialogs_that_keep_the_keyboard(tree: ast.AST) -> list[str]:
    """Return the classes of dialogs that never give it back."""
    return [
        node.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
        and any(isinstance(base, ast.Name) and base.id == "QDialog" for base in node.bases)
        and "give_keyboard_back" not in names_called(node)
    ]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("class A(QDialog):\n    def __init__(self): pass", ["A"]),
        ("class A(QDialog):\n    def __init__(self, p): give_keyboard_back(self, p)", []),
        ("class A(QWidget): pass", []),
    ],
)
def test_a_dialog_that_keeps_the_keyboard_is_found(source: str, found: list[str]) -> None:
    assert dialogs_that_keep_the_keyboard(ast.parse(source)) == found


def test_every_dialog_gives_the_keyboard_back() -> None:
    found = {name: found for name, tree in trees() if (found := dialogs_that_keep_the_keyboard(tree))}
    assert found == {}


def test_files_are_asked_for_in_one_way() -> None:
    asking = [name for name, tree in trees() if "QFileDialog" in names_called(tree)]
    assert asking == [ASKS_FOR_FILES]
