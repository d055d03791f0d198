"""Half-written orders, notes and photos on a PC belong to one shop and one person, and are nobody else's."""

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit

from orderflow_desk.app.shop.personal_place import take_over
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.drafts import Drafts
from orderflow_desk.images.staged_photos import StagedPhotos
from orderflow_desk.services.desk import open_desk
from orderflow_desk.settings import Folders
from orderflow_desk.store.engine import sqlite_url
from support.shops.databases import ADMINISTRATORS_PASSWORD, take_on
from support.shops.orders import an_order
from support.window.driving import CONTROL, Driver

Started = Callable[..., Driver]
_TOKEN = "ab" * 16


def _shop(path: Path) -> str:
    """Make a shop with one order, and return its address."""
    url = sqlite_url(path)
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), name=path.stem, is_first_start_done=True))
        an_order(desk, Status.NEW)
    return url


@pytest.fixture
def first(tmp_path: Path) -> str:
    return _shop(tmp_path / "first.db")


@pytest.fixture
def second(tmp_path: Path) -> str:
    return _shop(tmp_path / "second.db")


def _close(driver: Driver) -> None:
    driver.program.session.autosave.flush()
    driver.wait(lambda: driver.program.session.autosave.is_settled and driver.program.background.is_idle)
    driver.window.close_for_good()


def _typed(driver: Driver) -> str:
    driver.wait(lambda: driver.program.session.autosave.is_loaded and driver.program.background.is_idle)
    driver.key(Qt.Key.Key_N, CONTROL)
    return driver.find(QLineEdit, "customer_name").text()


def _lay_photo_of_order(home: Path, place: Path) -> None:
    """Leave a photo that is to follow order 10001, as a program that was killed leaves it."""
    Drafts(place / "drafts").write(f"photo_of_order/{_TOKEN}", {"photos": [_TOKEN], "order": 10001})
    StagedPhotos(place / "photos").lay(_TOKEN, Photo("ab", 1, 1, "pump.jpg", b"a pump", b"t"))


def _photos(url: str) -> int:
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        return len(desk.photos.of_order(10001))


def test_a_half_written_order_of_one_shop_is_not_seen_in_another_and_waits_for_its_own(
    started: Started, first: str, second: str
) -> None:
    driver = started(first).ready()
    driver.key(Qt.Key.Key_N, CONTROL)
    driver.type_into("customer_name", "Jana of the first")
    _close(driver)
    other = started(second).ready()
    assert _typed(other) == ""
    other.type_into("customer_name", "Petr of the second")
    _close(other)
    assert _typed(started(first).ready()) == "Jana of the first"


def test_a_photo_that_waits_for_an_order_is_not_written_into_the_other_shops_order_of_that_number(
    started: Started, first: str, second: str, home: Path
) -> None:
    before = started(first).ready()
    place = Path(before.program.session.data_folder)
    _close(before)
    assert place != home / "data"
    _lay_photo_of_order(home, place)
    other = started(second).ready()
    other.wait(lambda: other.program.session.autosave.is_loaded and other.program.background.is_idle)
    _close(other)
    assert _photos(second) == 0
    driver = started(first).ready()
    driver.wait(lambda: not list((place / "drafts").glob("*.json")))
    _close(driver)
    assert (_photos(first), _photos(second)) == (1, 0)


def test_what_lay_there_before_the_change_goes_to_the_shop_that_the_pc_remembers_and_no_other(
    started: Started, first: str, second: str, home: Path
) -> None:
    from orderflow_desk.settings import SettingsFile

    folders = Folders.below(home)
    SettingsFile(folders.config).write("database_url", first)
    Drafts(folders.drafts).write("new_order", {"customer_name": "Before", "action_id": "a" * 32})
    _lay_photo_of_order(home, folders.data)
    other = started(second).ready()
    assert _typed(other) == ""
    _close(other)
    assert _photos(second) == 0
    _close(started("").ready())  # the other one is this PC's by now, and still not that of what lay there
    assert _photos(second) == 0
    driver = started(first).ready()
    assert _typed(driver) == "Before"
    driver.wait(lambda: not list(home.rglob("*.photo")))
    _close(driver)
    assert (_photos(first), _photos(second)) == (1, 0)


def test_what_lay_there_before_the_change_is_there_in_the_remembered_shop(
    started: Started, first: str, home: Path
) -> None:
    from orderflow_desk.settings import SettingsFile

    folders = Folders.below(home)
    SettingsFile(folders.config).write("database_url", first)
    Drafts(folders.drafts).write("new_order", {"customer_name": "Before", "action_id": "a" * 32})
    _lay_photo_of_order(home, folders.data)
    driver = started("").ready()
    assert _typed(driver) == "Before"
    driver.wait(lambda: not list(home.rglob("*.photo")))
    _close(driver)
    assert _photos(first) == 1
    assert list(folders.drafts.glob("*.json")) == []


def test_two_people_at_one_pc_have_each_their_own_half_written_order(
    started: Started, tmp_path: Path
) -> None:
    url = _shop(tmp_path / "shop.db")
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        take_on(desk, login="jo", name="Jo", role=Role.FRONT_DESK, password="screwdriver")
    driver = started(url)
    driver.wait(lambda: driver.window.place == "sign_in")

    def enter(login: str, password: str) -> None:
        for name, text in (("login", login), ("password", password)):
            driver.find(QLineEdit, name).clear()
            driver.type_into(name, text)
        driver.click("sign_in")
        driver.wait(lambda: driver.window.place == "orders")

    def leave() -> None:
        driver.program.session.commands.of("sign_out").trigger()
        driver.wait(lambda: driver.window.place == "sign_in")

    enter("jo", "screwdriver")
    assert _typed(driver) == ""
    driver.type_into("customer_name", "typed by Jo")
    leave()
    enter("admin", ADMINISTRATORS_PASSWORD)
    assert _typed(driver) == ""
    driver.type_into("customer_name", "typed by the boss")
    leave()
    enter("jo", "screwdriver")
    assert _typed(driver) == "typed by Jo"
    leave()
    enter("admin", ADMINISTRATORS_PASSWORD)
    assert _typed(driver) == "typed by the boss"


def test_a_text_of_all_waits_where_its_place_is_taken_with_the_photos_that_it_names(tmp_path: Path) -> None:
    folders, place = Folders.below(tmp_path), tmp_path / "data" / "shops" / "s" / "1"
    Drafts(folders.drafts).write("new_order", {"photos": ["aa"], "customer_name": "common"})
    Drafts(folders.drafts).write("note/7", {"text": "comes", "photos": ["bb"]})
    Drafts(place / "drafts").write("new_order", {"customer_name": "own"})
    for token in ("aa", "bb"):
        StagedPhotos(folders.data / "photos").lay(token, Photo("ab", 1, 1, "p.jpg", b"p", b"t"))
    take_over(folders, place)
    own = Drafts(place / "drafts")
    assert own.read_all()["new_order"] == {"customer_name": "own"}
    assert own.read_all()["note/7"]["text"] == "comes"
    assert [one.stem for one in (place / "photos").iterdir()] == ["bb"]
    own.delete("new_order")
    take_over(folders, place)
    assert own.read_all()["new_order"]["customer_name"] == "common"
    assert {one.stem for one in (place / "photos").iterdir()} == {"aa", "bb"}
    assert [json.loads(one.read_text()) for one in folders.drafts.glob("*.json")] == []
