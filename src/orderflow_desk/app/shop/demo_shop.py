"""Opens the demo shop: made anew with every start, or as it was left where a person wants to keep it."""

import shutil
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from orderflow_desk.app.shop.opening import Shop
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.people import SignInRefused
from orderflow_desk.domain.shop import Security, ShopSettings

if TYPE_CHECKING:
    from orderflow_desk.demo.mailbox import Mailbox

_SETTINGS = ShopSettings(
    name="Vogt & Novák Repairs",
    address="Am Markt 4\n01067 Dresden",
    phone="+49 351 555 0100",
    sender_name="Vogt & Novák Repairs",
    sender_address="desk@vogt-novak.example",
    reply_to="hello@vogt-novak.example",
    portal_base="https://portal.example",
    time_zone="Europe/Prague",
    colour="#17594a",
    smtp_security=Security.STARTTLS,
    is_first_start_done=True,
    is_demo=True,
)


def open_demo(path: Path, *, is_kept: bool = False) -> Shop:
    """Open the demo shop at `path`, made anew unless it is kept and there; start its mail server, and sign its administrator in.

    Raises:
        FileTrouble: the former one cannot be taken away.
        DatabaseTrouble, NewerSchema: the one that is kept cannot be opened.
    """
    from orderflow_desk.demo import words
    from orderflow_desk.demo.mailbox import Mailbox
    from orderflow_desk.services.desk import open_desk
    from orderflow_desk.store.engine import sqlite_url

    url = sqlite_url(path)
    mailbox = Mailbox()
    mailbox.start()
    if not (is_kept and path.is_file()):
        _make(path, url, mailbox)
    desk = open_desk(url, pc="counter")
    _deliver_to(url, mailbox)
    logins = [login for login, _, _ in words.STAFF]
    try:
        desk.people.sign_in(logins[0], words.PASSWORD)
    except SignInRefused:
        del logins[0]  # another password was set in the one that is kept: the window asks for it
    return Shop(desk, mailbox, tuple(logins), words.PASSWORD, desk.shop.read().time_zone)


def _make(path: Path, url: str, mailbox: "Mailbox") -> None:
    from orderflow_desk.demo.shop import make_shop
    from orderflow_desk.services.desk import open_desk
    from orderflow_desk.store.engine import Store

    _clear(path)
    open_desk(url, synchronous="OFF").close()
    # Nothing in a shop that is being made has to outlive a power cut.
    store = Store(url, synchronous="OFF")
    make_shop(
        store, replace(_SETTINGS, smtp_host=mailbox.host, smtp_port=mailbox.port, smtp_user=mailbox.user)
    )
    store.close()


def _deliver_to(url: str, mailbox: "Mailbox") -> None:
    """Let mails go to the mail server of this start: it listens where there is room.

    The program itself sets it, whoever may change settings by now, and whatever their password is.
    """
    from orderflow_desk.services.shop import read_settings, write_settings
    from orderflow_desk.store.engine import Store

    store = Store(url)
    with store.writing() as conn:
        settings = read_settings(conn)
        ours = replace(settings, smtp_host=mailbox.host, smtp_port=mailbox.port, smtp_user=mailbox.user)
        if ours != settings:
            write_settings(conn, ours)
    store.close()


def _clear(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        for old in (path, path.with_name(path.name + "-journal"), path.with_name(path.name + "-wal")):
            old.unlink(missing_ok=True)
        archive = path.with_name(f"{path.stem}-photos")
        if archive.exists():
            shutil.rmtree(archive)
    except OSError as error:
        raise FileTrouble(str(path), error.strerror or str(error)) from error
