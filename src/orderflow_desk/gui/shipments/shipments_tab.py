"""The tab of shipments: what is out, what is back, and the forms in which both are said."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.shipments.shipment import CameBack
from orderflow_desk.gui.cards import OrderShown, ShownCard
from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.order_reader import OrderReader
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shipments.along_words import where_back, where_out
from orderflow_desk.gui.shipments.back_form import BackForm
from orderflow_desk.gui.shipments.shipment_commands import ShipmentCommands, moves_when_sent
from orderflow_desk.gui.shipments.shipment_form import ShipmentForm, Use
from orderflow_desk.gui.shipments.shipment_list import ShipmentList
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.views import reads
from orderflow_desk.views.shipments import ShipmentRow, ShipmentsOfOrder

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class ShipmentsTab(OrderReader):
    """What is sent or received moves the order where its button says so."""

    topics = reads.ORDER_SHIPMENTS

    def __init__(self, session: Session, shown: OrderShown) -> None:
        super().__init__(session, "shipment")
        self._shown = shown
        self._found = ShipmentsOfOrder()
        self._commands = ShipmentCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self._empty = PlainLabel(self.tr("Nothing of this order was sent to a manufacturer."), tone="quiet")
        self._new = push_button(self.tr("New shipment"), "new_shipment")
        self._new.clicked.connect(partial(self._begin, Use.NEW, None))
        self.form = ShipmentForm()
        self.form.taken.connect(self._on_taken)
        self.form.left.connect(self._on_left)
        self.form.hide()
        self.back = BackForm()
        self.back.taken.connect(self._on_back)
        self.back.stays_wanted.connect(self._on_stays)
        self.back.hide()
        foot = QHBoxLayout()
        foot.addWidget(self._empty, 1)
        foot.addWidget(self._new)
        self._list = ShipmentList(session.theme)
        self._list.date_wanted.connect(partial(self._begin, Use.DATE))
        self._list.details_wanted.connect(partial(self._begin, Use.DETAILS))
        self._list.reopening_wanted.connect(self._on_reopening)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.fault)
        column.addWidget(self.back)
        column.addWidget(self.form)
        column.addWidget(self._list)
        column.addLayout(foot)

    @override
    def _read(self, desk: "Desk", order_id: int) -> ShipmentsOfOrder:
        return desk.shipments.of_order(order_id)

    @override
    def _begin_anew(self) -> None:
        self.form.hide()
        self._show(ShipmentsOfOrder())

    @override
    def _takes(self, error: DeskError) -> bool:
        return any(form.refuse(error) for form in (self.form, self.back) if form.isVisible())

    @override
    def _show(self, found: ShipmentsOfOrder) -> None:
        detail = self._shown()
        self._found = found
        is_final = detail is None or detail.status in FINAL
        self._list.show_shipments(found, is_final=is_final)
        waiting = next((row for row in reversed(found.rows) if row.is_open), None)
        self.back.setVisible(waiting is not None and not is_final)
        if waiting is not None and detail is not None and not is_final:
            is_only = sum(row.is_open for row in found.rows) == 1
            self.back.show_shipment(
                waiting, is_only=is_only, what=where_back(detail, self._session.mail_queue)
            )
        self._empty.setVisible(not found.rows and not self.form.isVisible())
        self._new.setVisible(not is_final and not self.form.isVisible())
        is_asked_for = detail is not None and detail.status is Status.WITH_MANUFACTURER and not found.rows
        self._new.setProperty("look", "primary" if is_asked_for else "plain")
        self.setFocusProxy(self.back.serial if waiting is not None and not is_final else self._new)

    def _begin(self, use: Use, row: ShipmentRow | None) -> None:
        detail = self._shown()
        if detail is None:
            return
        self._say("")
        match use:
            case Use.NEW if moves_when_sent(detail):
                self.form.say_what(
                    self.tr("Send to the manufacturer"), where_out(detail, self._session.mail_queue)
                )
            case Use.NEW:
                self.form.say_what(self.tr("Write it down"), where_out(detail, self._session.mail_queue))
            case Use.DETAILS:
                self.form.say_what(self.tr("Save"), "")
            case Use.DATE:
                is_there = detail.status is Status.WITH_MANUFACTURER
                what = self.tr("A new date tells the customer.") if is_there else ""
                self.form.say_what(self.tr("Save"), what)
        self.form.begin(use, self._found, row)
        for widget in (self._new, self._empty):
            widget.hide()

    def _on_taken(self, use: Use) -> None:
        detail, row = self._shown(), self.form.row
        if detail is None or detail.id != self._order_id:
            return
        try:
            match use:
                case Use.NEW:
                    self._commands.send(detail, self.form.sent(), self._on_left)
                case Use.DATE:
                    self._commands.give_date(detail, self.form.date(), self._on_left)
                case Use.DETAILS if row is not None:
                    self._commands.correct(row.id, self.form.details(), self._on_left)
                case _:
                    pass
        except DeskError as error:
            self._on_refused(error)

    def _on_left(self) -> None:
        self._say("")
        self.form.hide()
        self._new.show()
        self._empty.setVisible(not self._found.rows)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_back(self, came: CameBack, moves: bool) -> None:
        detail = self._shown()
        if detail is not None and detail.id == self._order_id:
            maker = next((row.maker for row in self._found.rows if row.id == came.shipment_id), "")
            self._commands.receive(detail, came, maker, lambda: self._say(""), moves=moves)

    def _on_stays(self, row: ShipmentRow) -> None:
        question = Question(
            title=self.tr("Shipment {number} stays there").format(number=row.number),
            meaning=self.tr("Nothing of it is expected back from {maker} any more.").format(maker=row.maker),
            mail="",
            verb=self.tr("It stays there"),
            reasons=[
                self.tr("replaced by the manufacturer"),
                self.tr("scrapped there, not worth the repair"),
            ],
            leave=self.tr("Not yet"),
        )
        dialog = QuestionDialog(question, self)
        dialog.answered.connect(lambda reason: self._commands.stays(row.id, reason, lambda: self._say("")))
        dialog.open()

    def _on_reopening(self, row: ShipmentRow) -> None:
        self._commands.reopen(row.id, lambda: self._say(""))


def shipments_tab(session: Session, shown: OrderShown, _page: QWidget) -> ShownCard:
    """Return the tab."""
    made = ShipmentsTab(session, shown)
    return ShownCard(made, made.show_detail)
