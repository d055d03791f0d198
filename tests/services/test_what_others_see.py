"""After every act a second desk shows what the first one shows, by the change log alone; so does the first, by what the act says.

Each desk keeps what it has read, as the panes of a window do, and reads again only what a change touches.
"""

import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.exchange.importing import NearChoice
from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.lines import InvoiceLine
from orderflow_desk.domain.invoices.parties import BillingDetails, BillingSettings, PostalAddress
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.money import Money
from orderflow_desk.domain.opening_hours.week import CLOSED
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, InternalNote, PublicNote
from orderflow_desk.domain.outbox import Outcome, Result
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.people import Person, Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.domain.shipments.shipment import CameBack, Sent, ShipmentDetails
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.sealing import new_key, public_of
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store import changes as feeds
from orderflow_desk.views import reads
from orderflow_desk.views.orders.bulk import SelectedOrder
from orderflow_desk.views.orders.list import OrderFilter
from services.people.test_who_may import CALLS, OPEN
from support.mail.logos import PIXEL
from support.shops.clock import Clock
from support.shops.customers import customer_of
from support.shops.lists import Timeouts, read_list, write_list
from support.shops.orders import an_intake, cancel, confirm, new_id, step, version_of

LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)
PASSWORD = "long enough for anybody"
# Methods that change nothing which a view shows, each with the reason.
UNSEEN = {
    "archive.archive_one": "the photo looks the same, wherever its bytes lie",
    "archive.delete_removed": "what goes was removed the day before",
    "archive.sweep_spares": "files that a crash left",
    "erasure_sweep.sweep": "what was erased is shown no more",
    "change_log.prune": "nobody comes back to it",
    "invoices.keep_file": "the document is shown the same",
    "labour.still_there": "that somebody is there changes nothing that is shown",
    "chores.take": "nobody looks at leases",
    "chores.keep": "nobody looks at leases",
    "chores.settle": "the doctor asks anew each time",
    "people.make_first_administrator": "before anybody looks",
    "dispatch.handing_over": "sending and handing over are one word to who looks",
}


@dataclass
class Panes:
    """What a desk has read, each view with the topics that its pane declares."""

    desk: Desk
    order_ids: list[int] = field(default_factory=list[int])
    customer_ids: list[int] = field(default_factory=list[int])
    shown: dict[str, Any] = field(default_factory=dict[str, Any])

    def views(self) -> Iterator[tuple[str, frozenset[Topic], Sequence[int] | None, Callable[[], Any]]]:
        d = self.desk
        yield "list", reads.ORDER_LIST, None, lambda: d.lookup.page(OrderFilter(), first=0, count=50)
        yield "counts", reads.ORDER_COUNTS, None, d.lookup.counts
        yield "desktop", reads.DESKTOP, None, d.lookup.desktop
        yield "customers", reads.CUSTOMER_LIST, None, d.customers.latest
        yield (
            "mails",
            reads.OUTBOX,
            None,
            lambda: (d.outbox.mails("all"), d.outbox.counts(), d.outbox.refused_mails()),
        )
        yield "letters", reads.LETTERS, None, d.letters.settings
        yield "imports", reads.IMPORTS, None, d.imports.past
        yield "pcs", reads.PASSCODE_PCS, None, d.passcode_pcs.all
        yield "people", reads.PEOPLE, None, d.people.all
        yield "shop", reads.SHOP, None, d.shop.read
        yield "hours", reads.SHOP, None, lambda: (d.opening_hours.all(), d.logo.read())
        yield "rates", reads.LABOUR_RATES, None, d.labour.rates
        yield "all parts", reads.ALL_PARTS, None, lambda: replace(d.parts.all(since=LONG_AGO), now=None)
        yield "billing", reads.BILLING, None, d.billing.read
        yield "canned notes", reads.CANNED_NOTES, None, d.canned_notes.all
        yield "carriers", reads.CARRIERS, None, d.shipments.carriers
        yield "timer", reads.OWN_TIMER, None, d.labour.running
        yield "mailed", reads.WHO_IS_MAILED, None, lambda: (d.shop.read(), d.letters.settings())
        for one in self.order_ids:
            yield f"order {one}", reads.ORDER_DETAIL, (one,), lambda one=one: d.lookup.order(one)
            yield f"labour {one}", reads.ORDER_LABOUR, (one,), lambda one=one: d.labour.of_order(one)
            yield (
                f"parts {one}",
                reads.ORDER_PARTS,
                (one,),
                lambda one=one: replace(d.parts.of_order(one), now=None),
            )
            yield f"shipments {one}", reads.ORDER_SHIPMENTS, (one,), lambda one=one: _still(d, one)
            yield f"invoices {one}", reads.ORDER_INVOICES, (one,), lambda one=one: d.invoices.of_order(one)
            yield f"photos {one}", reads.ORDER_PHOTOS, (one,), lambda one=one: d.photos.of_order(one)
        for one in self.customer_ids:
            shown = self.shown.get(f"customer {one}")
            own = [order.id for order in shown.orders] if shown else ()
            yield f"customer {one}", reads.CUSTOMER_DETAIL, own, lambda one=one: _whole(d, one)

    def hear(self, changes: Changes) -> None:
        for name, topics, order_ids, read in self.views():
            touched = (
                changes.touches(topics) if order_ids is None else changes.touches_orders(order_ids, topics)
            )
            if touched or name not in self.shown:
                self.shown[name] = read()

    def truth(self) -> dict[str, Any]:
        return {name: read() for name, _, _, read in self.views()}

    def wrong(self, truth: dict[str, Any]) -> list[str]:
        return [name for name, found in truth.items() if self.shown.get(name) != found]


def _whole(desk: Desk, customer_id: int) -> Any:
    try:
        return desk.customers.whole(customer_id)
    except CustomerGone:
        return None


def _still(desk: Desk, order_id: int) -> Any:
    """Return the shipments of an order, without the time at which they were read."""
    return replace(desk.shipments.of_order(order_id), now=None)


def _said(result: Any) -> Changes:
    """Return what an act says of its changes to the window that did it."""
    if isinstance(result, tuple):
        return _said(result[0])
    if isinstance(result, Person):
        return Changes.of([(Topic.PEOPLE, None)])
    found = result if isinstance(result, Changes) else getattr(result, "changes", Changes())
    assert isinstance(found, Changes)
    return found


class Two:
    """The desk that acts, the desk that looks on, and what both show."""

    def __init__(self, desk: Desk, other: Desk) -> None:
        self.desk, self.done = desk, set[str]()
        self.own, self.others = Panes(desk), Panes(other)
        self._stop, self._lock = threading.Event(), threading.Lock()
        self._thread = threading.Thread(target=self._listen, args=(other,))
        self._thread.start()

    def _listen(self, other: Desk) -> None:
        for changes in other.changes().watch(self._stop):
            with self._lock:
                self.others.hear(changes)

    def know(self, order_id: int) -> None:
        with self._lock:
            for panes in (self.own, self.others):
                panes.order_ids.append(order_id)
                panes.customer_ids.append(customer_of(self.desk, order_id))
                panes.hear(Changes())

    def leave_alone(self) -> None:
        """Look at none of the orders any more."""
        with self._lock:
            for panes in (self.own, self.others):
                panes.order_ids.clear()
                panes.customer_ids.clear()
                panes.shown.clear()
                panes.hear(Changes())

    def act(self, name: str, /, *args: Any, says: Changes | None = None, **fields: Any) -> Any:
        part, method = name.split(".")
        result = getattr(getattr(self.desk, part), method)(*args, **fields)
        self.note(name, says or _said(result))
        return result

    def note(self, name: str, changes: Changes) -> None:
        self.done.add(name)
        self.own.hear(changes)
        truth = self.own.truth()  # both desks read the same, so it is read once
        assert self.own.wrong(truth) == [], f"{name} says too little of what it changed"
        until, wrong = time.monotonic() + 3, ["?"]
        while wrong and time.monotonic() < until:
            time.sleep(0.005)
            with self._lock:
                wrong = self.others.wrong(truth)
        assert wrong == [], f"after {name} the other desk shows something else"

    def close(self) -> None:
        self._stop.set()
        self._thread.join(5)


@pytest.fixture
def two(desk: Desk, database_url: str, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Two]:
    monkeypatch.setattr(feeds, "POLL_SECONDS", 0.01)
    with open_desk(database_url, pc="workbench", clock=clock) as other:
        first = other.people.sign_in_without_password()
        assert first is not None
        desk.people.set_password(first.id, password=PASSWORD)  # with a second person, everybody needs one
        both = Two(desk, other)
        both.own.hear(Changes(everything=True))
        both.others.hear(Changes(everything=True))
        yield both
        both.close()


def _versioned(two: Two, order_id: int) -> dict[str, Any]:
    return {"expected_version": version_of(two.desk, order_id), "action_id": new_id()}


def _taken_in(two: Two, **fields: Any) -> int:
    order_id = two.act("intake.take_in", an_intake(**fields), action_id=new_id()).order_id
    two.know(order_id)
    return order_id


def _orders(two: Two) -> None:
    order_id = _taken_in(two, contact_confirmed=False)
    two.act("confirming.confirm_contact", order_id, confirmed=True, **_versioned(two, order_id))
    for one, value in (
        (Field.FAULT, "hums"),
        (Field.CUSTOMER_EMAIL, "new@example.net"),
        (Field.ITEM_MODEL, "WAT3"),
        (Field.VISIT_ADDRESS, "Lindenstr. 1"),
    ):
        two.act("fields.edit", order_id, field=one, value=value, **_versioned(two, order_id))
    confirm(two.desk, order_id)
    two.note("confirming.confirm_contact", Changes.of([(Topic.ORDER, order_id)]))
    two.act("moves.move", order_id, to=Status.SCHEDULED, **_versioned(two, order_id))
    two.act("moves.undo", order_id, action_id=new_id())
    two.act("moves.walk", order_id, name=WalkName.WALK_IN, reason="came by", **_versioned(two, order_id))
    two.act("notes.add", order_id, note=InternalNote("pays late"), action_id=new_id())
    two.act("notes.add", order_id, note=PublicNote("drum found"), action_id=new_id())
    (person,) = (one for one in two.desk.people.all() if one.login == "lea")
    two.act("assignments.assign", order_id, person_id=person.id, **_versioned(two, order_id))
    me = two.desk.person
    assert me is not None
    two.act("assignments.assign", order_id, person_id=None, **_versioned(two, order_id))
    two.act("assignments.claim", order_id, action_id=new_id())
    two.act("assignments.hand_over", order_id, person_id=person.id, word="stuck", **_versioned(two, order_id))
    two.act("assignments.assign", order_id, person_id=me.id, **_versioned(two, order_id))
    two.act("assignments.see", order_id)
    two.act("labour.log", order_id, minutes=25, work="drum out", action_id=new_id())
    (line,) = two.desk.labour.of_order(order_id).rows
    two.act("labour.correct", line.id, minutes=20, work="", is_billed=False, rate=None, action_id=new_id())
    two.act("labour.start", order_id, action_id=new_id())
    two.act("labour.stop", minutes=3, action_id=new_id())
    two.act("labour.set_rate", Money(6600, "EUR"))
    _billing(two, customer_of(two.desk, order_id))
    _invoices(two, order_id)
    two.act("parts.add", order_id, line=PartLine("S-1", "drum"), action_id=new_id())
    part = two.desk.parts.of_order(order_id).rows[0].id
    two.act("parts.correct", part, line=PartLine("S-1", "drum bearing"), action_id=new_id())
    for done in two.desk.parts.give_date([part], due=datetime(2026, 12, 9, tzinfo=UTC), action_id=new_id()):
        two.note("parts.give_date", done.changes)
    two.act("parts.receive", part, place="shelf", action_id=new_id())
    two.act("parts.reopen", part, action_id=new_id())
    two.act("parts.not_needed", part, reason="in stock", action_id=new_id())
    two.act("shipments.set_carrier", "Post", page="https://post.example/{number}")
    two.act("shipments.send", order_id, sent=Sent("Bosch", "R-1", "Post", "17"), action_id=new_id())
    shipment = two.desk.shipments.of_order(order_id).rows[0].id
    details = ShipmentDetails(back_tracking="18")
    two.act("shipments.correct", shipment, details=details, action_id=new_id())
    two.act("shipments.receive", CameBack(shipment, "FD-2", "new drum"), action_id=new_id())
    two.act("shipments.reopen", shipment, action_id=new_id())
    two.act("shipments.stays", shipment, reason="scrapped", action_id=new_id())
    two.act("shipments.remove_carrier", "Post")
    two.act("moves.cancel", order_id, reason="too dear", **_versioned(two, order_id))
    back = two.act("intake.take_in", an_intake(comes_back_from=order_id), action_id=new_id(), submit=True)
    two.know(back.order_id)
    selected = [SelectedOrder(back.order_id, version_of(two.desk, back.order_id), "Bosch")]
    bulk_id = new_id()
    two.act("bulk.move", selected, to=Status.NEW, bulk_id=bulk_id)
    two.act("bulk.undo", selected, bulk_id=bulk_id)


def _invoices(two: Two, order_id: int) -> None:
    own = BillingSettings(legal_name="Velo", address=PostalAddress("1", city="Dresden"), tax_number="1")
    two.act("billing.change", own, was=two.desk.billing.read().settings)
    two.act("billing.set_rate", TaxRate("Standard", Tax(rate=19_000)))
    two.act("payments.pay", order_id, way=PayWay.CARD, minor=5, action_id=new_id())
    (paid,) = two.desk.invoices.of_order(order_id).payments
    two.act("payments.take_back", paid.id, action_id=new_id())
    two.act("invoices.prepare", order_id, action_id=new_id())
    draft = two.desk.invoices.of_order(order_id).draft
    assert draft is not None
    lines = Draft((InvoiceLine("Repair", price=500, tax="Standard"),))
    two.act("invoices.write", order_id, lines, version=draft.version, action_id=new_id())
    two.act("invoices.issue", order_id, version=draft.version + 1, action_id=new_id())
    two.act("payments.write_off", order_id, reason="goodwill", action_id=new_id())
    standing = two.desk.invoices.of_order(order_id).standing
    assert standing is not None
    two.act("invoices.credit", standing.id, reason="wrong", action_id=new_id())


def _billing(two: Two, customer: int) -> None:
    two.act("billing.set_rate", TaxRate("Standard", Tax(rate=19_000)))
    two.act("billing.change", BillingSettings(bank="Bank"), was=BillingSettings())
    two.act("billing.remove_rate", "Standard", valid_from=date.min)
    two.act("billing.set_details", customer, BillingDetails("Co"), was=BillingDetails(), action_id=new_id())


def _people_and_settings(two: Two) -> None:
    lea = two.act("people.add", login="lea", name="Lea", role=Role.TECHNICIAN, password=PASSWORD)
    two.act("people.change", lea.id, name="Lea B.", role=Role.DISPATCHER, is_active=True)
    two.act("people.set_password", lea.id, password=PASSWORD)
    two.desk.for_job(Job.RESET_PASSWORD).people.reset_password("lea", password=PASSWORD)
    two.note("people.reset_password", Changes.of([(Topic.PEOPLE, None)]))
    two.act("opening_hours.change", CLOSED, since=date(2026, 1, 1))
    two.act("opening_hours.change", CLOSED, since=date(2099, 1, 1))
    two.act("opening_hours.remove", date(2099, 1, 1))
    two.act("logo.change", PIXEL)
    two.act("canned_notes.write", "bat", "Battery {volt} V", is_shops=True)
    two.act("canned_notes.remove", "bat", is_shops=True)
    two.act("shop.change", replace(two.desk.shop.read(), name="Vogt Repairs", hold_seconds=30))
    two.act("letters.change", "note", is_on=False, subject="News", body="{{ note }}")
    two.act("letters.change", "note", is_on=True, subject="News", body="{{ note }}")


def _photos_and_passcodes(two: Two) -> None:
    order_id = _taken_in(two)
    made = [Photo("ab", 1, 1, "pump.jpg", b"a pump", b"t")]
    two.act("photos.add", order_id, made=made, action_id=new_id())
    photo_id = two.desk.photos.of_order(order_id)[0].id
    two.act("photos.remove", photo_id, action_id=new_id())
    two.act("photos.put_back", photo_id, action_id=new_id())
    key = new_key()
    two.act("passcodes.welcome", public_of(key), says=Changes.of([(Topic.PASSCODE_PCS, None)]))
    two.act("passcodes.write", order_id, "1234", **_versioned(two, order_id))
    says = two.desk.passcodes.changes_of_reveal(order_id)
    two.act("passcodes.reveal", order_id, key, action_id=new_id(), says=says)
    (row,) = two.desk.passcode_pcs.all()
    two.act("passcode_pcs.retire", row.name, action_id=new_id())
    two.act("passcode_pcs.take_in_again", row.name, action_id=new_id())


def _customers(two: Two) -> None:
    one, other = (
        _taken_in(two, name="Anna", email="anna@example.net"),
        _taken_in(two, name="Tom", email="t@x.de"),
    )
    anna, tom = customer_of(two.desk, one), customer_of(two.desk, other)
    edit = {"field": Field.CUSTOMER_EMAIL, "value": "a@x.de", "was": "anna@example.net"}
    two.act("customers.edit", anna, **edit, action_id=new_id())
    contact = Contact("Anna", "a@x.de", "+420 601 555 019")
    merged = two.act("merging.merge", anna, tom, contact=contact, action_id=new_id())
    two.act("merging.undo", merged.merge_id, action_id=new_id())
    two.act("merging.merge", anna, tom, contact=contact, action_id=new_id())
    value = {"field": Field.CUSTOMER_NAME, "value": "Tom"}
    two.act("also_known.forget", anna, **value, action_id=new_id())
    two.act("also_known.put_back", anna, **value, action_id=new_id())
    for order_id in (one, other):
        cancel(two.desk, order_id)
        two.note("moves.cancel", Changes.of([(Topic.ORDER, order_id), (Topic.STATUS, order_id)]))
    _rename(two)
    two.act("erasure.erase", anna, action_id=new_id())


def _rename(two: Two) -> None:
    """Call who did all of this something else: wherever their name stands, it is read again."""
    own = two.desk.person
    assert own is not None
    two.act("people.change", own.id, name=f"{own.name} B.", role=own.role, is_active=True)


def _lists(two: Two, folder: Path) -> None:
    reading = read_list(two.desk, write_list(folder, "Name\nKarel\n"))
    changes = reading.take_in(NearChoice(), action_id="one act", progress=Timeouts())
    reading.close()
    two.note("imports.read", changes)
    (made,) = two.desk.imports.past()
    _rename(two)
    two.act("imports.take_back", made.id, Timeouts())


def _mails(two: Two, clock: Clock) -> None:
    orders = [_taken_in(two, email=f"c{number}@example.net") for number in range(4)]
    for order_id in orders:
        step(two.desk, order_id, PATH[1])
        touched = [(topic, order_id) for topic in (Topic.ORDER, Topic.STATUS, Topic.MAIL)]
        two.note("moves.move", Changes.of(touched))
    stopped = two.desk.outbox.mails("all")[0]
    two.act("outbox.stop", stopped.id, action_id=new_id())
    clock.advance(600)
    two.own.hear(Changes(everything=True))  # that time goes by is no change
    two.others.hear(Changes(everything=True))
    parcel = two.desk.dispatch.claim()
    assert parcel is not None
    two.note("dispatch.claim", Changes.of([(Topic.MAIL, parcel.order_id)]))
    assert two.desk.dispatch.handing_over(parcel)
    refused = Outcome(Result.REFUSED, "550 no such mailbox")
    _, second = two.act("dispatch.settle_and_claim", parcel, refused)
    assert second is not None
    assert two.desk.dispatch.handing_over(second)
    _, third = two.act("dispatch.settle_and_claim", second, refused)
    assert third is not None
    two.act("dispatch.settle", third, Outcome(Result.QUEUE_STOPPED, "535 no"))
    two.act("outbox.resume_queue")
    two.act("dispatch.unable", MailTrouble(MailFault.NO_PASSWORD))
    two.act("outbox.send_again", parcel.mail_id, action_id=new_id())
    two.act("outbox.mend", second.mail_id, address="mended@example.net", action_id=new_id())
    fourth = two.desk.dispatch.claim()
    assert fourth is not None
    two.note("dispatch.claim", Changes.of([(Topic.MAIL, fourth.order_id)]))
    assert two.desk.dispatch.handing_over(fourth)
    two.act("dispatch.settle", fourth, refused)
    two.act("outbox.send_all_again", two.desk.outbox.refused_mails(), action_id=new_id())
    (row, *_) = two.desk.outbox.mails("waiting")
    two.act("outbox.stop", row.id, action_id=new_id())
    with_none = _taken_in(two, email="")
    two.act("moves.move", with_none, to=PATH[1], **_versioned(two, with_none))
    two.act("outbox.phoned", two.desk.outbox.mails("no_address")[0].id, action_id=new_id())


@pytest.mark.long
def test_whatever_one_desk_does_the_other_shows(two: Two, clock: Clock, tmp_path: Path) -> None:
    _people_and_settings(two)
    for part in (
        _orders,
        _photos_and_passcodes,
        _customers,
        partial(_lists, folder=tmp_path),
        partial(_mails, clock=clock),
    ):
        part(two)
        two.leave_alone()
    reading = {name for name in CALLS if name not in two.done}
    before = _log(two.desk)
    for name in sorted(reading - UNSEEN.keys() - {"imports.look", "customer_export.write"}):
        assert name.split(".")[1] in _READING, f"{name} is done nowhere above"
    assert _log(two.desk) == before
    assert OPEN - two.done - UNSEEN.keys() <= _OPEN_AND_SEEN


_READING = {
    "used_before", "with_code", "details", "file", "carriers", "rates", "running",
    "page", "place_of", "counts", "desktop", "order", "come_back", "find", "items", "items_of", "latest", "suggest", "whole",
    "with_serial", "with_contact", "of_order", "read", "customers", "mails", "orders", "past", "preview", "all", "settings",
    "preview_move", "preview_note", "preview_walk", "preview_template", "body", "queue", "refused_mails",
    "history", "has_waiting", "has_removed", "has_spares", "has_old", "has_unswept",
}  # fmt: skip
_OPEN_AND_SEEN = {
    "people.sign_in", "people.sign_in_without_password", "people.sign_out", "shop.read", "shop.id", "shop.settle_zone", "logo.read", "dispatch.now", "dispatch.next_due_in",
    "exports.write", "passcodes.changes_of_reveal", "chores.all",
}  # fmt: skip


def _log(desk: Desk) -> int:
    from sqlalchemy import text

    with desk._store.reading() as conn:
        return conn.execute(text("SELECT count(*) FROM change_log")).scalar_one()


def test_every_topic_is_emitted_and_read() -> None:
    read = {topic for value in vars(reads).values() if isinstance(value, frozenset) for topic in value}
    assert read == set(Topic)
    services = Path(reads.__file__).parents[1] / "services"
    said = "".join(path.read_text() for path in services.rglob("*.py"))
    assert [topic for topic in Topic if f"Topic.{topic.name}" not in said] == []
