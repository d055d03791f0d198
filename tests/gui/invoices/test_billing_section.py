"""Settings → Invoices on a real shop: kept by the button, refused at the field, and the taxes one by one."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtWidgets import QCheckBox, QLineEdit, QListWidget, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.domain.invoices.parties import BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind, TaxRate
from orderflow_desk.domain.people import Role
from orderflow_desk.gui.invoices.settings.billing_section import BillingSection
from orderflow_desk.gui.session.session import Session
from orderflow_desk.services.desk import Desk
from support.shops.databases import take_on
from support.shops.real_shop import Hands, enter

PASSWORD = "screwdriver"


@pytest.fixture
def hands(qtbot: QtBot, closed_session: Session, desk: Desk) -> Iterator[Hands]:
    enter(closed_session, desk)
    made = Hands(qtbot, closed_session, desk, BillingSection(closed_session))
    yield made
    made.idle()


def test_what_is_typed_is_kept_by_the_button_as_it_is_tidied(hands: Hands) -> None:
    assert not hands.find(QPushButton, "save_billing").isEnabled()
    assert hands.find(QLineEdit, "invoice_numbers").text() == "{year}-{number:4}"
    for name, typed in (
        ("legal_name", "Velo GmbH"),
        ("shop_street", "Hauptstr. 1"),
        ("shop_city", "Dresden"),
        ("iban", "de89 3704 0044 0532 0130 00"),
        ("legal_lines", "Amtsgericht Dresden"),
    ):
        hands.type(name, typed)
    hands.find(QCheckBox, "prices_with_tax").click()
    assert hands.says("billing_state") == "Not saved yet"
    hands.press("save_billing")
    kept = hands.desk.billing.read().settings
    assert kept.address == PostalAddress("Hauptstr. 1", city="Dresden")
    assert (kept.iban, kept.legal_lines, kept.prices_with_tax) == (
        "DE89370400440532013000", "Amtsgericht Dresden", True,
    )  # fmt: skip
    assert hands.find(QLineEdit, "iban").text() == "DE89370400440532013000"
    assert hands.says("billing_state") == "Saved"


@pytest.mark.parametrize(
    ("name", "typed"), [("iban", "DE00"), ("vat_number", "DE136695977"), ("invoice_numbers", "{number}")]
)
def test_what_is_wrong_is_said_at_its_field_and_nothing_is_kept(hands: Hands, name: str, typed: str) -> None:
    hands.type(name, typed)
    hands.press("save_billing")
    assert hands.says(f"{name}_fault")
    assert hands.find(QLineEdit, name).text() == typed
    assert hands.desk.billing.read().settings == BillingSettings()


def test_what_somebody_else_saves_meanwhile_leaves_what_is_typed(hands: Hands) -> None:
    hands.type("bank", "Sparkasse")
    was = hands.desk.billing.read().settings
    changes = hands.desk.billing.change(replace(was, legal_name="Velo GmbH"), was=was)
    hands.session.feed.announce(changes)
    hands.idle()
    assert hands.find(QLineEdit, "bank").text() == "Sparkasse"
    hands.press("save_billing")
    kept = hands.desk.billing.read().settings
    assert (kept.bank, kept.legal_name) == ("Sparkasse", "Velo GmbH")


def _taxes(hands: Hands) -> list[str]:
    shown = hands.find(QListWidget, "taxes")
    return [shown.item(row).text() for row in range(shown.count())]


def test_taxes_are_kept_chosen_and_removed(hands: Hands) -> None:
    hands.type("tax_name", "Standard")
    hands.type("tax_rate", "19")
    hands.press("save_tax")
    hands.type("tax_name", "Lower")
    hands.type("tax_rate", "7")
    hands.type("tax_from_line", "1.7.2020")
    hands.press("save_tax")
    assert _taxes(hands) == ["Lower · 7 % · from 1 Jul 2020", "Standard · 19 % · the usual one"]
    assert hands.desk.billing.read().rates[0] == TaxRate("Lower", Tax(rate=7_000), date(2020, 7, 1))
    hands.find(QListWidget, "taxes").setCurrentRow(0)
    hands.press("make_usual_tax")
    assert _taxes(hands)[0] == "Lower · 7 % · from 1 Jul 2020 · the usual one"
    assert hands.find(QLineEdit, "tax_name").text() == "Lower"
    hands.press("remove_tax")
    assert _taxes(hands) == ["Standard · 19 % · the usual one"]


def test_what_bears_no_tax_asks_for_its_reason(hands: Hands) -> None:
    hands.type("tax_name", "Small business")
    hands.choose("tax_kind", TaxKind.EXEMPT)
    assert not hands.find(QLineEdit, "tax_rate").isEnabled()
    hands.press("save_tax")
    assert hands.says("tax_reason_fault")
    hands.type("tax_reason", "§ 19 UStG")
    hands.press("save_tax")
    assert _taxes(hands) == ["Small business · Exempt · § 19 UStG · the usual one"]


@pytest.mark.parametrize(("name", "typed"), [("tax_rate", "abc"), ("tax_name", " ")])
def test_a_tax_that_cannot_be_is_refused_at_its_field(hands: Hands, name: str, typed: str) -> None:
    hands.type("tax_name", "Standard")
    hands.type("tax_rate", "19")
    hands.type(name, typed)
    hands.press("save_tax")
    assert hands.says(f"{name}_fault")
    assert _taxes(hands) == []


def test_who_is_no_administrator_reads_alone(hands: Hands) -> None:
    take_on(hands.desk, login="jo", name="Jo", role=Role.DISPATCHER, password=PASSWORD)
    jo = hands.desk.people.sign_in("jo", PASSWORD)
    hands.session.enter(jo)
    hands.idle()
    assert hands.find(QLineEdit, "iban").isReadOnly()
    for button in ("save_billing", "save_tax", "remove_tax", "make_usual_tax"):
        assert not hands.find(QPushButton, button).isEnabled()
