"""What the shop takes no order in without: ticked in the settings, said at its fields on the New order page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QCheckBox
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.needs_section import NeedsSection
from orderflow_desk.services.desk import Desk
from support.shops.counter import Counter, counter_at


@pytest.fixture
def counter(qtbot: QtBot, closed_session: Session, shop: Desk) -> Iterator[Counter]:
    yield from counter_at(qtbot, closed_session, shop)


def test_all_that_is_missing_is_said_at_once_and_the_keyboard_goes_to_the_first(counter: Counter) -> None:
    counter.type("customer_name", "Jana Novak")
    counter.confirm()
    counter.type("item_title", "Bosch")
    counter.submit()

    assert counter.fault("customer_phone").startswith("A phone number or an e-mail is needed.")
    assert counter.fault("fault").startswith("What is the problem?")
    assert counter.page.focusWidget() is counter.field("customer_phone")
    assert counter.orders() == ()


def test_a_draft_is_kept_without(counter: Counter) -> None:
    counter.type("customer_name", "Jana Novak")
    counter.type("item_title", "Bosch")
    counter.page.form.keep_as_draft.click()
    counter.idle()
    assert len(counter.orders()) == 1


def test_the_page_follows_what_is_decided(counter: Counter) -> None:
    counter.session.feed.announce(
        counter.desk.shop.change(replace(counter.desk.shop.read(), intake_needs=("serial",)))
    )
    counter.idle()
    counter.type("customer_name", "Jana Novak")
    counter.confirm()
    counter.type("item_title", "Bosch")
    counter.submit()
    assert counter.fault("item_serial").startswith("The serial number is needed.")
    assert counter.fault("customer_phone") == ""


def test_a_tick_is_kept_at_once_and_takes_no_other_away(counter: Counter, qtbot: QtBot) -> None:
    section = NeedsSection(counter.session)
    qtbot.addWidget(section)
    section.show()
    counter.idle()
    ticks = {tick.objectName().removeprefix("needs_"): tick for tick in section.findChildren(QCheckBox)}
    assert {name for name, tick in ticks.items() if tick.isChecked()} == {"contact", "fault"}

    ticks["serial"].click()
    counter.idle()
    ticks["fault"].click()
    counter.idle()
    assert counter.desk.shop.read().intake_needs == ("contact", "serial")
    assert {name for name, tick in ticks.items() if tick.isChecked()} == {"contact", "serial"}
