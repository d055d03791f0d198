"""The copy that is put aside before an upgrade: whole, or not there at all."""

import errno
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

import orderflow_desk.store.upgrade as upgrade_module
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.schema import REVISIONS
from orderflow_desk.store.upgrade import bring_up_to_date


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
    assert [path.name for path in tmp_path.iterdir()] == ["shop.db"]
    assert _people(older) == 1
    bring_up_to_date(older)
    assert _people(older) == 0
    (copy,) = tmp_path.glob("shop.before-*.db")
    with sqlite3.connect(copy) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()
