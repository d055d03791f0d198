"""Opens the shop; runs in the background, after the window has painted."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from orderflow_desk.app.first_look import FirstLook
from orderflow_desk.app.options import Options
from orderflow_desk.app.shop.address import check_not_forgotten, own_address, url_of
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.opening.opening_errors import ShopForgotten
from orderflow_desk.known_shops import KnownShops
from orderflow_desk.settings import SettingsFile

if TYPE_CHECKING:
    from orderflow_desk.demo.mailbox import Mailbox
    from orderflow_desk.services.desk import Desk
    from orderflow_desk.store.opening.identity import FoundShop

_FILE_SCHEME = "sqlite:///"


@dataclass(frozen=True, slots=True)
class Shop:
    """An open shop; the demo brings its mail server along."""

    desk: "Desk"
    mailbox: "Mailbox | None" = None
    demo_logins: tuple[str, ...] = ()
    demo_password: str = ""
    time_zone: str = ""


def first_look(options: Options, settings: SettingsFile, known: KnownShops) -> FirstLook | None:
    """Begin to read what the window can show at once.

    None where that is nothing: a new demo, a database on a server, a shop that is to be asked about first.
    """
    try:
        check_not_forgotten(options, settings.settings, known, str(settings.aside or ""))
    except ShopForgotten:
        return None
    file = None if options.is_demo else file_of(url_of(options, own_address(options, settings.settings)))
    if file is None:
        return None
    look = FirstLook(file)
    look.begin()
    return look


def open_shop(
    url: str, pc: str, check: "Callable[[FoundShop], None] | None" = None, *, zone: str = ""
) -> Shop:
    """Open the database at `url`; a folder for a new file of this PC is made first.

    `check` is told what stands there before anything is made, and may raise.

    A shop that never chose a time zone gets `zone` for good; without a window nobody is there whose zone it could be.

    Raises:
        DatabaseTrouble, NewerSchema: it cannot be opened.
        FileTrouble: the folder cannot be made.
    """
    from orderflow_desk.domain.people import Role
    from orderflow_desk.gui.words.words import role_name
    from orderflow_desk.services.desk import open_desk

    def prepare(found: "FoundShop") -> None:
        if check is not None:
            check(found)
        if not found.is_there:
            _make_folder(url)

    # A new shop's first person is called what the window calls the role, until somebody says otherwise.
    desk = open_desk(url, pc=pc, first_name=role_name(Role.ADMINISTRATOR), check=prepare)
    return Shop(desk, time_zone=desk.shop.settle_zone(zone))


def file_of(url: str) -> Path | None:
    """Return the file of a database on this PC, or None for one on a server."""
    return Path(url.removeprefix(_FILE_SCHEME)) if url.startswith(_FILE_SCHEME) else None


def _make_folder(url: str) -> None:
    file = file_of(url)
    if file is None:
        return
    folder = file.parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileTrouble(str(folder), error.strerror or str(error)) from error


def pc_zone() -> str:
    """Return the IANA name of the zone that this PC is set to; empty where the system does not say."""
    from PySide6.QtCore import QTimeZone

    return bytes(QTimeZone.systemTimeZoneId().data()).decode("ascii", "replace")
