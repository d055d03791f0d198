"""Issues invoices for the busy shop, takes some back, and takes payments in parts and ways."""

from collections.abc import Callable
from dataclasses import replace
from random import Random

from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine
from orderflow_desk.domain.invoices.parties import PostalAddress
from orderflow_desk.domain.invoices.payments import BY_HAND
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.done import Done

# What is done how often, beside everything else.
INVOICE_WEIGHTS = {"issue_invoice": 4, "credit_invoice": 1, "pay": 3, "write_off": 1, "take_back_payment": 1}
_TAXES = (TaxRate("Standard", Tax(rate=19_000)), TaxRate("Lower", Tax(rate=7_000)))


class BusyInvoices:
    """What another life has issued or paid meanwhile is refused, and counts for nothing."""

    def __init__(self, desk: Desk, chance: Random, some_order: Callable[[], int | None]) -> None:
        self._desk, self._chance, self._some_order = desk, chance, some_order

    def acts(self) -> dict[str, Callable[[str], Done | None]]:
        """Return what is done here, by the names of `INVOICE_WEIGHTS`."""
        return {
            "issue_invoice": self._issue,
            "credit_invoice": self._credit,
            "pay": self._pay,
            "write_off": self._write_off,
            "take_back_payment": self._take_back,
        }

    def _begun(self) -> int | None:
        """Return an order that is no draft; what the shop has to say of itself is said before."""
        billing = self._desk.billing.read()
        if not billing.settings.tax_number:
            address = PostalAddress("Main Street 1", city="Springfield")
            wanted = replace(billing.settings, legal_name="Shop", address=address, tax_number="1")
            self._desk.billing.change(wanted, was=billing.settings)
        if len(billing.rates) < len(_TAXES):
            for rate in _TAXES:
                self._desk.billing.set_rate(rate)
        order_id = self._some_order()
        if order_id is None or self._desk.lookup.order(order_id).status is Status.DRAFT:
            return None
        return order_id

    def _issue(self, action_id: str) -> Done | None:
        order_id = self._begun()
        if order_id is None:
            return None
        self._desk.invoices.prepare(order_id, action_id=f"{action_id}-prepare")
        found = self._desk.invoices.of_order(order_id).draft
        if found is None:
            return None
        priced = tuple(
            line if line.price is not None else replace(line, price=500) for line in found.draft.lines
        )
        extra = InvoiceLine(
            f"Work {action_id}",
            quantity=self._chance.randrange(1, 5_000),
            price=self._chance.randrange(1, 20_000),
            discount=Discount(percent=self._chance.choice((0, 0, 1_000))),
            tax=self._chance.choice(_TAXES).name,
        )
        draft = replace(found.draft, lines=(*priced, extra))
        self._desk.invoices.write(order_id, draft, version=found.version, action_id=f"{action_id}-write")
        return self._desk.invoices.issue(order_id, version=found.version + 1, action_id=action_id)

    def _credit(self, action_id: str) -> Done | None:
        order_id = self._begun()
        standing = self._desk.invoices.of_order(order_id).standing if order_id is not None else None
        if standing is None:
            return None
        return self._desk.invoices.credit(standing.id, reason="wrong price", action_id=action_id)

    def _pay(self, action_id: str) -> Done | None:
        order_id = self._begun()
        if order_id is None:
            return None
        owed = self._desk.invoices.of_order(order_id).owed
        minor = (
            self._chance.randrange(1, 5_000) if owed <= 0 else self._chance.choice((owed, max(1, owed // 3)))
        )
        return self._desk.payments.pay(
            order_id, way=self._chance.choice(BY_HAND), minor=minor, action_id=action_id
        )

    def _write_off(self, action_id: str) -> Done | None:
        order_id = self._begun()
        return (
            None
            if order_id is None
            else self._desk.payments.write_off(order_id, reason="goodwill", action_id=action_id)
        )

    def _take_back(self, action_id: str) -> Done | None:
        order_id = self._begun()
        paid = self._desk.invoices.of_order(order_id).payments if order_id is not None else ()
        if not paid:
            return None
        return self._desk.payments.take_back(self._chance.choice(paid).id, action_id=action_id)
