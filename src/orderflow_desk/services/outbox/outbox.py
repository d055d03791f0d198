"""The outbox as staff tend it: look, send again, mend an address, tick off as phoned, stop."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Row, select, update

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.entries.kinds import MailAct, MailTended
from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, MailStateRefusal
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.domain.outbox import FAILED, RESENDABLE, STOPPABLE, MailState
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.outbox import breaker
from orderflow_desk.services.outbox.letter_look import without_logo
from orderflow_desk.services.outbox.letter_words import LINK_MARK
from orderflow_desk.services.outbox.letters import SAMPLE_LINK
from orderflow_desk.services.outbox.queue_state import queue_state
from orderflow_desk.services.transaction.addresses import checked_address
from orderflow_desk.services.transaction.confirmation import hold_customer_of
from orderflow_desk.services.transaction.contact import change_contact
from orderflow_desk.services.transaction.customer_records import card_of, locked
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.queries import outbox as mails
from orderflow_desk.store.tables import outbox
from orderflow_desk.views.outbox import MailBody, MailRow, QueueState, SentAgain

_MAY_BE_PHONED = (*FAILED, MailState.NO_ADDRESS, MailState.WAITING)


class Outbox:
    """What people see of the mails and do about them. Promise: nothing is sent twice unless a person says so."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def mails(self, group: str, *, before_id: int | None = None, count: int = 100) -> tuple[MailRow, ...]:
        """Return mails of a group (all, waiting, failed, no_address, sent, stopped), newest first."""
        with self._units.reading() as conn:
            return mails.page(conn, group, before_id=before_id, count=count)

    def counts(self) -> dict[str, int]:
        """Return how many mails each group holds."""
        with self._units.reading() as conn:
            return mails.counts(conn)

    def body(self, mail_id: int) -> MailBody:
        """Return one mail whole. The link in it is a sample: the real one is known to the customer alone."""
        with self._units.reading() as conn:
            found = mails.body(conn, mail_id)
        if found is None:
            raise FieldInvalid("mail", str(mail_id), "unknown")
        text, html = (part.replace(LINK_MARK, SAMPLE_LINK) for part in (found.text, found.html))
        return replace(found, text=text, html=without_logo(html))

    def queue(self) -> QueueState:
        """Return how the queue as a whole is."""
        with self._units.reading() as conn:
            return queue_state(conn)

    def resume_queue(self) -> Changes:
        """Let a stopped queue, or one whose server is away, try again now."""
        with self._units.writing(Permission.TEND_MAIL) as unit:
            breaker.resume(unit.conn)
            unit.touch(Topic.QUEUE)
        return unit.changes

    def send_again(self, mail_id: int, *, action_id: str) -> Changes:
        """Send a mail once more, with the same Message-ID. Raises MailStateRefusal when it is no state for that."""
        with self._units.act("send_again", mail_id, action_id, Permission.TEND_MAIL) as unit:
            if unit.repeated:
                return unit.repeated.changes
            return _act(unit, _resendable(unit, mail_id), MailAct.SENT_AGAIN, **_afresh(unit))

    def refused_mails(self) -> tuple[int, ...]:
        """Return the mails that a server refused, and that could be sent again. What may have arrived is none of them."""
        with self._units.reading() as conn:
            return mails.refused(conn)

    def send_all_again(self, mail_ids: Sequence[int], *, action_id: str) -> SentAgain:
        """Send these refused mails once more, in one act, each by the rules of `send_again`.

        One that is refused no longer, for somebody has seen to it, is left as it is.
        """
        about = hashlib.sha256(repr(sorted(mail_ids)).encode()).hexdigest()[:16]
        with self._units.act("send_all_again", about, action_id, Permission.TEND_MAIL) as unit:
            if unit.repeated:
                return SentAgain(0, unit.repeated.changes)
            sent = sum(_sent_again(unit, mail_id) for mail_id in sorted(mail_ids))
            unit.done(None)
            return SentAgain(sent, unit.changes)

    def mend(self, mail_id: int, *, address: str, action_id: str) -> Changes:
        """Correct the address, of this mail and of the customer, and send the mail there.

        Raises:
            FieldMissing, AddressInvalid: there is no usable address.
            MailStateRefusal: the mail has left, or is leaving.
        """
        mended = checked_address(address)
        if not mended:
            raise FieldMissing("customer_email")
        with self._units.act("mend", mail_id, action_id, Permission.TEND_MAIL) as unit:
            if unit.repeated:
                return unit.repeated.changes
            row = _mail(unit, mail_id, RESENDABLE)
            _mend_contact(unit, row, mended)
            entry = MailTended(MailAct.MENDED, row.id, row.subject, row.recipient, mended)
            changed = {"recipient": mended, **_afresh(unit)}
            return _act(unit, row, entry, **changed)

    def phoned(self, mail_id: int, *, action_id: str) -> Changes:
        """Tick a mail off: the customer was told by phone. Raises MailStateRefusal when it is no state for that."""
        with self._units.act("phoned", mail_id, action_id, Permission.TEND_MAIL) as unit:
            if unit.repeated:
                return unit.repeated.changes
            row = _mail(unit, mail_id, _MAY_BE_PHONED)
            return _act(unit, row, MailAct.PHONED, state=MailState.PHONED, settled_at=unit.now)

    def stop(self, mail_id: int, *, action_id: str) -> Changes:
        """Keep a mail from leaving. Raises MailStateRefusal when it has left, or is leaving."""
        with self._units.act("stop_mail", mail_id, action_id, Permission.TEND_MAIL) as unit:
            if unit.repeated:
                return unit.repeated.changes
            row = _mail(unit, mail_id, STOPPABLE)
            return _act(unit, row, MailAct.STOPPED, state=MailState.RECALLED, settled_at=unit.now)


def _afresh(unit: UnitOfWork) -> dict[str, Any]:
    return {
        "state": MailState.QUEUED,
        "due_at": unit.now,
        "attempts": 0,
        "first_attempt_at": None,
        "problem": "",
        "reply": "",
        "settled_at": None,
    }


def _mail(unit: UnitOfWork, mail_id: int, states: tuple[MailState, ...]) -> Row[*tuple[Any, ...]]:
    row = unit.conn.execute(select(outbox).where(outbox.c.id == mail_id).with_for_update()).first()
    if row is None:
        raise FieldInvalid("mail", str(mail_id), "unknown")
    # Without a text the customer was erased: there is nothing left that could be sent.
    if row.state not in states or (states is RESENDABLE and not row.text):
        raise MailStateRefusal(mail_id, row.state)
    return row


def _resendable(unit: UnitOfWork, mail_id: int) -> Row[*tuple[Any, ...]]:
    row = _mail(unit, mail_id, RESENDABLE)
    if not row.recipient:
        raise MailStateRefusal(mail_id, row.state)
    return row


def _sent_again(unit: UnitOfWork, mail_id: int) -> bool:
    """Send one of many again; False where it is not refused any more, or has lost what could be sent."""
    try:
        row = _resendable(unit, mail_id)
    except MailStateRefusal:
        return False
    if row.state is not MailState.REFUSED:
        return False
    _tend(unit, row, MailAct.SENT_AGAIN, **_afresh(unit))
    return True


def _mend_contact(unit: UnitOfWork, row: Row[*tuple[Any, ...]], address: str) -> None:
    """Correct the address of the customer whom a mail is for; where it is for nobody that we know, the mail's alone is."""
    customer_id = row.customer_id
    if row.order_id is not None:
        hold_customer_of(unit.conn, row.order_id)
        customer_id = unit.order(row.order_id).customer_id
    if customer_id is not None:
        (customer,) = locked(unit.conn, customer_id)
        known = card_of(customer).contact
        change_contact(unit, customer_id, Contact(known.name, address, known.phone))


def _act(unit: UnitOfWork, row: Row[*tuple[Any, ...]], did: MailAct | MailTended, **values: Any) -> Changes:
    """Do it to the one mail that an act is about, and keep what the act did."""
    return unit.done(_tend(unit, row, did, **values)).changes


def _tend(
    unit: UnitOfWork, row: Row[*tuple[Any, ...]], did: MailAct | MailTended, **values: Any
) -> OrderRecord | None:
    """Write the mail's new values, and, where it hangs on an order, an entry that says who did what about it."""
    unit.conn.execute(update(outbox).where(outbox.c.id == row.id).values(**values))
    unit.touched.add((Topic.MAIL, row.order_id))
    if row.order_id is None:
        return None
    record = unit.order(row.order_id)
    unit.enter(record, did if isinstance(did, MailTended) else MailTended(did, row.id, row.subject))
    return record
