"""How invoices and taxes read."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QLocale

from orderflow_desk.domain.invoices.taxes import PERCENT, TaxKind, TaxRate
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.when import date_text

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
