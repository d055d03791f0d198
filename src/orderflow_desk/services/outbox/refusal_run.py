"""Notices when a server refuses one mail after the other in the same words: that is not about the customers any more.

The words are compared without what differs from mail to mail. What is remembered stands in the database, as a digest: all
PCs of a shop count together, and nobody's address is kept.
"""

import hashlib
import re
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Row, select

from orderflow_desk.domain.outbox import SAME_REFUSALS_AT_MOST, Outcome, Result
from orderflow_desk.store.tables import outbox

_Queue = Row[*tuple[Any, ...]]
_VARYING = (
    # Addresses, and links with a number of their own.
    re.compile(r"<[^>]*>|\S+@\S+|https?://\S+"),
    # Ids and numbers: a word with a digit in it. An enhanced code is the same for all, and falls out alike.
    re.compile(r"\S*\d\S*"),
    re.compile(r"\W+"),
)


@dataclass(frozen=True, slots=True)
class Run:
    """What the queue remembers from now on, where that changes; whether it is to stop."""

    values: dict[str, Any]
    is_too_long: bool = False


def run_after(conn: Connection, queue: _Queue, outcome: Outcome, mail_id: int) -> Run:
    """Return what an attempt makes of the run: one that was taken ends it, one that was refused by a server may go on with it.

    What this program refuses by itself, such as an address that is none, says nothing of the server.
    """
    if outcome.result is Result.ACCEPTED:
        return Run({"refused_as": "", "refused_mails": ""} if queue.refused_as else {})
    if outcome.result is not Result.REFUSED or outcome.trouble is None or not outcome.trouble.code:
        return Run({})
    words = _digest(outcome.trouble.code, outcome.trouble.reply)
    before: list[str] = queue.refused_mails.split() if queue.refused_as == words else []
    mails = [*(one for one in before if one != str(mail_id)), str(mail_id)][-SAME_REFUSALS_AT_MOST:]
    values = {"refused_as": words, "refused_mails": " ".join(mails)}
    return Run(values, _recipients(conn, mails) >= SAME_REFUSALS_AT_MOST)


def _recipients(conn: Connection, mails: list[str]) -> int:
    """Return how many people these mails are for."""
    query = select(outbox.c.recipient).where(outbox.c.id.in_([int(one) for one in mails]))
    return len({address.casefold() for address in conn.execute(query).scalars()})


def _digest(code: int, reply: str) -> str:
    words = reply.casefold()
    for pattern in _VARYING:
        words = pattern.sub(" ", words)
    return hashlib.sha256(f"{code} {words.strip()}".encode()).hexdigest()
