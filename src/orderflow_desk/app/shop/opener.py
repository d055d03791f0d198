"""Opens this PC's shop, and none other in its place: what is not the shop that was there before is asked about."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.address import check_not_forgotten, own_address, parted, url_of
from orderflow_desk.app.shop.opening import Shop, open_shop, pc_zone
from orderflow_desk.app.shop.password import ShopPassword, with_kept_password
from orderflow_desk.domain.errors import DeskError, FileTrouble
from orderflow_desk.domain.opening.opening_errors import AnotherShop, NoShopThere
from orderflow_desk.gui.opening.shop_wish import ShopWish
from orderflow_desk.keychain import Keychain
from orderflow_desk.known_shops import LOCAL, KnownShops
from orderflow_desk.settings import SettingsFile

if TYPE_CHECKING:
    from orderflow_desk.store.opening.identity import FoundShop

_NO_WISH = ShopWish()


@dataclass(frozen=True, slots=True)
class Opened:
    """An open shop, by its address and its id. `has_common`: what lay on this PC for all shops is its.

    `left` is the address that the PC opened until now, where that was another; `troubles` kept it from remembering.
    """

    shop: Shop
    address: str
    shop_id: str
    has_common: bool = True
    left: str = ""
    is_password_kept: bool = True
    troubles: tuple[DeskError, ...] = ()


class ShopOpener:
    """All calls wait for keyring, disk and database: never on the GUI thread."""

    def __init__(
        self, options: Options, settings: SettingsFile, keychain: Keychain, known: KnownShops
    ) -> None:
        self._options = options
        self._settings = settings
        self._password = ShopPassword(keychain)
        self._known = known
        self.tried = ""  # the address that was tried last, as people write it, without the password

    def open(self, wish: ShopWish = _NO_WISH) -> Opened:
        """Open the shop that is wished for, else this PC's own, and remember it; a PC's first one is made.

        Raises:
            ShopForgotten: the settings that named it are gone.
            NoShopThere: there is none, and this PC had one.
            AnotherShop: it is not the one that stood there before.
            DatabaseTrouble, NewerSchema, FileTrouble: it cannot be opened.
        """
        address, password = self._wanted(wish)
        before = self._own_before()
        url = with_kept_password(self._options, address, password, self._password)
        shop = self._open(url, address, wish, begins=True)
        return self._remembered(shop, address, password, before, is_chosen=wish != _NO_WISH)

    def open_existing(self) -> Shop:
        """Open this PC's own shop, or the one that the command line names; none is made, and nothing is remembered.

        Raises what `open` does.
        """
        address, password = self._wanted(_NO_WISH)
        url = with_kept_password(self._options, address, password, self._password)
        return self._open(url, address, _NO_WISH, begins=False)

    def _wanted(self, wish: ShopWish) -> tuple[str, str]:
        if wish.is_local:
            return LOCAL, ""
        if wish.address:
            address, password = parted(wish.address)
            return address, wish.password or password
        aside = str(self._settings.aside or "")
        check_not_forgotten(self._options, self._settings.settings, self._known, aside)
        address, password = parted(own_address(self._options, self._settings.settings))
        return address, wish.password or password

    def _own_before(self) -> str:
        """Return the address that this PC opened until now; empty where it never opened any."""
        if self._known.last:
            return self._known.last
        set_before = self._settings.settings.database_url
        if set_before:
            return parted(set_before)[0]
        file = self._options.folders().data / "orderflow-desk.db"
        return LOCAL if file.exists() else ""

    def _open(self, url: str, address: str, wish: ShopWish, *, begins: bool) -> Shop:
        shown = self.tried = url_of(self._options, address)

        def check(found: "FoundShop") -> None:
            known = self._known.at(address)
            if not found.is_there:
                if not (wish.begins or (begins and self._is_first)):
                    raise NoShopThere(shown)
            elif known is not None and found.shop_id != known.id:
                is_accepted = wish.accepts == found.shop_id if found.shop_id else wish.accepts_any
                if not is_accepted:
                    raise AnotherShop(shown, found.shop_id)

        return open_shop(url, self._settings.settings.pc_name, check, zone=pc_zone() if begins else "")

    @property
    def _is_first(self) -> bool:
        """Tell whether this PC never had a shop, as far as anything here says."""
        return not (self._known.last or self._settings.aside or self._settings.was_used)

    def _remembered(self, shop: Shop, address: str, password: str, before: str, *, is_chosen: bool) -> Opened:
        shop_id = shop.desk.shop.id()
        troubles: list[DeskError] = []
        is_kept = self._password.keep(address, password) if password else True
        settings = self._settings.settings
        named = "" if address == LOCAL else address
        # A password that could be kept nowhere else stays where its owner has written it.
        stays = not is_kept and settings.database_url and parted(settings.database_url) == (address, password)
        for act in (
            lambda: self._known.remember(address, shop_id, before=before),
            lambda: None if stays or settings.database_url == named else self._name(named),
        ):
            _try(act, troubles)
        left = "" if before in ("", address) or is_chosen else before
        return Opened(
            shop,
            address,
            shop_id,
            self._known.common == address,
            left,
            is_kept or bool(stays),
            tuple(troubles),
        )

    def _name(self, address: str) -> None:
        self._settings.write("database_url", address)

    def go_back(self, address: str) -> None:
        """Open this address at the next start, as before; nothing changes now. Raises FileTrouble."""
        known = self._known.at(address)
        if known is not None:
            self._known.remember(address, known.id)
        self._name("" if address == LOCAL else address)


def _try(act: Callable[[], None], troubles: list[DeskError]) -> None:
    try:
        act()
    except FileTrouble as trouble:
        troubles.append(trouble)


def open_existing(options: Options, settings: SettingsFile, keychain: Keychain) -> Shop:
    """Open the shop of a program without a window. Raises what `ShopOpener.open` does."""
    return ShopOpener(options, settings, keychain, KnownShops(options.folders().data)).open_existing()
