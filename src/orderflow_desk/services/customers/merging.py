"""Joins two records of one customer, so that nothing of either is lost, and parts them again."""

from typing import Any

from sqlalchemy import Connection, Row, Table, insert, select, update

from orderflow_desk.domain.actors import countersigned, signature
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.customers import (
    CONTACT_FIELDS,
    Card,
    CustomerGone,
    MergedWithItself,
    MergeStands,
    MergeStays,
    joined_others,
    value_of,
)
from orderflow_desk.domain.entries.kinds import Reassigned
from orderflow_desk.domain.errors import FieldInvalid
from orderflow_desk.domain.lifecycle import FINAL
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.services.transaction.confirmation import withdraw_confirmations
from orderflow_desk.services.transaction.contact import write_card
from orderflow_desk.services.transaction.customer_records import (
    Record,
    card_of,
    edits_between,
    enter_in_orders,
    locked,
    orders_of,
    orders_with,
)
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.indexing import reindex_customer
from orderflow_desk.services.transaction.unit_of_work import UnitOfWork, UnitsOfWork
from orderflow_desk.store.tables import customer_merges, customers, orders
from orderflow_desk.views.customers import Merged

Merge = Row[*tuple[Any, ...]]


class Merging:
    """Merges duplicates. Promise: orders, items and every name, phone and address of both are there afterwards.

    The record that is merged away stays as it was, pointing at the survivor; that is what an undo stands on, and how an
    intake that was begun for it finds the survivor.
    """

    def __init__(self, units: UnitsOfWork, features: Features) -> None:
        self._units = units
        self._moving = features.moving

    def merge(self, survivor_id: int, merged_id: int, *, contact: Contact, action_id: str) -> Merged:
        """Hang what belongs to `merged_id` on `survivor_id`; `contact` says which values count, all others are kept.

        Raises:
            MergedWithItself: it is one record.
            CustomerGone: one of them was merged or erased meanwhile.
            FieldInvalid: a value of the contact is of neither (any more).
        """
        if survivor_id == merged_id:
            raise MergedWithItself
        with self._units.act("merge", f"{survivor_id}+{merged_id}", action_id) as unit:
            if unit.repeated:
                return Merged(_by_action(unit), Changes())
            survivor, merged = locked(unit.conn, survivor_id, merged_id)
            before, other = card_of(survivor), card_of(merged)
            _check_is_of_them(contact, before, other)
            after = Card(contact, joined_others((before, other), contact))
            for number, card in ((survivor_id, before), (merged_id, other)):
                _withdraw_confirmations(unit, number, card.contact, contact)
            moving = orders_of(unit.conn, merged_id)
            merge_id = self._record(unit, survivor_id, merged_id, before, after)
            self._reassign(unit, survivor, merged_id, moving, after)
            return Merged(merge_id, unit.changes)

    def _record(
        self,
        unit: UnitOfWork,
        survivor_id: int,
        merged_id: int,
        before: Card,
        after: Card,
    ) -> int:
        moved = {name: _rows_of(unit.conn, table, merged_id) for name, table in self._moving.items()}
        row = {
            "survivor_id": survivor_id,
            "merged_id": merged_id,
            "at": unit.now,
            **signature(unit.actor),
            "pc": unit.pc,
            "action_id": unit.action_id,
            "moved": moved,
            "before": _kept(before),
            "after": _kept(after),
        }
        written = insert(customer_merges).returning(customer_merges.c.id)
        return unit.conn.execute(written, row).scalar_one()

    def _reassign(
        self, unit: UnitOfWork, survivor: Record, merged_id: int, moving: list[Record], after: Card
    ) -> None:
        own = orders_of(unit.conn, survivor.id)
        for table in self._moving.values():
            move = update(table).where(table.c.customer_id == merged_id).values(customer_id=survivor.id)
            unit.conn.execute(move)
        unit.conn.execute(
            update(customers).where(customers.c.id == merged_id).values(merged_into=survivor.id)
        )
        write_card(unit, survivor.id, after)
        reindex_customer(unit.conn, merged_id)
        _enter(unit, moving, own, survivor, after)
        unit.touch(Topic.ORDER, *(order.id for order in (*moving, *own)))

    def undo(self, merge_id: int, *, action_id: str) -> Changes:
        """Part two records again: both as they were, with what came to the survivor since left there.

        Raises:
            MergeStays: something that happened since forbids it; it says what.
        """
        with self._units.act("undo_merge", merge_id, action_id) as unit:
            if unit.repeated:
                return Changes()
            merge = _locked_merge(unit.conn, merge_id)
            check_can_be_undone(unit.conn, merge)
            _part_confirmations(unit, merge)
            back = orders_with(unit.conn, merge.moved["orders"])
            stay = [order for order in orders_of(unit.conn, merge.survivor_id) if order not in back]
            self._part(unit, merge, back, stay)
            return unit.changes

    def _part(self, unit: UnitOfWork, merge: Merge, back: list[Record], stay: list[Record]) -> None:
        survivor = unit.conn.execute(select(customers).where(customers.c.id == merge.survivor_id)).one()
        merged = unit.conn.execute(select(customers).where(customers.c.id == merge.merged_id)).one()
        restored = _restored(card_of(survivor), merge)
        for name, table in self._moving.items():
            # A merge of before something of this name could move has none of it.
            move = (
                update(table)
                .where(table.c.id.in_(merge.moved.get(name, ())))
                .values(customer_id=merge.merged_id)
            )
            unit.conn.execute(move)
        unit.conn.execute(update(customers).where(customers.c.id == merged.id).values(merged_into=None))
        write_card(unit, survivor.id, restored)
        write_card(unit, merged.id, card_of(merged))
        _enter(unit, back, stay, survivor, restored, is_undone=True)
        unit.touch(Topic.ORDER, *(order.id for order in (*back, *stay)))
        done = countersigned(unit.actor, "undone", unit.now)
        unit.conn.execute(update(customer_merges).where(customer_merges.c.id == merge.id).values(**done))


def _rows_of(conn: Connection, table: Table, customer_id: int) -> list[int]:
    query = select(table.c.id).where(table.c.customer_id == customer_id).order_by(table.c.id)
    return list(conn.execute(query).scalars())


def _enter(
    unit: UnitOfWork,
    moved: list[Record],
    others: list[Record],
    survivor: Record,
    now: Card,
    *,
    is_undone: bool = False,
) -> None:
    """Tell of it in the orders that moved, and in the open ones whose contact is another one now.

    Without names: these orders may be another person's again, and that person may be erased.
    """
    is_edited = now.contact != card_of(survivor).contact
    still_open = [order for order in others if is_edited and order.status not in FINAL]
    enter_in_orders(unit, [*moved, *still_open], Reassigned(is_undone=is_undone))


def _withdraw_confirmations(unit: UnitOfWork, customer_id: int, old: Contact, new: Contact) -> None:
    """Take the tick from drafts whose contact details will be other ones than those that were confirmed."""
    for edit in edits_between(old, new)[:1]:
        withdraw_confirmations(unit, customer_id, edit.field, but=0)


def _part_confirmations(unit: UnitOfWork, merge: Merge) -> None:
    """Take the tick from drafts of both, where one of them will not be reached any more as it was confirmed."""
    rows = {
        number: unit.conn.execute(select(customers).where(customers.c.id == number)).one()
        for number in (merge.survivor_id, merge.merged_id)
    }
    now = card_of(rows[merge.survivor_id])
    for card in (_restored(now, merge), card_of(rows[merge.merged_id])):
        _withdraw_confirmations(unit, merge.survivor_id, now.contact, card.contact)


def check_can_be_undone(conn: Connection, merge: Merge) -> None:
    """Raise MergeStays where something that happened since would be lost, or belong to nobody."""
    survivor = conn.execute(select(customers).where(customers.c.id == merge.survivor_id)).one()
    if merge.undone_at is not None:
        raise MergeStays(MergeStands.UNDONE)
    if survivor.erased_at is not None:
        raise MergeStays(MergeStands.ERASED)
    if survivor.merged_into is not None:
        raise MergeStays(MergeStands.SURVIVOR_MERGED)
    later = select(customer_merges.c.id).where(
        customer_merges.c.survivor_id == merge.survivor_id,
        customer_merges.c.id > merge.id,
        customer_merges.c.undone_at.is_(None),
    )
    if conn.execute(later).first() is not None:
        raise MergeStays(MergeStands.LATER_MERGE)
    if _is_edited(card_of(survivor), merge):
        raise MergeStays(MergeStands.EDITED)
    newer = select(orders.c.id).where(
        orders.c.item_id.in_(merge.moved["items"]), orders.c.id.not_in(merge.moved["orders"])
    )
    order_id = conn.execute(newer.order_by(orders.c.id)).scalar()
    if order_id is not None:
        raise MergeStays(MergeStands.NEW_ORDER, order_id)


def _is_edited(now: Card, merge: Merge) -> bool:
    """Tell whether a value that the merge wrote was changed since; what the merge left alone may have been."""
    kept = _kept(now)
    return any(
        merge.after[name] != merge.before[name] and kept[name] != merge.after[name] for name in merge.after
    )


def _restored(now: Card, merge: Merge) -> Card:
    """Return the survivor's card of before the merge, with what was edited since and had nothing to do with it."""
    kept = _kept(now)
    wanted = {
        name: kept[name] if merge.after[name] == merge.before[name] else merge.before[name]
        for name in merge.before
    }
    return Card(Contact(wanted["name"], wanted["email"], wanted["phone"]), wanted["others"])


def _kept(card: Card) -> dict[str, Any]:
    contact = card.contact
    others = {str(field): list(values) for field, values in card.others.items()}
    return {"name": contact.name, "email": contact.email, "phone": contact.phone, "others": others}


def _check_is_of_them(contact: Contact, *cards: Card) -> None:
    for field in CONTACT_FIELDS:
        value = value_of(contact, field)
        if not any(value in (*card.values(field), value_of(card.contact, field)) for card in cards):
            raise FieldInvalid(field, value, "unknown")


def _by_action(unit: UnitOfWork) -> int:
    query = select(customer_merges.c.id).where(customer_merges.c.action_id == unit.action_id)
    return unit.conn.execute(query).scalar_one()


def _locked_merge(conn: Connection, merge_id: int) -> Merge:
    """Return a merge with both its customers kept from others. Raises CustomerGone where there is no such merge."""
    query = select(customer_merges).where(customer_merges.c.id == merge_id)
    merge = conn.execute(query).first()
    if merge is None:
        raise CustomerGone(0)
    for number in sorted((merge.survivor_id, merge.merged_id)):
        conn.execute(select(customers.c.id).where(customers.c.id == number).with_for_update())
    return conn.execute(query).one()
