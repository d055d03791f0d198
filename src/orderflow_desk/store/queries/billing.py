"""What invoices are made with: the shop's own details, its taxes, and to whom a customer's go."""

import json
from collections.abc import Mapping
from dataclasses import fields
from datetime import date
from typing import Any

from sqlalchemy import Connection, bindparam, select

from orderflow_desk.domain.invoices.parties import BillingDetails, BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.store.tables import billing_details, shop_settings, tax_rates

SETTINGS_KEY = "billing"
_settings = select(shop_settings.c.value).where(shop_settings.c.name == SETTINGS_KEY)
_newest = (
    select(billing_details)
    .where(billing_details.c.customer_id == bindparam("of_customer"))
    .order_by(billing_details.c.id.desc())
    .limit(1)
)
_rates = select(tax_rates).order_by(tax_rates.c.name, tax_rates.c.valid_from)
_NAMES = frozenset(field.name for field in fields(BillingSettings))
_LINES = tuple(field.name for field in fields(PostalAddress))


def settings_of(conn: Connection) -> BillingSettings:
    """Return what the shop's invoices say of the shop."""
    found = conn.execute(_settings).scalar()
    return BillingSettings() if found is None else settings_from(json.loads(found))


def settings_from(stored: Mapping[str, Any]) -> BillingSettings:
    """Return the settings that were kept by their names; what this version does not know is left out."""
    known = {name: value for name, value in stored.items() if name in _NAMES}
    address = {name: value for name, value in known.pop("address", {}).items() if name in _LINES}
    return BillingSettings(**known, address=PostalAddress(**address))


def details_of(conn: Connection, customer_id: int) -> BillingDetails:
    """Return to whom a customer's invoices go, empty where nobody said it."""
    row = conn.execute(_newest, {"of_customer": customer_id}).first()
    if row is None:
        return BillingDetails()
    return BillingDetails(
        row.company, PostalAddress(**{name: getattr(row, name) for name in _LINES}), row.vat_number
    )


def rates_of(conn: Connection) -> tuple[TaxRate, ...]:
    """Return the taxes of the shop by name, the earlier ones first."""
    return tuple(
        TaxRate(
            row.name,
            Tax(row.kind, row.rate, row.reason),
            date.fromisoformat(row.valid_from) if row.valid_from else date.min,
        )
        for row in conn.execute(_rates)
    )


def day_text(day: date) -> str:
    """Return a day as it is kept: in ISO 8601, empty for always."""
    return "" if day == date.min else day.isoformat()
