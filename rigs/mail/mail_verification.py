"""Holds what a shop says of its mails against what the server's book says: the promises of the way to the mail server."""

from collections.abc import Collection, Iterator
from contextlib import closing
from dataclasses import dataclass

from sqlalchemy import text

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.store.engine import Store
from rigs.mail.bad_server import SILENT, Book, Ending

# Where the final dot may have been on its way when the server fell silent, or was slower than a client waits.
_DOUBTFUL = frozenset({*SILENT, Ending.IN_THE_BODY, Ending.LATER, Ending.REFUSED, Ending.TOOK})
_ENDS = (MailState.ACCEPTED, MailState.REFUSED, MailState.UNCERTAIN)


@dataclass(frozen=True, slots=True)
class Said:
    """What the shop says of one mail."""

    mail_id: int
    recipient: str
    state: MailState
    message_id: str
    attempts: int


def sayings(url: str, *, journal: str = "delete") -> list[Said]:
    """Read what a shop's database says of its mails, of which each recipient has one."""
    with closing(Store(url, journal=journal)) as store, store.reading() as conn:
        rows = conn.execute(text("SELECT id, recipient, state, message_id, attempts FROM outbox ORDER BY id"))
        return [
            Said(row.id, row.recipient, MailState(row.state), row.message_id, row.attempts) for row in rows
        ]


def broken_promises(said: list[Said], book: Book, again: Collection[str] = ()) -> Iterator[str]:
    """Say what is wrong once no mail waits any more; `again` are the recipients whose lost mail a person sent again."""
    for one in said:
        for wrong in _wrong(one, book, is_again=one.recipient in again):
            yield f"{one.recipient}: {wrong} (is {one.state}, the server: {', '.join(book.endings(one.recipient))})"


def _wrong(one: Said, book: Book, *, is_again: bool) -> Iterator[str]:
    endings, taken = book.endings(one.recipient), book.taken(one.recipient)
    if one.state not in _ENDS:
        yield "lost: it never leaves, and nobody is told"
    if len(taken) > 1:
        yield f"taken {len(taken)} times"
    if any(message_id != one.message_id for message_id in taken):
        yield "another mail arrived in its place"
    if one.state is MailState.ACCEPTED and not taken:
        yield "called sent, and the server never took it"
    if one.state not in (MailState.ACCEPTED, MailState.UNCERTAIN) and taken:
        yield "called unsent, and the server took it"
    if one.state is MailState.REFUSED and Ending.REFUSED not in endings:
        yield "given up, and the server never refused it"
    if one.state is MailState.UNCERTAIN and not _DOUBTFUL.intersection(endings):
        yield "called uncertain without a doubt"
    if one.state is not MailState.UNCERTAIN and not is_again and any(end in SILENT for end in endings):
        yield "a true doubt that nobody is told of"


def is_slow(one: Said, book: Book) -> bool:
    """Tell whether the shop is in doubt though the server answered: its answer came too late."""
    return one.state is MailState.UNCERTAIN and not {*SILENT, Ending.IN_THE_BODY}.intersection(
        book.endings(one.recipient)
    )
