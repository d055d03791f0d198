"""Claimed mails for tests."""

import itertools

from orderflow_desk.domain.outbox import Attachment, Parcel

_ids = itertools.count(1)


def parcel(
    *,
    recipient: str = "jana@example.net",
    recipient_name: str = "Jana Novák",
    sender_name: str = "Fix & Co.",
    sender_address: str = "desk@fix.example",
    reply_to: str = "",
    subject: str = "Your Bosch is ready",
    text: str = "Hello\n.a line that starts with a dot\n",
    html: str = "<p>Hello</p>",
    references: tuple[str, ...] = (),
    message_id: str = "",
    attachments: tuple[Attachment, ...] = (),
) -> Parcel:
    """Return a mail that differs from every other one by its number and Message-ID."""
    number = next(_ids)
    return Parcel(
        mail_id=number,
        order_id=10482,
        token=f"token-{number}",
        message_id=message_id or f"<order-10482.{number}@fix.example>",
        references=references,
        sender_name=sender_name,
        sender_address=sender_address,
        reply_to=reply_to,
        recipient_name=recipient_name,
        recipient=recipient,
        subject=subject,
        text=text,
        html=html,
        attachments=attachments,
    )
