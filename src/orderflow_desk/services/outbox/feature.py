"""Where mails join: they go with their customer, are given to one who asks, and have to fit the timeline."""

import re
from collections.abc import Iterator

from sqlalchemy import Connection, func, or_, select

from orderflow_desk.domain.outbox import MailState
from orderflow_desk.services.outbox.letter_words import LINK_MARK
from orderflow_desk.services.transaction.examining import Ailment, Found, found
from orderflow_desk.services.transaction.exporting import (
    ExportedFile,
    ExportPart,
    announced,
    as_json,
    counted,
)
from orderflow_desk.services.transaction.feature import Feature
from orderflow_desk.store.personal import about
from orderflow_desk.store.tables import mail_attachments, outbox, timeline

# Stands where a message has the customer's own link: whoever gets the file has not got that.
LINK_HELD_BACK = "[link]"
_NAME_AT_MOST = 60
_NOT_IN_NAMES = re.compile(r"[^\w.-]")


def _messages(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
    """Tell of each message: to whom, what it says, and what became of it; the files that went with it lie beside it."""
    query = select(outbox).where(about(outbox, [customer_id])).order_by(outbox.c.id)
    for row in conn.execute(query).mappings().all():
        said = {**announced(outbox, row), "text": row["text"].replace(LINK_MARK, LINK_HELD_BACK)}
        name = f"messages/{row['order_id'] or 'customer'}-{row['id']}"
        yield ExportedFile(f"{name}.json", as_json(said))
        if row["attached"]:
            yield from _attachments(conn, row["id"], name)


def _attachments(conn: Connection, mail_id: int, folder: str) -> Iterator[ExportedFile]:
    query = select(mail_attachments).where(mail_attachments.c.mail_id == mail_id)
    for row in conn.execute(query.order_by(mail_attachments.c.id)).mappings():
        # A name may have come from outside, and stands in a path here.
        plain = _NOT_IN_NAMES.sub("_", row["name"])[-_NAME_AT_MOST:]
        yield ExportedFile(f"{folder}/{row['id']}-{plain}", row["content"])


def _wrong_mail(conn: Connection) -> Found | None:
    """Find entries with several mails, mails of another order's entry, and those merged into none."""
    carrier = outbox.alias()
    queries = (
        select(outbox.c.entry_id)
        .where(outbox.c.entry_id.is_not(None))
        .group_by(outbox.c.entry_id)
        .having(func.count() > 1),
        select(outbox.c.entry_id)
        .join(timeline, timeline.c.id == outbox.c.entry_id)
        .where(timeline.c.order_id != outbox.c.order_id),
        select(outbox.c.entry_id)
        .outerjoin(carrier, carrier.c.id == outbox.c.merged_into)
        .where(
            outbox.c.state == MailState.MERGED,
            or_(carrier.c.id.is_(None), carrier.c.order_id != outbox.c.order_id),
        ),
    )
    return found(
        Ailment.WRONG_MAIL, sorted({entry for query in queries for entry in conn.execute(query).scalars()})
    )


FEATURE = Feature(
    moving={"mails": outbox},
    export=(ExportPart(frozenset({outbox, mail_attachments}), _messages, counted(outbox, mail_attachments)),),
    examine=(_wrong_mail,),
)
