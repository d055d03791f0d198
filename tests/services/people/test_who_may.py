"""Every service method, called by every role, by nobody, and by somebody who was let go on another PC a moment before."""

import inspect
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from orderflow_desk.domain.actors import Actor, ActorKind, Customer, Job, System, signature
from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import DeskError, NotPermitted, NotSignedIn
from orderflow_desk.domain.exchange.importing import Column, Delimiter, Encoding, ImportPlan
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.invoices.invoice import Draft
from orderflow_desk.domain.invoices.parties import BillingDetails, BillingSettings
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import Tax, TaxRate
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.opening_hours.week import CLOSED
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact, InternalNote, PublicNote
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.people import NoLongerActive, Permission, Role
from orderflow_desk.domain.shipments.shipment import CameBack, Sent, ShipmentDetails
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.views.orders.list import OrderFilter
from support.shops.databases import take_on
from support.shops.orders import an_intake, an_order, new_id

PASSWORD = "long enough for anybody"


class Silent(Progress):
    def report(self, phase: str, done: int, total: int) -> None:
        pass


@dataclass
class Shop:
    """What the calls are about."""

    order_id: int
    customer_id: int
    other_id: int
    person_id: int
    folder: Path


Call = Callable[[Desk, Shop], object]
WORK, CLAIM, TEND, LISTS, ADMIN, OTHERS, MAINTAIN, BUY = (
    Permission.WORK_ON_ORDERS,
    Permission.CLAIM_ORDERS,
    Permission.TEND_MAIL,
    Permission.IMPORT_LISTS,
    Permission.ADMINISTER,
    Permission.ASSIGN_OTHERS,
    Permission.MAINTAIN,
    Permission.BUY_PARTS,
)
ISSUE, CREDIT, WRITE_OFF = Permission.ISSUE_INVOICES, Permission.CREDIT_INVOICES, Permission.WRITE_OFF


def _plan(shop: Shop) -> ImportPlan:
    return ImportPlan(str(_file(shop)), Encoding.UTF_8, Delimiter.COMMA, (Column.NAME,))


def _file(shop: Shop) -> Path:
    path = shop.folder / "list.csv"
    path.write_text("Name\nAnna Vogt\n")
    return path


def _read(desk: Desk, shop: Shop) -> None:
    desk.imports.read(_plan(shop), Silent()).close()


NOTE = PublicNote("A word to you.")
# Method: what it takes to call it, and how it is called.
CALLS: dict[str, tuple[Permission, Call]] = {
    "lookup.page": (WORK, lambda d, s: d.lookup.page(OrderFilter(), first=0, count=5)),
    "lookup.place_of": (WORK, lambda d, s: d.lookup.place_of(s.order_id, OrderFilter())),
    "lookup.counts": (WORK, lambda d, s: d.lookup.counts()),
    "lookup.desktop": (WORK, lambda d, s: d.lookup.desktop()),
    "lookup.order": (WORK, lambda d, s: d.lookup.order(s.order_id)),
    "customers.come_back": (WORK, lambda d, s: d.customers.come_back(s.order_id)),
    "customers.find": (WORK, lambda d, s: d.customers.find("vogt")),
    "customers.items_of": (WORK, lambda d, s: d.customers.items_of(s.customer_id)),
    "customers.latest": (WORK, lambda d, s: d.customers.latest()),
    "customers.suggest": (WORK, lambda d, s: d.customers.suggest("vogt")),
    "customers.whole": (WORK, lambda d, s: d.customers.whole(s.customer_id)),
    "customers.with_serial": (WORK, lambda d, s: d.customers.with_serial("1")),
    "customers.with_contact": (WORK, lambda d, s: d.customers.with_contact(phone="1", email="")),
    "customers.edit": (
        WORK,
        lambda d, s: d.customers.edit(
            s.customer_id, field=Field.CUSTOMER_NAME, value="Anna", was="x", action_id=new_id()
        ),
    ),
    "also_known.forget": (
        WORK,
        lambda d, s: d.also_known.forget(
            s.customer_id, field=Field.CUSTOMER_NAME, value="x", action_id=new_id()
        ),
    ),
    "also_known.put_back": (
        WORK,
        lambda d, s: d.also_known.put_back(
            s.customer_id, field=Field.CUSTOMER_NAME, value="x", action_id=new_id()
        ),
    ),
    "photos.of_order": (WORK, lambda d, s: d.photos.of_order(s.order_id)),
    "photos.read": (WORK, lambda d, s: d.photos.read(1)),
    "photos.add": (WORK, lambda d, s: d.photos.add(s.order_id, made=(), action_id=new_id())),
    "photos.remove": (WORK, lambda d, s: d.photos.remove(1, action_id=new_id())),
    "photos.put_back": (WORK, lambda d, s: d.photos.put_back(1, action_id=new_id())),
    "customer_export.write": (
        ADMIN,
        lambda d, s: d.customer_export.write(s.customer_id, s.folder / "export.zip"),
    ),
    "exports.customers": (LISTS, lambda d, s: d.exports.customers()),
    "exports.items": (LISTS, lambda d, s: d.exports.items()),
    "exports.mails": (TEND, lambda d, s: d.exports.mails("all")),
    "exports.orders": (WORK, lambda d, s: d.exports.orders(OrderFilter())),
    "imports.look": (LISTS, lambda d, s: d.imports.look(str(_file(s)))),
    "imports.past": (WORK, lambda d, s: d.imports.past()),
    "imports.read": (LISTS, _read),
    "imports.take_back": (LISTS, lambda d, s: d.imports.take_back(1, Silent())),
    "intake.take_in": (WORK, lambda d, s: d.intake.take_in(an_intake(), action_id=new_id())),
    "moves.move": (
        WORK,
        lambda d, s: d.moves.move(s.order_id, to=Status.SCHEDULED, expected_version=99, action_id=new_id()),
    ),
    "moves.walk": (
        WORK,
        lambda d, s: d.moves.walk(
            s.order_id, name=next(iter(WalkName)), reason="so", expected_version=99, action_id=new_id()
        ),
    ),
    "moves.cancel": (
        WORK,
        lambda d, s: d.moves.cancel(s.order_id, reason="so", expected_version=99, action_id=new_id()),
    ),
    "moves.undo": (WORK, lambda d, s: d.moves.undo(s.order_id, action_id=new_id())),
    "bulk.preview": (WORK, lambda d, s: d.bulk.preview([s.order_id])),
    "bulk.move": (WORK, lambda d, s: d.bulk.move((), to=Status.SCHEDULED, bulk_id=new_id())),
    "bulk.undo": (WORK, lambda d, s: d.bulk.undo((), bulk_id=new_id())),
    "notes.add": (WORK, lambda d, s: d.notes.add(s.order_id, note=InternalNote("x"), action_id=new_id())),
    "assignments.assign": (
        OTHERS,
        lambda d, s: d.assignments.assign(
            s.order_id, person_id=s.person_id, expected_version=_version(d, s), action_id=new_id()
        ),
    ),
    "assignments.claim": (CLAIM, lambda d, s: d.assignments.claim(s.order_id, action_id=new_id())),
    "assignments.hand_over": (
        CLAIM,
        lambda d, s: d.assignments.hand_over(
            s.order_id, person_id=s.person_id, word="so", expected_version=99, action_id=new_id()
        ),
    ),
    "assignments.see": (CLAIM, lambda d, s: d.assignments.see(s.order_id)),
    "labour.of_order": (WORK, lambda d, s: d.labour.of_order(s.order_id)),
    "labour.running": (WORK, lambda d, s: d.labour.running()),
    "labour.rates": (WORK, lambda d, s: d.labour.rates()),
    "labour.start": (CLAIM, lambda d, s: d.labour.start(s.order_id, action_id=new_id())),
    "labour.stop": (CLAIM, lambda d, s: d.labour.stop(action_id=new_id())),
    "labour.still_there": (CLAIM, lambda d, s: d.labour.still_there()),
    "labour.log": (CLAIM, lambda d, s: d.labour.log(s.order_id, minutes=5, action_id=new_id())),
    "labour.correct": (
        CLAIM,
        lambda d, s: d.labour.correct(1, minutes=5, work="", is_billed=True, rate=None, action_id=new_id()),
    ),
    "invoices.of_order": (WORK, lambda d, s: d.invoices.of_order(s.order_id)),
    "invoices.prepare": (WORK, lambda d, s: d.invoices.prepare(s.order_id, action_id=new_id())),
    "invoices.write": (
        WORK,
        lambda d, s: d.invoices.write(s.order_id, Draft(), version=9, action_id=new_id()),
    ),
    "invoices.issue": (ISSUE, lambda d, s: d.invoices.issue(s.order_id, version=9, action_id=new_id())),
    "invoices.credit": (CREDIT, lambda d, s: d.invoices.credit(1, reason="a", action_id=new_id())),
    "invoices.file": (WORK, lambda d, s: d.invoices.file(1)),
    "invoices.keep_file": (WORK, lambda d, s: d.invoices.keep_file(1, b"a")),
    "payments.pay": (
        WORK,
        lambda d, s: d.payments.pay(s.order_id, way=PayWay.CARD, minor=5, action_id=new_id()),
    ),
    "payments.write_off": (
        WRITE_OFF,
        lambda d, s: d.payments.write_off(s.order_id, reason="a", action_id=new_id()),
    ),
    "payments.take_back": (WORK, lambda d, s: d.payments.take_back(1, action_id=new_id())),
    "billing.read": (WORK, lambda d, s: d.billing.read()),
    "billing.details": (WORK, lambda d, s: d.billing.details(s.customer_id)),
    "billing.set_details": (
        WORK,
        lambda d, s: d.billing.set_details(
            s.customer_id, BillingDetails("Co"), was=BillingDetails(), action_id=new_id()
        ),
    ),
    "billing.change": (ADMIN, lambda d, s: d.billing.change(BillingSettings(), was=BillingSettings())),
    "billing.set_rate": (ADMIN, lambda d, s: d.billing.set_rate(TaxRate("a", Tax(rate=1)))),
    "billing.remove_rate": (ADMIN, lambda d, s: d.billing.remove_rate("a", valid_from=date.min)),
    "canned_notes.all": (WORK, lambda d, s: d.canned_notes.all()),
    "canned_notes.write": (ADMIN, lambda d, s: d.canned_notes.write("a", "b", is_shops=True)),
    "canned_notes.remove": (ADMIN, lambda d, s: d.canned_notes.remove("a", is_shops=True)),
    "parts.of_order": (WORK, lambda d, s: d.parts.of_order(s.order_id)),
    "parts.used_before": (WORK, lambda d, s: d.parts.used_before("a")),
    "parts.with_code": (WORK, lambda d, s: d.parts.with_code("a")),
    "parts.all": (WORK, lambda d, s: d.parts.all(since=datetime(2026, 1, 1, tzinfo=UTC))),
    "parts.add": (WORK, lambda d, s: d.parts.add(s.order_id, line=PartLine("a"), action_id=new_id())),
    "parts.correct": (WORK, lambda d, s: d.parts.correct(1, line=PartLine("a"), action_id=new_id())),
    "parts.give_date": (BUY, lambda d, s: d.parts.give_date([1], due=None, action_id=new_id())),
    "parts.receive": (WORK, lambda d, s: d.parts.receive(1, action_id=new_id())),
    "parts.not_needed": (WORK, lambda d, s: d.parts.not_needed(1, reason="a", action_id=new_id())),
    "parts.reopen": (WORK, lambda d, s: d.parts.reopen(1, action_id=new_id())),
    "shipments.of_order": (WORK, lambda d, s: d.shipments.of_order(s.order_id)),
    "shipments.carriers": (WORK, lambda d, s: d.shipments.carriers()),
    "shipments.send": (WORK, lambda d, s: d.shipments.send(s.order_id, sent=Sent("A"), action_id=new_id())),
    "shipments.receive": (WORK, lambda d, s: d.shipments.receive(CameBack(1), action_id=new_id())),
    "shipments.stays": (WORK, lambda d, s: d.shipments.stays(1, reason="a", action_id=new_id())),
    "shipments.reopen": (WORK, lambda d, s: d.shipments.reopen(1, action_id=new_id())),
    "shipments.correct": (
        WORK,
        lambda d, s: d.shipments.correct(1, details=ShipmentDetails(), action_id=new_id()),
    ),
    "shipments.set_carrier": (ADMIN, lambda d, s: d.shipments.set_carrier("A", page="")),
    "shipments.remove_carrier": (ADMIN, lambda d, s: d.shipments.remove_carrier("A")),
    "labour.set_rate": (ADMIN, lambda d, s: d.labour.set_rate(None)),
    "fields.edit": (
        WORK,
        lambda d, s: d.fields.edit(
            s.order_id, field=Field.FAULT, value="x", expected_version=99, action_id=new_id()
        ),
    ),
    "confirming.confirm_contact": (
        WORK,
        lambda d, s: d.confirming.confirm_contact(
            s.order_id, confirmed=True, expected_version=99, action_id=new_id()
        ),
    ),
    "passcodes.reveal": (WORK, lambda d, s: d.passcodes.reveal(s.order_id, "", action_id=new_id())),
    "passcodes.welcome": (WORK, lambda d, s: d.passcodes.welcome("A" * 44)),
    "passcodes.write": (
        WORK,
        lambda d, s: d.passcodes.write(s.order_id, "1234", expected_version=99, action_id=new_id()),
    ),
    "passcode_pcs.all": (WORK, lambda d, s: d.passcode_pcs.all()),
    "passcode_pcs.retire": (ADMIN, lambda d, s: d.passcode_pcs.retire("x", action_id=new_id())),
    "passcode_pcs.take_in_again": (ADMIN, lambda d, s: d.passcode_pcs.take_in_again("x", action_id=new_id())),
    "letters.change": (
        ADMIN,
        lambda d, s: d.letters.change("note", is_on=True, subject="News", body="{{ note }}"),
    ),
    "letters.settings": (WORK, lambda d, s: d.letters.settings()),
    "letters.preview_move": (
        WORK,
        lambda d, s: d.letters.preview_move(s.order_id, to=Status.CANCELLED, note=None),
    ),
    "letters.preview_note": (WORK, lambda d, s: d.letters.preview_note(s.order_id, note=NOTE)),
    "letters.preview_walk": (
        WORK,
        lambda d, s: d.letters.preview_walk(s.order_id, name=next(iter(WalkName)), note=None),
    ),
    "letters.preview_template": (
        WORK,
        lambda d, s: d.letters.preview_template("note", subject="News", body="{{ note }}"),
    ),
    "outbox.body": (WORK, lambda d, s: d.outbox.body(1)),
    "outbox.counts": (WORK, lambda d, s: d.outbox.counts()),
    "outbox.mails": (WORK, lambda d, s: d.outbox.mails("all")),
    "outbox.queue": (WORK, lambda d, s: d.outbox.queue()),
    "outbox.mend": (TEND, lambda d, s: d.outbox.mend(1, address="a@example.net", action_id=new_id())),
    "outbox.phoned": (TEND, lambda d, s: d.outbox.phoned(1, action_id=new_id())),
    "outbox.resume_queue": (TEND, lambda d, s: d.outbox.resume_queue()),
    "outbox.refused_mails": (WORK, lambda d, s: d.outbox.refused_mails()),
    "outbox.send_all_again": (TEND, lambda d, s: d.outbox.send_all_again((1,), action_id=new_id())),
    "outbox.send_again": (TEND, lambda d, s: d.outbox.send_again(1, action_id=new_id())),
    "outbox.stop": (TEND, lambda d, s: d.outbox.stop(1, action_id=new_id())),
    "people.all": (WORK, lambda d, s: d.people.all()),
    "people.add": (
        ADMIN,
        lambda d, s: take_on(
            d, login=f"new-{new_id()}", name="New", role=Role.ADMINISTRATOR, password=PASSWORD
        ),
    ),
    "people.set_password": (ADMIN, lambda d, s: d.people.set_password(s.person_id, password=PASSWORD)),
    "people.history": (ADMIN, lambda d, s: d.people.history(s.person_id)),
    "people.find": (MAINTAIN, lambda d, s: d.people.find("lea")),
    "people.reset_password": (MAINTAIN, lambda d, s: d.people.reset_password("lea", password=PASSWORD)),
    "people.change": (
        ADMIN,
        lambda d, s: d.people.change(s.person_id, name="Other", role=Role.TECHNICIAN, is_active=True),
    ),
    "shop.change": (ADMIN, lambda d, s: d.shop.change(replace(d.shop.read(), phone="1"))),
    "opening_hours.all": (WORK, lambda d, s: d.opening_hours.all()),
    "opening_hours.change": (ADMIN, lambda d, s: d.opening_hours.change(CLOSED, since=date(2099, 1, 1))),
    "opening_hours.remove": (ADMIN, lambda d, s: d.opening_hours.remove(date(2099, 1, 1))),
    "logo.change": (ADMIN, lambda d, s: d.logo.change(b"")),
    "merging.merge": (
        WORK,
        lambda d, s: d.merging.merge(
            s.customer_id, s.other_id, contact=Contact("Anna Vogt", "", ""), action_id=new_id()
        ),
    ),
    "merging.undo": (WORK, lambda d, s: d.merging.undo(99, action_id=new_id())),
    "erasure.erase": (ADMIN, lambda d, s: d.erasure.erase(s.customer_id, action_id=new_id())),
    "erasure_sweep.has_unswept": (MAINTAIN, lambda d, s: d.erasure_sweep.has_unswept()),
    "erasure_sweep.sweep": (MAINTAIN, lambda d, s: d.erasure_sweep.sweep(lambda: True)),
    "archive.has_waiting": (MAINTAIN, lambda d, s: d.archive.has_waiting()),
    "archive.archive_one": (MAINTAIN, lambda d, s: d.archive.archive_one()),
    "archive.has_removed": (MAINTAIN, lambda d, s: d.archive.has_removed()),
    "archive.delete_removed": (MAINTAIN, lambda d, s: d.archive.delete_removed()),
    "archive.has_spares": (MAINTAIN, lambda d, s: d.archive.has_spares()),
    "archive.sweep_spares": (MAINTAIN, lambda d, s: d.archive.sweep_spares()),
    "change_log.has_old": (MAINTAIN, lambda d, s: d.change_log.has_old()),
    "change_log.prune": (MAINTAIN, lambda d, s: d.change_log.prune()),
    "chores.take": (MAINTAIN, lambda d, s: d.chores.take(Job.PRUNE_CHANGES)),
    "chores.keep": (MAINTAIN, lambda d, s: d.chores.keep("token")),
    "chores.settle": (MAINTAIN, lambda d, s: d.chores.settle("token")),
}
# Nobody has to be signed in: it is before the sign-in, belongs to the program's own jobs, or touches no database.
OPEN = {
    "people.sign_in", "people.sign_in_without_password", "people.sign_out", "people.make_first_administrator", "shop.read", "shop.id", "shop.settle_zone", "logo.read",
    "dispatch.now", "dispatch.claim", "dispatch.handing_over", "dispatch.next_due_in", "dispatch.settle", "dispatch.settle_and_claim", "dispatch.unable",
    "exports.write", "passcodes.changes_of_reveal", "chores.all",
}  # fmt: skip


def _version(desk: Desk, shop: Shop) -> int:
    return desk.lookup.order(shop.order_id).version


def _methods(desk: Desk) -> set[str]:
    return {
        f"{part}.{name}"
        for part, service in vars(desk).items()
        if not part.startswith("_")
        for name, _ in inspect.getmembers(service, inspect.ismethod)
        if not name.startswith("_")
    }


@pytest.fixture
def shop(desk: Desk, tmp_path: Path) -> Shop:
    order_id, other = an_order(desk), an_order(desk, email="tom@example.net", name="Tom")
    person = take_on(desk, login="lea", name="Lea", role=Role.TECHNICIAN, password=PASSWORD)
    customers = [desk.lookup.order(number).customer_id for number in (order_id, other)]
    return Shop(order_id, customers[0], customers[1], person.id, tmp_path)


@pytest.fixture
def elsewhere(desk: Desk, database_url: str) -> Iterator[Desk]:
    """A desk on another PC."""
    with open_desk(database_url, pc="workbench", clock=desk._store._clock) as other:
        yield other


def _outcomes(desk: Desk, shop: Shop) -> dict[str, str]:
    """Call every method and return which of the refusals in question each raised; other refusals came later."""
    found: dict[str, str] = {}
    for name, (_, call) in CALLS.items():
        found[name] = ""
        try:
            call(desk, shop)
        except (NotSignedIn, NoLongerActive, NotPermitted) as refusal:
            found[name] = type(refusal).__name__
        except DeskError:
            pass
    return found


def _sit_down(desk: Desk, elsewhere: Desk, role: Role) -> int:
    person = take_on(desk, login=f"a-{role}", name="Ana", role=role, password=PASSWORD)
    elsewhere.people.sign_in(person.login, PASSWORD)
    return person.id


def test_every_method_of_the_desk_is_tried_here(desk: Desk) -> None:
    assert _methods(desk) - CALLS.keys() - OPEN == set()
    assert (CALLS.keys() | OPEN) - _methods(desk) == set()


@pytest.mark.parametrize("role", Role)
def test_a_role_can_do_what_it_may_and_nothing_else(
    desk: Desk, elsewhere: Desk, shop: Shop, role: Role
) -> None:
    _sit_down(desk, elsewhere, role)
    person = elsewhere.person
    assert person is not None
    found = _outcomes(elsewhere, shop)
    wanted = {
        name: "" if person.may(permission) else "NotPermitted" for name, (permission, _) in CALLS.items()
    }
    assert found == wanted


def test_nobody_can_do_nothing(desk: Desk, elsewhere: Desk, shop: Shop) -> None:
    wanted = dict.fromkeys(CALLS, "NotSignedIn")
    assert _outcomes(elsewhere, shop) == wanted


def test_somebody_who_was_let_go_a_moment_before_on_another_pc_can_do_nothing(
    desk: Desk, elsewhere: Desk, shop: Shop
) -> None:
    number = _sit_down(desk, elsewhere, Role.ADMINISTRATOR)
    desk.people.change(number, name="Ana", role=Role.ADMINISTRATOR, is_active=False)
    before = desk.people.all()
    wanted = dict.fromkeys(CALLS, "NoLongerActive")
    assert _outcomes(elsewhere, shop) == wanted
    assert desk.people.all() == before


def test_an_administrator_who_is_one_no_more_has_the_new_role_from_that_moment(
    desk: Desk, elsewhere: Desk, shop: Shop
) -> None:
    number = _sit_down(desk, elsewhere, Role.ADMINISTRATOR)
    desk.people.change(number, name="Ana", role=Role.TECHNICIAN, is_active=True)
    found = _outcomes(elsewhere, shop)
    assert {name for name, what in found.items() if what} == {
        name for name, (permission, _) in CALLS.items() if permission not in (WORK, CLAIM, TEND)
    }
    assert elsewhere.lookup.desktop().person.role is Role.TECHNICIAN


def _acting_as(desk: Desk, actor: Actor) -> Desk:
    desk.act_as(actor)
    return desk


def test_a_customer_can_do_nothing_that_is_for_staff(desk: Desk, elsewhere: Desk, shop: Shop) -> None:
    found = _outcomes(_acting_as(elsewhere, Customer(shop.customer_id)), shop)
    assert found == dict.fromkeys(CALLS, "NotPermitted")


def test_a_customer_who_was_erased_is_nobody(desk: Desk, elsewhere: Desk, shop: Shop) -> None:
    _acting_as(elsewhere, Customer(404))
    with pytest.raises(CustomerGone):
        elsewhere.lookup.order(shop.order_id)


def test_a_job_works_on_orders_and_decides_nothing_that_a_person_has_to(
    desk: Desk, elsewhere: Desk, shop: Shop
) -> None:
    found = _outcomes(_acting_as(elsewhere, System(Job.POST)), shop)
    refused = {name for name, what in found.items() if what == "NotPermitted"}
    assert refused == {
        name for name, (permission, _) in CALLS.items() if permission not in (WORK, TEND, MAINTAIN)
    } | {"assignments.assign"}
    others = {name: found[name] for name in CALLS.keys() - refused if found[name]}
    assert others == {"lookup.desktop": "NotSignedIn"}  # it is about the person who sits there


def test_what_a_job_and_a_customer_did_is_signed_by_them(desk: Desk, elsewhere: Desk, shop: Shop) -> None:
    _acting_as(elsewhere, System(Job.POST)).notes.add(
        shop.order_id, note=InternalNote("by itself"), action_id=new_id()
    )
    entry = desk.lookup.order(shop.order_id).timeline[-1]
    assert (entry.by, entry.user, entry.note) == (ActorKind.SYSTEM, "", "by itself")
    assert signature(Customer(shop.customer_id)) == {
        "actor_kind": ActorKind.CUSTOMER,
        "person_id": None,
        "job": "",
    }


def test_what_a_job_undid_is_signed_by_it(desk: Desk, elsewhere: Desk, shop: Shop) -> None:
    known = desk.customers.whole(shop.customer_id)
    contact = Contact(known.name, known.email, known.phone)
    merged = desk.merging.merge(shop.customer_id, shop.other_id, contact=contact, action_id=new_id())
    _acting_as(elsewhere, System(Job.POST)).merging.undo(merged.merge_id, action_id=new_id())
    with desk._store.reading() as conn:
        row = conn.exec_driver_sql("SELECT undone_kind, undone_by, undone_job FROM customer_merges").one()
    assert tuple(row) == ("system", None, "post")
