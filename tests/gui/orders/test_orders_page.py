"""The Orders place as a whole: search, chips, list and the order beside it."""

from collections.abc import Callable
from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QScrollArea
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.orders.list.list_choice import Group
from orderflow_desk.gui.orders.orders_page import LIST_WIDTH, OrdersPage
from orderflow_desk.gui.session.session import Session
from support.shops.orders import step
from support.shops.watched_desk import WatchedDesk


@pytest.fixture
def page(session: Session, qtbot: QtBot, settle: Callable[[], None]) -> OrdersPage:
    page = OrdersPage(session)
    qtbot.addWidget(page)
    page.resize(1291, 738)
    page.show()
    session.opened.emit()
    session.signed_in.emit(session.person)
    settle()
    return page


def shown_numbers(page: OrdersPage) -> list[int]:
    orders = (page.list.model.order_at(row) for row in range(page.list.model.rowCount()))
    return [order.id for order in orders if order is not None]


def search(page: OrdersPage, text: str, settle: Callable[[], None], qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.search.searched):
        page.search.setText(text)
    settle()


def test_a_search_finds_closed_orders_and_no_chip_is_lit(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    search(page, "bosch", settle, qtbot)
    rows = desk.rows
    assert {rows[number].status for number in shown_numbers(page)} >= {Status.COMPLETED, Status.NEW}
    assert not page.chips.chip(Group.OPEN).isChecked()
    page.chips.chip(Group.OPEN).click()
    settle()
    assert page.chips.chip(Group.OPEN).isChecked()
    assert Status.COMPLETED not in {rows[number].status for number in shown_numbers(page)}


def test_a_scanned_number_opens_its_order_even_a_closed_one(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    closed = next(row for row in desk.rows.values() if row.status is Status.COMPLETED)
    QTest.keyClicks(page.search, str(closed.id))
    with qtbot.waitSignal(page.detail.detail_loaded, check_params_cb=lambda detail: detail.id == closed.id):
        QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    assert page.list.chosen == closed.id


def test_a_number_of_no_order_is_searched_for_like_any_text(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    QTest.keyClicks(page.search, "601555019")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    assert page.list.chosen in shown_numbers(page)


@pytest.mark.parametrize("number", ["5901234123457", "356938035643809", "9" * 18, "9" * 40])
def test_a_number_that_no_order_has_is_searched_for_and_that_is_said(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot, number: str
) -> None:
    QTest.keyClicks(page.search, number)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    assert shown_numbers(page) == []
    words = [label.text() for label in page.list.findChildren(QLabel) if label.isVisible()]
    assert f"No order found for {number}" in words


def test_what_is_close_is_shown_and_the_list_says_so(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    order_id = min(desk.rows)
    version = desk.real.lookup.order(order_id).version
    rename = partial(desk.real.fields.edit, order_id, field=Field.ITEM_TITLE, action_id="title")
    rename(value="Miele vacuum cleaner", expected_version=version)
    line = page.list.findChild(QLabel, "near_line")

    QTest.keyClicks(page.search, "vacum")
    settle()
    assert shown_numbers(page) == [order_id]
    assert line.isVisible()
    assert line.text() == "Nothing is written “vacum”. This is close to it: “vacuum”"

    page.search.setText("vacuum")
    settle()
    assert shown_numbers(page) == [order_id]
    assert not line.isVisible()


def test_an_order_is_found_by_a_long_serial_number_and_enter(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    order_id = min(desk.rows)
    version = desk.real.lookup.order(order_id).version
    desk.real.fields.edit(
        order_id,
        field=Field.ITEM_SERIAL,
        value="356938035643809",
        expected_version=version,
        action_id="imei",
    )
    QTest.keyClicks(page.search, "356938035643809")
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    assert shown_numbers(page) == [order_id]


def test_a_scan_while_the_list_has_the_keyboard_opens_the_order(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.view.setFocus()
    with qtbot.waitSignal(page.detail.detail_loaded, check_params_cb=lambda detail: detail.id == 10471):
        for key in "10471":
            QTest.keyClicks(page.focusWidget(), key)
        QTest.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    settle()
    assert page.list.chosen == 10471


def test_mine_narrows_the_list_and_the_counts(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    page.mine.click()
    settle()
    assert desk.person is not None
    rows = desk.rows
    assert {rows[number].technician_id for number in shown_numbers(page)} == {desk.person.id}
    mine = [row for row in rows.values() if row.technician_id == desk.person.id]
    new = sum(row.status is Status.NEW for row in mine)
    assert page.chips.chip(Status.NEW).accessibleName() == f"New {new}"


def test_the_search_key_takes_the_keyboard_to_the_field(page: OrdersPage, session: Session) -> None:
    page.search.setText("bosch")
    session.commands.of("search").trigger()
    assert page.search.selectedText() == "bosch"


def test_below_1020_pixels_the_timeline_takes_turns_with_the_order(
    page: OrdersPage, session: Session
) -> None:
    assert page.timeline.isVisible()
    page.resize(900, 600)
    assert page.detail.isVisible()
    assert not page.timeline.isVisible()
    session.commands.of("show_timeline").trigger()
    assert page.timeline.isVisible()
    assert not page.detail.isVisible()
    page.resize(1291, 738)
    assert page.timeline.isVisible()
    assert page.detail.isVisible()


def test_actions_of_an_order_are_grey_while_the_page_is_hidden(page: OrdersPage, session: Session) -> None:
    assert session.commands.of("write_note").isEnabled()
    page.hide()
    assert not session.commands.of("write_note").isEnabled()
    page.show()
    assert session.commands.of("write_note").isEnabled()


def test_widths_that_a_person_chose_come_back(
    page: OrdersPage, session: Session, qtbot: QtBot, settle: Callable[[], None]
) -> None:
    page._splitter.setSizes([300, 991])
    page._keep_widths()
    session.flush()
    settle()
    again = OrdersPage(session)
    qtbot.addWidget(again)
    again.resize(1291, 738)
    again.show()
    assert abs(again.list.width() - 300) <= 2


def test_widths_that_nobody_chose_go_with_the_window(page: OrdersPage, settle: Callable[[], None]) -> None:
    for width in (840, 1291, 840):
        page.resize(width, 738)
        settle()
        assert abs(page.list.width() - min(LIST_WIDTH, width * 29 // 100)) <= 2


def test_a_new_order_that_is_being_typed_is_offered_above_the_list(
    page: OrdersPage, session: Session, qtbot: QtBot
) -> None:
    line = page.findChild(QPushButton, "unfinished_order")
    assert line is not None
    assert not line.isVisible()
    session.autosave.keep("new_order", {"item_title": "Bosch\n<b>WAT</b>", "action_id": "a"})
    assert line.isVisible()
    assert line.accessibleName() == "Unfinished new order, Bosch <b>WAT</b>: continue"
    session.autosave.keep("new_order", {"customer_name": "Jana Novák", "item_title": "Bosch"})
    assert "Jana Novák" in line.accessibleName()
    line.setFocus()
    with qtbot.waitSignal(session.place_wanted, check_params_cb=lambda place: place == "new_order"):
        QTest.keyClick(line, Qt.Key.Key_Return)
    with qtbot.waitSignal(session.place_wanted):
        line.click()
    session.autosave.forget("new_order")
    assert not line.isVisible()


def test_what_the_last_run_left_unfinished_is_offered(page: OrdersPage, session: Session) -> None:
    session.autosave.keep("note/7", {"text": "x"})
    line = page.findChild(QPushButton, "unfinished_order")
    assert line is not None
    assert not line.isVisible()
    session.autosave.keep("new_order", {"fault": "hums"})
    assert line.accessibleName() == "Unfinished new order: continue"
    session.autosave.forget("new_order")
    session.autosave.forget("note/7")


def test_a_draft_that_is_submitted_goes_to_its_place_and_stays_chosen(
    page: OrdersPage, session: Session, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    shown = shown_numbers(page)
    draft = shown[0]
    assert desk.rows[draft].status is Status.DRAFT
    page.show_order(draft)
    settle()
    done = step(desk.real, draft, Status.SCHEDULED)
    session.feed.announce(done.changes)
    settle()
    assert shown_numbers(page)[0] != draft
    row = page.list.view.currentIndex().row()
    assert page.list.model.order_at(row).id == draft == page.list.chosen
    assert page.list.model.order_at(row).status is Status.SCHEDULED


def test_the_timeline_is_that_of_the_order_beside_it_however_fast_one_follows_the_other(
    page: OrdersPage, settle: Callable[[], None], desk: WatchedDesk, qtbot: QtBot
) -> None:
    first, second, third = (desk.real.lookup.order(number) for number in shown_numbers(page)[1:4])
    shown: list[int] = []
    page.timeline.show_detail = lambda detail: shown.append(detail.id)  # type: ignore[method-assign]
    for detail in (first, second, third):
        page.detail.detail_loaded.emit(detail)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == [third.id]
    page.detail.detail_loaded.emit(third)
    assert shown == [third.id, third.id]


def test_of_orders_chosen_in_a_row_only_the_last_is_read(
    page: OrdersPage, settle: Callable[[], None], desk: WatchedDesk, qtbot: QtBot
) -> None:
    numbers = shown_numbers(page)[:6]
    desk.calls.clear()
    for number in numbers:
        page.list.order_chosen.emit(number)
    with qtbot.waitSignal(page.detail.detail_loaded) as said:
        pass
    settle()
    assert said.args[0].id == numbers[-1]
    assert desk.calls.count("order") == 1


def test_whoever_signs_in_next_sees_the_order_that_is_chosen_in_the_list(
    page: OrdersPage, session: Session, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    chosen, person = page.list.chosen, session.person
    assert chosen is not None
    assert person is not None
    session.leave()
    assert page.detail._detail is None
    session.enter(person)
    settle()
    assert page.list.chosen == chosen
    assert page.detail._detail is not None
    assert page.detail._detail.id == chosen


def test_the_next_and_the_previous_order_are_a_key_away_from_anywhere_on_the_page(
    page: OrdersPage, session: Session, settle: Callable[[], None]
) -> None:
    numbers = shown_numbers(page)
    page.list.focus_rows()
    settle()
    page.detail.strip.note.setFocus()
    for command, expected in (
        ("next_order", numbers[1]),
        ("previous_order", numbers[0]),
        ("previous_order", numbers[0]),
    ):
        session.commands.of(command).trigger()
        settle()
        assert page.list.chosen == expected


def test_an_order_that_cannot_be_read_is_not_shown_as_the_one_before_and_is_read_again_by_itself(
    page: OrdersPage, desk: WatchedDesk, settle: Callable[[], None], qtbot: QtBot
) -> None:
    first, second = shown_numbers(page)[:2]
    page.show_order(first)
    settle()

    def locked(name: str) -> None:
        if name == "order":
            raise DatabaseTrouble(DatabaseFault.LOCKED)

    desk.hindrance = locked
    page.show_order(second)
    settle()
    words = page.detail.findChild(QLabel, "no_order_words")
    assert words.isVisible()
    assert f"#{second}" in words.text()
    assert not page.detail.strip.isVisible()
    assert page.timeline.entries == ()
    desk.hindrance = None
    qtbot.waitUntil(page.detail.strip.isVisible, timeout=4000)
    assert not words.isVisible()
    qtbot.waitUntil(lambda: bool(page.timeline.entries), timeout=4000)


def test_an_order_opens_at_its_top_however_far_the_one_before_was_scrolled(
    page: OrdersPage, settle: Callable[[], None]
) -> None:
    page.resize(1200, 420)
    first, second = shown_numbers(page)[:2]
    page.show_order(first)
    settle()
    bar = page.detail.findChild(QScrollArea, "detail_scroll").verticalScrollBar()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    page.show_order(second)
    settle()
    assert bar.value() == 0


def test_what_the_keyboard_is_led_to_stands_above_the_message_at_the_bottom(
    page: OrdersPage, settle: Callable[[], None]
) -> None:
    page.resize(1200, 620)
    settle()
    area = page.detail.findChild(QScrollArea, "detail_scroll")
    value = page.detail.fields.value(Field.ITEM_SERIAL)
    assert value.mapTo(area.viewport(), value.rect().bottomLeft()).y() > area.viewport().height() - 72
    page.detail.lead_to(value)
    assert value.mapTo(area.viewport(), value.rect().bottomLeft()).y() <= area.viewport().height() - 72


def test_the_next_person_does_not_inherit_what_was_looked_for(
    page: OrdersPage, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    search(page, "bosch", settle, qtbot)
    page.mine.setChecked(True)
    page.chips.chip(Group.CLOSED).click()
    settle()
    session.leave()
    settle()
    assert (page.search.text(), page.mine.isChecked()) == ("", False)
    assert page.chips.chip(Group.OPEN).isChecked()


def test_a_number_and_enter_open_the_order_and_leave_the_keyboard_in_the_list(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    number = shown_numbers(page)[3]
    page.search.setFocus()
    QTest.keyClicks(page.search, str(number))
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    assert page.list.chosen == number
    assert page.list.view.hasFocus()
    assert page.search.text() == ""
    assert len(shown_numbers(page)) > 1


def test_an_order_opened_by_its_number_is_in_sight_in_the_list(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    number = shown_numbers(page)[-1]
    search(page, str(number), settle, qtbot)
    QTest.keyClick(page.search, Qt.Key.Key_Return)
    settle()
    view = page.list.view
    assert page.list.model.order_at(view.currentIndex().row()).id == number
    assert view.viewport().rect().contains(view.visualRect(view.currentIndex()))


def test_enter_on_a_search_that_finds_nothing_takes_no_keyboard_later(
    qtbot: QtBot, page: OrdersPage, session: Session
) -> None:
    page.window().activateWindow()
    page.search.ask()
    for search in ("zeppelin", "novak"):
        page.search.selectAll()
        qtbot.keyClicks(page.search, search)
        qtbot.waitUntil(lambda: session.background.is_idle and page.list.model.is_loaded)
        qtbot.wait(30)
        assert page.focusWidget() is page.search
        qtbot.keyClick(page.search, Qt.Key.Key_Return)
    assert page.focusWidget() is page.list.view


def test_no_order_is_shown_and_no_key_acts_on_one_while_a_search_finds_others_or_none(
    page: OrdersPage, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    chosen = page.list.chosen
    page.detail.strip.note.setPlainText("half a note")
    for text, words in (("nobody has this", "there is none"), ("novak", "Press Enter")):
        search(page, text, settle, qtbot)
        assert chosen not in shown_numbers(page)
        assert not page.detail.isVisible()
        assert not page.timeline.isVisible()
        assert words in _said_beside_the_list(page)
        for command in ("move_forward", "print_papers", "write_note", "cancel_order"):
            assert not session.commands.of(command).isEnabled()
        assert not page.undo_last()
    search(page, "", settle, qtbot)
    assert page.detail.isVisible()
    assert page.list.chosen == chosen
    assert page.detail.strip.note.toPlainText() == "half a note"
    assert session.commands.of("move_forward").isEnabled()


def test_the_order_that_is_taken_from_what_was_found_is_shown(
    page: OrdersPage, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    search(page, "novak", settle, qtbot)
    page.list.focus_rows()
    settle()
    assert page.detail.isVisible()
    assert page.list.chosen == shown_numbers(page)[0]
    assert session.commands.of("move_forward").isEnabled()


def test_an_order_asked_for_by_name_is_shown_whatever_was_looked_for(
    page: OrdersPage, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    wanted = shown_numbers(page)[3]
    search(page, "nobody has this", settle, qtbot)
    session.order_wanted.emit(wanted)
    settle()
    assert page.detail.isVisible()
    assert page.list.chosen == wanted


def test_the_keyboard_goes_to_the_list_when_the_order_that_had_it_is_not_in_what_was_asked_for(
    page: OrdersPage, session: Session, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.detail.strip.note.setFocus()
    search(page, "nobody has this", settle, qtbot)
    assert not page.detail.isVisible()
    assert page.list.isAncestorOf(QApplication.focusWidget())


def _said_beside_the_list(page: OrdersPage) -> str:
    labels = page.findChildren(QLabel, "no_order_words")
    return " ".join(label.text() for label in labels if label.isVisible())


def test_a_search_among_my_orders_says_that_others_may_have_it(
    page: OrdersPage, settle: Callable[[], None], qtbot: QtBot
) -> None:
    page.mine.setChecked(True)
    search(page, "nobody has this", settle, qtbot)
    words = " ".join(label.text() for label in page.list.findChildren(QLabel) if label.isVisible())
    assert "Mine" in words
    assert "nobody has this" in words
