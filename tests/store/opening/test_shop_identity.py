"""A shop's database has an id that it keeps, also where it is older than the ids, and in every copy of it."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.opening.identity import FoundShop, found_shop
from support.shops.databases import ENGINES
from support.shops.older import older_database


@pytest.fixture(params=ENGINES)
def older(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with older_database(request, tmp_path, "0020", ()) as url:
        yield url


def _found(url: str) -> FoundShop:
    store = Store(url)
    try:
        return found_shop(store)
    finally:
        store.close()


def test_a_shop_of_before_gets_an_id_once_and_keeps_it(older: str) -> None:
    assert _found(older) == FoundShop(is_there=True)
    with open_desk(older) as desk:
        made = desk.shop.id()
    with open_desk(older) as desk:
        assert desk.shop.id() == made
    assert _found(older) == FoundShop(is_there=True, shop_id=made)
    assert len(made) == 32


def test_two_shops_have_two_ids_and_a_copy_has_that_of_its_shop(tmp_path: Path) -> None:
    ids = []
    for name in ("a", "b"):
        with open_desk(sqlite_url(tmp_path / name)) as desk:
            ids.append(desk.shop.id())
    shutil.copy(tmp_path / "a", tmp_path / "copy")
    with open_desk(sqlite_url(tmp_path / "copy")) as desk:
        assert desk.shop.id() == ids[0] != ids[1]


@pytest.mark.parametrize("content", [None, b""])
def test_where_nothing_is_nothing_is_made_by_looking(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "shop.db"
    if content is not None:
        path.write_bytes(content)
    assert _found(sqlite_url(path)) == FoundShop(is_there=False)
    assert path.exists() is (content is not None)


def test_what_stands_there_is_told_before_anything_is_made(tmp_path: Path) -> None:
    class StopError(Exception):
        pass

    def check(found: FoundShop) -> None:
        raise StopError(found)

    with pytest.raises(StopError):
        open_desk(sqlite_url(tmp_path / "shop.db"), check=check)
    assert not (tmp_path / "shop.db").exists()
