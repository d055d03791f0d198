"""What an issued invoice says: all of it, as it went out, whatever becomes of customer, shop and taxes."""

from dataclasses import dataclass, field
from datetime import date

from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import InvoiceLine, Unit
from orderflow_desk.domain.invoices.parties import PostalAddress
from orderflow_desk.domain.invoices.sums import Sums
from orderflow_desk.domain.invoices.taxes import Tax


@dataclass(frozen=True, slots=True)
class Party:
    """Who sends or gets it; `person` is named below a company."""

    name: str = ""
    person: str = ""
    address: PostalAddress = field(default_factory=PostalAddress)
    vat_number: str = ""
    tax_number: str = ""
    email: str = ""
    phone: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """Where to pay."""

    iban: str = ""
    bic: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True)
class DocumentLine:
    """A line with what it comes to: quantity in thousandths of its unit, everything else in minor units."""

    description: str
    number: str
    quantity: int
    unit: Unit
    price: int
    percent_off: int
    off: int
    amount: int
    tax: Tax


@dataclass(frozen=True, slots=True)
class Document:
    """An invoice or a credit note; amounts are in minor units of `currency`, with tax where `is_gross`.

    `paid` is what was paid before it was issued; a credit note says in `credits` which invoice it takes back, and why.
    """

    kind: InvoiceKind
    number: str
    issued_on: date
    due_on: date | None
    supplied_on: date
    currency: str
    is_gross: bool
    seller: Party
    buyer: Party
    lines: tuple[DocumentLine, ...]
    sums: Sums
    order_id: int
    item: str
    account: Account = field(default_factory=Account)
    text: str = ""
    legal: str = ""
    paid: int = 0
    credits: str = ""
    reason: str = ""

    @property
    def to_pay(self) -> int:
        """What was left to pay when it was issued."""
        return self.sums.total - self.paid


def document_line(line: InvoiceLine, tax: Tax) -> DocumentLine:
    """Return a line as a document keeps it."""
    return DocumentLine(
        line.description,
        line.number,
        line.quantity,
        line.unit,
        line.price or 0,
        line.discount.percent,
        line.off,
        line.amount,
        tax,
    )
