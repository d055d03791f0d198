"""Whatever keeps a database from being opened is told for what it is, by real servers and real files."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.gui.features import join_messages
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.addresses import parted_password, read_address, with_password
from orderflow_desk.store.engine import Store, sqlite_url
from support.shops.postgres import Server

_F = DatabaseFault
SECRET = "s3cret-word"


def _refused(address: str) -> DatabaseTrouble:
    with pytest.raises(DatabaseTrouble) as caught:
        open_desk(address).close()
    join_messages()
    message = describe(caught.value)
    assert message.sentence
    assert message.remedy
    assert SECRET not in message.whole
    return caught.value


@pytest.fixture(scope="module")
def port(postgres: Server) -> Iterator[int]:
    """The port of the server, which asks jana for her password and lets nobody in whom it does not know."""
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as conn:
        conn.execute("CREATE ROLE jana LOGIN PASSWORD 'right'")
        conn.execute("CREATE DATABASE latin ENCODING 'LATIN1' LC_COLLATE 'C' LC_CTYPE 'C' TEMPLATE template0")
        conn.execute("CREATE DATABASE bare TEMPLATE template0")
        conn.execute("CREATE DATABASE hers TEMPLATE template0")
        conn.execute("CREATE DATABASE closed TEMPLATE template0")
        conn.execute("REVOKE CONNECT ON DATABASE closed FROM PUBLIC")
        with psycopg.connect(postgres.url("bare"), autocommit=True) as bare:
            bare.execute("DROP SCHEMA public")
        rules = Path(conn.execute("SHOW hba_file").fetchone()[0])  # type: ignore[index]
        before = rules.read_text()
        lines = "host all jana 127.0.0.1/32 scram-sha-256\nhost all stranger 127.0.0.1/32 reject\n"
        rules.write_text(lines + before)
        conn.execute("SELECT pg_reload_conf()")
        yield conn.info.port
        rules.write_text(before)
        conn.execute("SELECT pg_reload_conf()")
        for name in ("latin", "bare", "hers", "closed"):
            conn.execute(f"DROP DATABASE {name}".encode())
        conn.execute("DROP ROLE jana")


@pytest.mark.parametrize(
    ("place", "fault"),
    [
        (f"jana:{SECRET}@127.0.0.1:PORT/postgres", _F.WRONG_PASSWORD),
        ("jana@127.0.0.1:PORT/postgres", _F.WRONG_PASSWORD),
        ("nobody_here@127.0.0.1:PORT/postgres", _F.WRONG_PASSWORD),
        ("stranger@127.0.0.1:PORT/postgres", _F.NOT_ADMITTED),
        ("jana:right@127.0.0.1:PORT/closed", _F.NOT_ADMITTED),
        ("desk@127.0.0.1:PORT/no_such_shop", _F.NO_SUCH_DATABASE),
        ("desk@127.0.0.1:1/shop", _F.NOT_LISTENING),
        ("desk@no-such-host.invalid/shop", _F.NO_SUCH_HOST),
        ("jana:right@127.0.0.1:PORT/hers", _F.NO_RIGHTS),
        ("desk@127.0.0.1:PORT/bare", _F.NO_SCHEMA),
        ("desk@127.0.0.1:PORT/latin", _F.NOT_UTF8),
    ],
)
def test_a_server_that_does_not_open_a_shop_is_told_for_what_it_is(
    port: int, place: str, fault: DatabaseFault
) -> None:
    assert _refused(f"postgresql://{place.replace('PORT', str(port))}").fault is fault


def test_a_database_for_another_alphabet_is_refused_before_anything_is_made_in_it(
    port: int, postgres: Server
) -> None:
    _refused(f"postgresql://desk@127.0.0.1:{port}/latin")
    with psycopg.connect(postgres.url("latin")) as conn:
        assert conn.execute("SELECT to_regclass('alembic_version')").fetchone() == (None,)


def test_a_statement_that_is_not_waited_for_is_trouble(database_url: str) -> None:
    if not database_url.startswith("postgresql"):
        return
    store = Store(database_url)
    with pytest.raises(DatabaseTrouble) as caught, store.reading() as conn:
        conn.exec_driver_sql("SET LOCAL statement_timeout = 50")
        conn.exec_driver_sql("SELECT pg_sleep(5)")
    store.close()
    assert caught.value.fault is _F.TIMED_OUT


@pytest.mark.parametrize(
    "address",
    [
        "server/shop", "C:\\shops\\shop.db", "/data/shop.db", "shop.db", "mysql://desk@server/shop", "http://server/shop",
        f"postgresql://desk:{SECRET}@server:fivethousand/shop", "postgresql:server/shop", "sqlite:shop.db:", "://",
    ],
)  # fmt: skip
def test_what_is_no_address_is_refused_in_a_sentence(address: str) -> None:
    assert _refused(address).fault is _F.ADDRESS


@pytest.mark.parametrize(
    "password", ["p@ss", "a:b", "a/b", "a#b", "a?b", "100%", "@@", "pass@word@", "ä ö", "p@ss/w?rd#1"]
)
def test_a_password_is_understood_as_it_is_typed_or_with_its_signs_written_out(password: str) -> None:
    from urllib.parse import quote

    for written in (password, quote(password, safe="")):
        url = read_address(f"postgresql://jana:{written}@server:5433/shop?sslmode=require")
        found = (url.username, url.password, url.host, url.port, url.database, url.query["sslmode"])
        assert found == ("jana", password, "server", 5433, "shop", "require")


def test_an_address_is_kept_without_its_password_and_gets_it_back() -> None:
    plain, password = parted_password("postgresql://jana:p@ss@server/shop?host=a,b&port=1,2")
    assert password == "p@ss"
    assert "p@ss" not in plain
    assert "p%40ss" not in plain
    again = read_address(with_password(plain, password))
    assert (again.password, again.database, again.query["port"]) == ("p@ss", "shop", "1,2")
    assert parted_password("sqlite:////tmp/shop.db") == ("sqlite:////tmp/shop.db", "")


def test_a_driver_that_is_missing_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    assert _refused("postgresql://desk@127.0.0.1:1/shop").fault is _F.NO_DRIVER


@contextmanager
def _as_an_ordinary_user() -> Iterator[None]:
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.mark.skipif(sys.platform == "win32", reason="rights are other ones there")
@pytest.mark.parametrize("shut", ["file", "folder", "folder_of_a_new_one"])
def test_a_file_without_rights_is_told_by_its_name(shut: str, sqlite_template: Path) -> None:
    import shutil
    import tempfile

    folder = Path(tempfile.mkdtemp(dir=tempfile.gettempdir()))
    try:
        path = folder / "shop.db"
        if shut != "folder_of_a_new_one":
            path.write_bytes(sqlite_template.read_bytes())
        path.exists() and path.chmod(0o000 if shut == "file" else 0o644)
        folder.chmod({"file": 0o755, "folder": 0o000, "folder_of_a_new_one": 0o555}[shut])
        with _as_an_ordinary_user():
            trouble = _refused(sqlite_url(path))
        assert (trouble.fault, trouble.detail) == (_F.NO_RIGHTS, str(path))
    finally:
        folder.chmod(0o755)
        shutil.rmtree(folder)


def test_a_damaged_file_is_told(tmp_path: Path, sqlite_template: Path) -> None:
    path = tmp_path / "shop.db"
    whole = bytearray(sqlite_template.read_bytes())
    whole[100:] = b"\xff" * (len(whole) - 100)
    path.write_bytes(whole)
    assert _refused(sqlite_url(path)).fault is _F.DAMAGED
