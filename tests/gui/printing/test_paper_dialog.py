"""Printing by keyboard: one key shows it, the same key again prints it, each kind where it was printed last."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, PrinterFault, PrinterTrouble
from orderflow_desk.gui.printing.choices import PDF, Choices
from orderflow_desk.gui.printing.kinds import Kind, Stock
from orderflow_desk.gui.printing.page_view import picture_of
from orderflow_desk.gui.printing.paper_dialog import PaperDialog
from orderflow_desk.gui.printing.paper_section import PaperSection
from orderflow_desk.gui.printing.papers import Papers, papers_of
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.settings.settings_page import SettingsPage
from support.shops.watched_desk import WatchedDesk, refuse
from support.window.papers import MemoryPrinters, raising

Settle = Callable[[], None]
BROTHER, LASER = "Brother QL-820NWB", "<b>Laser</b> & Co"
_CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def printers() -> MemoryPrinters:
    return MemoryPrinters(BROTHER, LASER, default=LASER)


@pytest.fixture
def papers(session: Session, printers: MemoryPrinters, tmp_path: Path) -> Papers:
    made = Papers(session, printers)
    made.choices.choose_folder(str(tmp_path / "papers"))
    return made


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(1200, 700)
    qtbot.addWidget(window)
    window.show()
    return window


@pytest.fixture
def said(session: Session) -> list[str]:
    found: list[str] = []

    def note(toast: Toast) -> None:
        found.append(toast.words(0))

    session.toasted.connect(note)
    return found


@pytest.fixture
def order_id(desk: WatchedDesk) -> int:
    return next(iter(desk.rows))


@pytest.fixture
def dialog(papers: Papers, window: QWidget, order_id: int, settle: Settle) -> PaperDialog:
    papers.preview(order_id, window)
    settle()
    return _open(window)


def _open(window: QWidget) -> PaperDialog:
    (found,) = [one for one in window.findChildren(PaperDialog) if one.isVisible()]
    return found


def _is_open(window: QWidget) -> bool:
    return any(one.isVisible() for one in window.findChildren(PaperDialog))


def _press(dialog: PaperDialog, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    dialog.activateWindow()
    QTest.keyClick(dialog.focusWidget() or dialog, key, modifier or Qt.KeyboardModifier.NoModifier)


def _choose(box: QComboBox, value: object) -> None:
    place = box.findData(value)
    assert place >= 0, value
    box.setCurrentIndex(place)
    box.activated.emit(place)


def test_what_is_shown_is_what_is_printed(dialog: PaperDialog, settle: Settle) -> None:
    settle()
    shown = dialog.view.picture
    assert shown is not None
    page = dialog._pages[Kind.LABEL][0]
    assert shown == picture_of(page, shown.width() / page.size.width)
    assert shown.width() > 200


@pytest.mark.parametrize(
    ("key", "modifier"), [(Qt.Key.Key_Return, None), (Qt.Key.Key_Enter, None), (Qt.Key.Key_P, _CONTROL)]
)
def test_a_key_prints_all_three_where_each_belongs(
    dialog: PaperDialog,
    printers: MemoryPrinters,
    tmp_path: Path,
    said: list[str],
    settle: Settle,
    key: Qt.Key,
    modifier: Qt.KeyboardModifier | None,
) -> None:
    order_id = dialog._content.order.id
    _press(dialog, key, modifier)
    settle()
    assert not isValid(dialog)
    assert [(name, title) for name, _, title in printers.sent] == [
        (LASER, f"OD-{order_id} receipt"),
        (LASER, f"OD-{order_id} ticket"),
    ]
    assert [path.name for path in (tmp_path / "papers").iterdir()] == [f"OD-{order_id} label.pdf"]
    assert said == [
        f"Sent to the printer: Receipt, Work ticket · saved as PDF: Labels, in {tmp_path / 'papers'}"
    ]


def test_the_key_pressed_twice_in_a_row_prints_once(
    papers: Papers, printers: MemoryPrinters, window: QWidget, order_id: int, settle: Settle
) -> None:
    papers.preview(order_id, window)
    papers.preview(order_id, window)
    settle()
    settle()
    assert not _is_open(window)
    assert len(printers.sent) == 2


def test_pressing_again_while_it_prints_prints_nothing_twice(
    dialog: PaperDialog, printers: MemoryPrinters, settle: Settle
) -> None:
    for _ in range(4):
        dialog.print_now()
    settle()
    assert len(printers.sent) == 2


def test_escape_leaves_and_prints_nothing(
    dialog: PaperDialog, printers: MemoryPrinters, window: QWidget, settle: Settle, tmp_path: Path
) -> None:
    _press(dialog, Qt.Key.Key_Escape)
    settle()
    assert not _is_open(window)
    assert printers.sent == []
    assert not (tmp_path / "papers").exists()


def test_arrows_go_through_the_kinds_and_page_down_through_their_pages(
    dialog: PaperDialog, settle: Settle
) -> None:
    assert dialog.form.paper_place.text() == "1 of 3"
    _press(dialog, Qt.Key.Key_PageDown)
    assert dialog.form.paper_place.text() == "2 of 3"
    for _ in range(5):
        _press(dialog, Qt.Key.Key_PageDown)
    assert dialog.form.paper_place.text() == "3 of 3"
    _press(dialog, Qt.Key.Key_PageUp)
    assert dialog.form.paper_place.text() == "2 of 3"
    _press(dialog, Qt.Key.Key_Down)
    settle()
    assert dialog.view.accessibleName() == "Receipt, page 1 of 1"
    assert dialog.form.paper_size.currentText() == "A4"
    assert dialog.form.paper_printer.currentText() == LASER


def test_space_takes_the_tick_away_and_the_next_order_remembers(
    dialog: PaperDialog,
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    settle: Settle,
) -> None:
    _press(dialog, Qt.Key.Key_Space)
    _press(dialog, Qt.Key.Key_Down)
    _press(dialog, Qt.Key.Key_Space)
    _press(dialog, Qt.Key.Key_Return)
    settle()
    assert [title for _, _, title in printers.sent] == [f"OD-{order_id} ticket"]
    papers.preview(order_id, window)
    settle()
    assert _open(window)._ticked() == [Kind.TICKET]


def test_with_nothing_ticked_there_is_nothing_to_print(
    dialog: PaperDialog, printers: MemoryPrinters, settle: Settle
) -> None:
    dialog.tick(())
    assert not dialog.form.print_it.isEnabled()
    _press(dialog, Qt.Key.Key_P, _CONTROL)
    settle()
    assert printers.sent == []
    assert dialog.isVisible()


def test_another_size_is_laid_out_anew_and_remembered(
    dialog: PaperDialog, papers: Papers, settle: Settle
) -> None:
    _choose(dialog.form.paper_size, "57x32")
    settle()
    assert {page.size.width for page in dialog._pages[Kind.LABEL]} == {57}
    assert papers.choices.size(Kind.LABEL) == "57x32"


def test_printer_and_size_are_remembered_for_this_pc(
    session: Session, papers: Papers, settle: Settle
) -> None:
    papers.choices.choose_printer(Kind.LABEL, BROTHER)
    papers.choices.choose_size(Kind.RECEIPT, "A5")
    papers.choices.choose_printer(Kind.TICKET, PDF)
    session.flush()
    settle()
    anew = Choices(session)
    assert [anew.printer(kind) for kind in Kind] == [BROTHER, None, PDF]
    assert [anew.size(kind) for kind in Kind] == ["62x29", "A5", "A4"]


@pytest.mark.parametrize(
    "kept", [7, "x", None, [], {"label_size": "9x9", "label_printer": 3, "ticked": "label", "folder": []}]
)
def test_a_settings_file_that_makes_no_sense_counts_as_nothing_chosen(session: Session, kept: object) -> None:
    session.settings.write("papers", kept)
    choices = Choices(session)
    assert choices.size(Kind.LABEL) == "62x29"
    assert choices.printer(Kind.LABEL) is None
    assert choices.ticked == tuple(Kind)
    assert choices.folder == ""


def test_a_printer_that_is_gone_is_told_and_another_one_is_chosen(
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    settle: Settle,
) -> None:
    papers.choices.choose_printer(Kind.LABEL, "Zebra")
    papers.preview(order_id, window)
    settle()
    dialog = _open(window)
    assert dialog.form.paper_fault.text().startswith("The printer “Zebra” is not there any more.")
    assert dialog.form.paper_printer.currentIndex() == -1
    _press(dialog, Qt.Key.Key_Return)
    settle()
    assert printers.sent == []
    assert dialog.focusWidget() is dialog.form.paper_printer
    _press(dialog, Qt.Key.Key_Down)
    assert dialog.form.paper_printer.currentText() == "PDF file"
    assert not dialog.form.paper_fault.isVisible()
    _press(dialog, Qt.Key.Key_Return)
    settle()
    assert not _is_open(window)
    assert len(printers.sent) == 2


def test_what_was_printed_before_a_refusal_is_not_printed_again(
    dialog: PaperDialog, printers: MemoryPrinters, order_id: int, settle: Settle, window: QWidget
) -> None:
    printers.hindrance = raising(PrinterTrouble(PrinterFault.REFUSED, LASER))
    dialog.print_now()
    settle()
    assert dialog.form.paper_fault.text().startswith(f"The printer “{LASER}” did not take the pages.")
    assert dialog._ticked() == [Kind.RECEIPT, Kind.TICKET]
    printers.hindrance = None
    dialog.print_now()
    settle()
    assert [title for _, _, title in printers.sent] == [f"OD-{order_id} receipt", f"OD-{order_id} ticket"]
    assert not _is_open(window)


def test_one_call_prints_without_asking(
    papers: Papers, printers: MemoryPrinters, window: QWidget, order_id: int, settle: Settle
) -> None:
    papers.choices.choose_printer(Kind.LABEL, BROTHER)
    papers.print(order_id, [Kind.LABEL, Kind.RECEIPT], window)
    settle()
    assert [(name, title) for name, _, title in printers.sent] == [
        (BROTHER, f"OD-{order_id} label"),
        (LASER, f"OD-{order_id} receipt"),
    ]
    assert [len(pages) for _, pages, _ in printers.sent] == [3, 1]
    assert not _is_open(window)


@pytest.mark.parametrize("is_found", [True, False])
def test_one_call_asks_when_the_printer_is_gone(
    papers: Papers, printers: MemoryPrinters, window: QWidget, order_id: int, settle: Settle, is_found: bool
) -> None:
    """Also when it went between the look and the print."""
    papers.choices.choose_printer(Kind.LABEL, BROTHER)
    if is_found:
        printers.hindrance = raising(PrinterTrouble(PrinterFault.GONE, BROTHER))
    else:
        printers.names = (LASER,)
    papers.print(order_id, [Kind.LABEL], window)
    settle()
    settle()
    dialog = _open(window)
    assert dialog._ticked() == [Kind.LABEL]
    assert f"“{BROTHER}” is not there" in dialog.form.paper_fault.text()


def test_where_there_is_no_printer_everything_becomes_a_pdf(
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    settle: Settle,
    tmp_path: Path,
) -> None:
    printers.names, printers.default = (), ""
    papers.print(order_id, tuple(Kind), window)
    settle()
    folder = tmp_path / "papers"
    assert sorted(path.name for path in folder.iterdir()) == [f"OD-{order_id} {kind}.pdf" for kind in Kind]
    assert all(path.read_bytes().startswith(b"%PDF-") for path in folder.iterdir())


def test_a_folder_that_is_a_file_is_told(
    papers: Papers, dialog: PaperDialog, printers: MemoryPrinters, tmp_path: Path, settle: Settle
) -> None:
    (tmp_path / "papers").write_text("")
    dialog.print_now()
    settle()
    assert "cannot be used" in dialog.form.paper_fault.text()
    assert dialog._ticked() == list(Kind)


def test_an_order_that_cannot_be_read_is_told_and_may_be_asked_for_again(
    papers: Papers,
    desk: WatchedDesk,
    window: QWidget,
    order_id: int,
    said: list[str],
    settle: Settle,
) -> None:
    desk.hindrance = refuse(DatabaseTrouble(DatabaseFault.AWAY))
    papers.preview(order_id, window)
    settle()
    assert [one.split("\n")[0] for one in said] == ["The shop's database cannot be reached."]
    desk.hindrance = None
    papers.preview(order_id, window)
    settle()
    assert _is_open(window)


def test_printers_are_asked_for_in_the_background_alone(
    dialog: PaperDialog, printers: MemoryPrinters, settle: Settle
) -> None:
    dialog.print_now()
    settle()
    assert printers.threads
    assert all(name.startswith("print") for name in printers.threads)


def test_a_print_server_that_does_not_answer_holds_up_printers_alone(
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    qtbot: QtBot,
    tmp_path: Path,
    settle: Settle,
) -> None:
    answers = threading.Event()
    printers.silence = answers
    for kind in Kind:
        papers.choices.choose_printer(kind, PDF)
    papers.preview(order_id, window)
    qtbot.waitUntil(lambda: _is_open(window))
    dialog = _open(window)
    assert dialog.form.paper_printer.currentText() == "PDF file"
    dialog.print_now()
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert len(list((tmp_path / "papers").iterdir())) == 3
    answers.set()
    settle()


def test_what_is_for_a_printer_waits_until_the_printers_are_known(
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    qtbot: QtBot,
    settle: Settle,
) -> None:
    answers = threading.Event()
    printers.silence = answers
    papers.preview(order_id, window)
    qtbot.waitUntil(lambda: _is_open(window))
    dialog = _open(window)
    dialog.form.paper_kinds.setCurrentRow(1)
    assert dialog.form.paper_printer.placeholderText() == "Looking for printers…"
    dialog.print_now()
    dialog.print_now()
    assert printers.sent == []
    answers.set()
    settle()
    assert len(printers.sent) == 2
    assert papers.choices.printer(Kind.RECEIPT) == LASER


def test_leaving_while_it_prints_still_tells_what_became_of_it(
    dialog: PaperDialog, printers: MemoryPrinters, said: list[str], settle: Settle
) -> None:
    printers.hindrance = raising(PrinterTrouble(PrinterFault.REFUSED, LASER))
    dialog.print_now()
    dialog.reject()
    settle()
    assert said[-1].startswith(f"The printer “{LASER}” did not take the pages.")


@pytest.fixture
def section(qtbot: QtBot, session: Session, papers: Papers, settle: Settle) -> Callable[[], PaperSection]:
    page = SettingsPage(session)
    qtbot.addWidget(page)

    def show() -> PaperSection:
        page.show()
        page.show_section("paper")
        settle()
        found = page.section("paper")
        assert isinstance(found, PaperSection)
        return found

    return show


def test_the_settings_keep_printer_and_size_at_once(
    section: Callable[[], PaperSection], papers: Papers, settle: Settle
) -> None:
    form = section().form
    assert [form.label_printer.itemText(row) for row in range(3)] == ["PDF file", BROTHER, LASER]
    form.label_printer.setCurrentIndex(1)
    form.label_printer.activated.emit(1)
    form.receipt_size.setCurrentIndex(1)
    form.receipt_size.activated.emit(1)
    assert papers.choices.printer(Kind.LABEL) == BROTHER
    assert papers.choices.size(Kind.RECEIPT) == "A5"


def test_makers_head_their_labels_and_arrows_pass_over_them(
    section: Callable[[], PaperSection], papers: Papers
) -> None:
    box = section().form.label_size
    texts = [box.itemText(row) for row in range(box.count())]
    assert texts[:2] == ["Brother QL", "DK-11209 · 62 × 29 mm"]
    assert {"Dymo LabelWriter", "Zebra"} < set(texts)
    assert box.currentText() == "DK-11209 · 62 × 29 mm"
    box.setCurrentIndex(box.findData("DK-22210"))
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.currentData() == "99010"
    QTest.keyClick(box, Qt.Key.Key_Up)
    assert papers.choices.size(Kind.LABEL) == "DK-22210"
    for _ in range(30):
        QTest.keyClick(box, Qt.Key.Key_Up)
    assert box.currentData() == "62x29"
    for key in (Qt.Key.Key_Z, Qt.Key.Key_B, Qt.Key.Key_Home):
        QTest.keyClick(box, key)
        assert box.currentData() == "62x29"


def test_margin_and_turn_are_kept_for_this_pc_and_seen_before_they_are_printed(
    section: Callable[[], PaperSection],
    session: Session,
    papers: Papers,
    printers: MemoryPrinters,
    window: QWidget,
    order_id: int,
    settle: Settle,
) -> None:
    papers.choices.choose_printer(Kind.LABEL, BROTHER)
    form = section().form
    _choose(form.label_margin, 4.5)
    form.label_turned.click()
    session.flush()
    settle()
    assert Choices(session).stock(Kind.LABEL) == Stock("62x29", 4.5, is_turned=True)
    assert Choices(session).stock(Kind.RECEIPT) == Stock("A4")
    papers_of(session).preview(order_id, window)
    settle()
    settle()
    dialog = _open(window)
    shown = dialog.view.picture
    assert shown is not None
    assert shown.height() > shown.width()
    assert dialog._pages[Kind.LABEL][0].size.margin == 4.5
    _choose(dialog.form.paper_size, "99010")
    settle()
    assert {(page.paper.width, page.size.margin) for page in dialog._pages[Kind.LABEL]} == {(28, 4.5)}
    papers.print(order_id, [Kind.LABEL], window)
    form.label_trial.click()
    settle()
    assert len(printers.sent) == 2
    for _, pages, _ in printers.sent:
        assert {(page.is_turned, page.size.margin) for page in pages} == {(True, 4.5)}


def test_a_margin_too_wide_for_a_smaller_label_is_there_again_on_a_larger_one(
    section: Callable[[], PaperSection], papers: Papers
) -> None:
    form = section().form
    _choose(form.label_size, "DK-11202")
    _choose(form.label_margin, 10.0)
    _choose(form.label_size, "DK-11204")
    assert form.label_margin.currentData() == papers.choices.margin(Kind.LABEL) == 3.0
    assert form.label_margin.count() == 7
    assert form.label_margin.currentText() == "3 mm"
    _choose(form.label_size, "DK-11202")
    assert form.label_margin.currentData() == papers.choices.margin(Kind.LABEL) == 10.0


@pytest.mark.parametrize("kept", [-1, "2", True, None, float("nan"), [3], -0.5])
def test_a_margin_that_makes_no_sense_is_none(session: Session, kept: object) -> None:
    session.settings.write("papers", {"label_margin": kept, "label_turned": "yes"})
    assert Choices(session).stock(Kind.LABEL) == Stock("62x29")


@pytest.mark.parametrize(("kept", "margin"), [(2, 2.0), (1.3, 1.0), (1e9, 9.0)])
def test_a_margin_is_one_of_those_that_are_offered(session: Session, kept: float, margin: float) -> None:
    session.settings.write("papers", {"label_margin": kept})
    assert Choices(session).margin(Kind.LABEL) == margin


def test_a_test_print_goes_to_the_printer_that_is_chosen(
    section: Callable[[], PaperSection], papers: Papers, printers: MemoryPrinters, settle: Settle
) -> None:
    papers.choices.choose_printer(Kind.LABEL, BROTHER)
    papers.choices.choose_size(Kind.LABEL, "57x32")
    section().form.label_trial.click()
    settle()
    ((name, pages, title),) = printers.sent
    assert (name, title) == (BROTHER, "Test print 57x32")
    assert pages[0].size.width == 57


def test_the_settings_say_which_printer_is_gone(
    section: Callable[[], PaperSection], papers: Papers, settle: Settle
) -> None:
    papers.choices.choose_printer(Kind.TICKET, "Zebra")
    form = section().form
    assert "“Zebra” is not there" in form.ticket_fault.text()
    assert not form.ticket_trial.isEnabled()
    assert form.label_fault.isHidden()


def test_a_session_has_its_papers_once(session: Session) -> None:
    assert papers_of(session) is papers_of(session)
