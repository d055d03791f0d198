"""What papers join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Section, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _open_papers(session: "Session", _window: "QWidget") -> None:
    from orderflow_desk.gui.printing.papers import papers_of

    papers_of(session).open_folder()


def _paper(session: "Session") -> "QWidget":
    from orderflow_desk.gui.printing.paper_section import PaperSection

    return PaperSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.printing.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "print_papers",
            QT_TRANSLATE_NOOP("actions", "Print label, receipt and work ticket"),
            "printer",
            "Ctrl+P",
            Permission.WORK_ON_ORDERS,
            needs_order=True,
        ),
        Command("open_papers", QT_TRANSLATE_NOOP("actions", "Open the folder of printed PDFs"), "printer"),
    ),
    acts={"open_papers": _open_papers},
    sections=(
        Section("paper", QT_TRANSLATE_NOOP("SettingsPage", "Paper"), "printer", _paper, is_for_all=True),
    ),
    messages=_messages,
)
