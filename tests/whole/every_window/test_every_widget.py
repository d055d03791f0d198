"""Every widget that a person can act on has a name for tests and a name for people who cannot see it."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QWidget,
)

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.gui.feature import places
from support.shops.orders import an_order, new_id
from support.window.photo_files import encoded, picture

KINDS = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)


def _is_qts_own(widget: QWidget) -> bool:
    """Tell whether Qt made it inside another widget: the line of a combo box, the buttons of a calendar."""
    return widget.objectName().startswith("qt_") or isinstance(
        widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit, QScrollBar)
    )


def test_all_of_them_on_every_page(started, shop_url: str) -> None:
    from dataclasses import replace

    driver = started(shop_url).ready()
    desk = driver.desk
    desk.shop.change(replace(desk.shop.read(), is_first_start_done=True))
    order_id = an_order(desk, Status.IN_PROGRESS)
    drawn = encoded(picture())
    desk.photos.add(order_id, made=[Photo("ab", 640, 480, "", drawn, drawn)], action_id=new_id())
    nameless = set()
    for place in places():
        driver.window.show_place(place.id)
        if place.id == "orders":
            driver.program.session.order_wanted.emit(order_id)
        driver.rest()
        for widget in driver.window.findChildren(QWidget):
            if not isinstance(widget, KINDS) or not widget.isVisible() or _is_qts_own(widget):
                continue
            spoken = widget.accessibleName() or (isinstance(widget, QAbstractButton) and widget.text())
            if not widget.objectName() or not spoken:
                nameless.add((place.id, type(widget).__name__, widget.objectName(), widget.accessibleName()))
    assert nameless == set()
