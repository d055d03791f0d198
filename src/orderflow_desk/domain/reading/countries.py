"""Which country a shop is in, as far as its settings say."""

from functools import cache


def country_of(chosen: str, time_zone: str) -> str:
    """Return the country's code of two letters (ISO 3166-1): the chosen one, else that of the time zone; empty for none."""
    return chosen or _country_of_zone(time_zone)


@cache
def _country_of_zone(zone: str) -> str:
    # Its tables are read when the first number is, not at the start.
    from babel.core import get_global  # noqa: PLC0415

    found = get_global("zone_territories").get(zone, "")
    return found if len(found) == 2 else ""
