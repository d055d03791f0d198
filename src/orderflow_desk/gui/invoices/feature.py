"""What invoices join in the window."""

from typing import TYPE_CHECKING

from orderflow_desk.gui.feature import Section, Tab, WindowFeature
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views.invoices import INVOICE

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from orderflow_desk.gui.cards import OrderShown, ShownCard
    from orderflow_desk.gui.session.session import Session
    from orderflow_desk.gui.words.messages.messages import Messages
    from orderflow_desk.gui.words.stories import Stories
    from orderflow_desk.views.orders.detail import OrderDetail


def _tab(session: "Session", shown: "OrderShown", page: "QWidget") -> "ShownCard":
    from orderflow_desk.gui.invoices.invoice_tab import invoice_tab

    return invoice_tab(session, shown, page)


def _number(detail: "OrderDetail") -> str:
    found = detail.of_features.get(INVOICE)
    return str(found.count) if found is not None and found.count else ""


def _section(session: "Session") -> "QWidget":
    from orderflow_desk.gui.invoices.settings.billing_section import BillingSection

    return BillingSection(session)


def _stories() -> "Stories":
    from orderflow_desk.gui.invoices.words import STORIES

    return STORIES


def _messages() -> "Messages":
    from orderflow_desk.gui.invoices.messages import MESSAGES

    return MESSAGES


FEATURE = WindowFeature(
    tabs=(
        Tab(
            "invoice",
            QT_TRANSLATE_NOOP("tabs", "Invoice"),
            QT_TRANSLATE_NOOP("actions", "Show the invoice"),
            "copy",
            _tab,
            _number,
        ),
    ),
    sections=(
        Section(
            "billing",
            QT_TRANSLATE_NOOP("SettingsPage", "Invoices"),
            "copy",
            _section,
            "save_billing",
        ),
    ),
    stories=_stories,
    messages=_messages,
    field_names={
        "billing_details": QT_TRANSLATE_NOOP("fields", "The address of the invoices"),
        "company": QT_TRANSLATE_NOOP("fields", "The company"),
        "street": QT_TRANSLATE_NOOP("fields", "The street"),
        "extra": QT_TRANSLATE_NOOP("fields", "The further line"),
        "postcode": QT_TRANSLATE_NOOP("fields", "The postcode"),
        "city": QT_TRANSLATE_NOOP("fields", "The city"),
        "region": QT_TRANSLATE_NOOP("fields", "The region"),
        "vat_number": QT_TRANSLATE_NOOP("fields", "The VAT number"),
        "legal_name": QT_TRANSLATE_NOOP("fields", "The legal name"),
        "tax_number": QT_TRANSLATE_NOOP("fields", "The tax number"),
        "iban": QT_TRANSLATE_NOOP("fields", "The IBAN"),
        "bic": QT_TRANSLATE_NOOP("fields", "The BIC"),
        "bank": QT_TRANSLATE_NOOP("fields", "The bank"),
        "legal_lines": QT_TRANSLATE_NOOP("fields", "The foot of the invoices"),
        "invoice_numbers": QT_TRANSLATE_NOOP("fields", "The numbers of invoices"),
        "payment_days": QT_TRANSLATE_NOOP("fields", "The days to pay"),
        "cash_step": QT_TRANSLATE_NOOP("fields", "The smallest coin"),
        "tax_name": QT_TRANSLATE_NOOP("fields", "The name"),
        "tax_rate": QT_TRANSLATE_NOOP("fields", "The percentage"),
        "tax_reason": QT_TRANSLATE_NOOP("fields", "The reason"),
        "line_description": QT_TRANSLATE_NOOP("fields", "Description"),
        "line_number": QT_TRANSLATE_NOOP("fields", "Number"),
        "line_quantity": QT_TRANSLATE_NOOP("fields", "Quantity"),
        "line_price": QT_TRANSLATE_NOOP("fields", "Price"),
        "line_discount": QT_TRANSLATE_NOOP("fields", "Discount"),
        "line_tax": QT_TRANSLATE_NOOP("fields", "Tax"),
        "invoice_discount": QT_TRANSLATE_NOOP("fields", "Discount on all"),
        "invoice_text": QT_TRANSLATE_NOOP("fields", "Words above the lines"),
        "payment_amount": QT_TRANSLATE_NOOP("fields", "Amount"),
        "payment_receipt": QT_TRANSLATE_NOOP("fields", "Receipt number of the till"),
        "write_off_reason": QT_TRANSLATE_NOOP("fields", "The reason"),
        "credit_reason": QT_TRANSLATE_NOOP("fields", "The reason"),
    },
)
