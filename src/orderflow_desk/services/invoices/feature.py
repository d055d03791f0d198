"""Where invoices join: what moves with a customer, and what a customer is given."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.store.personal import about
from orderflow_desk.store.tables import billing_details


def _details(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    query = (
        select(billing_details).where(about(billing_details, [customer_id])).order_by(billing_details.c.id)
    )
    rows = conn.execute(query).mappings()
    yield ExportedFile("billing.json", as_json([announced(billing_details, row) for row in rows]))


FEATURE = Feature(
    moving={"billing_details": billing_details},
    export=(ExportPart(frozenset({billing_details}), _details),),
)
