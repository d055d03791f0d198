"""A row of the list follows from one table: both readers have it, and any field of an order could stand in it."""

from contextlib import closing
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import text

from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.domain.orders.fields import (
    FIELDS,
    Field,
    Form,
    OrderFields,
    OrderKind,
    Owner,
    attribute_of,
)
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.first_page import read_first_page
from orderflow_desk.store.list_columns import JOINED, TEXT_SHOWN, ListColumn, columns_of
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.list import FIRST_FILTER, OrderRow
from support.shops.clock import Clock
from support.shops.databases import on_sqlite, take_on
from support.shops.orders import an_order, new_id, step

_MOMENT = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)
_FAULTS = (
    "",
    "drum stuck",
    "ü" * 200,
    "two\nlines",
    "👩‍🔧🏽" * 60,
    "x" * TEXT_SHOWN,
    'its "sign" says E#42 100%',
)


# Of the lines that stand in a row, those that can be another one for each order of one customer.
_LINES = tuple(
    field
    for field, spec in FIELDS.items()
    if spec.form is Form.LINE
    and spec.owner is not Owner.CUSTOMER
    and attribute_of(field) in {one.name for one in fields(OrderRow)}
)


def _edit(desk: Desk, order_id: int, field: Field, value: str | datetime) -> None:
    version = desk.lookup.order(order_id).version
    desk.fields.edit(order_id, field=field, value=value, expected_version=version, action_id=new_id())


def _fill(desk: Desk, clock: Clock) -> None:
    """Take in what an order may look like in the list: with and without, short and long, in each status."""
    chance = Random(2)
    assert desk.person is not None
    for number in range(40):
        order_id = an_order(
            desk,
            name=chance.choice(("Jana Novák", "Grace 👩‍🔧🏽 O'Neill", "שלום")),
            shop_date=chance.choice((None, _MOMENT, _MOMENT + timedelta(microseconds=number))),
            technician_id=chance.choice((None, desk.person.id)),
        )
        _edit(desk, order_id, Field.FAULT, _FAULTS[number % len(_FAULTS)])
        for field in _LINES:
            _edit(desk, order_id, field, f"{field} no. {number}")
        clock.advance(1.000001)
        if number % 2:
            step(desk, order_id, Status.SCHEDULED)


@on_sqlite
def test_both_readers_have_the_same_rows_of_a_shop_full_of_data(
    desk: Desk, clock: Clock, database_url: str
) -> None:
    desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
    _fill(desk, clock)
    for status in OPEN:
        an_order(desk, status)
    path = Path(database_url.removeprefix("sqlite:///"))
    with closing(sqlite3.connect(path)) as conn, conn:
        conn.execute("UPDATE outbox SET state = 'refused' WHERE order_id % 3 = 0")
        conn.execute(
            "INSERT INTO new_assignments SELECT id, technician_id, since FROM orders WHERE technician_id > 0"
        )
    found = read_first_page(path, 100)
    assert found is not None
    assert found.page == desk.lookup.page(FIRST_FILTER, first=0, count=100)
    for one in fields(OrderRow):
        values = {getattr(row, one.name) for row in found.page.rows}
        assert len(values) > 1, f"{one.name} is the same everywhere, which says nothing"


def test_a_row_says_of_an_order_what_its_page_says(desk: Desk, clock: Clock) -> None:
    jo = take_on(desk, login="jo", name="Jo", role=Role.TECHNICIAN, password="screwdriver")
    _fill(desk, clock)
    an_order(desk, technician_id=jo.id)
    for row in desk.lookup.page(FIRST_FILTER, first=0, count=100).rows:
        order = desk.lookup.order(row.id)
        said = {
            one.name: getattr(order, one.name) if hasattr(order, one.name) else order.of_features[one.name]
            for one in fields(OrderRow)
        }
        assert row == OrderRow(**{**said, "fault": order.fault[:TEXT_SHOWN]})


def test_a_field_of_a_row_that_nothing_is_known_of_is_found_at_once() -> None:
    with pytest.raises(KeyError, match="shade"):
        columns_of(("id", "shade"))


_NAMES = tuple(one.name for one in fields(OrderFields))


def _an_order_whole(desk: Desk, *, is_full: bool) -> int:
    if not is_full:
        return desk.intake.take_in(Intake(Contact("Jana"), Item("Lamp")), action_id=new_id()).order_id
    item = Item("Pixel 9", "SN-1", "phone", "Google", "9 Pro", "2024-05", "36")
    order_id = desk.intake.take_in(
        Intake(
            Contact("Jana", "jana@example.net", "+420 601 555 019"),
            item,
            fault="cracked\nbadly",
            accessories="case\ncharger",
            condition="scratched",
            checklist="display=works;charging=fails",
            agreed_limit="120.50 EUR",
            kind=OrderKind.FIELD_VISIT,
            visit_address="Main Street 1",
            shop_date=_MOMENT,
            promised_at=_MOMENT,
        ),
        action_id=new_id(),
    ).order_id
    _edit(desk, order_id, Field.PARTS_ETA, _MOMENT)
    return order_id


@pytest.mark.parametrize("is_full", [True, False])
def test_any_field_of_an_order_could_stand_in_a_row(desk: Desk, is_full: bool) -> None:
    order_id = _an_order_whole(desk, is_full=is_full)
    order, columns = desk.lookup.order(order_id), columns_of(_NAMES)
    selected = ", ".join(one.sql for one in columns)
    with desk._store.reading() as conn:
        query = text(f"SELECT {selected} FROM {JOINED} WHERE orders.id = {order_id}")
        (row,) = conn.execute(query)
    assert dict(zip(_NAMES, map(_read, columns, row), strict=True)) == {
        name: getattr(order, name) for name in _NAMES
    }


def _read(column: ListColumn, value: object) -> object:
    return column.read(value) if column.read else value


def test_no_field_of_an_order_has_the_name_of_something_else_in_a_row() -> None:
    others = {"id", "status", "since", "technician_id", "has_failed_mail", "version"}
    assert others & {attribute_of(field) for field in FIELDS} == set()
    assert {Form.MONEY, Form.MOMENT, Form.MEETING} <= {spec.form for spec in FIELDS.values()}
