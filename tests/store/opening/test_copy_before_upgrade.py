"""The copy that is put aside before an upgrade: whole, or not there at all."""

import errno
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

import orderflow_desk.store.opening.upgrade as upgrade_module
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.upgrade import bring_up_to_date
from orderflow_desk.store.schema import REVISIONS
from orderflow_desk.store.sqlite import sqlite3

SOURCES = str(Path(__file__).parents[3] / "src")


@pytest.fixture
def older(tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """A database of a version before all others, whose upgrade would be seen."""
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = Store(sqlite_url(path))
    with store.writing() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    monkeypatch.setattr(upgrade_module, "REVISIONS", ("0000", *REVISIONS))
    monkeypatch.setattr(upgrade_module, "_run", lambda conn: conn.execute(text("DELETE FROM people")))
    yield store
    store.close()


def _names(folder: Path) -> set[str]:
    """Return what lies in the folder, but for the log of the database that is open."""
    return {one.name for one in folder.iterdir()} - {"shop.db-wal", "shop.db-shm"}


def _people(store: Store) -> int:
    with store.reading() as conn:
        return conn.execute(text("SELECT count(*) FROM people")).scalar_one()


def test_a_disk_without_room_for_the_copy_stops_the_upgrade_and_is_left_as_it_was(
    older: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr("orderflow_desk.filing.os.fsync", full)
        with pytest.raises(FileTrouble, match="No space left on device"):
            bring_up_to_date(older)
    assert _names(tmp_path) == {"shop.db"}
    assert _people(older) == 1
    bring_up_to_date(older)
    assert _people(older) == 0
    (copy,) = tmp_path.glob("shop.before-*.db")
    with sqlite3.connect(copy) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()


KILLED = """
import sys, time
import orderflow_desk.store.opening.upgrade as upgrade
from orderflow_desk.store.engine import Store

def wait(path):
    print(path.name, flush=True)
    time.sleep(60)

upgrade.REVISIONS = ("0000", *upgrade.REVISIONS)
upgrade.settle = wait
upgrade.bring_up_to_date(Store(sys.argv[1]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="processes are ended in another way")
def test_a_program_killed_in_the_middle_of_the_copy_leaves_nothing_for_good(
    older: Store, tmp_path: Path
) -> None:
    url = older.url.render_as_string()
    words = [sys.executable, "-c", KILLED, url]
    with subprocess.Popen(words, stdout=subprocess.PIPE, env={**os.environ, "PYTHONPATH": SOURCES}) as killed:
        assert killed.stdout is not None
        left = tmp_path / killed.stdout.readline().decode().strip()
        killed.kill()
    assert _names(tmp_path) == {"shop.db", left.name}
    assert _people(older) == 1
    os.utime(left, (0, 0))
    bring_up_to_date(older)
    assert _people(older) == 0
    assert [Path(name).suffix for name in _names(tmp_path) - {"shop.db"}] == [".db"]


def test_what_a_kill_left_of_a_copy_is_gone_after_a_later_start(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "shop [1].db"
    path.write_bytes(sqlite_template.read_bytes())
    copy = "shop [1].before-0002-from-0001-20261124-090000.db"
    old, young = f"{copy}.0a1b2c3d.part", f"{copy}.4e5f6a7b.part"
    strange = "shop 1.before-0002-from-0001-20261124-090000.db.0a1b2c3d.part"
    for name in (copy, old, f"{old}-journal", young, strange):
        (tmp_path / name).write_bytes(b"")
        hours = 0 if name == young else 2
        os.utime(tmp_path / name, (time.time() - 3600 * hours,) * 2)
    store = Store(sqlite_url(path))
    bring_up_to_date(store)
    store.close()
    assert {one.name for one in tmp_path.iterdir()} == {"shop [1].db", copy, young, strange}
