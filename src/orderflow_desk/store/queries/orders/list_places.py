"""Remembers where the rows of a long list stand, so that a jump to its middle does not count its way there."""

from bisect import bisect_right
from dataclasses import dataclass

from sqlalchemy import Connection, bindparam, func, select, text

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.store.tables import timeline

STEP = 5000
# Behind more entries of the timeline than these, marking the places anew is quicker than moving them.
_MENDED_AT_MOST = 500
_ABOVE_ALL = 2**62
_newest_entry = select(func.coalesce(func.max(timeline.c.id), 0))
_changes_since = select(timeline.c.order_id, timeline.c.start, timeline.c.to).where(
    timeline.c.id > bindparam("entry"), timeline.c.to.is_not(None)
)
# One statement, so that the whole walk is done within the database, without Python's lock.
_WALK = """WITH RECURSIVE mark(id) AS (
    SELECT max(orders.id) FROM {source} WHERE {condition}
    UNION ALL SELECT (
        SELECT orders.id FROM {source} WHERE {condition} AND orders.id < mark.id
        ORDER BY orders.id DESC LIMIT 1 OFFSET :gap
    ) FROM mark WHERE mark.id IS NOT NULL
) SELECT id FROM mark WHERE id IS NOT NULL"""


@dataclass(frozen=True, slots=True)
class Marks:
    """Marks of one list as of a timeline entry: `counts[n]` of its orders are newer than order `ids[n]`.

    The order of a mark need not stand in the list any more. Ids are kept negative, so that they rise as the counts do.
    """

    entry: int
    ids: tuple[int, ...]
    counts: tuple[int, ...]

    def at_place(self, place: int) -> tuple[int, int]:
        """Return the last mark above a place: the order to begin with, and how many are newer than that."""
        found = bisect_right(self.counts, place) - 1
        return -self.ids[found], self.counts[found]

    def at_order(self, order_id: int) -> tuple[int, int]:
        """Return the last mark that is not older than an order."""
        found = bisect_right(self.ids, -order_id) - 1
        return -self.ids[found], self.counts[found]

    def moved(self, entry: int, differences: list[tuple[int, int]]) -> "Marks":
        """Return the marks after orders have come into the list (+1) or left it (-1)."""
        counts = list(self.counts)
        for order_id, difference in differences:
            for place in range(bisect_right(self.ids, -order_id), len(counts)):
                counts[place] += difference
        return Marks(entry, self.ids, tuple(counts))


class ListPlaces:
    """Marks by the statuses of a list. What changes a list stands in the timeline, and by that they are mended.

    For SQLite alone: there entries are committed in the order of their ids, so that none turns up behind one that was
    read. May be used by several threads: marks are replaced, never changed.
    """

    def __init__(self, step: int = STEP) -> None:
        self._step = step
        self._marks: dict[tuple[Status, ...], Marks] = {}

    def is_worth_it(self, conn: Connection, total: int) -> bool:
        """Tell whether a list of so many orders is long enough to be marked."""
        return conn.dialect.name == "sqlite" and total > 2 * self._step

    def marks(self, conn: Connection, statuses: tuple[Status, ...], source: str, condition: str) -> Marks:
        """Return the marks of the list of these statuses, as this transaction sees it.

        `source` and `condition` are the list in SQL: its table with the index to use, and which orders stand in it.
        """
        known = self._marks.get(statuses)
        newest = int(conn.execute(_newest_entry).scalar_one())
        if known is None or not 0 <= newest - known.entry <= _MENDED_AT_MOST:
            known = self._marked(conn, newest, source, condition)
        elif newest != known.entry:
            known = known.moved(newest, _differences(conn, known.entry, statuses))
        self._marks[statuses] = known
        return known

    def _marked(self, conn: Connection, entry: int, source: str, condition: str) -> Marks:
        walk = text(_WALK.format(source=source, condition=condition))
        ids = [int(row[0]) for row in conn.execute(walk, {"gap": self._step - 1})]
        counts = (0, *range(0, len(ids) * self._step, self._step))
        return Marks(entry, (-_ABOVE_ALL, *(-order_id for order_id in ids)), counts)


def _differences(conn: Connection, entry: int, statuses: tuple[Status, ...]) -> list[tuple[int, int]]:
    among = frozenset(statuses or Status)
    rows = conn.execute(_changes_since, {"entry": entry})
    found = [(int(row[0]), int(row[2] in among) - int(row[1] in among)) for row in rows]
    return [one for one in found if one[1]]
