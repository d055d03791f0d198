"""The Designer forms: compiled as they stand, and drawn as the house wants them; and what else is made from files."""

import re
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from support.machine.scripts import ROOT, script

FORMS = sorted((ROOT / "ui").glob("*.ui"))
SNAKE_CASE = re.compile(r"[a-z][a-z0-9_]*")
# What a person can act on, and what Qt does not name by the text that it shows.
UNNAMED = {
    "QLineEdit",
    "QPlainTextEdit",
    "QTextEdit",
    "QComboBox",
    "ChoiceBox",
    "KindBox",
    "QSpinBox",
    "QListWidget",
    "QTableView",
    "QTabWidget",
}


build_forms = script("build_forms")


def _widgets(form: Path) -> list[ET.Element]:
    """Return the widgets of a form but for the form itself, which is named after its class."""
    return list(ET.parse(form).iter("widget"))[1:]


def _text(widget: ET.Element, name: str) -> str:
    found = widget.find(f"property[@name='{name}']")
    return "" if found is None else "".join(found.itertext()).strip()


def test_the_compiled_forms_are_those_of_the_designer_files() -> None:
    outdated = build_forms.stale(build_forms.compiled_forms())
    assert [str(product.path) for product in outdated] == [], "run: python3 dev.py forms"


def test_the_list_of_migrations_is_that_of_their_folder() -> None:
    outdated = build_forms.stale(build_forms.revisions())
    assert [str(product.path) for product in outdated] == [], "run: python3 dev.py forms"


def test_all_sentences_are_gathered_for_translation_and_compiled() -> None:
    outdated = build_forms.stale(build_forms.translations())
    assert [str(product.path) for product in outdated] == [], "run: python3 dev.py forms"


def test_a_compiled_form_without_its_designer_file_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    left_over = tmp_path / build_forms.COMPILED / "ui_left_over.py"
    left_over.parent.mkdir(parents=True)
    left_over.touch()
    monkeypatch.setattr(build_forms, "ROOT", tmp_path)
    (found,) = build_forms.stale(build_forms.compiled_forms())
    found.write()
    assert not left_over.exists()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_names_in_a_form_are_in_snake_case(form: Path) -> None:
    names = [element.get("name", "") for element in _widgets(form)]
    assert [name for name in names if not SNAKE_CASE.fullmatch(name)] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_whatever_can_be_filled_in_has_an_accessible_name(form: Path) -> None:
    fields = [widget for widget in _widgets(form) if widget.get("class") in UNNAMED]
    assert [field.get("name") for field in fields if not _text(field, "accessibleName")] == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.stem)
def test_a_label_that_the_program_fills_shows_plain_text(form: Path) -> None:
    labels = [
        widget for widget in _widgets(form) if widget.get("class") == "QLabel" and not _text(widget, "text")
    ]
    guessing = [label.get("name") for label in labels if not _text(label, "textFormat").endswith("PlainText")]
    assert guessing == []


def test_every_box_to_choose_from_has_the_programs_own_look() -> None:
    plain = [
        path.name for path in (ROOT / "ui").glob("*.ui") if 'class="QComboBox"' in path.read_text("utf-8")
    ]
    made = [
        path.name
        for path in (ROOT / "src" / "orderflow_desk" / "gui").rglob("*.py")
        if path.parent.name != "forms" and re.search(r"(?<!case )\bQComboBox\(", path.read_text("utf-8"))
    ]
    assert (plain, made) == ([], [])
