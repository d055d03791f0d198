"""An invoice or a credit note on A4, as it goes out: to whom, what, which tax, what is to pay, and how."""

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.invoices.document import Document, DocumentLine, Party
from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import Unit
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.postal.countries import country_names
from orderflow_desk.gui.postal.postal_words import postal_lines
from orderflow_desk.gui.printing.layout.flow import Flow
from orderflow_desk.gui.printing.layout.measure import LINE_HEIGHT, below, fit
from orderflow_desk.gui.printing.layout.payment_code import payment_code
from orderflow_desk.gui.printing.layout.sheet import Page, Size, Weight, Words
from orderflow_desk.gui.words.field_words import amount_text, money_text, quantity_text
from orderflow_desk.gui.words.when import date_text, minutes_text
from orderflow_desk.gui.words.words import order_number

translate = QCoreApplication.translate
A4 = Size(210, 297)
_MARGIN, _MM, _SMALL = 20.0, 3.4, 2.7
# Where the window of an envelope shows the address, from the upper edge of the sheet (DIN 5008, form B).
_WINDOW, _WINDOW_WIDTH, _BELOW_WINDOW = 45.0, 85.0, 98.0
_DETAILS_X, _GAP, _CODE_SIDE = 118.0, 2.0, 30.0
_TEXT_LINES, _DESCRIPTION_LINES = 60, 12


@dataclass(frozen=True, slots=True)
class _Column:
    """A column of numbers: its head, its right edge and its width."""

    head: str
    right: float
    width: float


def invoice_pages(document: Document) -> tuple[Page, ...]:
    """Return a document on as many sheets as its lines take."""
    foot = " · ".join(
        part
        for part in (
            document.seller.name,
            _tax_numbers(document.seller),
            document.account.iban,
            document.number,
        )
        if part
    )
    flow = Flow(A4, _MARGIN, foot, mm=_MM)
    _head(flow, document)
    flow.line(_title(document), 5.2, weight=Weight.BOLD)
    if document.reason:
        flow.paragraph(document.reason, _MM, most=_TEXT_LINES)
    if document.text:
        flow.skip(2)
        flow.paragraph(document.text, _MM, most=_TEXT_LINES)
    flow.skip(3)
    _lines(flow, document)
    _sums(flow, document)
    _how_to_pay(flow, document)
    if document.legal:
        flow.skip(4)
        flow.paragraph(document.legal, _SMALL, most=_TEXT_LINES)
    return flow.pages()


def _title(document: Document) -> str:
    if document.kind is InvoiceKind.CREDIT_NOTE:
        form = translate("paper", "Credit note {number} for invoice {of}")
        return form.format(number=document.number, of=document.credits)
    return translate("paper", "Invoice {number}").format(number=document.number)


def _head(flow: Flow, document: Document) -> None:
    names, seller, buyer = country_names(), document.seller, document.buyer
    home = seller.address.country
    flow.line(seller.name, 5.6, weight=Weight.BOLD, least=_MM)
    own = (*postal_lines(seller.address, names, home=home), seller.phone, seller.email)
    flow.paragraph(" · ".join(part for part in own if part), _SMALL, most=3)
    flow.y = _WINDOW
    flow.line(
        " · ".join((seller.name, *postal_lines(seller.address, names, home=home))),
        2.2,
        least=1.8,
        width=_WINDOW_WIDTH,
    )
    flow.skip(2)
    for line in (buyer.name, buyer.person, *postal_lines(buyer.address, names, home=home)):
        flow.line(line, _MM, width=_WINDOW_WIDTH)
    bottom, flow.y = flow.y, _WINDOW
    for name, text in _details(document):
        top = flow.y
        flow.line(name, _SMALL, x=_DETAILS_X, width=32)
        after, flow.y = flow.y, top
        flow.line(text, _SMALL, x=_DETAILS_X + 34, width=A4.width - _MARGIN - _DETAILS_X - 34)
        flow.y = max(after, flow.y) + 0.8
    flow.y = max(bottom, flow.y, _BELOW_WINDOW)


def _details(document: Document) -> list[tuple[str, str]]:
    details = [
        (translate("paper", "Number"), document.number),
        (translate("paper", "Date"), date_text(document.issued_on)),
        (translate("paper", "Date of supply"), date_text(document.supplied_on)),
        (
            translate("paper", "To pay until"),
            date_text(document.due_on) if document.due_on and document.to_pay > 0 else "",
        ),
        (translate("paper", "Your VAT number"), document.buyer.vat_number),
        (translate("paper", "Our order"), order_number(document.order_id)),
        (translate("paper", "Item"), document.item),
        (translate("paper", "VAT number"), document.seller.vat_number),
        (translate("paper", "Tax number"), document.seller.tax_number),
    ]
    return [(name, text) for name, text in details if text]


def _tax_numbers(seller: Party) -> str:
    return seller.vat_number or seller.tax_number


def _columns(flow: Flow) -> tuple[_Column, ...]:
    end = flow.left + flow.width
    return (
        _Column(translate("paper", "Quantity"), end - 72, 24),
        _Column(translate("paper", "Price"), end - 46, 24),
        _Column(translate("paper", "Tax"), end - 28, 16),
        _Column(translate("paper", "Amount"), end, 26),
    )


def _lines(flow: Flow, document: Document) -> None:
    columns = _columns(flow)
    width = columns[0].right - columns[0].width - flow.left - _GAP
    _table_head(flow, columns, width)
    for number, line in enumerate(document.lines, start=1):
        # A line begins where its first words and the next row have room; a new sheet begins with the heads again.
        if flow.room < 3 * _MM * LINE_HEIGHT:
            flow.need(flow.room + 1)
            _table_head(flow, columns, width)
        top = flow.y
        for column, text in zip(columns, _numbers(line, document.currency), strict=True):
            _right(flow, column, text, top)
        flow.paragraph(
            f"{number}. {line.description or translate('invoices', 'Labour')}",
            _MM,
            most=_DESCRIPTION_LINES,
            width=width,
        )
        below = [line.number] if line.number else []
        if line.off:
            below.append(_off(line, document.currency))
        flow.paragraph(" · ".join(below), _SMALL, most=2, width=width)
        flow.y = max(flow.y, top + _MM * LINE_HEIGHT) + 1.4
    flow.rule()


def _table_head(flow: Flow, columns: tuple[_Column, ...], width: float) -> None:
    top = flow.y
    for column in columns:
        _right(flow, column, column.head, top, Weight.STRONG, _SMALL)
    flow.line(translate("paper", "Description"), _SMALL, weight=Weight.STRONG, width=width)
    flow.rule()


def _numbers(line: DocumentLine, currency: str) -> tuple[str, ...]:
    is_time = line.unit is Unit.MINUTE
    much = minutes_text(line.quantity // 1000) if is_time else quantity_text(line.quantity)
    price = amount_text(line.price, currency)
    each = translate("paper", "{price} per hour").format(price=price) if is_time else price
    return much, each, _percent(line.tax.rate), amount_text(line.amount, currency)


def _off(line: DocumentLine, currency: str) -> str:
    what = _percent(line.percent_off * 10) if line.percent_off else amount_text(line.off, currency)
    return translate("paper", "less {discount}").format(discount=what)


def _percent(rate: int) -> str:
    return translate("invoices", "{rate} %").format(rate=quantity_text(rate))  # thousandths, both


def _sums(flow: Flow, document: Document) -> None:
    sums, currency = document.sums, document.currency
    flow.need(_MM * LINE_HEIGHT * (len(sums.taxes) + 5))
    rows: list[tuple[str, str, Weight]] = []
    if sums.discount:
        rows.append((translate("paper", "Discount"), amount_text(-sums.discount, currency), Weight.PLAIN))
    rows.append((translate("paper", "Net"), amount_text(sums.net, currency), Weight.PLAIN))
    for one in sums.taxes:
        if one.tax.rate:
            form = translate("invoices", "Tax {rate} of {net}")
            words = form.format(rate=_percent(one.tax.rate), net=amount_text(one.net, currency))
            rows.append((words, amount_text(one.amount, currency), Weight.PLAIN))
    total = translate("invoices", "Total {currency}").format(currency=currency)
    rows.append((total, amount_text(sums.total, currency), Weight.BOLD))
    if document.paid and document.kind is InvoiceKind.INVOICE:
        rows.append((translate("paper", "Paid"), amount_text(-document.paid, currency), Weight.PLAIN))
        to_pay = translate("paper", "To pay {currency}").format(currency=currency)
        rows.append((to_pay, amount_text(document.to_pay, currency), Weight.BOLD))
    end = flow.left + flow.width
    for words, amount, weight in rows:
        top = flow.y
        _right(flow, _Column("", end - 30, 80), words, top, weight)
        _right(flow, _Column("", end, 28), amount, top, weight)
        flow.y = top + _MM * LINE_HEIGHT + 0.6
    reasons = dict.fromkeys(one.tax.reason for one in sums.taxes if one.tax.reason)
    for reason in reasons:
        flow.skip(1)
        flow.paragraph(reason, _MM, most=4)
    if document.is_gross:
        flow.paragraph(translate("paper", "Prices are with tax."), _SMALL, most=1)


def _how_to_pay(flow: Flow, document: Document) -> None:
    account = document.account
    if document.kind is not InvoiceKind.INVOICE or document.to_pay <= 0:
        return
    flow.skip(4)
    code = payment_code(document, flow.left, flow.y, _CODE_SIDE)
    if code is not None:
        flow.need(_CODE_SIDE + 2)
        code = payment_code(document, flow.left, flow.y, _CODE_SIDE)
    top = flow.y
    x = flow.left + (_CODE_SIDE + 4 if code is not None else 0)
    width = flow.left + flow.width - x
    until = date_text(document.due_on) if document.due_on else ""
    amount = money_text(Money(document.to_pay, document.currency))
    flow.paragraph(
        translate("paper", "Please pay {amount} until {day}.").format(amount=amount, day=until),
        _MM,
        most=3,
        x=x,
        width=width,
    )
    for name, text in (
        ("IBAN", grouped(account.iban)),
        ("BIC", account.bic),
        (translate("paper", "Bank"), account.bank),
    ):
        if text:
            flow.line(f"{name} {text}", _MM, x=x, width=width)
    if account.iban:
        purpose = translate("paper", "Purpose {number}").format(number=document.number)
        flow.line(purpose, _MM, x=x, width=width)
    if code is not None:
        flow.put(code)
        flow.y = max(flow.y, top + _CODE_SIDE)


def grouped(iban: str) -> str:
    """Return the number of an account as people read it: in fours (ISO 13616)."""
    return " ".join(iban[place : place + 4] for place in range(0, len(iban), 4))


def _right(
    flow: Flow, column: _Column, text: str, top: float, weight: Weight = Weight.PLAIN, mm: float = _MM
) -> None:
    line = fit(text, column.width, mm, least=2.0, weight=weight)
    baseline = top + mm * LINE_HEIGHT - below(mm) - mm * 0.08
    if line.text:
        flow.put(
            Words(column.right - line.width, baseline, line.text, line.mm, line.width, weight, line.is_rtl)
        )
