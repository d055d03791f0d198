"""The parts that orders need."""

from typing import Any

from sqlalchemy import BigInteger, Column, ForeignKey, Table, Text

from orderflow_desk.domain.searching import one_word
from orderflow_desk.store.tables.metadata import (
    PLAIN,
    Key,
    Moment,
    countersignature,
    metadata,
    personal,
    signature,
    where_set,
)

_SEARCHED = {**PLAIN, "searched": True}


def _number_key(context: Any) -> str:
    return one_word(context.get_current_parameters().get("number", ""))


# What was written down is signed; `closed` is who received it, or struck it off.
parts = Table(
    "parts",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    *signature(),
    Column("number", Text, nullable=False, server_default="", info=_SEARCHED),
    # The number as one folded word: by it is known what was used before, and what was scanned.
    Column(
        "number_key", Text, nullable=False, server_default="", default=_number_key, index=True, info=PLAIN
    ),
    Column("description", Text, nullable=False, server_default="", info=PLAIN),
    # In thousandths.
    Column("quantity", BigInteger, nullable=False),
    Column("price_minor", BigInteger),
    Column("price_currency", Text, nullable=False, server_default="", info=PLAIN),
    Column("supplier", Text, nullable=False, server_default="", info=PLAIN),
    Column("order_number", Text, nullable=False, server_default="", info=_SEARCHED),
    Column("due", Moment),
    Column("received_at", Moment),
    Column("place", Text, nullable=False, server_default="", info=PLAIN),
    Column("not_needed", Text, nullable=False, server_default="", info=personal()),
    *countersignature("closed"),
    # Set while the part is waited for: the many that are not cost nothing in its index.
    Column("waits_since", Moment),
    where_set("ix_parts_waits_since", "waits_since", "due"),
    where_set("ix_parts_received_at", "received_at"),
)
