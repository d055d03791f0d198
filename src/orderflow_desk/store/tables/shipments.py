"""Shipments of an order to a manufacturer and back, and the carriers that a shop works with."""

from typing import Any

from sqlalchemy import Column, ForeignKey, Integer, Table, Text, UniqueConstraint

from orderflow_desk.domain.searching import one_word
from orderflow_desk.store.tables.metadata import (
    PLAIN,
    Key,
    Moment,
    countersignature,
    metadata,
    personal,
    signature,
)


def _folded(name: str) -> Any:
    def fold(context: Any) -> str:
        return one_word(context.get_current_parameters().get(name, ""))

    return fold


def _serial(name: str) -> tuple[Column[str], Column[str]]:
    """Return the columns of a serial number: as it is written, and as one folded word, by which it is found."""
    key = Column(
        f"{name}_key",
        Text,
        nullable=False,
        server_default="",
        default=_folded(name),
        info=personal(is_exported=False),
        index=True,
    )
    return Column(name, Text, nullable=False, server_default="", info=personal(searched=True)), key


# What went out is signed; `closed` is who said that it is back, or stays there.
shipments = Table(
    "shipments",
    metadata,
    Column("id", Key, primary_key=True),
    Column("order_id", Key, ForeignKey("orders.id"), nullable=False),
    # Counts the shipments of an order, from 1.
    Column("number", Integer, nullable=False),
    Column("sent_at", Moment, nullable=False),
    *signature(),
    # The action id by which it went out, and by which it was closed: whoever undoes one of them undoes that, too.
    Column("sent_by_act", Text, nullable=False, info=PLAIN),
    Column("maker", Text, nullable=False, info=PLAIN),
    Column("rma", Text, nullable=False, server_default="", info=personal(searched=True)),
    Column("carrier", Text, nullable=False, server_default="", info=PLAIN),
    Column("tracking", Text, nullable=False, server_default="", info=personal(searched=True)),
    *_serial("serial"),
    Column("back_carrier", Text, nullable=False, server_default="", info=PLAIN),
    Column("back_tracking", Text, nullable=False, server_default="", info=personal(searched=True)),
    Column("received_at", Moment),
    *_serial("back_serial"),
    Column("work", Text, nullable=False, server_default="", info=personal()),
    Column("stays_because", Text, nullable=False, server_default="", info=personal()),
    # When it was expected, once it is closed; until then that stands in the order.
    Column("expected_at", Moment),
    *countersignature("closed"),
    Column("closed_by_act", Text, nullable=False, server_default="", info=PLAIN),
    Column("undone_at", Moment),
    UniqueConstraint("order_id", "number"),
)

# Carriers whose pages the shop wrote down itself; they come before those that the program knows.
carriers = Table(
    "carriers",
    metadata,
    Column("name", Text, primary_key=True, info=PLAIN),
    Column("page", Text, nullable=False, server_default="", info=PLAIN),
)
