"""To whom invoices go, what they say of the shop, and its taxes: on both engines."""

from dataclasses import replace
from datetime import date

import pytest

from orderflow_desk.domain.customers import CustomerGone, StaleCustomer
from orderflow_desk.domain.errors import FieldInvalid, NotPermitted
from orderflow_desk.domain.invoices.parties import BillingDetails, BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind, TaxRate
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from support.shops.customers import customer_of
from support.shops.databases import take_on
from support.shops.orders import an_order, cancel, new_id

PASSWORD = "screwdriver"
PRAGUE = BillingDetails(
    "Studio Lhota", PostalAddress("Dlouhá 1", "", "110 00", "Praha", "", "CZ"), "CZ8003280318"
)
NOTHING = BillingDetails()


def _set(desk: Desk, customer_id: int, details: BillingDetails, was: BillingDetails = NOTHING) -> None:
    desk.billing.set_details(customer_id, details, was=was, action_id=new_id())


def _contact(desk: Desk, customer_id: int) -> Contact:
    customer = desk.customers.whole(customer_id)
    return Contact(customer.name, customer.email, customer.phone)


def test_a_customers_address_is_kept_and_the_newest_counts(desk: Desk) -> None:
    customer = customer_of(desk, an_order(desk))
    assert desk.billing.details(customer) == NOTHING
    _set(desk, customer, PRAGUE)
    assert desk.billing.details(customer) == desk.customers.whole(customer).billing == PRAGUE
    moved = replace(PRAGUE, address=replace(PRAGUE.address, street="Krátká 2"))
    _set(desk, customer, moved, PRAGUE)
    assert desk.billing.details(customer) == moved


def test_of_two_who_change_it_at_once_the_second_is_told_what_it_is(desk: Desk) -> None:
    customer = customer_of(desk, an_order(desk))
    _set(desk, customer, PRAGUE)
    with pytest.raises(StaleCustomer) as refused:
        _set(desk, customer, BillingDetails("Other"))
    assert refused.value.now == "Studio Lhota"
    _set(desk, customer, PRAGUE)  # what both of them typed is no quarrel


def test_the_same_press_twice_is_one(desk: Desk) -> None:
    customer, action = customer_of(desk, an_order(desk)), new_id()
    for _ in range(2):
        desk.billing.set_details(customer, PRAGUE, was=NOTHING, action_id=action)
    assert desk.billing.details(customer) == PRAGUE


def test_a_vat_number_without_its_country_is_one_of_the_shops(desk: Desk) -> None:
    desk.shop.change(replace(desk.shop.read(), country="DE"))
    customer = customer_of(desk, an_order(desk))
    _set(desk, customer, BillingDetails(vat_number="136695976"))
    assert desk.billing.details(customer).vat_number == "DE136695976"
    with pytest.raises(FieldInvalid):
        _set(desk, customer, BillingDetails(vat_number="136695977"), desk.billing.details(customer))


def test_nothing_is_lost_when_customers_are_merged_and_parted(desk: Desk) -> None:
    one, other = (customer_of(desk, an_order(desk, name=name)) for name in ("Jana", "Jana N."))
    _set(desk, other, PRAGUE)
    merged = desk.merging.merge(one, other, contact=_contact(desk, one), action_id=new_id())
    assert desk.billing.details(one) == PRAGUE
    desk.merging.undo(merged.merge_id, action_id=new_id())
    assert (desk.billing.details(one), desk.billing.details(other)) == (NOTHING, PRAGUE)


def test_an_erasure_forgets_it(desk: Desk) -> None:
    order_id = an_order(desk)
    customer = customer_of(desk, order_id)
    _set(desk, customer, PRAGUE)
    cancel(desk, order_id)
    desk.erasure.erase(customer, action_id=new_id())
    assert desk.billing.details(customer) == NOTHING
    with pytest.raises(CustomerGone):
        _set(desk, customer, PRAGUE)


def test_two_administrators_do_not_undo_each_others_work(desk: Desk) -> None:
    was = desk.billing.read().settings
    desk.billing.change(replace(was, iban="DE89 3704 0044 0532 0130 00"), was=was)
    desk.billing.change(replace(was, legal_name="Velo GmbH"), was=was)
    kept = desk.billing.read().settings
    assert (kept.iban, kept.legal_name) == ("DE89370400440532013000", "Velo GmbH")
    desk.shop.change(replace(desk.shop.read(), name="Velo"))
    assert desk.billing.read().settings == kept, "the shop's other settings are kept beside these"


def test_taxes_are_kept_by_name_and_day(desk: Desk) -> None:
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=19_000)))
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=16_000), date(2020, 7, 1)))
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=15_000), date(2020, 7, 1)))
    desk.billing.set_rate(TaxRate("Free", Tax(TaxKind.EXEMPT, 0, "§ 19 UStG")))
    assert [(one.name, one.tax.rate, one.valid_from) for one in desk.billing.read().rates] == [
        ("Free", 0, date.min),
        ("Standard", 19_000, date.min),
        ("Standard", 15_000, date(2020, 7, 1)),
    ]
    desk.billing.remove_rate("Standard", valid_from=date.min)
    assert len(desk.billing.read().rates) == 2


def test_the_usual_tax_is_the_chosen_one_or_else_the_highest(desk: Desk) -> None:
    assert desk.billing.read().usual == ""
    desk.billing.set_rate(TaxRate("Lower", Tax(rate=7_000)))
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=19_000)))
    assert desk.billing.read().usual == "Standard"
    was = desk.billing.read().settings
    desk.billing.change(replace(was, usual_tax="Lower"), was=was)
    assert desk.billing.read().usual == "Lower"
    desk.billing.remove_rate("Lower", valid_from=date.min)
    assert desk.billing.read().usual == "Standard"


def test_only_administrators_say_what_the_shop_is(desk: Desk) -> None:
    take_on(desk, login="jo", name="Jo", role=Role.DISPATCHER, password=PASSWORD)
    desk.people.sign_in("jo", PASSWORD)
    for act in (
        lambda: desk.billing.change(BillingSettings(bank="mine"), was=BillingSettings()),
        lambda: desk.billing.set_rate(TaxRate("x", Tax(rate=1))),
        lambda: desk.billing.remove_rate("x", valid_from=date.min),
    ):
        with pytest.raises(NotPermitted):
            act()
