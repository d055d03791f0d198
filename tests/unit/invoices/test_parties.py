"""Addresses, numbers of taxpayers and of bank accounts: taken as people write them, refused where a digit is wrong."""

from dataclasses import replace

import pytest

from orderflow_desk.domain.errors import DeskError, FieldInvalid
from orderflow_desk.domain.invoices.parties import (
    BillingDetails,
    BillingSettings,
    PostalAddress,
    checked_details,
    checked_iban,
    checked_settings,
    checked_vat_number,
)


@pytest.mark.parametrize(
    ("typed", "country", "kept"),
    [
        ("DE 136 695 976", "", "DE136695976"),
        ("136695976", "DE", "DE136695976"),
        ("atu 57194903", "DE", "ATU57194903"),
        ("EL 094259216", "GR", "EL094259216"),
        ("094259216", "GR", "EL094259216"),
        ("CZ8003280318", "CZ", "CZ8003280318"),
        ("GB 980780684", "GB", "GB980780684"),
        ("CHE-107.787.577 IVA", "CH", "CHE107787577IVA"),
        ("12-3456789", "US", "12-3456789"),
        ("", "DE", ""),
        (" - ", "DE", "-"),
    ],
)
def test_a_vat_number_is_kept_in_one_spelling(typed: str, country: str, kept: str) -> None:
    assert checked_vat_number(typed, country) == kept


@pytest.mark.parametrize(
    ("typed", "country"),
    [("DE136695977", ""), ("DE1", "DE"), ("136695977", "DE"), ("CHE-107.787.578 IVA", "CH"), ("hello", "DE")],
)
def test_a_vat_number_with_a_wrong_digit_is_refused(typed: str, country: str) -> None:
    with pytest.raises(FieldInvalid):
        checked_vat_number(typed, country)


def test_an_account_is_known_by_its_check_digits() -> None:
    assert checked_iban("de89 3704 0044 0532 0130 00") == "DE89370400440532013000"
    assert checked_iban(" ") == ""
    for wrong in ("DE89 3704 0044 0532 0130 01", "DE89 3704 0044 0532 0130", "XX00", "370400440532013000"):
        with pytest.raises(FieldInvalid):
            checked_iban(wrong)


def test_a_customers_details_are_tidied_and_read_by_their_country() -> None:
    details = BillingDetails(
        "  Studio   Lhota ", PostalAddress(" Dlouhá 1", "", "110 00", "Praha ", "", "CZ"), "8003280318"
    )
    assert checked_details(details) == BillingDetails(
        "Studio Lhota", PostalAddress("Dlouhá 1", "", "110 00", "Praha", "", "CZ"), "CZ8003280318"
    )


@pytest.mark.parametrize(
    "details",
    [
        BillingDetails("x" * 201),
        BillingDetails(address=PostalAddress(street="x" * 201)),
        BillingDetails(address=PostalAddress(country="XX")),
    ],
)
def test_details_that_cannot_be_are_refused(details: BillingDetails) -> None:
    with pytest.raises(DeskError):
        checked_details(details)


WRONG = (
    {"iban": "DE00"},
    {"bic": "nobody"},
    {"payment_days": 366},
    {"cash_step": -1},
    {"legal_lines": "x" * 1_001},
    {"invoice_numbers": "{number}"},
    {"vat_number": "DE1"},
)


@pytest.mark.parametrize("fields", WRONG, ids=lambda fields: next(iter(fields)))
def test_settings_that_cannot_be_are_refused_at_their_field(fields: dict[str, object]) -> None:
    with pytest.raises(DeskError) as refused:
        checked_settings(replace(BillingSettings(), **fields), "DE")  # type: ignore[arg-type]
    assert refused.value.at_field == next(iter(fields))


def test_settings_are_tidied() -> None:
    kept = checked_settings(
        BillingSettings(
            legal_name=" Velo  GmbH ", bic="cobadeff", vat_number="136695976", invoice_numbers=""
        ),
        "DE",
    )
    assert (kept.legal_name, kept.bic, kept.vat_number) == ("Velo GmbH", "COBADEFF", "DE136695976")
    assert kept.invoice_numbers == "{year}-{number:4}"
