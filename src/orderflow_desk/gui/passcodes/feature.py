"""What passcodes join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import Card
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.passcodes.passcode_section import PasscodeSection

    return PasscodeSection(session)


def _cards() -> "tuple[Card, ...]":
    from orderflow_desk.gui.passcodes.cards import CARDS

    return CARDS


def _stories() -> "Stories":
    from orderflow_desk.gui.passcodes.stories import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.passcodes.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    sections=(
        Section("passcodes", QT_TRANSLATE_NOOP("SettingsPage", "Passcodes"), "key", _section, scrolls=False),
    ),
    cards=_cards,
    stories=_stories,
    messages=_messages,
    field_names={
        "passcode": QT_TRANSLATE_NOOP("fields", "Passcode"),
    },
)
