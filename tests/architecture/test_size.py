"""Folders and classes stay so small that one can keep them in mind; what is larger has its reason written here."""

import ast
from collections.abc import Iterator
from pathlib import Path

from dev.figures import SOURCES, modules, own_methods

MODULES_AT_MOST = 15
METHODS_AT_MOST = 15

# Folder below src/orderflow_desk: why more than fifteen modules belong side by side.
LARGE_FOLDERS = {
    "store/tables": "one module for the tables of each subject, and nothing else: a folder within would part what one reads side by side",
    "store/migrations/versions": "a step for each schema that there has been, in their order; it only grows",
}

# Class: why more than fifteen methods belong to one duty.
LARGE_CLASSES = {
    "BulkPane": "a batch is shown, moved and told of in one place; each method is a step that the lanes answer",
    "CrashDialog": "a slot of four lines for each thing that may be pressed or may still be saved after a crash",
    "CustomerPane": "a slot for each act that the page of a customer offers",
    "DetailPane": "one order is loaded, kept and moved here; each answer of the background has its slot",
    "ImportDialog": "three pages share one file under way, and every step of it has a slot for its answer",
    "KeyWatch": "one machine decides what a key belongs to; taken apart, its states would be passed around",
    "SmtpConnection": "a method for every phase of a talk by SMTP, so that each failure comes out with its own",
    "MoveStrip": "every button of the strip says itself why it cannot be pressed",
    "NewOrderPage": "one order is typed, kept, taken in and announced; the parts of the form have classes of their own",
    "OrderListPane": "what Qt tells of the view and what the feed tells of the shop meet at one choice of rows",
    "OrderModel": "Qt's interface for rows, over pages that come and go",
    "OrdersPage": "slots of three lines that pass on what a person chose; each pane reads for itself",
    "PaperDialog": "a slot for each choice before the print, and for each answer of the printers",
    "Papers": "the one door to paper for the whole window: preview, print, trial",
    "MailWorker": "one loop and the ways in which a mail may fail, told apart by what was said of it",
    "Theme": "short questions about one look: colour, tint, font, icon",
}


def _folders() -> dict[str, int]:
    found: dict[str, int] = {}
    for path in modules():
        folder = path.parent.relative_to(SOURCES).as_posix()
        found[folder] = found.get(folder, 0) + (path.name != "__init__.py")
    return found


def _folders_of_tests() -> dict[str, int]:
    found: dict[str, int] = {}
    for path in (SOURCES.parents[1] / "tests").rglob("*.py"):
        folder = path.parent.name if path.parent.parent.name == "tests" else "/".join(path.parent.parts[-2:])
        found[folder] = found.get(folder, 0) + (path.name not in ("__init__.py", "conftest.py"))
    return found


def _classes() -> Iterator[tuple[Path, ast.ClassDef]]:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ClassDef):
                yield path, node


def test_a_folder_of_more_than_fifteen_modules_has_its_reason() -> None:
    large = {folder for folder, count in _folders().items() if count > MODULES_AT_MOST}
    assert large - LARGE_FOLDERS.keys() == set()
    assert LARGE_FOLDERS.keys() - large == set(), "they need no reason any more"


def test_the_tests_lie_in_folders_as_small_as_what_they_test() -> None:
    assert {folder: count for folder, count in _folders_of_tests().items() if count > MODULES_AT_MOST} == {}


def test_a_class_of_more_than_fifteen_methods_of_its_own_has_its_reason() -> None:
    large = {one.name for _, one in _classes() if len(own_methods(one)) > METHODS_AT_MOST}
    assert large - LARGE_CLASSES.keys() == set()
    assert LARGE_CLASSES.keys() - large == set(), "they need no reason any more"


def test_every_reason_is_a_sentence() -> None:
    assert [name for name, why in {**LARGE_FOLDERS, **LARGE_CLASSES}.items() if len(why.split()) < 6] == []
