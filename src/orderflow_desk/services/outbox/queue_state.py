"""How the queue is, as every PC shows it: from the database, with what the settings lack for a mail to leave at all."""

from dataclasses import replace

from sqlalchemy import Connection

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.services.shop import read_settings
from orderflow_desk.store.queries import outbox as mails
from orderflow_desk.views.outbox import QueueState


def queue_state(conn: Connection, shop: ShopSettings | None = None) -> QueueState:
    """Return how the queue as a whole is; `shop` spares reading the settings again."""
    found = mails.queue(conn)
    if found.problem or (shop or read_settings(conn)).is_mail_set_up:
        return found
    return replace(found, problem=MailFault.NOT_SET_UP)
