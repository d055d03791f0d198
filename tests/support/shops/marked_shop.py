"""A shop whose people, customers, letters and mail server write nothing but markup."""

import json
from contextlib import closing
from dataclasses import replace
from pathlib import Path

from sqlalchemy import text

from orderflow_desk.domain.invoices.parties import BillingDetails, PostalAddress
from orderflow_desk.domain.invoices.payments import PayWay
from orderflow_desk.domain.invoices.taxes import NAME_AT_MOST, Tax, TaxKind, TaxRate
from orderflow_desk.domain.letters import LETTER_KINDS
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.domain.orders.order import Contact, Intake, InternalNote, Item, PublicNote
from orderflow_desk.domain.parts.part import PartLine
from orderflow_desk.domain.people import Role
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.domain.shipments.shipment import CameBack, Sent
from orderflow_desk.domain.shipments.tracking import CARRIER_AT_MOST
from orderflow_desk.domain.walks import WalkName
from orderflow_desk.sealing import new_key, public_of
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.store.engine import Store
from support.languages.markup import Trap
from support.shops.databases import take_on
from support.shops.orders import cancel, new_id, step, version_of
from support.window.photo_files import encoded, picture

PASSWORD = "<b>a password</b>"
_STATES = ("refused", "uncertain", "waiting", "accepted", "recalled", "phoned", "held")
_SET_STATE = "UPDATE outbox SET state = :state, problem = :problem, reply = :reply, settled_at = created_at WHERE id = :id"
_STOP = "UPDATE mail_queue SET is_stopped = 1, problem = 'login_refused', detail = :detail"


class MarkedShop:
    """Made in an empty database; `order_id` is the order with all of it, in progress."""

    def __init__(self, url: str, trap: Trap) -> None:
        self.line, self.text = trap.line, trap.text
        with open_desk(url) as desk:
            desk.people.sign_in_without_password()
            self._set_up(desk)
            self.order_id = self._full_order(desk)
            self.cancelled_id = self._order(desk, "")
            cancel(desk, self.cancelled_id, self.text)
            self._come_back(desk)
            self.login = self._people(desk)
        with closing(Store(url)) as store:
            self._let_mails_fail(store)
            self._keep_further_names(store)

    def _set_up(self, desk: Desk) -> None:
        line = self.line
        shop = replace(
            desk.shop.read(),
            name=line,
            address=self.text,
            phone=line,
            sender_name=line,
            sender_address="desk@vogt.example",
            smtp_host="localhost",
            smtp_user=line,
            time_zone="Pacific/Auckland",  # not that of this PC, so that the window says so
            portal_base="https://vogt.example/<b>x</b>",
            is_first_start_done=True,
        )
        desk.shop.change(shop)
        own, desk._acting.pc = desk._acting.pc, line
        desk.passcodes.welcome(public_of(new_key()))
        desk._acting.pc = own
        for kind in LETTER_KINDS[:3]:
            desk.letters.change(kind.slug, is_on=True, subject=f"{line} {{{{ item }}}}", body=self.text)

    def _order(self, desk: Desk, email: str) -> int:
        intake = Intake(
            Contact(self.line, email, self.line),
            Item(self.line, self.line, "phone", self.line, self.line),
            fault=self.text,
            accessories=self.text,
            condition=self.text,
            contact_confirmed=True,
            kind=OrderKind.FIELD_VISIT,
            visit_address=self.line,
        )
        return desk.intake.take_in(intake, action_id=new_id(), submit=True).order_id

    def _come_back(self, desk: Desk) -> None:
        """Let the cancelled order come back, so that both link to each other."""
        intake = Intake(
            Contact(self.line, "", self.line),
            Item(self.line, self.line),
            fault=self.text,
            comes_back_from=self.cancelled_id,
        )
        desk.intake.take_in(intake, action_id=new_id())

    def _full_order(self, desk: Desk) -> int:
        order_id = self._order(desk, "jana@example.net")
        desk.moves.walk(
            order_id,
            name=WalkName.START_NOW,
            reason=self.text,
            expected_version=version_of(desk, order_id),
            action_id=new_id(),
            note=PublicNote(self.text),
        )
        for _ in _STATES:
            desk.notes.add(order_id, note=PublicNote(self.text), action_id=new_id())
        desk.notes.add(order_id, note=InternalNote(self.text), action_id=new_id())
        drawn = encoded(picture())
        desk.photos.add(order_id, made=[Photo("ab", 640, 480, self.line, drawn, drawn)], action_id=new_id())
        desk.labour.log(order_id, minutes=25, work=self.line, action_id=new_id())
        for end in ("here", "struck"):
            line = PartLine(self.line, self.line, 1000, None, self.line, self.line)
            desk.parts.add(order_id, line=line, action_id=new_id())
            part = desk.parts.of_order(order_id).rows[-1].id
            if end == "here":
                desk.parts.receive(part, place=self.line, action_id=new_id())
            else:
                desk.parts.not_needed(part, reason=self.line, action_id=new_id())
        desk.billing.set_rate(TaxRate(self.line[:NAME_AT_MOST], Tax(TaxKind.EXEMPT, 0, self.line)))
        details = BillingDetails(self.line, PostalAddress(*[self.line] * 5))
        customer = desk.lookup.order(order_id).customer_id
        desk.billing.set_details(customer, details, was=BillingDetails(), action_id=new_id())
        desk.invoices.prepare(order_id, action_id=new_id())
        desk.payments.pay(order_id, way=PayWay.CARD, minor=5, receipt=self.line[:60], action_id=new_id())
        desk.canned_notes.write("42", self.text, is_shops=True)
        desk.shipments.set_carrier(self.line[:CARRIER_AT_MOST], page="")
        sent = Sent(self.line, self.line, self.line, self.line, self.line)
        for end in ("back", "stays"):
            desk.shipments.send(order_id, sent=sent, action_id=new_id())
            shipment = desk.shipments.of_order(order_id).rows[0].id
            if end == "back":
                desk.shipments.receive(CameBack(shipment, self.line, self.line), action_id=new_id())
            else:
                desk.shipments.stays(shipment, reason=self.line, action_id=new_id())
        step(desk, order_id, Status.AWAITING_PARTS, note=InternalNote(self.line))
        step(desk, order_id, Status.IN_PROGRESS)
        return order_id

    def _people(self, desk: Desk) -> str:
        first = desk.person
        assert first is not None
        desk.people.set_password(first.id, password=PASSWORD)
        for name in (self.line, f"{self.line} &amp; son"):
            take_on(desk, login=f"{name[-40:]}", name=name, role=Role.TECHNICIAN, password=PASSWORD)
        desk.people.change(first.id, name=self.line, role=first.role, is_active=True)
        desk.assignments.assign(
            self.order_id,
            person_id=desk.people.all()[1].id,
            expected_version=version_of(desk, self.order_id),
            action_id=new_id(),
        )
        return first.login

    def _keep_further_names(self, store: Store) -> None:
        """Let each customer be known by a further name, as after a merge."""
        kept = json.dumps({"customer_name": [self.line]})
        with store.writing() as conn:
            conn.execute(text("UPDATE customers SET others = :kept"), {"kept": kept})

    def _let_mails_fail(self, store: Store) -> None:
        with store.writing() as conn:
            ids = (
                conn.execute(text("SELECT id FROM outbox WHERE recipient <> '' ORDER BY id")).scalars().all()
            )
            for place, number in enumerate(ids):
                state = _STATES[place % len(_STATES)]
                problem = "message_refused" if state in ("refused", "waiting") else ""
                values = {"state": state, "problem": problem, "reply": self.line, "id": number}
                conn.execute(text(_SET_STATE), values)
            conn.execute(text(_STOP), {"detail": self.line})


def marked_log_line(words: str) -> str:
    """Return a line of the log that says this everywhere."""
    line = {
        "time": "2026-11-24T09:00:00+00:00",
        "level": "warning",
        "logger": words,
        "thread": words,
        "event": words,
        "fields": {"field": words},
        "error": [{"kind": words, "places": [words]}],
    }
    return json.dumps(line) + "\n"


def write_log(folder: Path, words: str) -> None:
    """Leave a log behind, as a run before this one would."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "orderflow-desk.log").write_text(marked_log_line(words), encoding="utf-8")
