"""What is done about invoices: prepared, written, issued with a number that has no gap, taken back."""

from typing import Any

from sqlalchemy import Row, bindparam, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from orderflow_desk.domain.actors import countersigned
from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import Credited, Invoiced
from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.invoice import (
    Draft,
    InvoiceGone,
    InvoiceKind,
    InvoiceStands,
    StaleInvoice,
    number_of,
)
from orderflow_desk.domain.invoices.payments import checked_reason
from orderflow_desk.domain.invoices.plain import from_plain, plain
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.invoices import drafting
from orderflow_desk.services.invoices.documents import document_of
from orderflow_desk.services.invoices.drafting import Ground
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.indexing import reindex_order
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.queries import invoices as query
from orderflow_desk.store.tables import invoice_files, invoice_numbers, invoices
from orderflow_desk.views.done import Done
from orderflow_desk.views.invoices import InvoicesOfOrder

_this = update(invoices).where(invoices.c.id == bindparam("of_invoice"))


def _next_number(kind: Any) -> Any:
    first = kind.insert(invoice_numbers).values(year=bindparam("of_year"), last=1)
    return first.on_conflict_do_update(
        index_elements=["year"], set_={"last": invoice_numbers.c.last + 1}
    ).returning(invoice_numbers.c.last)


_NUMBER = {"sqlite": _next_number(sqlite), "postgresql": _next_number(postgresql)}


class Invoices:
    """Keeps the invoices of orders: at most one draft, at most one that is issued and not taken back."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def of_order(self, order_id: int) -> InvoicesOfOrder:
        """Return the draft of an order, what was issued, what was paid and what is owed."""
        with self._units.reading() as conn:
            now = self._units.store.now(conn)
            return drafting.shown_of(conn, order_id, in_zone(now, read_settings(conn).time_zone).date())

    def prepare(self, order_id: int, *, action_id: str) -> Done:
        """Begin the draft of an order from its billed labour and received parts, or bring it up to date.

        Lines that somebody changed or struck off stay as they left them.

        Raises:
            InvoiceStands: an invoice is issued already.
        """
        with self._units.act("prepare_invoice", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            drafting.begin_empty(unit, record)
            return unit.done(record)

    def write(self, order_id: int, draft: Draft, *, version: int, action_id: str) -> Done:
        """Keep a draft as it was typed; `version` is that of what was changed.

        Raises:
            InvoiceIssued, StaleInvoice: it was issued, or changed meanwhile.
            FieldMissing, FieldTooLong, FieldInvalid: a line cannot be.
            NotPermitted: a discount is for who may give one.
        """
        with self._units.act("write_invoice", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            drafting.write(unit, record, draft, version)
            return unit.done(record)

    def issue(self, order_id: int, *, version: int, action_id: str) -> Done:
        """Give the draft its number: from now on it is never changed.

        The number is taken in this transaction alone: two PCs wait for each other, and what fails takes none.

        Raises:
            NotPermitted: that is for who may issue invoices.
            InvoiceIncomplete, ShopIncomplete: something is missing that it has to say.
            InvoiceStands, StaleInvoice: one was issued, or the draft was changed meanwhile.
        """
        with self._units.act("issue_invoice", order_id, action_id, Permission.ISSUE_INVOICES) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            number = query.standing(unit.conn, order_id)[1]
            if number:
                raise InvoiceStands(number)
            row = query.draft_row(unit.conn, order_id)
            if row is None or row.version != version:
                raise StaleInvoice
            ground = drafting.ground_of(unit.conn, record, drafting.shop_day(unit.conn, unit))
            draft = from_plain(Draft, row.content)
            document = document_of(unit, record, ground, draft, row.currency)
            content = {**plain(document), "draft": plain(draft)}
            self._number(unit, record, row.id, document, content, ground)
            return unit.done(record)

    def credit(self, invoice_id: int, *, reason: str, action_id: str) -> Done:
        """Take an issued invoice back by a credit note with a number of its own; a new draft begins with its lines.

        Raises:
            NotPermitted: that is for who may credit.
            FieldMissing, FieldTooLong: the reason.
            InvoiceGone: there is no such invoice, or it was taken back already.
        """
        why = checked_reason(reason, field="credit_reason")
        with self._units.act(
            "credit_invoice", f"invoice {invoice_id}", action_id, Permission.CREDIT_INVOICES
        ) as unit:
            if unit.repeated:
                return unit.repeated
            order_id = unit.conn.execute(
                select(invoices.c.order_id).where(invoices.c.id == invoice_id)
            ).scalar()
            if order_id is None:
                raise InvoiceGone
            record = unit.order(order_id)
            if query.standing(unit.conn, order_id)[0] != invoice_id:
                raise InvoiceGone
            self._credit(unit, record, _known(query.row_of(unit.conn, invoice_id)), why)
            return unit.done(record)

    def file(self, invoice_id: int) -> bytes | None:
        """Return the PDF of what was issued, as it went out; None where nobody has made it yet."""
        with self._units.reading() as conn:
            return query.file_of(conn, invoice_id)

    def keep_file(self, invoice_id: int, content: bytes) -> bytes:
        """Keep the PDF of what was issued, and return the one that is kept: the first that anybody made.

        Raises:
            InvoiceGone: nothing of that number was issued.
        """
        with self._units.writing() as unit:
            row = query.row_of(unit.conn, invoice_id)
            if row is None or not row.number:
                raise InvoiceGone
            unit.order(row.order_id)  # of two who make it at once, one does
            kept = query.file_of(unit.conn, invoice_id)
            if kept is None:
                unit.conn.execute(
                    insert(invoice_files), {"invoice_id": invoice_id, "made_at": unit.now, "content": content}
                )
            return kept or content

    def _credit(self, unit: UnitOfWork, record: OrderRecord, row: Row[Any], why: str) -> None:
        was = query.document_of(row)
        if was is None:
            raise InvoiceGone
        ground = drafting.ground_of(unit.conn, record, drafting.shop_day(unit.conn, unit))
        values = {
            one: getattr(was, one)
            for one in Document.__dataclass_fields__
            if one not in ("kind", "issued_on", "due_on", "credits", "reason", "paid")
        }
        note = Document(
            kind=InvoiceKind.CREDIT_NOTE,
            issued_on=ground.today,
            due_on=None,
            credits=was.number,
            reason=why,
            **values,
        )
        new: dict[str, Any] = {
            **unit.signed(),
            "order_id": record.id,
            "kind": InvoiceKind.CREDIT_NOTE,
            "credits": row.id,
            "version": 1,
            "at": unit.moment(record),
            "currency": row.currency,
            "content": {},
        }
        note_id = unit.conn.execute(insert(invoices).returning(invoices.c.id), new).scalar_one()
        self._number(unit, record, note_id, note, plain(note), ground)
        if "draft" in row.content:
            drafting.prepare(unit, record, begun_with=from_plain(Draft, row.content["draft"]))

    def _number(
        self,
        unit: UnitOfWork,
        record: OrderRecord,
        invoice_id: int,
        document: Document,
        content: dict[str, Any],
        ground: Ground,
    ) -> None:
        """Take the next number of the year, write the document with it, and enter it in the timeline."""
        conn, year = unit.conn, document.issued_on.year
        counter = conn.execute(_NUMBER[conn.dialect.name], {"of_year": year}).scalar_one()
        number = number_of(ground.billing.invoice_numbers, year, counter)
        values = {
            "content": {**content, "number": number},
            "number": number,
            "year": year,
            "counter": counter,
            "total_minor": document.sums.total,
            "issued_on": document.issued_on.isoformat(),
            "due_on": "" if document.due_on is None else document.due_on.isoformat(),
            **countersigned(unit.actor, "issued", unit.moment(record)),
        }
        conn.execute(_this.values(**values), {"of_invoice": invoice_id})
        amount = str(Money(document.sums.total, document.currency))
        if document.kind is InvoiceKind.INVOICE:
            unit.enter(record, Invoiced(invoice_id, number, amount))
        else:
            unit.enter(record, Credited(invoice_id, number, amount, document.credits, document.reason))
        reindex_order(conn, record.id)
        unit.touch(Topic.INVOICE)


def _known(row: Row[Any] | None) -> Row[Any]:
    if row is None:
        raise InvoiceGone
    return row
