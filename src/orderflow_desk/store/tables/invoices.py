"""What invoices are made of: to whom they go, taxes, the documents with their numbers, and what was paid."""

from sqlalchemy import (
    JSON,
    BigInteger,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    text,
)

from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import TaxKind
from orderflow_desk.store.tables.metadata import (
    PLAIN,
    Key,
    Moment,
    Slug,
    countersignature,
    metadata,
    personal,
    signature,
    where_set,
)

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

# A draft while it has no number; with one it is never changed any more. What was paid of it stands in `payments`.
invoices = Table(
    "invoices",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("kind", Slug(InvoiceKind), nullable=False),
    # The invoice that a credit note takes back: each at most once.
    Column("credits", Key, ForeignKey("invoices.id")),
    Column("version", Integer, nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("currency", Text, nullable=False, info=PLAIN),
    # The draft, or the whole document as it went out; what is issued is kept as long as the law wants it.
    Column("content", JSON, nullable=False, info=personal(kept_where="number <> ''")),
    Column("number", Text, nullable=False, server_default="", info={**PLAIN, "searched": True}),
    Column("year", Integer),
    Column("counter", Integer),
    Column("total_minor", BigInteger),
    # Days in ISO 8601.
    Column("issued_on", Text, nullable=False, server_default="", info=PLAIN),
    Column("due_on", Text, nullable=False, server_default="", info=PLAIN),
    *countersignature("issued"),
    where_set("uq_invoices_credits", "credits", unique=True),
    where_set("uq_invoices_year_counter", "year", "counter", unique=True),
    Index(
        "uq_invoices_number",
        "number",
        unique=True,
        sqlite_where=text("number <> ''"),
        postgresql_where=text("number <> ''"),
    ),
)

# The last number that was given in each year: taken in the transaction that issues, so that none is lost.
invoice_numbers = Table(
    "invoice_numbers",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

# The PDF of what is issued, as it went out.
invoice_files = Table(
    "invoice_files",
    metadata,
    Column("invoice_id", Key, ForeignKey("invoices.id"), primary_key=True, autoincrement=False),
    Column("made_at", Moment, nullable=False),
    Column("content", LargeBinary, nullable=False, info=personal(kept_where="1 = 1")),
)

# Never changed: one that is taken back stands beside what takes it back, with the amount below nothing.
payments = Table(
    "payments",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("way", Slug(PayWay), nullable=False),
    Column("minor", BigInteger, nullable=False),
    Column("currency", Text, nullable=False, info=PLAIN),
    Column("given", BigInteger, nullable=False, server_default="0"),
    Column("receipt", Text, nullable=False, server_default="", info=PLAIN),
    Column("reason", Text, nullable=False, server_default="", info=personal()),
    # The payment that the coins of this one leave over, or that it takes back.
    Column("beside", Key, ForeignKey("payments.id")),
    Column("takes_back", Key, ForeignKey("payments.id")),
    where_set("uq_payments_takes_back", "takes_back", unique=True),
)
