"""Lays poisonous mails among good ones in a real outbox, and lets the mail worker carry them to a real server over TLS."""

import logging
import quopri
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from random import Random
from typing import Any

from sqlalchemy import Row, bindparam, select, update

from orderflow_desk.demo.mailbox import Mailbox, Received
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.domain.outbox import MailState, Parcel
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.words.mail_words import why_sentence
from orderflow_desk.mail.envelope import Envelope
from orderflow_desk.mail.mail_worker import MailWorker
from orderflow_desk.services.desk import Desk, open_desk
from orderflow_desk.services.outbox.letter_words import LINK_MARK
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.tables import outbox
from rigs.poison import payloads
from rigs.poison.built_messages import complaints
from rigs.poison.poisoned_letters import SENDER, chance_of

SHOP = "Rig & Söhne"
_LONG = 24 * 3600.0
_LINK = re.compile(rb"https://portal\.example/o/[\w-]{43}")
# What is not written by a service: an import, a script or an older version may have put it there.
_SHARE_OF_RAW = 0.6
_overwritten = (
    update(outbox)
    .where(outbox.c.order_id == bindparam("of_order"))
    .values(
        {
            name: bindparam(f"new_{name}")
            for name in ("recipient", "recipient_name", "subject", "text", "html")
        }
    )
)


@dataclass(slots=True)
class Figures:
    """What a run has seen: how the good and the poisonous mails ended."""

    good: Counter[str] = field(default_factory=Counter[str])
    poisonous: Counter[str] = field(default_factory=Counter[str])
    broken: list[str] = field(default_factory=list[str])


def run(folder: Path, *, poisonous: int, good: int, seed: int) -> Figures:
    """Write the mails in a random order, send them, and look at every one."""
    url, mailbox = sqlite_url(folder / "poisoned.db"), Mailbox()
    mailbox.start()
    try:
        good_ones = _write(url, poisonous, good, seed)
        stumbles = _send(url, mailbox)
    finally:
        mailbox.stop()
    with closing(Store(url)) as store, store.reading() as conn:
        rows = conn.execute(select(outbox)).all()
    figures = _verified(rows, good_ones, mailbox.messages())
    figures.broken += [f"the mail worker's loop saw: {line}" for line in stumbles]
    if len(rows) != poisonous + good:
        figures.broken.append(f"{len(rows)} mails were written")
    return figures


def _write(url: str, poisonous: int, good: int, seed: int) -> set[int]:
    """Take the orders in, each of which writes a mail; return those whose mails are good."""
    kinds = [*[True] * good, *[False] * poisonous]
    Random(seed).shuffle(kinds)  # noqa: S311  a rig is repeated by its seed
    good_ones: set[int] = set()
    with open_desk(url, synchronous="OFF") as desk, closing(Store(url, synchronous="OFF")) as store:
        _set_up(desk)
        for number, is_good in enumerate(kinds):
            chance = chance_of(seed, number)
            intake = _good(number) if is_good else _poisonous(chance)
            order_id = desk.intake.take_in(intake, action_id=f"{seed}-{number}", submit=True).order_id
            if is_good:
                good_ones.add(order_id)
            elif chance.random() < _SHARE_OF_RAW:
                _overwrite(store, chance, order_id)
    return good_ones


def _set_up(desk: Desk) -> None:
    desk.people.sign_in_without_password()
    settings = replace(
        desk.shop.read(),
        name=SHOP,
        sender_address=SENDER,
        hold_seconds=0,
        smtp_host="127.0.0.1",
        portal_base="https://portal.example",
        intake_needs=(),  # whatever is poisoned, a mail is written
    )
    desk.shop.change(settings)


def _good(number: int) -> Intake:
    contact = Contact("Jana Novák", f"jana-{number}@example.net")
    return Intake(contact, Item("Bosch WAT28400 washing machine"), contact_confirmed=True)


def _poisonous(chance: Random) -> Intake:
    contact = Contact(_line(chance), payloads.good_address(chance))
    item, fault = Item(_line(chance), _line(chance)), payloads.text(chance)[:10_000]
    return Intake(contact, item, fault=fault, contact_confirmed=True)


def _line(chance: Random) -> str:
    """Return poison that is short enough to be taken, as it comes from a person's fingers."""
    text = payloads.text(chance)
    return text if 0 < len(tidy_line(text)) <= 200 else f"x{text[:100]}"


def _overwrite(store: Store, chance: Random, order_id: int) -> None:
    values = {
        "new_recipient": payloads.address(chance),
        "new_recipient_name": payloads.text(chance),
        "new_subject": payloads.text(chance),
        "new_text": payloads.text(chance),
        "new_html": payloads.text(chance),
    }
    kept = {name: payloads.without_halves(text) for name, text in values.items()}
    with store.writing() as conn:
        conn.execute(_overwritten, {"of_order": order_id, **kept})


def _send(url: str, mailbox: Mailbox) -> list[str]:
    """Let a mail worker work until nothing is due; return what his loop had to catch, or told of."""
    account = MailAccount(mailbox.host, mailbox.port, Security.STARTTLS, mailbox.user, mailbox.password)
    troubles: list[str] = []
    with open_desk(url, synchronous="OFF") as desk, _stumbles() as logged:
        mail_worker = MailWorker(
            desk.dispatch,
            lambda: account,
            on_change=lambda _changes: None,
            on_trouble=lambda trouble: troubles.append(str(trouble)) if trouble else None,
            extra_ca=lambda: str(mailbox.ca_file),
        )
        mail_worker.drain(_LONG)
    return logged + troubles


@contextmanager
def _stumbles() -> Iterator[list[str]]:
    logged: list[str] = []

    class _Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            logged.append(self.format(record)[-300:])

    listener, logger = _Listener(logging.WARNING), logging.getLogger("orderflow_desk")
    logger.addHandler(listener)
    try:
        yield logged
    finally:
        logger.removeHandler(listener)


def _verified(
    rows: Sequence[Row[*tuple[Any, ...]]], good_ones: set[int], received: tuple[Received, ...]
) -> Figures:
    figures = Figures()
    by_id: dict[str, list[Received]] = {}
    for one in received:
        by_id.setdefault(one.message_id, []).append(one)
    for row in rows:
        (figures.good if row.order_id in good_ones else figures.poisonous)[row.state] += 1
        wrong = _wrong(row, by_id.pop(row.message_id, []))
        if row.order_id in good_ones and row.state is not MailState.ACCEPTED:
            wrong.append(f"it is good, and {row.state}")
        figures.broken += [f"mail {row.id}: {line}" for line in wrong]
    figures.broken += [f"{name} arrived, and was never written" for name in by_id]
    return figures


def _wrong(row: Row[*tuple[Any, ...]], taken: list[Received]) -> list[str]:
    if row.state is MailState.REFUSED:
        why = why_sentence(row.problem, row.reply)
        return [
            *(["it is refused, and nobody says why"] if not why else []),
            *(["it arrived"] if taken else []),
        ]
    if row.state is not MailState.ACCEPTED or len(taken) != 1:
        return [f"it is {row.state}, and arrived {len(taken)} times"]
    mail = taken[0]
    return complaints(
        _parcel(row, _link_in(mail.content)), Envelope(mail.sender, mail.recipient, mail.content)
    )


def _link_in(content: bytes) -> str:
    found = _LINK.search(quopri.decodestring(content))
    return found[0].decode() if found else LINK_MARK


def _parcel(row: Row[*tuple[Any, ...]], link: str) -> Parcel:
    """Return what was to be sent, by the outbox."""
    return Parcel(
        mail_id=row.id,
        order_id=row.order_id,
        token="",
        message_id=row.message_id,
        references=(),
        sender_name=SHOP,
        sender_address=SENDER,
        reply_to="",
        recipient_name=row.recipient_name,
        recipient=row.recipient,
        subject=row.subject,
        text=row.text.replace(LINK_MARK, link),
        html=row.html.replace(LINK_MARK, link),
    )
