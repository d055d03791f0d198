"""The first page read past SQLAlchemy: the same as the desk's, and nothing that somebody would have to sign in for."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from orderflow_desk.domain.lifecycle import CLOSED, OPEN, Status
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.store import first_page
from orderflow_desk.store.engine import sqlite_url
from orderflow_desk.store.first_page import read_first_page
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.list import FIRST_FILTER
from support.shops.clock import Clock
from support.shops.databases import ready_desk, take_on
from support.shops.orders import an_order


@pytest.fixture
def path(tmp_path: Path, sqlite_template: Path) -> Path:
    return Path(shutil.copy(sqlite_template, tmp_path / "shop of Vogt #1.db"))


@pytest.fixture
def desk(path: Path, clock: Clock) -> Iterator[Desk]:
    """A shop that was set up, with its administrator alone."""
    with ready_desk(sqlite_url(path), clock) as desk:
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        yield desk


def _write(path: Path, sql: str) -> None:
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute(sql)


def test_it_is_what_the_desk_shows(desk: Desk, path: Path) -> None:
    ids = [an_order(desk, status) for status in (*OPEN, *CLOSED, *OPEN)]
    _write(path, f"UPDATE outbox SET state = 'refused' WHERE order_id = {ids[3]}")
    _write(path, f"UPDATE orders SET fault = '{'ü' * 200}', shop_date = since + 5 WHERE id = {ids[1]}")
    found = read_first_page(path, 100)
    assert found is not None
    assert found.page == desk.lookup.page(FIRST_FILTER, first=0, count=100)
    assert found.counts == desk.lookup.counts()
    assert {row.status for row in found.page.rows} == set(OPEN)
    assert [row.id for row in found.page.rows if row.has_failed_mail] == [ids[3]]


def test_it_is_no_longer_than_asked_for_and_tells_the_whole_length(desk: Desk, path: Path) -> None:
    ids = [an_order(desk) for _ in range(5)]
    found = read_first_page(path, 2)
    assert found is not None
    assert [row.id for row in found.page.rows] == [ids[4], ids[3]]
    assert found.page.total == 5


def test_it_finds_its_rows_by_the_indexes_made_for_that(desk: Desk, path: Path) -> None:
    with closing(sqlite3.connect(path)) as conn:
        plan = " ".join(
            row[3]
            for part in first_page._PARTS
            for row in conn.execute(f"EXPLAIN QUERY PLAN {first_page._ROWS.format(part=part)}", (50,))
        )
    assert "ix_orders_under_way" in plan
    assert "ix_orders_status_id" in plan
    assert "SCAN outbox" not in plan
    assert "SCAN customers" not in plan
    assert "SCAN items" not in plan


def test_drafts_stand_on_top_however_many_there_are(desk: Desk, path: Path) -> None:
    for status in (Status.DRAFT, Status.NEW, Status.DRAFT, Status.NEW, Status.DRAFT, Status.COMPLETED):
        an_order(desk, status)
    for count in range(1, 7):
        found = read_first_page(path, count)
        assert found is not None
        assert found.page == desk.lookup.page(FIRST_FILTER, first=0, count=count)


def _give_a_password(desk: Desk) -> None:
    person = desk.person
    assert person is not None
    desk.people.set_password(person.id, password="long enough 1")


def _take_somebody_on(desk: Desk) -> None:
    take_on(desk, login="jana", name="Jana", role=Role.TECHNICIAN, password="long enough 1")


def _begin_anew(desk: Desk) -> None:
    desk.shop.change(replace(desk.shop.read(), is_first_start_done=False))


@pytest.mark.parametrize("act", [_give_a_password, _take_somebody_on])
def test_nothing_is_shown_where_somebody_has_to_sign_in(
    desk: Desk, path: Path, act: Callable[[Desk], None]
) -> None:
    an_order(desk)
    assert read_first_page(path, 10) is not None
    act(desk)
    assert read_first_page(path, 10) is None
    assert desk.people.sign_in_without_password() is None


def test_nothing_is_shown_of_a_shop_that_was_never_set_up(desk: Desk, path: Path) -> None:
    _begin_anew(desk)
    assert read_first_page(path, 10) is None


@pytest.mark.parametrize("revision", ["0001", "9999"])
def test_a_schema_of_another_version_is_left_to_the_desk(desk: Desk, path: Path, revision: str) -> None:
    _write(path, f"UPDATE alembic_version SET version_num = '{revision}'")
    assert read_first_page(path, 10) is None


def test_a_status_of_a_later_version_is_left_to_the_desk(desk: Desk, path: Path) -> None:
    _write(path, "INSERT INTO status_counts (status, count) VALUES ('lost', 1)")
    assert read_first_page(path, 10) is None


def test_no_file_is_made_where_there_is_none(tmp_path: Path) -> None:
    assert read_first_page(tmp_path / "none.db", 10) is None
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"no database at all" * 1000])
def test_what_is_no_shop_is_left_to_the_desk(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(content)
    assert read_first_page(path, 10) is None
    assert path.read_bytes() == content


@pytest.mark.parametrize("journal", ["delete", "wal"])
def test_nobody_waits_for_a_file_that_somebody_is_writing_to(desk: Desk, path: Path, journal: str) -> None:
    """Beside the write-ahead log there is nothing to wait for; beside the rollback journal the desk shows it."""
    desk.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute(f"PRAGMA journal_mode={journal}")
        conn.execute("BEGIN EXCLUSIVE")
        assert (read_first_page(path, 10) is None) == (journal == "delete")
        conn.execute("ROLLBACK")
    assert read_first_page(path, 10) is not None


def test_a_file_on_a_network_drive_is_not_touched(
    desk: Desk, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(first_page, "is_on_network_drive", lambda _path: True)
    assert read_first_page(path, 10) is None


def test_looking_changes_nothing(desk: Desk, path: Path) -> None:
    an_order(desk, Status.NEW)
    before = path.read_bytes()
    assert read_first_page(path, 10) is not None
    assert path.read_bytes() == before
    logs = {f"{path.name}-wal", f"{path.name}-shm"}
    assert {one.name for one in path.parent.iterdir()} - logs == {path.name}
