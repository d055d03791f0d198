"""Where invoices join: the draft at Ready for Return, the page of an order, what moves with a customer, what a customer is given."""

from collections.abc import Callable, Iterator
from typing import Any

from sqlalchemy import Connection, Table, select

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.services.invoices.drafting import prepare
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.personal import about
from orderflow_desk.store.queries import invoices as query
from orderflow_desk.store.tables import billing_details, invoice_files, invoices, payments
from orderflow_desk.views.invoices import INVOICE


def _after_move(unit: UnitOfWork, record: OrderRecord, to: Status) -> None:
    if to is Status.READY_FOR_RETURN:
        prepare(unit, record)


def _view(conn: Connection, order_id: int) -> dict[str, Any]:
    return {INVOICE: query.sum_of(conn, order_id)}


def _files(table: Table, name: str) -> Callable[[Connection, int], Iterator[ExportedFile]]:
    def files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
        rows = conn.execute(select(table).where(about(table, [customer_id])).order_by(table.c.id)).mappings()
        yield ExportedFile(name, as_json([announced(table, row) for row in rows]))

    return files


def _issued(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    yield from _files(invoices, "invoices.json")(conn, customer_id)
    found = (
        select(invoices.c.number, invoice_files.c.content)
        .join_from(invoice_files, invoices, invoices.c.id == invoice_files.c.invoice_id)
        .where(about(invoice_files, [customer_id]))
        .order_by(invoices.c.id)
    )
    for row in conn.execute(found):
        yield ExportedFile(f"invoices/{row.number.replace('/', '-')}.pdf", bytes(row.content))


FEATURE = Feature(
    after_move=_after_move,
    of_view=_view,
    moving={"billing_details": billing_details},
    export=(
        ExportPart(frozenset({billing_details}), _files(billing_details, "billing.json")),
        ExportPart(frozenset({invoices, invoice_files}), _issued),
        ExportPart(frozenset({payments}), _files(payments, "payments.json")),
    ),
)
