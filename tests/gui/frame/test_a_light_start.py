"""The window paints before anything heavy is imported, and after that nothing is missing."""

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import sqlite_url
from orderflow_desk.store.sqlite import sqlite3
from support.shops.orders import an_order

HEAVY = (
    "sqlalchemy",
    "keyring",
    "jinja2",
    "alembic",
    "psycopg",
    "argon2",
    "smtplib",
    "email_validator",
    "sqlite3",
    "pysqlite3",
)
# These take a few milliseconds each, and nothing of them is seen at first.
LATER = (
    "email",
    "ssl",
    "hashlib",
    "logging.handlers",
    "PySide6.QtNetwork",
    "orderflow_desk.views.orders.detail",
    "orderflow_desk.gui.words.messages.messages",
    "orderflow_desk.gui.words.stories",
    "orderflow_desk.gui.cards",
    "orderflow_desk.gui.orders.detail.detail_pane",
    "orderflow_desk.gui.orders.timeline.timeline_pane",
    "orderflow_desk.app.mail_account",
)
MODULES = (
    "orderflow_desk.gui.frame.main_window",
    "orderflow_desk.gui.session.session",
    "orderflow_desk.gui.orders.orders_page",
)
# Starts the program as the command line does; the moment that its window has been seen is reported, and its end.
_START = """
import json, linecache, sys
from orderflow_desk.app import program
from orderflow_desk.cli import main

plain, begin = program.Program.start, program.Program._begin
told = {}

def start(self):
    def opened():
        told.update(opened=sorted(sys.modules))
        told.update(sources=[name for name in linecache.cache if name.endswith(".py") and "sqlalchemy" in name])
        self.window.close_for_good()

    self.session.signed_in.connect(opened)
    plain(self)

def begin_and_tell(self):
    model = self.window.page("orders").list.model
    told.update(seen=sorted(sys.modules), rows=model.rowCount(), is_open=self.session.is_open)
    begin(self)

program.Program.start, program.Program._begin = start, begin_and_tell
code = main(["--database", sys.argv[1], "--theme", "light"])
print(json.dumps(told))
raise SystemExit(code)
"""


def test_importing_the_window_imports_no_database_no_keyring_and_no_templates() -> None:
    code = (
        f"import sys; import {', '.join(MODULES)}; print(*sorted(m for m in {HEAVY!r} if m in sys.modules))"
    )
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert result.stdout.split() == []


def test_importing_the_features_imports_no_page_and_no_widget() -> None:
    """Programs without a window import them, too, on machines that may lack what Qt draws with."""
    code = "import sys; import orderflow_desk.gui.features; print(*sys.modules)"
    result = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    found = set(result.stdout.split())
    assert {"PySide6.QtGui", "PySide6.QtWidgets", *HEAVY, *LATER} & found == set()
    prefix = "orderflow_desk.gui."
    imported = {name.removeprefix(prefix) for name in found if name.startswith(prefix)}
    of_features = {name for name in imported if f"{name.partition('.')[0]}.feature" in imported}
    assert {name.rpartition(".")[2] for name in of_features if "." in name} == {"feature", "commands"}


def test_a_start_shows_its_orders_before_anything_else_is_loaded(
    tmp_path: Path, sqlite_template: Path
) -> None:
    url = sqlite_url(Path(shutil.copy(sqlite_template, tmp_path / "shop.db")))
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        an_order(desk)
    result = subprocess.run(
        [sys.executable, "-c", _START, url],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
        env={
            **os.environ,
            "ORDERFLOW_DESK_HOME": str(tmp_path / "home"),
            "PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring",
        },
    )
    assert result.returncode == 0, result.stderr
    report = json.loads(result.stdout)
    assert (report["rows"], report["is_open"]) == (1, False)
    # Only the look at the file needs SQLite itself.
    assert {*HEAVY, *LATER} & set(report["seen"]) == {sqlite3.__name__.split(".")[0]}
    assert "sqlalchemy" in report["opened"]
    # PySide reads the source of all that is imported after it, and Python keeps it, unless it is told not to.
    assert report["sources"] == []
