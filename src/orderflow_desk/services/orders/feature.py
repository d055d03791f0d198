"""Where orders join: the gates before their moves, what a customer is given of them, and what has to agree in them."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Text, cast, func, select

from orderflow_desk.domain.entries import entry as entries
from orderflow_desk.domain.entries.kinds import STATUS_KINDS
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.confirmation import CONTACT_CONFIRMED
from orderflow_desk.services.transaction.examining import Ailment, Found, found
from orderflow_desk.services.transaction.exporting import (
    ExportedFile,
    ExportPart,
    announced,
    as_json,
    counted,
)
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.indexing import unfindable
from orderflow_desk.store.queries.orders import order_detail
from orderflow_desk.store.tables import orders, status_counts, timeline, timeline_personal

# What the file of an order says of each entry, whatever its kind.
_OF_EACH_KIND = frozenset({"start", "to", "note", "is_public", "reason"})


def _files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    """Tell of each order with its whole timeline, internal notes included."""
    query = select(orders).where(orders.c.customer_id == customer_id).order_by(orders.c.id)
    for row in conn.execute(query).mappings().all():
        steps = [
            {
                "at": entry.at,
                "who": entry.user or str(entry.by),
                "kind": entry.entry.kind,
                "from": entry.start,
                "to": entry.to,
                "note": entry.note,
                "note_was_for": ["customer", "staff"] if entry.is_for_customer else ["staff"],
                "was_undone": entry.is_undone,
                "reason": entry.reason,
                "details": _details(entry.entry),
            }
            for entry in order_detail.entries(conn, row["id"])
        ]
        whole = {"order": announced(orders, row), "timeline": steps}
        yield ExportedFile(f"orders/{row['id']}.json", as_json(whole))


def _details(entry: entries.Entry) -> dict[str, Any]:
    names = [one.name for one in entries.fields_of(type(entry)) if one.name not in _OF_EACH_KIND]
    return {name: getattr(entry, name) for name in names}


def _wrong_status(conn: Connection) -> Found | None:
    last = (
        select(timeline.c.to)
        .where(timeline.c.order_id == orders.c.id, timeline.c.kind.in_(STATUS_KINDS))
        .order_by(timeline.c.id.desc())
        .limit(1)
        .scalar_subquery()
    )
    query = select(orders.c.id).where(last.is_distinct_from(orders.c.status)).order_by(orders.c.id)
    return found(Ailment.WRONG_STATUS, conn.execute(query).scalars().all())


def _wrong_count(conn: Connection) -> Found | None:
    real = (
        select(func.count())
        .select_from(orders)
        .where(orders.c.status == status_counts.c.status)
        .scalar_subquery()
    )
    query = select(cast(status_counts.c.status, Text)).where(status_counts.c.count != real)
    counted = conn.execute(select(cast(status_counts.c.status, Text))).scalars()
    missing = set(map(str, Status)) - set(counted)
    return found(Ailment.WRONG_COUNT, [*conn.execute(query).scalars(), *sorted(missing)])


def _unfindable(conn: Connection) -> Found | None:
    return found(Ailment.UNFINDABLE, list(unfindable(conn)))


FEATURE = Feature(
    gates=(CONTACT_CONFIRMED,),
    moving={"orders": orders},
    export=(ExportPart(frozenset({orders, timeline_personal}), _files, counted(orders)),),
    examine=(_wrong_status, _wrong_count, _unfindable),
)
