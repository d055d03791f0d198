"""Documents as shops issue them, for what is laid out and written of them."""

from datetime import date

from orderflow_desk.domain.invoices.document import Account, Document, Party, document_line
from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine, Unit
from orderflow_desk.domain.invoices.parties import PostalAddress
from orderflow_desk.domain.invoices.sums import sums_of
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind

TAXES = {
    "usual": Tax(rate=19_000),
    "lower": Tax(rate=7_000),
    "free": Tax(TaxKind.EXEMPT, 0, "Exempt under § 4 Nr. 11 UStG."),
}
LINES = (
    InvoiceLine("Brew group cleaned and greased", "", 80_000, Unit.MINUTE, 5_400, tax="usual"),
    InvoiceLine("Ceramic valve", "Jura 24198", 1_000, price=4_680, tax="usual"),
    InvoiceLine("O-ring set", "Jura 72614", 12_000, price=74, discount=Discount(percent=1_000), tax="usual"),
    InvoiceLine("Operating manual, printed book", price=1_400, tax="lower"),
)


def a_document(
    lines: tuple[InvoiceLine, ...] = LINES,
    *,
    currency: str = "EUR",
    iban: str = "DE89370400440532013000",
    text: str = "",
    paid: int = 0,
    discount: int = 0,
    kind: InvoiceKind = InvoiceKind.INVOICE,
) -> Document:
    """Return an issued invoice or credit note; `text` stands wherever somebody types one, `discount` in hundredths of a percent."""
    seller = Party(
        text or "Kaffee & Co. GmbH",
        "",
        PostalAddress("Hauptstr. 12", "", "01067", "Dresden", "", "DE"),
        "DE136695976",
        "201/123/45678",
        "info@example.net",
        "+49 351 555 0172",
    )
    buyer = Party(
        text or "Studio Lhota",
        text or "Franziska Vogt",
        PostalAddress(text or "Dlouhá 1", text, "110 00", text or "Praha", "", "CZ"),
        "CZ8003280318",
    )
    return Document(
        kind=kind,
        number="2026-0731",
        issued_on=date(2026, 11, 27),
        due_on=date(2026, 12, 11) if kind is InvoiceKind.INVOICE else None,
        supplied_on=date(2026, 11, 26),
        currency=currency,
        is_gross=False,
        seller=seller,
        buyer=buyer,
        lines=tuple(document_line(line, TAXES[line.tax]) for line in lines),
        sums=sums_of(lines, TAXES, discount=Discount(percent=discount)),
        order_id=10_474,
        item=text or "Jura E8 coffee machine",
        account=Account(iban, "COBADEFFXXX", "Commerzbank"),
        text=text or "Thank you.",
        legal=text or "Amtsgericht Dresden HRB 1234",
        paid=paid,
        credits="2026-0700" if kind is InvoiceKind.CREDIT_NOTE else "",
        reason="wrong price" if kind is InvoiceKind.CREDIT_NOTE else "",
    )
