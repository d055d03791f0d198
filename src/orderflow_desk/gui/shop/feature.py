"""What the shop's own settings join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session


def _first_start(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.first_start_page import FirstStartPage

    return FirstStartPage(session)


def _shop(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.shop_section import ShopSection

    return ShopSection(session)


def _mail(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.mail_section import MailSection

    return MailSection(session)


FEATURE = WindowFeature(
    places=(
        Place("first_start", QT_TRANSLATE_NOOP("places", "Welcome"), "shop", _first_start, is_bare=True),
    ),
    sections=(
        Section("shop", QT_TRANSLATE_NOOP("SettingsPage", "Shop"), "shop", _shop, "save_shop"),
        Section("mail", QT_TRANSLATE_NOOP("SettingsPage", "Mail"), "mail", _mail, "save_mail"),
    ),
)
