"""Invoices of orders, what is billed of their work, and what was paid."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.invoice import InvoiceKind
from orderflow_desk.domain.invoices.lines import InvoiceLine, Unit
from orderflow_desk.domain.invoices.payments import Payment
from orderflow_desk.domain.invoices.plain import from_plain
from orderflow_desk.store.queries import labour as labour_query
from orderflow_desk.store.queries import parts as parts_query
from orderflow_desk.store.tables import invoice_files, invoices, labour, payments, people
from orderflow_desk.views.invoices import InvoiceSum, IssuedShown

_THOUSAND = 1000
_credit = invoices.alias("credit")
_back = payments.alias("back")
_issued = (
    select(invoices, func.coalesce(people.c.name, "").label("who"), _credit.c.number.label("credited_by"))
    .outerjoin_from(invoices, people, people.c.id == invoices.c.issued_by)
    .outerjoin(_credit, _credit.c.credits == invoices.c.id)
    .where(invoices.c.order_id == bindparam("of_order"), invoices.c.number != "")
    .order_by(invoices.c.id.desc())
)
_draft = select(invoices).where(invoices.c.order_id == bindparam("of_order"), invoices.c.number == "")
_one = select(invoices).where(invoices.c.id == bindparam("of_invoice"))
_file = select(invoice_files.c.content).where(invoice_files.c.invoice_id == bindparam("of_invoice"))
_totals = select(
    invoices.c.kind,
    invoices.c.number,
    invoices.c.total_minor,
    invoices.c.currency,
    invoices.c.id,
    invoices.c.credits,
).where(invoices.c.order_id == bindparam("of_order"))
_paid = select(func.coalesce(func.sum(payments.c.minor), 0)).where(
    payments.c.order_id == bindparam("of_order")
)
_payments = (
    select(payments, func.coalesce(people.c.name, "").label("who"))
    .outerjoin_from(payments, people, people.c.id == payments.c.person_id)
    .where(
        payments.c.order_id == bindparam("of_order"),
        payments.c.takes_back.is_(None),
        ~select(_back.c.id).where(_back.c.takes_back == payments.c.id).exists(),
    )
    .order_by(payments.c.id)
)
_corrections = select(labour.c.id, labour.c.corrects).where(
    labour.c.order_id == bindparam("of_order"), labour.c.corrects.is_not(None)
)


def draft_row(conn: Connection, order_id: int) -> Row[Any] | None:
    """Return the draft of an order, if there is one."""
    return conn.execute(_draft, {"of_order": order_id}).first()


def row_of(conn: Connection, invoice_id: int) -> Row[Any] | None:
    """Return an invoice with all of its columns."""
    return conn.execute(_one, {"of_invoice": invoice_id}).first()


def document_of(row: Row[Any]) -> Document | None:
    """Return what an invoice says; None where the time is over for which it was kept."""
    return from_plain(Document, row.content) if row.content else None


def file_of(conn: Connection, invoice_id: int) -> bytes | None:
    """Return the PDF of what was issued, if it was made."""
    found = conn.execute(_file, {"of_invoice": invoice_id}).scalar()
    return None if found is None else bytes(found)


def issued(conn: Connection, order_id: int) -> tuple[IssuedShown, ...]:
    """Return what was issued of an order, newest first."""
    return tuple(
        IssuedShown(
            row.id,
            document_of(row),
            row.number,
            row.kind,
            row.total_minor,
            row.issued_at,
            row.who,
            row.credited_by or "",
        )
        for row in conn.execute(_issued, {"of_order": order_id})
    )


def standing(conn: Connection, order_id: int) -> tuple[int, str]:
    """Return id and number of the invoice of an order that nothing took back; 0 and nothing where there is none."""
    row = _standing_of(conn.execute(_totals, {"of_order": order_id}).all())
    return (0, "") if row is None else (row.id, row.number)


def _standing_of(found: Sequence[Any]) -> Any:
    back = {row.credits for row in found}
    mine = (row for row in found if row.number and row.kind is InvoiceKind.INVOICE and row.id not in back)
    return next(mine, None)


def _billed_in(found: Sequence[Any]) -> int:
    """Return what documents come to together: a credit note takes off what its invoice came to."""
    return sum(
        row.total_minor if row.kind is InvoiceKind.INVOICE else -row.total_minor
        for row in found
        if row.number
    )


def owed(conn: Connection, order_id: int) -> int:
    """Return what is owed for an order, in minor units: below nothing where more was paid than billed."""
    return _billed_in(conn.execute(_totals, {"of_order": order_id}).all()) - paid(conn, order_id)


def paid(conn: Connection, order_id: int) -> int:
    """Return what was paid for an order, in minor units."""
    return int(conn.execute(_paid, {"of_order": order_id}).scalar_one())


def payments_of(conn: Connection, order_id: int) -> tuple[Payment, ...]:
    """Return what was paid for an order, but what was taken back."""
    return tuple(
        Payment(row.id, row.way, row.minor, row.at, row.who, row.given, row.receipt, row.reason)
        for row in conn.execute(_payments, {"of_order": order_id})
    )


def sum_of(conn: Connection, order_id: int) -> InvoiceSum:
    """Return what the page of an order says of its invoice."""
    found = conn.execute(_totals, {"of_order": order_id}).all()
    row, left = _standing_of(found), _billed_in(found) - paid(conn, order_id)
    return InvoiceSum(
        count=sum(bool(one.number) for one in found),
        number="" if row is None else row.number,
        total=0 if row is None else row.total_minor,
        owed=left,
        currency=found[0].currency if found else "",
        has_draft=any(not one.number for one in found),
    )


def billed_of(
    conn: Connection, order_id: int, currency: str, tax: str
) -> tuple[tuple[InvoiceLine, ...], int]:
    """Return what is billed of an order's labour and parts, and how many of it are priced in another currency.

    A line is known by the first line of labour that it goes back to, or by its part, whatever is corrected.
    """
    first = _first_lines(conn, order_id)
    lines: list[InvoiceLine] = []
    elsewhere = 0
    for row in labour_query.lines(conn, order_id):
        if not row.is_billed:
            continue
        price = _price(row.rate, currency)
        elsewhere += price < 0
        source = f"labour {first.get(row.id, row.id)}"
        quantity = row.minutes * _THOUSAND
        lines.append(
            InvoiceLine(
                row.work,
                "",
                quantity,
                Unit.MINUTE,
                None if price < 0 or row.rate is None else price,
                tax=tax,
                source=source,
            )
        )
    for part in parts_query.rows(conn, order_id):
        if part.received_at is None:
            continue
        price = _price(part.price, currency)
        elsewhere += price < 0
        lines.append(
            InvoiceLine(
                part.description or part.number,
                part.number if part.description else "",
                part.quantity,
                Unit.PIECE,
                None if price < 0 or part.price is None else price,
                tax=tax,
                source=f"part {part.id}",
            )
        )
    return tuple(lines), elsewhere


def _price(money: Any, currency: str) -> int:
    """Return an amount in minor units; below nothing for one of another currency."""
    if money is None:
        return 0
    return money.minor if money.currency == currency else -1


def _first_lines(conn: Connection, order_id: int) -> dict[int, int]:
    """Return of each line of labour that is a correction the line that was written first."""
    corrects = {row.id: row.corrects for row in conn.execute(_corrections, {"of_order": order_id})}
    return {line: _root(line, corrects) for line in corrects}


def _root(line: int, corrects: dict[int, int]) -> int:
    while line in corrects:
        line = corrects[line]
    return line
