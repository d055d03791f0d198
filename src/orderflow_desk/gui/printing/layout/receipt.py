"""The receipt that the customer takes home: what was left with whom, on which terms, and signed."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.orders.orders import Fact
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.facts import Facts, day, day_and_time, maker
from orderflow_desk.gui.printing.layout.flow import Flow
from orderflow_desk.gui.printing.layout.qr_code import QUIET, code, modules
from orderflow_desk.gui.printing.layout.sheet import Bar, Page, Size, Weight
from orderflow_desk.gui.words.fact_words import fact_text, warranty_text
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.words import order_number

translate = QCoreApplication.translate
_SIDE = 26.0  # mm of the code with its quiet zone: modules of 0.9
_LINES, _TERMS_LINES = 18, 4000
_SIGN_HEIGHT = 26.0


def receipt_pages(facts: Facts, size: Size) -> tuple[Page, ...]:
    """Return the receipt, on as many sheets as the terms take."""
    is_small = size.width < 180
    number = order_number(facts.order.id)
    foot = " · ".join(part for part in (number, facts.shop) if part)
    flow = Flow(size, 11.0 if is_small else 18.0, foot, mm=3.2 if is_small else 3.7)
    _head(flow, facts, number)
    _left_with_us(flow, facts)
    if facts.terms.strip():
        flow.skip(3)
        flow.caption(translate("paper", "Terms"))
        flow.paragraph(facts.terms, 2.7 if is_small else 3.0, most=_TERMS_LINES)
    _sign(flow)
    return flow.pages()


def _head(flow: Flow, facts: Facts, number: str) -> None:
    square = code(order_code(facts.order.id), flow.left + flow.width - _SIDE, flow.y, _SIDE)
    quiet = _SIDE / modules(square) * QUIET
    flow.put(code(order_code(facts.order.id), square.x + quiet, square.y - quiet, _SIDE))
    width = flow.width - _SIDE
    flow.line(facts.shop, flow.mm * 1.6, weight=Weight.BOLD, least=flow.mm, width=width)
    flow.paragraph(facts.address, flow.mm * 0.88, most=5, width=width)
    flow.line(facts.phone, flow.mm * 0.88, width=width)
    flow.y = max(flow.y + 3, square.y + _SIDE - quiet)
    flow.rule(heavy=True)
    flow.line(translate("paper", "Receipt for your item"), flow.mm, weight=Weight.STRONG)
    flow.skip(1.2)
    flow.number(number, 7.0, flow.width)
    flow.skip(1.5)


def _left_with_us(flow: Flow, facts: Facts) -> None:
    order = facts.order
    flow.facts(
        (
            (field_name(Fact.CUSTOMER_NAME), order.customer),
            (field_name(Fact.CUSTOMER_PHONE), order.phone),
            (field_name(Fact.CUSTOMER_EMAIL), order.email),
            (field_name(Fact.ITEM_TITLE), order.item),
            (translate("paper", "Made by"), maker(order)),
            (field_name(Fact.ITEM_SERIAL), order.serial),
            (
                field_name(Fact.ITEM_PURCHASED),
                warranty_text(order.purchased, order.warranty_months, order.created_at.astimezone().date()),
            ),
            (translate("paper", "Taken in"), day(order.created_at)),
            (field_name(Fact.SHOP_DATE), day_and_time(order.shop_date)),
            (field_name(Fact.PROMISED_AT), day_and_time(order.promised_at)),
            (field_name(Fact.AGREED_LIMIT), fact_text(Fact.AGREED_LIMIT, order.agreed_limit)),
        )
    )
    for title, text in (
        (translate("paper", "What you told us"), order.fault),
        (field_name(Fact.ACCESSORIES), fact_text(Fact.ACCESSORIES, order.accessories)),
        (field_name(Fact.CONDITION), order.condition),
        (translate("paper", "Checked at intake"), fact_text(Fact.CHECKLIST, order.checklist)),
    ):
        if text.strip():
            flow.skip(2.5)
            flow.caption(title)
            flow.paragraph(text, flow.mm, most=_LINES)


def _sign(flow: Flow) -> None:
    flow.need(_SIGN_HEIGHT)
    flow.skip(_SIGN_HEIGHT - 8)
    y, gap = flow.y, 6.0
    first = (flow.width - gap) * 0.36
    for x, width, text in (
        (flow.left, first, translate("paper", "Date")),
        (flow.left + first + gap, flow.width - first - gap, translate("paper", "Signature of the customer")),
    ):
        flow.y = y
        flow.put(Bar(x, y, width, 0.25))
        flow.line(text, 2.7, x=x, width=width)
