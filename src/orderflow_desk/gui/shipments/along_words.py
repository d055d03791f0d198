"""What is said beside the button that writes a shipment down: where the order goes with it, and whom that mails."""

from itertools import chain

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.gui.shipments.shipment_commands import moves_when_sent
from orderflow_desk.gui.words.forecast_words import forecast_sentence
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.orders.detail import MoveOption, OrderDetail, WalkOption
from orderflow_desk.views.outbox import QueueState

translate = QCoreApplication.translate


def where_back(detail: OrderDetail, queue: QueueState | None) -> str:
    """Return where the order goes with what is received; nothing where it stays."""
    walk = next((one for one in detail.walks if one.name is WalkName.BACK_TO_THE_BENCH), None)
    return "" if walk is None else _whole(detail, walk, queue)


def where_out(detail: OrderDetail, queue: QueueState | None) -> str:
    """Return where the order goes with what is sent, or that it stays."""
    walks = (one for one in detail.walks if one.name is WalkName.SEND_TO_MANUFACTURER)
    steps = (
        one
        for one in detail.moves
        if one.to is Status.WITH_MANUFACTURER and one.direction is Direction.FORWARD and one.is_step
    )
    found = next(chain(walks, steps), None)
    if found is None or not moves_when_sent(detail):
        return translate("shipments", "The order stays where it is.")
    return _whole(detail, found, queue)


def _whole(detail: OrderDetail, option: MoveOption | WalkOption, queue: QueueState | None) -> str:
    return translate("shipments", "{start} → {to}. {mail}").format(
        start=status_name(detail.status),
        to=status_name(option.to),
        mail=forecast_sentence(option.forecast, queue),
    )
