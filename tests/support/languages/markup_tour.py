"""The way through every window of the program, with a hand that types markup and eyes at each stop."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QTableWidget,
    QWidget,
)

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, FileTrouble
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.searching import fold
from orderflow_desk.gui.diagnostics.crash_dialog import LAST_TIME, CrashDialog
from orderflow_desk.gui.dialogs.choice_dialog import ChoiceDialog
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.lists.suggestion_box import SuggestionBox
from orderflow_desk.gui.outbox.outbox_page import OutboxPage
from orderflow_desk.gui.people.sign_in_page import SignInPage
from orderflow_desk.gui.session.new_orders.unfinished_orders import unfinished_of
from orderflow_desk.gui.settings.settings_page import SettingsPage
from orderflow_desk.gui.shop.first_start_page import FirstStartPage
from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit
from support.languages.markup import MARK, Eyes, Trap, shows
from support.shops.marked_shop import PASSWORD, MarkedShop
from support.window.driving import Driver

SECTIONS = (
    "shop",
    "mail",
    "letters",
    "people",
    "pc",
    "paper",
    "log",
    "rates",
    "carriers",
    "billing",
    "canned_notes",
)
# What these keep can hold no mark: a colour, a picture, times of a day. Only what is typed into them can.
FILLED_BY_THE_PROGRAM = ("letterhead", "hours")
_FINDER_PARTS = ((QLineEdit, "customer_finder"), (SuggestionBox, "customer_finder_offers"))
MAIL_GROUPS = ("all", "waiting", "failed", "no_address", "sent", "stopped")


class Tour:
    """Goes through the program; each stop paints what is to be seen, looks at it, and finds the mark on it."""

    def __init__(self, driver: Driver, shop: MarkedShop, trap: Trap) -> None:
        self.driver, self.shop, self.trap = driver, shop, trap
        self.window, self.session = driver.window, driver.program.session
        self.eyes = Eyes()
        self.wrong: list[str] = []

    def stop(self, name: str, shown: QWidget | None = None) -> None:
        """Look at the window and all that stands over it; the mark has to be read in `shown`, or in the window."""
        self.driver.rest()
        tops = [one for one in QApplication.topLevelWidgets() if one.isVisible() and self._is_ours(one)]
        for one in tops:
            one.grab()
        found = self.eyes.look(*tops) + self.trap.sprung()
        self.wrong += [f"{name}: {line}" for line in found]
        if not shows(shown or self.window):
            self.wrong.append(f"{name}: nothing of what was typed is to be seen")

    def _is_ours(self, top: QWidget) -> bool:
        return top is self.window or self.window.isAncestorOf(top) or isinstance(top, QMenu)

    def go(self, place: str) -> QWidget:
        self.window.show_place(place)
        self.driver.rest()
        return self.window.page(place)

    def type_everywhere(self, root: QWidget) -> None:
        """Type into each field that can be seen and written in."""
        for line in root.findChildren(QLineEdit):
            if line.isVisible() and line.isEnabled() and not line.isReadOnly():
                line.setText(self.trap.line)
                line.setModified(True)
                line.textEdited.emit(line.text())
        for area in root.findChildren(QPlainTextEdit):
            if area.isVisible() and area.isEnabled() and not area.isReadOnly():
                area.setPlainText(self.trap.text)
        self.driver.rest()

    def bring_up(self, name: str) -> None:
        """Let the timeline and the order change places where a narrow window shows one of both, and not what is wanted."""
        page = self.window.page("orders")
        found = page.findChildren(QWidget, name)
        if page.isVisible() and found and not any(one.isVisible() for one in found):
            self.session.commands.of("show_timeline").trigger()
            self.driver.rest()
            self.stop("the other of timeline and order", page)

    def press(self, root: QWidget, name: str) -> None:
        self.bring_up(name)
        found = [one for one in root.findChildren(QPushButton, name) if one.isVisible() and one.isEnabled()]
        assert found, f"no {name} to press"
        found[0].click()
        self.driver.rest()

    def dialog(self, kind: type[QDialog]) -> QDialog:
        found = [one for one in self.window.findChildren(kind) if one.isVisible()]
        assert found, f"no {kind.__name__} to be seen"
        return found[-1]

    def look_at_dialog(self, kind: type[QDialog], *, is_typed: bool = False, pressed: str = "") -> None:
        """Look at a dialog that is open, type into it and press what is asked for, look again, and close it."""
        dialog = self.dialog(kind)
        if is_typed:
            self.type_everywhere(dialog)
        if pressed:
            self.press(dialog, pressed)
        self.stop(kind.__name__, dialog)
        dialog.reject()
        self.driver.rest()

    def open_menu(self, menu: QMenu) -> None:
        menu.popup(QPoint(10, 10))
        self.eyes.look(menu)
        self.stop("a menu")
        menu.close()
        self.driver.rest()


def _sign_in(tour: Tour) -> None:
    page = tour.window.page("sign_in")
    assert isinstance(page, SignInPage)
    tour.session.sign_in_hint = tour.trap.text
    tour.session.opened.emit()
    tour.type_everywhere(page)
    page.form.sign_in.click()
    tour.stop("sign in", page)
    page.form.login.setText(tour.shop.login)
    page.form.password.setText(PASSWORD)
    page.form.sign_in.click()
    tour.driver.wait(lambda: tour.session.person is not None)
    tour.driver.rest()


def _orders(tour: Tour) -> None:
    page = tour.go("orders")
    for order_id in (tour.shop.cancelled_id, tour.shop.order_id):
        tour.session.order_wanted.emit(order_id)
        tour.driver.rest()
        tour.stop("order", page)
    assert tour.trap.line in tour.window.windowTitle()
    tour.session.order_wanted.emit(tour.shop.order_id + 1_000_000)
    tour.driver.rest()
    tour.stop("an order that can't be shown")
    tour.session.order_wanted.emit(tour.shop.order_id)
    tour.driver.rest()
    for button in page.findChildren(QPushButton, "note_show_all"):
        button.click()
    for name in ("order_technician", "further", "timeline_filter"):
        tour.bring_up(name)
        tour.open_menu(tour.driver.find(QPushButton, name).menu())


def _fields(tour: Tour) -> None:
    """Open each field, type into it, and let the address be refused."""
    page = tour.window.page("orders")
    tour.bring_up("change_passcode")
    for button in page.findChildren(QPushButton):
        if button.objectName().startswith("fact_") and button.isVisible():
            button.click()
    tour.press(page, "change_passcode")
    tour.stop("details that are edited", page)
    line = tour.driver.find(QLineEdit, "edit_shop_date_line")
    line.setText("+2 10:00")
    line.textEdited.emit(line.text())
    tour.stop("how a date is understood", page)
    date = tour.driver.orders.detail.fields.value(Field.SHOP_DATE)
    date.ask_before_emptying(tour.trap.line)
    date._question.ask()  # as where a customer knows the date, which this order has none of
    tour.stop("a question before a date is removed", date)
    tour.press(date, "emptying_shop_date_no")
    for calendar in page.findChildren(QPushButton, "open_calendar"):
        if calendar.isVisible():
            calendar.click()
            tour.stop("a calendar")
            QApplication.activePopupWidget().close()
            break
    line = tour.driver.find(QLineEdit, "edit_customer_email")
    line.setText(tour.trap.line)
    tour.driver.qtbot.keyClick(line, "\r")
    tour.stop("a refused value", page)


def _questions(tour: Tour) -> None:
    from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
    from orderflow_desk.gui.outbox.letter_preview_dialog import LetterPreviewDialog
    from orderflow_desk.gui.outbox.mend_address import MendAddress

    page = tour.window.page("orders")
    tour.bring_up("note")
    note = tour.driver.find(QPlainTextEdit, "note")
    note.setPlainText(tour.trap.text)
    tour.press(page, "preview_mail")
    tour.look_at_dialog(LetterPreviewDialog)
    tour.press(page, "cancel_order")
    tour.look_at_dialog(QuestionDialog, is_typed=True)
    tour.press(page, "mail_mend")
    tour.look_at_dialog(MendAddress, is_typed=True, pressed="send_there")


def _papers(tour: Tour) -> None:
    """Look at each kind of paper, and let one go to a printer that is not there."""
    from orderflow_desk.gui.printing.kinds import Kind
    from orderflow_desk.gui.printing.paper_dialog import PaperDialog
    from orderflow_desk.gui.printing.papers import papers_of

    choices = papers_of(tour.session).choices
    choices.choose_folder(tour.trap.line)
    choices.choose_printer(Kind.RECEIPT, tour.trap.line)
    tour.session.commands.of("print_papers").trigger()
    tour.driver.rest()
    dialog = tour.dialog(PaperDialog)
    for row in range(len(Kind)):
        dialog.form.paper_kinds.setCurrentRow(row)  # type: ignore[attr-defined]  it is a PaperDialog
        tour.stop("a paper", dialog)
    tour.press(dialog, "print_it")
    tour.look_at_dialog(PaperDialog)


def _photos(tour: Tour) -> None:
    """Look at the photo of the order, whose file was named markup, beside its tile."""
    from orderflow_desk.gui.photos.camera_dialog import CameraDialog
    from orderflow_desk.gui.photos.phone_offer import PhoneOffer
    from orderflow_desk.gui.photos.phone_watch import FOLDER_KEY, phone_watch_of
    from orderflow_desk.gui.photos.tiles import PhotoTile
    from orderflow_desk.gui.photos.viewer import PhotoViewer

    page = tour.window.page("orders")
    tour.session.commands.of("tab_photos").trigger()
    tour.driver.rest()
    tour.bring_up("photo_camera")
    tiles = page.findChildren(PhotoTile)
    tour.driver.wait(lambda: bool(tiles) and all(tile.is_ready for tile in tiles))
    tiles[0].click()
    tour.driver.rest()
    tour.look_at_dialog(PhotoViewer)
    folder = tour.trap.picture.parent / "phone"
    folder.mkdir()
    (folder / f"{tour.trap.line.replace('/', ' ')[:200]}.jpg").write_bytes(b"not opened here")
    tour.session.settings.write(FOLDER_KEY, str(folder))
    phone_watch_of(tour.session).findChildren(QTimer)[0].setInterval(10)
    offer = page.findChild(PhoneOffer)
    tour.driver.wait(offer.isVisible)
    tour.stop("photos of the phone", offer)
    tour.session.settings.write(FOLDER_KEY, "")
    tour.press(page, "photo_camera")
    tour.look_at_dialog(CameraDialog)
    tour.session.commands.of("tab_overview").trigger()


def _labour(tour: Tour) -> None:
    """Look at the labour on the order, with a timer that runs, and at what asks after an idle hour."""
    from orderflow_desk.gui.labour.labour_tab import LabourTab
    from orderflow_desk.gui.labour.timer_note import TimerNote

    tour.session.commands.of("tab_labour").trigger()
    tour.driver.rest()
    tab = tour.window.findChild(LabourTab)
    tour.stop("labour", tab)
    tour.session.commands.of("toggle_timer").trigger()
    tour.driver.rest()
    tour.press(tab, "type_minutes")
    tour.type_everywhere(tab)
    tour.press(tab, "take_labour")
    tour.stop("labour that is typed", tab)
    tour.press(tab, "leave_labour")
    desk, note = tour.session.desk, tour.window.findChild(TimerNote)
    running = desk.labour.running()
    note.ask(
        replace(
            running, started_at=running.now - timedelta(hours=3), seen_at=running.now - timedelta(hours=2)
        )
    )
    tour.stop("what of it was work")
    tour.dialog(ChoiceDialog).reject()
    tour.session.commands.of("toggle_timer").trigger()
    tour.driver.rest()
    tour.session.commands.of("tab_overview").trigger()
    tour.driver.rest()


def _several(tour: Tour) -> None:
    """Select all, move those that go there and back, ask before they are cancelled, and select one again."""
    from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog

    orders = tour.driver.orders
    tour.driver.qtbot.keyClick(orders.list.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    tour.driver.rest()
    for to in (Status.NEW, Status.IN_PROGRESS):
        tour.press(orders, f"bulk_to_{to}")
        tour.stop("several orders", orders.bulk)
        assert orders.bulk.refused.isVisible()
    tour.press(orders, f"bulk_to_{Status.CANCELLED}")
    tour.look_at_dialog(QuestionDialog, is_typed=True)
    tour.driver.qtbot.keyClick(orders.bulk, Qt.Key.Key_Escape)
    tour.driver.rest()


def _search(tour: Tour) -> None:
    search = tour.driver.find(QLineEdit, "search")
    for typed in (tour.trap.line, f"{tour.trap.line} nobody has this"):
        search.setText(typed)
        tour.driver.rest()
        tour.stop("search", tour.window.page("orders"))
    word = max(fold(tour.trap.line).split(), key=lambda one: (one.isalpha(), len(one)))
    search.setText(f"{MARK} {word[:-2]}q{word[-1]}")
    tour.driver.rest()
    tour.stop("what is close", tour.driver.find(QLabel, "near_line"))
    search.clear()
    tour.driver.rest()


def _outbox(tour: Tour) -> None:
    page = tour.go("outbox")
    assert isinstance(page, OutboxPage)
    tour.stop("a stopped queue", tour.driver.find(QLabel, "queue_words"))
    for row in range(page.model.rowCount()):
        page.list.setCurrentIndex(page.model.index(row))
        for tab in range(2):
            page.mail._tabs.setCurrentIndex(tab)
            tour.stop(f"mail {row}", page.mail)
    for group in MAIL_GROUPS:
        page._choose_group(group)
        tour.stop(f"mails, {group}")


def _customers(tour: Tour) -> None:
    """Find a customer, let a field be refused, and open each dialog of theirs."""
    from orderflow_desk.gui.customers.billing_dialog import BillingDialog
    from orderflow_desk.gui.customers.customer_export_dialog import CustomerExportDialog
    from orderflow_desk.gui.customers.erase_dialog import EraseDialog
    from orderflow_desk.gui.customers.merge_dialog import MergeDialog

    page = tour.go("customers")
    tour.stop("customers", page)
    search = tour.driver.find(QLineEdit, "customer_search")
    search.setText(tour.trap.line[:30])
    tour.driver.rest()
    tour.stop("customers found", page)
    search.clear()
    tour.driver.rest()
    tour.press(page, "fact_customer_email")
    line = tour.driver.find(QLineEdit, "edit_customer_email")
    line.setText(tour.trap.line)
    tour.driver.qtbot.keyClick(line, "\r")
    tour.stop("a refused field of a customer", page)
    for name, kind in (
        ("change_billing", BillingDialog),
        ("merge_customer", MergeDialog),
        ("export_customer", CustomerExportDialog),
        ("erase_customer", EraseDialog),
    ):
        tour.press(page, name)
        tour.look_at_dialog(kind, is_typed=True)


def _settings(tour: Tour) -> None:
    page = tour.go("settings")
    assert isinstance(page, SettingsPage)
    for name in (*SECTIONS, *FILLED_BY_THE_PROGRAM):
        page.show_section(name)
        tour.driver.rest()
        if name in SECTIONS:
            tour.stop(f"settings, {name}", page.section(name))
        tour.type_everywhere(page.section(name))
        save = page.section(name).findChild(QPushButton, f"save_{name}")
        if save is not None and name != "pc":
            save.click()
        tour.stop(f"settings, {name}, typed", page.section(name))
    page.show_section("needs")
    tour.stop("settings, needs")  # in it there are words of ours alone


def _people(tour: Tour) -> None:
    page = tour.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("people")
    section = page.section("people")
    tour.press(section, "add_person")
    tour.type_everywhere(section)
    tour.press(section, "save_person")
    tour.stop("a new person", section)


def _letters(tour: Tour) -> None:
    """Look at letters of the shop's own words, and at one whose template is broken by them."""
    page = tour.window.page("settings")
    assert isinstance(page, SettingsPage)
    page.show_section("letters")
    section = page.section("letters")
    body = tour.driver.find(ChipEdit, "body")
    body.set_template(f"{tour.trap.text}\n{{% {tour.trap.line} %}}")
    tour.driver.qtbot.wait(200)
    tour.stop("a broken letter", section)
    tour.open_menu(tour.driver.find(QPushButton, "insert").menu())


def _log(tour: Tour) -> None:
    from orderflow_desk.gui.diagnostics.log_dialog import LogDialog

    tour.session.commands.of("show_log").trigger()
    tour.driver.rest()
    dialog = tour.dialog(LogDialog)
    section = dialog.findChild(QWidget, "log_section")
    assert section is not None
    section.form.log_lines.selectRow(0)  # type: ignore[attr-defined]  it is a LogSection
    tour.look_at_dialog(LogDialog)


def _import(tour: Tour) -> None:
    """Let a list be refused whole, then one with faults by line, then one in which somebody shares a phone."""
    from orderflow_desk.gui.exchange.import_dialog import ImportDialog

    tour.go("orders")
    tour.session.commands.of("import_customers").trigger()
    tour.driver.rest()
    dialog = tour.dialog(ImportDialog)
    assert isinstance(dialog, ImportDialog)
    mark = tour.trap.line.replace('"', "'")
    header = f'Name,Phone,"{mark}"'
    for name, lines in (("faulty", f'Jana,,"{mark}",{mark}'), ("near", f'"{mark}",777,\n"{mark} 2",777,')):
        path = tour.trap.picture.parent / f"{mark.replace('/', '')[:60]} {name}.csv"
        path.write_text(f"{header}\n{lines}\n", encoding="utf-8")
        dialog.open_file(str(path))
        tour.driver.rest()
        tour.stop(f"a list, {name}", dialog)
        tour.press(dialog, "check_it")
        tour.stop(f"what was found in it, {name}", dialog if name == "near" else None)
    tour.press(dialog, "take_in")
    page = tour.go("settings")
    assert isinstance(page, SettingsPage)
    _passcode_pcs(tour, page)
    page.show_section("data")
    tour.driver.rest()
    tour.stop("settings, data", page.section("data"))


def _passcode_pcs(tour: Tour, page: SettingsPage) -> None:
    """Ask whether the PC is to be retired that is called as markup is."""
    page.show_section("passcodes")
    section = page.section("passcodes")
    tour.driver.rest()
    tour.stop("settings, passcodes", section)
    table = section.findChild(QTableWidget, "passcode_pcs")
    assert table is not None
    marked = (row for row in range(table.rowCount()) if "<" in table.item(row, 0).text())
    table.selectRow(next(marked))
    tour.press(section, "retire_pc")
    question = tour.dialog(QuestionDialog)
    tour.stop("retiring a PC", question)
    question.reject()


def _export(tour: Tour) -> None:
    """Let a list be written where nothing can be written."""
    from orderflow_desk.gui.exchange.list_export_dialog import ListExportDialog

    tour.session.commands.of("export_list").trigger()
    tour.driver.rest()
    dialog = tour.dialog(ListExportDialog)
    assert isinstance(dialog, ListExportDialog)
    dialog.save_to(str(tour.trap.picture / tour.trap.line))
    tour.look_at_dialog(ListExportDialog)


def _new_order(tour: Tour) -> None:
    page = tour.go("new_order")
    _offers(tour, page)
    tour.press(page, "more_of_item")
    tour.type_everywhere(page)
    tour.stop("a new order", page)
    tour.press(page, "submit")
    tour.stop("a refused order", page)
    tour.session.commands.of("new_order").trigger()
    tour.driver.rest()
    tour.stop("an order that was put aside", page.findChild(QWidget, "unfinished_bar"))
    tour.stop("an unfinished order above the list", tour.go("orders"))
    unfinished_of(tour.session).take_in_hand("new_order")
    tour.go("new_order")
    tour.press(page, "discard")


def _offers(tour: Tour, page: QWidget) -> None:
    """Let customers be offered, and then the items of the one who is taken."""
    finder, box = (page.findChild(kind, name) for kind, name in _FINDER_PARTS)
    assert isinstance(finder, QLineEdit)
    assert isinstance(box, SuggestionBox)
    finder.setFocus()
    finder.setText(tour.trap.line[:30])
    finder.textEdited.emit(finder.text())
    tour.stop("customers offered", box)
    box.take()
    tour.driver.rest()
    tour.driver.find(QLineEdit, "item_title").setFocus()  # the keyboard is at the tick of the contact details
    tour.driver.rest()
    tour.stop("items offered", page.findChild(SuggestionBox, "item_title_offers"))
    tour.press(page, "discard")
    tour.go("new_order")


def _first_start(tour: Tour) -> None:
    page = tour.go("first_start")
    assert isinstance(page, FirstStartPage)
    for _ in range(3):
        tour.type_everywhere(page)
        tour.stop("first start", page)
        page.form.skip.click()
        tour.driver.rest()


def _choose_shop(tour: Tour) -> None:
    """Open what the bar offers while a shop cannot be opened."""
    from orderflow_desk.gui.opening.choose_shop import ChooseShop

    tour.session.shop_address = tour.trap.line
    ChooseShop(tour.session, tour.window).open()
    tour.look_at_dialog(ChooseShop)


def _words(tour: Tour) -> None:
    """Let the window say things: in the toast, in the bar of the database, at its foot, and in the palette."""
    tour.go("orders")
    tour.session.say(tour.trap.text)
    tour.stop("a toast", tour.window.toast)
    tour.session.complain(FileTrouble(tour.trap.line, tour.trap.line))
    tour.stop("a complaint", tour.window.toast)
    tour.session.database_lost.emit(DatabaseTrouble(DatabaseFault.AWAY, tour.trap.line))
    tour.stop("a lost database")
    _choose_shop(tour)
    tour.session.database_back.emit()
    tour.stop("the name of the database", tour.driver.find(QLabel, "database_state"))
    tour.session.commands.of("palette").trigger()
    field = tour.driver.find(QLineEdit, "palette_field")
    field.setText(tour.trap.line)
    tour.stop("the palette", field)
    field.clear()
    tour.stop("the palette with all commands")
    person = tour.driver.find(QWidget, "person")
    tour.open_menu(person.findChild(QMenu, "person_menu"))


def _crash(tour: Tour) -> None:
    for where in ("window", LAST_TIME):
        dialog = CrashDialog(tour.session, where, tour.window)
        dialog.set_report(tour.trap.text)
        dialog.set_times(2)
        dialog.open()
        if where != LAST_TIME:
            tour.press(dialog, "crash_save")
            question = tour.dialog(QFileDialog)
            for line in question.findChildren(QLineEdit):
                line.setText(tour.trap.line)
            tour.stop("where to save a report", question)
            question.reject()
        tour.look_at_dialog(CrashDialog)


def _canned_notes(tour: Tour) -> None:
    """Look at the texts that are offered while a note is typed."""
    note = tour.window.page("orders").detail.strip.note
    note.setFocus()
    note.setPlainText(";")
    note.moveCursor(QTextCursor.MoveOperation.End)
    tour.driver.rest()
    tour.stop("canned notes")
    note.clear()
    tour.driver.rest()


def _invoice(tour: Tour) -> None:
    """Look at the draft of the order's invoice, at a line that is typed and one that is changed, and at the questions."""
    from orderflow_desk.gui.invoices.invoice_tab import InvoiceTab

    tour.session.commands.of("tab_invoice").trigger()
    tour.driver.rest()
    tab = tour.window.findChild(InvoiceTab)
    tour.stop("an invoice", tab)
    tour.type_everywhere(tab)
    tour.press(tab, "take_line")
    tour.stop("a line of an invoice that is typed", tab)
    tab.table.change_wanted.emit(0)
    tour.driver.rest()
    tour.stop("a line of an invoice that is changed", tab)
    tour.press(tab, "leave_line")
    tour.press(tab, "issue_invoice")
    tour.look_at_dialog(QuestionDialog)


def _parts(tour: Tour) -> None:
    """Look at the parts of the order, and at one that is typed."""
    from orderflow_desk.gui.parts.parts_tab import PartsTab

    tour.session.commands.of("tab_parts").trigger()
    tour.driver.rest()
    tab = tour.window.findChild(PartsTab)
    tab.table.table.selectRow(0)
    tour.press(tab, "reopen_part")
    tour.stop("parts", tab)
    tour.session.commands.of("walk").trigger()
    tour.stop("a step that is refused for parts")
    tour.type_everywhere(tab)
    tour.press(tab, "take_part")
    tour.stop("a part that is typed", tab)
    tab.form.begin(None)
    tab.table.correction_wanted.emit(tab.table.chosen)
    tour.stop("a part that is corrected", tab)
    tour.press(tab, "leave_part")
    page = tour.go("parts")
    tour.type_everywhere(page.bar)
    tour.stop("parts of all orders", page)
    page.table.choose_first()
    tour.driver.key(Qt.Key.Key_D)
    tour.stop("another date for parts", page)
    page.bar.hide()
    page.table.choose_first()
    tour.driver.key(Qt.Key.Key_Return)
    tour.stop("parts that arrived", page)
    tour.go("orders")
    tour.session.commands.of("tab_overview").trigger()
    tour.driver.rest()


def _shipments(tour: Tour) -> None:
    """Look at the shipments of the order: those that are closed, one that is typed, and one that is still out."""
    from orderflow_desk.gui.shipments.shipments_tab import ShipmentsTab

    tour.session.commands.of("tab_shipments").trigger()
    tour.driver.rest()
    tab = tour.window.findChild(ShipmentsTab)
    tour.stop("shipments", tab)
    tour.press(tab, "new_shipment")
    tour.type_everywhere(tab)
    tour.stop("a shipment that is typed", tab)
    tab.form.expected.set_moment(None)  # markup is no date
    tour.press(tab, "take_shipment")
    tour.type_everywhere(tab.back)
    tour.stop("a shipment that comes back", tab)
    tab.back.received.set_moment(None)
    tour.press(tab, "shipment_details")
    tour.stop("details of a shipment", tab)
    tour.press(tab, "leave_shipment")
    tour.press(tab, "receive_and_move")
    tour.session.commands.of("tab_overview").trigger()
    tour.driver.rest()


def _closing(tour: Tour) -> None:
    tour.window.close()
    tour.driver.rest()
    question = tour.dialog(ChoiceDialog)
    tour.stop("closing")
    question.reject()
    tour.driver.rest()


STOPS: tuple[Callable[[Tour], None], ...] = (
    _sign_in, _orders, _fields, _questions, _papers, _photos, _labour, _canned_notes, _invoice, _parts, _shipments, _several, _search, _outbox, _customers, _settings, _people, _letters, _log, _new_order, _import, _export, _words,
    _crash, _closing, _first_start,
)  # fmt: skip
