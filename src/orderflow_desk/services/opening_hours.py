"""The shop's opening hours: read by whoever tells them, changed by administrators, each timetable from its day on."""

from collections.abc import Iterable, Sequence
from datetime import date, datetime

from sqlalchemy import Connection, delete, insert, select

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.opening_hours.week import (
    Span,
    Timetable,
    TimetablePast,
    Week,
    checked_week,
    in_force,
)
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import opening_hours

_all = select(opening_hours.c.since, opening_hours.c.week).order_by(opening_hours.c.since)


def read_timetables(conn: Connection) -> tuple[Timetable, ...]:
    """Return all timetables, the oldest first."""
    return tuple(Timetable(date.fromisoformat(row.since), _week(row.week)) for row in conn.execute(_all))


def hours_of(conn: Connection, shop: ShopSettings, now: datetime) -> Week | None:
    """Return the hours of the shop's present day's week, or None where nobody has written them down."""
    found = in_force(read_timetables(conn), in_zone(now, shop.time_zone).date())
    return found.week if found else None


def _week(kept: Sequence[Iterable[Sequence[int]]]) -> Week:
    return tuple(tuple(Span(*span) for span in spans) for spans in kept)


class OpeningHours:
    """The timetables as the screens read and change them."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def all(self) -> tuple[Timetable, ...]:
        """Return the timetable that holds today, and those that are to follow; an older one is history."""
        with self._units.reading() as conn:
            found = read_timetables(conn)
            held = in_force(found, self._today(conn))
            return tuple(one for one in found if held is None or one.since >= held.since)

    def change(self, week: Sequence[Iterable[Span]], *, since: date) -> Changes:
        """Keep the hours that hold from a day on; those of the same day are replaced.

        Raises:
            NotPermitted: it is for administrators.
            HoursInvalid: a span ends before it begins, or two of a day overlap.
            TimetablePast: the day is over, and hours are known already.
        """
        tidy = checked_week(week)
        with self._units.writing(Permission.ADMINISTER) as unit:
            held = in_force(read_timetables(unit.conn), self._today(unit.conn))
            # What holds may be put right from its own day on: a slip of the pen.
            if held is not None and since < self._today(unit.conn) and since != held.since:
                raise TimetablePast(since)
            kept = [[[span.opens, span.closes] for span in spans] for spans in tidy]
            unit.conn.execute(delete(opening_hours).where(opening_hours.c.since == since.isoformat()))
            unit.conn.execute(insert(opening_hours), {"since": since.isoformat(), "week": kept})
            unit.touch(Topic.SHOP)
        return unit.changes

    def remove(self, since: date) -> Changes:
        """Let hours that were to hold from a day to come not come. Raises NotPermitted, TimetablePast."""
        with self._units.writing(Permission.ADMINISTER) as unit:
            if since <= self._today(unit.conn):
                raise TimetablePast(since)
            unit.conn.execute(delete(opening_hours).where(opening_hours.c.since == since.isoformat()))
            unit.touch(Topic.SHOP)
        return unit.changes

    def _today(self, conn: Connection) -> date:
        return in_zone(self._units.store.now(conn), read_settings(conn).time_zone).date()
