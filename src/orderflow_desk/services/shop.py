"""The shop's own settings: read by whoever needs one, changed by administrators."""

import json
from dataclasses import asdict, fields, replace
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from sqlalchemy import Connection, delete, insert, select

from orderflow_desk.assets import letter_languages
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import FieldInvalid, FieldTooLong
from orderflow_desk.domain.letterhead.colours import read_colour
from orderflow_desk.domain.money import DEFAULT_CURRENCY, check_currency
from orderflow_desk.domain.opening_hours.shop_clock import zone_of
from orderflow_desk.domain.orders.fields import LINE_AT_MOST
from orderflow_desk.domain.orders.intake_needs import Need
from orderflow_desk.domain.outbox import HOLD_AT_MOST
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.reading.phones import countries
from orderflow_desk.domain.shop import LOOPBACK, TERMS_AT_MOST, Security, ShopSettings
from orderflow_desk.domain.tidying import tidy_line, tidy_text
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store import change_log
from orderflow_desk.store.opening.identity import shop_id
from orderflow_desk.store.tables import shop_settings

_all = select(shop_settings.c.name, shop_settings.c.value)
_NAMES = frozenset(field.name for field in fields(ShopSettings))
_PORT_AT_MOST = 65_535
_TEXTS = {"address": 500, "receipt_terms": TERMS_AT_MOST}


def read_settings(conn: Connection) -> ShopSettings:
    """Return the shop's settings; what was never changed has its default."""
    stored: dict[str, Any] = {row[0]: json.loads(row[1]) for row in conn.execute(_all) if row[0] in _NAMES}
    if "smtp_security" in stored:
        stored["smtp_security"] = Security(stored["smtp_security"])
    if "intake_needs" in stored:
        stored["intake_needs"] = tuple(stored["intake_needs"])
    return ShopSettings(**stored)


def write_settings(conn: Connection, settings: ShopSettings) -> None:
    """Keep what differs from the defaults."""
    defaults = asdict(ShopSettings())
    conn.execute(delete(shop_settings).where(shop_settings.c.name.in_(_NAMES)))
    rows = [
        {"name": name, "value": json.dumps(value)}
        for name, value in asdict(settings).items()
        if value != defaults[name]
    ]
    if rows:
        conn.execute(insert(shop_settings), rows)


def checked(settings: ShopSettings) -> ShopSettings:
    """Return the settings made tidy.

    Raises:
        FieldInvalid, FieldTooLong, AddressInvalid: a field is not of its form.
    """
    lines = {
        name: tidy_line(getattr(settings, name)) for name in ("name", "phone", "sender_name", "smtp_user")
    }
    for name, value in lines.items():
        if len(value) > LINE_AT_MOST:
            raise FieldTooLong(name, LINE_AT_MOST, len(value))
    texts = {name: tidy_text(getattr(settings, name)) for name in _TEXTS}
    for name, value in texts.items():
        if len(value) > _TEXTS[name]:
            raise FieldTooLong(name, _TEXTS[name], len(value))
    host = settings.smtp_host.strip()
    _check_server(settings, host)
    if not 0 <= settings.hold_seconds <= HOLD_AT_MOST:
        raise FieldInvalid("hold_seconds", str(settings.hold_seconds), "out_of_range")
    tidy: dict[str, Any] = {
        **lines,
        **texts,
        "smtp_host": host,
        "sender_address": checked_address(settings.sender_address),
        "reply_to": checked_address(settings.reply_to),
        "portal_base": _checked_base(settings.portal_base),
        "time_zone": _checked_zone(settings.time_zone),
        "language": _checked_language(settings.language),
        "intake_needs": tuple(str(need) for need in Need if need in settings.intake_needs),
        "colour": _checked_colour(settings.colour),
        "country": _checked_country(settings.country),
        "currency": check_currency(settings.currency) or DEFAULT_CURRENCY,
    }
    return replace(settings, **tidy)


def _check_server(settings: ShopSettings, host: str) -> None:
    if len(host) > LINE_AT_MOST:
        raise FieldTooLong("smtp_host", LINE_AT_MOST, len(host))
    if any(char.isspace() or char in "/@" or not char.isprintable() for char in host):
        raise FieldInvalid("smtp_host", host, "not_a_host")
    if not 1 <= settings.smtp_port <= _PORT_AT_MOST:
        raise FieldInvalid("smtp_port", str(settings.smtp_port), "out_of_range")
    if settings.smtp_security is Security.NONE and host and host not in LOOPBACK:
        raise FieldInvalid("smtp_security", settings.smtp_security, "only_on_loopback")


def _checked_base(typed: str) -> str:
    text = typed.strip().rstrip("/")
    if not text:
        return ""
    if len(text) > LINE_AT_MOST:
        raise FieldTooLong("portal_base", LINE_AT_MOST, len(text))
    try:
        parts = urlsplit(text)
    except ValueError as error:
        raise FieldInvalid("portal_base", text, "not_an_address") from error
    is_plain = not parts.query and not parts.fragment and text.isprintable() and " " not in text
    if parts.scheme not in ("https", "http") or not parts.hostname or not is_plain:
        raise FieldInvalid("portal_base", text, "not_an_address")
    return text


def _checked_language(code: str) -> str:
    if code not in letter_languages():
        raise FieldInvalid("language", code, "unknown")
    return code


def _checked_colour(typed: str) -> str:
    colour = read_colour(typed)
    if colour is None:
        raise FieldInvalid("colour", typed.strip(), "not_a_colour")
    return colour


def _checked_country(code: str) -> str:
    if code and code not in countries():
        raise FieldInvalid("country", code, "unknown")
    return code


def _checked_zone(typed: str) -> str:
    name = typed.strip()
    if name:
        try:
            ZoneInfo(name)
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise FieldInvalid("time_zone", name, "unknown") from error
    return name


class Shop:
    """The settings as the screens read and change them."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def read(self) -> ShopSettings:
        """Return the settings."""
        with self._units.store.reading() as conn:
            return read_settings(conn)

    def settle_zone(self, name: str) -> str:
        """Give a shop that never chose a time zone this one, for good, and return the shop's; a name that nobody knows is none.

        One that each PC took for its own would be several clocks.
        """
        with self._units.store.reading() as conn:
            chosen = read_settings(conn).time_zone
        if chosen or zone_of(name) is None:
            return chosen
        with self._units.store.writing() as conn:
            settings = read_settings(conn)
            if settings.time_zone:
                return settings.time_zone
            write_settings(conn, replace(settings, time_zone=name))
            now = self._units.store.now(conn)
            change_log.write(conn, self._units.acting.origin, now, {(Topic.SHOP, None)})
        return name

    def id(self) -> str:
        """Return the shop's id: that of this database and of every copy of it."""
        with self._units.store.reading() as conn:
            return shop_id(conn)

    def change(self, settings: ShopSettings) -> Changes:
        """Keep the settings; raises what `checked` raises, and NotPermitted."""
        tidy = checked(settings)
        with self._units.writing(Permission.ADMINISTER) as unit:
            write_settings(unit.conn, tidy)
            unit.touch(Topic.SHOP)
        return unit.changes
