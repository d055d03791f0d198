"""What is paid for orders, before an invoice and after it, in parts and ways; and what is not owed any more."""

from typing import Any

from sqlalchemy import insert, select

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.kinds import Paid as PaidEntry
from orderflow_desk.domain.entries.kinds import PaymentTakenBack, WrittenOff
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.invoices.payments import (
    BY_HAND,
    NothingToWriteOff,
    Paid,
    PaymentGone,
    PayWay,
    checked_reason,
    checked_receipt,
    step_of,
    taken,
)
from orderflow_desk.domain.money import MINOR_AT_MOST, Money
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.queries import invoices as query
from orderflow_desk.store.queries.billing import settings_of
from orderflow_desk.store.tables import payments
from orderflow_desk.views.done import Done


class Payments:
    """A payment is never changed: what was none is taken back by another one."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def pay(self, order_id: int, *, way: PayWay, minor: int, receipt: str = "", action_id: str) -> Done:
        """Write down what was paid, in minor units of the shop's currency; before an invoice it is a deposit.

        Of cash beyond what is owed the rest is change. What no coin pays is written beside the cash.

        Raises:
            OverPaid: it is more than is owed, and no cash.
            FieldInvalid, FieldTooLong: the amount, the way or the till's number cannot be.
        """
        number = checked_receipt(receipt)
        if way not in BY_HAND:
            raise FieldInvalid("payment_way", way, "unknown")
        with self._units.act("pay", order_id, action_id) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            currency = read_settings(unit.conn).currency
            counts = _counts(unit, order_id, way, minor, currency)
            values: dict[str, Any] = {"given": counts.given, "receipt": number}
            paid = _write(unit, record, way, counts.minor, currency, **values)
            if counts.rounding:
                _write(unit, record, PayWay.ROUNDING, counts.rounding, currency, beside=paid)
            return unit.done(record)

    def write_off(self, order_id: int, *, reason: str, action_id: str) -> Done:
        """Write down that the rest is not owed any more, and why.

        Raises:
            NotPermitted: that is for who may write off.
            NothingToWriteOff: nothing is owed.
            FieldMissing, FieldTooLong: the reason.
        """
        why = checked_reason(reason)
        with self._units.act("write_off", order_id, action_id, Permission.WRITE_OFF) as unit:
            if unit.repeated:
                return unit.repeated
            record = unit.order(order_id)
            owed = query.owed(unit.conn, order_id)
            if owed <= 0:
                raise NothingToWriteOff
            _write(unit, record, PayWay.WRITTEN_OFF, owed, read_settings(unit.conn).currency, reason=why)
            return unit.done(record)

    def take_back(self, payment_id: int, *, action_id: str) -> Done:
        """Write down that a payment was none, with what its coins left over.

        Raises:
            PaymentGone: it was taken back already, or there is none such.
        """
        with self._units.act("take_back_payment", f"payment {payment_id}", action_id) as unit:
            if unit.repeated:
                return unit.repeated
            order_id = unit.conn.execute(
                select(payments.c.order_id).where(payments.c.id == payment_id)
            ).scalar()
            if order_id is None:
                raise PaymentGone(payment_id)
            record = unit.order(order_id)
            both = (
                select(payments)
                .where((payments.c.id == payment_id) | (payments.c.beside == payment_id))
                .order_by(payments.c.id)
            )
            standing = {one.id for one in query.payments_of(unit.conn, order_id)}
            rows = unit.conn.execute(both).all()
            if payment_id not in standing or rows[0].way is PayWay.ROUNDING:
                raise PaymentGone(payment_id)
            for row in rows:
                values = {"minor": -row.minor, "currency": row.currency, "takes_back": row.id}
                unit.conn.execute(insert(payments), _row(unit, record, row.way, values))
            amount = str(Money(rows[0].minor, rows[0].currency))
            unit.enter(record, PaymentTakenBack(payment_id, rows[0].way, amount))
            unit.touch(Topic.INVOICE)
            return unit.done(record)


def _counts(unit: UnitOfWork, order_id: int, way: PayWay, minor: int, currency: str) -> Paid:
    if not query.standing(unit.conn, order_id)[0]:
        if not 0 < minor <= MINOR_AT_MOST:
            raise FieldInvalid("payment_amount", str(minor), "out_of_range")
        return Paid(minor)  # a deposit
    step = step_of(currency, settings_of(unit.conn).cash_step)
    return taken(way, minor, query.owed(unit.conn, order_id), currency, step)


def _write(
    unit: UnitOfWork, record: OrderRecord, way: PayWay, minor: int, currency: str, **values: Any
) -> int:
    whole = _row(unit, record, way, {"minor": minor, "currency": currency, **values})
    number = unit.conn.execute(insert(payments).returning(payments.c.id), whole).scalar_one()
    if way is not PayWay.ROUNDING:
        unit.enter(record, _entry(number, way, str(Money(minor, currency)), values, currency))
    unit.touch(Topic.INVOICE)
    return int(number)


def _entry(number: int, way: PayWay, amount: str, values: dict[str, Any], currency: str) -> Entry:
    if way is PayWay.WRITTEN_OFF:
        return WrittenOff(number, amount, values["reason"])
    given = str(Money(values["given"], currency)) if values["given"] else ""
    return PaidEntry(number, way, amount, given, values["receipt"])


def _row(unit: UnitOfWork, record: OrderRecord, way: PayWay, values: dict[str, Any]) -> dict[str, Any]:
    return {**unit.signed(), "order_id": record.id, "at": unit.moment(record), "way": way, **values}
