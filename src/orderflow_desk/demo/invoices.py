"""The invoices of the demo shop: of what was billed on orders that are ready or done, most of them paid."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import datetime, timedelta
from typing import Any, Protocol

from sqlalchemy import Connection, insert

from orderflow_desk.demo.histories import Event
from orderflow_desk.domain.entries.kinds import Invoiced, Paid
from orderflow_desk.domain.invoices.document import Account, Document, Party, document_line
from orderflow_desk.domain.invoices.invoice import Draft, InvoiceKind, number_of
from orderflow_desk.domain.invoices.lines import InvoiceLine, Unit
from orderflow_desk.domain.invoices.parties import BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.plain import plain
from orderflow_desk.domain.invoices.sums import sums_of
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.store.queries.billing import SETTINGS_KEY, day_text
from orderflow_desk.store.tables import invoice_numbers, invoices, payments, shop_settings, tax_rates

USUAL = "Standard"
RATES = (TaxRate(USUAL, Tax(rate=19_000)), TaxRate("Reduced", Tax(rate=7_000)))
ADDRESS = PostalAddress("Am Markt 4", "", "01067", "Dresden", "", "DE")
ACCOUNT = Account("DE89370400440532013000", "COBADEFFXXX", "Commerzbank")
VAT_NUMBER = "DE136695976"
_TAXES = {rate.name: rate.tax for rate in RATES}
_CURRENCY = "EUR"
_SOON, _JUST_BEFORE = timedelta(minutes=1), timedelta(seconds=1)
_GROUPS = 5000
_WAYS = (PayWay.CARD, PayWay.CASH, PayWay.CARD, PayWay.TRANSFER)


class _Life(Protocol):
    """What is read of an order to come."""

    number: int
    status: Status
    events: list[Event]
    customer: int
    title: str


@dataclass(slots=True)
class Invoices:
    """What is issued so far; numbers follow the times at which it was."""

    settings: ShopSettings
    person: int
    rows: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])
    paid: list[dict[str, Any]] = field(default_factory=list[dict[str, Any]])

    def bill(
        self,
        lives: Sequence[_Life],
        labour: Sequence[Mapping[str, Any]],
        parts: Sequence[Mapping[str, Any]],
        clients: Sequence[Mapping[str, Any]],
    ) -> None:
        """Put invoices and payments among the events of orders that are ready or done; of each third that is ready, a draft."""
        lines = _lines_of(labour, parts)
        due: list[tuple[datetime, _Life]] = []
        for life in lives:
            ready = next((event for event in life.events if event.to is Status.READY_FOR_RETURN), None)
            is_over = life.status in (Status.READY_FOR_RETURN, Status.COMPLETED)
            if ready is None or not is_over or life.number not in lines:
                continue
            if life.status is Status.READY_FOR_RETURN and not life.number % 3:
                self._draft(life, lines[life.number], ready.at)
            else:
                due.append((ready.at + _SOON, life))
        counters: dict[int, int] = {}
        for at, life in sorted(due, key=lambda one: (one[0], one[1].number)):
            year = in_zone(at, self.settings.time_zone).year
            counters[year] = counters.get(year, 0) + 1
            self._issue(life, lines[life.number], at, counters[year], clients[life.customer - 1])

    def write(self, conn: Connection) -> None:
        """Write what the shop says of itself, its taxes, what was issued and paid."""
        billing = BillingSettings(
            legal_name=self.settings.name,
            address=ADDRESS,
            vat_number=VAT_NUMBER,
            iban=ACCOUNT.iban,
            bic=ACCOUNT.bic,
            bank=ACCOUNT.bank,
            usual_tax=USUAL,
        )
        conn.execute(insert(shop_settings), {"name": SETTINGS_KEY, "value": json.dumps(asdict(billing))})
        conn.execute(
            insert(tax_rates),
            [
                {
                    "name": rate.name,
                    "kind": rate.tax.kind,
                    "rate": rate.tax.rate,
                    "reason": "",
                    "valid_from": day_text(rate.valid_from),
                }
                for rate in RATES
            ],
        )
        if self.rows:
            conn.execute(insert(invoices), self.rows)
        if self.paid:
            conn.execute(insert(payments), self.paid)
        last = {row["year"]: row["counter"] for row in self.rows if row["year"]}
        for year, counter in last.items():
            conn.execute(insert(invoice_numbers), {"year": year, "last": counter})

    def _draft(self, life: _Life, lines: tuple[InvoiceLine, ...], at: datetime) -> None:
        self.rows.append(self._row(life, at) | {"content": plain(Draft(lines)), "number": ""})

    def _issue(
        self,
        life: _Life,
        lines: tuple[InvoiceLine, ...],
        at: datetime,
        counter: int,
        client: Mapping[str, Any],
    ) -> None:
        day = in_zone(at, self.settings.time_zone).date()
        number = number_of(BillingSettings().invoice_numbers, day.year, counter)
        sums = sums_of(lines, _TAXES)
        document = Document(
            kind=InvoiceKind.INVOICE,
            number=number,
            issued_on=day,
            due_on=day + timedelta(days=BillingSettings().payment_days),
            supplied_on=day,
            currency=_CURRENCY,
            is_gross=False,
            seller=Party(
                self.settings.name,
                "",
                ADDRESS,
                VAT_NUMBER,
                email=self.settings.sender_address,
                phone=self.settings.phone,
            ),
            buyer=Party(client["name"], email=client["email"], phone=client["phone"]),
            lines=tuple(document_line(line, _TAXES[line.tax]) for line in lines),
            sums=sums,
            order_id=life.number,
            item=life.title,
            account=ACCOUNT,
        )
        row = self._row(life, at)
        self.rows.append(
            row
            | {
                "content": {**plain(document), "draft": plain(Draft(lines))},
                "number": number,
                "year": day.year,
                "counter": counter,
                "total_minor": sums.total,
                "issued_on": day.isoformat(),
                "due_on": document.due_on.isoformat() if document.due_on else "",
                "issued_at": at,
                "issued_by": self.person,
                "issued_kind": "staff",
            }
        )
        amount = str(Money(sums.total, _CURRENCY))
        ready = next(place for place, event in enumerate(life.events) if event.to is Status.READY_FOR_RETURN)
        issued = Event(at, Invoiced(row["id"], number, amount), group=_GROUPS + row["id"])
        life.events.insert(ready + 1, issued)
        if life.status is Status.COMPLETED:
            self._pay(life, sums.total, amount)

    def _pay(self, life: _Life, minor: int, amount: str) -> None:
        place = next(place for place, event in enumerate(life.events) if event.to is Status.COMPLETED)
        at, way = life.events[place].at - _JUST_BEFORE, _WAYS[life.number % len(_WAYS)]
        number = len(self.paid) + 1
        given = amount if way is PayWay.CASH else ""
        self.paid.append(
            {
                "id": number,
                "order_id": life.number,
                "at": at,
                "person_id": self.person,
                "way": way,
                "minor": minor,
                "currency": _CURRENCY,
                "given": minor if given else 0,
            }
        )
        paid = Event(at, Paid(number, way, amount, given), group=2 * _GROUPS + number)
        life.events.insert(place, paid)

    def _row(self, life: _Life, at: datetime) -> dict[str, Any]:
        return {
            "id": len(self.rows) + 1,
            "order_id": life.number,
            "kind": InvoiceKind.INVOICE,
            "version": 1,
            "at": at,
            "person_id": self.person,
            "currency": _CURRENCY,
            "year": None,
            "counter": None,
            "total_minor": None,
            "issued_on": "",
            "due_on": "",
            "issued_at": None,
            "issued_by": None,
            "issued_kind": None,
        }


def _lines_of(
    labour: Sequence[Mapping[str, Any]], parts: Sequence[Mapping[str, Any]]
) -> dict[int, tuple[InvoiceLine, ...]]:
    """Return what is billed of each order, as its draft would have it."""
    found: dict[int, tuple[InvoiceLine, ...]] = {}
    for row in labour:
        if row["is_billed"]:
            line = InvoiceLine(
                row["work"], "", row["minutes"] * 1000, Unit.MINUTE, row["rate_minor"], tax=USUAL,
                source=f"labour {row['id']}",
            )  # fmt: skip
            found[row["order_id"]] = (*found.get(row["order_id"], ()), line)
    for row in parts:
        if row.get("received_at") is not None:
            line = InvoiceLine(
                row["description"], row["number"], row["quantity"], Unit.PIECE, row["price_minor"], tax=USUAL,
                source=f"part {row['id']}",
            )  # fmt: skip
            found[row["order_id"]] = (*found.get(row["order_id"], ()), line)
    return found
