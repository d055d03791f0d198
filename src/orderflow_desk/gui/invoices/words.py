"""How invoices and taxes read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.entries.kinds import Credited, Invoiced, Paid, PaymentTakenBack, WrittenOff
from orderflow_desk.domain.invoices.lines import InvoiceLine, Unit
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import PERCENT, TaxKind, TaxRate
from orderflow_desk.domain.money import read_money
from orderflow_desk.gui.words.field_words import money_text, quantity_text
from orderflow_desk.gui.words.stories import Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import date_text, minutes_text
from orderflow_desk.views.orders.detail import TimelineRow

translate = QCoreApplication.translate
_KINDS = {
    TaxKind.STANDARD: QT_TRANSLATE_NOOP("invoices", "Taxed"),
    TaxKind.ZERO: QT_TRANSLATE_NOOP("invoices", "Zero rate"),
    TaxKind.EXEMPT: QT_TRANSLATE_NOOP("invoices", "Exempt"),
    TaxKind.REVERSE_CHARGE: QT_TRANSLATE_NOOP("invoices", "Reverse charge"),
    TaxKind.INTRA_COMMUNITY: QT_TRANSLATE_NOOP("invoices", "Within the EU"),
    TaxKind.EXPORT: QT_TRANSLATE_NOOP("invoices", "Export"),
    TaxKind.NOT_SUBJECT: QT_TRANSLATE_NOOP("invoices", "Not subject to tax"),
}


def kind_names() -> tuple[tuple[TaxKind, str], ...]:
    """Return the kinds of tax with their names."""
    return tuple((kind, translate("invoices", name)) for kind, name in _KINDS.items())


def rate_text(rate: int) -> str:
    """Return a rate as this PC writes numbers, without the sign: ``8,1``."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    places = next((count for count in range(3) if rate % (PERCENT // 10**count) == 0), 3)
    return locale.toString(rate / PERCENT, "f", places)


def percent_text(rate: int) -> str:
    """Return a rate with its sign: ``19 %``."""
    return translate("invoices", "{rate} %").format(rate=rate_text(rate))


def tax_line(rate: TaxRate, *, is_usual: bool) -> str:
    """Return a tax of the shop on one line."""
    tax = rate.tax
    parts = [
        rate.name,
        percent_text(tax.rate) if tax.kind is TaxKind.STANDARD else translate("invoices", _KINDS[tax.kind]),
    ]
    if tax.reason:
        parts.append(tax.reason)
    if rate.valid_from != date.min:
        parts.append(translate("invoices", "from {day}").format(day=date_text(rate.valid_from)))
    if is_usual:
        parts.append(translate("invoices", "the usual one"))
    return " · ".join(parts)


_WAYS = {
    PayWay.CASH: QT_TRANSLATE_NOOP("invoices", "Cash"),
    PayWay.CARD: QT_TRANSLATE_NOOP("invoices", "Card"),
    PayWay.TRANSFER: QT_TRANSLATE_NOOP("invoices", "Transfer"),
    PayWay.OTHER: QT_TRANSLATE_NOOP("invoices", "Other way"),
    PayWay.ROUNDING: QT_TRANSLATE_NOOP("invoices", "Rounding"),
    PayWay.WRITTEN_OFF: QT_TRANSLATE_NOOP("invoices", "Written off"),
}


def way_name(way: PayWay) -> str:
    """Return what a way to pay is called."""
    return translate("invoices", _WAYS[way])


def line_name(line: InvoiceLine) -> str:
    """Return what stands in a line; minutes without a word are labour."""
    return line.description or translate("invoices", "Labour")


def quantity_words(line: InvoiceLine) -> str:
    """Return how much of it: "2", "1 h 20 min"."""
    return minutes_text(line.quantity // 1000) if line.unit is Unit.MINUTE else quantity_text(line.quantity)


def _money(kept: str) -> str:
    money = read_money(kept)
    return kept if money is None else money_text(money)


def _invoiced(row: TimelineRow, entry: Invoiced) -> Story:
    title = translate("timeline", "Invoice {number} issued").format(number=entry.invoice_number)
    return quiet(row, title, _money(entry.amount))


def _credited(row: TimelineRow, entry: Credited) -> Story:
    title = translate("timeline", "Credit note {number} for invoice {of}").format(
        number=entry.invoice_number, of=entry.of_number
    )
    return quiet(row, title, f"{_money(entry.amount)} · {erased_word() if row.is_erased else entry.reason}")


def _paid(row: TimelineRow, entry: Paid) -> Story:
    title = translate("timeline", "Paid: {amount}").format(amount=_money(entry.amount))
    given = translate("timeline", "given {amount}").format(amount=_money(entry.given)) if entry.given else ""
    receipt = translate("timeline", "receipt {number}").format(number=entry.receipt) if entry.receipt else ""
    return quiet(
        row, title, " · ".join(part for part in (way_name(PayWay(entry.way)), given, receipt) if part)
    )


def _written_off(row: TimelineRow, entry: WrittenOff) -> Story:
    title = translate("timeline", "Written off: {amount}").format(amount=_money(entry.amount))
    return quiet(row, title, erased_word() if row.is_erased else entry.reason)


def _taken_back(row: TimelineRow, entry: PaymentTakenBack) -> Story:
    title = translate("timeline", "Payment taken back: {amount}").format(amount=_money(entry.amount))
    return quiet(row, title, way_name(PayWay(entry.way)))


STORIES: Stories = {
    Invoiced: alone(_invoiced),
    Credited: alone(_credited),
    Paid: alone(_paid),
    WrittenOff: alone(_written_off),
    PaymentTakenBack: alone(_taken_back),
}
