"""The tab of the invoice on a real order: prepared, typed in, issued, paid, taken back, by keys."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QScrollArea,
    QTableView,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.parties import BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.people import Role
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.printing.papers import papers_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.invoices import InvoicesOfOrder
from support.shops.databases import take_on
from support.shops.orders import an_order, new_id
from support.shops.real_shop import Hands, enter

Key = Qt.Key
PASSWORD = "screwdriver"
SHOP = BillingSettings(
    legal_name="Velo GmbH", address=PostalAddress("Hauptstr. 1", city="Dresden"), tax_number="201/1"
)


class Station(Hands):
    """The page of an order, at its tab of the invoice."""

    order_id: int

    def show(self, order_id: int) -> None:
        assert isinstance(self.page, OrderSide)
        self.order_id = order_id
        self.session.commands.set_order_shown(True)
        self.page.detail.show_order(order_id)
        self.idle()
        self.session.commands.of("tab_invoice").trigger()
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.idle()
            self.qtbot.wait(1)
        self.idle()

    def keys(self, text: str = "", key: Qt.Key | None = None) -> None:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        if key is not None:
            QTest.keyClick(focus, key)
        self.settle()

    def click(self, name: str) -> None:
        self.press(name)
        self.settle()

    def answer(self, button: str, reason: str = "") -> None:
        (dialog,) = (one for one in self.page.findChildren(QDialog) if one.isVisible())
        if reason:
            QTest.keyClicks(dialog.focusWidget(), reason)
        found = dialog.findChild(QPushButton, button)
        assert found is not None
        QTest.mouseClick(found, Qt.MouseButton.LeftButton)
        self.settle()

    @property
    def found(self) -> InvoicesOfOrder:
        return self.desk.invoices.of_order(self.order_id)

    @property
    def rows(self) -> list[list[str]]:
        model = self.find(QTableView, "invoice_lines").model()
        places = range(model.columnCount())
        return [[str(model.index(row, one).data()) for one in places] for row in range(model.rowCount())]

    def shows(self, name: str) -> bool:
        return self.find(QPushButton, name).isVisible()


@pytest.fixture
def bench(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Station]:
    shop.billing.change(SHOP, was=BillingSettings())
    shop.billing.set_rate(TaxRate("Standard", Tax(rate=19_000)))
    shop.billing.set_rate(TaxRate("Lower", Tax(rate=7_000)))
    enter(closed_session, shop)
    made = Station(qtbot, closed_session, shop, OrderSide(closed_session))
    made.page.window().activateWindow()
    qtbot.waitUntil(made.page.window().isActiveWindow)
    order_id = an_order(shop, Status.IN_PROGRESS)
    shop.labour.log(order_id, minutes=80, work="Valve", rate=Money(5_400, "EUR"), action_id=new_id())
    made.show(order_id)
    yield made
    made.idle()


def test_a_draft_is_prepared_from_the_work_by_one_press(bench: Station) -> None:
    assert bench.says("invoice_title") == "No invoice yet"
    bench.keys("", Key.Key_Space)  # the keyboard is on the one button
    assert bench.says("invoice_title") == "Draft of the invoice"
    assert bench.rows == [["Valve", "19 %", "72.00"]]
    assert bench.says("invoice_total") == "85.68"
    assert bench.find(QLineEdit, "line_description").hasFocus(), "the next line can be typed"


def test_lines_are_typed_one_after_the_other(bench: Station) -> None:
    bench.click("prepare_invoice")
    bench.find(QLineEdit, "line_description").setFocus()
    for typed in ("Cleaning tablets", "J-1", "6", "1,87"):
        bench.keys(typed, Key.Key_Tab)
    bench.keys("10 %", Key.Key_Return)
    assert bench.rows[1] == ["Cleaning tablets", "19 %", "10.10"]
    assert bench.find(QLineEdit, "line_description").hasFocus()
    bench.keys("Manual", Key.Key_Return)
    assert bench.rows[2] == ["Manual", "19 %", "?"]
    assert bench.found.draft is not None
    assert bench.found.draft.draft.lines[2].price is None


def test_a_line_of_the_work_is_changed_and_struck_off_by_keys(bench: Station) -> None:
    bench.click("prepare_invoice")
    table = bench.find(QTableView, "invoice_lines")
    table.selectRow(0)
    table.setFocus()
    bench.keys("", Key.Key_Return)
    assert bench.find(QLineEdit, "line_quantity").text() == "1 h 20"
    bench.type("line_price", "50")
    bench.keys("", Key.Key_Return)
    assert bench.rows == [["Valve", "19 %", "66.67"]]
    draft = bench.found.draft
    assert draft is not None
    assert draft.draft.lines[0].is_by_hand
    table.selectRow(0)
    table.setFocus()
    bench.keys("", Key.Key_Delete)
    assert bench.rows == []
    bench.click("prepare_invoice")
    assert bench.rows == [], "what was struck off is brought back by nothing"


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("line_price", "abc"),
        ("line_price", "5 USD"),
        ("line_quantity", "-1"),
        ("line_discount", "200 %"),
        ("line_description", " "),
    ],
)
def test_what_cannot_be_is_refused_at_its_field_and_stays_typed(
    bench: Station, name: str, typed: str
) -> None:
    bench.click("prepare_invoice")
    bench.type("line_description", "Valve")
    bench.type("line_price", "5")
    bench.type(name, typed)
    bench.click("take_line")
    assert bench.says(f"{name}_fault")
    assert bench.find(QLineEdit, name).text() == typed
    assert len(bench.rows) == 1


def test_a_discount_on_all_and_words_are_kept_by_enter(bench: Station) -> None:
    bench.click("prepare_invoice")
    bench.type("invoice_discount", "10%")
    bench.find(QLineEdit, "invoice_discount").setFocus()
    bench.keys("", Key.Key_Return)
    assert bench.says("invoice_total") == "77.11"
    bench.type("invoice_text", "Thank you")
    bench.find(QLineEdit, "invoice_text").setFocus()
    bench.keys("", Key.Key_Return)
    draft = bench.found.draft
    assert draft is not None
    assert (draft.draft.discount.percent, draft.draft.text) == (1_000, "Thank you")
    bench.type("invoice_discount", "100")
    bench.find(QLineEdit, "invoice_discount").setFocus()
    bench.keys("", Key.Key_Return)
    assert bench.says("invoice_discount_fault")


def test_it_is_issued_after_a_question_with_the_safe_answer_first(bench: Station) -> None:
    bench.click("prepare_invoice")
    bench.click("issue_invoice")
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.objectName() == "leave_it"
    bench.answer("leave_it")
    assert bench.found.issued == ()
    bench.click("issue_invoice")
    bench.answer("do_it")
    standing = bench.found.standing
    assert standing is not None
    assert bench.says("invoice_title") == f"Invoice {standing.number}"
    assert not bench.shows("issue_invoice")
    assert bench.find(QLineEdit, "payment_amount").text() == "85.68"


def _issued(bench: Station) -> None:
    bench.click("prepare_invoice")
    draft = bench.found.draft
    assert draft is not None
    bench.desk.invoices.issue(bench.order_id, version=draft.version, action_id=new_id())
    bench.show(bench.order_id)


def test_cash_gives_change_and_the_rest_is_nothing(bench: Station) -> None:
    _issued(bench)
    bench.choose("payment_way", PayWay.CASH)
    bench.type("payment_amount", "100")
    assert bench.says("payment_change") == "Change 14.32 EUR"
    bench.find(QLineEdit, "payment_amount").setFocus()
    bench.keys("", Key.Key_Return)
    (payment,) = bench.found.payments
    assert (payment.minor, payment.change, bench.found.owed) == (8_568, 1_432, 0)
    assert bench.says("invoice_owed") == "0.00"
    assert not bench.find(QLineEdit, "payment_amount").isVisible()
    assert bench.find(QScrollArea, "detail_scroll").hasFocus(), "where no key acts"


def test_more_than_is_owed_is_refused_at_the_amount(bench: Station) -> None:
    _issued(bench)
    bench.type("payment_amount", "85.69")
    bench.click("take_payment")
    assert "85.68" in bench.says("payment_amount_fault")
    assert bench.found.payments == ()


def test_a_payment_is_taken_back_and_the_rest_written_off(bench: Station) -> None:
    _issued(bench)
    bench.type("payment_amount", "50")
    bench.click("take_payment")
    (payment,) = bench.found.payments
    bench.click(f"take_back_{payment.id}")
    assert bench.found.owed == 8_568
    bench.click("write_off")
    bench.answer("do_it", "goodwill")
    assert bench.found.owed == 0
    assert bench.found.payments[0].reason == "goodwill"


def test_a_deposit_is_taken_before_there_is_an_invoice(bench: Station) -> None:
    bench.type("payment_amount", "50")
    assert bench.find(QPushButton, "take_payment").text() == "Take a deposit of 50.00 EUR"
    bench.click("take_payment")
    assert bench.found.owed == -5_000
    assert bench.says("invoice_owed") == "50.00"


def test_a_credit_note_asks_why_and_begins_the_next_draft(bench: Station) -> None:
    _issued(bench)
    bench.click("credit_invoice")
    bench.answer("do_it", "wrong price")
    assert len(bench.found.issued) == 2
    assert bench.says("invoice_title") == "Draft of the invoice"
    assert bench.rows == [["Valve", "19 %", "72.00"]]
    assert "taken back by credit note" in bench.says("invoice_state")


def test_what_is_missing_of_the_shop_is_said(bench: Station) -> None:
    bench.desk.billing.change(BillingSettings(), was=bench.desk.billing.read().settings)
    bench.click("prepare_invoice")
    bench.click("issue_invoice")
    bench.answer("do_it")
    fault = bench.find(QLabel, "invoice_fault")
    assert "Settings → Invoices" in fault.text()
    assert bench.found.issued == ()
    sections: list[str] = []
    bench.session.section_wanted.connect(sections.append)
    bench.click("open_billing_settings")
    assert sections == ["billing"]
    bench.click("prepare_invoice")
    assert not bench.shows("open_billing_settings")


def test_a_technician_prepares_and_issues_nothing(bench: Station) -> None:
    take_on(bench.desk, login="tec", name="Tec", role=Role.TECHNICIAN, password=PASSWORD)
    bench.session.enter(bench.desk.people.sign_in("tec", PASSWORD))
    bench.show(bench.order_id)
    bench.click("prepare_invoice")
    assert bench.rows
    assert not bench.shows("issue_invoice")


def test_the_pdf_is_kept_and_opened_as_it_went_out(
    bench: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.toLocalFile()))
    papers_of(bench.session).choices.choose_folder(str(tmp_path))
    _issued(bench)
    for _ in range(2):
        bench.click("show_invoice_pdf")
    standing = bench.found.standing
    assert standing is not None
    path = tmp_path / f"{standing.number}.pdf"
    assert opened == [str(path)] * 2
    assert path.read_bytes() == bench.desk.invoices.file(standing.id)
    assert path.read_bytes().startswith(b"%PDF")


@pytest.mark.qt_log_ignore("This plugin does not support")
def test_of_several_documents_each_can_be_opened(
    bench: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: not opened.append(url.fileName()))
    papers_of(bench.session).choices.choose_folder(str(tmp_path))
    _issued(bench)
    bench.click("credit_invoice")
    bench.answer("do_it", "wrong price")
    numbers = [issued.number for issued in bench.found.issued]
    for place in range(2):
        bench.click("show_invoice_pdf")
        menu = bench.find(QMenu, "issued_menu")
        menu.actions()[place].trigger()
        menu.close()
        bench.settle()
    assert opened == [f"{number}.pdf" for number in numbers]


def test_where_nothing_opens_a_pdf_it_says_where_it_lies(
    bench: Station, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    papers_of(bench.session).choices.choose_folder(str(tmp_path))
    _issued(bench)
    bench.click("show_invoice_pdf")
    assert str(tmp_path) in bench.toasts[-1]


def test_enter_pressed_twice_takes_one_payment_and_adds_one_line(bench: Station) -> None:
    bench.click("prepare_invoice")
    bench.keys("Manual", Key.Key_Return)
    bench.keys("", Key.Key_Return)
    assert len(bench.rows) == 2
    assert not bench.says("line_description_fault")
    bench.find(QTableView, "invoice_lines").selectRow(1)
    bench.click("strike_line")
    _issued(bench)
    QApplication.setDoubleClickInterval(400)
    bench.type("payment_amount", "50")
    bench.find(QLineEdit, "payment_amount").setFocus()
    for _ in range(2):
        bench.keys("", Key.Key_Return)
    QApplication.setDoubleClickInterval(0)
    assert [payment.minor for payment in bench.found.payments] == [5_000]


def test_what_is_half_typed_for_one_order_never_stands_in_another(bench: Station) -> None:
    bench.click("prepare_invoice")
    other = an_order(bench.desk, Status.IN_PROGRESS)
    bench.desk.invoices.prepare(other, action_id=new_id())
    bench.type("payment_amount", "50")
    bench.type("line_description", "Valve")
    bench.find(QLineEdit, "invoice_text").setFocus()
    bench.keys("Thank you, Jana")
    assert isinstance(bench.page, OrderSide)
    bench.page.detail.show_order(other)  # as by Ctrl+Down: the keyboard stays where it is
    bench.settle()
    for name in ("invoice_text", "payment_amount", "line_description"):
        assert bench.find(QLineEdit, name).text() == "", name
    bench.find(QLineEdit, "line_description").setFocus()
    bench.settle()
    draft = bench.desk.invoices.of_order(other).draft
    assert draft is not None
    assert draft.draft.text == ""


def test_the_tax_that_was_chosen_for_a_line_stays_whatever_else_changes(bench: Station) -> None:
    bench.click("prepare_invoice")
    bench.find(QLineEdit, "line_description").setFocus()
    bench.keys("Book")
    bench.choose("line_tax", "Lower")
    bench.session.feed.announce(
        bench.desk.payments.pay(bench.order_id, way=PayWay.CARD, minor=5, action_id=new_id()).changes
    )
    bench.settle()
    bench.type("line_price", "10")
    bench.click("take_line")
    assert bench.rows[-1] == ["Book", "7 %", "10.00"]


def test_a_line_that_somebody_changed_meanwhile_is_not_overwritten_and_no_other_in_its_place(
    bench: Station,
) -> None:
    bench.click("prepare_invoice")
    bench.find(QLineEdit, "line_description").setFocus()
    bench.keys("Manual", Key.Key_Return)
    table = bench.find(QTableView, "invoice_lines")
    table.selectRow(0)
    table.setFocus()
    bench.keys("", Key.Key_Return)
    draft = bench.found.draft
    assert draft is not None
    done = bench.desk.invoices.write(
        bench.order_id, Draft(draft.draft.lines[1:]), version=draft.version, action_id=new_id()
    )
    bench.session.feed.announce(done.changes)
    bench.settle()
    bench.type("line_price", "1")
    bench.click("take_line")
    assert "meanwhile" in bench.says("invoice_fault")
    left = bench.found.draft
    assert left is not None
    assert [line.description for line in left.draft.lines] == ["Manual"]
    assert left.draft.lines[0].price is None
