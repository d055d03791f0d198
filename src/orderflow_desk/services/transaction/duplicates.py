"""Under which order the work goes on, where one was cancelled because it was taken in twice."""

from sqlalchemy import Connection, bindparam

from orderflow_desk.domain.entries.kinds import DuplicateOf
from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.store import entries
from orderflow_desk.store.tables import timeline

_duplicates = (
    entries.whole()
    .where(timeline.c.order_id == bindparam("of_order"), timeline.c.kind == DuplicateOf.kind)
    .order_by(timeline.c.id.desc())
    .limit(1)
)


def goes_on_as(conn: Connection, record: OrderRecord, to: Status) -> int | None:
    """Return the number that a customer may be told: an open order of theirs, of which this one is the cancelled duplicate."""
    if to is not Status.CANCELLED:
        return None
    row = conn.execute(_duplicates, {"of_order": record.id}).mappings().first()
    entry = entries.entry_of(row) if row is not None else None
    if not isinstance(entry, DuplicateOf):
        return None
    other = records.load(conn, entry.order)
    is_theirs = other.customer_id == record.customer_id and other.status in OPEN
    return other.id if is_theirs else None
