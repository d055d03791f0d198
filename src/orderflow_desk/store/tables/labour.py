"""Labour on orders: lines that are never changed but by new ones, the timers that run, and what an hour costs."""

from sqlalchemy import BigInteger, Boolean, Column, ForeignKey, Index, Integer, Table, Text, text

from orderflow_desk.store.tables.metadata import PLAIN, Key, Moment, metadata, personal, signature

# `person_id` of the signature is who wrote the line, `worker_id` whose work it was.
labour = Table(
    "labour",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("worker_id", Key, ForeignKey("people.id"), nullable=False),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("started_at", Moment),
    Column("minutes", Integer, nullable=False),
    Column("work", Text, nullable=False, server_default="", info=personal()),
    Column("rate_minor", BigInteger),
    Column("rate_currency", Text, nullable=False, server_default="", info=PLAIN),
    Column("is_billed", Boolean(create_constraint=False), nullable=False),
    # The line in whose place this one stands; each has one correction at most, which can be corrected again.
    Column("corrects", Key, ForeignKey("labour.id")),
    Index(
        "uq_labour_corrects",
        "corrects",
        unique=True,
        sqlite_where=text("corrects IS NOT NULL"),
        postgresql_where=text("corrects IS NOT NULL"),
    ),
)

timers = Table(
    "timers",
    metadata,
    Column("worker_id", Key, ForeignKey("people.id"), primary_key=True, autoincrement=False),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("started_at", Moment, nullable=False),
    # When whoever it belongs to was there last, as far as is known.
    Column("seen_at", Moment, nullable=False),
)

# Of the shop, where `worker` is empty, or of one person, by their number.
labour_rates = Table(
    "labour_rates",
    metadata,
    Column("worker", Text, primary_key=True, info=PLAIN),
    Column("minor", BigInteger, nullable=False),
    Column("currency", Text, nullable=False, info=PLAIN),
)
