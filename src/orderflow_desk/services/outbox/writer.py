"""Writes mails into the outbox within the transaction of the act; bundles, recalls and re-addresses held ones."""

from dataclasses import replace
from datetime import datetime

from sqlalchemy import Connection, RowMapping, bindparam, select, update

from orderflow_desk.domain.changes import Topic
from orderflow_desk.domain.entries.kinds import Edited, Rescheduled
from orderflow_desk.domain.errors import UndoTooLate
from orderflow_desk.domain.letters import (
    RESCHEDULED,
    Announcement,
    Content,
    LetterKind,
    letter_kind,
    letter_of_date,
)
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.outbox import Forecast, MailState, Silence, silence_of
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.outbox import letter_builder
from orderflow_desk.services.outbox.announcement import announcement_of, news_of
from orderflow_desk.services.outbox.mailing import Mailing, write
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction import records
from orderflow_desk.services.transaction.duplicates import goes_on_as
from orderflow_desk.services.transaction.records import OrderRecord
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork
from orderflow_desk.store import entries
from orderflow_desk.store.tables import outbox, timeline

_carrier = (
    select(outbox.c.id)
    .where(
        outbox.c.order_id == bindparam("of_order"),
        outbox.c.state == MailState.HELD,
        outbox.c.due_at > bindparam("moment"),
    )
    .with_for_update()
)
_this_mail = select(outbox).where(outbox.c.id == bindparam("asked")).with_for_update()
_first_start = (
    select(timeline.c.start)
    .where(
        timeline.c.order_id == bindparam("of_order"),
        timeline.c.action_id == bindparam("act"),
        timeline.c.start.is_not(None),
    )
    .order_by(timeline.c.id)
    .limit(1)
)
_members = (
    entries.whole(
        outbox.c.id.label("mail_id"), outbox.c.state, outbox.c.kind.label("letter"), outbox.c.due_at
    )
    .join(outbox, outbox.c.entry_id == timeline.c.id)
    .order_by(outbox.c.id)
)


class OutboxWriter:
    """The way into the outbox. Promise: one mail for each public event, or one that tells several."""

    def enter_edit(
        self,
        unit: UnitOfWork,
        record: OrderRecord,
        field: Field,
        old: str | datetime | None,
        new: str | datetime | None,
    ) -> Forecast:
        """Enter that a field of the order was changed; another date that is news in its status is told to the customer."""
        letter = _letter_of(record, field, new)
        was, now = _as_text(old), _as_text(new)
        if letter is None or isinstance(new, str):
            unit.enter(record, Edited(field, was, now))
            return Forecast()
        written = (
            Rescheduled(record.status, was, now, new)
            if letter is RESCHEDULED
            else Edited(field, was, now, record.status, new)
        )
        entry = unit.enter(record, written)
        return self.post(
            unit, record, entry, Announcement(letter, unit.moment(record), record.status, None, None, new)
        )

    def forecast(
        self,
        conn: Connection,
        record: OrderRecord,
        kind: LetterKind,
        to: Status | None = None,
        *,
        off: frozenset[str] | None = None,
    ) -> Forecast:
        """Return who would be told of this kind of event, were it to happen now.

        `off` is what `letter_builder.switched_off` says, for who asks of several kinds.
        """
        off = letter_builder.switched_off(conn) if off is None else off
        has_left = record.has_left_draft or (to is not None and to not in (Status.DRAFT, Status.CANCELLED))
        silence = silence_of(
            has_left_draft=has_left,
            came_by_portal=record.came_by_portal,
            is_on=kind.switch not in off,
            address=record.email,
        )
        return Forecast(record.email if silence is None else "", silence)

    def hold_seconds(self, conn: Connection) -> int:
        """Return how long a mail waits before it leaves."""
        return read_settings(conn).hold_seconds

    def post(
        self,
        unit: UnitOfWork,
        record: OrderRecord,
        entry_id: int,
        announcement: Announcement,
        *,
        shop: ShopSettings | None = None,
    ) -> Forecast:
        """Write the mail that tells of the entry, together with what is still held of the same order.

        `shop` spares reading the settings where the act has read them.
        """
        forecast = self.forecast(unit.conn, record, announcement.kind)
        if forecast.silence not in (None, Silence.NO_ADDRESS):
            return forecast
        shop = shop or read_settings(unit.conn)
        state = MailState.NO_ADDRESS
        if forecast.address:
            state = MailState.HELD if shop.hold_seconds else MailState.QUEUED
        held = _held(unit, record.id) if forecast.address else []
        goes_on = goes_on_as(unit.conn, record, announcement.status)
        content = news_of(record, announcement, [_announcement_of(row) for row in held], goes_on)
        letter = letter_builder.compose(unit.conn, shop, announcement.kind, content, unit.now)
        mailing = Mailing(
            announcement.kind, record.customer, record.email, f"entry:{entry_id}", record.id, entry_id
        )
        mail_id = write(unit.conn, shop, mailing, letter, state, unit.now, shop.hold_seconds)
        if mail_id is None:
            raise RuntimeError(f"there is a mail of entry {entry_id} already")
        _merge(unit.conn, [row["mail_id"] for row in held], mail_id)
        unit.touch(Topic.MAIL, record.id)
        return forecast

    def send(self, unit: UnitOfWork, mailing: Mailing, content: Content) -> int | None:
        """Write a mail that tells of no step of an order; it leaves at once. Return its number.

        None where there is one of its key already, where letters of its kind are switched off, nobody has an address, or
        customers are not told of the order yet.
        """
        if not mailing.address or mailing.kind.switch in letter_builder.switched_off(unit.conn):
            return None
        if mailing.order_id is not None:
            record = records.load(unit.conn, mailing.order_id)
            if self.forecast(unit.conn, record, mailing.kind).silence is Silence.STAFF_ONLY:
                return None
        shop = read_settings(unit.conn)
        letter = letter_builder.compose(unit.conn, shop, mailing.kind, content, unit.now)
        mail_id = write(unit.conn, shop, mailing, letter, MailState.QUEUED, unit.now, 0)
        if mail_id is not None:
            unit.touched.add((Topic.MAIL, mailing.order_id))
        return mail_id

    def recall(self, unit: UnitOfWork, record: OrderRecord, entry_id: int) -> None:
        """Keep the mail of an entry from leaving; what else it told is told by what remains of it.

        Raises:
            UndoTooLate: it has left, or is leaving.
        """
        row = unit.conn.execute(select(outbox).where(outbox.c.entry_id == entry_id)).first()
        if row is None:
            return
        carrier_id = row.merged_into if row.state is MailState.MERGED else row.id
        # Locked, so that no worker takes it before it is recalled.
        carrier = unit.conn.execute(_this_mail, {"asked": carrier_id}).one()
        if carrier.state in (MailState.RECALLED, MailState.PHONED):
            return
        # One without an address would leave when somebody finds the address: it tells of what was undone.
        if carrier.state not in (MailState.HELD, MailState.NO_ADDRESS):
            raise UndoTooLate(record.id)
        held = [one for one in _bundle(unit, carrier_id) if one["mail_id"] != row.id]
        _settle(unit.conn, [row.id], MailState.RECALLED, unit.now)
        unit.touch(Topic.MAIL, record.id)
        if held:
            self._rewrite(unit, record, held, carrier.due_at)

    def _rewrite(
        self, unit: UnitOfWork, record: OrderRecord, held: list[RowMapping], due_at: datetime
    ) -> None:
        main, earlier = held[-1], held[:-1]
        shop = read_settings(unit.conn)
        newest = replace(_announcement_of(main), was=_start_of_press(unit, main))
        goes_on = goes_on_as(unit.conn, record, newest.status)
        content = news_of(record, newest, [_announcement_of(row) for row in earlier], goes_on)
        letter = letter_builder.compose(unit.conn, shop, newest.kind, content, unit.now)
        unit.conn.execute(
            update(outbox)
            .where(outbox.c.id == main["mail_id"])
            .values(
                state=MailState.HELD,
                merged_into=None,
                due_at=due_at,
                subject=letter.subject,
                text=letter.text,
                html=letter.html,
            )
        )
        _merge(unit.conn, [row["mail_id"] for row in earlier], main["mail_id"])


def _held(unit: UnitOfWork, order_id: int) -> list[RowMapping]:
    """Return the held mail of the order and those merged into it, oldest first."""
    carrier = unit.conn.execute(_carrier, {"of_order": order_id, "moment": unit.now}).scalar()
    return [] if carrier is None else _bundle(unit, carrier)


def _bundle(unit: UnitOfWork, carrier_id: int) -> list[RowMapping]:
    query = _members.where((outbox.c.id == carrier_id) | (outbox.c.merged_into == carrier_id))
    return list(unit.conn.execute(query).mappings())


def _start_of_press(unit: UnitOfWork, row: RowMapping) -> Status | None:
    """Return where the order stood before the entry of a mail: of a walk, before the first of its steps."""
    return unit.conn.execute(_first_start, {"of_order": row["order_id"], "act": row["action_id"]}).scalar()


def _announcement_of(row: RowMapping) -> Announcement:
    return announcement_of(letter_kind(row["letter"]), row["at"], entries.entry_of(row))


def _merge(conn: Connection, ids: list[int], into: int) -> None:
    if ids:
        conn.execute(
            update(outbox).where(outbox.c.id.in_(ids)).values(state=MailState.MERGED, merged_into=into)
        )


def _settle(conn: Connection, ids: list[int], state: MailState, now: datetime) -> None:
    conn.execute(
        update(outbox).where(outbox.c.id.in_(ids)).values(state=state, merged_into=None, settled_at=now)
    )


def _letter_of(record: OrderRecord, field: Field, new: object) -> LetterKind | None:
    """Return the letter that tells of an edit, or None: most edits are nobody's business (docs/product.md: Who is told what)."""
    letter = letter_of_date(record.status, field)
    # That a visit is off is news, that nobody knows when parts come, or an item comes back, is none.
    return None if letter is not RESCHEDULED and new is None else letter


def _as_text(value: str | datetime | None) -> str:
    return value.isoformat() if isinstance(value, datetime) else value or ""
