"""What there is in the window for when something is wrong."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session


def _show_log(session: "Session", window: "QWidget") -> None:
    from orderflow_desk.gui.diagnostics.log_dialog import LogDialog

    LogDialog(session, window).open()


def _log(session: "Session") -> "QWidget":
    from orderflow_desk.gui.diagnostics.log_section import LogSection

    return LogSection(session)


FEATURE = WindowFeature(
    commands=(Command("show_log", QT_TRANSLATE_NOOP("actions", "Show the log"), "note", needs_person=False),),
    acts={"show_log": _show_log},
    sections=(
        Section(
            "log", QT_TRANSLATE_NOOP("SettingsPage", "Log"), "note", _log, is_for_all=True, scrolls=False
        ),
    ),
)
