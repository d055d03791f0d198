"""The outbox and what belongs to it: the state of the queue, the letters' templates, the portal's tokens."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    Table,
    Text,
    UniqueConstraint,
    false,
    text,
)

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.store.schema_constants import IS_FAILED, IS_PENDING
from orderflow_desk.store.tables.metadata import (
    OWN_AFFAIR,
    PLAIN,
    ROWS_GO,
    Key,
    Moment,
    Slug,
    metadata,
    personal,
    where_set,
)

# An entry is one of the mail's order; whose the order is, the order says.
HANGS_ON = (
    "(order_id IS NOT NULL OR entry_id IS NULL) AND (order_id IS NULL OR customer_id IS NULL) "
    "AND (person_id IS NULL OR customer_id IS NULL AND order_id IS NULL)"
)

outbox = Table(
    "outbox",
    metadata,
    Column("id", Key, primary_key=True),
    # What it hangs on: an order and maybe an entry of its timeline; else a customer, a person of the staff, or nothing.
    Column("order_id", Key, ForeignKey("orders.id")),
    Column("entry_id", Key, ForeignKey("timeline.id"), info=OWN_AFFAIR),
    Column("customer_id", Key, ForeignKey("customers.id")),
    Column("person_id", Key, ForeignKey("people.id")),
    # Names what it tells, so that there is no second one; mails of before this column have none.
    Column("dedupe_key", Text, info=OWN_AFFAIR),
    Column("kind", Text, nullable=False, info=PLAIN),
    Column("recipient_name", Text, nullable=False, info=personal()),
    Column("recipient", Text, nullable=False, info=personal()),
    Column("subject", Text, nullable=False, info=personal()),
    Column("text", Text, nullable=False, info=personal()),
    Column("html", Text, nullable=False, info=personal(is_exported=False)),
    # How many files go with it.
    Column("attached", Integer, nullable=False, server_default="0"),
    Column("message_id", Text, nullable=False, unique=True, info=PLAIN),
    Column("state", Slug(MailState), nullable=False),
    Column("merged_into", Key, ForeignKey("outbox.id")),
    Column("created_at", Moment, nullable=False),
    Column("due_at", Moment, nullable=False),
    Column("settled_at", Moment),
    Column("attempts", Integer, nullable=False, server_default="0"),
    Column("first_attempt_at", Moment),
    Column("token", Text, info=OWN_AFFAIR),
    Column("lease_until", Moment, info=OWN_AFFAIR),
    Column("problem", Text, nullable=False, server_default="", info=PLAIN),
    Column("reply", Text, nullable=False, server_default="", info=personal()),
    UniqueConstraint("order_id", "entry_id", "recipient"),
    CheckConstraint(HANGS_ON, name="hangs_on"),
    where_set("ix_outbox_dedupe_key", "dedupe_key", unique=True),
    where_set("ix_outbox_customer_id", "customer_id"),
    where_set("ix_outbox_person_id", "person_id"),
    Index(
        "ix_outbox_pending", "due_at", "id", sqlite_where=text(IS_PENDING), postgresql_where=text(IS_PENDING)
    ),
    Index("ix_outbox_failed", "order_id", sqlite_where=text(IS_FAILED), postgresql_where=text(IS_FAILED)),
    where_set("ix_outbox_merged_into", "merged_into"),
    Index("ix_outbox_order_id", "order_id"),
    Index("ix_outbox_state_id", "state", "id"),
)

mail_attachments = Table(
    "mail_attachments",
    metadata,
    Column("id", Key, primary_key=True),
    Column("mail_id", Key, ForeignKey("outbox.id"), nullable=False, index=True),
    Column("name", Text, nullable=False, info=personal()),
    Column("media_type", Text, nullable=False, info=PLAIN),
    # As they were when the mail was written.
    Column("content", LargeBinary, nullable=False, info=personal()),
    info=ROWS_GO,
)

mail_queue = Table(
    "mail_queue",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("is_stopped", Boolean(create_constraint=False), nullable=False),
    Column("problem", Text, nullable=False, server_default="", info=PLAIN),
    Column("detail", Text, nullable=False, server_default="", info=PLAIN),
    Column("failures", Integer, nullable=False, server_default="0"),
    Column("retry_at", Moment),
    Column("probe_until", Moment),
    Column("away_since", Moment),
    Column("back_at", Moment),
    # It rests for hours, by itself: `retry_at` is further ahead than in an outage.
    Column("is_paused", Boolean(create_constraint=False), nullable=False, server_default=false()),
    # In which words the last mails were refused, as a digest, and which mails those were.
    Column("refused_as", Text, nullable=False, server_default="", info=PLAIN),
    Column("refused_mails", Text, nullable=False, server_default="", info=PLAIN),
)

letters = Table(
    "letters",
    metadata,
    Column("kind", Text, primary_key=True, info=PLAIN),
    Column("is_on", Boolean(create_constraint=False), nullable=False),
)

letter_templates = Table(
    "letter_templates",
    metadata,
    Column("kind", Text, primary_key=True, info=PLAIN),
    Column("language", Text, primary_key=True, info=PLAIN),
    Column("subject", Text, nullable=False, server_default="", info=PLAIN),
    Column("body", Text, nullable=False, server_default="", info=PLAIN),
)

portal_tokens = Table(
    "portal_tokens",
    metadata,
    Column("hash", Text, primary_key=True, info=personal(is_exported=False)),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("mail_id", BigInteger, nullable=False),
    Column("created_at", Moment, nullable=False),
    info=ROWS_GO,
)
