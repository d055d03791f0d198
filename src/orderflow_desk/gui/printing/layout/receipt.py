"""The receipt that the customer takes home: what was left with whom, on which terms, and signed."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.content import PaperContent, day, day_and_time, maker
from orderflow_desk.gui.printing.layout.flow import Flow
from orderflow_desk.gui.printing.layout.qr_code import corner_code
from orderflow_desk.gui.printing.layout.sheet import Bar, Page, Size, Weight
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text, warranty_text
from orderflow_desk.gui.words.shop_time import local
from orderflow_desk.gui.words.when import hours_line
from orderflow_desk.gui.words.words import customer_name, order_number

translate = QCoreApplication.translate
_SIDE = 26.0  # mm of the code with its quiet zone: modules of 0.9
_LINES, _TERMS_LINES = 18, 4000
_SIGN_HEIGHT = 26.0


def receipt_pages(content: PaperContent, size: Size) -> tuple[Page, ...]:
    """Return the receipt, on as many sheets as the terms take."""
    is_small = size.width < 180
    number = order_number(content.order.id)
    foot = " · ".join(part for part in (number, content.shop) if part)
    flow = Flow(size, 11.0 if is_small else 18.0, foot, mm=3.2 if is_small else 3.7)
    _head(flow, content, number)
    _left_with_us(flow, content)
    if content.terms.strip():
        flow.skip(3)
        flow.caption(translate("paper", "Terms"))
        flow.paragraph(content.terms, 2.7 if is_small else 3.0, most=_TERMS_LINES)
    _sign(flow)
    return flow.pages()


def _head(flow: Flow, content: PaperContent, number: str) -> None:
    top = flow.y
    square, quiet = corner_code(order_code(content.order.id), flow.left + flow.width, top, _SIDE)
    flow.put(square)
    width = flow.width - _SIDE
    flow.line(content.shop, flow.mm * 1.6, weight=Weight.BOLD, least=flow.mm, width=width)
    flow.paragraph(content.address, flow.mm * 0.88, most=5, width=width)
    flow.line(content.phone, flow.mm * 0.88, width=width)
    flow.paragraph(hours_line(content.hours), flow.mm * 0.88, most=3, width=width)
    flow.y = max(flow.y + 3, top + _SIDE - quiet)
    flow.rule(heavy=True)
    flow.line(translate("paper", "Receipt for your item"), flow.mm, weight=Weight.STRONG)
    flow.skip(1.2)
    flow.number(number, 7.0, flow.width)
    flow.skip(1.5)


def _left_with_us(flow: Flow, content: PaperContent) -> None:
    order = content.order
    flow.content(
        (
            (field_name(Field.CUSTOMER_NAME), customer_name(order.customer)),
            (field_name(Field.CUSTOMER_PHONE), order.phone),
            (field_name(Field.CUSTOMER_EMAIL), order.email),
            (field_name(Field.ITEM_TITLE), order.item),
            (translate("paper", "Brand and model"), maker(order)),
            (field_name(Field.ITEM_SERIAL), order.serial),
            (
                field_name(Field.ITEM_PURCHASED),
                warranty_text(order.purchased, order.warranty_months, local(order.created_at).date()),
            ),
            (translate("paper", "Taken in"), day(order.created_at)),
            (field_name(Field.SHOP_DATE), day_and_time(order.shop_date)),
            (field_name(Field.PROMISED_AT), day_and_time(order.promised_at)),
            (field_name(Field.AGREED_LIMIT), field_text(Field.AGREED_LIMIT, order.agreed_limit)),
        )
    )
    for title, text in (
        (translate("paper", "What you told us"), order.fault),
        (field_name(Field.ACCESSORIES), field_text(Field.ACCESSORIES, order.accessories)),
        (field_name(Field.CONDITION), order.condition),
        (translate("paper", "Checked at intake"), field_text(Field.CHECKLIST, order.checklist)),
    ):
        flow.passage(title, text, flow.mm, most=_LINES)


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
