"""What people and their signing in join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Place, Section, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _sign_in(session: "Session") -> "QWidget":
    from orderflow_desk.gui.people.sign_in_page import SignInPage

    return SignInPage(session)


def _people(session: "Session") -> "QWidget":
    from orderflow_desk.gui.people.people_section import PeopleSection

    return PeopleSection(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.people.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    places=(Place("sign_in", QT_TRANSLATE_NOOP("places", "Sign in"), "person", _sign_in, is_bare=True),),
    sections=(
        Section("people", QT_TRANSLATE_NOOP("SettingsPage", "People"), "people", _people, "save_person"),
    ),
    messages=_messages,
    field_names={
        "person_name": QT_TRANSLATE_NOOP("fields", "The name"),
        "person": QT_TRANSLATE_NOOP("fields", "The person"),
        "login": QT_TRANSLATE_NOOP("fields", "The sign-in name"),
        "password": QT_TRANSLATE_NOOP("fields", "The password"),
    },
)
