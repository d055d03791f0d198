"""What the settings join in the window: their place, and the section of this PC."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, RailPart, Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session


def _settings(session: "Session") -> "QWidget":
    from orderflow_desk.gui.settings.settings_page import SettingsPage

    return SettingsPage(session)


def _pc(session: "Session") -> "QWidget":
    from orderflow_desk.gui.settings.pc_section import PcSection

    return PcSection(session)


FEATURE = WindowFeature(
    places=(
        Place(
            "settings",
            QT_TRANSLATE_NOOP("places", "Settings"),
            "settings",
            _settings,
            RailPart.BOTTOM,
            is_filled_in=True,
            go=QT_TRANSLATE_NOOP("actions", "Go to Settings"),
            keys="Ctrl+,",
        ),
    ),
    sections=(
        Section(
            "pc", QT_TRANSLATE_NOOP("SettingsPage", "This PC"), "screen", _pc, "save_pc", is_for_all=True
        ),
    ),
)
