"""How invoices and taxes read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.entries.kinds import Credited, Invoiced, Paid, PaymentTakenBack, WrittenOff
from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import Discount, Unit
from orderflow_desk.domain.invoices.payments import Payment, PayWay
from orderflow_desk.domain.invoices.sums import TaxSum
from orderflow_desk.domain.invoices.taxes import PERCENT, Tax, TaxKind, TaxRate
from orderflow_desk.domain.money import Money, read_money
from orderflow_desk.gui.words.field_words import amount_text, money_text, number_text, quantity_text
from orderflow_desk.gui.words.stories import Stories, Story, alone, erased_word, quiet
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import date_text, day_text, minutes_text, weekday_text
from orderflow_desk.views.invoices import IssuedShown
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


def line_name(description: str) -> str:
    """Return what stands in a line; minutes without a word are labour."""
    return description or translate("invoices", "Labour")


def quantity_words(quantity: int, unit: Unit) -> str:
    """Return how much of it: "2", "1 h 20"."""
    return minutes_text(quantity // 1000) if unit is Unit.MINUTE else quantity_text(quantity)


def tax_word(tax: Tax | None, *, missing: str) -> str:
    """Return what a line bears, in its column; `missing` where no tax of that name holds."""
    return missing if tax is None else percent_text(tax.rate)


def below_line(
    number: str, quantity: int, unit: Unit, price: int | None, off: Discount, currency: str
) -> str:
    """Return what stands below a line: its number, how much at which price, what is taken off."""
    much = quantity_words(quantity, unit)
    if price is not None:
        form = translate("invoices", "{quantity} at {price}")
        much = form.format(quantity=much, price=amount_text(price, currency))
    less = off_typed(off, currency)
    taken = translate("invoices", "less {discount}").format(discount=less) if less else ""
    return " · ".join(part for part in (number, much, taken) if part)


def off_typed(discount: Discount, currency: str) -> str:
    """Return a discount as it is typed."""
    if discount.percent:
        return percent_text(discount.percent * 10)
    return number_text(Money(discount.minor, currency)) if discount.minor else ""


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


def issued_words(issued: IssuedShown) -> str:
    """Return what became of an invoice or credit note, on one line."""
    when, who = day_text(issued.issued_at), issued.issued_by
    if issued.kind is InvoiceKind.CREDIT_NOTE:
        of = issued.document.credits if issued.document is not None else ""
        form = translate("invoices", "Credit note {number} for invoice {of}: {when}, {who}")
        return form.format(number=issued.number, of=of, when=when, who=who)
    form = translate("invoices", "Invoice {number} issued {when}, {who}")
    words = form.format(number=issued.number, when=when, who=who)
    if issued.credited_by:
        back = translate("invoices", "taken back by credit note {number}").format(number=issued.credited_by)
        return f"{words} · {back}"
    return words


def document_name(issued: IssuedShown) -> str:
    """Return what an issued document is called."""
    is_note = issued.kind is InvoiceKind.CREDIT_NOTE
    form = (
        translate("invoices", "Credit note {number}")
        if is_note
        else translate("invoices", "Invoice {number}")
    )
    return form.format(number=issued.number)


def payment_words(payment: Payment) -> str:
    """Return how something was paid, when, and what was given for it."""
    parts = [way_name(payment.way), weekday_text(payment.at)]
    if payment.change:
        parts.append(translate("invoices", "with change"))
    if payment.receipt:
        parts.append(translate("timeline", "receipt {number}").format(number=payment.receipt))
    if payment.reason:
        parts.append(payment.reason)
    return ", ".join(parts)


def tax_sum_words(one: TaxSum, currency: str) -> str:
    """Return which tax of what, as in "Tax 19 % of 131.70"."""
    return translate("invoices", "Tax {rate} of {net}").format(
        rate=percent_text(one.tax.rate), net=amount_text(one.net, currency)
    )


STORIES: Stories = {
    Invoiced: alone(_invoiced),
    Credited: alone(_credited),
    Paid: alone(_paid),
    WrittenOff: alone(_written_off),
    PaymentTakenBack: alone(_taken_back),
}
