"""Makes of a draft the document that goes out, and says what is missing for it."""

from dataclasses import replace
from datetime import timedelta

from orderflow_desk.domain.invoices.document import Account, Document, Party, document_line
from orderflow_desk.domain.invoices.invoice import (
    Draft,
    InvoiceIncomplete,
    InvoiceKind,
    Missing,
    MissingOfShop,
    ShopIncomplete,
)
from orderflow_desk.domain.invoices.taxes import TO_BUSINESSES, Tax
from orderflow_desk.services.invoices.drafting import Ground
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries import invoices as query
from orderflow_desk.store.queries.billing import details_of
from orderflow_desk.store.queries.shop_country import read_country


def document_of(
    unit: UnitOfWork, record: OrderRecord, ground: Ground, draft: Draft, currency: str
) -> Document:
    """Return what a draft says with all that belongs to it, its number not yet.

    Raises:
        InvoiceIncomplete, ShopIncomplete: something is missing that it has to say.
    """
    details = details_of(unit.conn, record.customer_id)
    buyer = Party(
        details.company or record.customer,
        record.customer if details.company else "",
        details.address,
        details.vat_number,
        email=record.email,
        phone=record.phone,
    )
    taxes = ground.taxes(draft)
    _check(draft, taxes, buyer)
    billing = ground.billing
    return Document(
        kind=InvoiceKind.INVOICE,
        number="",
        issued_on=ground.today,
        due_on=ground.today + timedelta(days=billing.payment_days),
        supplied_on=draft.supplied_on or ground.supplied_on,
        currency=currency,
        is_gross=draft.is_gross,
        seller=_seller(unit, ground),
        buyer=buyer,
        lines=tuple(document_line(line, taxes[line.tax]) for line in draft.lines),
        sums=ground.sums(draft),
        order_id=record.id,
        item=record.item,
        account=Account(billing.iban, billing.bic, billing.bank),
        text=draft.text,
        legal=billing.legal_lines,
        paid=query.paid(unit.conn, record.id),
    )


def _check(draft: Draft, taxes: dict[str, Tax], buyer: Party) -> None:
    if not draft.lines:
        raise InvoiceIncomplete(Missing.LINES)
    for number, line in enumerate(draft.lines, start=1):
        if line.price is None:
            raise InvoiceIncomplete(Missing.PRICE, number)
        if line.tax not in taxes:
            raise InvoiceIncomplete(Missing.TAX, number)
        if taxes[line.tax].kind in TO_BUSINESSES and not buyer.vat_number:
            raise InvoiceIncomplete(Missing.BUYER_VAT_NUMBER, number)


def _seller(unit: UnitOfWork, ground: Ground) -> Party:
    """Return the shop as its invoices name it. Raises ShopIncomplete."""
    shop, billing = ground.shop, ground.billing
    name = billing.legal_name or shop.name
    if not name:
        raise ShopIncomplete(MissingOfShop.NAME)
    if not (billing.address.street or billing.address.extra) or not billing.address.city:
        raise ShopIncomplete(MissingOfShop.ADDRESS)
    if not (billing.tax_number or billing.vat_number):
        raise ShopIncomplete(MissingOfShop.TAX_NUMBER)
    address = billing.address
    home = address.country or read_country(unit.conn)
    return Party(
        name,
        shop.name if shop.name != name else "",
        replace(address, country=home),
        billing.vat_number,
        billing.tax_number,
        shop.reply_to or shop.sender_address,
        shop.phone,
    )
