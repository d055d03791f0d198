"""Why something about invoices and payments is not done, in words."""

from orderflow_desk.domain.invoices import invoice as i
from orderflow_desk.domain.invoices import payments as p
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.gui.words.messages.messages import Messages, line, message
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_SHOWS = QT_TRANSLATE_NOOP("messages", "The page shows how it stands now.")
MISSING = {
    i.Missing.LINES: (
        QT_TRANSLATE_NOOP("messages", "An invoice without a line can't be issued."),
        QT_TRANSLATE_NOOP("messages", "Add a line, or log billed labour or parts."),
    ),
    i.Missing.PRICE: (
        QT_TRANSLATE_NOOP("messages", "Line {line} has no price yet."),
        QT_TRANSLATE_NOOP("messages", "Enter it; 0 if it is free of charge."),
    ),
    i.Missing.TAX: (
        QT_TRANSLATE_NOOP("messages", "Line {line} has no tax that holds on the day of the work."),
        QT_TRANSLATE_NOOP("messages", "Choose one, or keep it in Settings → Invoices."),
    ),
    i.Missing.BUYER_VAT_NUMBER: (
        QT_TRANSLATE_NOOP("messages", "Line {line} needs the customer's VAT number."),
        QT_TRANSLATE_NOOP("messages", "Enter it on the customer's page, or choose another tax."),
    ),
}
_SETTINGS = QT_TRANSLATE_NOOP("messages", "An administrator enters it in Settings → Invoices.")
MISSING_OF_SHOP = {
    i.MissingOfShop.NAME: (
        QT_TRANSLATE_NOOP("messages", "The legal name of the shop is missing."),
        _SETTINGS,
    ),
    i.MissingOfShop.ADDRESS: (
        QT_TRANSLATE_NOOP("messages", "The postal address of the shop is missing."),
        _SETTINGS,
    ),
    i.MissingOfShop.TAX_NUMBER: (
        QT_TRANSLATE_NOOP("messages", "The tax number or the VAT number of the shop is missing."),
        _SETTINGS,
    ),
}
ISSUED = (
    QT_TRANSLATE_NOOP("messages", "Invoice {number} is issued, and never changed."),
    QT_TRANSLATE_NOOP("messages", "A credit note takes it back; then a new one can be written."),
)
STANDS = (
    QT_TRANSLATE_NOOP("messages", "The order has invoice {number} already."),
    QT_TRANSLATE_NOOP("messages", "A credit note takes it back first."),
)
GONE = (QT_TRANSLATE_NOOP("messages", "There is no such invoice any more."), _SHOWS)
STALE = (
    QT_TRANSLATE_NOOP("messages", "Somebody changed the invoice meanwhile; nothing was changed."),
    _SHOWS,
)
OVER_PAID = (
    QT_TRANSLATE_NOOP("messages", "That is more than the {owed} that are owed."),
    QT_TRANSLATE_NOOP("messages", "Change is given for cash alone."),
)
NOTHING_OWED = (
    QT_TRANSLATE_NOOP("messages", "Nothing is owed for this order."),
    QT_TRANSLATE_NOOP("messages", "There is nothing to pay or to write off."),
)
PAYMENT_GONE = (QT_TRANSLATE_NOOP("messages", "This payment was taken back already."), _SHOWS)


def _owed(error: p.OverPaid) -> str:
    return money_text(Money(error.owed, error.currency))


MESSAGES: Messages = {
    i.InvoiceIncomplete: lambda error: message(MISSING[error.missing], line=error.line),
    i.ShopIncomplete: lambda error: message(MISSING_OF_SHOP[error.missing]),
    i.InvoiceIssued: line(ISSUED, lambda error: {"number": error.number}),
    i.InvoiceStands: line(STANDS, lambda error: {"number": error.number}),
    i.InvoiceGone: line(GONE),
    i.StaleInvoice: line(STALE),
    p.OverPaid: lambda error: message(OVER_PAID, owed=_owed(error)) if error.owed else message(NOTHING_OWED),
    p.PaymentGone: line(PAYMENT_GONE),
    p.NothingToWriteOff: line(NOTHING_OWED),
}
