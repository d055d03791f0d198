"""A list that the program wrote comes back as it was, and so does what other programs wrote for spreadsheets."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import text

from orderflow_desk.domain.exchange.exporting import SheetKind
from orderflow_desk.domain.exchange.importing import Column, NearChoice, NearTaken
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.gui.exchange.exports import EXPORTS, Shown
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from support.shops.lists import Timeouts, take_list, write_list

_PEOPLE = [
    (Contact("Žofie Malá", "zofie@example.net", "+420 601 555 101"), Item("Kettle", "0012")),
    (Contact("Žofie Malá", "zofie@example.net", "+420 601 555 101"), Item("=SUM(1)", "-1", brand="Sony")),
    # Two of one name and phone; one whose phone is two; one who is only a name, with two items.
    (Contact("Žofie Malá", "", "+420 601 555 101"), Item("Lamp", "", model="+1", purchased="2024-05")),
    (Contact('\'t Hooft, "Jan"', "jan@example.net", "601 555 101 / 233 555 101"), Item('"X"; Y', "'=1")),
    (Contact("'=Evil", "", "n/a"), Item('="0012"', "", warranty="36")),
    (Contact("@home"), Item("Radio", "R1", kind="phone")),
    (Contact("@home", "home@example.net"), Item("Radio", "R2")),
]


# Nobody can tell whether a bare name is the one who is here already: a person says so.
_WITHOUT_BARE_NAMES = NearChoice(NearTaken.NONE)


def _all(desk: Desk) -> dict[str, list[tuple[Any, ...]]]:
    lines = {
        "customers": "SELECT name, email, phone, phone_digits, CAST(others AS TEXT) FROM customers"
        " WHERE merged_into IS NULL ORDER BY id",
        "items": "SELECT c.name, c.email, i.title, i.serial, i.kind, i.brand, i.model, i.purchased, i.warranty_months"
        " FROM items i JOIN customers c ON c.id = i.customer_id ORDER BY i.customer_id, i.id",
    }
    with desk._store.reading() as conn:
        return {name: [tuple(row) for row in conn.execute(text(line))] for name, line in lines.items()}


def _export(desk: Desk, which: str, path: Path) -> Path:
    export = next(one for one in EXPORTS if one.id == which)
    listing = export.read(desk, Shown())
    desk.exports.write(
        path,
        SheetKind.CSV,
        export.heads,
        map(export.cells, listing.rows),
        total=listing.total,
        progress=Timeouts(),
    )
    return path


@pytest.fixture
def other(tmp_path: Path) -> Iterator[Desk]:
    made = open_desk(sqlite_url(tmp_path / "other.db"))
    made.people.sign_in_without_password()
    yield made
    made.close()


@pytest.fixture
def filled(desk: Desk) -> Desk:
    for place, (contact, item) in enumerate(_PEOPLE):
        desk.intake.take_in(Intake(contact, item), action_id=f"order {place}")
    return desk


def test_an_exported_list_of_items_gives_the_same_customers_and_items(
    filled: Desk, other: Desk, tmp_path: Path
) -> None:
    path = _export(filled, "items", tmp_path / "items.csv")
    take_list(other, str(path))
    assert _all(other) == _all(filled)


def test_an_exported_list_of_customers_gives_the_same_customers(
    filled: Desk, other: Desk, tmp_path: Path
) -> None:
    take_list(
        filled, write_list(tmp_path, "Name,Company,Phone,Email\nPia,Dyer,1 / 2,p@x.example; q@x.example\n")
    )
    path = _export(filled, "customers", tmp_path / "customers.csv")
    take_list(other, str(path))
    assert _all(other)["customers"] == _all(filled)["customers"]


@pytest.mark.parametrize("which", ["items", "customers"])
def test_an_exported_list_changes_nothing_where_it_came_from(
    filled: Desk, tmp_path: Path, which: str
) -> None:
    before = _all(filled)
    take_list(filled, str(_export(filled, which, tmp_path / "list.csv")), _WITHOUT_BARE_NAMES)
    assert _all(filled) == before


def test_every_column_of_an_exported_list_of_items_is_known_to_the_import(
    filled: Desk, tmp_path: Path
) -> None:
    look = filled.imports.look(str(_export(filled, "items", tmp_path / "items.csv")))
    left = set(Column) - {Column.GIVEN_NAME, Column.FAMILY_NAME, Column.COMPANY}
    assert (set(look.columns), len(look.columns)) == (left, len(left))


def test_who_was_merged_or_erased_stands_in_no_exported_list(filled: Desk, tmp_path: Path) -> None:
    kept, gone = (one.id for one in filled.customers.suggest("zofie")[:2])
    filled.merging.merge(kept, gone, contact=_PEOPLE[0][0], action_id="merge")
    for which in ("items", "customers"):
        with _export(filled, which, tmp_path / which).open(encoding="utf-8-sig", newline="") as file:
            assert str(gone) not in {row[0] for row in csv.reader(file)}


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("'=1+1", "=1+1"),
        ("'+420 601 555 101", "+420 601 555 101"),
        ("'@home", "@home"),
        ("'-5", "-5"),
        ("'0012", "0012"),
        ('="0012"', "0012"),
        ('"=""0012"""', "0012"),
        ("'t Hooft", "'t Hooft"),
        (' "Hill, Tom"', "Hill, Tom"),
        ('"Tom ""Tiny"" Hill"', 'Tom "Tiny" Hill'),
    ],
)
def test_what_other_programs_have_defused_or_quoted_is_read_as_it_was(
    desk: Desk, tmp_path: Path, cell: str, kept: str
) -> None:
    take_list(desk, write_list(tmp_path, f"Phone,Name,Item,Serial\n1,{cell},{cell},{cell}\n"))
    assert [row[0] for row in _all(desk)["customers"]] == [kept]
    assert [row[2:4] for row in _all(desk)["items"]] == [(kept, kept)]
