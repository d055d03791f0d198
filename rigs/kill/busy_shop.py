"""Works like a busy shop through the services, until it is killed; says of each act when it was acknowledged."""

import os
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from orderflow_desk.domain.errors import DeskError, Refusal
from orderflow_desk.domain.lifecycle import Direction, Status
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.domain.outbox import MailState
from orderflow_desk.domain.shop import MailAccount
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store import engine as engines
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.list import OrderFilter
from rigs.kill.busy_bench import WEIGHTS, BusyBench
from rigs.kill.busy_invoices import INVOICE_WEIGHTS, BusyInvoices
from rigs.kill.busy_parcels import PARCEL_WEIGHTS, BusyParcels
from rigs.shared.shared_statements import sharing_engine

ORDERS_AT_ONCE = 12
_PRACTICE = 120
# How often what is done.
_WEIGHTS = {
    "intake": 3, "move": 8, "walk": 3, "note": 3, "edit": 3, "confirm": 2, "reschedule": 1, "undo": 2, "cancel": 1, "again": 1,
    **WEIGHTS,
    **PARCEL_WEIGHTS,
    **INVOICE_WEIGHTS,
}  # fmt: skip


class BusyShop:
    """Chooses acts at random. A line ``id kind`` is in the log before the next act begins: that one was acknowledged."""

    def __init__(self, desk: Desk, log: Path, seed: int) -> None:
        self._desk = desk
        self._chance = Random(seed)  # noqa: S311  a rig is repeated by its seed
        self._seed = seed
        self._number = 0
        self._bench = BusyBench(desk, self._chance, self._some_order)
        self._parcels = BusyParcels(desk, self._chance, self._some_order)
        self._invoices = BusyInvoices(desk, self._chance, self._some_order)
        self._log = os.open(log, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)

    def live(self, acts: int) -> None:
        """Do so many acts, or as many as there is life for."""
        for _ in range(acts):
            kind = self._chance.choices(list(_WEIGHTS), weights=list(_WEIGHTS.values()))[0]
            self._number += 1
            action_id = f"{self._seed}-{self._number}"
            try:
                done = self._acts()[kind](action_id)
            except Refusal:
                continue
            if done is not None:
                os.write(self._log, f"{action_id} {kind}\n".encode())

    def _acts(self) -> dict[str, Callable[[str], object]]:
        return {
            "intake": self._take_in,
            "move": self._move,
            "walk": self._walk,
            "note": self._note,
            "edit": self._edit,
            "confirm": self._confirm,
            "reschedule": self._reschedule,
            "undo": self._undo,
            "cancel": self._cancel,
            "again": self._send_again,
            **self._bench.acts(),
            **self._parcels.acts(),
            **self._invoices.acts(),
        }

    def _some_order(self) -> int | None:
        # Drafts stand on top of the list: now and then only what is below them is looked at.
        flt = OrderFilter(() if self._chance.random() < 0.4 else tuple(Status)[1:])
        rows = self._desk.lookup.page(flt, first=0, count=ORDERS_AT_ONCE).rows
        return self._chance.choice(rows).id if rows else None

    def _take_in(self, action_id: str) -> Done:
        email = self._chance.choice(("jana@example.net", "tom@example.org", ""))
        contact, item = Contact(f"Customer {action_id}", email), Item("Lamp", action_id)
        submit = self._chance.random() < 0.7
        intake = Intake(
            contact, item, fault="does not shine", contact_confirmed=submit or self._chance.random() < 0.5
        )
        return self._desk.intake.take_in(intake, action_id=action_id, submit=submit)

    def _move(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        detail = self._desk.lookup.order(order_id)
        ways = [one for one in detail.moves if one.refusal is None and one.direction is not Direction.CANCEL]
        if not ways:
            return None
        forward = [one for one in ways if one.direction is Direction.FORWARD]
        way = self._chance.choice(forward if forward and self._chance.random() < 0.7 else ways)
        note = self._chance.choice((None, InternalNote("seen to"), PublicNote("we are at it")))
        return self._desk.moves.move(
            order_id, to=way.to, expected_version=detail.version, action_id=action_id, note=note
        )

    def _walk(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        detail = self._desk.lookup.order(order_id) if order_id is not None else None
        walks = [one for one in detail.walks if one.refusal is None] if detail else []
        if detail is None or not walks:
            return None
        walk = self._chance.choice(walks)
        return self._desk.moves.walk(
            detail.id,
            name=walk.name,
            reason="no parts needed",
            expected_version=detail.version,
            action_id=action_id,
        )

    def _note(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        note = self._chance.choice((InternalNote("measured"), PublicNote("it goes well")))
        return self._desk.notes.add(order_id, note=note, action_id=action_id)

    def _edit(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None:
            return None
        detail = self._desk.lookup.order(order_id)
        return self._desk.fields.edit(
            order_id,
            field=Field.FAULT,
            value=f"fault {action_id}",
            expected_version=detail.version,
            action_id=action_id,
        )

    def _confirm(self, action_id: str) -> Done | None:
        drafts = self._desk.lookup.page(OrderFilter((Status.DRAFT,)), first=0, count=ORDERS_AT_ONCE).rows
        details = [self._desk.lookup.order(row.id) for row in drafts]
        found = next((one for one in details if not one.contact_confirmed), None)
        if found is None:
            return None
        return self._desk.confirming.confirm_contact(
            found.id, confirmed=True, expected_version=found.version, action_id=action_id
        )

    def _reschedule(self, action_id: str) -> Done | None:
        rows = self._desk.lookup.page(OrderFilter((Status.SCHEDULED,)), first=0, count=ORDERS_AT_ONCE).rows
        if not rows:
            return None
        detail = self._desk.lookup.order(self._chance.choice(rows).id)
        date = (detail.shop_date or detail.created_at) + timedelta(hours=self._chance.randrange(1, 50))
        return self._desk.fields.edit(
            detail.id,
            field=Field.SHOP_DATE,
            value=date,
            expected_version=detail.version,
            action_id=action_id,
        )

    def _undo(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        return None if order_id is None else self._desk.moves.undo(order_id, action_id=action_id)

    def _cancel(self, action_id: str) -> Done | None:
        order_id = self._some_order()
        if order_id is None or self._chance.random() < 0.6:
            return None
        detail = self._desk.lookup.order(order_id)
        return self._desk.moves.cancel(
            order_id, reason="too dear", expected_version=detail.version, action_id=action_id
        )

    def _send_again(self, action_id: str) -> object:
        """Send a mail that is in doubt once more, as a person who has asked the customer would."""
        failed = self._desk.outbox.mails("failed", count=ORDERS_AT_ONCE)
        doubtful = [mail.id for mail in failed if mail.state is MailState.UNCERTAIN]
        if not doubtful:
            return None
        return self._desk.outbox.send_again(self._chance.choice(doubtful), action_id=action_id)


def practise(url: str, journal: str) -> None:
    """Work for a moment in a shop that is thrown away, in the process that lives are copies of.

    What is imported, compiled and read for it, each life has from its birth: it works until its kill, instead of getting ready.
    """
    engines.create_engine = sharing_engine
    with open_desk(url, journal=journal) as desk:
        desk.people.sign_in_without_password()
        shop = desk.shop.read()
        desk.shop.change(replace(shop, name="Rig", sender_address="rig@example.com", hold_seconds=0))
        BusyShop(desk, Path(os.devnull), seed=1).live(_PRACTICE)
        while desk.dispatch.claim() is not None:
            pass


def live(
    url: str, log: Path, seed: int, shift: timedelta, account: MailAccount, ca_file: str, *, journal: str = ""
) -> None:
    """Open the shop and work in it, a mail worker beside; `shift` puts this life's clock behind the last one's leases."""
    with open_desk(url, clock=lambda: datetime.now(UTC) + shift, journal=journal) as desk:
        if desk.people.sign_in_without_password() is None:
            raise RuntimeError("the rig's shop has no administrator")
        mail_worker = MailWorker(
            desk.dispatch, lambda: account, on_change=lambda _changes: None, extra_ca=lambda: ca_file
        )
        threading.Thread(target=mail_worker.run, daemon=True).start()
        try:
            BusyShop(desk, log, seed).live(100_000)
        except DeskError as error:
            os.write(2, f"{error}\n".encode())
