"""The password of this PC's shop on a server: apart from its address, where this PC's other secrets lie."""

from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.address import url_of
from orderflow_desk.domain.errors import KeyringTrouble
from orderflow_desk.keychain import DATABASE_PASSWORD, Keychain, Place
from orderflow_desk.store.addresses import is_on_server, with_password


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
        if self.of(address) == password:
            found = self._keychain.find(DATABASE_PASSWORD)
            return found is not None and found[1] is not Place.SESSION
        try:
            return self._keychain.set(DATABASE_PASSWORD, f"{address}\n{password}") is not Place.SESSION
        except KeyringTrouble:
            return False


def with_kept_password(options: Options, address: str, password: str, kept: ShopPassword) -> str:
    """Return the URL to open: with the password that is given, else with the one that is kept for the address."""
    url = url_of(options, address)
    if not is_on_server(url):
        return url
    password = password or kept.of(address)
    return with_password(url, password) if password else url
