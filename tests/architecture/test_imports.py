"""Imports go down only: the contracts in pyproject.toml hold, and each of them sees who breaks it."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
_RUN = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
# Contract -> what somebody might write: a new module, and one line in it.
BREAKERS = {
    "Imports go down only, floor by floor": ("domain/rogue_floor.py", "import orderflow_desk.settings"),
    "The window knows no SQL, no SMTP, no keyring": ("gui/look/rogue_sql.py", "import sqlite3"),
    "The domain stands on the standard library alone": ("domain/rogue_library.py", "import jinja2"),
    "Only the keychain knows keyring": ("services/rogue_keyring.py", "import keyring"),
    "The window reaches no table, and of the services the desk alone": (
        "gui/orders/rogue_store.py",
        "from orderflow_desk.store.engine import Store",
    ),
    "What is shown stands on the domain alone": ("views/rogue_view.py", "import PySide6.QtCore"),
    "No circles, between modules or folders, anywhere": (
        "domain/items/rogue_circle.py",
        "import orderflow_desk.domain.orders.order",
    ),
    "In the window, features stand above what they share": (
        "gui/customers/rogue_sibling.py",
        "import orderflow_desk.gui.outbox.mail_pane",
    ),
    "Features of the services stand above the transaction": (
        "services/photos_rogue.py",
        "import orderflow_desk.services.outbox.writer",
    ),
    "The parts of an order's page do not know each other": (
        "gui/orders/list/rogue_part.py",
        "import orderflow_desk.gui.orders.detail.detail_pane",
    ),
}
# Each forbids what it names from everywhere it names: a few more who try.
MORE_BREAKERS = {
    "mail/rogue_keyring.py": "import keyring",
    "gui/photos/rogue_service.py": "from orderflow_desk.services.outbox.writer import OutboxWriter",
    "views/rogue_gui.py": "import sqlalchemy",
}


def _lint(folder: Path) -> "subprocess.CompletedProcess[str]":
    # A process of its own: the linter looks packages up in sys.path and leaves its marks on the running program.
    environment = {
        **os.environ,
        "PYTHONPATH": str(folder / "src"),
        "NO_COLOR": "1",
        "PYTHONIOENCODING": "utf-8",
        "COLUMNS": "200",
    }
    return subprocess.run(
        [sys.executable, "-c", _RUN],
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=False,
    )


def test_no_import_goes_up_and_every_package_has_its_floor() -> None:
    run = _lint(ROOT)
    if run.returncode != 0:
        pytest.fail(f"{run.stdout}\n{run.stderr}", pytrace=False)


def test_every_contract_sees_who_breaks_it(tmp_path: Path) -> None:
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"][
        "contracts"
    ]
    assert {contract["name"] for contract in contracts} == set(BREAKERS)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "orderflow_desk"
    shutil.copytree(ROOT / "src" / "orderflow_desk", package, ignore=shutil.ignore_patterns("__pycache__"))
    for name, line in (*BREAKERS.values(), *MORE_BREAKERS.items()):
        (package / name).write_text(f'"""Tries it."""\n{line}\n', encoding="utf-8")
    said = _lint(tmp_path).stdout
    assert re.findall(r"^(.+) BROKEN", said, re.MULTILINE) == [contract["name"] for contract in contracts], (
        said
    )


def test_a_module_of_the_window_cannot_import_the_store(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    package = tmp_path / "src" / "orderflow_desk"
    shutil.copytree(ROOT / "src" / "orderflow_desk", package, ignore=shutil.ignore_patterns("__pycache__"))
    (package / "gui" / "look" / "rogue.py").write_text(
        "from orderflow_desk.store.engine import Store\n", encoding="utf-8"
    )
    said = _lint(tmp_path).stdout
    assert re.findall(r"^(.+) BROKEN", said, re.MULTILINE) == [
        "The window reaches no table, and of the services the desk alone"
    ]
