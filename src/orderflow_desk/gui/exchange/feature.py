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


def _import_customers(session: "Session", window: "QWidget") -> None:
    from orderflow_desk.gui.exchange.import_dialog import ImportDialog

    ImportDialog(session, window).open()


def _export_list(session: "Session", window: "QWidget") -> None:
    """Offer first the list that is seen."""
    from orderflow_desk.gui.exchange.exports import Shown
    from orderflow_desk.gui.exchange.list_export_dialog import ListExportDialog

    first = "mails" if session.place == "outbox" else "orders"
    ListExportDialog(session, Shown(**session.lists), first, window).open()


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
    acts={"import_customers": _import_customers, "export_list": _export_list},
    sections=(
        Section(
            "data", QT_TRANSLATE_NOOP("SettingsPage", "Data"), "inbox", _data, is_for_all=True, scrolls=False
        ),
    ),
    messages=_messages,
)
