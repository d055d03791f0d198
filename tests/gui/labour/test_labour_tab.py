"""Labour at the window: the timer by one key, minutes as people type them, corrections, and rates in the settings."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.dialogs.choice_dialog import ChoiceDialog
from orderflow_desk.gui.labour.labour_model import BILL
from orderflow_desk.gui.labour.rates_section import RatesSection
from orderflow_desk.gui.labour.timer_note import TimerNote
from orderflow_desk.gui.orders.order_side import OrderSide
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from orderflow_desk.views.labour import LabourRow, RunningTimer
from support.shops.orders import an_order, cancel, new_id
from support.shops.real_shop import Hands, enter

RATE = Money(6600, "EUR")


class Station(Hands):
    """The page of an order, at its tab of labour."""

    order_id: int

    def show(self, order_id: int) -> None:
        assert isinstance(self.page, OrderSide)
        self.order_id = order_id
        self.session.commands.set_order_shown(True)
        self.page.detail.show_order(order_id)
        self.idle()
        self.command("tab_labour")

    def command(self, name: str) -> None:
        self.session.commands.of(name).trigger()
        self.idle()
        self.qtbot.wait(1)
        self.idle()

    @property
    def rows(self) -> tuple[LabourRow, ...]:
        return self.desk.labour.of_order(self.order_id).rows

    @property
    def lines(self) -> QTableView:
        return self.find(QTableView, "labour_lines")

    def cells(self) -> list[list[str]]:
        model = self.lines.model()
        return [
            [str(model.index(row, column).data()) for column in range(2, model.columnCount())]
            for row in range(model.rowCount())
        ]


@pytest.fixture
def bench(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Station]:
    enter(closed_session, shop)
    shop.labour.set_rate(RATE)
    made = Station(qtbot, closed_session, shop, OrderSide(closed_session))
    made.show(an_order(shop, Status.IN_PROGRESS))
    yield made
    made.idle()


def test_one_key_starts_the_timer_and_the_same_key_stops_it(bench: Station) -> None:
    assert bench.session.commands.of("toggle_timer").shortcut().toString() == "Ctrl+J"
    bench.command("toggle_timer")
    assert bench.desk.labour.running() is not None
    assert bench.find(QPushButton, "timer_button").text() == "Stop"
    bench.type("timer_work", "motor out")
    bench.command("toggle_timer")
    assert bench.desk.labour.running() is None
    assert [(row.minutes, row.work) for row in bench.rows] == [(1, "motor out")]
    assert bench.find(QLineEdit, "timer_work").text() == ""
    assert bench.cells() == [["motor out", "1 min", "66.00", "", "1.10"]]


def test_what_is_typed_after_the_start_is_what_was_done(bench: Station) -> None:
    bench.press("timer_button")
    bench.idle()
    bench.qtbot.waitUntil(bench.find(QLineEdit, "timer_work").hasFocus)


def test_a_key_that_is_pressed_twice_starts_the_timer_and_does_not_stop_it(bench: Station) -> None:
    interval = QApplication.doubleClickInterval()
    QApplication.setDoubleClickInterval(5000)
    try:
        bench.command("toggle_timer")
        bench.command("toggle_timer")
        QTest.keyClick(bench.find(QLineEdit, "timer_work"), Qt.Key.Key_Return)
        bench.idle()
    finally:
        QApplication.setDoubleClickInterval(interval)
    assert bench.desk.labour.running() is not None
    assert bench.rows == ()


def test_the_key_works_from_every_tab_and_says_what_it_did(bench: Station) -> None:
    bench.command("tab_overview")
    bench.command("toggle_timer")
    bench.command("toggle_timer")
    assert bench.toasts == [
        f"The timer runs on #{bench.order_id}",
        "The timer was stopped; its time stands in the labour",
    ]
    assert len(bench.rows) == 1


def test_minutes_are_typed_and_the_next_line_can_be_typed_at_once(bench: Station) -> None:
    bench.press("type_minutes")
    bench.type("labour_minutes", "1:20")
    bench.type("labour_work", "new motor in, 12 Nm")
    QTest.keyClick(bench.find(QLineEdit, "labour_work"), Qt.Key.Key_Return)
    bench.idle()
    assert bench.find(QLineEdit, "labour_minutes").text() == ""
    assert bench.find(QLineEdit, "labour_minutes").isVisible()
    bench.type("labour_minutes", "25")
    bench.type("labour_rate", "54")
    bench.find(QCheckBox, "labour_is_billed").setChecked(False)
    QTest.keyClick(bench.find(QLineEdit, "labour_rate"), Qt.Key.Key_Return)
    bench.idle()
    found = [(row.minutes, row.work, row.rate, row.is_billed) for row in bench.rows]
    assert found == [(80, "new motor in, 12 Nm", RATE, True), (25, "", Money(5400, "EUR"), False)]
    assert bench.says("labour_sum") == "1 h 45 worked, 1 h 20 billed   88.00 EUR"
    QTest.keyClick(bench.find(QLineEdit, "labour_minutes"), Qt.Key.Key_Escape)
    assert not bench.find(QLineEdit, "labour_minutes").isVisible()


@pytest.mark.parametrize(
    ("field", "typed", "says"),
    [
        ("labour_minutes", "soon", "A time is needed"),
        ("labour_minutes", "-5", "A time is needed"),
        ("labour_minutes", "99999", "Time"),
        ("labour_rate", "much", "An amount is needed"),
    ],
)
def test_what_cannot_be_read_is_refused_at_its_field(
    bench: Station, field: str, typed: str, says: str
) -> None:
    bench.press("type_minutes")
    bench.type("labour_minutes", "5")
    bench.type(field, typed)
    bench.press("take_labour")
    assert says in bench.says(f"{field}_fault")
    assert bench.find(QLineEdit, field).text() == typed
    assert bench.rows == ()


def test_a_line_is_corrected_by_enter_billed_by_space_and_struck_out(bench: Station) -> None:
    bench.desk.labour.log(bench.order_id, minutes=25, work="motor", action_id=new_id())
    bench.show(bench.order_id)
    bench.lines.setFocus()
    bench.lines.setCurrentIndex(bench.lines.model().index(0, 0))
    QTest.keyClick(bench.lines, Qt.Key.Key_Return)
    assert bench.find(QLineEdit, "labour_minutes").text() == "25 min"
    bench.type("labour_minutes", "20")
    bench.press("take_labour")
    assert [(row.minutes, row.work, row.is_correction) for row in bench.rows] == [(20, "motor", True)]
    bench.lines.setCurrentIndex(bench.lines.model().index(0, 0))
    QTest.keyClick(bench.lines, Qt.Key.Key_Space)
    bench.idle()
    assert [row.is_billed for row in bench.rows] == [False]
    tick = bench.lines.model().index(0, BILL)
    assert tick.data(Qt.ItemDataRole.CheckStateRole) == Qt.CheckState.Unchecked
    assert tick.data(Qt.ItemDataRole.AccessibleTextRole) == "not billed"
    QTest.keyClick(bench.lines, Qt.Key.Key_Return)
    bench.press("strike_labour")
    assert bench.rows == ()
    kinds = [entry.entry.kind for entry in bench.desk.lookup.order(bench.order_id).timeline]
    assert kinds[-4:] == ["labour"] * 4


def test_nobody_starts_a_timer_on_an_order_that_is_finished(bench: Station) -> None:
    cancel(bench.desk, bench.order_id)
    bench.show(bench.order_id)
    assert not bench.find(QPushButton, "timer_button").isEnabled()
    bench.command("toggle_timer")
    assert bench.desk.labour.running() is None
    assert bench.says("labour_fault") != ""


@pytest.fixture
def note(qtbot: QtBot, bench: Station) -> TimerNote:
    frame = QWidget()
    qtbot.addWidget(frame)
    frame.resize(600, 40)
    made = TimerNote(bench.session, frame)
    frame.show()
    bench.idle()
    return made


def test_ones_timer_is_seen_in_the_status_line_and_leads_to_its_order(
    bench: Station, note: TimerNote
) -> None:
    assert not note.isVisible()
    bench.command("toggle_timer")
    button = note.findChild(QPushButton, "timer_note")
    assert button is not None
    assert button.text() == f"Timer: #{bench.order_id} · 0:00"
    with bench.qtbot.waitSignal(bench.session.order_wanted) as wanted:
        button.click()
    assert wanted.args == [bench.order_id]
    bench.command("toggle_timer")
    assert not note.isVisible()


@pytest.mark.parametrize(
    ("answer", "minutes"), [("idle_until", 30), ("idle_nothing", None), ("idle_all", None)]
)
def test_after_an_idle_hour_it_asks_what_of_that_was_work(
    bench: Station, note: TimerNote, monkeypatch: pytest.MonkeyPatch, answer: str, minutes: int | None
) -> None:
    bench.command("toggle_timer")
    real = bench.desk.labour.running()
    assert real is not None
    begun = real.now - timedelta(hours=2)
    left: RunningTimer = replace(real, started_at=begun, seen_at=begun + timedelta(minutes=30))
    with monkeypatch.context() as patch:
        patch.setattr(bench.desk.labour, "running", lambda: left)
        note.refresh()
        bench.idle()
    dialog = note.window().findChild(ChoiceDialog)
    assert dialog is not None
    button = dialog.findChild(QPushButton, answer)
    assert button is not None
    button.click()
    bench.idle()
    assert [row.minutes for row in bench.rows] == ([] if minutes is None else [minutes])
    assert (bench.desk.labour.running() is not None) == (answer == "idle_all")


def test_rates_are_kept_for_the_shop_and_for_a_person(
    qtbot: QtBot, closed_session: Session, shop: Desk
) -> None:
    enter(closed_session, shop)
    assert shop.person is not None
    hands = Hands(qtbot, closed_session, shop, RatesSection(closed_session))
    hands.type("rate_of_shop", "66")
    hands.type(f"rate_of_{shop.person.id}", "72,50")
    hands.press("save_rates")
    found = shop.labour.rates()
    assert (found.shop, found.of_people) == (RATE, ((shop.person.id, Money(7250, "EUR")),))
    assert hands.find(QLineEdit, "rate_of_shop").text() == "66.00 EUR"
    hands.type("rate_of_shop", "a lot")
    hands.press("save_rates")
    assert "An amount is needed" in hands.says("rates_fault")
    hands.type("rate_of_shop", "")
    hands.press("save_rates")
    assert shop.labour.rates().shop is None
