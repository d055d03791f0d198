"""The conditions that the tables and the reader of the first page agree on, without SQLAlchemy."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.lifecycle import CLOSED, Status

if TYPE_CHECKING:
    from orderflow_desk.domain.outbox import MailState


def among(states: "tuple[MailState, ...]") -> str:
    """Return the condition on a mail's state, word by word as the partial indexes have it."""
    return "state IN ({})".format(", ".join(f"'{state}'" for state in sorted(states)))


_final = ", ".join(f"'{status}'" for status in CLOSED)
# Literal text, since SQLite takes a partial index only where the query repeats its condition word by word.
IS_UNDER_WAY = f"status NOT IN ({_final}, '{Status.DRAFT}')"
IS_PAST_DRAFT = f"status <> '{Status.DRAFT}'"
IS_CLOSED = f"status IN ({_final})"
# The photos whose bytes are in the database.
IS_STORED = "archive = ''"
# What `among` says of PENDING and FAILED in `domain.mailing`, which the reader of the first page does without.
IS_PENDING = "state IN ('handing_over', 'held', 'queued', 'sending', 'waiting')"
IS_FAILED = "state IN ('refused', 'uncertain')"
