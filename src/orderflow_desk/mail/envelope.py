"""Turns a claimed mail into the bytes that leave, so that nothing typed can change who gets them."""

import binascii
from dataclasses import dataclass
from datetime import UTC, datetime
from email.headerregistry import Address
from email.utils import format_datetime

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Parcel
from orderflow_desk.mail.attachments import with_attachments, with_pictures
from orderflow_desk.mail.headers import HeaderError, address_header, address_of, id_header, text_header
from orderflow_desk.mail.reply_classes import printable

PHASE = "envelope"
# Quoted-printable text never holds "=_": no part can end early (RFC 2045, 6.7).
_BOUNDARY = b"=_part_of_a_mail"
_VERSION = b"MIME-Version: 1.0\r\n"
_ALTERNATIVES = b'Content-Type: multipart/alternative; boundary="' + _BOUNDARY + b'"\r\n\r\n'
_BETWEEN, _END = b"--" + _BOUNDARY + b"\r\n", b"--" + _BOUNDARY + b"--\r\n"
_PART_HEAD = b'; charset="utf-8"\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n'


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the server is told: one sender, one recipient, and the message in ASCII with CRLF line ends."""

    sender: str
    recipient: str
    content: bytes


def build_message(parcel: Parcel) -> Envelope:
    """Return the envelope of a mail, dated by the clock of the database that it was claimed from.

    Raises:
        MailTrouble: SENDER_REFUSED, RECIPIENT_REFUSED or MESSAGE_REFUSED: it cannot be written as a mail.
    """
    sender = _address(parcel.sender_name, parcel.sender_address, MailFault.SENDER_REFUSED)
    recipient = _address(parcel.recipient_name, parcel.recipient, MailFault.RECIPIENT_REFUSED)
    lines = [
        address_header("From", sender),
        address_header("To", recipient),
        text_header("Subject", parcel.subject),
        f"Date: {format_datetime(parcel.claimed_at or datetime.now(UTC))}",
        *_threading(parcel),
        "Auto-Submitted: auto-generated",  # RFC 3834: no out-of-office answers to this
        "X-Auto-Response-Suppress: OOF, AutoReply",  # the same for Exchange
    ]
    if parcel.reply_to:
        lines.insert(2, address_header("Reply-To", _address("", parcel.reply_to, MailFault.SENDER_REFUSED)))
    head = "".join(f"{line}\r\n" for line in lines).encode("ascii")
    return Envelope(sender.addr_spec, recipient.addr_spec, head + _body(parcel))


def _address(name: str, address: str, fault: MailFault) -> Address:
    try:
        return address_of(name, address)
    except HeaderError as error:
        raise MailTrouble(fault, PHASE, reply=printable(address)) from error


def _threading(parcel: Parcel) -> list[str]:
    """Return the headers by which mail programs show all mails of an order as one conversation."""
    try:
        lines = [id_header("Message-ID", (parcel.message_id,))]
        if parcel.references:
            lines.append(id_header("In-Reply-To", parcel.references[-1:]))
            lines.append(id_header("References", parcel.references))
    except HeaderError as error:
        raise MailTrouble(MailFault.MESSAGE_REFUSED, PHASE, reply=printable(str(error))) from error
    return lines


def _body(parcel: Parcel) -> bytes:
    """Return the text, the HTML part and the files with the headers of the body, in 7 bits, which every server takes.

    Written here and not by `email`, whose way over a message object takes three times as long.
    """
    words = _words(parcel)
    return with_attachments(words, parcel.attachments) if parcel.attachments else _VERSION + words


def _words(parcel: Parcel) -> bytes:
    if not parcel.html:
        return _part(b"plain", parcel.text)
    page = _part(b"html", parcel.html)
    if parcel.pictures:
        page = with_pictures(page, parcel.pictures)
    parts = (_part(b"plain", parcel.text), page)
    return _ALTERNATIVES + b"".join(_BETWEEN + part + b"\r\n" for part in parts) + _END


def _part(kind: bytes, text: str) -> bytes:
    """Return one body part, quoted-printable (RFC 2045, 6.7)."""
    return b"Content-Type: text/" + kind + _PART_HEAD + binascii.b2a_qp(_writable(text), istext=True)


def _writable(text: str) -> bytes:
    """Return the text in UTF-8 with CRLF line ends, one at its end at least: by the first one the lines are broken."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "").encode("utf-8", "replace")
    whole = lines if lines.endswith(b"\n") else lines + b"\n"
    return whole.replace(b"\n", b"\r\n")
