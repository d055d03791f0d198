"""The way of a shipment out and back, written within an act: by itself, along with a move, or taken back with one."""

from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update

from orderflow_desk.domain.actors import countersigned
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import Edited, ShipmentBack, ShipmentSent, ShipmentUndone
from orderflow_desk.domain.errors import OrderFinished
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.orders.fields import Field, check_date
from orderflow_desk.domain.searching import one_word
from orderflow_desk.domain.shipments.shipment import (
    WORK_AT_MOST,
    CameBack,
    ReceivedAhead,
    Sent,
    ShipmentClosed,
    checked_line,
    checked_sent,
)
from orderflow_desk.services.customers.known_customers import change_item
from orderflow_desk.services.transaction.indexing import reindex_customer, reindex_order
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries import shipments as query
from orderflow_desk.store.tables import shipments

this_shipment = update(shipments).where(shipments.c.id == bindparam("of_shipment"))
# What is empty again where it is taken back that a shipment was closed.
_OPEN_AGAIN: dict[str, Any] = {
    "received_at": None,
    "back_serial": "",
    "back_serial_key": "",
    "work": "",
    "stays_because": "",
    "expected_at": None,
    "closed_at": None,
    "closed_by": None,
    "closed_kind": None,
    "closed_job": "",
    "closed_by_act": "",
}


def order_of_shipment(unit: UnitOfWork, shipment_id: int) -> OrderRecord:
    """Hold the order of a shipment, before the shipment is read. Raises ShipmentClosed where there is none."""
    of_shipment = select(shipments.c.order_id).where(shipments.c.id == shipment_id)
    order_id = unit.conn.execute(of_shipment).scalar()
    if order_id is None:
        raise ShipmentClosed(shipment_id)
    return unit.order(order_id)


def open_shipment(unit: UnitOfWork, shipment_id: int) -> Row[Any]:
    """Return a shipment that is still open, for who holds its order. Raises ShipmentClosed."""
    line = query.shipment(unit.conn, shipment_id)
    if line is None or line.closed_at is not None:
        raise ShipmentClosed(shipment_id)
    return line


def send(unit: UnitOfWork, record: OrderRecord, typed: Sent) -> OrderRecord:
    """Write down what goes out, and when the order is expected back. Raises what `Shipments.send` does."""
    sent = checked_sent(typed)
    if record.status in FINAL:
        raise OrderFinished(record.id)
    if sent.expected_back is not None:
        check_date(Field.EXPECTED_BACK, sent.expected_back)
    number = query.next_number(unit.conn, record.id)
    row = {
        **unit.signed(),
        "order_id": record.id,
        "number": number,
        "sent_at": unit.moment(record),
        "sent_by_act": unit.action_id,
        "maker": sent.maker,
        "rma": sent.rma,
        "carrier": sent.carrier,
        "tracking": sent.tracking,
        "serial": sent.serial,
    }
    written = insert(shipments).returning(shipments.c.id)
    shipment_id = unit.conn.execute(written, row).scalar_one()
    reindex_order(unit.conn, record.id)
    changed = unit.change(record, expected_back=sent.expected_back) if sent.expected_back else record
    unit.enter(
        changed,
        ShipmentSent(
            shipment_id,
            number,
            sent.maker,
            sent.carrier,
            sent.expected_back,
            sent.rma,
            sent.tracking,
            sent.serial,
        ),
    )
    return changed


def receive(unit: UnitOfWork, record: OrderRecord, came: CameBack) -> OrderRecord:
    """Write down that a shipment of this order is back. Raises what `Shipments.receive` does."""
    serial = checked_line("shipment_serial", came.serial)
    work = checked_line("shipment_work", came.work, WORK_AT_MOST)
    line = open_shipment(unit, came.shipment_id)
    if line.order_id != record.id:
        raise ShipmentClosed(came.shipment_id)
    received = came.at or unit.now
    if received > unit.now or (
        came.at is not None and came.at < line.sent_at.replace(second=0, microsecond=0)
    ):
        raise ReceivedAhead(received)
    new = serial or line.serial
    values = {
        "received_at": received,
        "back_serial": new,
        "back_serial_key": one_word(new),
        "work": work,
    }
    closed = close(unit, record, line, values)
    was = line.serial if new != line.serial else ""
    reindex_order(unit.conn, record.id)
    unit.enter(closed, ShipmentBack(line.id, line.number, received, was, new, work))
    return _with_serial(unit, closed, line.serial, new)


def close(unit: UnitOfWork, record: OrderRecord, line: Row[Any], values: dict[str, Any]) -> OrderRecord:
    """Close a shipment; once none is open, the order is expected back no more."""
    others = query.open_of(unit.conn, (record.id,)).get(record.id, [])
    is_last = all(number == line.id for number, _ in others)
    closed = {
        **countersigned(unit.actor, "closed", unit.moment(record)),
        "closed_by_act": unit.action_id,
        "expected_at": record.expected_back,
    }
    unit.conn.execute(this_shipment.values(**values, **closed), {"of_shipment": line.id})
    if is_last and record.expected_back is not None:
        return unit.change(record, expected_back=None)
    unit.touch(Topic.ORDER, record.id)
    return record


def reopen(unit: UnitOfWork, record: OrderRecord, line: Row[Any]) -> OrderRecord:
    """Let a closed shipment be on its way again, with the date and the item's serial number as they were."""
    unit.conn.execute(this_shipment.values(**_OPEN_AGAIN), {"of_shipment": line.id})
    if line.expected_at is not None and record.expected_back is None:
        record = unit.change(record, expected_back=line.expected_at)
    unit.enter(record, ShipmentUndone(line.id, line.number, was_closed=True))
    return _with_serial(unit, record, line.back_serial or line.serial, line.serial)


def _with_serial(unit: UnitOfWork, record: OrderRecord, was: str, new: str) -> OrderRecord:
    """Give the item its new serial number where it was the item itself that went out: it is found by both."""
    if new == was or record.serial != was or not new:
        return record
    changed = unit.change(record, serial=new)
    change_item(unit, record.item_id, {Field.ITEM_SERIAL: new})
    unit.enter(changed, Edited(Field.ITEM_SERIAL, was, new))
    reindex_customer(unit.conn, record.customer_id)
    return changed


def after_undo(unit: UnitOfWork, record: OrderRecord, of_act: str) -> OrderRecord:
    """Take back what went along with a move that is undone: what it sent never left, what it closed is open again."""
    for line in query.of_act(unit.conn, record.id, of_act):
        if line.closed_by_act == of_act:
            record = reopen(unit, record, line)
        elif line.closed_at is None:
            unit.conn.execute(this_shipment.values(undone_at=unit.moment(record)), {"of_shipment": line.id})
            if not query.open_of(unit.conn, (record.id,)) and record.expected_back is not None:
                record = unit.change(record, expected_back=None)
            unit.enter(record, ShipmentUndone(line.id, line.number, was_closed=False))
    return record
