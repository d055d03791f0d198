"""Lists that leave the program: all rows with full values, whole files or none, and never a formula."""

import csv
import zipfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import ActStopped, FileTrouble, NotPermitted
from orderflow_desk.domain.exchange.exporting import Cell, SheetKind, SheetTooLong, as_before, defused
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.exchange.sheets import write_sheet
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.databases import take_on
from support.shops.lists import Timeouts

HEADS = ("Name", "Phone", "When", "Orders")
NOON = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
ROWS: list[tuple[Cell, ...]] = [
    ("Žofie", "+420 777", NOON, 3),
    ("=cmd|' /C calc'!A0", "@SUM(1)", None, 0),
    (" \t=1+1", "a\nb", None, 0),
]
_SPACE = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"


def _write(
    path: Path, kind: SheetKind, rows: object = ROWS, total: int = 3, progress: Timeouts | None = None
) -> int:
    return write_sheet(path, kind, HEADS, rows, total=total, progress=progress or Timeouts())  # type: ignore[arg-type]


def _left(folder: Path) -> list[str]:
    return sorted(one.name for one in folder.iterdir())


def test_a_csv_begins_with_a_mark_for_excel_and_holds_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    assert _write(path, SheetKind.CSV) == 3
    assert path.read_bytes().startswith(b"\xef\xbb\xbf")
    with path.open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file))
    local = NOON.astimezone().strftime("%Y-%m-%d %H:%M")
    assert found == [
        list(HEADS),
        ["Žofie", "'+420 777", local, "3"],
        ["'=cmd|' /C calc'!A0", "'@SUM(1)", "", "0"],
        ["' \t=1+1", "a\nb", "", "0"],
    ]


def test_an_excel_sheet_holds_strings_as_strings_and_dates_as_dates(tmp_path: Path) -> None:
    path = tmp_path / "list.xlsx"
    assert _write(path, SheetKind.XLSX) == 3
    with zipfile.ZipFile(path) as file:
        sheet = ET.fromstring(file.read("xl/worksheets/sheet1.xml"))
    assert sheet.findall(f".//{_SPACE}f") == []
    cells = {one.get("r"): one for one in sheet.iter(f"{_SPACE}c")}
    texts = {place: "".join(one.itertext()) for place, one in cells.items()}
    assert texts["A3"] == "=cmd|' /C calc'!A0"
    assert texts["B2"] == "+420 777"
    assert {cells[place].get("t") for place in ("A2", "A3", "B2", "B3")} == {"inlineStr"}
    assert cells["C2"].get("t") is None
    local = NOON.astimezone().replace(tzinfo=UTC)
    days = (local - datetime(1899, 12, 30, tzinfo=UTC)).total_seconds() / 86_400
    assert float(texts["C2"]) == pytest.approx(days)


@given(st.text(max_size=12))
def test_no_text_begins_as_a_formula_does_once_it_is_defused(text: str) -> None:
    seen = defused(text).lstrip(" \u00a0\u200b\ufeff\u2003")
    assert not seen.startswith(("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"))


@pytest.mark.parametrize("text", ["Jana", "1=2", "a+b", "", "  Jana", "'t Hooft", "'", "''"])
def test_a_text_that_is_no_formula_stays_as_it_is(text: str) -> None:
    assert defused(text) == text


@given(st.one_of(st.text(max_size=12), st.text("'=+-@\"1a \u200b", max_size=8)))
def test_a_defused_text_comes_back_as_it_was(text: str) -> None:
    assert as_before(defused(text)) == text


@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_stopped_export_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path, kind: SheetKind) -> None:
    path = tmp_path / "list"
    path.write_text("as it was")
    with pytest.raises(ActStopped):
        _write(path, kind, progress=Timeouts("exporting"))
    assert path.read_text() == "as it was"
    assert _left(tmp_path) == ["list"]


@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_database_that_goes_away_in_the_middle_leaves_nothing(tmp_path: Path, kind: SheetKind) -> None:
    def rows() -> Iterator[tuple[Cell, ...]]:
        yield ROWS[0]
        raise ActStopped

    with pytest.raises(ActStopped):
        _write(tmp_path / "list", kind, rows())
    assert _left(tmp_path) == []


@pytest.mark.parametrize("kind", list(SheetKind))
def test_a_place_where_no_file_can_be_is_told(tmp_path: Path, kind: SheetKind) -> None:
    (tmp_path / "folder").write_text("a file")
    with pytest.raises(FileTrouble):
        _write(tmp_path / "folder" / "list", kind)


def test_a_list_that_is_longer_than_a_sheet_is_refused_before_it_is_written(tmp_path: Path) -> None:
    with pytest.raises(SheetTooLong):
        _write(tmp_path / "list.xlsx", SheetKind.XLSX, iter(()), total=1_048_576)
    assert _left(tmp_path) == []


def _take_in(desk: Desk, count: int) -> list[int]:
    return [
        desk.intake.take_in(
            Intake(
                Contact(f"Customer {place}", phone=f"+420 {place}"),
                Item("Sony"),
                fault="f" * 300,
                contact_confirmed=True,
            ),
            action_id=f"order {place}",
            submit=place % 2 == 0,
        ).order_id
        for place in range(count)
    ]


def test_the_orders_of_a_filter_come_whole_and_in_the_order_of_the_list(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("orderflow_desk.services.exchange.exports._PAGE", 2)
    ids = _take_in(desk, 7)
    listing = desk.exports.orders(OrderFilter())
    rows = list(listing.rows)
    assert (listing.total, [row.id for row in rows]) == (7, ids[5::-2] + ids[::-2])
    assert [row.id for row in rows] == [
        row.id for row in desk.lookup.page(OrderFilter(), first=0, count=9).rows
    ]
    assert {len(row.fault) for row in rows} == {300}
    assert (rows[3].customer, rows[3].phone, rows[3].status) == ("Customer 6", "+420 6", Status.SCHEDULED)
    drafts = desk.exports.orders(OrderFilter((Status.DRAFT,)))
    assert (drafts.total, [row.id for row in drafts.rows]) == (3, ids[5::-2])
    found = desk.exports.orders(OrderFilter(search="customer"))
    shown = desk.lookup.page(OrderFilter(search="customer"), first=0, count=9).rows
    assert (found.total, [row.id for row in found.rows]) == (7, [row.id for row in shown])


def test_the_outbox_and_the_customers_come_whole(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("orderflow_desk.services.exchange.exports._PAGE", 2)
    ids = _take_in(desk, 5)
    mails = desk.exports.mails("no_address")
    assert (mails.total, [row.order_id for row in mails.rows]) == (3, ids[::-2])
    customers = desk.exports.customers()
    names = [(row.name, row.orders) for row in customers.rows]
    assert (customers.total, names) == (5, [(f"Customer {place}", 1) for place in range(5)])


def test_who_serves_at_the_counter_cannot_export_all_customers(desk: Desk) -> None:
    take_on(desk, login="olga", name="Olga", role=Role.FRONT_DESK, password="correct horse")
    desk.people.sign_in("olga", "correct horse")
    with pytest.raises(NotPermitted):
        desk.exports.customers()
    assert desk.exports.orders(OrderFilter()).total == 0
