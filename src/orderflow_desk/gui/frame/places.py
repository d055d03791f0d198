"""The places of the window: one table, so that a new one costs a line here and its page."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP


class Section(StrEnum):
    """Where on the rail a place stands; nowhere for places that only actions lead to."""

    TOP = "top"
    BOTTOM = "bottom"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Place:
    """One place. Its page is made when it is first shown; `is_bare` leaves out rail and status line."""

    id: str
    text: str
    icon: str
    make: Callable[[Session], QWidget]
    section: Section = Section.NONE
    is_bare: bool = False

    @property
    def title(self) -> str:
        """The name on the rail."""
        return QCoreApplication.translate("places", self.text)


def _orders(session: Session) -> QWidget:
    from orderflow_desk.gui.orders.orders_page import OrdersPage

    return OrdersPage(session)


def _new_order(session: Session) -> QWidget:
    from orderflow_desk.gui.intake.new_order_page import NewOrderPage

    return NewOrderPage(session)


def _outbox(session: Session) -> QWidget:
    from orderflow_desk.gui.outbox.outbox_page import OutboxPage

    return OutboxPage(session)


def _customers(session: Session) -> QWidget:
    from orderflow_desk.gui.customers.customers_page import CustomersPage

    return CustomersPage(session)


def _settings(session: Session) -> QWidget:
    from orderflow_desk.gui.settings.settings_page import SettingsPage

    return SettingsPage(session)


def _sign_in(session: Session) -> QWidget:
    from orderflow_desk.gui.people.sign_in_page import SignInPage

    return SignInPage(session)


def _first_start(session: Session) -> QWidget:
    from orderflow_desk.gui.shop.first_start_page import FirstStartPage

    return FirstStartPage(session)


PLACES = (
    Place("orders", QT_TRANSLATE_NOOP("places", "Orders"), "orders", _orders, Section.TOP),
    Place("outbox", QT_TRANSLATE_NOOP("places", "Outbox"), "outbox", _outbox, Section.TOP),
    Place("customers", QT_TRANSLATE_NOOP("places", "Customers"), "people", _customers, Section.TOP),
    Place("settings", QT_TRANSLATE_NOOP("places", "Settings"), "settings", _settings, Section.BOTTOM),
    Place("new_order", QT_TRANSLATE_NOOP("places", "New order"), "plus", _new_order),
    Place("sign_in", QT_TRANSLATE_NOOP("places", "Sign in"), "person", _sign_in, is_bare=True),
    Place("first_start", QT_TRANSLATE_NOOP("places", "Welcome"), "shop", _first_start, is_bare=True),
)
