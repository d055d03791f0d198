"""The short answer: which tests belong to what was changed."""

import subprocess
from pathlib import Path

import pytest

from dev.changed import belonging_to, changed_files

TESTS = {
    "tests/gui/test_passcodes.py": "from orderflow_desk.gui.passcodes.row import PasscodeRow",
    "tests/services/test_passcodes.py": "",
    "tests/gui/test_outbox_page.py": "from orderflow_desk.gui.widgets import (\n    chips,\n    flags,\n)",
    "tests/unit/test_passcode_keys.py": "",
    "tests/rigs/test_passcodes.py": "",
    "tests/gui/test_photos.py": "from support.window.photo_files import a_photo",
    **{f"tests/gui/test_nr_{n}.py": "import orderflow_desk.domain.lifecycle" for n in range(20)},
}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in TESTS.items():
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path


def test_the_tests_of_a_feature_belong_to_it_on_every_floor_the_importing_first(root: Path) -> None:
    found = belonging_to(["src/orderflow_desk/gui/passcodes/row.py"], root)
    assert found == ["tests/gui/test_passcodes.py", "tests/services/test_passcodes.py"]
    assert belonging_to(["src/orderflow_desk/store/passcodes/keys.py"], root) == found


def test_a_name_that_is_imported_among_others_is_found(root: Path) -> None:
    assert belonging_to(["src/orderflow_desk/gui/widgets/chips.py"], root) == [
        "tests/gui/test_outbox_page.py"
    ]
    assert belonging_to(["tests/support/window/photo_files.py"], root) == ["tests/gui/test_photos.py"]


def test_a_changed_test_belongs_to_itself_even_a_long_one(root: Path) -> None:
    assert belonging_to(["tests/rigs/test_passcodes.py"], root)[0] == "tests/rigs/test_passcodes.py"


def test_tests_that_always_run_and_texts_bring_none(root: Path) -> None:
    assert belonging_to(["tests/unit/test_passcode_keys.py"], root)[0] == "tests/gui/test_passcodes.py"
    assert belonging_to(["README.md", "docs/decisions/0001-floors.md"], root) == []


def test_what_all_import_comes_after_what_is_near(root: Path) -> None:
    found = belonging_to(
        ["src/orderflow_desk/domain/lifecycle.py", "src/orderflow_desk/gui/outbox/page.py"], root
    )
    assert found[0] == "tests/gui/test_outbox_page.py"
    assert len(found) == 21


def _git(folder: Path, *words: str) -> None:
    name = ("-c", "user.name=Mira", "-c", "user.email=mira@vogt.example")
    subprocess.run(["git", *name, *words], cwd=folder, check=True, capture_output=True)


def test_what_differs_from_main_is_what_was_committed_edited_or_added_since(tmp_path: Path) -> None:
    _git(tmp_path, "init", "-b", "main")
    for name in ("kept", "edited"):
        (tmp_path / name).write_text("before")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-m", "Begin")
    assert changed_files(tmp_path) == []
    _git(tmp_path, "switch", "-c", "side")
    (tmp_path / "committed").write_text("")
    _git(tmp_path, "add", "-A")
    _git(tmp_path, "commit", "-m", "Go on")
    (tmp_path / "edited").write_text("after")
    (tmp_path / "added").write_text("")
    assert sorted(changed_files(tmp_path)) == ["added", "committed", "edited"]


def test_outside_of_a_repository_nothing_is_known_to_be_changed(tmp_path: Path) -> None:
    assert changed_files(tmp_path) == []
