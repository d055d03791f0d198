"""The code by which a phone pays a transfer: EPC069-12 for euros, the Czech SPD for crowns."""

from decimal import Decimal

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.money import digits_of
from orderflow_desk.gui.printing.layout.qr_code import code
from orderflow_desk.gui.printing.layout.sheet import Code

_NAME_AT_MOST, _TEXT_AT_MOST = 70, 140
_EPC_AT_MOST = Decimal("999999999.99")
_SPD_AT_MOST = Decimal("9999999.99")
_SPD_TEXT_AT_MOST = 60


def payment_code(document: Document, x: float, y: float, side: float) -> Code | None:
    """Return the code for what is to pay, on a square; None where no code knows the account or the currency."""
    text = payment_text(document)
    return code(text, x, y, side) if text else None


def payment_text(document: Document) -> str:
    """Return what the code says; empty where there is none."""
    iban = document.account.iban
    amount = Decimal(document.to_pay) / 10 ** digits_of(document.currency)
    if not iban or amount <= 0:
        return ""
    if document.currency == "EUR" and amount <= _EPC_AT_MOST:
        return _epc(document, amount)
    is_czech = document.currency == "CZK" and iban.startswith("CZ") and amount <= _SPD_AT_MOST
    return _spd(document, amount) if is_czech else ""


def _epc(document: Document, amount: Decimal) -> str:
    """Return the lines of EPC069-12 (version 002: the BIC may be left out)."""
    name = document.seller.name[:_NAME_AT_MOST]
    text = f"{document.number}"[:_TEXT_AT_MOST]
    account = document.account
    return "\n".join(
        ("BCD", "002", "1", "SCT", account.bic, name, account.iban, f"EUR{amount:.2f}", "", "", text)
    )


def _spd(document: Document, amount: Decimal) -> str:
    """Return the Short Payment Descriptor 1.0 of the Czech Banking Association: values in capitals without an asterisk."""
    account = document.account
    digits = "".join(char for char in document.number if char.isdecimal())[-10:]
    words = document.number.replace("*", "")[:_SPD_TEXT_AT_MOST].upper()
    bic = f"+{account.bic}" if account.bic else ""
    parts = ["SPD", "1.0", f"ACC:{account.iban}{bic}", f"AM:{amount:.2f}", "CC:CZK", f"MSG:{words}"]
    if digits:
        parts.append(f"X-VS:{digits}")
    return "*".join(parts)
