"""What is known of an item goes from one order to the next; corrections stand in the timeline."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from orderflow_desk.domain.entries.kinds import Edited
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.orders import new_id

ITEM = Item("Washer", "FD-1", "washing_machine", "Bosch", "WAT28400", "5/2024", "3 years")


def _intake(**more: object) -> Intake:
    intake = Intake(Contact("Jana", "jana@example.net"), ITEM, accessories="manual, inlet hose")
    return replace(intake, **more)  # type: ignore[arg-type]


def _take_in(desk: Desk, **more: object) -> int:
    return desk.intake.take_in(_intake(**more), action_id=new_id()).order_id


def test_all_fields_of_an_item_are_kept_in_one_form(desk: Desk) -> None:
    detail = desk.lookup.order(
        _take_in(desk, checklist="drum=fails;powers_on=works", agreed_limit="1.200,50")
    )
    assert (detail.item_kind, detail.brand, detail.model) == ("washing_machine", "Bosch", "WAT28400")
    assert (detail.purchased, detail.warranty_months) == ("2024-05", 36)
    assert (detail.checklist, detail.accessories) == ("powers_on=works;drum=fails", "manual\ninlet hose")
    assert detail.agreed_limit == Money(120050, "EUR")


def test_an_amount_without_a_currency_is_in_the_shops(desk: Desk) -> None:
    desk.shop.change(replace(desk.shop.read(), currency="czk"))
    assert desk.lookup.order(_take_in(desk, agreed_limit="500")).agreed_limit == Money(50000, "CZK")
    with pytest.raises(FieldInvalid):
        desk.shop.change(replace(desk.shop.read(), currency="crowns"))


def test_a_limit_can_be_changed_and_taken_away(desk: Desk) -> None:
    order_id = _take_in(desk, agreed_limit="120")
    for value, limit in (("80 EUR", Money(8000, "EUR")), ("", None)):
        version = desk.lookup.order(order_id).version
        desk.fields.edit(
            order_id, field=Field.AGREED_LIMIT, value=value, expected_version=version, action_id=new_id()
        )
        assert desk.lookup.order(order_id).agreed_limit == limit
    edits = [row.entry for row in desk.lookup.order(order_id).timeline if isinstance(row.entry, Edited)]
    assert [(one.old, one.new) for one in edits] == [("12000 EUR", "8000 EUR"), ("8000 EUR", "")]


def test_a_chosen_item_is_corrected_and_the_timeline_says_how(desk: Desk) -> None:
    first = desk.lookup.order(_take_in(desk))
    (item,) = desk.customers.items_of(first.customer_id)
    assert (item.kind, item.brand, item.purchased, item.warranty_months) == (
        "washing_machine",
        "Bosch",
        "2024-05",
        36,
    )
    corrected = replace(ITEM, model="WAT28401", warranty="")
    again = _take_in(desk, item=corrected, customer_id=first.customer_id, item_id=item.id)
    edits = [row.entry for row in desk.lookup.order(again).timeline if isinstance(row.entry, Edited)]
    assert [(one.field, one.old, one.new) for one in edits] == [
        ("item_model", "WAT28400", "WAT28401"),
        ("item_warranty", "36", ""),
    ]
    assert desk.customers.items_of(first.customer_id)[0].model == "WAT28401"
    assert desk.lookup.order(first.id).model == "WAT28401"


def test_the_same_serial_again_loses_nothing_that_is_known(desk: Desk) -> None:
    first = desk.lookup.order(_take_in(desk))
    again = desk.lookup.order(_take_in(desk, item=Item("Washer", "FD-1", model="WAT3")))
    assert (again.brand, again.model, again.purchased) == ("Bosch", "WAT3", "2024-05")
    assert len(desk.customers.items_of(first.customer_id)) == 1


def test_orders_are_found_by_brand_and_model_also_after_they_changed(desk: Desk) -> None:
    order_id = _take_in(desk)

    def found(typed: str) -> bool:
        rows = desk.lookup.page(OrderFilter(search=typed), first=0, count=10).rows
        return [row.id for row in rows] == [order_id]

    assert found("bosch wat28")
    version = desk.lookup.order(order_id).version
    desk.fields.edit(
        order_id, field=Field.ITEM_BRAND, value="Miele", expected_version=version, action_id=new_id()
    )
    assert found("miele")
    assert not found("bosch")


@pytest.mark.parametrize(
    ("more", "field"),
    [
        ({"item": replace(ITEM, kind="spaceship")}, "item_kind"),
        ({"item": replace(ITEM, purchased="13/2024")}, "item_purchased"),
        (
            {"item": replace(ITEM, purchased=f"{datetime.now(UTC) + timedelta(days=3):%Y-%m-%d}")},
            "item_purchased",
        ),
        ({"item": replace(ITEM, warranty="for ever")}, "item_warranty"),
        ({"checklist": "warp=works"}, "checklist"),
        ({"agreed_limit": "much"}, "agreed_limit"),
    ],
)
def test_a_wrong_field_is_refused_by_its_name_and_nothing_is_written(
    desk: Desk, more: dict[str, object], field: str
) -> None:
    with pytest.raises(FieldInvalid) as refused:
        _take_in(desk, **more)
    assert refused.value.field == field
    assert desk.lookup.page(OrderFilter(), first=0, count=10).rows == ()
