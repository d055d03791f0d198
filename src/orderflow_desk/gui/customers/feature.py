"""What customers join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.feature import Place, RailPart, WindowFeature
from orderflow_desk.gui.session.command import Command
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages


def _customers(session: "Session") -> "QWidget":
    from orderflow_desk.gui.customers.customers_page import CustomersPage

    return CustomersPage(session)


def _messages() -> "Messages":
    from orderflow_desk.gui.customers.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    commands=(
        Command("open_customer", QT_TRANSLATE_NOOP("actions", "Open customer"), "people", needs_order=True),
        Command(
            "new_order_for_customer",
            QT_TRANSLATE_NOOP("actions", "New order for this customer"),
            "plus",
            "",
            Permission.WORK_ON_ORDERS,
            place="customers",
        ),
        Command(
            "merge_customer",
            QT_TRANSLATE_NOOP("actions", "Merge this customer with another record"),
            "people",
            "",
            Permission.WORK_ON_ORDERS,
            place="customers",
        ),
    ),
    places=(
        Place(
            "customers",
            QT_TRANSLATE_NOOP("places", "Customers"),
            "people",
            _customers,
            RailPart.TOP,
            go=QT_TRANSLATE_NOOP("actions", "Go to Customers"),
            keys="Ctrl+3",
        ),
    ),
    messages=_messages,
)
