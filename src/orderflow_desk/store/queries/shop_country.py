"""The country of the shop, by which its phone numbers are read."""

import json

from sqlalchemy import Connection, select

from orderflow_desk.domain.reading.countries import country_of
from orderflow_desk.store.tables import shop_settings

_settings = select(shop_settings.c.name, shop_settings.c.value).where(
    shop_settings.c.name.in_(("country", "time_zone"))
)


def read_country(conn: Connection) -> str:
    """Return its code of two letters (ISO 3166-1), empty where nothing tells it."""
    found: dict[str, str] = {name: json.loads(value) for name, value in conn.execute(_settings)}
    return country_of(found.get("country", ""), found.get("time_zone", ""))
