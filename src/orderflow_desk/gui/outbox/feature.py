"""What messages to customers join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Place, RailPart, Section, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories


def _outbox(session: "Session") -> "QWidget":
    from orderflow_desk.gui.outbox.outbox_page import OutboxPage

    return OutboxPage(session)


def _letters(session: "Session") -> "QWidget":
    from orderflow_desk.gui.outbox.letters.letters_section import LettersSection

    return LettersSection(session)


def _stories() -> "Stories":
    from orderflow_desk.gui.outbox.stories import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.outbox.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command(
            "preview_mail",
            QT_TRANSLATE_NOOP("actions", "Preview the message to the customer"),
            "eye",
            "Ctrl+E",
            Permission.WORK_ON_ORDERS,
            needs_order=True,
        ),
    ),
    places=(
        Place(
            "outbox",
            QT_TRANSLATE_NOOP("places", "Outbox"),
            "outbox",
            _outbox,
            RailPart.TOP,
            go=QT_TRANSLATE_NOOP("actions", "Go to Outbox"),
            keys="Ctrl+2",
        ),
    ),
    sections=(
        Section(
            "letters",
            QT_TRANSLATE_NOOP("SettingsPage", "E-mail templates"),
            "pencil",
            _letters,
            "save_letters",
            scrolls=False,
        ),
    ),
    stories=_stories,
    messages=_messages,
    field_names={
        "letter": QT_TRANSLATE_NOOP("fields", "The template"),
        "mail": QT_TRANSLATE_NOOP("fields", "The e-mail"),
        "subject": QT_TRANSLATE_NOOP("fields", "The subject"),
        "body": QT_TRANSLATE_NOOP("fields", "The text"),
    },
)
