"""What canned notes join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.canned_notes.canned_section import CannedSection

    return CannedSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.canned_notes.words import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    sections=(
        Section(
            "canned_notes",
            QT_TRANSLATE_NOOP("SettingsPage", "Canned notes"),
            "note",
            _section,
            "save_canned_note",
            is_for_all=True,
        ),
    ),
    messages=_messages,
    field_names={
        "abbreviation": QT_TRANSLATE_NOOP("fields", "Abbreviation"),
        "canned_text": QT_TRANSLATE_NOOP("fields", "Text"),
    },
)
