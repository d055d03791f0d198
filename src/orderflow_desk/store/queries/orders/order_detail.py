"""One order whole: its fields, its timeline, and the truth about each mail."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from sqlalchemy import Connection, RowMapping, bindparam, select

from orderflow_desk.domain.entries.entry import Entry
from orderflow_desk.domain.entries.undoing import undoable
from orderflow_desk.domain.orders.fields import Owner, of_owner
from orderflow_desk.domain.outbox import FAILED, MailState
from orderflow_desk.store import order_columns
from orderflow_desk.store.entries import entry_of, is_erased, whole
from orderflow_desk.store.tables import customers, items, orders, outbox, people, timeline
from orderflow_desk.views.orders.detail import TimelineRow
from orderflow_desk.views.outbox import MailMark

_whole = (
    select(
        orders,
        customers.c.others,
        *order_columns.selected((*of_owner(Owner.CUSTOMER), *of_owner(Owner.ITEM))),
        people.c.name.label("technician"),
    )
    .join_from(orders, customers, customers.c.id == orders.c.customer_id)
    .join(items, items.c.id == orders.c.item_id)
    .outerjoin(people, people.c.id == orders.c.technician_id)
)
_fields = _whole.where(orders.c.id == bindparam("order_id"))
_several = _whole.where(orders.c.id.in_(bindparam("order_ids", expanding=True)))
_locked = _fields.with_for_update(of=orders)
_entries = (
    whole(people.c.name.label("who"))
    .outerjoin(people, people.c.id == timeline.c.person_id)
    .where(timeline.c.order_id == bindparam("order_id"))
    .order_by(timeline.c.id)
)
_mails = select(
    outbox.c.id,
    outbox.c.entry_id,
    outbox.c.state,
    outbox.c.recipient,
    outbox.c.due_at,
    outbox.c.settled_at,
    outbox.c.problem,
    outbox.c.reply,
    outbox.c.merged_into,
).where(outbox.c.order_id == bindparam("order_id"))
_earlier = (
    select(orders.c.id)
    .where(orders.c.customer_id == bindparam("customer_id"), orders.c.id < bindparam("order_id"))
    .order_by(orders.c.id.desc())
    .limit(20)
)

_came_back_as = (
    select(orders.c.id).where(orders.c.comes_back_from == bindparam("of_order")).order_by(orders.c.id)
)


def fields(conn: Connection, order_id: int, *, for_change: bool = False) -> RowMapping | None:
    """Return the order with its customer, item and technician, or None where there is no such order.

    `for_change` locks the order (where the engine locks rows) until the transaction ends.
    """
    return conn.execute(_locked if for_change else _fields, {"order_id": order_id}).mappings().first()


def fields_of(conn: Connection, order_ids: Sequence[int]) -> list[RowMapping]:
    """Return what `fields` does of each of these orders that there is, in no order."""
    return list(conn.execute(_several, {"order_ids": list(order_ids)}).mappings())


def earlier_orders(conn: Connection, customer_id: int, order_id: int) -> tuple[int, ...]:
    """Return the customer's orders before this one, newest first, twenty at most."""
    found = conn.execute(_earlier, {"customer_id": customer_id, "order_id": order_id})
    return tuple(int(row[0]) for row in found)


def came_back_as(conn: Connection, order_id: int) -> tuple[int, ...]:
    """Return the orders in which this one came back, oldest first."""
    return tuple(conn.execute(_came_back_as, {"of_order": order_id}).scalars())


def entries(conn: Connection, order_id: int) -> tuple[TimelineRow, ...]:
    """Return the order's timeline, oldest first, each entry with the truth about its mail."""
    return entries_and_mails(conn, order_id)[0]


def entries_and_mails(conn: Connection, order_id: int) -> tuple[tuple[TimelineRow, ...], bool]:
    """Return what `entries` does, and whether a mail of the order failed, be it one that no entry tells of."""
    mails = {row["id"]: row for row in conn.execute(_mails, {"order_id": order_id}).mappings()}
    found = conn.execute(_entries, {"order_id": order_id}).mappings().all()
    known = {row["id"]: entry_of(row) for row in found}
    by_entry = {row["entry_id"]: _mark(row, mails, known) for row in mails.values()}
    rows = tuple(
        TimelineRow(
            id=row["id"],
            at=row["at"],
            user=row["who"] or "",
            by=row["actor_kind"],
            pc=row["pc"],
            entry=known[row["id"]],
            is_erased=is_erased(row),
            group=row["action_id"],
            mail=by_entry.get(row["id"]),
        )
        for row in found
    )
    undone = undoable(rows).undone
    if undone:
        rows = tuple(replace(row, is_undone=True) if row.id in undone else row for row in rows)
    return rows, any(mail["state"] in FAILED for mail in mails.values())


def _mark(row: RowMapping, mails: dict[Any, RowMapping], known: Mapping[int, Entry]) -> MailMark:
    is_of_another = row["state"] is MailState.MERGED
    while row["state"] is MailState.MERGED and row["merged_into"] in mails:
        row = mails[row["merged_into"]]
    return MailMark(
        mail_id=row["id"],
        state=row["state"],
        recipient=row["recipient"],
        due_at=row["due_at"],
        settled_at=row["settled_at"],
        problem=row["problem"],
        reply=row["reply"],
        carried_by=known.get(row["entry_id"]) if is_of_another else None,
    )
