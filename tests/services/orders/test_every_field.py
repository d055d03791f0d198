"""The table of fields holds: each field is captured or edited, read back, exported and searched as its line says, on both engines."""

import csv
from dataclasses import fields
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path
from typing import Any

import pytest

from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.exchange.exporting import SheetKind, as_before
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.orders.fields import (
    DATES,
    FIELDS,
    Field,
    Form,
    OrderFields,
    OrderKind,
    Owner,
    Search,
    TypedFields,
    attribute_of,
    column_of,
    of_owner,
    personal_fields,
    typed_of,
)
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.gui.exchange.exports import EXPORTS
from orderflow_desk.gui.items.field_places import FIELDS_IN
from orderflow_desk.gui.words.field_names import _NAMES, field_name
from orderflow_desk.gui.words.field_words import field_text
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.transaction.order_fields import kept_value
from orderflow_desk.services.transaction.records import load
from orderflow_desk.store.tables import metadata
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.lists import Timeouts
from support.shops.orders import an_order, new_id, version_of

_TYPED: dict[Form, str] = {
    Form.TEXT: "Zxqtext\non two lines",
    Form.ADDRESS: "zxq@example.net",
    Form.PHONE: "+420 799 123 456",
    Form.ITEM_KIND: "phone",
    Form.PURCHASE: "2024-05",
    Form.MONTHS: "36",
    Form.ACCESSORIES: "Zxqcharger",
    Form.CHECKLIST: "display=works;charging=fails",
    Form.MONEY: "120.50 EUR",
    Form.MEETING: OrderKind.FIELD_VISIT,
}
_MOMENT = datetime(2026, 12, 3, 9, 0, tzinfo=UTC)


def _value(field: Field) -> Any:
    form = FIELDS[field].form
    return _MOMENT if form is Form.MOMENT else _TYPED.get(form, f"Zxq{str(field).replace('_', '')}")


def test_every_field_has_its_line_its_place_and_its_name() -> None:
    assert set(FIELDS) == set(Field)
    assert {attribute_of(field) for field in Field} == {one.name for one in fields(OrderFields)}
    assert set(_NAMES) >= set(Field)
    assert sorted(chain(*FIELDS_IN.values())) == sorted(Field)
    typed = {Owner.CUSTOMER: Contact, Owner.ITEM: Item}
    for owner, kind in typed.items():
        assert {typed_of(field) for field in of_owner(owner)} == {one.name for one in fields(kind)}
    assert {one.name for one in fields(TypedFields)} <= {typed_of(field) for field in of_owner(Owner.ORDER)}


@pytest.mark.parametrize("field", Field)
def test_a_field_lies_in_the_column_that_its_line_names(field: Field) -> None:
    table, column = metadata.tables[FIELDS[field].owner], column_of(field)
    names = [f"{column}_minor", f"{column}_currency"] if FIELDS[field].form is Form.MONEY else [column]
    assert set(names) <= set(table.c.keys())


def _filled(desk: Desk) -> int:
    """Return an order whose every field was edited."""
    order_id = an_order(desk)
    for field in Field:
        desk.fields.edit(
            order_id,
            field=field,
            value=_value(field),
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
        )
    return order_id


def test_each_field_is_edited_read_back_and_exported(desk: Desk) -> None:
    order_id = _filled(desk)
    order = desk.lookup.order(order_id)
    with desk._store.reading() as conn:
        record = load(conn, order_id)
    (exported,) = desk.exports.orders(OrderFilter()).rows
    for field in Field:
        kept = getattr(order, attribute_of(field))
        assert kept not in ("", None)
        assert kept_value(record, field) == (kept if field in DATES else str(kept))
        assert getattr(exported, attribute_of(field)) == kept
        assert field_text(field, kept)


def test_every_field_of_the_table_stands_with_its_own_value_in_the_exported_file(
    desk: Desk, qapp, tmp_path: Path
) -> None:
    _filled(desk)
    export = next(one for one in EXPORTS if one.id == "orders")
    listing = desk.exports.orders(OrderFilter())
    (row,) = listing.rows
    path = tmp_path / "orders.csv"
    desk.exports.write(path, SheetKind.CSV, export.heads, [export.cells(row)], total=1, progress=Timeouts())
    with path.open(encoding="utf-8-sig", newline="") as file:
        (written,) = csv.DictReader(file)
    for field in FIELDS:
        head = "Walk-in or visit" if field is Field.KIND else field_name(field)
        kept = getattr(row, attribute_of(field))
        in_words = {str(kept), field_text(field, kept)}
        if isinstance(kept, datetime):
            in_words = {in_zone(kept, desk.shop.read().time_zone).strftime("%Y-%m-%d %H:%M")}
        assert as_before(written[head]) in in_words, field


def test_the_exported_list_has_a_column_for_each_field_and_no_two_of_one_name(desk: Desk, qapp) -> None:
    _filled(desk)
    export = next(one for one in EXPORTS if one.id == "orders")
    (row,) = desk.exports.orders(OrderFilter()).rows
    cells = dict(zip(export.heads, export.cells(row), strict=True))
    assert len(cells) == len(export.columns)
    wanted = {
        field_name(field) for field, spec in FIELDS.items() if spec.exported and field is not Field.KIND
    }
    assert wanted <= set(cells)
    assert all(cells[name] not in ("", None) for name in wanted)
    assert (cells["Walk-in or visit"], cells["Agreed limit"], cells["Warranty"]) == (
        "Field visit",
        "120.50 EUR",
        36,
    )
    assert (cells["Brand"], cells["Purchased"], cells["Visit at"]) == (
        "Zxqitembrand",
        "2024-05",
        "Zxqvisitaddress",
    )


# Nobody knows these at the counter.
_LATER = (Field.PARTS_ETA, Field.EXPECTED_BACK)


def test_what_is_typed_at_the_counter_stands_in_the_order(desk: Desk) -> None:
    own = {typed_of(field): _value(field) for field in of_owner(Owner.ORDER) if field not in _LATER}
    contact = Contact(**{typed_of(field): _value(field) for field in of_owner(Owner.CUSTOMER)})
    item = Item(**{typed_of(field): _value(field) for field in of_owner(Owner.ITEM)})
    order_id = desk.intake.take_in(Intake(contact, item, **own), action_id=new_id()).order_id
    order = desk.lookup.order(order_id)
    missing = [field for field in Field if getattr(order, attribute_of(field)) in ("", None)]
    assert missing == [*_LATER]


@pytest.mark.parametrize(
    "field", [one for one in Field if FIELDS[one].form in (Form.LINE, Form.ADDRESS, Form.PHONE)]
)
def test_an_order_is_found_by_what_is_searched_and_by_nothing_else(desk: Desk, field: Field) -> None:
    order_id = an_order(desk)
    value = _value(field)
    desk.fields.edit(
        order_id, field=field, value=value, expected_version=version_of(desk, order_id), action_id=new_id()
    )
    found = [row.id for row in desk.lookup.page(OrderFilter(search=value), first=0, count=5).rows]
    assert found == ([] if FIELDS[field].search is Search.NO else [order_id])


def test_dates_the_kind_and_the_limit_say_nothing_of_the_customer() -> None:
    assert set(Field) - personal_fields() == DATES | {Field.KIND, Field.AGREED_LIMIT}


@pytest.mark.parametrize("far", [datetime.max.replace(tzinfo=UTC), datetime(1999, 12, 31, tzinfo=UTC)])
def test_a_date_of_another_century_is_refused_by_the_desk_too(desk: Desk, far: datetime) -> None:
    order_id = an_order(desk)
    for field in DATES:
        with pytest.raises(FieldInvalid) as refused:
            desk.fields.edit(
                order_id,
                field=field,
                value=far,
                expected_version=version_of(desk, order_id),
                action_id=new_id(),
            )
        assert refused.value.why == "not_near"
    with pytest.raises(FieldInvalid):
        an_order(desk, shop_date=far)
