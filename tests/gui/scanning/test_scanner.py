"""A scanned label opens its order from anywhere; where it may not, a sentence says so and no character stays behind."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any, TypeVar

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.scanning.scans import ScanForm, Suffix
from orderflow_desk.gui.customers.customers_page import CustomersPage
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.gui.frame.palette_box import PaletteBox
from orderflow_desk.gui.orders.orders_page import OrdersPage
from orderflow_desk.gui.scanning.key_watch import KeyWatch
from orderflow_desk.gui.scanning.scanner_card import ScannerCard
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.lists import take_list, write_list
from support.shops.orders import an_order, new_id
from support.shops.real_shop import enter
from support.shops.watched_desk import WatchedDesk, refuse
from support.window.key_player import Player, Recording, fields_of_a_code, recordings, typed

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")  # said by offscreen popups

IMPORTED = "Name,Email,Item,Serial\nOlga Marsh,om@example.net,Pump,WX-7704\nOlga Marsh,om@example.net,Phone,356938035643809\n"
W = TypeVar("W", bound=QWidget)
SCANS = {scan.name: scan for scan in recordings("scan")}
SCAN = SCANS["scan-us-od-10482-6ms"]


class Counter:
    """The program's window with a scanner at it, and whoever scans."""

    def __init__(self, session: Session, window: MainWindow, qtbot: QtBot) -> None:
        self.session, self.window, self.qtbot = session, window, qtbot
        self.opened: list[int] = []
        self.toasts: list[str] = []
        session.order_wanted.connect(self.opened.append)
        session.toasted.connect(lambda toast: self.toasts.append(toast.words(60)))

    def find(self, kind: type[W], name: str) -> W:
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def scan(
        self, scan: Recording = SCAN, *, into: QWidget | None = None, window: QWidget | None = None
    ) -> None:
        if into is not None:
            into.setFocus()
        watch = self.window.findChild(KeyWatch)
        assert watch is not None
        Player((window or self.window).windowHandle(), watch).play(scan)
        self.rest()

    def rest(self) -> None:
        self.qtbot.wait(5)
        self.qtbot.waitUntil(lambda: self.session.background.is_idle, timeout=5000)
        self.qtbot.wait(5)


@pytest.fixture
def closed(closed_session: Session, qtbot: QtBot) -> Iterator[Counter]:
    """A window whose desk is not open yet."""
    window = MainWindow(closed_session)
    qtbot.addWidget(window)
    window.resize(1290, 800)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    closed_session.painted.emit()
    yield Counter(closed_session, window, qtbot)
    window.close_for_good()


@pytest.fixture
def counter(closed: Counter, desk: WatchedDesk) -> Counter:
    """A window with a signed-in administrator, on the list of orders."""
    closed.session.open(desk)  # type: ignore[arg-type]
    closed.rest()
    assert closed.session.person is not None
    assert 10482 in desk.rows
    return closed


@pytest.fixture
def real(closed: Counter, shop: Desk) -> Counter:
    """The same on a database, with one order in it."""
    an_order(shop)
    enter(closed.session, shop)
    closed.rest()
    return closed


def orders(counter: Counter) -> OrdersPage:
    page = counter.window.page("orders")
    assert isinstance(page, OrdersPage)
    return page


@pytest.mark.parametrize("place", ["orders", "settings"])
def test_a_scan_opens_its_order_from_every_place(counter: Counter, place: str) -> None:
    counter.window.show_place(place)
    counter.rest()
    counter.scan()
    assert counter.opened == [10482]
    assert counter.window.place == "orders"
    assert orders(counter).list.chosen == 10482
    assert orders(counter).search.text() == ""
    assert counter.toasts == []


@pytest.mark.parametrize("place", ["outbox", "new_order"])
def test_a_scan_opens_its_order_from_every_place_of_a_real_shop(real: Counter, place: str) -> None:
    real.window.show_place(place)
    real.rest()
    real.scan(typed("OD-10001\r", gap=6))
    assert (real.opened, real.window.place) == ([10001], "orders")
    real.scan(typed("OD-10002\r", gap=6))
    assert real.opened == [10001]
    assert real.toasts == ["OD-10002 was scanned. There is no order of this number."]


def test_every_recorded_scan_opens_the_order(counter: Counter) -> None:
    for name, scan in SCANS.items():
        counter.opened.clear()
        counter.scan(scan, into=orders(counter).search)
        assert (counter.opened, orders(counter).search.text()) == ([10482], ""), name


def test_a_label_for_trial_says_that_all_is_well(counter: Counter) -> None:
    trial = typed("OD-TEST\r", gap=6)
    counter.scan(trial, into=orders(counter).search)
    assert "both work" in counter.toasts[0]
    assert (counter.opened, orders(counter).search.text()) == ([], "")


def test_a_search_that_does_not_find_what_was_scanned_is_done_with(counter: Counter) -> None:
    search = orders(counter).search
    search.setText("nothing like it")
    counter.rest()
    counter.scan(into=search)
    assert (counter.opened, search.text()) == ([10482], "")


def test_a_half_written_note_stays_as_it_was(counter: Counter) -> None:
    note = orders(counter).detail.findChild(QPlainTextEdit, "note")
    assert note is not None
    before = orders(counter).list.chosen
    note.setPlainText("the pump leaks")
    counter.scan(into=note)
    assert counter.opened == [10482]
    assert before is not None
    orders(counter).show_order(before)
    counter.rest()
    assert note.toPlainText() == "the pump leaks"


def test_a_number_without_an_order_is_told_and_searched_for(counter: Counter) -> None:
    counter.scan(typed("99999\r", gap=6), into=orders(counter).search)
    assert counter.toasts == ["99999 was scanned. There is no order of this number."]
    assert (counter.opened, orders(counter).search.text()) == ([], "99999")


def test_a_code_without_an_order_leaves_the_search_as_it_was(counter: Counter) -> None:
    counter.scan(typed("OD-99999\r", gap=6), into=orders(counter).search)
    assert counter.toasts == ["OD-99999 was scanned. There is no order of this number."]
    assert (counter.opened, orders(counter).search.text()) == ([], "")


@pytest.mark.parametrize("place", ["new_order", "settings"])
def test_a_number_beside_the_fields_leads_nobody_away_from_a_page_that_is_filled_in(
    real: Counter, place: str
) -> None:
    real.window.show_place(place)
    real.rest()
    between = next(
        part
        for part in real.window.page(place).findChildren(QWidget)
        if isinstance(part, QAbstractButton | QAbstractItemView) and part.isVisible() and part.isEnabled()
    )
    for keys in (typed("7", gap=60), typed("10001\r", gap=6), typed("10001", gap=90, hold=60)):
        real.scan(keys, into=between)
        assert (real.window.place, real.opened) == (place, [])
        assert orders(real).search.text() == ""


def test_a_code_of_somebody_else_is_told(counter: Counter) -> None:
    counter.session.scan_form_changed.emit(ScanForm("~"))
    counter.scan(typed("sn-4711\r", gap=6).begun_by("~"), into=orders(counter).search)
    assert counter.toasts == [
        "sn-4711 was scanned. That is no order's code, no item's serial number, and no part that is waited for."
    ]
    assert counter.opened == []


def test_the_number_of_a_part_that_is_waited_for_leads_to_its_line(real: Counter) -> None:
    desk = real.session.desk
    assert desk is not None
    order_id = desk.lookup.page(OrderFilter(), first=0, count=1).rows[0].id
    desk.parts.add(order_id, line=PartLine("SN-4711", "sensor"), action_id=new_id())
    real.session.scan_form_changed.emit(ScanForm("~"))
    real.scan(typed("sn-4711\r", gap=6).begun_by("~"), into=orders(real).search)
    assert (real.window.place, real.toasts, real.opened) == ("parts", [], [])


def test_the_serial_number_of_an_item_that_was_here_opens_its_newest_order(real: Counter, shop: Desk) -> None:
    newest = shop.lookup.order(an_order(shop))
    assert newest.serial
    real.session.scan_form_changed.emit(ScanForm("~"))
    real.scan(typed(f"{newest.serial.lower()}\r", gap=6).begun_by("~"))
    assert (real.opened, real.window.place) == ([newest.id], "orders")


@pytest.mark.parametrize(
    "scan",
    [typed("wx7704\r", gap=6), fields_of_a_code("]d20104012345678901", "21wx7704\r")],
    ids=["alone", "gs1"],
)
def test_an_item_of_a_list_is_found_by_a_scan_before_it_has_an_order(
    real: Counter, shop: Desk, tmp_path: Path, scan: Recording
) -> None:
    take_list(shop, write_list(tmp_path, IMPORTED))
    real.session.scan_form_changed.emit(ScanForm("~"))
    real.scan(scan.begun_by("~"))
    assert (real.opened, real.window.place) == ([], "customers")
    assert real.toasts[0].endswith("was scanned: Pump, on file for Olga Marsh. No orders yet.")
    page = real.window.page("customers")
    assert isinstance(page, CustomersPage)
    assert page._chosen == shop.customers.suggest("marsh")[0].id


@pytest.mark.parametrize(
    "scan",
    [
        typed("wx7704\r", gap=6),
        fields_of_a_code("]d20104012345678901", "10lot", "21wx7704\r"),
        typed("356938035643809\r", gap=6),
    ],
    ids=["alone", "gs1", "imei"],
)
def test_an_item_of_a_list_is_found_in_both_searches_before_it_has_an_order(
    real: Counter, shop: Desk, tmp_path: Path, scan: Recording
) -> None:
    take_list(shop, write_list(tmp_path, IMPORTED))
    real.window.show_place("orders")
    real.rest()
    real.scan(scan, into=orders(real).search)
    known = real.find(QLabel, "empty_list_known_item")
    assert known.isVisible()
    assert known.text() in (
        "On file for Olga Marsh: Pump. No orders yet.",
        "On file for Olga Marsh: Phone. No orders yet.",
    )
    real.find(QPushButton, "empty_list_open_customer").click()
    real.rest()
    assert real.window.place == "customers"
    page = real.window.page("customers")
    assert isinstance(page, CustomersPage)
    page.search.clear()
    real.scan(scan, into=page.search)
    real.rest()
    assert page.model.rowCount() == 1
    assert page.model.row_at(0).name == "Olga Marsh"


def test_a_database_that_is_away_is_told_as_ever(counter: Counter, desk: WatchedDesk) -> None:
    desk.hindrance = refuse(DatabaseTrouble(DatabaseFault.AWAY))
    counter.scan()
    assert counter.opened == []
    assert len(counter.toasts) == 1


def test_signed_out_nothing_opens_and_the_password_gets_nothing(counter: Counter) -> None:
    counter.session.leave()
    counter.rest()
    assert counter.window.place == "sign_in"
    password = counter.find(QLineEdit, "password")
    counter.scan(into=password)
    assert password.text() == ""
    assert counter.opened == []
    assert len(counter.toasts) == 1
    assert "Nobody is signed in" in counter.toasts[0]
    assert "10482" not in counter.toasts[0]


def test_before_the_desk_is_open_it_says_so(closed: Counter) -> None:
    closed.scan()
    assert (closed.opened, len(closed.toasts)) == ([], 1)


def test_behind_a_dialog_nothing_opens_and_it_says_why(counter: Counter) -> None:
    dialog = QDialog(counter.window)
    field = QLineEdit("a reason", dialog)
    dialog.open()
    counter.qtbot.waitUntil(dialog.isVisible)
    dialog.activateWindow()
    counter.qtbot.waitUntil(dialog.isActiveWindow)
    counter.scan(into=field, window=dialog)
    assert (counter.opened, field.text(), dialog.isVisible()) == ([], "a reason", True)
    assert counter.toasts == ["OD-10482 was scanned. Please close the dialog first, then scan again."]
    dialog.close()


def test_the_palette_closes_for_a_scan(counter: Counter) -> None:
    counter.session.commands.of("palette").trigger()
    field = counter.find(QLineEdit, "palette_field")
    counter.scan(into=field)
    assert counter.opened == [10482]
    counter.qtbot.waitUntil(lambda: counter.window.findChild(PaletteBox) is None)


def test_an_open_menu_closes_for_a_scan(counter: Counter) -> None:
    menu = QMenu(counter.window)
    menu.addAction("1 first")
    chosen: list[str] = []
    menu.triggered.connect(lambda action: chosen.append(action.text()))
    menu.popup(counter.window.pos())
    counter.scan()
    assert (counter.opened, chosen, menu.isVisible()) == ([10482], [], False)


def test_the_serial_of_a_new_order_takes_a_scan_whole(real: Counter) -> None:
    real.window.show_place("new_order")
    real.rest()
    serial = real.find(QLineEdit, "item_serial")
    real.scan(into=serial)
    assert (serial.text(), serial.hasFocus()) == ("OD-10482", False)
    assert (real.window.place, real.opened) == ("new_order", [])


@pytest.mark.parametrize(
    ("scan", "serial"),
    [
        (fields_of_a_code("]d20104012345678901", "21sn4711\r"), "sn4711"),
        (fields_of_a_code("]C1010401234567890121sn4711", "10lot\r"), "sn4711"),
        (typed("SC02XG0FJHTD5\r", gap=6), "C02XG0FJHTD5"),
        (typed("]E05901234123457\r", gap=6), "5901234123457"),
        (typed("(01)04012345678901(21)X-1\r", gap=6), "X-1"),
    ],
    ids=["gs1", "gs1-128", "apple", "ean", "in-brackets"],
)
def test_the_serial_of_a_new_order_is_taken_out_of_a_makers_code(
    real: Counter, scan: Recording, serial: str
) -> None:
    real.window.show_place("new_order")
    real.rest()
    line = real.find(QLineEdit, "item_serial")
    real.scan(scan, into=line)
    assert (line.text(), line.hasFocus()) == (serial, False)
    assert real.session.autosave.recall("new_order")["item_serial"] == serial  # type: ignore[index]


@pytest.fixture
def card(counter: Counter) -> ScannerCard:
    counter.window.show_place("settings")
    page = counter.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("pc")
    counter.rest()
    card = page.findChild(ScannerCard)
    assert card is not None
    return card


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("scan-us-od-10482-6ms", "Read OD-10482: the scanner is set up."),
        ("scan-us-10482-2ms", "Read 10482: the scanner is set up."),
        ("scan-cz-od-10482-15ms", "Read OD-10482, although"),
    ],
)
def test_a_scan_can_be_tried(counter: Counter, card: ScannerCard, name: str, words: str) -> None:
    counter.scan(SCANS[name], into=card.form.scanner_try)
    assert card.form.scanner_read.text().startswith(words)
    assert (counter.opened, card.form.scanner_try.text()) == ([], "")


def test_what_is_typed_where_scans_are_tried_is_told_apart(counter: Counter, card: ScannerCard) -> None:
    counter.scan(typed("10482", gap=90, hold=60), into=card.form.scanner_try)
    assert "no scan" in card.form.scanner_read.text()


def test_a_prefix_and_a_suffix_hold_at_once_and_are_kept_on_this_pc(
    counter: Counter, card: ScannerCard, settings: Any
) -> None:
    form = card.form
    form.scanner_prefix.setText("~")
    form.scanner_prefix.textEdited.emit("~")
    _choose(form.scanner_suffix, Suffix.OWN)
    assert not form.scanner_own.isHidden()
    form.scanner_own.setText("#")
    form.scanner_own.textEdited.emit("#")
    counter.scan(typed("10482#", gap=6).begun_by("~"), into=form.scanner_prefix)
    assert counter.opened == [10482]
    assert form.scanner_prefix.text() == "~"
    counter.session.flush()
    counter.rest()
    assert ScanForm.of(settings.values["scanner"]) == ScanForm("~", Suffix.OWN, "#")


def test_the_field_for_the_own_character_is_there_only_when_it_counts(card: ScannerCard) -> None:
    assert card.form.scanner_own.isHidden()
    _choose(card.form.scanner_suffix, Suffix.OWN)
    assert "Until then" in card.form.scanner_hint.text()
    _choose(card.form.scanner_suffix, Suffix.TAB)
    assert card.form.scanner_own.isHidden()


def test_what_this_pc_has_kept_holds_from_the_start(
    closed_session: Session, settings: Any, qtbot: QtBot
) -> None:
    settings.values["scanner"] = {"prefix": "~", "suffix": "none", "own": ""}
    window = MainWindow(closed_session)
    qtbot.addWidget(window)
    closed_session.painted.emit()
    watch = window.findChild(KeyWatch)
    assert watch is not None
    assert watch._reader.form == ScanForm("~", Suffix.NONE)


def _choose(box: QComboBox, suffix: Suffix) -> None:
    box.setCurrentIndex(box.findData(str(suffix)))
    box.activated.emit(box.currentIndex())
