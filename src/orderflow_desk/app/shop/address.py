"""Where this PC's shop is: by the command line, this PC's settings, or the usual file; its password lies in the keychain."""

from orderflow_desk.app.options import Options
from orderflow_desk.domain.errors import KeyringTrouble
from orderflow_desk.domain.opening.opening_errors import ShopForgotten
from orderflow_desk.keychain import DATABASE_PASSWORD, Keychain
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


class ShopPassword:
    """The password of the one shop that this PC opens, kept with the address that it is for."""

    def __init__(self, keychain: Keychain) -> None:
        self._keychain = keychain

    def of(self, address: str) -> str:
        """Return the password kept for this address, or ""."""
        try:
            kept = self._keychain.get(DATABASE_PASSWORD) or ""
        except KeyringTrouble:
            return ""
        whose, _, password = kept.partition("\n")
        return password if whose == address else ""

    def keep(self, address: str, password: str) -> bool:
        """Keep it; tell whether it outlives this run of the program."""
        from orderflow_desk.keychain import Place

        if self.of(address) == password:
            found = self._keychain.find(DATABASE_PASSWORD)
            return found is not None and found[1] is not Place.SESSION
        try:
            return self._keychain.set(DATABASE_PASSWORD, f"{address}\n{password}") is not Place.SESSION
        except KeyringTrouble:
            return False


def with_kept_password(options: Options, address: str, password: str, kept: ShopPassword) -> str:
    """Return the URL to open: with the password that is given, else with the one that is kept for the address."""
    from orderflow_desk.store.addresses import is_on_server, with_password

    url = url_of(options, address)
    if not is_on_server(url):
        return url
    password = password or kept.of(address)
    return with_password(url, password) if password else url
