"""Where parts join: the gates, the likeliest press, the page of an order, what the doctor looks for, and what a customer is given."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sqlalchemy import Connection, select

from orderflow_desk.domain.parts.waiting import NO_PART_OPEN, PART_LINES, likeliest
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.store.personal import about
from orderflow_desk.store.queries import parts as query
from orderflow_desk.store.tables import parts
from orderflow_desk.views.parts import PARTS


def _view(conn: Connection, order_id: int) -> dict[str, Any]:
    return {PARTS: query.sum_of(conn, order_id)}


def _standing(conn: Connection, order_ids: Sequence[int]) -> Mapping[int, Mapping[str, Any]]:
    return {number: {PART_LINES: tuple(found)} for number, found in query.open_of(conn, order_ids).items()}


def _files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    rows = conn.execute(select(parts).where(about(parts, [customer_id])).order_by(parts.c.id)).mappings()
    yield ExportedFile("parts.json", as_json([announced(parts, row) for row in rows]))


FEATURE = Feature(
    gates=(NO_PART_OPEN,),
    likeliest=likeliest,
    of_view=_view,
    of_standing=_standing,
    export=(ExportPart(frozenset({parts}), _files),),
)
