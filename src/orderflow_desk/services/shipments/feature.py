"""Where shipments join: the moves that they go along with, the gates, the page of an order, and what a customer is given."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from orderflow_desk.domain.shipments.away import NO_SHIPMENT_OPEN
from orderflow_desk.domain.shipments.away import SHIPMENTS as OPEN_SHIPMENTS
from orderflow_desk.domain.shipments.shipment import CameBack, Sent
from orderflow_desk.services.shipments.out_and_back import after_undo, receive, send
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.store.personal import about
from orderflow_desk.store.queries import shipments as query
from orderflow_desk.store.tables import shipments
from orderflow_desk.views.shipments import SHIPMENTS


def _view(conn: Connection, order_id: int) -> dict[str, Any]:
    return {SHIPMENTS: query.sum_of(conn, order_id)}


def _standing(conn: Connection, order_ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
    return {
        number: {OPEN_SHIPMENTS: tuple(found)} for number, found in query.open_of(conn, order_ids).items()
    }


def _files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    rows = conn.execute(
        select(shipments).where(about(shipments, [customer_id])).order_by(shipments.c.id)
    ).mappings()
    yield ExportedFile("shipments.json", as_json([announced(shipments, row) for row in rows]))


FEATURE = Feature(
    gates=(NO_SHIPMENT_OPEN,),
    along={Sent: send, CameBack: receive},
    after_undo=after_undo,
    of_view=_view,
    of_standing=_standing,
    export=(ExportPart(frozenset({shipments}), _files),),
)
