"""The New order place on a real shop: taken in once, kept while it is typed, refused in place."""

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.people import Role
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.printing.choices import PDF
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.session.new_orders.unfinished_orders import KEY
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at
from support.shops.databases import take_on

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


def test_an_order_is_taken_in_by_keyboard_alone(counter: Counter) -> None:
    confirmed = " "
    known = ("Jana Novak", "+420 601 555 019", "jana@example.net", confirmed)
    for text in (*known, "Bosch WAT28400", "phone", "FD98", "5/2024", "hums"):
        QTest.keyClicks(counter.page.focusWidget(), text)
        QTest.keyClick(counter.page.focusWidget(), Qt.Key.Key_Tab)
    counter.submit()
    (order,) = counter.orders()
    assert order.status is Status.SCHEDULED
    detail = counter.desk.lookup.order(order.id)
    assert (detail.customer, detail.phone, detail.serial, detail.fault) == (
        "Jana Novak",
        "+420 601 555 019",
        "FD98",
        "hums",
    )
    assert counter.wanted == [order.id]
    assert "e-mail goes out in 60 s" in counter.toasts[-1]


def test_after_it_was_taken_in_the_page_is_empty_and_nothing_is_kept(counter: Counter) -> None:
    counter.type_order()
    counter.submit()
    assert counter.page.fields.kept() == {}
    assert counter.kept() is None


def test_the_toast_takes_the_order_back_to_a_draft(counter: Counter) -> None:
    counter.type_order()
    with counter.qtbot.waitSignal(counter.session.toasted) as said:
        counter.submit()
    said.args[0].undo()
    counter.idle()
    assert counter.orders()[0].status is Status.DRAFT


def test_a_draft_tells_nobody(counter: Counter) -> None:
    counter.type_order()
    QTest.mouseClick(counter.field("keep_as_draft"), Qt.MouseButton.LeftButton)
    counter.idle()
    assert counter.orders()[0].status is Status.DRAFT
    assert "nobody is mailed" in counter.toasts[-1]
    assert counter.desk.outbox.counts()["all"] == 0


def test_a_double_click_is_one_order(counter: Counter) -> None:
    counter.type_order()
    QTest.mouseClick(counter.page.submit, Qt.MouseButton.LeftButton)
    QTest.mouseClick(counter.page.submit, Qt.MouseButton.LeftButton)
    counter.idle()
    assert len(counter.orders()) == 1


def test_an_order_submitted_again_after_a_crash_is_the_same_order(counter: Counter) -> None:
    counter.type_order()
    kept = counter.kept()
    assert kept is not None
    counter.submit()
    counter.session.autosave.keep(KEY, kept)  # the program ended before it could forget
    page = NewOrderPage(counter.session)
    counter.qtbot.addWidget(page)
    page.show()
    QTest.mouseClick(page.submit, Qt.MouseButton.LeftButton)
    counter.idle()
    assert len(counter.orders()) == 1
    assert "already" in counter.toasts[-1]


def test_what_is_typed_is_kept_from_the_first_key(counter: Counter) -> None:
    QTest.keyClick(counter.field("customer_name"), Qt.Key.Key_J)
    kept = counter.kept()
    assert kept is not None
    assert kept["customer_name"] == "j"
    QTest.keyClick(counter.field("customer_name"), Qt.Key.Key_Backspace)
    assert counter.kept() is None


def test_a_half_typed_date_comes_back_as_it_was_typed(counter: Counter) -> None:
    counter.type("shop_date_line", "24.1")
    page = NewOrderPage(counter.session)
    counter.qtbot.addWidget(page)
    page.show()
    assert page.form.shop_date.text() == "24.1"


def test_texts_of_the_last_run_are_shown_once_they_are_read(counter: Counter) -> None:
    counter.session.autosave.keep(KEY, {"customer_name": "Ana", "action_id": "a" * 32})
    counter.session.autosave.loaded.emit()
    assert counter.page.fields.kept() == {"customer_name": "Ana"}


def test_texts_of_the_last_run_do_not_replace_what_is_typed(counter: Counter) -> None:
    counter.type("customer_name", "J")
    counter.session.autosave.loaded.emit()
    assert counter.page.fields.kept() == {"customer_name": "J"}


def test_what_is_missing_is_said_at_its_field_and_the_keyboard_goes_there(counter: Counter) -> None:
    counter.type("item_serial", "FD98")
    counter.submit()
    assert counter.fault("customer_name")
    assert counter.fault("item_title")
    assert counter.page.focusWidget() is counter.field("customer_name")
    counter.type("customer_name", "J")
    assert not counter.fault("customer_name")
    assert counter.orders() == ()


def test_a_sentence_below_a_field_moves_its_neighbour_no_further_down(counter: Counter) -> None:
    title, kind = counter.field("item_title"), counter.field("item_kind")
    between = kind.y() - title.y()
    counter.submit()
    counter.page.grab()
    assert counter.fault("item_title")
    assert kind.y() - title.y() == between


def test_an_address_that_is_none_is_refused_at_its_field(counter: Counter) -> None:
    counter.type_order()
    counter.type("customer_email", " and more")
    counter.confirm()
    counter.submit()
    assert "is not an e-mail address" in counter.fault("customer_email")
    assert counter.page.focusWidget() is counter.field("customer_email")
    assert counter.page.fields.kept()["customer_name"] == "Jana Novak"


def test_a_date_that_is_none_is_refused_at_its_field(counter: Counter) -> None:
    counter.type_order()
    counter.type("promised_at_line", "some day")
    counter.submit()
    assert "some day" in counter.fault("promised_at")
    assert counter.orders() == ()


def test_dates_are_local_on_the_screen_and_aware_at_the_desk(counter: Counter) -> None:
    counter.type_order()
    day = date.today() + timedelta(days=5)  # noqa: DTZ011  the day on the wall is typed
    counter.type("shop_date_line", f"{day:%Y-%m-%d} 10:00")
    counter.submit()
    planned = counter.desk.lookup.order(counter.orders()[0].id).shop_date
    assert planned == datetime(day.year, day.month, day.day, 10, 0).astimezone()


def test_a_date_in_the_past_is_asked_about_at_its_field_before_the_order_is_taken_in(
    counter: Counter,
) -> None:
    counter.type_order()
    counter.type("shop_date_line", "24.11.2024 10:00")
    counter.submit()
    assert "in the past" in counter.fault("shop_date")
    assert counter.orders() == ()
    keep = counter.field("shop_date").findChild(QPushButton, "keep_date")
    QTest.mouseClick(keep, Qt.MouseButton.LeftButton)
    assert not counter.fault("shop_date")
    counter.submit()
    planned = counter.desk.lookup.order(counter.orders()[0].id).shop_date
    assert planned == datetime(2024, 11, 24, 10, 0).astimezone()


def test_a_lost_database_takes_nothing_and_the_next_try_is_the_same_act(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    counter.type_order()
    take_in: Callable[..., object] = counter.desk.intake.take_in
    ids: list[str] = []

    def lose_the_answer(*arguments: object, action_id: str, submit: bool) -> None:
        ids.append(action_id)
        take_in(*arguments, action_id=action_id, submit=submit)
        raise DatabaseTrouble(DatabaseFault.AWAY)

    monkeypatch.setattr(counter.desk.intake, "take_in", lose_the_answer)
    counter.submit()
    assert counter.page.form.order_fault.isVisible()
    assert counter.page.fields.kept()["customer_name"] == "Jana Novak"
    monkeypatch.undo()
    counter.submit()
    assert len(counter.orders()) == 1
    assert "already" in counter.toasts[-1]


def test_a_discarded_order_comes_back_by_undo(counter: Counter) -> None:
    counter.type_order()
    with counter.qtbot.waitSignal(counter.session.toasted) as said:
        QTest.mouseClick(counter.field("discard"), Qt.MouseButton.LeftButton)
    assert counter.page.fields.kept() == {}
    assert counter.kept() is None
    said.args[0].undo()
    assert counter.page.fields.kept()["item_title"] == "Bosch WAT28400"
    assert counter.kept() is not None


def test_before_the_click_the_page_says_who_will_be_told(counter: Counter) -> None:
    line = counter.page.form.forecast_line
    assert "there is no e-mail address" in line.text()
    counter.type("customer_email", "jana@example.net")
    assert "jana@example.net is told after 60 s" in line.text()
    letter = next(one for one in counter.desk.letters.settings() if one.slug == "draft>scheduled")
    changes = counter.desk.letters.change(letter.slug, is_on=False, subject="", body="")
    counter.session.feed.announce(changes)
    counter.idle()
    assert "this message is off" in line.text()


def test_enter_goes_on_to_the_next_field(counter: Counter) -> None:
    name = counter.field("customer_name")
    assert isinstance(name, QLineEdit)
    name.setFocus()
    QTest.keyClick(name, Qt.Key.Key_Return)
    assert counter.page.focusWidget() is counter.field("customer_phone")


def test_a_disk_that_refuses_what_is_typed_is_told(counter: Counter) -> None:
    counter.session.autosave.failed.emit(DatabaseTrouble(DatabaseFault.DISK_FULL))
    assert "not kept" in counter.page.form.kept_line.text()
    counter.session.autosave.recovered.emit()
    assert "Kept while you type" in counter.page.form.kept_line.text()


@pytest.mark.parametrize("width", [480, 800, 1290])
def test_nothing_is_cut_off_at_any_width(counter: Counter, width: int) -> None:
    counter.page.resize(width, 600)
    counter.qtbot.wait(50)
    cards = counter.page.form.cards
    for card in ("customer_card", "item_card", "when_card", "submit_card"):
        box = counter.field(card)
        assert box.mapTo(cards, box.rect().bottomRight()).x() < cards.width()


def test_what_is_ticked_is_printed_when_the_order_is_submitted_and_stays_ticked(
    counter: Counter, tmp_path: Path
) -> None:
    papers = papers_of(counter.session)
    papers.choices.choose_folder(str(tmp_path / "papers"))
    papers.choices.choose_printer(Kind.RECEIPT, PDF)
    for name in ("print_label", "print_receipt"):
        QTest.keyClick(counter.field(name), Qt.Key.Key_Space)
    counter.type_order()
    counter.submit()
    (order,) = counter.orders()
    printed = sorted(path.name for path in (tmp_path / "papers").iterdir())
    assert printed == [f"OD-{order.id} label.pdf", f"OD-{order.id} receipt.pdf"]
    ticked = [box.objectName() for box in counter.page.findChildren(QCheckBox) if box.isChecked()]
    assert ticked == ["print_label", "print_receipt"]


def test_nothing_is_printed_for_a_draft(counter: Counter, tmp_path: Path) -> None:
    papers_of(counter.session).choices.choose_folder(str(tmp_path / "papers"))
    QTest.keyClick(counter.field("print_label"), Qt.Key.Key_Space)
    counter.type_order()
    QTest.keyClick(counter.field("keep_as_draft"), Qt.Key.Key_Space)
    counter.idle()
    assert [order.status for order in counter.orders()] == [Status.DRAFT]
    assert not (tmp_path / "papers").exists()


def tick(counter: Counter) -> QCheckBox:
    box = counter.field("contact_confirmed")
    assert isinstance(box, QCheckBox)
    return box


def choose(counter: Counter, name: str, letter: str) -> None:
    """Choose by keyboard what begins with a letter."""
    counter.field(name).setFocus()
    box = counter.page.focusWidget()
    assert isinstance(box, QComboBox)
    QTest.keyClick(box, Qt.Key.Key_Home)
    while not box.currentText().startswith(letter):
        QTest.keyClick(box, Qt.Key.Key_Down)
    counter.idle()


def test_without_the_tick_nothing_is_submitted_and_the_keyboard_goes_to_it(counter: Counter) -> None:
    counter.type_order()
    counter.confirm()
    assert not tick(counter).isChecked()
    counter.submit()
    assert counter.orders() == ()
    assert "have not been confirmed" in counter.fault("contact_confirmed")
    assert counter.page.focusWidget() is tick(counter)
    QTest.keyClick(tick(counter), Qt.Key.Key_Space)
    assert not counter.fault("contact_confirmed")
    counter.submit()
    (order,) = counter.orders()
    assert order.status is Status.SCHEDULED
    assert counter.desk.lookup.order(order.id).contact_confirmed


def test_a_draft_needs_no_tick_and_does_not_have_it(counter: Counter) -> None:
    counter.type_order()
    counter.confirm()
    QTest.keyClick(counter.field("keep_as_draft"), Qt.Key.Key_Space)
    counter.idle()
    assert not counter.desk.lookup.order(counter.orders()[0].id).contact_confirmed


@pytest.mark.parametrize("name", ["customer_name", "customer_phone", "customer_email"])
def test_other_contact_details_take_the_tick_away(counter: Counter, name: str) -> None:
    counter.type_order()
    assert tick(counter).isChecked()
    counter.type(name, "x")
    assert not tick(counter).isChecked()
    kept = counter.kept()
    assert kept is not None
    assert "contact_confirmed" not in kept


def test_a_tick_is_kept_with_what_is_typed(counter: Counter) -> None:
    counter.type_order()
    page = NewOrderPage(counter.session)
    counter.qtbot.addWidget(page)
    assert page.form.contact_confirmed.isChecked()


def test_enter_on_the_tick_sets_it_and_goes_on_to_the_item(counter: Counter) -> None:
    counter.type("customer_email", "jana@example.net")
    QTest.keyClick(counter.field("customer_email"), Qt.Key.Key_Return)
    assert counter.page.focusWidget() is tick(counter)
    QTest.keyClick(tick(counter), Qt.Key.Key_Return)
    assert tick(counter).isChecked()
    assert counter.page.focusWidget() is counter.field("item_title")


def test_an_address_is_asked_for_where_the_technician_goes_there_and_only_then(counter: Counter) -> None:
    address = counter.field("visit_address")
    assert not address.isVisible()
    choose(counter, "kind", "F")
    assert address.isVisible()
    counter.type("visit_address", "Lindenstr. 1")
    counter.type_order()
    counter.submit()
    detail = counter.desk.lookup.order(counter.wanted[-1])
    assert (detail.kind, detail.visit_address) == (OrderKind.FIELD_VISIT, "Lindenstr. 1")
    assert not address.isVisible()


def test_an_address_that_is_not_gone_to_is_not_taken_in(counter: Counter) -> None:
    choose(counter, "kind", "F")
    counter.type("visit_address", "Lindenstr. 1")
    choose(counter, "kind", "P")
    counter.type_order()
    counter.submit()
    detail = counter.desk.lookup.order(counter.wanted[-1])
    assert (detail.kind, detail.visit_address) == (OrderKind.PLANNED_VISIT, "")


def test_the_kind_and_the_technician_are_kept_and_come_back(counter: Counter) -> None:
    choose(counter, "kind", "F")
    counter.type("visit_address", "Lindenstr. 1")
    choose(counter, "technician", "a")
    page = NewOrderPage(counter.session)
    counter.qtbot.addWidget(page)
    page.show()
    counter.idle()
    assert page.form.kind.currentText() == "Field visit"
    assert page.form.visit_address.text() == "Lindenstr. 1"
    assert page.form.technician.currentText() == "admin"


def test_the_order_goes_to_who_was_chosen_or_to_the_first_one_free(counter: Counter) -> None:
    assert counter.page.form.technician.currentText() == "Next available"
    choose(counter, "technician", "a")
    counter.type_order()
    counter.submit()
    assert counter.desk.lookup.order(counter.wanted[-1]).technician == "admin"
    assert counter.page.form.technician.currentText() == "Next available"


def test_who_gives_no_orders_to_others_is_offered_alone(counter: Counter) -> None:
    take_on(counter.desk, login="eva", name="Eva", role=Role.FRONT_DESK, password="long enough 1")
    eva = counter.desk.people.sign_in("eva", "long enough 1")
    counter.session.enter(eva)
    counter.idle()
    box = counter.page.form.technician
    assert [box.itemText(row) for row in range(box.count())] == ["Next available", "Eva"]


def test_a_page_that_was_only_looked_at_leaves_no_trace(counter: Counter) -> None:
    for _ in range(3):
        QTest.keyClick(counter.page.focusWidget(), Qt.Key.Key_Tab)
    counter.page.hide()
    counter.page.show()
    counter.page.hide()
    counter.session.autosave.flush()
    counter.idle()
    assert counter.session.autosave.keys() == ()
    assert counter.orders() == ()
    assert counter.desk.customers.suggest("jana") == ()
