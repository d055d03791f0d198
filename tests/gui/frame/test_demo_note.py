"""The demo says that it begins anew, and can be kept."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.dialogs.choice_dialog import ChoiceDialog
from orderflow_desk.gui.frame.demo_note import DEMO_IS_KEPT, DemoNote
from orderflow_desk.gui.session.session import Session


def _note(qtbot: QtBot, session: Session) -> DemoNote:
    note = DemoNote(session)
    qtbot.addWidget(note)
    return note


def _press(note: DemoNote, name: str) -> None:
    note.findChild(QPushButton, "demo_note").click()
    (dialog,) = (one for one in note.findChildren(ChoiceDialog) if one.isVisible())
    assert dialog.focusWidget() is dialog.findChild(QPushButton, "demo_leave")
    dialog.findChild(QPushButton, name).click()


def test_a_shop_of_ones_own_has_no_note(qtbot: QtBot, closed_session: Session) -> None:
    assert _note(qtbot, closed_session).isHidden()


def test_the_demo_is_kept_by_a_press_and_says_so(qtbot: QtBot, closed_session: Session) -> None:
    closed_session.is_demo = True
    note = _note(qtbot, closed_session)
    note.show()
    button = note.findChild(QPushButton, "demo_note")
    assert button.text() == "Demo shop, new with each start: nothing leaves this PC"

    _press(note, "demo_leave")
    assert button.text() == "Demo shop, new with each start: nothing leaves this PC"
    _press(note, "demo_keep")
    assert button.text() == "Demo shop, kept: nothing leaves this PC"
    qtbot.waitUntil(lambda: closed_session.settings.read(DEMO_IS_KEPT) is True)

    again = _note(qtbot, closed_session)
    assert again.findChild(QPushButton, "demo_note").text() == "Demo shop, kept: nothing leaves this PC"
    _press(note, "demo_anew")
    qtbot.waitUntil(lambda: closed_session.settings.read(DEMO_IS_KEPT) is False)
