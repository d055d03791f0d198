"""What invoices are made of: to whom they go, taxes, the documents with their numbers, and what was paid."""

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from orderflow_desk.domain.invoices.taxes import TaxKind
from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, Slug, metadata, personal, signature

_LINES = ("company", "street", "extra", "postcode", "city", "region", "country", "vat_number")

# The newest of a customer counts; those before stay, and so do those of a record that was merged into theirs.
billing_details = Table(
    "billing_details",
    metadata,
    Column("id", Key, primary_key=True),
    Column("customer_id", Key, ForeignKey("customers.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    *signature(),
    *(Column(name, Text, nullable=False, server_default="", info=personal()) for name in _LINES),
)

tax_rates = Table(
    "tax_rates",
    metadata,
    Column("id", Key, primary_key=True),
    Column("name", Text, nullable=False, info=PLAIN),
    Column("kind", Slug(TaxKind), nullable=False),
    # In thousandths of a percent.
    Column("rate", Integer, nullable=False),
    Column("reason", Text, nullable=False, server_default="", info=PLAIN),
    # A day in ISO 8601; empty for always.
    Column("valid_from", Text, nullable=False, server_default="", info=PLAIN),
    UniqueConstraint("name", "valid_from"),
)
