"""Invoices as they are shown; importable without SQLAlchemy."""

from dataclasses import dataclass, field

from orderflow_desk.domain.invoices.parties import BillingSettings
from orderflow_desk.domain.invoices.taxes import TaxRate


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
