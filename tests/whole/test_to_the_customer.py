"""From an order to its customer and back, as somebody at the counter does it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget, QPushButton

from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.gui.customers.customers_page import CustomersPage
from orderflow_desk.gui.widgets.plain_label import ElidedLabel
from support.shops.customers import ANNA, taken_in
from support.window.driving import CONTROL, Driver


def _customers(driver: Driver) -> CustomersPage:
    page = driver.program.window.page("customers")
    assert isinstance(page, CustomersPage)
    return page


def _customer(driver: Driver) -> str:
    driver.rest()
    assert driver.program.window.place == "customers"
    return driver.find(ElidedLabel, "customer_title").whole


def _open_by_name(driver: Driver, words: str) -> None:
    driver.key(Qt.Key.Key_K, CONTROL)
    driver.type_into("palette_field", words)
    driver.key(Qt.Key.Key_Return)


def test_an_order_leads_to_its_customer_by_pointer_key_and_command_and_back(started, shop_url: str) -> None:
    driver: Driver = started(shop_url).ready()
    annas = taken_in(driver.desk, ANNA)
    taken_in(driver.desk, Contact("Tom & Jerry <b>Ltd</b>", "", "777 1"))
    for order_id, name in ((annas, "Anna Vogt"), (annas + 1, "Tom & Jerry <b>Ltd</b>")):
        driver.program.session.order_wanted.emit(order_id)
        driver.rest()
        link = driver.find(QPushButton, "open_customer")
        assert (link.text().replace("&&", "&"), link.accessibleName()) == (name, f"Open customer {name}")
    driver.click("open_customer")
    assert _customer(driver) == "Tom & Jerry <b>Ltd</b>"
    driver.key(Qt.Key.Key_1, CONTROL)
    assert driver.orders.list.chosen == annas + 1

    # The page is there by now, and something else is searched for on it.
    page = _customers(driver)
    page.search.setText("jerry")
    driver.rest()
    driver.program.session.order_wanted.emit(annas)
    driver.rest()
    _open_by_name(driver, "open customer")
    assert _customer(driver) == "Anna Vogt"
    chosen = page.model.row_at(page.list.currentIndex().row())
    assert chosen is not None
    assert (chosen.name, page.search.text()) == ("Anna Vogt", "")

    # On by the keyboard: Enter goes to the orders, Enter opens one, and there the link is reached by Tab.
    driver.key(Qt.Key.Key_Return)
    assert driver.find(QListWidget, "customer_orders").hasFocus()
    driver.key(Qt.Key.Key_Return)
    driver.rest()
    assert (driver.program.window.place, driver.orders.list.chosen) == ("orders", annas)
    link = driver.find(QPushButton, "open_customer")
    link.setFocus(Qt.FocusReason.TabFocusReason)
    assert link.focusPolicy() & Qt.FocusPolicy.TabFocus
    driver.key(Qt.Key.Key_Space)
    assert _customer(driver) == "Anna Vogt"
    assert driver.find(QLineEdit, "customer_search").text() == ""
