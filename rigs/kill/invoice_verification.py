"""Holds the invoices and payments of a killed shop against each other: no number lost or given twice, every sum right."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Row, text

from orderflow_desk.domain.invoices.document import Document
from orderflow_desk.domain.invoices.lines import Discount, InvoiceLine
from orderflow_desk.domain.invoices.plain import from_plain
from orderflow_desk.domain.invoices.sums import sums_of

_KINDS = ("invoiced", "credited", "paid", "written_off", "payment_taken_back")


def wrong_invoices(conn: Connection) -> Iterator[str]:
    """Yield what does not agree."""
    rows = conn.execute(text("SELECT * FROM invoices ORDER BY id")).all()
    issued = [row for row in rows if row.number]
    yield from _wrong_numbers(conn, issued)
    stories = _stories(conn)
    for row in issued:
        yield from _wrong_document(row, stories)
    yield from _wrong_orders(rows)
    yield from _wrong_payments(conn, stories)
    yield from (
        f"{kind} of {number} is told {count} times" for (kind, number), count in stories.items() if count
    )


def _wrong_numbers(conn: Connection, issued: list[Row[Any]]) -> Iterator[str]:
    by_year: dict[int, list[int]] = defaultdict(list)
    for row in issued:
        by_year[row.year].append(row.counter)
    last = {row.year: row.last for row in conn.execute(text("SELECT year, last FROM invoice_numbers"))}
    for year, counters in by_year.items():
        if sorted(counters) != list(range(1, len(counters) + 1)):
            yield f"the numbers of {year} have a gap, or one twice: {sorted(counters)}"
        if last.get(year) != len(counters):
            yield f"{last.get(year)} numbers of {year} were given, {len(counters)} stand on an invoice"


def _wrong_document(row: Row[Any], stories: Counter[tuple[str, int]]) -> Iterator[str]:
    content: dict[str, Any] = json.loads(row.content) if isinstance(row.content, str) else row.content
    document = from_plain(Document, content)
    if (document.number, document.sums.total) != (row.number, row.total_minor):
        yield f"invoice {row.id} says {document.number} over {document.sums.total}, its row {row.number} over {row.total_minor}"
    lines = [
        InvoiceLine(
            "x",
            quantity=line.quantity,
            unit=line.unit,
            price=line.price,
            discount=_off(line),
            tax=str(line.tax),
        )
        for line in document.lines
    ]
    taxes = {str(line.tax): line.tax for line in document.lines}
    again = sums_of(lines, taxes, discount=Discount(minor=document.sums.discount), is_gross=document.is_gross)
    if again != document.sums:
        yield f"invoice {row.number} comes to {again.total}, not to {document.sums.total}"
    stories[("credited" if row.credits else "invoiced"), row.id] -= 1


def _off(line: Any) -> Discount:
    return Discount(percent=line.percent_off) if line.percent_off else Discount(minor=line.off)


def _wrong_orders(rows: Any) -> Iterator[str]:
    credited = {row.credits for row in rows if row.credits}
    for name, chosen in (
        ("drafts", [row.order_id for row in rows if not row.number]),
        (
            "standing invoices",
            [row.order_id for row in rows if row.number and not row.credits and row.id not in credited],
        ),
    ):
        yield from (f"order {one} has {count} {name}" for one, count in Counter(chosen).items() if count > 1)


def _wrong_payments(conn: Connection, stories: Counter[tuple[str, int]]) -> Iterator[str]:
    rows = {row.id: row for row in conn.execute(text("SELECT * FROM payments"))}
    for row in rows.values():
        if row.takes_back is not None:
            if rows[row.takes_back].minor != -row.minor:
                yield f"payment {row.id} takes back another amount than {row.takes_back}"
            if row.way != "rounding":
                stories["payment_taken_back", row.takes_back] -= 1
        elif row.way != "rounding":
            stories["written_off" if row.way == "written_off" else "paid", row.id] -= 1
        elif row.beside is None or rows[row.beside].order_id != row.order_id:
            yield f"the coins of {row.id} belong to no payment"


def _stories(conn: Connection) -> Counter[tuple[str, int]]:
    """Return how often the timeline tells of each document and payment."""
    named = ", ".join(f"'{kind}'" for kind in _KINDS)
    found: Counter[tuple[str, int]] = Counter()
    for row in conn.execute(text(f"SELECT kind, details FROM timeline WHERE kind IN ({named})")):
        details: dict[str, Any] = json.loads(row.details) if isinstance(row.details, str) else row.details
        found[row.kind, details["invoice" if "invoice" in details else "payment"]] += 1
    return found
