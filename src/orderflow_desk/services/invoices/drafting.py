"""The draft of an order's invoice: what it says, what it comes to, and how it follows the work."""

from collections import Counter
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import Connection, bindparam, insert, update

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.invoices.invoice import (
    Draft,
    InvoiceIssued,
    InvoiceKind,
    InvoiceStands,
    StaleInvoice,
    by_hand,
    checked_text,
    follow,
)
from orderflow_desk.domain.invoices.lines import LINES_AT_MOST, Discount, checked_discount, checked_line
from orderflow_desk.domain.invoices.parties import BillingSettings
from orderflow_desk.domain.invoices.payments import owed_in_cash, step_of
from orderflow_desk.domain.invoices.plain import from_plain, plain
from orderflow_desk.domain.invoices.sums import Sums, sums_of
from orderflow_desk.domain.invoices.taxes import Tax, TaxKind, TaxRate, tax_on
from orderflow_desk.domain.lifecycle import FINAL, Status
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store.queries import invoices as query
from orderflow_desk.store.queries.billing import rates_of, settings_of
from orderflow_desk.store.tables import invoices
from orderflow_desk.views.invoices import Billing, DraftShown, InvoicesOfOrder

_UNKNOWN = Tax(TaxKind.NOT_SUBJECT)
_this = update(invoices).where(invoices.c.id == bindparam("of_invoice"))


@dataclass(frozen=True, slots=True)
class Ground:
    """What a draft stands on: the shop's settings, its taxes, and the order."""

    shop: ShopSettings
    billing: BillingSettings
    rates: tuple[TaxRate, ...]
    usual_tax: str
    today: date
    supplied_on: date

    def taxes(self, draft: Draft) -> dict[str, Tax]:
        """Return what the taxes of its lines come to on the day of supply, those that hold then."""
        day = draft.supplied_on or self.supplied_on
        found = {name: tax_on(self.rates, name, day) for name in {line.tax for line in draft.lines}}
        return {name: tax for name, tax in found.items() if tax is not None}

    def sums(self, draft: Draft) -> Sums:
        """Return what a draft comes to; a line without a tax that holds bears none yet."""
        taxes = {line.tax: _UNKNOWN for line in draft.lines} | self.taxes(draft)
        return sums_of(draft.lines, taxes, discount=draft.discount, is_gross=draft.is_gross)


def ground_of(conn: Connection, record: OrderRecord, now: date) -> Ground:
    """Return what the drafts of an order stand on; `now` is the day of the shop."""
    shop, billing, rates = read_settings(conn), settings_of(conn), rates_of(conn)
    is_done = record.status in FINAL or record.status is Status.READY_FOR_RETURN
    day = in_zone(record.since, shop.time_zone).date() if is_done else now
    return Ground(shop, billing, rates, Billing(billing, rates).usual, now, min(day, now))


def shown_of(conn: Connection, order_id: int, now: date) -> InvoicesOfOrder:
    """Return all that the tab of an order shows."""
    ground = ground_of(conn, records.load(conn, order_id), now)
    row = query.draft_row(conn, order_id)
    owed, issued = query.owed(conn, order_id), query.issued(conn, order_id)
    billed, elsewhere = query.billed_of(conn, order_id, ground.shop.currency, ground.usual_tax)
    shown = InvoicesOfOrder(
        draft=None,
        issued=issued,
        payments=query.payments_of(conn, order_id),
        owed=owed,
        cash_owed=owed_in_cash(owed, step_of(ground.shop.currency, ground.billing.cash_step)),
        currency=ground.shop.currency,
        rates=tuple(dict.fromkeys(rate.name for rate in ground.rates)),
        usual_tax=ground.usual_tax,
        elsewhere=elsewhere,
    )
    if row is not None:
        draft = from_plain(Draft, row.content)
        found = DraftShown(row.id, row.version, draft, ground.taxes(draft), ground.sums(draft), row.currency)
        return replace(shown, draft=found)
    standing = shown.standing
    done = query.row_of(conn, standing.id) if standing is not None else None
    if done is not None and "draft" in done.content:
        was = from_plain(Draft, done.content["draft"])
        known = {line.source for line in was.lines} | was.left_out
        return replace(shown, not_billed=sum(line.source not in known for line in billed))
    return shown


def prepare(unit: UnitOfWork, record: OrderRecord, *, begun_with: Draft | None = None) -> bool:
    """Begin the draft of an order, or let it follow what is billed; False where nothing is, or an invoice stands.

    `begun_with` is what a new one has beside that.
    """
    conn = unit.conn
    if query.standing(conn, record.id)[0]:
        return False
    ground = ground_of(conn, record, shop_day(conn, unit))
    billed, _ = query.billed_of(conn, record.id, ground.shop.currency, ground.usual_tax)
    row = query.draft_row(conn, record.id)
    if row is None:
        begun = begun_with or Draft(is_gross=ground.billing.prices_with_tax)
        draft = follow(begun, billed)
        if not draft.lines:
            return False
        _insert(unit, record, draft, ground.shop.currency)
        return True
    before = from_plain(Draft, row.content)
    draft = follow(before, billed)
    if draft == before:
        return False
    _update(unit, record, row.id, row.version, draft)
    return True


def begin_empty(unit: UnitOfWork, record: OrderRecord) -> None:
    """Begin a draft with what is billed, or without a line."""
    number = query.standing(unit.conn, record.id)[1]
    if number:
        raise InvoiceStands(number)
    if not prepare(unit, record) and query.draft_row(unit.conn, record.id) is None:
        ground = ground_of(unit.conn, record, shop_day(unit.conn, unit))
        _insert(unit, record, Draft(is_gross=ground.billing.prices_with_tax), ground.shop.currency)


def write(unit: UnitOfWork, record: OrderRecord, typed: Draft, version: int) -> None:
    """Keep a draft as somebody wrote it.

    Raises:
        InvoiceIssued, StaleInvoice: it was issued, or changed meanwhile.
        FieldMissing, FieldTooLong, FieldInvalid: a line cannot be.
        NotPermitted: a discount is for who may give one.
    """
    row = query.draft_row(unit.conn, record.id)
    if row is None:
        number = query.standing(unit.conn, record.id)[1]
        raise InvoiceIssued(number) if number else StaleInvoice
    if row.version != version:
        raise StaleInvoice
    was = from_plain(Draft, row.content)
    draft = by_hand(was, checked_draft(typed))
    if _discounts(draft) - _discounts(was):
        unit.actor.check_may(Permission.GIVE_DISCOUNTS)
    if draft != was:
        _update(unit, record, row.id, row.version, draft)


def checked_draft(draft: Draft) -> Draft:
    """Return a draft with tidy lines. Raises FieldMissing, FieldTooLong, FieldInvalid."""
    if len(draft.lines) > LINES_AT_MOST:
        raise FieldInvalid("invoice_lines", str(len(draft.lines)), "out_of_range")
    lines = tuple(checked_line(line) for line in draft.lines)
    whole = sum(line.amount for line in lines)
    discount = checked_discount(draft.discount, whole, field="invoice_discount")
    return replace(draft, lines=lines, discount=discount, text=checked_text(draft.text))


def shop_day(conn: Connection, unit: UnitOfWork) -> date:
    """Return what day it is in the shop."""
    return in_zone(unit.now, read_settings(conn).time_zone).date()


def _discounts(draft: Draft) -> Counter[tuple[str, Discount]]:
    """Return what is taken off, of what, how often; a line by its words."""
    off = [
        ("", draft.discount),
        *((f"{line.source} {line.description}", line.discount) for line in draft.lines),
    ]
    return Counter(one for one in off if one[1] != Discount())


def _insert(unit: UnitOfWork, record: OrderRecord, draft: Draft, currency: str) -> None:
    row = {
        **unit.signed(),
        "order_id": record.id,
        "kind": InvoiceKind.INVOICE,
        "version": 1,
        "at": unit.moment(record),
        "currency": currency,
        "content": plain(draft),
    }
    unit.conn.execute(insert(invoices), row)
    _touch(unit, record)


def _update(unit: UnitOfWork, record: OrderRecord, invoice_id: int, version: int, draft: Draft) -> None:
    unit.conn.execute(_this.values(content=plain(draft), version=version + 1), {"of_invoice": invoice_id})
    _touch(unit, record)


def _touch(unit: UnitOfWork, record: OrderRecord) -> None:
    unit.touch(Topic.INVOICE)
    unit.touch(Topic.ORDER, record.id)
