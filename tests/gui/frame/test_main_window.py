"""The frame: places, keys, the palette, the toast, and what is said when the database goes or the window closes."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.gui.dialogs.choice_dialog import ChoiceDialog
from orderflow_desk.gui.feature import Place, RailPart
from orderflow_desk.gui.frame import toast_bar
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.look.theme import Choice
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.views.frame import Desktop
from support.shops.believable_shop import MIRA, OLGA
from support.shops.watched_desk import WatchedDesk, refuse

made: list[str] = []


def _page(name: str) -> Callable[[Session], QWidget]:
    def make(_session: Session) -> QWidget:
        made.append(name)
        page = QWidget()
        page.setObjectName(f"{name}_page")
        return page

    return make


PLACES = (
    Place("orders", "Orders", "orders", _page("orders"), RailPart.TOP),
    Place("outbox", "Outbox", "outbox", _page("outbox"), RailPart.TOP),
    Place("settings", "Settings", "settings", _page("settings"), RailPart.BOTTOM),
    Place("new_order", "New order", "plus", _page("new_order")),
    Place("sign_in", "Sign in", "person", _page("sign_in"), is_bare=True),
    Place("first_start", "Welcome", "shop", _page("first_start"), is_bare=True),
)


@pytest.fixture
def window(closed_session: Session, qtbot: QtBot) -> Iterator[MainWindow]:
    """A window before its desk is open."""
    made.clear()
    window = MainWindow(closed_session, PLACES)
    qtbot.addWidget(window)
    window.resize(1200, 800)
    window.show()
    yield window
    window.close_for_good()


@pytest.fixture
def open_window(window: MainWindow, closed_session: Session, desk: WatchedDesk, qtbot: QtBot) -> MainWindow:
    """A window with a signed-in administrator."""
    with qtbot.waitSignal(window.desktop.read):
        closed_session.open(desk)  # type: ignore[arg-type]
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def press(window: MainWindow, action_id: str, session: Session) -> None:
    """Press the keys of an action, or choose it where it has none."""
    action = session.commands.of(action_id)
    if not action.shortcut().isEmpty():
        QTest.keySequence(window, action.shortcut())
    else:
        action.trigger()


def words_of(window: MainWindow, name: str) -> str:
    label = window.findChild(QLabel, name)
    assert label is not None
    return label.text()


def button(window: MainWindow, name: str) -> QPushButton:
    found = window.findChild(QPushButton, name)
    assert found is not None
    return found


def test_the_window_is_there_before_the_desk(window: MainWindow) -> None:
    assert window.isVisible()
    assert window.place == "orders"
    assert "Opening" in words_of(window, "database_state")


def test_pages_are_made_when_they_are_first_shown(open_window: MainWindow, closed_session: Session) -> None:
    assert made == ["orders"]
    press(open_window, "go_outbox", closed_session)
    press(open_window, "go_orders", closed_session)
    press(open_window, "go_outbox", closed_session)
    assert made == ["orders", "outbox"]
    assert open_window.place == "outbox"


def test_the_shortcuts_are_those_of_the_design(closed_session: Session) -> None:
    wanted = {
        "search": "Ctrl+F",
        "new_order": "Ctrl+N",
        "move_forward": "Ctrl+Right",
        "move_back": "Ctrl+Left",
        "walk": "Ctrl+Shift+Right",
        "undo": "Ctrl+Z",
        "palette": "Ctrl+K",
        "sign_out": "Ctrl+L",
    }
    for name, keys in wanted.items():
        assert closed_session.commands.of(name).shortcut().toString() == keys


def test_no_two_actions_share_a_shortcut(closed_session: Session) -> None:
    keys = [action.shortcut().toString() for action in closed_session.commands.all()]
    used = [one for one in keys if one]
    assert len(used) == len(set(used))


def test_the_frame_shows_who_is_there_and_how_the_mail_is(
    open_window: MainWindow, closed_session: Session
) -> None:
    assert "shop.db" in words_of(open_window, "database_state")
    assert button(open_window, "mail_state").text() == "1 waiting · 1 failed"
    assert closed_session.person == MIRA


def test_changes_are_read_again_for_the_frame(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(open_window.desktop.read):
        closed_session.feed.announce(Changes(topics=frozenset({Topic.MAIL})))


def test_nobody_signed_in_leads_to_the_sign_in_without_a_frame(
    window: MainWindow, closed_session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    desk.real.people.sign_out()
    closed_session.open(desk)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.place == "sign_in")
    rail = window.findChild(QWidget, "rail_orders")
    assert rail is not None
    assert not rail.isVisible()
    closed_session.enter(OLGA)
    assert window.place == "orders"
    assert rail.isVisible()


def test_a_new_shop_leads_to_the_first_start(
    window: MainWindow, closed_session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    desk.real.shop.change(replace(desk.real.shop.read(), is_first_start_done=False))
    closed_session.open(desk)  # type: ignore[arg-type]
    qtbot.waitUntil(lambda: window.place == "first_start")


def test_signing_out_greys_what_needs_a_person_and_goes_to_the_sign_in(
    open_window: MainWindow, closed_session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(closed_session.signed_out):
        press(open_window, "sign_out", closed_session)
    assert open_window.place == "sign_in"
    assert not closed_session.commands.of("new_order").isEnabled()
    assert desk.person is None


def test_the_palette_finds_a_command_by_a_few_letters_and_does_it(
    open_window: MainWindow, closed_session: Session
) -> None:
    press(open_window, "palette", closed_session)
    field = open_window.findChild(QLineEdit, "palette_field")
    assert field is not None
    assert field.isVisible()
    QTest.keyClicks(field, "gobox")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert open_window.place == "outbox"
    assert not field.isVisible()


def test_the_palette_offers_nothing_that_cannot_be_done(
    open_window: MainWindow, closed_session: Session
) -> None:
    closed_session.commands.set_order_shown(False)
    press(open_window, "palette", closed_session)
    field = open_window.findChild(QLineEdit, "palette_field")
    assert field is not None
    QTest.keyClicks(field, "cancel the order")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert open_window.place == "orders"


def test_escape_closes_the_palette(open_window: MainWindow, closed_session: Session) -> None:
    press(open_window, "palette", closed_session)
    field = open_window.findChild(QLineEdit, "palette_field")
    assert field is not None
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not field.isVisible()


def test_the_keyboard_goes_back_to_where_it_was_before_the_palette(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    field = _field_of_the_page(open_window, qtbot)
    press(open_window, "palette", closed_session)
    _escape_the_palette(open_window)
    assert open_window.focusWidget() is field


def test_the_palette_closes_also_when_the_field_before_it_is_gone(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    field = _field_of_the_page(open_window, qtbot)
    press(open_window, "palette", closed_session)
    shiboken6.delete(field)  # the order was shown anew
    _escape_the_palette(open_window)
    palette = open_window.findChild(QLineEdit, "palette_field")
    assert palette is None or not palette.isVisible()


def _field_of_the_page(window: MainWindow, qtbot: QtBot) -> QLineEdit:
    field = QLineEdit(window)
    field.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    return field


def _escape_the_palette(window: MainWindow) -> None:
    palette = window.findChild(QLineEdit, "palette_field")
    assert palette is not None
    QTest.keyClick(palette, Qt.Key.Key_Escape)


def test_a_toast_counts_down_and_its_undo_is_done_once(
    open_window: MainWindow, closed_session: Session
) -> None:
    undone: list[int] = []
    toast = Toast(lambda left: f"moved, e-mail goes out in {left} s", 60, undo=lambda: undone.append(1))
    closed_session.toasted.emit(toast)
    assert words_of(open_window, "toast_words") == "moved, e-mail goes out in 60 s"
    press(open_window, "undo", closed_session)
    assert undone == [1]
    assert not open_window.toast.isVisible()
    press(open_window, "undo", closed_session)
    assert undone == [1]


class _UndoingPage(QWidget):
    """A page on which something can be undone, or on which nothing is shown."""

    def __init__(self, *, shows_something: bool) -> None:
        super().__init__()
        self.shows_something, self.asked = shows_something, 0

    def undo_last(self) -> bool:
        self.asked += 1
        return self.shows_something


def test_a_toast_is_announced_once_and_keeps_its_name_while_it_counts_down(
    open_window: MainWindow, closed_session: Session, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    said: list[tuple[str, bool]] = []
    monkeypatch.setattr(
        toast_bar, "announce", lambda _widget, words, is_urgent: said.append((words, is_urgent))
    )
    closed_session.toasted.emit(Toast(lambda left: f"moved, {left} s", 60, undo=lambda: None))
    label = open_window.findChild(QLabel, "toast_words")
    assert label is not None
    qtbot.waitUntil(lambda: label.text() == "moved, 59 s", timeout=3000)
    assert label.accessibleName() == "moved, 60 s"
    closed_session.toasted.emit(Toast(lambda _left: "refused", 60, is_trouble=True))
    assert said == [("moved, 60 s", False), ("refused", True)]


@pytest.mark.parametrize("shows_something", [True, False])
def test_undo_without_a_toast_asks_the_page_and_is_never_silent(
    open_window: MainWindow, closed_session: Session, shows_something: bool
) -> None:
    page = _UndoingPage(shows_something=shows_something)
    open_window._places["extra"] = Place("extra", "Extra", "plus", lambda _session: page)
    open_window.show_place("extra")
    said: list[Toast] = []
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: said.append(toast)))
    closed_session.toasted.connect(said.append)
    toast = open_window.toast._live[-1].toast
    press(open_window, "undo", closed_session)
    assert (said, page.asked) == ([toast], 0)
    press(open_window, "undo", closed_session)
    assert page.asked == 1
    words = [one.words(0) for one in said[1:]]
    assert words == ([] if shows_something else ["There is nothing to undo."])


def test_undo_on_a_page_that_knows_none_says_that_there_is_nothing(
    open_window: MainWindow, closed_session: Session
) -> None:
    press(open_window, "undo", closed_session)
    assert words_of(open_window, "toast_words") == "There is nothing to undo."


def test_the_button_of_a_toast_says_what_it_would_undo(
    open_window: MainWindow, closed_session: Session
) -> None:
    undo = button(open_window, "toast_undo")
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: None))
    assert (undo.text(), undo.accessibleName()) == ("Undo  Ctrl+Z", "Undo")
    again = "Undo again: Draft → Scheduled"
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: None, undo_words=again))
    assert (undo.text(), undo.accessibleName()) == (f"{again}  Ctrl+Z", again)
    closed_session.say("moved")
    assert not undo.isVisible()


def test_an_undo_comes_back_after_a_later_word(open_window: MainWindow, closed_session: Session) -> None:
    undone: list[int] = []
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: undone.append(1)))
    closed_session.say("copied")
    assert words_of(open_window, "toast_words") == "copied"
    assert open_window.toast.can_undo
    open_window.toast.dismiss()
    assert words_of(open_window, "toast_words") == "moved"
    open_window.toast.undo()
    assert undone == [1]


def test_a_message_that_was_replaced_never_comes_back(
    open_window: MainWindow, closed_session: Session
) -> None:
    closed_session.say("No orders of this number", seconds=60)
    closed_session.say("copied")
    open_window.toast.dismiss()
    assert not open_window.toast.isVisible()


def test_an_undo_is_gone_when_something_else_was_done_that_has_none(
    open_window: MainWindow, closed_session: Session
) -> None:
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: None))
    closed_session.say("is now Completed", is_final=True)
    assert not open_window.toast.can_undo
    open_window.toast.dismiss()
    assert not open_window.toast.isVisible()


def test_only_the_last_change_can_be_undone(open_window: MainWindow, closed_session: Session) -> None:
    undone: list[str] = []
    for name in ("first", "second"):
        closed_session.toasted.emit(
            Toast(lambda _left, name=name: name, 60, undo=lambda name=name: undone.append(name))
        )
    open_window.toast.undo()
    open_window.toast.undo()
    assert undone == ["second"]


def test_what_was_said_to_one_person_is_gone_for_the_next(
    open_window: MainWindow, closed_session: Session
) -> None:
    closed_session.toasted.emit(Toast(lambda _left: "moved", 60, undo=lambda: None))
    closed_session.leave()
    assert not open_window.toast.can_undo
    assert not open_window.toast.isVisible()


def test_a_lost_database_is_told_in_a_bar_and_retried_until_it_is_back(
    open_window: MainWindow, closed_session: Session, desk: WatchedDesk, qtbot: QtBot
) -> None:
    desk.hindrance = refuse(DatabaseTrouble(DatabaseFault.AWAY))
    with qtbot.waitSignal(closed_session.database_lost):
        closed_session.feed.announce(Changes(everything=True))
    assert "cannot be reached" in words_of(open_window, "alarm_words")
    desk.hindrance = None
    with qtbot.waitSignals([closed_session.database_back, closed_session.feed.changed]):
        button(open_window, "alarm_retry").click()
    assert "shop.db" in words_of(open_window, "database_state")
    alarm = open_window.findChild(QWidget, "alarm")
    assert alarm is not None
    assert not alarm.isVisible()


def _closing_question(window: MainWindow) -> ChoiceDialog:
    box = window.findChild(ChoiceDialog)
    assert box is not None
    return box


def test_closing_with_mails_waiting_says_so_and_can_be_taken_back(
    open_window: MainWindow, qtbot: QtBot
) -> None:
    open_window.close()
    assert open_window.isVisible()
    box = _closing_question(open_window)
    assert box.windowTitle() == "1 e-mail not sent yet"
    assert box.focusWidget() is button(open_window, "closing_stay")
    button(open_window, "closing_stay").click()
    assert open_window.isVisible()


def test_closing_with_mails_waiting_closes_when_confirmed(open_window: MainWindow, qtbot: QtBot) -> None:
    open_window.close()
    with qtbot.waitSignal(open_window.closed):
        button(open_window, "closing_close").click()
    assert not open_window.isVisible()


def test_closing_with_nothing_waiting_asks_nothing(open_window: MainWindow, qtbot: QtBot) -> None:
    last = open_window.desktop.last
    assert isinstance(last, Desktop)
    open_window.desktop.last = replace(last, queue=replace(last.queue, waiting=0))
    with qtbot.waitSignal(open_window.closed):
        open_window.close()


def test_the_chosen_look_is_shown_at_once_and_kept(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    press(open_window, "theme_dark", closed_session)
    assert closed_session.theme.is_dark
    closed_session.flush()
    qtbot.waitUntil(lambda: closed_session.settings.read("theme") == Choice.DARK)


def test_the_window_comes_back_in_the_size_it_had(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    open_window.resize(700, 600)
    open_window.close_for_good()
    qtbot.waitUntil(lambda: bool(closed_session.settings.read("window")))
    again = MainWindow(closed_session, PLACES)
    qtbot.addWidget(again)
    again.show()
    assert (again.width(), again.height()) == (700, 600)


def test_everything_a_person_can_act_on_has_a_name_to_be_spoken(open_window: MainWindow) -> None:
    nameless = [
        f"{type(widget).__name__} {widget.objectName()}"
        for kind in (QAbstractButton, QLineEdit)
        for widget in open_window.findChildren(kind)
        if not widget.objectName() or not widget.accessibleName()
    ]
    assert nameless == []


def test_a_digit_that_nobody_took_begins_a_scan(
    open_window: MainWindow, closed_session: Session, qtbot: QtBot
) -> None:
    press(open_window, "go_outbox", closed_session)
    with qtbot.waitSignal(closed_session.typed) as heard:
        QTest.keyClicks(open_window.page("outbox"), "7")
    assert heard.args == ["7"]


def test_the_first_window_leaves_its_title_bar_room_on_a_small_screen(
    qtbot: QtBot, closed_session: Session
) -> None:
    window = MainWindow(closed_session)
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    assert room.height() < 900  # smaller than the window would be on a large one
    assert room.height() - 60 < window.height() < room.height()
    assert window.width() == room.width()
