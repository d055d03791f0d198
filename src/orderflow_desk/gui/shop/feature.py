"""What the shop's own settings join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _first_start(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.first_start_page import FirstStartPage

    return FirstStartPage(session)


def _shop(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.shop_section import ShopSection

    return ShopSection(session)


def _needs(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.needs_section import NeedsSection

    return NeedsSection(session)


def _letterhead(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.letterhead_section import LetterheadSection

    return LetterheadSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.shop.messages import MESSAGES

    return MESSAGES


def _mail(session: "Session") -> "QWidget":
    from orderflow_desk.gui.shop.mail_section import MailSection

    return MailSection(session)


FEATURE = WindowFeature(
    places=(
        Place("first_start", QT_TRANSLATE_NOOP("places", "Welcome"), "shop", _first_start, is_bare=True),
    ),
    sections=(
        Section("shop", QT_TRANSLATE_NOOP("SettingsPage", "Shop"), "shop", _shop, "save_shop"),
        Section("needs", QT_TRANSLATE_NOOP("SettingsPage", "New orders"), "plus", _needs),
        Section("mail", QT_TRANSLATE_NOOP("SettingsPage", "Mail"), "mail", _mail, "save_mail"),
        Section(
            "letterhead",
            QT_TRANSLATE_NOOP("SettingsPage", "E-mail look"),
            "eye",
            _letterhead,
            "save_letterhead",
        ),
    ),
    messages=_messages,
    field_names={
        "receipt_terms": QT_TRANSLATE_NOOP("fields", "The text of the terms"),
        "sender_name": QT_TRANSLATE_NOOP("fields", "The sender's name"),
        "sender_address": QT_TRANSLATE_NOOP("fields", "The sender's address"),
        "reply_to": QT_TRANSLATE_NOOP("fields", "The address for answers"),
        "country": QT_TRANSLATE_NOOP("fields", "The country"),
        "currency": QT_TRANSLATE_NOOP("fields", "The currency"),
        "colour": QT_TRANSLATE_NOOP("fields", "The colour"),
        "portal_base": QT_TRANSLATE_NOOP("fields", "The portal's address"),
        "hold_seconds": QT_TRANSLATE_NOOP("fields", "The time to undo"),
        "language": QT_TRANSLATE_NOOP("fields", "The language"),
        "time_zone": QT_TRANSLATE_NOOP("fields", "The time zone"),
        "smtp_host": QT_TRANSLATE_NOOP("fields", "The mail server"),
        "smtp_port": QT_TRANSLATE_NOOP("fields", "The port"),
        "smtp_security": QT_TRANSLATE_NOOP("fields", "The encryption"),
        "smtp_user": QT_TRANSLATE_NOOP("fields", "The user name"),
    },
)
