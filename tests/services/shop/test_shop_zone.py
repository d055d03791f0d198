"""A shop has one clock: that of the PC that it was made on, until an administrator chooses another."""

import csv
import re
import zipfile
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from sqlalchemy import text

from orderflow_desk.app.shop.opening import open_shop
from orderflow_desk.domain.exchange.exporting import SheetKind
from orderflow_desk.domain.opening_hours.shop_clock import as_of_zone, behind_pc, in_zone
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from support.shops.lists import Timeouts

MIDNIGHT = datetime(2026, 11, 24, 23, 30, tzinfo=UTC)


@pytest.fixture
def unsettled(desk: Desk) -> Desk:
    """The desk of a shop that never chose a zone."""
    desk.shop.change(replace(desk.shop.read(), time_zone=""))
    return desk


def test_a_new_shop_keeps_the_zone_of_the_pc_that_made_it(tmp_path: Path) -> None:
    url = sqlite_url(tmp_path / "new.db")
    with open_shop(url, "counter", zone="Asia/Tokyo").desk as desk:
        assert desk.shop.read().time_zone == "Asia/Tokyo"
    again = open_shop(url, "laptop", zone="America/New_York")
    with again.desk as desk:
        assert (again.time_zone, desk.shop.read().time_zone) == ("Asia/Tokyo", "Asia/Tokyo")


def test_a_pc_without_a_window_settles_no_zone(tmp_path: Path) -> None:
    opened = open_shop(sqlite_url(tmp_path / "new.db"), "server")
    with opened.desk as desk:
        assert (opened.time_zone, desk.shop.read().time_zone) == ("", "")


@pytest.mark.parametrize("name", ["", "Nowhere/Town", "../etc/passwd"])
def test_a_zone_that_nobody_knows_is_not_kept(unsettled: Desk, name: str) -> None:
    assert unsettled.shop.settle_zone(name) == ""
    assert unsettled.shop.read().time_zone == ""


def test_the_other_desks_hear_of_the_zone(unsettled: Desk, database_url: str) -> None:
    with open_desk(database_url) as other, unsettled._store.reading() as conn:
        before = conn.execute(text("SELECT count(*) FROM change_log WHERE topic = 'shop'")).scalar_one()
        conn.rollback()
        other.shop.settle_zone("Asia/Tokyo")
        other.shop.settle_zone("Asia/Tokyo")
        assert (
            conn.execute(text("SELECT count(*) FROM change_log WHERE topic = 'shop'")).scalar_one()
            == before + 1
        )


def test_settling_a_zone_leaves_the_other_settings(unsettled: Desk) -> None:
    before = unsettled.shop.read()
    unsettled.shop.settle_zone("Asia/Tokyo")
    assert unsettled.shop.read() == replace(before, time_zone="Asia/Tokyo")


@pytest.mark.parametrize(
    ("zone", "said"), [("Asia/Tokyo", "2026-11-25 08:30"), ("America/New_York", "2026-11-24 18:30")]
)
@pytest.mark.parametrize("kind", SheetKind)
def test_an_export_tells_the_shops_time(
    desk: Desk, tmp_path: Path, kind: SheetKind, zone: str, said: str
) -> None:
    desk.shop.change(replace(desk.shop.read(), time_zone=zone))
    path = tmp_path / f"list.{kind}"
    desk.exports.write(path, kind, ["When"], [[MIDNIGHT]], total=1, progress=Timeouts())
    if kind is SheetKind.CSV:
        with path.open(encoding="utf-8-sig", newline="") as file:
            assert list(csv.reader(file)) == [["When"], [said]]
    else:
        with zipfile.ZipFile(path) as book:
            (days,) = re.findall(r'r="A2"[^>]*><v>([^<]+)', book.read("xl/worksheets/sheet1.xml").decode())
        shown = datetime.fromisoformat("1899-12-30 00:00") + timedelta(days=float(days))
        assert abs(shown - datetime.fromisoformat(said)) < timedelta(seconds=1)


def test_the_hours_of_both_changes_of_the_clocks_are_told_and_read() -> None:
    for moment in (datetime(2026, 3, 29, 0, 59, tzinfo=UTC), datetime(2026, 3, 29, 1, 0, tzinfo=UTC)):
        wall = in_zone(moment, "Europe/Berlin").replace(tzinfo=None)
        assert as_of_zone(wall, "Europe/Berlin") == moment
    twice = in_zone(datetime(2026, 10, 25, 0, 30, tzinfo=UTC), "Europe/Berlin")
    assert as_of_zone(twice.replace(tzinfo=None), "Europe/Berlin") == datetime(
        2026, 10, 25, 0, 30, tzinfo=UTC
    )


def test_a_shop_that_has_not_chosen_is_never_behind() -> None:
    assert behind_pc("", MIDNIGHT) is None
    assert behind_pc("Pacific/Auckland", MIDNIGHT) != timedelta()
