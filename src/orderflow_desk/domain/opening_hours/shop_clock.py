"""The one clock of a shop: every time that is shown, printed, mailed, exported or typed is a time of the shop's zone.

A PC may be set to another zone: a laptop on the road, a server that keeps UTC. What people read and type must not depend on it.
"""

from datetime import UTC, datetime, timedelta
from functools import lru_cache
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

# Zones that agree through a whole year, with both changes of the clocks, are told apart by nobody.
_LOOKS_AHEAD = tuple(timedelta(days=30 * month) for month in range(13))


@lru_cache(maxsize=16)
def zone_of(name: str) -> ZoneInfo | None:
    """Return the zone of an IANA name; None, which is this PC's own, for an empty name or one that this PC does not know."""
    if not name:
        return None
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def in_zone(moment: datetime, name: str) -> datetime:
    """Return an aware time as the clocks of the zone show it, aware."""
    return moment.astimezone(zone_of(name))


def as_of_zone(local: datetime, name: str) -> datetime:
    """Return a time on the wall of the zone, which knows none, as one of UTC."""
    return local.replace(tzinfo=zone_of(name)).astimezone(UTC)


def behind_pc(name: str, now: datetime) -> timedelta | None:
    """Return how far the shop's clocks are behind this PC's at this moment; None where both agree all the year."""
    apart = [_apart(now + ahead, name) for ahead in _LOOKS_AHEAD]
    return apart[0] if any(apart) else None


def _apart(moment: datetime, name: str) -> timedelta:
    own, shop = moment.astimezone(), in_zone(moment, name)
    return (own.utcoffset() or timedelta()) - (shop.utcoffset() or timedelta())
