"""A field that nobody placed on the New order page stands there all the same, below the others of its card."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake import new_order_page
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at

# A line and a date, in two cards.
UNPLACED = (Field.AGREED_LIMIT, Field.SHOP_DATE)


class _SparseForm(Ui_NewOrder):
    """The form as if nobody had placed some of the fields in Designer."""

    def setupUi(self, NewOrder: QWidget) -> None:  # noqa: N802, N803  Qt's names
        super().setupUi(NewOrder)
        for field in UNPLACED:
            for name in (f"{field}_caption", str(field), f"{field}_fault"):
                delete(vars(self).pop(name))


@pytest.fixture
def counter(
    qtbot: QtBot, closed_session: Session, shop: Desk, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Counter]:
    monkeypatch.setattr(new_order_page, "Ui_NewOrder", _SparseForm)
    yield from counter_at(qtbot, closed_session, shop)


def test_what_is_typed_there_stands_in_the_order(counter: Counter) -> None:
    counter.type_order()
    counter.type("agreed_limit", "120.50")
    counter.submit()
    (row,) = counter.orders()
    assert str(counter.desk.lookup.order(row.id).agreed_limit) == "12050 EUR"


def test_what_cannot_be_taken_is_said_below_it(counter: Counter) -> None:
    counter.type_order()
    counter.type("agreed_limit", "much")
    counter.submit()
    assert counter.orders() == ()
    assert "120" in counter.fault("agreed_limit")
    assert counter.page.focusWidget() is counter.field("agreed_limit")


def test_it_is_kept_while_it_is_typed_and_comes_back(counter: Counter) -> None:
    counter.type("agreed_limit", "120.50")
    kept = counter.kept()
    assert kept is not None
    assert kept["agreed_limit"] == "120.50"
    counter.page.fields.recall({})
    counter.page.fields.recall(kept)
    assert counter.page.fields.kept()["agreed_limit"] == "120.50"


def test_it_is_named_and_the_tab_key_visits_it_after_the_others_of_its_card(counter: Counter) -> None:
    for field in UNPLACED:
        assert counter.field(field).accessibleName()
    counter.field("promised_at").setFocus()
    QTest.keyClick(counter.page.focusWidget() or counter.page, Qt.Key.Key_Tab)
    assert counter.page.focusWidget() is counter.field("agreed_limit")


def test_it_stands_at_the_end_of_its_card(counter: Counter) -> None:
    _settle(counter.page)
    kind, date = (counter.field(name) for name in ("kind", "shop_date"))
    assert date.parentWidget() is kind.parentWidget()
    assert date.mapTo(counter.page, QPoint()).y() > kind.mapTo(counter.page, QPoint()).y()


def _settle(page: NewOrderPage) -> None:
    layout = page.layout()
    assert layout is not None
    layout.activate()
