"""The work ticket that lies on the bench with the item: what is wrong, what is known, and room to write."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.orders.fields import Field, OrderKind
from orderflow_desk.domain.scanning.scan_codes import order_code
from orderflow_desk.gui.printing.layout.content import PaperContent, day, day_and_time, maker
from orderflow_desk.gui.printing.layout.flow import Flow
from orderflow_desk.gui.printing.layout.qr_code import corner_code
from orderflow_desk.gui.printing.layout.sheet import Bar, Page, Size, Weight
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.field_words import field_text, warranty_text
from orderflow_desk.gui.words.words import customer_name, kind_name, order_number, status_name

translate = QCoreApplication.translate
_SIDE = 34.0
_LINES = 16
_NOTES, _NOTE_LINES = 4, 4
_RULED, _LEAST_RULED = 9.0, 4  # mm between the lines to write on, and how many there are at least


def ticket_pages(content: PaperContent, size: Size) -> tuple[Page, ...]:
    """Return the ticket; what is left of its last sheet has lines to write on."""
    is_small = size.width < 180
    order = content.order
    foot = translate("paper", "Work ticket {number}, internal use only").format(number=order_number(order.id))
    flow = Flow(size, 11.0 if is_small else 16.0, foot, mm=3.4 if is_small else 4.0)
    _head(flow, content)
    for title, text in (
        (translate("paper", "Problem"), order.fault),
        (field_name(Field.ACCESSORIES), field_text(Field.ACCESSORIES, order.accessories)),
        (field_name(Field.CONDITION), order.condition),
        (translate("paper", "Checked at intake"), field_text(Field.CHECKLIST, order.checklist)),
        *((translate("paper", "Note by {name}").format(name=who), text) for who, text in _notes(content)),
    ):
        is_fault = text is order.fault
        flow.passage(
            title, text, flow.mm * (1.15 if is_fault else 1), most=_LINES if is_fault else _NOTE_LINES
        )
    _room_to_write(flow)
    return flow.pages()


def _head(flow: Flow, content: PaperContent) -> None:
    order = content.order
    is_planned, is_away = order.kind is not OrderKind.WALK_IN, order.kind is OrderKind.FIELD_VISIT
    top = flow.y
    square, quiet = corner_code(order_code(order.id), flow.left + flow.width, top, _SIDE)
    flow.put(square)
    width = flow.width - _SIDE
    flow.number(order_number(order.id), 15.0, width)
    flow.skip(2)
    flow.line(order.item, flow.mm * 1.35, weight=Weight.STRONG, least=flow.mm, width=width)
    flow.line(order.serial, flow.mm, width=width)
    flow.y = max(flow.y + 2, top + _SIDE - 2 * quiet + 2)
    flow.rule(heavy=True)
    flow.content(
        (
            (translate("paper", "Status"), status_name(order.status)),
            (translate("paper", "Technician"), order.technician),
            (field_name(Field.CUSTOMER_NAME), customer_name(order.customer)),
            (field_name(Field.CUSTOMER_PHONE), order.phone),
            (translate("paper", "Brand and model"), maker(order)),
            (field_name(Field.ITEM_PURCHASED), warranty_text(order.purchased, order.warranty_months)),
            (field_name(Field.AGREED_LIMIT), field_text(Field.AGREED_LIMIT, order.agreed_limit)),
            (translate("paper", "Taken in"), day(order.created_at)),
            (field_name(Field.KIND), kind_name(order.kind) if is_planned else ""),
            (field_name(Field.VISIT_ADDRESS), order.visit_address if is_away else ""),
            (field_name(Field.SHOP_DATE), day_and_time(order.shop_date)),
            (field_name(Field.PROMISED_AT), day_and_time(order.promised_at)),
            (field_name(Field.PARTS_ETA), day_and_time(order.parts_eta)),
            (field_name(Field.EXPECTED_BACK), day_and_time(order.expected_back)),
            (translate("paper", "Earlier orders"), _earlier(content)),
        )
    )


def _earlier(content: PaperContent) -> str:
    return ", ".join(order_number(one) for one in content.order.earlier_orders[:6])


def _notes(content: PaperContent) -> list[tuple[str, str]]:
    """Return the newest notes, the oldest of them first, each with who wrote it."""
    notes = [row for row in content.order.timeline if row.note.strip()]
    return [(row.user, row.note) for row in notes[-_NOTES:]]


def _room_to_write(flow: Flow) -> None:
    flow.skip(3)
    flow.need(_RULED * (_LEAST_RULED + 1))
    flow.caption(translate("paper", "Notes"))
    while flow.room >= _RULED:
        flow.y += _RULED
        flow.put(Bar(flow.left, flow.y, flow.width, 0.15))
