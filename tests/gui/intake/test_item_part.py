"""The fields of an item at the counter: guessed, ticked and answered by keyboard, kept, and taken in."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.money import Money
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.gui.intake.parts.intake_fields import IntakeFields
from orderflow_desk.gui.items.checklist_edit import ChecklistEdit
from orderflow_desk.gui.items.field_value import FieldValue
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.field_words import cover_text, field_text, typed_purchase, warranty_text
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


def _press(*keys: Qt.Key | str, on: QWidget) -> None:
    for key in keys:
        target = on.focusWidget() or on
        if isinstance(key, str):
            QTest.keyClicks(target, key)
        else:
            QTest.keyClick(target, key)


def _unfold(counter: Counter) -> ChecklistEdit:
    counter.page.form.more_of_item.click()
    checklist = counter.page.findChild(ChecklistEdit)
    assert checklist is not None
    return checklist


def test_the_tab_key_comes_to_the_checklist_before_it_leaves_the_item(counter: Counter) -> None:
    counter.type("item_title", "Bosch WAT28400 Washing Machine")
    checklist = _unfold(counter)
    counter.field("item_warranty").setFocus()
    names: list[str] = []
    while "shop_date_line" not in names and len(names) < 20:
        _press(Qt.Key.Key_Tab, on=counter.page)
        names.append(counter.page.focusWidget().objectName())
    assert checklist.focusProxy().objectName() in names[:-1]
    assert names[-1] == "shop_date_line"


def test_the_kind_is_guessed_from_the_title_until_one_is_chosen(counter: Counter) -> None:
    box = counter.page.form.item_kind
    counter.type("item_title", "Bosch WAT28400 Washing Machine")
    assert box.slug() == "washing_machine"
    box.choose("dryer")
    box.activated.emit(box.currentIndex())
    counter.type("item_title", " fridge")
    assert box.slug() == "dryer"


def test_a_wrong_digit_of_an_imei_is_told_and_refuses_nothing(counter: Counter) -> None:
    hint = counter.page.findChild(QLabel, "item_serial_hint")
    assert hint is not None
    counter.type("item_serial", "356938035643809")
    assert not hint.isVisible()
    counter.field("item_serial").clear()
    counter.type("item_serial", "356938035643819")
    assert hint.isVisible()
    assert "check digit" in hint.text()
    assert all(
        getattr(error, "field", "") != Field.ITEM_SERIAL
        for error in counter.page.findChild(IntakeFields).refusals(submit=True)
    )


def test_accessories_are_ticked_by_keyboard_beside_what_is_typed(counter: Counter) -> None:
    counter.type("item_title", "washing machine")
    counter.type("accessories", "red bag")
    _press(
        Qt.Key.Key_Tab,
        Qt.Key.Key_Tab,
        Qt.Key.Key_Space,
        Qt.Key.Key_Right,
        Qt.Key.Key_Right,
        Qt.Key.Key_Space,
        on=counter.page,
    )
    assert counter.page.form.accessories.text() == "red bag, inlet hose, manual"
    _press(Qt.Key.Key_Space, on=counter.page)
    assert counter.page.form.accessories.text() == "red bag, inlet hose"
    kept = counter.kept()
    assert kept is not None
    assert kept["accessories"] == "red bag, inlet hose"


def test_each_point_is_answered_with_one_key(counter: Counter) -> None:
    counter.type_order()
    counter.type("item_title", " dryer")
    checklist = _unfold(counter)
    checklist.setFocus()
    _press("1", "2", "3", "0", "+", on=counter.page)
    assert checklist.text() == "powers_on=works;drum=fails;door=untestable;drain=works"
    _press(Qt.Key.Key_Home, Qt.Key.Key_Delete, on=counter.page)
    counter.submit()
    detail = counter.desk.lookup.order(counter.wanted[-1])
    assert detail.checklist == "drum=fails;door=untestable;drain=works"
    assert detail.item_kind == "dryer"


def test_what_is_wrong_below_the_fold_is_shown_there(counter: Counter) -> None:
    counter.type_order()
    counter.page.form.item_warranty.setText("for ever")
    counter.submit()
    assert counter.orders() == ()
    assert "months" in counter.fault("item_warranty")
    assert counter.page.form.item_more.isVisible()
    assert counter.page.focusWidget() is counter.field("item_warranty")


def test_date_of_purchase_and_limit_are_typed_as_people_say_them(counter: Counter) -> None:
    counter.type_order()
    counter.type("item_purchased", "May 2024")
    line = counter.page.findChild(QLabel, "warranty_line")
    assert line is not None
    assert "31 May 2026" in line.text()
    counter.type("agreed_limit", "120,50")
    counter.submit()
    detail = counter.desk.lookup.order(counter.wanted[-1])
    assert (detail.purchased, detail.agreed_limit) == ("2024-05", Money(12050, "EUR"))
    assert counter.page.form.item_kind.slug() == ""
    assert counter.kept() is None


def test_a_draft_keeps_kind_maker_and_answers(counter: Counter) -> None:
    counter.type("item_title", "dryer")
    checklist = _unfold(counter)
    counter.type("item_brand", "Miele")
    checklist.setFocus()
    _press("2", on=counter.page)
    kept = counter.kept()
    assert kept is not None
    page = counter.page
    page._clear()
    assert counter.page.form.item_kind.slug() == ""
    page._fill(kept)
    assert (page.form.item_kind.slug(), page.form.item_brand.text()) == ("dryer", "Miele")
    assert checklist.text() == "powers_on=fails"
    assert page.form.item_more.isVisible()


def test_facts_are_said_in_words(counter: Counter) -> None:
    assert field_text(Field.AGREED_LIMIT, Money(12050, "EUR")) == "120.50 EUR"
    assert field_text(Field.AGREED_LIMIT, "500 JPY") == "500 JPY"
    assert field_text(Field.ITEM_KIND, "tv") == "Television"
    assert field_text(Field.ITEM_KIND, "spaceship") == ""
    assert field_text(Field.CHECKLIST, "drum=fails;door=works") == "Faulty: Drum\nOK: Door"
    assert warranty_text("2020-05", 24).endswith("out of warranty since 31 May 2022")
    assert cover_text("2020-05-17", None) == "24 months · until 17 May 2022"
    assert warranty_text("", 24) == cover_text("", None) == ""
    assert typed_purchase("17 May 2024") == "2024-05-17"
    assert typed_purchase("whenever") == "whenever"
    german = QLocale(QLocale.Language.German)
    before = QLocale()
    QLocale.setDefault(german)
    try:
        assert field_text(Field.AGREED_LIMIT, Money(120050, "EUR")) == "1.200,50 EUR"
        assert typed_purchase("Mai 2024") == "2024-05"
    finally:
        QLocale.setDefault(before)


@pytest.mark.parametrize(
    ("field", "value", "typed"),
    [
        (Field.ITEM_KIND, "tv", "tv"),
        (Field.ITEM_PURCHASED, "2024-05", "2024-05"),
        (Field.CHECKLIST, "drum=fails", "drum=fails"),
        (Field.ACCESSORIES, "charger\nbag", "charger\nbag"),
        (Field.AGREED_LIMIT, "12000 EUR", "12000 EUR"),
    ],
)
def test_an_open_field_holds_what_was_shown(qtbot: QtBot, field: Field, value: str, typed: str) -> None:
    shown = FieldValue(field, "value")
    qtbot.addWidget(shown)
    shown.show_value(value, kind="dryer")
    shown.show()
    shown.edit()
    assert shown.typed() == typed


def test_the_chips_of_another_kind_take_the_place_of_the_first(counter: Counter) -> None:
    counter.type("item_title", "dryer")
    assert counter.page.findChild(QPushButton, "accessory_drain_hose") is not None
    counter.type("item_title", " ")
    counter.page.form.item_title.clear()
    counter.type("item_title", "phone")
    shown = [
        chip.text()
        for chip in counter.page.findChildren(QPushButton)
        if chip.objectName().startswith("accessory_") and chip.isVisible()
    ]
    assert shown[:2] == ["charger", "cable"]
    assert "drain hose" not in shown
