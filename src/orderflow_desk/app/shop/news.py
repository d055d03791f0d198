"""What is said once a shop is open: that this PC has changed over to it, or could not remember something of it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.app.shop.opener import Opened, ShopOpener


def announce_opened(session: Session, opened: "Opened", opener: "ShopOpener", aside: Path | None) -> None:
    """Say what is not as it was; nothing where all is."""
    for trouble in opened.troubles:
        session.complain(trouble)
    if aside is not None:
        words = QCoreApplication.translate(
            "program",
            "This PC's settings could not be read and start afresh. The file is kept as {path}.",
        )
        session.say(words.format(path=aside), seconds=20.0)
    if not opened.is_password_kept:
        words = QCoreApplication.translate(
            "program",
            "The database's password could not be kept on this PC: you will be asked for it at the next start. "
            "Settings, Mail chooses where passwords are kept.",
        )
        session.say(words, seconds=20.0)
    if opened.left:
        words = QCoreApplication.translate("program", "This PC opens {shop} from now on.")
        session.say(
            words.format(shop=session.database_name), undo=lambda: _go_back(session, opener, opened.left)
        )


def _go_back(session: Session, opener: "ShopOpener", address: str) -> None:
    done = QCoreApplication.translate("program", "At its next start, this PC opens the shop of before.")
    session.background.run(
        lambda: opener.go_back(address),
        done=lambda _nothing: session.say(done),
        failed=session.complain,
        owner=session,
        lane=Lane.SLOW,
    )
