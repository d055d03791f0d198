"""What is done about shipments: by itself, or together with the move that goes with it (`Moves`, along)."""

from sqlalchemy import delete, insert

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.entries.kinds import ShipmentChanged, ShipmentStays
from orderflow_desk.domain.errors import OrderFinished, ReasonNeeded
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import one_word
from orderflow_desk.domain.shipments.shipment import (
    WORK_AT_MOST,
    CameBack,
    Sent,
    ShipmentClosed,
    ShipmentDetails,
    ShipmentNotClosed,
    checked_details,
    checked_line,
)
from orderflow_desk.domain.shipments.tracking import check_carrier
from orderflow_desk.services.shipments import out_and_back as way
from orderflow_desk.services.transaction.indexing import reindex_order
from orderflow_desk.services.transaction.records import load
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries import shipments as query
from orderflow_desk.store.tables import carriers
from orderflow_desk.views.done import Done
from orderflow_desk.views.shipments import CarrierList, ShipmentsOfOrder


class Shipments:
    """Writes down what goes out and comes back. Each shipment is closed once: received, or it stays there for a reason."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def of_order(self, order_id: int) -> ShipmentsOfOrder:
        """Return the shipments of an order, and what one more could be filled in with. Raises NoSuchOrder."""
        with self._units.reading() as conn:
            record = load(conn, order_id)
            return ShipmentsOfOrder(
                query.rows(conn, order_id),
                record.expected_back,
                self._units.store.now(conn),
                record.serial,
                query.makers(conn),
                query.carrier_list(conn).all,
            )

    def send(self, order_id: int, *, sent: Sent, action_id: str) -> Done:
        """Write down that something went out; the order stays where it is.

        Raises:
            OrderFinished: nothing goes out for an order that is finished.
            FieldMissing, FieldTooLong, FieldInvalid: there is no manufacturer, or a text or the date cannot be.
        """
        with self._units.act("send_shipment", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            return unit.done(way.send(unit, unit.order(order_id), sent))

    def receive(self, came: CameBack, *, action_id: str) -> Done:
        """Write down that a shipment is back; the order stays where it is.

        Raises:
            ShipmentClosed: it was received before, stays where it is, or there is none such.
            ReceivedAhead: that time is yet to come, or was before it went out.
            FieldTooLong: a text is too long.
        """
        with self._units.act("receive_shipment", f"shipment {came.shipment_id}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            return unit.done(way.receive(unit, way.order_of_shipment(unit, came.shipment_id), came))

    def stays(self, shipment_id: int, *, reason: str, action_id: str) -> Done:
        """Close a shipment that does not come back.

        Raises:
            ReasonNeeded: there is none.
            ShipmentClosed: it was closed before, or there is none such.
        """
        why = checked_line("reason", reason, WORK_AT_MOST)
        if not why:
            raise ReasonNeeded("shipment_stays")
        with self._units.act("shipment_stays", f"shipment {shipment_id}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = way.order_of_shipment(unit, shipment_id)
            line = way.open_shipment(unit, shipment_id)
            closed = way.close(unit, record, line, {"stays_because": why})
            unit.enter(closed, ShipmentStays(line.id, line.number, why))
            return unit.done(closed)

    def reopen(self, shipment_id: int, *, action_id: str) -> Done:
        """Take back that a shipment was closed.

        Raises:
            ShipmentNotClosed: it is open.
            OrderFinished: the order is.
        """
        with self._units.act("reopen_shipment", f"shipment {shipment_id}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = way.order_of_shipment(unit, shipment_id)
            if record.status in FINAL:
                raise OrderFinished(record.id)
            line = query.shipment(unit.conn, shipment_id)
            if line is None or line.closed_at is None:
                raise ShipmentNotClosed(shipment_id)
            return unit.done(way.reopen(unit, record, line))

    def correct(self, shipment_id: int, *, details: ShipmentDetails, action_id: str) -> Done:
        """Write down or correct details of a shipment; what is None stays as it is, and the same changes nothing.

        Raises:
            ShipmentClosed: there is no such shipment.
            FieldMissing, FieldTooLong: there would be no manufacturer, or a text is too long.
        """
        given = checked_details(details)
        with self._units.act("correct_shipment", f"shipment {shipment_id}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = way.order_of_shipment(unit, shipment_id)
            line = query.shipment(unit.conn, shipment_id)
            if line is None:
                raise ShipmentClosed(shipment_id)
            new = {name: text for name, text in given.items() if text != getattr(line, name)}
            if new:
                keys = {"serial_key": one_word(new["serial"])} if "serial" in new else {}
                unit.conn.execute(way.this_shipment.values(**new, **keys), {"of_shipment": line.id})
                reindex_order(unit.conn, record.id)
                was = tuple(getattr(line, name) for name in new)
                unit.enter(
                    record, ShipmentChanged(line.id, line.number, tuple(new), was, tuple(new.values()))
                )
            return unit.done(record)

    def carriers(self) -> CarrierList:
        """Return the carriers of the shop."""
        with self._units.reading() as conn:
            return query.carrier_list(conn)

    def set_carrier(self, name: str, *, page: str) -> Changes:
        """Keep a carrier of the shop with the page on which its parcels are followed.

        Raises:
            NotPermitted: it is for administrators.
            FieldMissing, FieldTooLong, FieldInvalid: it has no name, or its page is none.
        """
        carrier = check_carrier(name, page)
        with self._units.writing(Permission.ADMINISTER) as unit:
            unit.conn.execute(delete(carriers).where(carriers.c.name == carrier.name))
            unit.conn.execute(insert(carriers), {"name": carrier.name, "page": carrier.page})
            unit.touch(Topic.CARRIERS)
        return unit.changes

    def remove_carrier(self, name: str) -> Changes:
        """Forget a carrier of the shop; one that the program knows is as it was. Raises NotPermitted."""
        with self._units.writing(Permission.ADMINISTER) as unit:
            unit.conn.execute(delete(carriers).where(carriers.c.name == name))
            unit.touch(Topic.CARRIERS)
        return unit.changes
