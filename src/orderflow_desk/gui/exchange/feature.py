"""What lists that come and go join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _data(session: "Session") -> "QWidget":
    from orderflow_desk.gui.exchange.data_section import DataSection

    return DataSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.exchange.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "import_customers",
            QT_TRANSLATE_NOOP("actions", "Import customers from a list"),
            "people",
            "",
            Permission.IMPORT_LISTS,
        ),
        Command(
            "export_list",
            QT_TRANSLATE_NOOP("actions", "Export a list"),
            "inbox",
            "Ctrl+Shift+E",
            Permission.WORK_ON_ORDERS,
        ),
    ),
    sections=(
        Section(
            "data", QT_TRANSLATE_NOOP("SettingsPage", "Data"), "inbox", _data, is_for_all=True, scrolls=False
        ),
    ),
    messages=_messages,
)
