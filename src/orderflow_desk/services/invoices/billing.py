"""What the shop's invoices are made with: its own details, its taxes, and to whom each customer's go."""

import json
from dataclasses import asdict
from datetime import date
from typing import Any

from sqlalchemy import delete, insert

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.customers import StaleCustomer
from orderflow_desk.domain.invoices.parties import (
    BillingDetails,
    BillingSettings,
    checked_details,
    checked_settings,
)
from orderflow_desk.domain.invoices.taxes import TaxRate, checked_rate
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.transaction.customer_records import locked
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries.billing import (
    SETTINGS_KEY,
    day_text,
    details_of,
    rates_of,
    settings_from,
    settings_of,
)
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.tables import billing_details, shop_settings, tax_rates
from orderflow_desk.views.invoices import Billing as BillingView


class Billing:
    """Reads what invoices are made with, and keeps it."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def read(self) -> BillingView:
        """Return the shop's own details, and its taxes by name, the earlier ones first."""
        with self._units.reading() as conn:
            return BillingView(settings_of(conn), rates_of(conn))

    def details(self, customer_id: int) -> BillingDetails:
        """Return to whom a customer's invoices go, empty where nobody said it."""
        with self._units.reading() as conn:
            return details_of(conn, customer_id)

    def change(self, settings: BillingSettings, *, was: BillingSettings) -> Changes:
        """Keep the shop's own details, for documents from now on: what differs from what they `were` as they were read.

        Raises:
            NotPermitted: it is for administrators.
            FieldTooLong, FieldInvalid: a value is not of its form.
        """
        with self._units.writing(Permission.ADMINISTER) as unit:
            now = asdict(settings_of(unit.conn))
            typed, before = asdict(settings), asdict(was)
            now |= {name: typed[name] for name in typed if typed[name] != before[name]}
            kept = asdict(checked_settings(settings_from(now), read_country(unit.conn)))
            unit.conn.execute(delete(shop_settings).where(shop_settings.c.name == SETTINGS_KEY))
            unit.conn.execute(insert(shop_settings), {"name": SETTINGS_KEY, "value": json.dumps(kept)})
            unit.touch(Topic.SHOP)
        return unit.changes

    def set_rate(self, rate: TaxRate) -> Changes:
        """Keep a tax from a day on; one of the same name and day is replaced. Documents that are issued keep theirs.

        Raises:
            NotPermitted: it is for administrators.
            FieldMissing, FieldTooLong, FieldInvalid: it has no name or reason, or its rate cannot be.
        """
        kept = checked_rate(rate)
        with self._units.writing(Permission.ADMINISTER) as unit:
            unit.conn.execute(_of(kept.name, kept.valid_from))
            row = {
                "name": kept.name,
                "kind": kept.tax.kind,
                "rate": kept.tax.rate,
                "reason": kept.tax.reason,
                "valid_from": day_text(kept.valid_from),
            }
            unit.conn.execute(insert(tax_rates), row)
            unit.touch(Topic.SHOP)
        return unit.changes

    def remove_rate(self, name: str, *, valid_from: date) -> Changes:
        """Take a tax away: it is offered no more. Raises NotPermitted."""
        with self._units.writing(Permission.ADMINISTER) as unit:
            unit.conn.execute(_of(name, valid_from))
            unit.touch(Topic.SHOP)
        return unit.changes

    def set_details(
        self, customer_id: int, details: BillingDetails, *, was: BillingDetails, action_id: str
    ) -> Changes:
        """Keep to whom a customer's invoices go from now on.

        Raises:
            CustomerGone: they were merged or erased meanwhile.
            StaleCustomer: somebody changed it meanwhile.
            FieldTooLong, FieldInvalid: a value is not of its form.
        """
        with self._units.act("billing_details", customer_id, action_id) as unit:
            if unit.repeated:
                return Changes()
            kept = checked_details(details, read_country(unit.conn))
            locked(unit.conn, customer_id)
            now = details_of(unit.conn, customer_id)
            if now == kept:
                return Changes()
            if now != was:
                raise StaleCustomer("billing_details", now.company or now.address.street)
            row = {
                **unit.signed(),
                "customer_id": customer_id,
                "at": unit.now,
                "company": kept.company,
                "vat_number": kept.vat_number,
                **asdict(kept.address),
            }
            unit.conn.execute(insert(billing_details), row)
            unit.touch(Topic.CUSTOMER)
            return unit.changes


def _of(name: str, valid_from: date) -> Any:
    return delete(tax_rates).where(tax_rates.c.name == name, tax_rates.c.valid_from == day_text(valid_from))
