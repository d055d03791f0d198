"""Paints a customer as two lines: the name with the number of orders, and how they are reached."""

from PySide6.QtCore import QRect
from PySide6.QtGui import QFont, QPainter

from orderflow_desk.gui.customers.customer_finder import orders_counted
from orderflow_desk.gui.lists.two_lines import TwoLines
from orderflow_desk.gui.overriding import override
from orderflow_desk.views.customers import CustomerRow


class CustomerDelegate(TwoLines):
    """The number of orders stands whole; a long name, or a long address, is cut."""

    @override
    def write(self, painter: QPainter, row: CustomerRow, upper: QRect, lower: QRect) -> None:
        small, strong = self.theme.font("small"), self.theme.font("base", QFont.Weight.DemiBold)
        room = self.right(painter, upper, orders_counted(row.orders), small, self.theme.colour("ink2"))
        self.left(painter, upper, room, row.name, strong, "ink")
        reached = " · ".join(part for part in (row.phone, row.email) if part)
        self.left(painter, lower, lower.width(), reached, self.theme.font(), "ink2")
