"""Invoices as they are shown; importable without SQLAlchemy."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.invoice import Draft, InvoiceKind
from orderflow_desk.domain.invoices.parties import BillingSettings
from orderflow_desk.domain.invoices.payments import Payment
from orderflow_desk.domain.invoices.sums import Sums
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate


@dataclass(frozen=True, slots=True)
class Billing:
    """What the shop's invoices are made with."""

    settings: BillingSettings = field(default_factory=BillingSettings)
    rates: tuple[TaxRate, ...] = ()

    @property
    def usual(self) -> str:
        """The name of the tax that lines bear unless somebody says another: the chosen one, or else the highest."""
        chosen = self.settings.usual_tax
        if any(rate.name == chosen for rate in self.rates):
            return chosen
        highest = max(self.rates, key=lambda rate: rate.tax.rate, default=None)
        return "" if highest is None else highest.name


# Under this name `OrderDetail.of_features` has an `InvoiceSum`.
INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class InvoiceSum:
    """What the page of an order says of its invoice: its number, what it comes to, and what is owed, in minor units.

    `count` is how many documents were issued.
    """

    count: int = 0
    number: str = ""
    total: int = 0
    owed: int = 0
    currency: str = ""
    has_draft: bool = False


@dataclass(frozen=True, slots=True)
class DraftShown:
    """A draft with what it comes to now, and how often it was written.

    `taxes` are what the names of its lines mean on the day of supply; a line without one of them has none.
    """

    id: int
    version: int
    draft: Draft
    taxes: Mapping[str, Tax]
    sums: Sums
    currency: str


@dataclass(frozen=True, slots=True)
class IssuedShown:
    """An issued invoice or credit note; `credited_by` is the number of what took an invoice back."""

    id: int
    document: Document | None
    number: str
    kind: InvoiceKind
    total: int
    issued_at: datetime
    issued_by: str
    credited_by: str = ""


@dataclass(frozen=True, slots=True)
class InvoicesOfOrder:
    """All that the tab shows: the draft, what was issued, newest first, and what was paid.

    `elsewhere` counts what is billed in another currency than the shop's, and has no price here; `not_billed` what was
    worked or fitted since the invoice was issued, and stands on none.
    """

    draft: DraftShown | None = None
    issued: tuple[IssuedShown, ...] = ()
    payments: tuple[Payment, ...] = ()
    owed: int = 0
    cash_owed: int = 0
    currency: str = ""
    rates: tuple[str, ...] = ()
    usual_tax: str = ""
    elsewhere: int = 0
    not_billed: int = 0

    @property
    def standing(self) -> IssuedShown | None:
        """The invoice that counts: issued, and taken back by nothing."""
        return next(
            (one for one in self.issued if one.kind is InvoiceKind.INVOICE and not one.credited_by), None
        )
