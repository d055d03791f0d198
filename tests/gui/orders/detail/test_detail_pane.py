"""The detail pane and the timeline on a real shop: which moves are offered, what is done, and what survives."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.lifecycle import OPEN, PATH, Direction, Status, allowed_moves
from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.domain.orders.order import InternalNote, PublicNote
from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.items.field_value import FieldValue
from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.orders.detail.strip.note_draft import note_key
from orderflow_desk.gui.orders.timeline.timeline_pane import TimelinePane
from orderflow_desk.gui.orders.timeline.timeline_story import story_of
from orderflow_desk.gui.outbox.letter_preview_dialog import LetterPreviewDialog
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.services.desk import Desk
from support.shops.orders import an_order, confirm, new_id, step, version_of
from support.shops.real_shop import enter

MARKUP = '<b>bold</b> <img src="file:///etc/passwd"> & "q"'


@dataclass
class Counter:
    """A pane on a real shop, and ways to wait for it."""

    qtbot: QtBot
    session: Session
    desk: Desk
    pane: DetailPane
    timeline: TimelinePane

    def idle(self) -> None:
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def show(self, order_id: int) -> None:
        self.pane.show_order(order_id)
        self.idle()

    def click(self, name: str) -> None:
        button = self.pane.findChild(QPushButton, name)
        assert button is not None
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        self.idle()

    def note(self, text: str, *, is_public: bool) -> None:
        """Write a note by itself."""
        self.qtbot.keyClicks(self.pane.strip.note, text)
        self.pane.strip.is_public.setChecked(is_public)
        self.pane.commands.add_note()
        self.idle()

    def fault(self) -> str:
        label = self.pane.findChild(QLabel, "move_fault")
        assert label is not None
        return label.text()

    def status(self, order_id: int) -> Status:
        return self.desk.lookup.order(order_id).status

    def answer(self, reason: str | None = None) -> None:
        dialog = self.pane.findChild(QuestionDialog)
        assert dialog is not None
        if reason is not None:
            dialog.form.reason.setEditText(reason)
        self.qtbot.mouseClick(dialog.form.do_it, Qt.MouseButton.LeftButton)
        self.idle()


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    pane, timeline = DetailPane(closed_session), TimelinePane(closed_session)
    pane.detail_loaded.connect(timeline.show_detail)
    for widget in (pane, timeline):
        qtbot.addWidget(widget)
        widget.resize(560, 800)
        widget.show()
    enter(closed_session, shop)
    made = Counter(qtbot, closed_session, shop, pane, timeline)
    made.idle()
    yield made
    made.idle()


@pytest.mark.parametrize("status", Status)
def test_only_the_adjacent_moves_are_enabled(counter: Counter, status: Status) -> None:
    counter.show(an_order(counter.desk, status))
    strip = counter.pane.strip
    ways = {move.direction for move in allowed_moves(status)}
    assert strip.back.isEnabled() == (Direction.BACK in ways)
    assert strip.forward.isEnabled() == (Direction.FORWARD in ways)
    assert strip.cancel.isEnabled() == (Direction.CANCEL in ways)
    for button in (strip.back, strip.forward, strip.cancel):
        assert button.isEnabled() or button.toolTip()


def test_the_buttons_keep_their_places_whatever_the_status(counter: Counter) -> None:
    strip = counter.pane.strip
    places = set()
    for status in OPEN:
        counter.show(an_order(counter.desk, status))
        counter.pane.grab()  # laid out as it is seen
        buttons = (strip.back, strip.forward, strip.walk, strip.add_note, strip.further, strip.cancel)
        places.add(tuple((one.mapTo(strip, QPoint()).toTuple(), one.width()) for one in buttons))
    assert len(places) == 1
    assert len({strip.back.width(), strip.forward.width(), strip.walk.width()}) == 1


def test_the_usual_walk_is_one_press_and_asks_for_its_reason(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.IN_PROGRESS)
    counter.show(order_id)
    assert counter.pane.strip.walk.property("look") == "primary"
    counter.click("usual_walk")
    counter.answer()
    assert counter.status(order_id) is Status.READY_FOR_RETURN
    assert counter.pane.strip.forward.property("look") == "primary"
    assert counter.pane.strip.walk.property("look") == "plain"


@pytest.mark.parametrize("status", PATH[:-2])
def test_a_press_moves_the_order_one_step_and_the_toast_offers_undo(counter: Counter, status: Status) -> None:
    order_id = an_order(counter.desk, status)
    counter.show(order_id)
    with counter.qtbot.waitSignal(counter.session.toasted) as said:
        counter.click("move_forward")
    assert counter.status(order_id) is PATH[PATH.index(status) + 1]
    toast = said.args[0]
    assert "e-mail goes out in 60 s" in toast.words(60)
    toast.undo()
    counter.idle()
    assert counter.status(order_id) is status


def test_after_an_undo_the_toast_says_what_was_undone_and_what_is_next(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(order_id)
    counter.click("move_forward")
    for wanted, button in (
        (f"#{order_id}: Scheduled → New undone. No e-mail was sent.", "Undo again: Draft → Scheduled"),
        (f"#{order_id}: Draft → Scheduled undone. No e-mail was sent.", ""),
    ):
        toasts[-1].undo()
        counter.idle()
        assert (toasts[-1].words(60), toasts[-1].undo_words) == (wanted, button)
    assert toasts[-1].undo is None
    assert counter.status(order_id) is Status.DRAFT


def test_a_note_to_the_customer_says_where_it_goes_and_can_be_undone(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(order_id)
    counter.note("See you soon", is_public=True)
    assert toasts[-1].words(60) == f"#{order_id}: the note goes to jana@example.net in 60 s"
    toasts[-1].undo()
    counter.idle()
    assert toasts[-1].words(60) == f"#{order_id}: note to the customer undone. No e-mail was sent."
    assert toasts[-1].undo_words == "Undo again: Draft → Scheduled"
    title, note = (entry.entry for entry in counter.timeline.entries[:2])
    assert title.title == "Note to the customer undone"
    assert (note.note, note.badge) == ("See you soon", "undone")


def test_a_note_that_nobody_is_mailed_says_so_and_one_for_staff_says_nothing(counter: Counter) -> None:
    order_id = an_order(counter.desk)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(order_id)
    counter.note("pays late", is_public=False)
    assert toasts == []
    counter.note("See you soon", is_public=True)
    assert toasts[-1].words(60) == f"#{order_id}: note added · nobody is mailed"
    assert toasts[-1].undo is not None


def test_while_no_mail_can_leave_a_note_is_said_to_wait(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(order_id)
    queue = counter.desk.outbox.queue()
    counter.session.mail_queue = replace(queue, is_stopped=True, problem="account_blocked")
    counter.note("See you soon", is_public=True)
    wanted = f"#{order_id}: the note to jana@example.net waits: no e-mail can be sent now"
    assert (toasts[-1].words(60), toasts[-1].undo is None) == (wanted, False)


def test_the_undo_of_a_toast_leaves_what_somebody_did_on_top(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(order_id)
    counter.click("move_forward")
    step(counter.desk, order_id, Status.AWAITING_PARTS)
    toasts[-1].undo()
    counter.idle()
    assert counter.status(order_id) is Status.AWAITING_PARTS
    assert toasts[-1].is_trouble
    assert toasts[-1].words(0).startswith(f"Something newer was done to order #{order_id}")


def test_undo_without_a_toast_undoes_what_was_done_last_to_the_order_that_is_shown(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    assert not counter.pane.undo_last()
    counter.show(order_id)
    assert counter.pane.undo_last()
    counter.idle()
    assert counter.status(order_id) is Status.DRAFT
    assert toasts[-1].words(60) == f"#{order_id}: Draft → Scheduled undone. No e-mail was sent."
    assert counter.pane.undo_last()
    words = toasts[-1].words(0)
    assert words.startswith(f"Nothing can be undone in order #{order_id}.")
    assert "There is no step back" in words


@pytest.mark.parametrize(
    ("status", "hint"),
    [(Status.COMPLETED, "There is no step back"), (Status.IN_PROGRESS, "A step back or another note")],
)
def test_where_nothing_can_be_undone_the_hint_is_true_of_the_status(
    counter: Counter, status: Status, hint: str
) -> None:
    counter.desk.shop.change(replace(counter.desk.shop.read(), hold_seconds=0))
    toasts: list[Toast] = []
    counter.session.toasted.connect(toasts.append)
    counter.show(an_order(counter.desk, status))
    assert counter.pane.undo_last()
    assert hint in toasts[-1].words(0)


def test_before_the_click_the_button_says_who_will_be_mailed(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.NEW))
    assert "jana@example.net" in counter.pane.strip.forward.toolTip()
    assert "jana@example.net" in counter.pane.strip.forward.accessibleName()
    counter.show(an_order(counter.desk, Status.NEW, email=""))
    assert "no e-mail address" in counter.pane.strip.forward.toolTip()


def test_a_double_click_is_one_act(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.qtbot.mouseDClick(counter.pane.strip.forward, Qt.MouseButton.LeftButton)
    counter.qtbot.mouseClick(counter.pane.strip.forward, Qt.MouseButton.LeftButton)
    counter.idle()
    assert counter.status(order_id) is Status.IN_PROGRESS


def test_a_note_goes_with_the_move_and_the_field_is_empty_then(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.qtbot.keyClicks(counter.pane.strip.note, "Brushes worn")
    counter.click("move_forward")
    row = counter.desk.lookup.order(order_id).timeline[-1]
    assert (row.note, row.is_public) == ("Brushes worn", False)
    assert counter.pane.strip.note.toPlainText() == ""
    assert counter.session.autosave.recall(note_key(order_id)) is None


@pytest.mark.parametrize("part", ["note", "is_public"])
def test_a_public_note_alone_is_added_by_control_return(counter: Counter, part: str) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.qtbot.keyClicks(counter.pane.strip.note, "See you soon")
    counter.pane.strip.is_public.setChecked(True)
    holder = getattr(counter.pane.strip, part)
    counter.qtbot.keyClick(holder, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    counter.idle()
    row = counter.desk.lookup.order(order_id).timeline[-1]
    assert (row.note, row.is_public) == ("See you soon", True)
    assert counter.status(order_id) is Status.NEW


def test_a_note_being_typed_survives_a_move_by_somebody_else(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.qtbot.keyClicks(counter.pane.strip.note, "half a sen")
    step(counter.desk, order_id, Status.IN_PROGRESS)
    counter.click("move_back")
    assert "admin" in counter.fault()
    assert counter.pane.strip.note.toPlainText() == "half a sen"
    assert counter.status(order_id) is Status.IN_PROGRESS
    assert counter.pane.strip.option(Press.FORWARD).to is Status.AWAITING_PARTS
    counter.click("move_forward")
    assert counter.desk.lookup.order(order_id).timeline[-1].note == "half a sen"


def test_a_note_being_typed_waits_while_another_order_is_looked_at(counter: Counter) -> None:
    first, second = an_order(counter.desk, Status.NEW), an_order(counter.desk, Status.NEW)
    counter.show(first)
    counter.qtbot.keyClicks(counter.pane.strip.note, "for the first")
    counter.show(second)
    assert counter.pane.strip.note.toPlainText() == ""
    counter.show(first)
    assert counter.pane.strip.note.toPlainText() == "for the first"


def test_cancelling_asks_for_a_reason_and_says_that_it_is_final(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.click("cancel_order")
    dialog = counter.pane.findChild(QuestionDialog)
    assert "final" in dialog.form.question_meaning.text()
    assert "jana@example.net" in dialog.form.mail_line.text()
    counter.answer("")
    assert dialog.form.reason_fault.isVisible()
    assert counter.status(order_id) is Status.NEW
    counter.answer("too dear")
    assert counter.status(order_id) is Status.CANCELLED
    assert counter.desk.lookup.order(order_id).timeline[-1].reason == "too dear"


def test_a_duplicate_is_cancelled_by_the_number_of_the_other_order_and_both_link_to_it(
    counter: Counter,
) -> None:
    first, second = an_order(counter.desk, Status.NEW), an_order(counter.desk, Status.NEW)
    counter.show(second)
    counter.click("cancel_order")
    reason = counter.pane.findChild(QuestionDialog).form.reason
    offered = [reason.itemText(place) for place in range(reason.count())]
    assert offered[:2] == [f"duplicate of #{first}", "duplicate of #"]

    counter.answer("duplicate of #")
    assert counter.status(second) is Status.NEW
    dialog = counter.pane.findChild(QuestionDialog)
    assert dialog.form.reason_fault.text() == "Type the number of the other order."
    counter.qtbot.keyClicks(dialog.form.reason.lineEdit(), str(first))
    counter.answer()

    assert counter.desk.lookup.order(first).duplicates == (second,)
    assert counter.pane.findChild(QPushButton, f"link_{first}").text() == f"Duplicate of #{first}"
    counter.show(first)
    assert counter.pane.findChild(QPushButton, f"link_{second}").text() == f"Its duplicate: #{second}"


def test_completing_asks_first(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.READY_FOR_RETURN)
    counter.show(order_id)
    counter.click("move_forward")
    assert counter.status(order_id) is Status.READY_FOR_RETURN
    counter.answer()
    assert counter.status(order_id) is Status.COMPLETED


@pytest.mark.parametrize(
    ("status", "button"), [(Status.READY_FOR_RETURN, "move_forward"), (Status.NEW, "cancel_order")]
)
def test_before_a_final_act_the_keyboard_is_on_the_answer_that_does_nothing(
    counter: Counter, status: Status, button: str
) -> None:
    order_id = an_order(counter.desk, status)
    counter.show(order_id)
    counter.click(button)
    dialog = counter.pane.findChild(QuestionDialog)
    assert dialog.focusWidget() is dialog.form.leave_it
    counter.qtbot.keyClick(dialog.focusWidget(), Qt.Key.Key_Space)
    counter.idle()
    assert counter.status(order_id) is status


def test_who_begins_to_type_types_the_reason_of_a_cancelled_order(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.click("cancel_order")
    dialog = counter.pane.findChild(QuestionDialog)
    for letter in "dear":
        counter.qtbot.keyClicks(dialog.focusWidget(), letter)
    assert dialog.form.reason.currentText() == "dear"
    assert dialog.focusWidget() is not dialog.form.leave_it


def test_a_walk_asks_once_for_its_reason_and_is_one_line_in_the_timeline(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.IN_PROGRESS)
    counter.show(order_id)
    action = next(
        one for one in counter.pane.strip.further.menu().actions() if one.objectName() == "walk_finish"
    )
    action.trigger()
    counter.answer()
    assert counter.status(order_id) is Status.READY_FOR_RETURN
    newest = counter.timeline.entries[0]
    assert newest.entry.title == "In Progress → Ready for Return"
    assert newest.entry.detail == "passed: Awaiting Parts, With Manufacturer · no parts needed"


def test_the_timeline_tells_the_truth_about_each_mail_and_counts_down(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    counter.show(order_id)
    newest = counter.timeline.entries[0]
    assert "jana@example.net" in newest.findChild(QLabel, "entry_mail").text()
    assert " s to " in newest.findChild(QLabel, "entry_mail").text()
    assert newest.is_ticking


def test_an_edit_in_place_is_saved_by_enter_and_left_by_escape(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    value = counter.pane.fields.value(Field.ITEM_SERIAL)
    counter.qtbot.mouseClick(value.shown, Qt.MouseButton.LeftButton)
    counter.qtbot.keyClicks(value._editor, "X-1")
    counter.qtbot.keyClick(value._editor, Qt.Key.Key_Escape)
    assert not value.is_edited
    value.edit()
    value._editor.setText("NEW-42")
    counter.qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    counter.idle()
    assert not value.is_edited
    assert counter.desk.lookup.order(order_id).serial == "NEW-42"


def test_a_serial_number_is_taken_out_of_a_makers_code_in_place(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    value = counter.pane.fields.value(Field.ITEM_SERIAL)
    value.edit()
    value._editor.setText("356938035643819")
    hint = value.findChild(QLabel, "hint_item_serial")
    assert "check digit" in hint.text()
    value._editor.setText("]d2010401234567890121356938035643809")
    assert hint.text() == ""
    counter.qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    counter.idle()
    assert counter.desk.lookup.order(order_id).serial == "356938035643809"


def test_a_refused_edit_says_why_in_place_and_keeps_what_was_typed(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.NEW))
    value = counter.pane.fields.value(Field.CUSTOMER_EMAIL)
    value.edit()
    value._editor.setText("jana@")
    counter.qtbot.keyClick(value._editor, Qt.Key.Key_Return)
    counter.idle()
    assert value.is_edited
    assert value._editor.text() == "jana@"
    assert value.findChild(QLabel, "fault_customer_email").text()


def test_an_open_field_survives_a_change_by_somebody_else(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    value = counter.pane.fields.value(Field.FAULT)
    value.edit()
    value._editor.setPlainText("half a sen")
    step(counter.desk, order_id, Status.IN_PROGRESS)
    counter.pane.reload()
    counter.idle()
    assert value.typed() == "half a sen"


def test_the_preview_shows_the_letter_and_does_nothing(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    before = counter.desk.outbox.counts()
    counter.show(order_id)
    counter.click("preview_mail")
    dialog = counter.pane.findChild(LetterPreviewDialog)
    assert "jana@example.net" in dialog.findChild(QLabel, "letter_recipient").text()
    assert counter.desk.outbox.counts() == before
    dialog.accept()


def test_markup_is_shown_as_it_was_typed(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW, name=MARKUP)
    counter.desk.notes.add(order_id, note=PublicNote(MARKUP), action_id=new_id())
    counter.show(order_id)
    labels = [
        label
        for root in (counter.pane, counter.timeline)
        for label in root.findChildren(QLabel)
        if "<b>" in label.text()
    ]
    assert len(labels) >= 2
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_a_long_story_and_a_long_note_stay_quick_and_can_be_unfolded(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    for number in range(120):
        counter.desk.notes.add(order_id, note=InternalNote(f"note {number}"), action_id=new_id())
    counter.desk.notes.add(order_id, note=InternalNote("long " * 2000), action_id=new_id())
    counter.show(order_id)
    assert len(counter.timeline.entries) == 40
    newest = counter.timeline.entries[0]
    note = newest.findChild(QLabel, "entry_note")
    assert len(note.text()) < 700
    newest.findChild(QPushButton, "note_show_all").click()
    assert len(note.text()) > 9000
    counter.timeline.findChild(QPushButton, "timeline_more").click()
    assert len(counter.timeline.entries) == 124


def test_a_technician_with_a_long_name_leaves_the_order_its_room(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.pane.resize(560, 800)
    counter.show(order_id)
    widest = counter.pane.header.minimumSizeHint().width()
    name = "Tom & " + "W" * 190
    person = counter.desk.person
    assert person is not None
    counter.desk.people.change(person.id, name=name, role=person.role, is_active=True)
    counter.desk.assignments.assign(
        order_id,
        person_id=person.id,
        expected_version=version_of(counter.desk, order_id),
        action_id=new_id(),
    )
    counter.show(order_id)
    button = counter.pane.findChild(QPushButton, "order_technician")
    assert button is not None
    assert button.text().startswith("Technician: Tom && WWW")
    assert counter.pane.header.minimumSizeHint().width() < max(widest, 400)
    assert (button.accessibleName(), button.toolTip()) == (f"Technician: {name}", plain_tooltip(name))


def test_claiming_makes_me_the_technician(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    counter.session.commands.set_order_shown(True)
    counter.session.commands.of("claim_order").trigger()
    counter.idle()
    assert counter.desk.lookup.order(order_id).technician == "admin"


def test_an_order_moved_meanwhile_is_shown_as_it_is_now(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.NEW)
    counter.show(order_id)
    seen = version_of(counter.desk, order_id)
    counter.desk.moves.move(order_id, to=Status.IN_PROGRESS, expected_version=seen, action_id=new_id())

    counter.session.feed.announce(Changes(everything=True))
    counter.idle()
    assert counter.pane.strip.option(Press.FORWARD).to is Status.AWAITING_PARTS


def test_the_preview_is_of_the_step_forward(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.SCHEDULED))
    counter.click("preview_mail")
    dialog = counter.pane.findChild(LetterPreviewDialog)
    assert "next in line" in dialog.findChild(QLabel, "letter_subject").text()
    dialog.accept()


def test_a_greyed_step_says_what_is_missing_and_leads_there(counter: Counter) -> None:
    order_id = an_order(counter.desk, contact_confirmed=False)
    counter.show(order_id)
    strip, tick = counter.pane.strip, counter.pane.fields.tick
    assert not strip.forward.isEnabled()
    assert "have not been confirmed" in strip.forward.toolTip()
    assert strip.missing.isVisible()
    counter.session.commands.set_order_shown(True)
    for press in (
        lambda: counter.click("open_missing"),
        lambda: counter.click("move_forward"),
        lambda: counter.session.commands.of("move_forward").trigger(),
    ):
        strip.note.setFocus()
        press()
        assert counter.pane.focusWidget() is tick
    assert counter.status(order_id) is Status.DRAFT


def test_the_tick_of_a_draft_frees_its_steps(counter: Counter) -> None:
    order_id = an_order(counter.desk, contact_confirmed=False)
    counter.show(order_id)
    (walk, lead) = counter.pane.strip.further.menu().actions()
    assert not walk.isEnabled()
    lead.trigger()
    assert counter.pane.focusWidget() is counter.pane.fields.tick
    counter.qtbot.keyClick(counter.pane.fields.tick, Qt.Key.Key_Space)
    counter.idle()
    assert counter.desk.lookup.order(order_id).contact_confirmed
    assert counter.pane.strip.forward.isEnabled()
    assert not counter.pane.strip.missing.isVisible()
    assert counter.fault() == ""
    assert len(counter.pane.strip.further.menu().actions()) == 1
    counter.click("move_forward")
    assert counter.status(order_id) is Status.SCHEDULED
    assert not counter.pane.fields.tick.isVisible()


def test_a_tick_that_is_refused_is_shown_as_it_is(counter: Counter) -> None:
    order_id = an_order(counter.desk, contact_confirmed=False)
    counter.show(order_id)
    confirm(counter.desk, order_id)
    step(counter.desk, order_id, Status.SCHEDULED)
    counter.qtbot.keyClick(counter.pane.fields.tick, Qt.Key.Key_Space)
    counter.idle()
    assert "meanwhile" in counter.fault()
    assert not counter.pane.fields.tick.isVisible()


def test_the_kind_is_chosen_in_place_and_an_address_asked_for_then(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    counter.show(order_id)
    kind, address = (counter.pane.fields.value(field) for field in (Field.KIND, Field.VISIT_ADDRESS))
    assert not address.isVisible()
    kind.edit()
    counter.qtbot.keyClicks(kind._editor, "F")
    counter.qtbot.keyClick(kind._editor, Qt.Key.Key_Return)
    counter.idle()
    assert counter.desk.lookup.order(order_id).kind is OrderKind.FIELD_VISIT
    assert address.isVisible()
    assert "Field visit" in kind.shown.accessibleName()


def test_before_another_date_is_saved_the_field_says_who_is_told(counter: Counter) -> None:
    order_id = an_order(counter.desk, Status.SCHEDULED)
    counter.show(order_id)
    value = counter.pane.fields.value(Field.SHOP_DATE)
    hint = value.findChild(QLabel, "hint_shop_date")
    assert hint is not None
    assert not hint.isVisible()
    value.edit()
    assert hint.text() == "Mails jana@example.net"
    assert hint.isVisible()
    value._editor.line.setText("+40 10:00")
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    assert not hint.isVisible()
    (entry, *_) = story_of(counter.desk.lookup.order(order_id).timeline)
    assert entry.title == "Rescheduled"
    assert entry.mail is not None


PLANNED = datetime(2027, 3, 16, 10, 0, 30).astimezone(UTC)


def open_planned(counter: Counter, *, email: str = "jana@example.net") -> tuple[int, FieldValue]:
    """Return a scheduled order with a shop date, and that date opened as a person opens it."""
    order_id = an_order(counter.desk, Status.SCHEDULED)
    for field, planned in ((Field.CUSTOMER_EMAIL, email), (Field.SHOP_DATE, PLANNED)):
        counter.desk.fields.edit(
            order_id,
            field=field,
            value=planned,
            expected_version=version_of(counter.desk, order_id),
            action_id=new_id(),
        )
    counter.show(order_id)
    value = counter.pane.fields.value(Field.SHOP_DATE)
    counter.qtbot.mouseClick(value.shown, Qt.MouseButton.LeftButton)
    return order_id, value


@pytest.mark.parametrize("typed", ["some day", "99.99.", "4.12. 10:00 noon or so", "31.2.2027", "-"])
def test_a_date_that_cannot_be_read_is_refused_in_place_and_the_order_keeps_its_own(
    counter: Counter, typed: str
) -> None:
    order_id, value = open_planned(counter)
    counter.qtbot.keyClicks(value._editor.line, typed)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    assert value.is_edited
    assert value._editor.text() == typed, "the old date was selected, and what was typed stands alone"
    assert typed in value.findChild(QLabel, "fault_shop_date").text()
    assert counter.desk.lookup.order(order_id).shop_date == PLANNED


def test_an_unlikely_date_is_saved_once_it_is_confirmed(counter: Counter) -> None:
    order_id, value = open_planned(counter)
    counter.qtbot.keyClicks(value._editor.line, "24.11.2024 10:00")
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    assert "in the past" in value.findChild(QLabel, "fault_shop_date").text()
    assert counter.desk.lookup.order(order_id).shop_date == PLANNED
    counter.click("keep_date")
    assert not value.is_edited
    assert counter.desk.lookup.order(order_id).shop_date == datetime(2024, 11, 24, 10, 0).astimezone()


def test_a_date_that_is_looked_at_and_saved_as_it_was_changes_nothing(counter: Counter) -> None:
    order_id, value = open_planned(counter)
    version = version_of(counter.desk, order_id)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    assert not value.is_edited
    assert version_of(counter.desk, order_id) == version


def test_before_a_date_is_removed_that_a_customer_knows_it_is_asked(counter: Counter) -> None:
    order_id, value = open_planned(counter)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Delete)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    question = value.findChild(QWidget, "emptying_shop_date")
    assert question.isVisible()
    assert question.findChild(QLabel).text() == "Remove the date? Mails jana@example.net"
    assert counter.desk.lookup.order(order_id).shop_date == PLANNED
    counter.click("emptying_shop_date_no")
    assert not question.isVisible()
    assert value._editor.text(), "the date is there again"
    assert counter.desk.lookup.order(order_id).shop_date == PLANNED
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Delete)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.click("emptying_shop_date_yes")
    assert not value.is_edited
    assert counter.desk.lookup.order(order_id).shop_date is None


def test_a_date_that_nobody_hears_of_is_removed_by_emptying_its_field(counter: Counter) -> None:
    order_id, value = open_planned(counter, email="")
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Delete)
    counter.qtbot.keyClick(value._editor.line, Qt.Key.Key_Return)
    counter.idle()
    assert not value.is_edited
    assert counter.desk.lookup.order(order_id).shop_date is None


def test_what_others_do_lays_the_order_out_again_only_where_something_is_new_of_it(counter: Counter) -> None:
    order_id = an_order(counter.desk)  # nothing to undo, whose seconds would run
    counter.show(order_id)
    shown: list[int] = []
    others = Changes(topics=frozenset({Topic.ORDER}), everything=True)
    counter.pane.detail_loaded.connect(lambda detail: shown.append(detail.version))
    counter.session.feed.announce(others)
    counter.idle()
    assert shown == []
    step(counter.desk, order_id, Status.SCHEDULED)
    counter.session.feed.announce(others)
    counter.idle()
    assert shown == [version_of(counter.desk, order_id)]
    counter.pane.reload()
    counter.session.feed.announce(others)  # takes the place of the other reading
    counter.idle()
    assert len(shown) == 2


def test_a_wide_screen_is_used_to_its_edge(counter: Counter) -> None:
    counter.show(an_order(counter.desk, Status.NEW))
    counter.pane.resize(1100, 900)  # beside the list and the timeline, at 1920 × 1080
    counter.idle()
    area = counter.pane.findChild(QScrollArea, "detail_scroll")
    assert area is not None
    assert area.widget().width() == area.viewport().width()
