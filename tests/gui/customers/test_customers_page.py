"""The Customers page on a real shop: find, correct, merge, take apart, export, erase, and take in what came back."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel, QLineEdit, QListWidget, QPushButton, QRadioButton, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.entries.kinds import TakenIn
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.gui.customers.customer_export_dialog import CustomerExportDialog
from orderflow_desk.gui.customers.customers_page import CustomersPage
from orderflow_desk.gui.customers.erase_dialog import EraseDialog
from orderflow_desk.gui.customers.merge_dialog import MergeDialog
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.session.new_orders.come_back import KEY, begin_come_back
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.widgets.plain_label import ElidedLabel
from orderflow_desk.services.desk import Desk
from support.shops.customers import ANNA, ANNE, customer_of, finished, taken_in
from support.shops.orders import new_id


@dataclass
class Hall:
    qtbot: QtBot
    session: Session
    desk: Desk
    page: CustomersPage

    def idle(self) -> None:
        for _ in range(2):
            self.qtbot.wait(90)
            self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)

    def find(self, kind: type[QWidget], name: str):
        return next(one for one in self.page.window().findChildren(kind, name) if one.isVisible())

    def click(self, name: str) -> None:
        self.qtbot.mouseClick(self.find(QPushButton, name), Qt.MouseButton.LeftButton)
        self.idle()

    def type(self, name: str, text: str) -> None:
        line = self.find(QLineEdit, name)
        line.setFocus()
        line.selectAll()
        self.qtbot.keyClicks(line, text)
        self.idle()

    def enter(self, name: str) -> None:
        self.qtbot.keyClick(self.find(QLineEdit, name), Qt.Key.Key_Return)
        self.idle()

    def names(self) -> list[str]:
        model = self.page.model
        return [model.row_at(row).name for row in range(model.rowCount())]

    def also(self) -> list[str]:
        shown = self.find(QWidget, "customer_also").findChildren(ElidedLabel)
        return [one.whole for one in shown if one.isVisible()]

    def shown(self) -> str:
        titles = [self.page.customer._title]
        return next((one.whole for one in titles if one.isVisible()), "")

    @property
    def title(self) -> str:
        return self.page.customer._title.whole


@pytest.fixture
def hall(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Hall]:
    taken_in(shop, Contact("Jana Nová", "jana@example.net", "+420 777 000 111"))
    finished(shop, ANNA, serial="FD-1")
    taken_in(shop, ANNE, serial="FD-2")
    closed_session.open(shop)
    assert shop.person is not None
    closed_session.enter(shop.person)
    page = CustomersPage(closed_session)
    qtbot.addWidget(page)
    page.resize(1290, 720)
    page.show()
    QAbstractItemModelTester(page.model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    made = Hall(qtbot, closed_session, shop, page)
    made.idle()
    yield made
    made.idle()


def test_the_last_customers_stand_there_and_three_letters_find_one(hall: Hall) -> None:
    assert hall.names() == ["Anne Vogt", "Anna Vogt", "Jana Nová"]
    assert hall.title == "Anne Vogt"
    hall.type("customer_search", "nov")
    assert (hall.names(), hall.title) == (["Jana Nová"], "Jana Nová")
    hall.type("customer_search", "nobody")
    assert hall.find(QLabel, "customers_empty").text().startswith("No customer fits")
    hall.qtbot.keyClick(hall.page.search, Qt.Key.Key_Escape)
    hall.idle()
    assert len(hall.names()) == 3


def test_who_signs_in_after_somebody_finds_the_first_customer_shown_again(hall: Hall) -> None:
    assert hall.shown() == "Anne Vogt"
    hall.session.leave()
    hall.idle()
    assert hall.shown() == ""
    assert hall.desk.person is not None
    hall.session.enter(hall.desk.person)
    hall.idle()
    assert hall.shown() == "Anne Vogt"


def test_enter_goes_from_the_search_to_the_list_to_the_orders_and_opens_one(hall: Hall) -> None:
    wanted: list[int] = []
    hall.session.order_wanted.connect(wanted.append)
    hall.type("customer_search", "anna")
    hall.enter("customer_search")
    assert hall.page.list.hasFocus()
    hall.qtbot.keyClick(hall.page.list, Qt.Key.Key_Return)
    orders = hall.find(QListWidget, "customer_orders")
    assert orders.hasFocus()
    hall.qtbot.keyClick(orders, Qt.Key.Key_Return)
    assert len(wanted) == 1
    assert hall.desk.lookup.order(wanted[0]).customer == "Anna Vogt"


def test_a_phone_is_corrected_in_place_and_a_wrong_address_is_refused_there(hall: Hall) -> None:
    hall.click("fact_customer_phone")
    hall.type("edit_customer_phone", "777 888")
    hall.enter("edit_customer_phone")
    assert hall.desk.customers.find("777888")[0].name == "Anne Vogt"
    hall.click("fact_customer_email")
    hall.type("edit_customer_email", "nonsense")
    hall.enter("edit_customer_email")
    assert "nonsense" in hall.find(QLabel, "fault_customer_email").text()
    hall.qtbot.keyClick(hall.find(QLineEdit, "edit_customer_email"), Qt.Key.Key_Escape)


def test_a_likely_duplicate_is_compared_merged_and_taken_apart_again(hall: Hall) -> None:
    toasts: list[object] = []
    hall.session.toasted.connect(toasts.append)
    hall.type("customer_search", "anna")
    customer = hall.page._chosen
    other = hall.desk.customers.find("anne")[0].id
    hall.click("merge_customer")
    hall.type("merge_finder", "anne")
    hall.enter("merge_finder")
    hall.find(QRadioButton, "choose_customer_email_1").click()
    hall.click("merge_them")
    assert toasts
    whole = hall.desk.customers.whole(other)
    assert (whole.id, whole.name, whole.email) == (customer, "Anna Vogt", ANNE.email)
    assert "Anne Vogt" in hall.also()
    (merge,) = whole.merges
    hall.click(f"undo_merge_{merge.id}")
    assert hall.desk.customers.whole(other).name == "Anne Vogt"


def test_undoing_a_merge_right_away_says_so(hall: Hall) -> None:
    toasts: list[Toast] = []
    hall.session.toasted.connect(toasts.append)
    hall.type("customer_search", "anna")
    hall.click("merge_customer")
    hall.type("merge_finder", "anne")
    hall.enter("merge_finder")
    hall.click("merge_them")
    undo = toasts[-1].undo
    assert undo is not None
    undo()
    hall.idle()
    assert toasts[-1].words(0) == "Anne Vogt has a record of their own again."


def test_what_is_done_with_a_customer_is_in_the_palette_while_customers_are_shown(hall: Hall) -> None:
    commands = hall.session.commands
    assert not commands.of("merge_customer").isEnabled()
    commands.set_place("customers")
    commands.of("merge_customer").trigger()
    dialog = hall.page.findChild(MergeDialog)
    assert dialog is not None
    dialog.reject()
    hall.type("customer_search", "nobody")
    said: list[Toast] = []
    hall.session.toasted.connect(said.append)
    commands.of("merge_customer").trigger()
    commands.of("new_order_for_customer").trigger()
    assert [toast.words(0) for toast in said] == ["Choose a customer in the list, or search for one."] * 2


def test_a_record_is_not_merged_with_itself_and_not_even_offered(hall: Hall) -> None:
    hall.click("merge_customer")
    hall.type("merge_finder", "vogt")
    offered = hall.page.window().findChild(QListWidget, "merge_finder_offers_list")
    assert offered is not None
    read = [offered.item(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(offered.count())]
    assert read
    assert not [words for words in read if "Anne" in words]
    hall.type("merge_finder", "anne")
    hall.enter("merge_finder")
    assert "No other record fits" in hall.find(QLabel, "merge_fault").text()
    dialog = hall.page.findChild(MergeDialog)
    assert dialog is not None
    assert not dialog._merge.isEnabled()
    dialog.reject()


def test_nobody_new_is_offered_for_a_merge_and_enter_says_that_nobody_fits(hall: Hall) -> None:
    hall.click("merge_customer")
    hall.type("merge_finder", "Rasmussen")
    offered = hall.page.window().findChild(QListWidget, "merge_finder_offers_list")
    assert offered is not None
    assert offered.count() == 0
    hall.enter("merge_finder")
    assert "No other record fits" in hall.find(QLabel, "merge_fault").text()
    dialog = hall.page.findChild(MergeDialog)
    assert dialog is not None
    hall.type("merge_finder", "ann")
    assert not dialog._fault.isVisible()
    assert dialog.isVisible()
    dialog.reject()


def test_erasing_needs_the_name_and_says_why_it_is_refused(hall: Hall) -> None:
    hall.click("erase_customer")
    dialog = hall.page.findChild(EraseDialog)
    assert dialog is not None
    assert not dialog._erase.isEnabled()
    hall.type("erase_name", "anne vogt")
    hall.click("erase_them")
    assert "still works for this customer" in hall.find(QLabel, "erase_fault").text()
    dialog.reject()
    hall.type("customer_search", "anna")
    hall.click("erase_customer")
    hall.type("erase_name", "Anna Vogt")
    hall.click("erase_them")
    hall.page.search.clear()
    hall.idle()
    assert hall.names() == ["Anne Vogt", "Jana Nová"]


def test_an_export_lies_in_the_folder_that_was_chosen(hall: Hall, tmp_path: Path) -> None:
    hall.click("export_customer")
    dialog = hall.page.findChild(CustomerExportDialog)
    assert dialog is not None
    dialog.choose_folder(str(tmp_path))
    hall.click("export_it")
    (file,) = tmp_path.glob("customer-*.zip")
    assert file.name in hall.find(QLabel, "export_told").text()
    assert hall.find(QPushButton, "export_open").isEnabled()
    dialog.reject()


def test_what_came_back_is_filled_in_linked_and_begun_once(hall: Hall) -> None:
    old = hall.desk.customers.whole(hall.desk.customers.find("anna")[0].id).orders[0].id
    known = {Field.ITEM_BRAND: "Miele", Field.ITEM_KIND: "dishwasher", Field.ITEM_PURCHASED: "2024-05"}
    for field, value in known.items():
        version = hall.desk.lookup.order(old).version
        hall.desk.fields.edit(old, field=field, value=value, expected_version=version, action_id=new_id())
    wanted: list[str] = []
    hall.session.place_wanted.connect(wanted.append)
    begin_come_back(hall.session, old, hall.page)
    hall.idle()
    assert wanted == [KEY]
    new_order = NewOrderPage(hall.session)
    hall.qtbot.addWidget(new_order)
    new_order.show()
    hall.idle()
    assert new_order.form.customer_name.text() == "Anna Vogt"
    assert new_order.form.item_serial.text() == "FD-1"
    taken: list[int] = []
    hall.session.order_wanted.connect(taken.append)
    begin_come_back(hall.session, old, hall.page)
    hall.idle()
    new_order.form.keep_as_draft.click()
    hall.idle()
    detail = hall.desk.lookup.order(taken[0])
    assert (detail.comes_back_from, detail.customer_id) == (old, customer_of(hall.desk, old))
    assert hall.desk.lookup.order(old).came_back_as == (taken[0],)
    assert (detail.brand, detail.item_kind, detail.purchased) == ("Miele", "dishwasher", "2024-05")
    assert [type(row.entry) for row in detail.timeline] == [TakenIn]
    assert hall.session.autosave.recall(KEY) is None


def test_a_customer_who_is_wanted_is_shown_whatever_is_searched_for(hall: Hall) -> None:
    hall.type("customer_search", "nov")
    (anna,) = (row.id for row in hall.desk.customers.find("anna@"))
    hall.session.show_customer(anna)
    hall.idle()
    assert (hall.title, hall.page.search.text()) == ("Anna Vogt", "")
    assert hall.page.list.currentIndex().row() == hall.page.model.place_of(anna)


def test_a_customer_beyond_the_list_is_shown_and_nobody_else_is_selected(
    hall: Hall, monkeypatch: pytest.MonkeyPatch
) -> None:
    jana = hall.desk.customers.find("nov")[0].id
    monkeypatch.setattr(hall.page.model, "place_of", lambda row_id: None if row_id == jana else 0)
    hall.session.show_customer(jana)
    hall.idle()
    assert hall.title == "Jana Nová"
    assert not hall.page.list.selectionModel().hasSelection()


def test_a_customer_who_was_erased_is_told_to_be(hall: Hall) -> None:
    order_id = finished(hall.desk, Contact("Eva Malá", "eva@example.net", "1"))
    eva = customer_of(hall.desk, order_id)
    hall.desk.erasure.erase(eva, action_id=new_id())
    hall.session.show_customer(eva)
    hall.idle()
    assert "erased" in hall.find(QLabel, "customer_empty").text()


def test_what_a_customer_is_known_by_besides_is_removed_and_put_back(hall: Hall) -> None:
    survivor, merged = (hall.desk.customers.find(name)[0].id for name in ("anna@", "vogt@"))
    hall.desk.merging.merge(survivor, merged, contact=ANNA, action_id=new_id())
    toasts: list[Toast] = []
    hall.session.toasted.connect(toasts.append)
    hall.session.show_customer(survivor)
    hall.idle()
    before = hall.also()
    assert before == ["Anne Vogt", "0601 111 222", "vogt@example.org"]
    button = hall.find(QPushButton, "remove_customer_email_0")
    assert "vogt@example.org" in button.accessibleName()
    button.setFocus()
    hall.qtbot.keyClick(button, Qt.Key.Key_Space)
    hall.idle()
    assert hall.also() == before[:2]
    assert hall.find(QScrollArea, "customer_scroll").hasFocus()  # and not the button of the next value
    assert hall.desk.customers.find("vogt@example.org") == ()
    assert "vogt@example.org" in toasts[-1].words(0)
    hall.click("remove_customer_name_0")
    hall.click("remove_customer_phone_0")
    assert not hall.page.customer.cards._also.isVisible()
    for toast in toasts[::-1]:
        assert toast.undo is not None
        toast.undo()
        hall.idle()
    assert hall.also() == before


def test_to_whom_invoices_go_is_typed_and_refused_in_place(hall: Hall) -> None:
    assert hall.find(QLabel, "billing_lines").text() == "No address yet."
    hall.click("change_billing")
    for name, typed in (
        ("billing_company", "Studio Lhota"),
        ("billing_street", "Dlouha 1"),
        ("billing_postcode", "110 00"),
        ("billing_city", "Praha"),
        ("billing_vat_number", "CZ8003280319"),
    ):
        hall.type(name, typed)
    hall.click("save_address")
    assert hall.find(QLabel, "billing_vat_number_fault").text()
    hall.type("billing_vat_number", "CZ8003280318")
    hall.enter("billing_vat_number")
    name = hall.find(ElidedLabel, "customer_title").text()
    lines = ["Studio Lhota", name, "Dlouha 1", "110 00 Praha", "VAT number CZ8003280318"]
    assert hall.find(QLabel, "billing_lines").text().splitlines() == lines
    hall.click("change_billing")
    assert hall.find(QLineEdit, "billing_city").text() == "Praha"
    hall.click("leave_address")
    assert hall.find(QLabel, "billing_lines").text().splitlines() == lines
