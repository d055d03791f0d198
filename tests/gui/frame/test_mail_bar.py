"""Whatever keeps mails from leaving stands on every page of every PC, with the reason and the way to mend it."""

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.gui.feature import Place, RailPart
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import sqlite_url
from support.shops.databases import ready_desk
from support.shops.orders import an_order


def _page(name: str) -> Callable[[Session], QWidget]:
    def make(_session: Session) -> QWidget:
        page = QWidget()
        page.setObjectName(f"{name}_page")
        return page

    return make


PLACES = (
    Place("orders", "Orders", "orders", OrdersPage, RailPart.TOP),
    Place("outbox", "Outbox", "outbox", _page("outbox"), RailPart.TOP),
    Place("settings", "Settings", "settings", _page("settings"), RailPart.BOTTOM),
    Place("sign_in", "Sign in", "person", _page("sign_in"), is_bare=True),
)


@dataclass
class Counter:
    """A PC of the shop with its window, and another PC without one."""

    qtbot: QtBot
    session: Session
    window: MainWindow
    desk: Desk
    back_room: Desk
    order_id: int

    def look(self) -> None:
        """Hear of what the other PC did."""
        self.session.feed.announce(Changes(everything=True))
        self.qtbot.wait(200)
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def fails(self, result: Result, fault: MailFault, reply: str = "", *, code: int = 550) -> None:
        parcel = self.back_room.dispatch.claim()
        assert parcel is not None
        outcome = Outcome(result, reply, MailTrouble(fault, "rcpt", code, reply))
        self.back_room.dispatch.settle(parcel, outcome)
        self.look()

    def shown(self, kind: type[QWidget], name: str) -> QWidget | None:
        return next((one for one in self.window.findChildren(kind, name) if one.isVisible()), None)

    @property
    def bar(self) -> str:
        label = self.shown(QLabel, "queue_words")
        return label.text() if isinstance(label, QLabel) else ""

    @property
    def status(self) -> QPushButton:
        found = self.window.findChild(QPushButton, "mail_state")
        assert found is not None
        return found

    def words(self, name: str) -> list[str]:
        return [one.text() for one in self.window.findChildren(QLabel, name) if one.isVisible()]

    def click(self, name: str) -> None:
        button = self.shown(QPushButton, name)
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.look()

    def without_account(self) -> None:
        self.desk.shop.change(replace(self.desk.shop.read(), smtp_host=""))
        self.look()


@pytest.fixture
def counter(
    qtbot: QtBot, closed_session: Session, tmp_path: Path, sqlite_template: Path
) -> Iterator[Counter]:
    path = tmp_path / "shop.db"
    shutil.copy(sqlite_template, path)
    ago = [timedelta(hours=1)]  # what is written first is due by now

    def clock() -> datetime:
        return datetime.now(UTC) - ago[0]

    with ready_desk(sqlite_url(path), clock) as desk, open_desk(sqlite_url(path), clock=clock) as back_room:
        back_room.people.sign_in_without_password()
        desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
        order_id = an_order(desk, Status.SCHEDULED)
        an_order(desk, Status.SCHEDULED, email="petr@example.net")
        ago[0] = timedelta()
        window = MainWindow(closed_session, PLACES)
        qtbot.addWidget(window, before_close_func=MainWindow.close_for_good)
        window.resize(1300, 800)
        window.show()
        with qtbot.waitSignal(window.desktop.read):
            closed_session.open(desk)
            assert desk.person is not None
            closed_session.enter(desk.person)
        closed_session.order_wanted.emit(order_id)
        made = Counter(qtbot, closed_session, window, desk, back_room, order_id)
        made.look()
        yield made


def test_while_all_is_well_there_is_no_bar(counter: Counter) -> None:
    assert counter.bar == ""
    assert counter.status.text() == "2 waiting · 0 failed"


def test_a_stopped_queue_shows_reason_and_button_on_every_page(counter: Counter) -> None:
    counter.fails(Result.QUEUE_STOPPED, MailFault.LOGIN_REFUSED, "5.7.8 wrong")
    for place in ("orders", "outbox", "settings"):
        counter.window.show_place(place)
        assert counter.bar.startswith(
            "No e-mail goes out: The mail server refuses name and password: 5.7.8 wrong"
        )
        assert counter.shown(QPushButton, "queue_retry") is not None
        assert counter.shown(QPushButton, "queue_settings") is not None
        assert counter.status.text() == "2 waiting · sending is stopped"
        assert counter.status.property("tone") == "late"


def test_try_again_takes_neither_reason_nor_button_away_before_a_mail_got_through(counter: Counter) -> None:
    counter.fails(Result.QUEUE_STOPPED, MailFault.CERTIFICATE)
    counter.click("queue_retry")
    assert not counter.desk.outbox.queue().is_stopped
    assert "certificate" in counter.bar
    assert counter.shown(QPushButton, "queue_retry") is not None
    parcel = counter.back_room.dispatch.claim()
    assert parcel is not None
    assert counter.back_room.dispatch.handing_over(parcel)
    counter.back_room.dispatch.settle(parcel, Outcome(Result.ACCEPTED, "250 taken"))
    counter.look()
    assert counter.bar == ""


def test_another_pc_that_ends_a_mail_leaves_the_reason_of_a_stopped_queue(counter: Counter) -> None:
    theirs = counter.desk.dispatch.claim()
    assert theirs is not None
    counter.fails(Result.QUEUE_STOPPED, MailFault.LOGIN_REFUSED, "5.7.8 wrong")
    assert counter.desk.dispatch.handing_over(theirs)
    counter.desk.dispatch.settle(theirs, Outcome(Result.ACCEPTED, "250 taken"))
    counter.look()
    assert "5.7.8 wrong" in counter.bar
    assert counter.shown(QPushButton, "queue_retry") is not None


def test_without_a_mail_account_every_page_says_so_and_leads_to_the_settings(counter: Counter) -> None:
    counter.without_account()
    assert counter.bar.startswith("No e-mail goes out: No mail server is set up.")
    assert counter.status.text() == "2 waiting · sending is stopped"
    assert counter.shown(QPushButton, "queue_retry") is None
    with counter.qtbot.waitSignal(counter.session.section_wanted) as wanted:
        counter.click("queue_settings")
    assert wanted.args == ["mail"]
    assert counter.window.place == "settings"


def test_without_a_mail_account_nothing_is_said_to_go_out(counter: Counter) -> None:
    counter.without_account()
    (mail,) = [words for words in counter.words("entry_mail") if "jana" in words]
    assert mail == "✉ waits to go out to jana@example.net. No mail server is set up."
    (forecast,) = counter.words("mail_forecast")
    assert "not yet: e-mails wait. No mail server is set up." in forecast
    counter.desk.shop.change(replace(counter.desk.shop.read(), smtp_host="localhost"))
    counter.look()
    assert counter.bar == ""
    assert not [words for words in counter.words("entry_mail") if "No mail server" in words]
    assert "not yet" not in counter.words("mail_forecast")[0]


def test_without_the_password_on_the_only_pc_every_pc_says_so(counter: Counter) -> None:
    assert counter.back_room.dispatch.unable(MailTrouble(MailFault.NO_PASSWORD))
    counter.look()
    assert counter.bar.startswith("No e-mail goes out: The password of the mail account is not on this PC.")
    assert counter.shown(QPushButton, "queue_retry") is not None
    assert "waits to go out" in counter.words("entry_mail")[0]


def test_a_server_that_is_away_shows_on_every_page_and_in_the_status_line(counter: Counter) -> None:
    counter.fails(Result.SERVER_TROUBLE, MailFault.UNREACHABLE, code=0)
    assert counter.bar.startswith("E-mails are on hold: The mail server cannot be reached. Next try ")
    assert counter.status.text() == "2 waiting · trouble with the mail server"
    assert counter.status.property("tone") == "warn"
    assert counter.shown(QPushButton, "queue_retry") is not None


def test_a_limit_says_until_when_the_mails_wait(counter: Counter) -> None:
    counter.fails(Result.QUEUE_PAUSED, MailFault.LIMIT_REACHED, "5.4.5 Daily sending quota exceeded")
    assert counter.bar.startswith("E-mails are on hold until ")
    assert "5.4.5 Daily sending quota exceeded" in counter.bar
    assert counter.status.text() == "2 waiting · sending is on hold"
    # The settings have no part in it.
    assert counter.shown(QPushButton, "queue_settings") is None


def test_after_an_outage_it_says_that_what_waited_leaves_slowly(counter: Counter) -> None:
    queue = replace(counter.desk.outbox.queue(), is_catching_up=True)
    counter.window._mail_bar.show_queue(queue)
    assert "at most 30 mails a minute" in counter.bar
    assert counter.shown(QPushButton, "queue_retry") is None
    counter.window._mail_bar.show_queue(counter.desk.outbox.queue())
    assert counter.bar == ""


def test_the_bar_is_gone_while_nobody_is_signed_in(counter: Counter) -> None:
    counter.fails(Result.QUEUE_STOPPED, MailFault.LOGIN_REFUSED)
    counter.session.leave()
    assert counter.bar == ""
    assert counter.session.mail_queue is None


def test_a_move_is_not_told_to_be_mailed_in_so_many_seconds_while_nothing_goes_out(counter: Counter) -> None:
    counter.without_account()
    said: list[str] = []
    counter.session.toasted.connect(lambda toast: said.append(toast.words(60)))
    counter.click("move_forward")
    assert said == [f"#{counter.order_id} moved to New · the e-mail waits: none can be sent now"]
