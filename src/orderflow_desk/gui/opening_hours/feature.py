"""What the opening hours join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.opening_hours.hours_section import HoursSection

    return HoursSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.opening_hours.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    sections=(
        Section("hours", QT_TRANSLATE_NOOP("SettingsPage", "Opening hours"), "clock", _section, "save_hours"),
    ),
    messages=_messages,
)
