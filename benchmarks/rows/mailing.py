"""A thousand mails written, enqueued, handed over and settled, beside a bare smtplib loop and two libraries."""

import json
import smtplib
import ssl
import time
from dataclasses import dataclass, replace
from email.message import EmailMessage
from pathlib import Path
from uuid import uuid4

from sqlalchemy import text

from benchmarks.figures import Figure
from benchmarks.setting import Setting, fdatasync_ms, in_turns, median
from benchmarks.yardsticks import django_mails
from benchmarks.yardsticks.mail_server import Server, mail_server
from orderflow_desk.domain.orders.order import PublicNote
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.services.desk import Desk
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.sqlite import journal_mode

ROUNDS = 3
_NOTE = PublicNote("The part that we need is in stock; it takes one more day. We call you when it is done.")
_MAILED = text(
    "SELECT o.id FROM orders o JOIN customers c ON c.id = o.customer_id "
    "WHERE c.email <> '' AND o.has_left_draft ORDER BY o.id DESC LIMIT :count"
)


@dataclass(slots=True)
class Office:
    """A desk whose mails leave to the benchmarks' server, and how long each part of a thousand of them took."""

    store: Store
    desk: Desk
    server: Server
    order_ids: list[int]
    enqueued: list[float]
    drained: list[float]

    def enqueue(self, count: int) -> float:
        """Tell so many customers by a public note each; return the seconds until the last mail was in the outbox."""
        began = time.perf_counter()
        for order_id in self.order_ids[:count]:
            self.desk.notes.add(order_id, note=_NOTE, action_id=uuid4().hex)
        return time.perf_counter() - began

    def drain(self, count: int) -> float:
        """Send what is due; return the seconds until the last was settled."""
        mail_worker = MailWorker(
            self.desk.dispatch,
            lambda: self.server.account,
            on_change=lambda _changes: None,
            extra_ca=lambda: self.server.ca_file,
        )
        began = time.perf_counter()
        sent = mail_worker.drain(120.0)
        took = time.perf_counter() - began
        assert sent == count, f"{sent} of {count} mails were taken"
        return took


def office(shop: Path, server: Server, count: int) -> Office:
    """Open a desk at `shop` that mails at once, with orders whose customers have an address."""
    store = Store(sqlite_url(shop))
    desk = Desk(store, "bench")
    desk.people.sign_in_without_password()
    account = server.account
    desk.shop.change(
        replace(
            desk.shop.read(),
            hold_seconds=0,
            smtp_host=account.host,
            smtp_port=account.port,
            smtp_security=account.security,
            smtp_user=account.user,
        )
    )
    with store.writing() as conn:
        # What other rows left waiting is none of this one's.
        conn.execute(
            text("UPDATE outbox SET state = 'recalled' WHERE state IN ('held', 'queued', 'waiting')")
        )
        order_ids = list(conn.execute(_MAILED, {"count": count}).scalars())
    return Office(store, desk, server, order_ids, [], [])


def _letters(one: Office, count: int) -> list[list[str]]:
    """Return recipient, subject, text and HTML of the mails that were sent last."""
    query = text("SELECT recipient, subject, text, html FROM outbox ORDER BY id DESC LIMIT :count")
    with one.store.reading() as conn:
        return [list(row) for row in conn.execute(query, {"count": count})]


def _loop(server: Server, letters: list[list[str]]) -> float:
    """Hand the letters over on one connection with nothing around it; return the seconds."""
    messages = [_message(*letter) for letter in letters]
    account = server.account
    began = time.perf_counter()
    with smtplib.SMTP(account.host, account.port, local_hostname="localhost") as smtp:
        smtp.starttls(context=ssl.create_default_context(cafile=server.ca_file))
        smtp.login(account.user, account.password)
        for message in messages:
            smtp.send_message(message)
    return time.perf_counter() - began


def _message(recipient: str, subject: str, plain: str, html: str) -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "desk@vogt-novak.example", recipient, subject
    message["Message-ID"] = f"<{uuid4().hex}@bench.example>"
    message.set_content(plain)
    message.add_alternative(html, subtype="html")
    return message


def mail_drain(setting: Setting) -> list[Figure]:
    """Measure the drain against the loop, and the whole way of a mail against both libraries."""
    with mail_server() as server:
        one = office(setting.copy_to_write(), server, setting.mails)
        count = len(one.order_ids)
        one.enqueue(min(count, 20))
        one.drain(min(count, 20))
        letters = (_letters(one, min(count, 20)) * (count // min(count, 20) + 1))[:count]
        kept = setting.scratch / "letters.json"
        kept.write_text(json.dumps(letters), encoding="utf-8")
        libraries = [name for name in django_mails.LIBRARIES if django_mails.is_installed(name)]

        def whole() -> float:
            one.enqueued.append(one.enqueue(count))
            one.drained.append(one.drain(count))
            return one.enqueued[-1] + one.drained[-1]

        ours, loop, *others = in_turns(
            ROUNDS if setting.rounds > ROUNDS else 1,
            whole,
            lambda: _loop(server, letters),
            *(
                lambda name=name: django_mails.seconds_of(name, kept, setting.scratch, server)
                for name in libraries
            ),
        )
        one.desk.close()
    rates = {name: count / median(times) for name, times in zip(libraries, others, strict=True)}
    drained = count / median(one.drained)
    note = f"{count} mails; fdatasync {fdatasync_ms(setting.scratch):.2f} ms; journal mode {journal_mode()}"
    return [
        Figure("mail_drain", "drain", "mails/s", drained, "bare smtplib loop", count / median(loop), at_least=0.6, note=note),
        *(
            Figure(
                "mail_drain", "written, enqueued, handed over", "mails/s", count / median(ours), name, rates.get(name),
                at_least=wanted, missing="" if name in rates else f"{name} is not installed",
            )
            for name, wanted in (("django-mailer", 2.0), ("django-post_office", 1.0))
        ),
    ]  # fmt: skip
