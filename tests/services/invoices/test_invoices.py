"""Invoices of orders on both engines: they follow the work, are issued once without a gap, and are never changed."""

import threading
from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import update
from sqlalchemy.exc import DBAPIError

from orderflow_desk.domain.entries.kinds import Credited, Invoiced
from orderflow_desk.domain.errors import DeskError, FieldInvalid, FieldMissing, NotPermitted
from orderflow_desk.domain.invoices.invoice import (
    Draft,
    InvoiceGone,
    InvoiceIncomplete,
    InvoiceIssued,
    InvoiceKind,
    InvoiceStands,
    Missing,
    MissingOfShop,
    ShopIncomplete,
    StaleInvoice,
)
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine, Unit
from orderflow_desk.domain.invoices.parties import BillingDetails, BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.tables import outbox
from orderflow_desk.views.invoices import DraftShown, InvoicesOfOrder
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.customers import customer_of
from support.shops.databases import take_on
from support.shops.orders import an_order, cancel, new_id, version_of

PASSWORD = "screwdriver"
SHOP = BillingSettings(
    legal_name="Velo GmbH",
    address=PostalAddress("Hauptstr. 1", "", "01067", "Dresden", "", "DE"),
    vat_number="DE136695976",
)


@pytest.fixture
def shop(desk: Desk) -> Desk:
    desk.billing.change(SHOP, was=BillingSettings())
    desk.billing.set_rate(TaxRate("Standard", Tax(rate=19_000)))
    desk.billing.set_rate(TaxRate("Lower", Tax(rate=7_000)))
    return desk


def worked(desk: Desk) -> int:
    """Return an order with an hour and twenty of labour and a part."""
    order_id = an_order(desk, Status.IN_PROGRESS)
    desk.labour.log(order_id, minutes=80, work="Valve", rate=Money(5_400, "EUR"), action_id=new_id())
    line = PartLine("Jura 24198", "Ceramic valve", 1000, Money(4_680, "EUR"))
    desk.parts.add(order_id, line=line, action_id=new_id())
    desk.parts.receive(desk.parts.of_order(order_id).rows[0].id, action_id=new_id())
    return order_id


def finish(desk: Desk, order_id: int) -> None:
    desk.moves.walk(
        order_id,
        name=WalkName.FINISH,
        reason="done",
        expected_version=version_of(desk, order_id),
        action_id=new_id(),
    )


def shown(desk: Desk, order_id: int) -> InvoicesOfOrder:
    return desk.invoices.of_order(order_id)


def draft_of(desk: Desk, order_id: int) -> DraftShown:
    found = shown(desk, order_id).draft
    assert found is not None
    return found


def write(desk: Desk, order_id: int, draft: Draft) -> None:
    desk.invoices.write(order_id, draft, version=draft_of(desk, order_id).version, action_id=new_id())


def issue(desk: Desk, order_id: int) -> str:
    desk.invoices.issue(order_id, version=draft_of(desk, order_id).version, action_id=new_id())
    standing = shown(desk, order_id).standing
    assert standing is not None
    return standing.number


def test_it_is_prepared_at_ready_for_return_from_what_is_billed(shop: Desk) -> None:
    order_id = worked(shop)
    assert shown(shop, order_id).draft is None
    finish(shop, order_id)
    draft = draft_of(shop, order_id)
    assert [(line.description, line.number, line.amount, line.tax) for line in draft.draft.lines] == [
        ("Valve", "", 7_200, "Standard"),
        ("Ceramic valve", "Jura 24198", 4_680, "Standard"),
    ]
    assert (draft.sums.net, draft.sums.tax, draft.sums.total) == (11_880, 2_257, 14_137)
    assert shown(shop, order_id).issued == ()


def test_nothing_is_prepared_where_nothing_is_billed(shop: Desk) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.labour.log(order_id, minutes=5, is_billed=False, action_id=new_id())
    shop.parts.add(order_id, line=PartLine("a"), action_id=new_id())
    shop.parts.not_needed(shop.parts.of_order(order_id).rows[0].id, reason="no", action_id=new_id())
    finish(shop, order_id)
    assert shown(shop, order_id).draft is None
    shop.invoices.prepare(order_id, action_id=new_id())
    assert draft_of(shop, order_id).draft.lines == ()


def test_it_follows_a_correction_of_the_work_but_not_over_what_was_changed_by_hand(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    labour, part = draft_of(shop, order_id).draft.lines
    (row,) = shop.labour.of_order(order_id).rows
    shop.labour.correct(row.id, minutes=60, work="Valve", is_billed=True, rate=row.rate, action_id=new_id())
    shop.invoices.prepare(order_id, action_id=new_id())
    assert [line.amount for line in draft_of(shop, order_id).draft.lines] == [5_400, 4_680]
    write(shop, order_id, Draft((replace(labour, price=5_000),)))
    shop.invoices.prepare(order_id, action_id=new_id())
    (line,) = draft_of(shop, order_id).draft.lines
    assert (line.price, line.is_by_hand, line.quantity) == (5_000, True, 80_000)
    assert draft_of(shop, order_id).draft.left_out == {part.source}


def test_what_is_priced_in_another_currency_has_no_price_here(shop: Desk) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.labour.log(order_id, minutes=60, rate=Money(5_000, "USD"), action_id=new_id())
    shop.invoices.prepare(order_id, action_id=new_id())
    assert draft_of(shop, order_id).draft.lines[0].price is None
    assert shown(shop, order_id).elsewhere == 1
    with pytest.raises(InvoiceIncomplete) as refused:
        issue(shop, order_id)
    assert (refused.value.missing, refused.value.line) == (Missing.PRICE, 1)


def test_an_issued_one_says_all_as_it_was(shop: Desk) -> None:
    order_id = worked(shop)
    buyer = BillingDetails("Studio Lhota", PostalAddress("Dlouhá 1", "", "110 00", "Praha", "", "CZ"))
    shop.billing.set_details(customer_of(shop, order_id), buyer, was=BillingDetails(), action_id=new_id())
    shop.invoices.prepare(order_id, action_id=new_id())
    number = issue(shop, order_id)
    assert number.endswith("-0001")
    (issued,) = shown(shop, order_id).issued
    document = issued.document
    assert document is not None
    assert (document.number, document.seller.name, document.seller.address.country) == (
        number,
        "Velo GmbH",
        "DE",
    )
    assert (document.buyer.name, document.buyer.person) == (
        "Studio Lhota",
        shop.lookup.order(order_id).customer,
    )
    assert document.due_on is not None
    assert (document.due_on - document.issued_on).days == 14
    assert (document.sums.total, issued.total, shown(shop, order_id).owed) == (14_137, 14_137, 14_137)
    assert shop.lookup.order(order_id).timeline[-1].entry == Invoiced(issued.id, number, "14137 EUR")
    # Nothing that is changed later changes it.
    shop.billing.remove_rate("Standard", valid_from=date.min)
    shop.billing.change(BillingSettings(), was=shop.billing.read().settings)
    (row,) = shop.labour.of_order(order_id).rows
    shop.labour.correct(row.id, minutes=1, work="", is_billed=False, rate=None, action_id=new_id())
    assert shown(shop, order_id).issued[0].document == document


def test_what_is_issued_is_written_and_prepared_no_more(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    version = draft_of(shop, order_id).version
    number = issue(shop, order_id)
    with pytest.raises(InvoiceIssued):
        shop.invoices.write(order_id, Draft(), version=version, action_id=new_id())
    for act in (
        lambda: shop.invoices.prepare(order_id, action_id=new_id()),
        lambda: shop.invoices.issue(order_id, version=version, action_id=new_id()),
    ):
        with pytest.raises(InvoiceStands) as refused:
            act()
        assert refused.value.number == number
    finish(shop, order_id)
    assert shown(shop, order_id).draft is None
    shop.labour.log(order_id, minutes=5, action_id=new_id())
    assert shown(shop, order_id).not_billed == 1


def test_the_same_press_twice_is_one_number(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    action, version = new_id(), draft_of(shop, order_id).version
    for _ in range(2):
        shop.invoices.issue(order_id, version=version, action_id=action)
    assert len(shown(shop, order_id).issued) == 1


def test_two_pcs_that_issue_at_once_leave_no_gap(shop: Desk, database_url: str) -> None:
    first = shop.person
    assert first is not None
    shop.people.set_password(first.id, password=PASSWORD)
    ready = [worked(shop) for _ in range(12)]
    for order_id in ready:
        shop.invoices.prepare(order_id, action_id=new_id())
    wrong: list[Exception] = []

    def issue_all(desk: Desk, mine: list[int]) -> None:
        for order_id in mine:
            try:
                desk.invoices.issue(order_id, version=1, action_id=new_id())
            except DeskError as error:
                wrong.append(error)

    with open_desk(database_url, pc="bench") as other:
        other.people.sign_in(first.login, PASSWORD)
        threads = [
            threading.Thread(target=issue_all, args=(one, mine))
            for one, mine in ((shop, ready[:6]), (other, ready[6:]))
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert wrong == []
    numbers = sorted(int(shown(shop, one).issued[0].number[5:]) for one in ready)
    assert numbers == list(range(1, 13))


def test_what_fails_takes_no_number(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    with pytest.raises(StaleInvoice):
        shop.invoices.issue(order_id, version=99, action_id=new_id())
    was = shop.billing.read().settings
    shop.billing.change(replace(was, vat_number=""), was=was)
    with pytest.raises(ShopIncomplete) as refused:
        issue(shop, order_id)
    assert refused.value.missing is MissingOfShop.TAX_NUMBER
    shop.billing.change(was, was=replace(was, vat_number=""))
    assert issue(shop, order_id).endswith("-0001")


@pytest.mark.parametrize(
    ("fields", "missing"),
    [
        ({"legal_name": ""}, MissingOfShop.NAME),
        ({"address": PostalAddress()}, MissingOfShop.ADDRESS),
        ({"vat_number": ""}, MissingOfShop.TAX_NUMBER),
    ],
)
def test_the_shop_has_to_say_who_it_is(shop: Desk, fields: dict[str, object], missing: MissingOfShop) -> None:
    shop.billing.change(replace(SHOP, **fields), was=SHOP)  # type: ignore[arg-type]
    shop.shop.change(replace(shop.shop.read(), name=""))
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    with pytest.raises(ShopIncomplete) as refused:
        issue(shop, order_id)
    assert refused.value.missing is missing


def test_a_line_needs_a_tax_that_holds_and_perhaps_a_vat_number(shop: Desk) -> None:
    shop.billing.set_rate(TaxRate("Later", Tax(rate=1_000), date(2099, 1, 1)))
    shop.billing.set_rate(TaxRate("Reverse", Tax(TaxKind.REVERSE_CHARGE, 0, "Reverse charge")))
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.invoices.prepare(order_id, action_id=new_id())
    for tax, missing in (("Later", Missing.TAX), ("Reverse", Missing.BUYER_VAT_NUMBER)):
        lines = (InvoiceLine("a", tax="Lower"), InvoiceLine("b", tax=tax))
        write(shop, order_id, Draft(lines))
        with pytest.raises(InvoiceIncomplete) as refused:
            issue(shop, order_id)
        assert (refused.value.missing, refused.value.line) == (missing, 2)
    write(shop, order_id, Draft())
    with pytest.raises(InvoiceIncomplete) as refused:
        issue(shop, order_id)
    assert refused.value.missing is Missing.LINES


def test_a_credit_note_takes_it_back_and_the_next_begins_with_its_lines(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    labour, part = draft_of(shop, order_id).draft.lines
    write(shop, order_id, Draft((replace(labour, price=5_000), part)))
    first = issue(shop, order_id)
    standing = shown(shop, order_id).standing
    assert standing is not None
    with pytest.raises(FieldMissing):
        shop.invoices.credit(standing.id, reason=" ", action_id=new_id())
    shop.invoices.credit(standing.id, reason="Wrong price", action_id=new_id())
    found = shown(shop, order_id)
    note, invoice = found.issued
    assert (note.kind, note.number[5:], invoice.credited_by) == (InvoiceKind.CREDIT_NOTE, "0002", note.number)
    assert note.document is not None
    assert (note.document.credits, note.document.reason, note.total) == (first, "Wrong price", invoice.total)
    assert (found.owed, found.standing) == (0, None)
    assert isinstance(shop.lookup.order(order_id).timeline[-1].entry, Credited)
    assert [line.price for line in draft_of(shop, order_id).draft.lines] == [5_000, 4_680]
    with pytest.raises(InvoiceGone):
        shop.invoices.credit(standing.id, reason="again", action_id=new_id())
    assert issue(shop, order_id).endswith("-0003")


def test_a_cancelled_order_can_be_invoiced(shop: Desk) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    cancel(shop, order_id)
    shop.invoices.prepare(order_id, action_id=new_id())
    write(shop, order_id, Draft((InvoiceLine("Estimate", price=2_500, tax="Standard"),)))
    assert issue(shop, order_id)
    assert shop.lookup.order(order_id).status is Status.CANCELLED


def test_who_changes_a_draft_that_somebody_else_changed_is_told(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    version = draft_of(shop, order_id).version
    write(shop, order_id, Draft())
    with pytest.raises(StaleInvoice):
        shop.invoices.write(order_id, Draft(), version=version, action_id=new_id())


@pytest.mark.parametrize(
    "draft",
    [
        Draft((InvoiceLine(""),)),
        Draft((InvoiceLine("a", quantity=0),)),
        Draft((InvoiceLine("a", price=100, discount=Discount(minor=101)),)),
        Draft((InvoiceLine("a", price=100),), Discount(minor=101)),
        Draft((InvoiceLine("a"),) * 10_001),
        Draft(text="x" * 2_001),
    ],
)
def test_a_draft_that_cannot_be_is_refused(shop: Desk, draft: Draft) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.invoices.prepare(order_id, action_id=new_id())
    with pytest.raises((FieldInvalid, DeskError)):
        write(shop, order_id, draft)
    assert draft_of(shop, order_id).version == 1


def test_ten_thousand_lines_are_issued(shop: Desk) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.invoices.prepare(order_id, action_id=new_id())
    write(shop, order_id, Draft((InvoiceLine("Screw", price=3, tax="Standard"),) * 10_000))
    issue(shop, order_id)
    assert shown(shop, order_id).issued[0].total == 35_700


def test_a_discount_is_for_who_may_give_one_and_issuing_for_who_may_issue(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    take_on(shop, login="jo", name="Jo", role=Role.TECHNICIAN, password=PASSWORD)
    shop.people.sign_in("jo", PASSWORD)
    labour, part = draft_of(shop, order_id).draft.lines
    write(shop, order_id, Draft((replace(labour, price=5_000), part)))
    for draft in (
        Draft((replace(labour, price=5_000, discount=Discount(percent=1_000)), part)),
        Draft((replace(labour, price=5_000), part), Discount(minor=1)),
    ):
        with pytest.raises(NotPermitted):
            write(shop, order_id, draft)
    with pytest.raises(NotPermitted):
        issue(shop, order_id)


def test_minutes_are_labour_without_a_word(shop: Desk) -> None:
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.labour.log(order_id, minutes=60, rate=Money(5_400, "EUR"), action_id=new_id())
    shop.invoices.prepare(order_id, action_id=new_id())
    (line,) = draft_of(shop, order_id).draft.lines
    assert (line.unit, line.description, line.amount) == (Unit.MINUTE, "", 5_400)
    assert issue(shop, order_id)


def test_an_order_is_found_by_the_number_of_its_invoice(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    number = issue(shop, order_id)
    found = shop.lookup.page(OrderFilter(search=number), first=0, count=5).rows
    assert [row.id for row in found] == [order_id]


def test_an_erasure_keeps_what_is_issued_and_empties_the_draft(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    issue(shop, order_id)
    standing = shown(shop, order_id).standing
    assert standing is not None
    shop.invoices.credit(standing.id, reason="Wrong price", action_id=new_id())
    cancel(shop, order_id)
    with shop._store.writing() as conn:
        conn.execute(update(outbox).values(state=MailState.ACCEPTED))
    shop.erasure.erase(customer_of(shop, order_id), action_id=new_id())
    for issued in shown(shop, order_id).issued:
        assert issued.document is not None
        assert issued.document.buyer.name
    assert draft_of(shop, order_id).draft == Draft()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE invoices SET total_minor = 1 WHERE number <> ''",
        "UPDATE invoices SET number = '9' WHERE number <> ''",
        "UPDATE invoices SET number = '' WHERE number <> ''",
        "UPDATE invoices SET content = '{\"number\": \"9\"}' WHERE number <> ''",
        "DELETE FROM invoices",
        "UPDATE payments SET minor = 1",
        "UPDATE payments SET reason = 'other'",
        "DELETE FROM payments",
    ],
)
def test_the_database_itself_lets_nobody_change_what_is_issued_or_paid(shop: Desk, statement: str) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    issue(shop, order_id)
    shop.payments.pay(order_id, way=PayWay.CARD, minor=100, action_id=new_id())
    with pytest.raises(DBAPIError, match="never changed"), shop._store.engine.begin() as conn:
        conn.exec_driver_sql(statement)


def test_the_file_that_went_out_is_kept_as_it_was(shop: Desk) -> None:
    order_id = worked(shop)
    shop.invoices.prepare(order_id, action_id=new_id())
    draft = draft_of(shop, order_id)
    with pytest.raises(InvoiceGone):
        shop.invoices.keep_file(draft.id, b"of a draft")
    issue(shop, order_id)
    assert shop.invoices.file(draft.id) is None
    assert shop.invoices.keep_file(draft.id, b"first") == b"first"
    assert shop.invoices.keep_file(draft.id, b"second") == b"first"
    assert shop.invoices.file(draft.id) == b"first"
