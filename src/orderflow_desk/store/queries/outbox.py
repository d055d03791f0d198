"""The outbox as the screens see it: groups, rows, one mail whole, the state of the queue."""

from typing import Any

from sqlalchemy import Connection, Row, bindparam, func, select, text

from orderflow_desk.domain.outbox import CLAIMABLE, FAILED, IN_FLIGHT, MailState
from orderflow_desk.store.tables import mail_attachments, mail_queue, outbox
from orderflow_desk.store.tables.outbox import IS_FAILED, IS_PENDING
from orderflow_desk.views.outbox import MailBody, MailRow, QueueState

GROUPS: dict[str, tuple[MailState, ...]] = {
    "all": tuple(MailState),
    "waiting": (*CLAIMABLE, *IN_FLIGHT),
    "failed": FAILED,
    "no_address": (MailState.NO_ADDRESS,),
    "sent": (MailState.ACCEPTED,),
    "stopped": (MailState.RECALLED, MailState.PHONED),
}
_columns = (
    outbox.c.id,
    outbox.c.order_id,
    outbox.c.kind,
    outbox.c.recipient_name,
    outbox.c.recipient,
    outbox.c.subject,
    outbox.c.state,
    outbox.c.created_at,
    outbox.c.due_at,
    outbox.c.settled_at,
    outbox.c.attempts,
    outbox.c.problem,
    outbox.c.reply,
)
rows = select(*_columns)
_whole = select(*_columns, outbox.c.text, outbox.c.html, outbox.c.message_id, outbox.c.attached).where(
    outbox.c.id == bindparam("mail_id")
)
_files = (
    select(mail_attachments.c.name, func.length(mail_attachments.c.content).label("size"))
    .where(mail_attachments.c.mail_id == bindparam("mail_id"))
    .order_by(mail_attachments.c.id)
)
_pending_count = select(func.count()).select_from(outbox).where(text(IS_PENDING))
_failed_count = select(func.count()).select_from(outbox).where(text(IS_FAILED))
_next_due = select(func.min(outbox.c.due_at)).where(text(IS_PENDING))


def page(conn: Connection, group: str, *, before_id: int | None, count: int) -> tuple[MailRow, ...]:
    """Return mails of a group (a key of GROUPS), newest first; those merged into another are told by that one."""
    query = rows
    if group == "all":
        query = query.where(outbox.c.state != MailState.MERGED)
    else:
        query = query.where(outbox.c.state.in_(GROUPS[group]))
    if before_id is not None:
        query = query.where(outbox.c.id < before_id)
    found = conn.execute(query.order_by(outbox.c.id.desc()).limit(count))
    return tuple(_row(row) for row in found)


def _row(row: Row[*tuple[Any, ...]]) -> MailRow:
    return MailRow(*row[: len(_columns)])


def body(conn: Connection, mail_id: int) -> MailBody | None:
    """Return one mail whole, or None where there is none."""
    row = conn.execute(_whole, {"mail_id": mail_id}).first()
    if row is None:
        return None
    files = conn.execute(_files, {"mail_id": mail_id}).all() if row.attached else ()
    return MailBody(
        _row(row), row.text, row.html, row.message_id, tuple((file.name, file.size) for file in files)
    )


def counts(conn: Connection) -> dict[str, int]:
    """Return how many mails each group holds."""
    query = select(outbox.c.state, func.count()).group_by(outbox.c.state)
    found = {row[0]: int(row[1]) for row in conn.execute(query)}
    found.pop(MailState.MERGED, None)
    return {name: sum(found.get(state, 0) for state in states) for name, states in GROUPS.items()}


def refused(conn: Connection) -> tuple[int, ...]:
    """Return the refused mails that have a recipient and a text, oldest first; an erasure takes both."""
    query = select(outbox.c.id).where(
        text(IS_FAILED), outbox.c.state == MailState.REFUSED, outbox.c.recipient != "", outbox.c.text != ""
    )
    return tuple(conn.execute(query.order_by(outbox.c.id)).scalars())


def queue(conn: Connection) -> QueueState:
    """Return how the queue as a whole is."""
    row = conn.execute(select(mail_queue)).one()
    return QueueState(
        waiting=int(conn.execute(_pending_count).scalar_one()),
        failed=int(conn.execute(_failed_count).scalar_one()),
        problem=row.problem,
        detail=row.detail,
        is_stopped=bool(row.is_stopped),
        retry_at=row.retry_at,
        next_due=conn.execute(_next_due).scalar(),
        is_catching_up=row.back_at is not None and row.away_since is None,
        is_paused=bool(row.is_paused),
    )
