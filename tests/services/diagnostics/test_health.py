"""The examination of a database: a well one passes, and each illness is told for what it is."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.health import Ailment, Found, Health, open_health
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.schema import HEAD
from orderflow_desk.store.sqlite import sqlite3
from support.shops.orders import an_order, new_id


@pytest.fixture
def busy(desk: Desk, database_url: str) -> Iterator[Health]:
    """The health of a shop with orders in several statuses, moved, noted, undone and cancelled."""
    for status in (Status.DRAFT, Status.IN_PROGRESS, Status.READY_FOR_RETURN, Status.CANCELLED):
        an_order(desk, status)
    desk.moves.undo(an_order(desk, Status.NEW), action_id=new_id())
    with open_health(database_url) as health:
        yield health


@contextmanager
def _behind_the_back(url: str) -> Iterator[Connection]:
    """Write as a stranger would: without the triggers and foreign keys that guard the shop."""
    store = Store(url)
    try:
        with store.engine.connect() as conn:
            if store.is_sqlite:
                raw = conn.connection.dbapi_connection
                assert raw is not None
                raw.cursor().execute("PRAGMA foreign_keys=OFF")
            else:
                conn.execute(text("SET session_replication_role = replica"))
            yield conn
            conn.commit()
    finally:
        store.close()


def _tear(path: Path, *pages: int) -> None:
    content = bytearray(path.read_bytes())
    for page in pages:
        content[4096 * (page - 1) : 4096 * page] = b"\xab" * 4096
    path.write_bytes(content)


def _page_of(path: Path, name: str) -> int:
    with closing(sqlite3.connect(path)) as conn:
        return conn.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (name,)).fetchone()[0]


def _only(found: tuple[Found, ...]) -> Found:
    (one,) = found
    return one


def test_a_busy_shop_is_well(busy: Health) -> None:
    assert busy.examine(is_whole=True) == ()
    assert busy.examine(is_whole=False) == ()


def test_it_says_which_engine_and_which_schema(busy: Health, database_url: str) -> None:
    engine = busy.engine()
    assert engine.revision == HEAD
    is_sqlite = database_url.startswith("sqlite")
    assert engine.name == ("SQLite" if is_sqlite else "PostgreSQL")
    assert bool(engine.journal) == is_sqlite


def test_an_order_that_stands_elsewhere_than_its_timeline_ends_is_found(
    busy: Health, desk: Desk, database_url: str
) -> None:
    order_id = an_order(desk, Status.NEW)
    with _behind_the_back(database_url) as conn:
        conn.execute(text("UPDATE orders SET status = 'in_progress' WHERE id = :id"), {"id": order_id})
    assert busy.examine(is_whole=False) == ()
    assert Found(Ailment.WRONG_STATUS, 1, (str(order_id),)) in busy.examine(is_whole=True)


def test_a_status_that_nobody_knows_is_found_all_the_same(
    busy: Health, desk: Desk, database_url: str
) -> None:
    order_id = an_order(desk, Status.NEW)
    with _behind_the_back(database_url) as conn:
        conn.execute(text("UPDATE orders SET status = 'lost' WHERE id = :id"), {"id": order_id})
    assert Ailment.WRONG_STATUS in {one.ailment for one in busy.examine(is_whole=True)}


def test_a_wrong_number_on_a_chip_is_found(busy: Health, database_url: str) -> None:
    with _behind_the_back(database_url) as conn:
        conn.execute(text("UPDATE status_counts SET count = count + 7 WHERE status = 'draft'"))
    assert _only(busy.examine(is_whole=True)) == Found(Ailment.WRONG_COUNT, 1, ("draft",))


def test_a_status_that_is_not_counted_is_found(busy: Health, database_url: str) -> None:
    with _behind_the_back(database_url) as conn:
        conn.execute(text("DELETE FROM status_counts WHERE status = 'completed'"))
    assert _only(busy.examine(is_whole=True)) == Found(Ailment.WRONG_COUNT, 1, ("completed",))


def test_a_mail_on_the_wrong_order_is_found(busy: Health, desk: Desk, database_url: str) -> None:
    other = an_order(desk)
    with _behind_the_back(database_url) as conn:
        conn.execute(
            text("UPDATE outbox SET order_id = :id WHERE id = (SELECT max(id) FROM outbox)"), {"id": other}
        )
    assert _only(busy.examine(is_whole=True)).ailment is Ailment.WRONG_MAIL


def test_a_mail_merged_into_none_is_found(busy: Health, database_url: str) -> None:
    with _behind_the_back(database_url) as conn:
        merged = (
            "UPDATE outbox SET state = 'merged', merged_into = NULL WHERE id = (SELECT max(id) FROM outbox)"
        )
        conn.execute(text(merged))
    assert _only(busy.examine(is_whole=True)).ailment is Ailment.WRONG_MAIL


def test_two_mails_of_one_entry_are_found(busy: Health, database_url: str) -> None:
    columns = (
        "order_id, entry_id, kind, recipient_name, subject, text, html, state, created_at, due_at, attempts"
    )
    with _behind_the_back(database_url) as conn:
        conn.execute(
            text(
                f"INSERT INTO outbox ({columns}, recipient, message_id) "
                f"SELECT {columns}, 'twice@example.net', 'twice' FROM outbox ORDER BY id DESC LIMIT 1"
            )
        )
    assert _only(busy.examine(is_whole=True)).ailment is Ailment.WRONG_MAIL


@pytest.mark.parametrize(
    "words",
    [
        "DELETE FROM order_search WHERE order_id = :id",
        "UPDATE order_search SET body = ' x' WHERE order_id = :id",
    ],
)
def test_an_order_that_is_not_found_by_what_stands_in_it_is_found_here(
    busy: Health, desk: Desk, database_url: str, words: str
) -> None:
    order_id = an_order(desk)
    with _behind_the_back(database_url) as conn:
        conn.execute(text(words), {"id": order_id})
    assert _only(busy.examine(is_whole=True)) == Found(Ailment.UNFINDABLE, 1, (str(order_id),))


def test_a_guard_that_was_taken_away_is_found_the_quick_way(busy: Health, database_url: str) -> None:
    where = "" if database_url.startswith("sqlite") else " ON timeline"
    with _behind_the_back(database_url) as conn:
        conn.execute(text(f"DROP TRIGGER timeline_keeps_its_past{where}"))
    assert _only(busy.examine(is_whole=False)) == Found(Ailment.NO_GUARD, 1, ("timeline_keeps_its_past",))


class TestOnAFile:
    """What can be wrong with a SQLite file alone."""

    @pytest.fixture
    def database_url(self, tmp_path: Path, sqlite_template: Path) -> str:
        shutil.copy(sqlite_template, tmp_path / "shop.db")
        return sqlite_url(tmp_path / "shop.db")

    def test_rows_that_refer_to_nothing_are_found_the_quick_way(
        self, busy: Health, database_url: str
    ) -> None:
        with _behind_the_back(database_url) as conn:
            conn.execute(text("UPDATE items SET customer_id = 4711 WHERE id = 1"))
        assert Found(Ailment.DANGLING, 1, ("items → customers",)) in busy.examine(is_whole=False)

    def test_an_index_of_the_search_that_does_not_fit_is_found(self, busy: Health, database_url: str) -> None:
        with _behind_the_back(database_url) as conn:
            conn.execute(text("INSERT INTO order_fragments(order_fragments) VALUES ('delete-all')"))
        assert Ailment.SEARCH_DAMAGED in {one.ailment for one in busy.examine(is_whole=True)}
        assert busy.examine(is_whole=False) == ()

    def test_damage_in_an_index_is_found(self, busy: Health, database_url: str) -> None:
        with _behind_the_back(database_url) as conn:
            conn.execute(text("PRAGMA writable_schema = ON"))
            wrong = "CREATE INDEX ix_customers_phone_digits ON customers (name)"
            conn.execute(
                text("UPDATE sqlite_master SET sql = :sql WHERE name = 'ix_customers_phone_digits'"),
                {"sql": wrong},
            )
        assert _only(busy.examine(is_whole=True)).ailment is Ailment.DAMAGED

    def test_a_file_with_a_torn_schema_is_damaged(self, tmp_path: Path, database_url: str) -> None:
        _tear(tmp_path / "shop.db", *range(4, 50))
        with open_health(database_url) as health, pytest.raises(DatabaseTrouble) as caught:
            health.engine()
        assert caught.value.fault is DatabaseFault.DAMAGED

    def test_a_file_with_torn_pages_is_damaged_the_quick_way_too(
        self, tmp_path: Path, database_url: str
    ) -> None:
        _tear(tmp_path / "shop.db", _page_of(tmp_path / "shop.db", "customers"))
        with open_health(database_url) as health:
            assert health.engine().revision == HEAD
            assert _only(health.examine(is_whole=False)).ailment is Ailment.DAMAGED
            assert _only(health.examine(is_whole=True)).ailment is Ailment.DAMAGED

    def test_a_file_that_is_not_there_is_not_made(self, tmp_path: Path) -> None:
        with pytest.raises(DatabaseTrouble), open_health(sqlite_url(tmp_path / "none.db")):
            pass
        assert not (tmp_path / "none.db").exists()

    def test_a_file_without_our_tables_has_no_schema(self, tmp_path: Path) -> None:
        path = tmp_path / "empty.db"
        path.touch()
        with open_health(sqlite_url(path)) as health:
            assert health.engine().revision is None

    def test_an_address_that_is_none_is_told_for_what_it_is(self) -> None:
        for url in ("nonsense", "", "nodatabase://x/y"):
            with pytest.raises(DatabaseTrouble) as caught, open_health(url):
                pass
            assert caught.value.fault is DatabaseFault.ADDRESS
