"""Shipments of orders, the manufacturers that were sent to before, and the shop's carriers."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, desc, func, select

from orderflow_desk.domain.shipments.tracking import CARRIERS, Carrier
from orderflow_desk.store.tables import carriers, people, shipments
from orderflow_desk.views.shipments import CarrierList, ShipmentRow, ShipmentSum, UsedMaker

_MAKERS_AT_MOST = 30
# Of the last so many shipments is told what a shop sends to whom.
_LAST = 500
_is_live = shipments.c.undone_at.is_(None)
_is_open = _is_live & shipments.c.closed_at.is_(None)
_closer = people.alias("closer")
_rows = (
    select(
        shipments.c.id,
        shipments.c.number,
        shipments.c.sent_at,
        func.coalesce(people.c.name, "").label("sent_by"),
        *(
            shipments.c[name]
            for name in (
                "maker", "rma", "carrier", "tracking", "serial", "back_carrier", "back_tracking", "received_at",
                "back_serial", "work", "stays_because", "expected_at", "closed_at",
            )
        ),
        func.coalesce(_closer.c.name, "").label("closed_by"),
    )
    .outerjoin_from(shipments, people, people.c.id == shipments.c.person_id)
    .outerjoin(_closer, _closer.c.id == shipments.c.closed_by)
    .where(shipments.c.order_id == bindparam("of_order"), _is_live)
    .order_by(shipments.c.number.desc())
)  # fmt: skip
_sum = (
    select(shipments.c.id, shipments.c.maker, shipments.c.closed_at)
    .where(shipments.c.order_id == bindparam("of_order"), _is_live)
    .order_by(shipments.c.number)
)
_open_of = (
    select(shipments.c.order_id, shipments.c.id, shipments.c.maker)
    .where(shipments.c.order_id.in_(bindparam("of_orders", expanding=True)), _is_open)
    .order_by(shipments.c.order_id, shipments.c.number)
)
_one = select(shipments).where(shipments.c.id == bindparam("of_shipment"), _is_live)
_of_act = select(shipments).where(
    shipments.c.order_id == bindparam("of_order"),
    _is_live,
    (shipments.c.sent_by_act == bindparam("of_act")) | (shipments.c.closed_by_act == bindparam("of_act")),
)
_last = select(shipments.c.id).order_by(shipments.c.id.desc()).limit(1)
_makers = (
    select(shipments.c.maker, func.max(shipments.c.id).label("newest"), func.count().label("times"))
    .where(shipments.c.id > bindparam("after"))
    .group_by(shipments.c.maker)
    .order_by(desc("times"), shipments.c.maker)
    .limit(_MAKERS_AT_MOST)
)
_carrier_of = select(shipments.c.id, shipments.c.carrier).where(
    shipments.c.id.in_(bindparam("newest", expanding=True))
)
_numbers = select(func.coalesce(func.max(shipments.c.number), 0)).where(
    shipments.c.order_id == bindparam("of_order")
)
_carriers = select(carriers).order_by(carriers.c.name)


def rows(conn: Connection, order_id: int) -> tuple[ShipmentRow, ...]:
    """Return the shipments of an order, the newest first."""
    return tuple(ShipmentRow(*row) for row in conn.execute(_rows, {"of_order": order_id}))


def sum_of(conn: Connection, order_id: int) -> ShipmentSum:
    """Return how many shipments an order has, and which are open."""
    found = conn.execute(_sum, {"of_order": order_id}).all()
    return ShipmentSum(len(found), tuple((row.id, row.maker) for row in found if row.closed_at is None))


def open_of(conn: Connection, order_ids: Sequence[int]) -> dict[int, list[tuple[int, str]]]:
    """Return the open shipments of these orders, as ids and manufacturers; orders without one are left out."""
    found: dict[int, list[tuple[int, str]]] = {}
    for row in conn.execute(_open_of, {"of_orders": list(order_ids)}):
        found.setdefault(row.order_id, []).append((row.id, row.maker))
    return found


def shipment(conn: Connection, shipment_id: int) -> Row[Any] | None:
    """Return a shipment with all of its columns; None for one that never left, or was never there."""
    return conn.execute(_one, {"of_shipment": shipment_id}).first()


def of_act(conn: Connection, order_id: int, action_id: str) -> Sequence[Row[Any]]:
    """Return the shipments that an act sent out or closed."""
    return conn.execute(_of_act, {"of_order": order_id, "of_act": action_id}).all()


def next_number(conn: Connection, order_id: int) -> int:
    """Return the number of the next shipment of an order."""
    return conn.execute(_numbers, {"of_order": order_id}).scalar_one() + 1


def makers(conn: Connection) -> tuple[UsedMaker, ...]:
    """Return whom the shop sent to before, the most often used first, with the carrier of the last time."""
    last = conn.execute(_last).scalar()
    if last is None:
        return ()
    found = conn.execute(_makers, {"after": last - _LAST}).all()
    by = {row.id: row.carrier for row in conn.execute(_carrier_of, {"newest": [row.newest for row in found]})}
    return tuple(UsedMaker(row.maker, by[row.newest]) for row in found)


def carrier_list(conn: Connection) -> CarrierList:
    """Return the carriers; one that the shop wrote down itself takes the place of one of its name."""
    own = tuple(Carrier(row.name, row.page) for row in conn.execute(_carriers))
    names = {one.name.casefold() for one in own}
    return CarrierList((*own, *(one for one in CARRIERS if one.name.casefold() not in names)), own)
