"""The stops of the tour: an order is taken in, moved along to Completed, and its mails arrive."""

import sys
import tempfile
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QPushButton

from orderflow_desk.app.options import Options
from orderflow_desk.app.program import Program
from orderflow_desk.domain.lifecycle import OPEN, Status
from orderflow_desk.gui.dialogs.question_dialog import QuestionDialog
from orderflow_desk.gui.look.theme import Choice
from orderflow_desk.services.desk import Desk
from orderflow_desk.tour.guide import CONTROL, Guide, TourLost
from orderflow_desk.views.orders.list import OrderFilter

SIZE = (1440, 900)
# Long enough for a slow machine to take a step back in; nobody waits for the mails of later steps.
HOLD_SECONDS, SHORT_HOLD_SECONDS = 4, 1
_TYPED = {
    "customer_name": "Jana Novák",
    "customer_phone": "+420 601 555 019",
    "customer_email": "jana@example.net",
    "item_title": "Bosch WAT28400 washing machine",
    "item_serial": "FD9804-700312",
    "item_purchased": "May 2025",
    "fault": "Drum does not spin, hums when started. Water drains.",
    "accessories": "inlet hose, manual",
    "condition": "scratch on the left panel",
    "agreed_limit": "120.00 EUR",
}


def _say(text: str) -> None:
    print(text, flush=True)


def play(folder: Path) -> int:
    """Play the tour, save its pictures to `folder`, and return 0 when every stop was reached."""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication(sys.argv[:1])
    with tempfile.TemporaryDirectory(prefix="orderflow-desk-tour-") as home:
        program = Program(app, Options(is_demo=True, demo_folder=Path(home), theme="light"))  # type: ignore[arg-type]
        guide = Guide(program, folder, _say)
        program.window.resize(*SIZE)
        program.start()
        try:
            guide.wait(lambda: program.session.person is not None, "the demo shop is open")
            for stop in STOPS:
                stop(guide)
        except TourLost as lost:
            _say(f"the tour lost its way; it expected that {lost}")
            return 1
        finally:
            program.window.close_for_good()
    _say(f"the tour is over; its pictures are in {folder}")
    return 0


def _desk(guide: Guide) -> Desk:
    desk = guide.program.session.desk
    if desk is None:
        raise TourLost("the shop is open")
    return desk


def _hold_mails(guide: Guide, seconds: int) -> None:
    desk = _desk(guide)
    desk.shop.change(replace(desk.shop.read(), hold_seconds=seconds))


def _see_the_orders(guide: Guide) -> None:
    guide.rest()
    desk = _desk(guide)
    _hold_mails(guide, HOLD_SECONDS)
    rows = desk.lookup.page(OrderFilter(statuses=(Status.IN_PROGRESS,)), first=0, count=1).rows
    guide.program.session.order_wanted.emit(rows[0].id)
    guide.picture("orders-light")


def _take_an_order_in(guide: Guide) -> None:
    guide.key(Qt.Key.Key_N, CONTROL)
    guide.type_into("customer_finder", "nov")
    guide.picture("finder-light")
    guide.find(QLineEdit, "customer_finder").clear()
    for name, text in _TYPED.items():
        guide.type_into(name, text)
        if name == "customer_email":
            guide.find(QCheckBox, "contact_confirmed").click()
    guide.picture("new-order-light")
    guide.key(Qt.Key.Key_Return, CONTROL)
    guide.picture("taken-in-light")


def _look_before_the_click(guide: Guide) -> None:
    guide.key(Qt.Key.Key_E, CONTROL)
    guide.picture("preview-light")
    guide.key(Qt.Key.Key_Escape)
    guide.key(Qt.Key.Key_P, CONTROL)
    guide.picture("papers-light")
    guide.key(Qt.Key.Key_Escape)
    guide.expect_mails(1)


def _move_and_take_it_back(guide: Guide) -> None:
    guide.key(Qt.Key.Key_Right, CONTROL)
    guide.picture("moved-light")
    guide.key(Qt.Key.Key_Z, CONTROL)
    guide.picture("undone-light")
    _hold_mails(guide, SHORT_HOLD_SECONDS)
    guide.key(Qt.Key.Key_Right, CONTROL)
    guide.expect_mails(2)


def _work_on_it(guide: Guide) -> None:
    guide.key(Qt.Key.Key_Right, CONTROL)
    guide.type_into("note", "Motor brushes worn. We mend it within the agreed amount.")
    guide.find(QCheckBox, "note_is_public").click()
    guide.click("add_note")
    guide.expect_mails(3)
    guide.picture("told-light")


def _finish_without_parts(guide: Guide) -> None:
    menu = guide.find(QPushButton, "further").menu()
    action = next((one for one in menu.actions() if one.objectName() == "walk_finish"), None)
    if action is None:
        raise TourLost("the order can be finished")
    action.trigger()
    guide.rest()
    guide.picture("finish-light")
    guide.click("do_it")
    guide.expect_mails(4)


def _hand_it_over(guide: Guide) -> None:
    guide.click("move_forward")
    if not isinstance(guide.dialog(), QuestionDialog):
        raise TourLost("the last step asks first")
    guide.picture("hand-over-light")
    guide.click("do_it")
    guide.expect_mails(5)
    guide.picture("completed-light")


def _see_the_rest(guide: Guide) -> None:
    for place in ("outbox", "customers", "settings"):
        guide.window.show_place(place)
        guide.picture(f"{place}-light")


def _see_it_in_the_dark(guide: Guide) -> None:
    guide.look(Choice.DARK)
    for place in ("new_order", "outbox", "customers", "settings"):
        guide.window.show_place(place)
        guide.picture(f"{place.replace('_', '-')}-dark")
    rows = _desk(guide).lookup.page(OrderFilter(statuses=OPEN), first=0, count=100).rows
    wanted = next((row for row in rows if row.has_failed_mail), None)
    if wanted is None:
        raise TourLost("an order with a failed e-mail is in the list")
    guide.program.session.order_wanted.emit(wanted.id)
    guide.picture("orders-dark")
    guide.window.resize(1366, 768)
    guide.picture("orders-dark-1366")
    guide.look(Choice.LIGHT)
    guide.picture("orders-light-1366")


STOPS = (
    _see_the_orders,
    _take_an_order_in,
    _look_before_the_click,
    _move_and_take_it_back,
    _work_on_it,
    _finish_without_parts,
    _hand_it_over,
    _see_the_rest,
    _see_it_in_the_dark,
)
