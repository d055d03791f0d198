"""A PC opens the shop that it opened before; where it cannot, it says so and asks, and makes no new one in silence."""

import json
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton

from orderflow_desk.app.shop.password import ShopPassword
from orderflow_desk.keychain import Keychain, Place
from orderflow_desk.services.desk import open_desk
from orderflow_desk.settings import FILE_NAME, Folders, Settings, SettingsFile
from orderflow_desk.store.engine import sqlite_url
from support.shops.postgres import Server
from support.window.driving import Driver

Started = Callable[..., Driver]


def _make(url: str, name: str) -> str:
    """Make a shop of this name at an address, and return its id."""
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), name=name, is_first_start_done=True))
        return desk.shop.id()


def _close(driver: Driver) -> None:
    driver.wait(lambda: driver.program.background.is_idle)
    driver.program.session.flush()
    driver.window.close_for_good()


def _settings(home: Path) -> Path:
    return Folders.below(home).config / FILE_NAME


def _opened(driver: Driver) -> str:
    driver.wait(lambda: driver.program.session.is_open)
    return driver.desk.shop.read().name


def _asked(driver: Driver) -> str:
    """Return what the window asks; nothing is open."""
    driver.wait(lambda: bool(_words(driver)))
    assert not driver.program.session.is_open
    return _words(driver)


def _words(driver: Driver) -> str:
    from PySide6.QtWidgets import QLabel

    label = driver.window.findChild(QLabel, "alarm_words")
    return label.text() if label is not None and label.isVisible() else ""


def _can_be_pressed(driver: Driver) -> set[str]:
    names = ("alarm_retry", "alarm_choose", "open_last", "use_local", "begin_shop", "open_anyway")
    buttons = [driver.window.findChild(QPushButton, name) for name in names]
    return {one.objectName() for one in buttons if one is not None and one.isVisible()}


@pytest.fixture
def second(tmp_path: Path, sqlite_template: Path) -> str:
    url = sqlite_url(Path(shutil.copy(sqlite_template, tmp_path / "second.db")))
    _make(url, "Second shop")
    return url


@pytest.fixture
def seen(started: Started, second: str, home: Path) -> str:
    """A PC that has opened a shop by its address once."""
    driver = started(second)
    assert _opened(driver) == "Second shop"
    _close(driver)
    return second


def test_a_pc_that_was_started_with_an_address_once_opens_it_from_then_on(
    started: Started, seen: str, home: Path
) -> None:
    driver = started("")
    assert _opened(driver) == "Second shop"
    assert not (home / "data" / "orderflow-desk.db").exists()


def test_the_password_of_a_server_goes_to_the_keychain_and_not_into_the_settings(
    started: Started, home: Path, postgres: Server
) -> None:
    SettingsFile(Folders.below(home).config).write("secret_place", "file")
    url = postgres.new_database()
    _make(url, "On a server")
    with psycopg.connect(postgres.url("postgres"), autocommit=True) as conn:
        rules = Path(conn.execute("SHOW hba_file").fetchone()[0])  # type: ignore[index]
        before = rules.read_text()
        conn.execute("ALTER ROLE desk PASSWORD 'p@ss w0rd'")
        rules.write_text("host all desk 127.0.0.1/32 scram-sha-256\n")
        conn.execute("SELECT pg_reload_conf()")
        try:
            driver = started(url.replace("desk@", "desk:p@ss w0rd@"))
            assert _opened(driver) == "On a server"
            _close(driver)
            kept = _settings(home).read_text()
            assert "ss w0rd" not in kept
            assert json.loads(kept)["database_url"] == url
            again = started("")
            assert _opened(again) == "On a server"
            _close(again)
            Keychain(Folders.below(home).data, place=Place.FILE).delete("database-password")
            without = started("")
            assert "refuses the user or the password" in _asked(without)
            without.click("alarm_choose")
            without.find(QLineEdit, "shop_password").setText("p@ss w0rd")
            without.click("shop_open")
            assert _opened(without) == "On a server"
            _close(without)
        finally:
            rules.write_text(before)
            conn.execute("SELECT pg_reload_conf()")
    postgres.drop(url)


def test_a_password_that_somebody_wrote_into_the_settings_moves_to_the_keychain(
    tmp_path: Path, postgres: Server
) -> None:
    from orderflow_desk.app.options import Options
    from orderflow_desk.app.shop.opener import ShopOpener
    from orderflow_desk.known_shops import KnownShops

    url = postgres.new_database()
    _make(url, "On a server")
    folders = Folders.below(tmp_path)
    settings = SettingsFile(folders.config, Settings(database_url=url.replace("desk@", "desk:secret@")))
    keychain = Keychain(folders.data, place=Place.FILE)
    opener = ShopOpener(Options(demo_folder=tmp_path), settings, keychain, KnownShops(folders.data))
    opener.open().shop.desk.close()
    assert settings.settings.database_url == url
    assert ShopPassword(keychain).of(url) == "secret"
    postgres.drop(url)


def test_a_password_that_can_be_kept_nowhere_stays_where_it_was_written(
    tmp_path: Path, postgres: Server
) -> None:
    from orderflow_desk.app.options import Options
    from orderflow_desk.app.shop.opener import ShopOpener
    from orderflow_desk.known_shops import KnownShops

    url = postgres.new_database()
    _make(url, "On a server")
    folders = Folders.below(tmp_path)
    written = url.replace("desk@", "desk:secret@")
    settings = SettingsFile(folders.config, Settings(database_url=written))
    keychain = Keychain(folders.data, place=Place.SESSION)
    opener = ShopOpener(Options(demo_folder=tmp_path), settings, keychain, KnownShops(folders.data))
    opened = opener.open()
    opened.shop.desk.close()
    assert opened.is_password_kept
    assert settings.settings.database_url == written
    postgres.drop(url)


@pytest.mark.parametrize("damage", ["a comma", "empty", "gone"])
def test_settings_that_are_gone_or_damaged_open_no_other_shop_but_ask(
    started: Started, seen: str, home: Path, damage: str
) -> None:
    file = _settings(home)
    whole = file.read_text()
    if damage == "gone":
        file.unlink()
    else:
        file.write_text("" if damage == "empty" else whole.replace("{", "{,", 1))
    driver = started("")
    assert seen in _asked(driver)
    assert _can_be_pressed(driver) == {"alarm_retry", "alarm_choose", "open_last", "use_local"}
    assert not (home / "data" / "orderflow-desk.db").exists()
    driver.click("open_last")
    assert _opened(driver) == "Second shop"
    _close(driver)
    aside = file.with_name(f"{FILE_NAME}.broken")
    assert aside.exists() is (damage != "gone")
    again = started("")
    assert _opened(again) == "Second shop"
    _close(again)
    file.write_text("{,")
    third = started("")
    _asked(third)
    if damage == "a comma":
        assert aside.read_text() == whole.replace("{", "{,", 1)
        assert file.with_name(f"{FILE_NAME}.broken-2").read_text() == "{,"


def test_damaged_settings_of_a_pc_that_remembers_nothing_yet_are_asked_about_too(
    started: Started, home: Path
) -> None:
    _settings(home).write_text("{,")
    driver = started("")
    assert "where its shop is" in _asked(driver)
    assert _can_be_pressed(driver) == {"alarm_retry", "alarm_choose", "use_local"}
    driver.click("use_local")
    driver.wait(lambda: driver.program.session.is_open)
    assert (home / "data" / "orderflow-desk.db").exists()


@pytest.mark.parametrize("is_empty", [False, True])
def test_where_a_shop_was_and_is_not_now_no_new_one_is_made_unless_somebody_says_so(
    started: Started, seen: str, tmp_path: Path, is_empty: bool
) -> None:
    path = tmp_path / "second.db"
    path.rename(tmp_path / "elsewhere.db")
    if is_empty:
        path.write_bytes(b"")
    driver = started("")
    assert str(path) in _asked(driver)
    assert path.exists() is is_empty
    driver.click("alarm_choose")
    driver.find(QLineEdit, "shop_address").setText(str(tmp_path / "elsewhere.db"))
    driver.click("shop_open")
    assert _opened(driver) == "Second shop"
    _close(driver)
    again = started(seen)
    _asked(again)
    again.click("begin_shop")
    again.wait(lambda: again.program.session.is_open)
    assert again.window.place == "first_start" or not again.desk.shop.read().name


def test_a_pc_with_a_shop_is_asked_before_a_new_one_begins_at_a_mistyped_address(
    started: Started, seen: str, tmp_path: Path
) -> None:
    driver = started(sqlite_url(tmp_path / "typo" / "shop.db"))
    assert "no shop" in _asked(driver)
    assert not (tmp_path / "typo").exists()


def test_another_shop_at_the_address_is_told_and_opened_only_when_somebody_says_so(
    started: Started, seen: str, tmp_path: Path
) -> None:
    path = tmp_path / "second.db"
    path.rename(tmp_path / "before.db")
    _make(seen, "A third shop")
    driver = started("")
    assert "not the shop" in _asked(driver)
    driver.click("open_anyway")
    assert _opened(driver) == "A third shop"
    _close(driver)
    again = started("")
    assert _opened(again) == "A third shop"


def test_a_copy_that_was_put_back_is_the_same_shop(started: Started, seen: str, tmp_path: Path) -> None:
    path = tmp_path / "second.db"
    shutil.copy(path, tmp_path / "backup.db")
    path.unlink()
    shutil.copy(tmp_path / "backup.db", path)
    driver = started("")
    assert _opened(driver) == "Second shop"


def test_a_pc_that_changes_over_to_another_shop_says_so_and_can_be_taken_back(
    started: Started, seen: str, tmp_path: Path, home: Path
) -> None:
    third = sqlite_url(tmp_path / "third.db")
    _make(third, "A third shop")
    driver = started(third)
    assert _opened(driver) == "A third shop"
    driver.wait(lambda: driver.window.toast.can_undo)
    driver.window.toast.undo()
    driver.wait(lambda: json.loads(_settings(home).read_text())["database_url"] == seen)
    _close(driver)
    again = started("")
    assert _opened(again) == "Second shop"


def test_what_the_program_itself_does_wrong_at_opening_is_told_in_the_window_too(
    started: Started, shop_url: str, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("a bug")

    monkeypatch.setattr("orderflow_desk.services.desk.bring_up_to_date", fail)
    driver = started(shop_url)
    assert "could not be opened" in _asked(driver)
    assert {"alarm_retry", "alarm_choose"} <= _can_be_pressed(driver)
    caplog.clear()
