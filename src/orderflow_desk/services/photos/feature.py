"""Where photos join: put into a new order, given to a customer who asks, gone with one who is erased."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.services.photos.photos import bytes_of, forget, put_in
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, as_json, counted
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries import photos as query
from orderflow_desk.store.tables import photos
from orderflow_desk.views.photos import PHOTOS


def _put_in(unit: UnitOfWork, record: OrderRecord, intake: Intake) -> None:
    if intake.photos:
        put_in(unit, record, intake.photos)


def _count(conn: Connection, customer_id: int) -> int:
    return counted(photos)(conn, customer_id) + 1


def _files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    """Give each photo as it is kept, those that were removed and can still be put back included, and a list of them."""
    listed: list[dict[str, Any]] = []
    for row in query.of_customer(conn, customer_id):
        name = f"photos/{row.order_id}-{row.id}.jpg"
        fields: dict[str, Any] = {
            "file": name,
            "called": row.name,
            "at": row.at,
            "who": row.who,
            "removed_at": row.removed_at,
        }
        listed.append(fields)
        try:
            content = bytes_of(conn, row.id)
        except FileTrouble:
            fields |= {"file": None, "is_missing": True}
        else:
            yield ExportedFile(name, content)
    yield ExportedFile("photos.json", as_json(listed))


def _view(conn: Connection, order_id: int) -> dict[str, int]:
    return {PHOTOS: query.count(conn, order_id)}


FEATURE = Feature(
    at_intake=_put_in,
    of_view=_view,
    on_erasure=forget,
    export=(ExportPart(frozenset({photos}), _files, _count),),
)
