"""What stands above and below every letter: the shop's logo and its opening hours, as they are now."""

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, insert, select

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.letterhead.logo import Logo, read_logo
from orderflow_desk.domain.opening_hours.week import Week
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.opening_hours import hours_of
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import shop_logo

_THE_ONLY = 1
_logo = select(shop_logo.c.media_type, shop_logo.c.content, shop_logo.c.width, shop_logo.c.height)
# Without the picture itself: a letter only says how large it is.
_size = select(shop_logo.c.media_type, shop_logo.c.width, shop_logo.c.height)


@dataclass(frozen=True, slots=True)
class Letterhead:
    """What a letter has of the shop beside its settings; the bytes of the logo are added when the mail leaves."""

    hours: Week | None = None
    logo_size: tuple[int, int] | None = None


def letterhead(conn: Connection, shop: ShopSettings, now: datetime) -> Letterhead:
    """Return the shop's letterhead of this day."""
    row = conn.execute(_size).first()
    size = Logo(row.media_type, b"", row.width, row.height).shown if row is not None else None
    return Letterhead(hours_of(conn, shop, now), size)


def read_shop_logo(conn: Connection) -> Logo | None:
    """Return the logo, or None where the shop has none."""
    row = conn.execute(_logo).first()
    return None if row is None else Logo(row.media_type, row.content, row.width, row.height)


class ShopLogo:
    """The logo as the settings read and change it."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def read(self) -> Logo | None:
        """Return the logo, or None where the shop has none."""
        with self._units.store.reading() as conn:
            return read_shop_logo(conn)

    def change(self, content: bytes) -> Changes:
        """Take a picture for the logo; no bytes at all take it away.

        Raises:
            NotPermitted: it is for administrators.
            LogoInvalid: it is neither PNG nor JPEG, or too large.
        """
        logo = read_logo(content) if content else None
        with self._units.writing(Permission.ADMINISTER) as unit:
            unit.conn.execute(delete(shop_logo))
            if logo is not None:
                row = {name: getattr(logo, name) for name in ("media_type", "content", "width", "height")}
                unit.conn.execute(insert(shop_logo), {"id": _THE_ONLY, **row})
            unit.touch(Topic.SHOP)
        return unit.changes
