"""Payments on both engines: in parts and ways, change, coins, written off, taken back, and never a unit off."""

import pytest

from orderflow_desk.domain.entries.kinds import Paid, PaymentTakenBack
from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong, NotPermitted
from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.lines import InvoiceLine
from orderflow_desk.domain.invoices.parties import BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.payments import NothingToWriteOff, OverPaid, PaymentGone, PayWay
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.people import Role
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.orders import an_order, new_id

PASSWORD = "screwdriver"


@pytest.fixture
def order_id(desk: Desk) -> int:
    """Return an order with an issued invoice of 121.72 EUR."""
    settings = BillingSettings(
        legal_name="Velo", address=PostalAddress("Hauptstr. 1", city="Dresden"), tax_number="1", cash_step=5,
        prices_with_tax=True,
    )  # fmt: skip
    desk.billing.change(settings, was=BillingSettings())
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=19_000)))
    return an_order(desk, Status.IN_PROGRESS)


def issue(desk: Desk, order_id: int) -> None:
    desk.invoices.prepare(order_id, action_id=new_id())
    lines = (InvoiceLine("Repair", price=12_172, tax="Standard"),)
    desk.invoices.write(order_id, Draft(lines, is_gross=True), version=1, action_id=new_id())
    desk.invoices.issue(order_id, version=2, action_id=new_id())


def pay(desk: Desk, order_id: int, way: PayWay, minor: int) -> int:
    desk.payments.pay(order_id, way=way, minor=minor, action_id=new_id())
    return desk.invoices.of_order(order_id).payments[-1].id


def owed(desk: Desk, order_id: int) -> int:
    return desk.invoices.of_order(order_id).owed


def test_it_is_paid_in_parts_and_ways(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    pay(desk, order_id, PayWay.CARD, 10_000)
    assert owed(desk, order_id) == 2_172
    assert desk.invoices.of_order(order_id).cash_owed == 2_170
    desk.payments.pay(order_id, way=PayWay.CASH, minor=5_000, receipt=" T-17 ", action_id=new_id())
    found = desk.invoices.of_order(order_id)
    assert found.owed == 0
    card, cash, coins = found.payments
    assert (card.minor, cash.minor, cash.given, cash.change, cash.receipt) == (
        10_000,
        2_170,
        5_000,
        2_830,
        "T-17",
    )
    assert (coins.way, coins.minor) == (PayWay.ROUNDING, 2)
    entry = desk.lookup.order(order_id).timeline[-1].entry
    assert entry == Paid(cash.id, "cash", "2170 EUR", "5000 EUR", "T-17")


def test_a_deposit_is_taken_before_there_is_an_invoice(desk: Desk, order_id: int) -> None:
    pay(desk, order_id, PayWay.CARD, 5_000)
    assert owed(desk, order_id) == -5_000
    issue(desk, order_id)
    assert owed(desk, order_id) == 7_172
    document = desk.invoices.of_order(order_id).issued[0].document
    assert document is not None
    assert (document.paid, document.to_pay) == (5_000, 7_172)


def test_more_than_is_owed_is_refused_but_for_change(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    with pytest.raises(OverPaid) as refused:
        pay(desk, order_id, PayWay.CARD, 12_173)
    assert refused.value.owed == 12_172
    pay(desk, order_id, PayWay.CASH, 20_000)
    with pytest.raises(OverPaid):
        pay(desk, order_id, PayWay.CASH, 1)
    assert owed(desk, order_id) == 0


def test_a_payment_that_was_none_is_taken_back_with_its_coins(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    desk.payments.pay(order_id, way=PayWay.CASH, minor=20_000, action_id=new_id())
    cash, coins = desk.invoices.of_order(order_id).payments
    with pytest.raises(PaymentGone):
        desk.payments.take_back(coins.id, action_id=new_id())
    action = new_id()
    for _ in range(2):
        desk.payments.take_back(cash.id, action_id=action)
    assert desk.invoices.of_order(order_id).payments == ()
    assert owed(desk, order_id) == 12_172
    assert desk.lookup.order(order_id).timeline[-1].entry == PaymentTakenBack(cash.id, "cash", "12170 EUR")
    for gone in (cash.id, 999):
        with pytest.raises(PaymentGone):
            desk.payments.take_back(gone, action_id=new_id())


def test_the_rest_is_written_off_with_a_reason(desk: Desk, order_id: int) -> None:
    with pytest.raises(NothingToWriteOff):
        desk.payments.write_off(order_id, reason="goodwill", action_id=new_id())
    issue(desk, order_id)
    pay(desk, order_id, PayWay.TRANSFER, 12_000)
    with pytest.raises(FieldMissing):
        desk.payments.write_off(order_id, reason=" ", action_id=new_id())
    desk.payments.write_off(order_id, reason="goodwill", action_id=new_id())
    found = desk.invoices.of_order(order_id)
    assert (found.owed, found.payments[-1].minor, found.payments[-1].reason) == (0, 172, "goodwill")


def test_the_same_press_twice_is_paid_once(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    action = new_id()
    for _ in range(2):
        desk.payments.pay(order_id, way=PayWay.CARD, minor=100, action_id=action)
    assert owed(desk, order_id) == 12_072


def test_what_cannot_be_is_refused(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    for way, minor in ((PayWay.CARD, 0), (PayWay.CARD, -5), (PayWay.WRITTEN_OFF, 5), (PayWay.ROUNDING, 5)):
        with pytest.raises(FieldInvalid):
            desk.payments.pay(order_id, way=way, minor=minor, action_id=new_id())
    with pytest.raises(FieldTooLong):
        desk.payments.pay(order_id, way=PayWay.CARD, minor=5, receipt="x" * 61, action_id=new_id())


def test_after_a_credit_note_what_was_paid_is_owed_back(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    pay(desk, order_id, PayWay.CARD, 12_172)
    standing = desk.invoices.of_order(order_id).standing
    assert standing is not None
    desk.invoices.credit(standing.id, reason="Wrong price", action_id=new_id())
    assert owed(desk, order_id) == -12_172


def test_writing_off_is_for_who_may(desk: Desk, order_id: int) -> None:
    issue(desk, order_id)
    take_on(desk, login="jo", name="Jo", role=Role.DISPATCHER, password=PASSWORD)
    desk.people.sign_in("jo", PASSWORD)
    with pytest.raises(NotPermitted):
        desk.payments.write_off(order_id, reason="goodwill", action_id=new_id())
