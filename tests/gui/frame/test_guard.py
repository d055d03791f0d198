"""The guard itself: it sees what the window's code does on the GUI thread, and only that."""

from pathlib import Path

import pytest
from sqlalchemy import create_engine, text

from orderflow_desk.store.sqlite import sqlite3
from support.window.gui_guard import GUARD


def _as_the_window(code: str, **names: object) -> None:
    exec(compile(code, "window", "exec"), {"__name__": "orderflow_desk.gui.made_up", **names})


@pytest.mark.parametrize(
    "code",
    [
        "sqlite3.connect(':memory:').close()",
        "open(path, 'w').close()",
        "path.unlink()",
        "engine.connect().execute(text('SELECT 1'))",
    ],
)
def test_waiting_on_the_gui_thread_is_seen(code: str, tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.touch()
    engine = create_engine("sqlite://")
    _as_the_window(code, sqlite3=sqlite3, path=path, engine=engine, text=text)
    assert GUARD.seen
    GUARD.seen.clear()
    engine.dispose()


def test_what_a_test_does_itself_is_not_the_windows(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    sqlite3.connect(":memory:").close()
    assert GUARD.seen == []
