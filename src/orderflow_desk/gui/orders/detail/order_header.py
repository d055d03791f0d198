"""Whose what this order is, and who works on it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.outbox import FAILED
from orderflow_desk.gui.assignments.technician_button import TechnicianButton
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import icon_button, push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel, set_tip, tip_words
from orderflow_desk.gui.words.words import customer_name, kind_name, order_number
from orderflow_desk.views.orders.detail import OrderDetail

_NAME_WIDTH = 170


class OrderHeader(QWidget):
    """Title and customer at the left, the technician at the right. The customer's name leads to their page."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._detail: OrderDetail | None = None
        self._title = ElidedLabel(tone="title")
        self._title.setObjectName("order_title")
        self._customer = push_button("", "open_customer", look="link")
        self._customer.clicked.connect(self._on_customer)
        self._line = ElidedLabel(tone="quiet")
        self._line.setObjectName("order_line")
        self._alarm = PlainLabel(tone="late", wraps=True)
        self._alarm.setObjectName("order_alarm")
        self.technician = TechnicianButton(session, lambda: self._detail, self)
        print_it = session.commands.of("print_papers")
        self._print = icon_button(session.theme, "printer", "print_papers", print_it.text())
        set_tip(self._print, tip_words(print_it.toolTip()))
        self._print.clicked.connect(print_it.trigger)
        first = QHBoxLayout()
        first.setSpacing(0)
        for widget, stretch in ((self._title, 1), (self.technician, 0), (self._print, 0)):
            first.addWidget(widget, stretch)
        whose = QHBoxLayout()
        whose.setSpacing(1)
        whose.addWidget(self._customer)
        whose.addWidget(self._line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(first)
        column.addLayout(whose)
        column.addWidget(self._alarm)
        session.commands.of("open_customer").triggered.connect(self._on_customer)

    def show_detail(self, detail: OrderDetail) -> None:
        """Show an order."""
        self._detail = detail
        self._title.setText(detail.item)
        kind = "" if detail.kind is OrderKind.WALK_IN else kind_name(detail.kind)
        self._show_customer(customer_name(detail.customer))
        parts = ["", order_number(detail.id), detail.phone, kind]
        self._line.setText(
            " · ".join(part for number, part in enumerate(parts) if part or not number).strip()
        )
        self.technician.show_detail(detail)
        stands_there = any(row.mail and row.mail.state in FAILED for row in detail.timeline)
        in_outbox = self.tr("An e-mail failed, see the Outbox")
        self._alarm.setText(self.tr("An e-mail failed, see the timeline") if stands_there else in_outbox)
        self._alarm.setVisible(detail.has_failed_mail)

    def _show_customer(self, name: str) -> None:
        shown = self._cut(name)
        self._customer.setText(shown.replace("&", "&&"))
        self._customer.setAccessibleName(self.tr("Open customer {name}").format(name=name))
        set_tip(self._customer, self._customer.accessibleName())

    def _cut(self, name: str) -> str:
        """Return a name that leaves the title its room."""
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)

    def _on_customer(self) -> None:
        if self._detail is not None:
            self._session.show_customer(self._detail.customer_id)
