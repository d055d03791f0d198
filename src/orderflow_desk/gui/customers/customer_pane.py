"""One customer whole: who they are, what can be done with their record, and everything that hangs on it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.customers import value_of
from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.customers.customer_cards import CustomerCards
from orderflow_desk.gui.customers.customer_finder import orders_counted
from orderflow_desk.gui.customers.undo_merge import undo_merge
from orderflow_desk.gui.postal.countries import country_names
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.new_orders.come_back import begin_for_customer
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel
from orderflow_desk.gui.words.when import day_text
from orderflow_desk.views import reads
from orderflow_desk.views.customers import CustomerDetail, CustomerRow, MergeRow

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_WIDEST = 1080


class CustomerPane(QFrame):
    """Loads a customer and does what is chosen. `moved` comes when the record was merged into the one with this id."""

    moved = Signal(object)  # int: the id of a customer

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._customer_id: int | None = None
        self._detail: CustomerDetail | None = None
        self.setObjectName("customer_pane")
        self.setProperty("look", "ground")
        self._runner = CommandRunner(session, self)
        self._runner.refused.connect(session.complain)
        self._title = ElidedLabel(tone="title")
        self._title.setObjectName("customer_title")
        self._line = ElidedLabel(tone="quiet")
        self._new = push_button(
            self.tr("New order for this customer"), "new_order_for_customer", look="primary"
        )
        self._merge = push_button(self.tr("Merge with…"), "merge_customer")
        self._export = push_button(self.tr("Export…"), "export_customer")
        self._erase = push_button(self.tr("Erase…"), "erase_customer", look="danger")
        self.cards = CustomerCards(session.theme)
        self._empty = PlainLabel(tone="quiet", wraps=True)
        self._empty.setObjectName("customer_empty")
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._stack = QStackedWidget(self)
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, reads.CUSTOMER_DETAIL, self._on_changes)
        self.clear()

    def _lay_out(self) -> None:
        page = QWidget()
        page.setMaximumWidth(_WIDEST)
        buttons = QWidget()
        flow = FlowLayout(buttons, spacing=8)
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self._new, self._merge, self._export, self._erase):
            flow.addWidget(button)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 20, 24, 72)
        column.setSpacing(14)
        heading = QVBoxLayout()
        heading.setSpacing(4)
        heading.addWidget(self._title)
        heading.addWidget(self._line)
        column.addLayout(heading)
        column.addWidget(buttons)
        column.addWidget(self.cards)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("customer_scroll")
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(page)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(area)
        outer = QHBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        commands = self._session.commands
        for button, command, act in (
            (self._new, "new_order_for_customer", self._on_new),
            (self._merge, "merge_customer", self._on_merge),
        ):
            button.clicked.connect(act)
            commands.of(command).triggered.connect(act)
        self._export.clicked.connect(self._on_export)
        self._erase.clicked.connect(self._on_erase)
        self.cards.edited.connect(self._on_edited)
        self.cards.value_removed.connect(self._on_value_removed)
        self.cards.order_wanted.connect(self._session.order_wanted)
        self.cards.merge_wanted.connect(self._compare)
        self.cards.undo_wanted.connect(self._on_undo)
        self.cards.billing.change_wanted.connect(self._on_billing)
        self._session.signed_in.connect(lambda _person: self._grey())
        self._session.signed_out.connect(self.clear)

    def show_customer(self, customer_id: int) -> None:
        """Show a customer."""
        self._customer_id = customer_id
        self.reload()

    def focus_orders(self) -> None:
        """Put the keyboard on the orders, where Enter opens one."""
        self.cards.focus_orders()

    def clear(self, sentence: str = "") -> None:
        """Show no customer, and say why."""
        self._customer_id = self._detail = None
        self._empty.setText(sentence or self.tr("Choose a customer in the list, or search for one."))
        self._stack.setCurrentIndex(0)

    def reload(self) -> None:
        """Read the customer again."""
        desk, customer_id = self._session.desk, self._customer_id
        if desk is not None and customer_id is not None:
            self._session.background.run(
                partial(_read, desk, customer_id),
                done=self._on_loaded,
                failed=self._on_failed,
                owner=self,
                key="customer",
            )

    def _on_loaded(self, detail: CustomerDetail) -> None:
        self._detail = detail
        if detail.id != self._customer_id:
            self._customer_id = detail.id
            self.moved.emit(detail.id)
        self._title.setText(detail.name)
        self._line.setText(
            self.tr("Customer since {day} · {orders}").format(
                day=day_text(detail.created_at), orders=orders_counted(detail.order_count)
            )
        )
        self.cards.show_customer(detail, self._session.mail_queue)
        self._grey()
        self._stack.setCurrentIndex(1)

    def _on_failed(self, error: DeskError) -> None:
        if error.remedy is Remedy.CHOOSE_ANOTHER:
            self.clear(self.tr("The record of this customer was erased."))
        else:
            self._session.complain(error)

    def _on_changes(self, changes: Changes) -> None:
        own = [order.id for order in self._detail.orders] if self._detail is not None else ()
        if changes.touches_orders(own, reads.CUSTOMER_DETAIL):
            self.reload()

    def _grey(self) -> None:
        is_administrator = self._session.may(Permission.ADMINISTER)
        for button in (self._export, self._erase):
            button.setVisible(is_administrator)

    # What is done with it

    def _on_edited(self, field: Field, value: str) -> None:
        detail = self._detail
        if detail is None:
            return
        was = value_of(Contact(detail.name, detail.email, detail.phone), field)
        self._runner.do(
            f"customer:{detail.id}:{field}:{was}:{value}",
            lambda desk, action_id: desk.customers.edit(
                detail.id, field=field, value=value, was=was, action_id=action_id
            ),
            done=lambda _changes: self.cards.accept(field),
            failed=partial(self._on_edit_refused, field),
        )

    def _on_edit_refused(self, field: Field, error: DeskError) -> None:
        self.cards.refuse(field, error)
        if error.remedy in (Remedy.READ_AGAIN, Remedy.CHOOSE_ANOTHER):
            self.reload()

    def _on_value_removed(self, field: Field, value: str, place: int) -> None:
        detail = self._detail
        if detail is None:
            return
        words = self.tr("{name} is no longer known by {value}").format(name=detail.name, value=value)
        undo = partial(self._put_back, detail.id, field, value, place)
        self._runner.do(
            f"forget:{detail.id}:{field}:{value}",
            lambda desk, action_id: desk.also_known.forget(
                detail.id, field=field, value=value, action_id=action_id
            ),
            done=lambda _changes: self._session.say(words, undo=undo),
        )

    def _put_back(self, customer_id: int, field: Field, value: str, place: int) -> None:
        self._runner.do(
            f"put_back:{customer_id}:{field}:{value}",
            lambda desk, action_id: desk.also_known.put_back(
                customer_id, field=field, value=value, place=place, action_id=action_id
            ),
        )

    def _on_new(self) -> None:
        if self._detail is None:
            self._session.say(self._empty.text())
        else:
            begin_for_customer(self._session, _row(self._detail))

    def _on_merge(self) -> None:
        self._compare(None)

    def _compare(self, other: CustomerRow | None) -> None:
        from orderflow_desk.gui.customers.merge_dialog import MergeDialog

        if self._detail is None:
            self._session.say(self._empty.text())
        else:
            MergeDialog(self._session, _row(self._detail), other, self).open()

    def _on_billing(self) -> None:
        from orderflow_desk.gui.customers.billing_dialog import BillingDialog

        if self._detail is not None:
            BillingDialog(self._session, self._runner, self._detail, self).open()

    def _on_undo(self, merge: MergeRow) -> None:
        undo_merge(self._session, self._runner, merge.id, merge.name)

    def _on_export(self) -> None:
        from orderflow_desk.gui.customers.customer_export_dialog import CustomerExportDialog

        if self._detail is not None:
            CustomerExportDialog(self._session, _row(self._detail), self).open()

    def _on_erase(self) -> None:
        from orderflow_desk.gui.customers.erase_dialog import EraseDialog

        if self._detail is not None:
            dialog = EraseDialog(self._session, _row(self._detail), self)
            dialog.accepted.connect(lambda: self.clear(self.tr("The customer was erased.")))
            dialog.open()


def _read(desk: "Desk", customer_id: int) -> CustomerDetail:
    country_names()  # from the disk the first time
    return desk.customers.whole(customer_id)


def _row(detail: CustomerDetail) -> CustomerRow:
    return CustomerRow(detail.id, detail.name, detail.email, detail.phone, detail.order_count)
