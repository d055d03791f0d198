"""The schema: the same by models and by migrations, on both engines; a foreign one is refused untouched."""

import errno
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import text
from sqlalchemy.exc import OperationalError

import orderflow_desk.store.opening.upgrade as upgrade_module
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, NewerSchema
from orderflow_desk.domain.lifecycle import CLOSED, Status
from orderflow_desk.domain.outbox import FAILED, PENDING
from orderflow_desk.filing import is_full
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.faults import translated
from orderflow_desk.store.migrations.triggers import SQLITE
from orderflow_desk.store.opening.upgrade import bring_up_to_date, upgrade_to
from orderflow_desk.store.places import file_system_of
from orderflow_desk.store.schema import HEAD, REVISIONS
from orderflow_desk.store.schema_constants import (
    IS_CLOSED,
    IS_FAILED,
    IS_PAST_DRAFT,
    IS_PENDING,
    IS_UNDER_WAY,
    among,
)
from orderflow_desk.store.sqlite import SAFE_WAL, journal_mode, sqlite3
from orderflow_desk.store.tables import metadata
from orderflow_desk.store.tables.orders import SEARCH_INDEXES


@pytest.fixture
def store(database_url: str):
    made = Store(database_url)
    yield made
    made.close()


@pytest.mark.filterwarnings("ignore:.*expression-based index")
def test_the_models_are_what_the_migrations_make(store: Store) -> None:
    def is_ours(item: object, name: str | None, kind: str, *_rest: object) -> bool:
        if name in ("ix_order_search_body", "ix_customer_search_body") and store.is_sqlite:
            return False  # a kind of index that PostgreSQL alone has
        return not (kind == "table" and name is not None and name.startswith(SEARCH_INDEXES))

    with store.reading() as conn:
        context = MigrationContext.configure(conn, opts={"include_object": is_ours, "compare_type": True})
        assert compare_metadata(context, metadata) == []


def test_the_known_revisions_are_the_migrations_in_their_order() -> None:
    folder = Path(upgrade_module.__file__).parents[1] / "migrations"
    script = ScriptDirectory(str(folder))
    found = [step.revision for step in script.walk_revisions()][::-1]
    assert tuple(found) == REVISIONS
    assert script.get_current_head() == HEAD


def test_the_partial_indexes_say_open_and_closed_as_the_path_does() -> None:
    drafts = {Status.DRAFT}
    for condition, named in (
        (IS_UNDER_WAY, drafts | set(CLOSED)),
        (IS_CLOSED, set(CLOSED)),
        (IS_PAST_DRAFT, drafts),
    ):
        assert {status for status in Status if f"'{status}'" in condition} == named


def test_the_partial_indexes_say_pending_and_failed_as_the_life_of_a_mail_does() -> None:
    assert (among(PENDING), among(FAILED)) == (IS_PENDING, IS_FAILED)


def test_the_migrations_count_every_status_that_there_is(store: Store) -> None:
    with store.reading() as conn:
        assert set(conn.execute(text("SELECT status FROM status_counts")).scalars()) == set(map(str, Status))


def test_bringing_up_to_date_twice_changes_nothing(store: Store) -> None:
    bring_up_to_date(store)
    bring_up_to_date(store)
    with store.reading() as conn:
        assert conn.execute(text("SELECT count(*) FROM people")).scalar() == 1


def test_a_newer_schema_is_refused_and_not_touched(database_url: str) -> None:
    store = Store(database_url)
    with store.writing() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '9999'"))
    store.close()
    path = Path(database_url.removeprefix("sqlite:///"))
    before = path.read_bytes() if path.exists() else b""
    with pytest.raises(NewerSchema) as caught:
        open_desk(database_url)
    assert caught.value.found == "9999"
    assert (path.read_bytes() if path.exists() else b"") == before


def test_a_file_that_is_no_database_is_refused_and_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir or Madam, " * 400)
    with pytest.raises(DatabaseTrouble) as caught:
        open_desk(sqlite_url(path))
    assert caught.value.fault is DatabaseFault.NOT_A_DATABASE
    assert path.read_text().startswith("Dear Sir")


def test_a_folder_that_is_not_there_is_told_as_a_database_that_is_away(tmp_path: Path) -> None:
    with pytest.raises(DatabaseTrouble) as caught:
        open_desk(sqlite_url(tmp_path / "nowhere" / "shop.db"))
    assert caught.value.fault is DatabaseFault.AWAY


def test_a_full_disk_is_told_and_leaves_the_database_whole(tmp_path: Path, sqlite_template: Path) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = Store(sqlite_url(path))
    with pytest.raises(DatabaseTrouble) as caught, store.writing() as conn:
        pages = conn.exec_driver_sql("PRAGMA page_count").scalar()
        conn.exec_driver_sql(f"PRAGMA max_page_count={pages}")
        conn.execute(text("INSERT INTO shop_settings VALUES ('big', :value)"), {"value": "x" * 900_000})
    store.close()
    assert caught.value.fault is DatabaseFault.DISK_FULL
    with sqlite3.connect(path) as conn:
        assert conn.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    conn.close()


def test_a_read_only_database_can_be_read_and_says_so_when_written(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = Store(f"sqlite:///file:{path}?mode=ro&uri=true")
    with store.reading() as conn:
        assert conn.execute(text("SELECT count(*) FROM people")).scalar() == 1
    with pytest.raises(DatabaseTrouble) as caught, store.writing() as conn:
        conn.execute(text("DELETE FROM people"))
    store.close()
    assert caught.value.fault is DatabaseFault.READ_ONLY


def test_a_locked_database_is_told_after_the_wait(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.store.engine.BUSY_TIMEOUT_MS", 100)
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    store = Store(sqlite_url(path))
    with pytest.raises(DatabaseTrouble) as caught, store.writing():
        pass
    other.close()
    store.close()
    assert caught.value.fault is DatabaseFault.LOCKED


def test_the_write_ahead_log_is_used_only_where_it_is_safe() -> None:
    assert journal_mode(SAFE_WAL) == "wal"
    assert journal_mode((3, 51, 2)) == "delete"
    assert journal_mode((3, 40, 1)) == "delete"


def _mode(path: Path) -> str:
    """Return the mode that the next library finds in the file."""
    with closing(sqlite3.connect(path)) as conn:
        return str(conn.execute("PRAGMA journal_mode").fetchone()[0])


def _opened_once(path: Path, journal: str) -> None:
    with closing(Store(sqlite_url(path), journal=journal)) as store, store.writing() as conn:
        conn.execute(text("UPDATE people SET name = name || '.'"))


def test_a_shop_changes_its_journal_by_itself_to_what_the_library_can(
    tmp_path: Path, sqlite_template: Path
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    for journal in ("delete", "wal", "delete"):
        _opened_once(path, journal)
        assert _mode(path) == journal


def test_a_shop_that_another_program_has_open_keeps_the_rollback_journal_until_the_next_start(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.store.engine.BUSY_TIMEOUT_MS", 100)
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    _opened_once(path, "delete")
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM people").fetchall()
        with closing(Store(sqlite_url(path), journal="wal")) as store, store.reading() as conn:
            assert conn.execute(text("SELECT count(*) FROM people")).scalar() == 1
        other.execute("COMMIT")
    assert _mode(path) == "delete"
    _opened_once(path, "wal")
    assert _mode(path) == "wal"


def test_an_older_library_does_not_work_on_a_log_that_another_program_has_open(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.store.engine.BUSY_TIMEOUT_MS", 100)
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    _opened_once(path, "wal")
    with closing(Store(sqlite_url(path), journal="wal")) as newer, newer.reading() as conn:
        conn.execute(text("SELECT count(*) FROM people"))
        older = Store(sqlite_url(path), journal="delete")
        with pytest.raises(DatabaseTrouble) as caught, older.reading():
            pass
        older.close()
    assert caught.value.fault is DatabaseFault.LOCKED


def test_a_network_drive_is_known_by_its_mount() -> None:
    mounts = [("/", "ext4"), ("/mnt/shop", "cifs"), ("/mnt/shopping", "ext4")]
    assert file_system_of(Path("/mnt/shop/desk.db"), mounts) == "cifs"
    assert file_system_of(Path("/mnt/shopping/desk.db"), mounts) == "ext4"
    assert file_system_of(Path("/home/desk.db"), mounts) == "ext4"


def test_a_database_on_a_network_drive_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orderflow_desk.store.places._mounts", lambda: [("/", "nfs4")])
    with pytest.raises(DatabaseTrouble) as caught:
        open_desk(sqlite_url(tmp_path / "shop.db"))
    assert caught.value.fault is DatabaseFault.NETWORK_DRIVE
    assert not (tmp_path / "shop.db").exists()


def test_an_upgrade_puts_a_copy_of_an_older_database_aside_first(
    tmp_path: Path, sqlite_template: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    store = Store(sqlite_url(path))
    with store.writing() as conn:
        conn.execute(text("UPDATE alembic_version SET version_num = '0000'"))
    monkeypatch.setattr(upgrade_module, "REVISIONS", ("0000", *REVISIONS))
    monkeypatch.setattr(upgrade_module, "_run", lambda conn: conn.execute(text("DELETE FROM letters")))
    bring_up_to_date(store)
    store.close()
    (copy,) = tmp_path.glob(f"shop.before-{HEAD}-from-0000-*.db")
    with sqlite3.connect(copy) as conn:
        assert conn.execute("SELECT version_num FROM alembic_version").fetchone() == ("0000",)
    conn.close()


def test_a_queue_that_was_in_trouble_before_outages_were_remembered_is_in_one(
    tmp_path: Path,
) -> None:
    path = tmp_path / "shop.db"
    older = Store(sqlite_url(path))
    with older.writing() as conn:
        upgrade_to(conn, "0001")
        conn.execute(text("UPDATE mail_queue SET failures = 2, retry_at = 5"))
    older.close()
    open_desk(sqlite_url(path)).close()
    with sqlite3.connect(path) as conn:
        assert conn.execute("SELECT away_since, back_at FROM mail_queue").fetchall() == [(5, None)]
    conn.close()


def test_every_trigger_of_the_first_schema_is_there(tmp_path: Path, sqlite_template: Path) -> None:
    with sqlite3.connect(sqlite_template) as conn:
        found = {row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")}
    conn.close()
    assert found >= {line.split()[2] for line in SQLITE if line.startswith("CREATE TRIGGER")}


def test_orders_of_an_older_shop_that_left_draft_count_as_confirmed(tmp_path: Path) -> None:
    path = tmp_path / "shop.db"
    older = Store(sqlite_url(path))
    # Status, and whether the order ever left Draft; one went back into it, one was cancelled as a draft.
    orders = (
        ("draft", 0),
        ("draft", 1),
        ("scheduled", 1),
        ("completed", 1),
        ("cancelled", 1),
        ("cancelled", 0),
    )
    with older.writing() as conn:
        upgrade_to(conn, "0003")
        conn.execute(text("INSERT INTO customers (id, name, created_at) VALUES (1, 'Jana', 0)"))
        conn.execute(text("INSERT INTO items (id, customer_id, title, created_at) VALUES (1, 1, 'Lamp', 0)"))
        for status, has_left in orders:
            conn.execute(
                text(
                    "INSERT INTO orders (version, status, customer_id, item_id, since, changed_at, created_at, "
                    "has_left_draft) VALUES (1, :status, 1, 1, 0, 0, 0, :has_left)"
                ),
                {"status": status, "has_left": has_left},
            )
    older.close()
    with open_desk(sqlite_url(path)) as desk:
        desk.people.sign_in_without_password()
        found = [desk.lookup.order(number) for number in range(10_001, 10_007)]
    assert [one.contact_confirmed for one in found] == [False, False, True, True, True, False]
    assert {(one.kind, one.visit_address) for one in found} == {("walk_in", "")}


@pytest.mark.parametrize(("full", "fault"), [(True, DatabaseFault.DISK_FULL), (False, DatabaseFault.AWAY)])
def test_an_error_of_which_the_library_says_no_more_is_looked_into(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, full: bool, fault: DatabaseFault
) -> None:
    monkeypatch.setattr("orderflow_desk.store.faults.is_full", lambda folder: full and folder == tmp_path)
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR
    with pytest.raises(DatabaseTrouble) as caught, translated(tmp_path / "shop.db"):
        raise OperationalError("SELECT 1", {}, error)
    assert caught.value.fault is fault


def test_an_upgrade_that_finds_the_disk_full_says_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    error = sqlite3.OperationalError("disk I/O error")
    error.sqlite_errorcode = sqlite3.SQLITE_IOERR

    def fail(*_: object) -> None:
        raise OperationalError("CREATE TABLE", {}, error)

    monkeypatch.setattr("orderflow_desk.store.faults.is_full", lambda folder: folder == tmp_path)
    monkeypatch.setattr("orderflow_desk.store.opening.upgrade._run", fail)
    with pytest.raises(DatabaseTrouble) as caught:
        open_desk(sqlite_url(tmp_path / "shop.db"))
    assert caught.value.fault is DatabaseFault.DISK_FULL


def test_a_disk_is_full_when_it_takes_nothing_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert not is_full(tmp_path)
    assert list(tmp_path.iterdir()) == []

    def refuse(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("orderflow_desk.filing.os.fsync", refuse)
    assert is_full(tmp_path)
