"""Where this PC's shop is: by the command line, this PC's settings, or the usual file; its password lies in the keychain."""

from orderflow_desk.app.options import Options
from orderflow_desk.domain.opening.opening_errors import ShopForgotten
from orderflow_desk.known_shops import LOCAL, KnownShops
from orderflow_desk.settings import Settings


def own_address(options: Options, settings: Settings) -> str:
    """Return what command line or settings say, as it is written there; `LOCAL` where neither says anything."""
    return options.database_url or settings.database_url or LOCAL


def check_not_forgotten(options: Options, settings: Settings, known: KnownShops, aside: str) -> None:
    """Raise ShopForgotten where the usual file would be opened only because the settings are gone."""
    is_usual = own_address(options, settings) == LOCAL
    is_other = known.last not in ("", LOCAL)
    if is_usual and (is_other or (aside and not known.last)):
        raise ShopForgotten(known.last, aside)


def url_of(options: Options, address: str) -> str:
    """Return the URL of an address, as SQLAlchemy takes it."""
    return options.folders().database_url if address == LOCAL else address


def parted(address: str) -> tuple[str, str]:
    """Return the address by which a shop is remembered, and its password; a file is named by its whole path.

    Raises:
        DatabaseTrouble: it is no address.
    """
    from pathlib import Path

    from orderflow_desk.store.addresses import parted_password
    from orderflow_desk.store.engine import sqlite_url

    if address == LOCAL:
        return LOCAL, ""
    plain, password = parted_password(address)
    path = plain.removeprefix("sqlite:///")
    if path != plain and not path.startswith("file:"):
        return sqlite_url(Path(path).absolute()), ""
    return plain, password
