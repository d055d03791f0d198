"""The Outbox on a real shop: groups, what a mail says, and what can be done about it."""

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.letters import PUBLIC_NOTE, OrderNews
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.outbox import Attachment, MailState, Outcome, Result
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.outbox.mend_address import MendAddress
from orderflow_desk.gui.outbox.outbox_page import OutboxPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.services.outbox.mailing import Mailing
from orderflow_desk.services.outbox.writer import OutboxWriter
from orderflow_desk.store.engine import sqlite_url
from support.shops.databases import ready_desk
from support.shops.orders import an_order


@dataclass
class Post:
    qtbot: QtBot
    session: Session
    desk: Desk
    page: OutboxPage

    def idle(self) -> None:
        self.qtbot.wait(90)
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def click(self, name: str) -> None:
        button = next(one for one in self.page.findChildren(QPushButton, name) if one.isVisible())
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def group(self, name: str) -> None:
        self.page._choose_group(name)
        self.idle()

    def settle(self, result: Result, fault: MailFault | None = None, reply: str = "") -> None:
        parcel = self.desk.dispatch.claim()
        assert parcel is not None
        self.desk.dispatch.settle(parcel, Outcome(result, reply, MailTrouble(fault) if fault else None))
        self.session.feed.announce(Changes(everything=True))
        self.idle()

    def shown(self, name: str) -> str:
        return next(one.text() for one in self.page.findChildren(QLabel, name) if one.isVisible())


@pytest.fixture
def post(qtbot: QtBot, closed_session: Session, tmp_path: Path, sqlite_template: Path) -> Iterator[Post]:
    path = tmp_path / "shop.db"
    shutil.copy(sqlite_template, path)
    ago = [timedelta(hours=1)]  # what is written first is due by now
    with ready_desk(sqlite_url(path), lambda: datetime.now(UTC) - ago[0]) as desk:
        for status in (Status.SCHEDULED, Status.SCHEDULED):
            an_order(desk, status)
        an_order(desk, Status.SCHEDULED, email="")
        ago[0] = timedelta()
        closed_session.open(desk)
        assert desk.person is not None
        closed_session.enter(desk.person)
        page = OutboxPage(closed_session)
        qtbot.addWidget(page)
        page.resize(1100, 700)
        page.show()
        made = Post(qtbot, closed_session, desk, page)
        made.idle()
        yield made
        made.idle()


def test_the_model_keeps_the_rules_of_models(post: Post, qtmodeltester) -> None:
    QAbstractItemModelTester(post.page.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    qtmodeltester.check(post.page.model)
    post.group("failed")


def test_groups_are_counted_and_narrow_the_list(post: Post) -> None:
    assert post.page.model.rowCount() == 3
    post.group("no_address")
    assert [post.page.model.row_at(0).state] == [MailState.NO_ADDRESS]
    post.group("sent")
    assert post.page.model.rowCount() == 0
    assert post.shown("outbox_empty") == "Nothing was sent yet."


def test_the_first_mail_is_shown_whole(post: Post) -> None:
    post.group("waiting")
    text = post.page.findChild(QPlainTextEdit, "mail_text").toPlainText()
    assert "Hello Jana Novák" in text
    assert "jana@example.net" in post.shown("mail_truth")


def test_a_mail_without_an_address_is_mended_in_place_and_goes_out(post: Post) -> None:
    post.group("no_address")
    assert post.page.findChild(QPushButton, "mend").text() == "Add an address…"
    assert "who has no e-mail address" in post.shown("mail_recipient")
    post.click("mend")
    dialog = post.page.mail.findChild(MendAddress)
    assert dialog.windowTitle() == dialog.form.mend_title.text() == "Add an address"
    dialog.form.address.setText("jana@")
    post.qtbot.mouseClick(dialog.form.send_there, Qt.MouseButton.LeftButton)
    post.idle()
    assert dialog.form.address_fault.isVisible()
    assert dialog.form.address.text() == "jana@"
    dialog.form.address.setText("jana@example.org")
    post.qtbot.mouseClick(dialog.form.send_there, Qt.MouseButton.LeftButton)
    post.idle()
    post.group("waiting")
    assert "jana@example.org" in {
        post.page.model.row_at(row).recipient for row in range(post.page.model.rowCount())
    }


def test_a_mail_can_be_ticked_off_as_phoned(post: Post) -> None:
    post.group("no_address")
    post.click("phoned")
    assert post.desk.outbox.counts()["no_address"] == 0
    assert post.shown("mail_truth") == "✓ told by phone"


def test_a_mail_can_be_kept_from_leaving(post: Post) -> None:
    post.group("waiting")
    post.click("stop_mail")
    assert post.desk.outbox.counts()["stopped"] == 1


def test_a_refused_mail_says_why_and_can_be_sent_again(post: Post) -> None:
    post.settle(Result.REFUSED, MailFault.RECIPIENT_REFUSED, "550 no such mailbox")
    post.group("failed")
    place = 0
    post.page.list.setCurrentIndex(post.page.model.index(place))
    post.idle()
    assert "550 no such mailbox" in post.shown("mail_truth")
    post.click("send_again")
    assert post.desk.outbox.counts()["failed"] == 0


def test_the_choice_survives_a_refresh(post: Post) -> None:
    post.page.list.setCurrentIndex(post.page.model.index(2))
    post.idle()
    chosen = post.page.model.row_at(2).id
    an_order(post.desk, Status.SCHEDULED)
    post.session.feed.announce(Changes(everything=True))
    post.idle()
    assert post.page.model.row_at(post.page.list.currentIndex().row()).id == chosen


def test_the_files_of_a_mail_are_named_and_a_mail_without_an_order_leads_to_none(post: Post) -> None:
    person = post.desk.person
    assert person is not None
    pdf = Attachment("invoice.pdf", "application/pdf", bytes(2048))
    mailing = Mailing(PUBLIC_NOTE, "Mira", "mira@x.de", "a key", person_id=person.id, attachments=(pdf,))
    said = OrderNews("Mira", 1, "a lamp", Status.NEW)
    with post.desk.outbox._units.writing() as unit:
        OutboxWriter().send(unit, mailing, said)
    assert not [one for one in post.page.findChildren(QLabel, "mail_attached") if one.isVisible()]
    post.session.feed.announce(Changes(everything=True))
    post.idle()
    post.page.list.setCurrentIndex(post.page.model.index(0, 0))
    post.idle()
    assert post.shown("mail_attached") == "With invoice.pdf (2.00 KiB)"
    assert not [one for one in post.page.findChildren(QPushButton, "open_order") if one.isVisible()]


def _ask(post: Post) -> QuestionDialog:
    with post.qtbot.waitSignal(post.page._all_again.asked):
        post.click("send_all_again")
    dialog = post.page.findChild(QuestionDialog)
    assert isinstance(dialog, QuestionDialog)
    return dialog


def test_all_refused_mails_are_sent_again_after_a_question_that_names_their_number(post: Post) -> None:
    for _ in range(2):
        post.settle(Result.REFUSED, MailFault.RECIPIENT_REFUSED, "550 no")
    assert not [one for one in post.page.findChildren(QPushButton, "send_all_again") if one.isVisible()]
    post.group("failed")
    dialog = _ask(post)
    assert dialog.form.question_title.text() == "Send 2 refused e-mails again?"
    said: list[str] = []
    post.session.toasted.connect(lambda toast: said.append(toast.words(6)))
    post.qtbot.mouseClick(dialog.form.do_it, Qt.MouseButton.LeftButton)
    post.idle()
    assert said == ["2 e-mails will be sent again."]
    assert post.desk.outbox.counts()["failed"] == 0
    assert not [one for one in post.page.findChildren(QPushButton, "send_all_again") if one.isVisible()]


def test_who_says_no_to_sending_all_again_has_sent_none(post: Post) -> None:
    post.settle(Result.REFUSED, MailFault.RECIPIENT_REFUSED, "550 no")
    post.group("failed")
    post.session.mail_queue = replace(post.desk.outbox.queue(), is_stopped=True, problem="account_blocked")
    dialog = _ask(post)
    assert "For now they will wait" in dialog.form.mail_line.text()
    post.qtbot.mouseClick(dialog.form.leave_it, Qt.MouseButton.LeftButton)
    post.idle()
    assert post.desk.outbox.counts()["failed"] == 1


def test_where_all_that_failed_may_have_arrived_nothing_is_sent_again(post: Post) -> None:
    post.settle(Result.UNCERTAIN, MailFault.DROPPED)
    post.group("failed")
    said: list[str] = []
    post.session.toasted.connect(lambda toast: said.append(toast.words(6)))
    post.click("send_all_again")
    assert said == ["No e-mail is left that was refused and could be sent again."]
    assert post.page.findChild(QuestionDialog) is None
