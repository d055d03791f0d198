"""Holds sealed mails against what was to be sent: one recipient, our headers alone, the text as it was typed."""

import re
from collections.abc import Callable
from email import message_from_bytes
from email.headerregistry import AddressHeader, HeaderRegistry
from email.message import Message
from email.utils import getaddresses
from functools import cache

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Parcel
from orderflow_desk.mail.envelope import Envelope, build_message
from orderflow_desk.mail.headers import TEXT_AT_MOST

# RFC 5322, 2.1.1: characters of a line; RFC 5321, 4.5.3.1.3: octets of a path with its brackets.
LINE_AT_MOST = 998
PATH_AT_MOST = 256
_ALWAYS = (
    "From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "X-Auto-Response-Suppress", "MIME-Version",
    "Content-Type",
)  # fmt: skip
_HALF = re.compile("[\ud800-\udfff]")
_MAILBOX = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[a-z0-9.-]+")


def complaints(parcel: Parcel, envelope: Envelope) -> list[str]:
    """Return what is wrong with a sealed mail; nothing when it is as it was meant."""
    head, _, _ = envelope.content.partition(b"\r\n\r\n")
    return [*_of_bytes(envelope.content), *_of_head(parcel, envelope, head), *_of_meaning(parcel, envelope)]


def _of_bytes(content: bytes) -> list[str]:
    wrong: list[str] = []
    if max(map(len, content.split(b"\r\n"))) > LINE_AT_MOST:
        wrong.append("a line is too long")
    # A lone CR or LF is where two servers may see the end of a mail differently (SMTP smuggling).
    rest = content.replace(b"\r\n", b"")
    if b"\r" in rest or b"\n" in rest or b"\x00" in rest or not rest.isascii():
        wrong.append("there is a lone CR or LF, a NUL, or a byte beyond ASCII")
    return wrong


def _of_head(parcel: Parcel, envelope: Envelope, head: bytes) -> list[str]:
    wrong: list[str] = []
    lines = head.decode("ascii").split("\r\n")
    names = sorted(line.partition(":")[0] for line in lines if not line.startswith(" "))
    if names != headers_of(parcel):
        wrong.append(f"headers: {names}")
    if not all(line.strip() and line.isprintable() for line in lines):
        wrong.append("a header holds what nobody sees, or an empty line")
    for name, mailbox in (("From", envelope.sender), ("To", envelope.recipient)):
        value = "\r\n".join(lines).replace("\r\n ", " ").split(f"{name}: ", 1)[1].split("\r\n")[0]
        if [address for _, address in getaddresses([value])] != [mailbox]:
            wrong.append(f"{name}: {value}")
        if not _MAILBOX.fullmatch(mailbox) or len(mailbox) + 2 > PATH_AT_MOST:
            wrong.append(f"the server is told {mailbox}")
    return wrong


def headers_of(parcel: Parcel) -> list[str]:
    """Return the names of the headers that a mail has to have, each once, sorted."""
    reply_to = ["Reply-To"] if parcel.reply_to else []
    thread = ["In-Reply-To", "References"] if parcel.references else []
    plain = [] if parcel.html else ["Content-Transfer-Encoding"]
    return sorted([*_ALWAYS, *reply_to, *thread, *plain])


def _of_meaning(parcel: Parcel, envelope: Envelope) -> list[str]:
    """Read the mail as its receiver does."""
    message = message_from_bytes(envelope.content)
    wrong = [*_of_addresses(parcel, envelope, message)]
    subject = str(_read("Subject", message))
    if not _is_beginning(subject, parcel.subject):
        wrong.append(f"the subject reads {subject!r}")
    if message["Message-ID"] != parcel.message_id:
        wrong.append("the Message-ID is another one")
    parts = list(message.walk())[1:] if parcel.html else [message]
    typed = {"text/plain": parcel.text, "text/html": parcel.html}
    if [part.get_content_type() for part in parts] != list(typed)[: len(parts)] or message.defects:
        return [*wrong, f"it is read as {[part.get_content_type() for part in parts]}"]
    for part, (kind, text) in zip(parts, typed.items(), strict=False):
        if _text_of(part) != as_mailed(text):
            wrong.append(f"the {kind} part reads otherwise than it was typed")
    return wrong


def _read(name: str, message: Message) -> object:
    """Read a header with the younger of Python's two parsers; it is slow, so nothing else is."""
    return _parser(name)(name, message[name].replace("\r\n", ""))


@cache
def _parser(name: str) -> Callable[[str, str], object]:
    return HeaderRegistry()[name]


def _text_of(part: Message) -> str:
    payload = part.get_payload(decode=True)
    assert isinstance(payload, bytes)
    return payload.decode("utf-8").replace("\r\n", "\n")


def _of_addresses(parcel: Parcel, envelope: Envelope, message: Message) -> list[str]:
    wrong: list[str] = []
    for name, typed, mailbox in (
        ("From", parcel.sender_name, envelope.sender),
        ("To", parcel.recipient_name, envelope.recipient),
    ):
        header = _read(name, message)
        assert isinstance(header, AddressHeader)
        if [one.addr_spec for one in header.addresses] != [mailbox]:
            wrong.append(f"{name} is read as {header.addresses}")
        elif not _is_beginning(header.addresses[0].display_name, typed):
            wrong.append(f"the name in {name} reads {header.addresses[0].display_name!r}")
    if not _is_the_address(parcel.recipient, envelope.recipient):
        wrong.append(f"{parcel.recipient!r} is written to as {envelope.recipient}")
    return wrong


def _is_the_address(typed: str, written: str) -> bool:
    """Tell whether it is the address that was typed: the local part to the letter, the domain in its ASCII form."""
    local, _, domain = typed.strip().rpartition("@")
    written_local, _, written_domain = written.rpartition("@")
    return local == written_local and (domain.lower() == written_domain or not domain.isascii())


def _is_beginning(read: str, typed: str) -> bool:
    """Tell whether what is read is what can be seen of what was typed, cut where headers are (`mail.headers.guarded`)."""
    whole, seen = visible(typed), visible(read)
    return whole.startswith(seen) and (seen == whole or len(read) > TEXT_AT_MOST * 0.9)


def visible(text: str) -> str:
    """Return what can be seen of a text."""
    return "".join(char for char in text if char.isprintable() and char != " ")


def as_mailed(text: str) -> str:
    """Return a text as it has to arrive: plain line ends and one at the end, no NUL, a ? for half a character."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
    whole = _HALF.sub("?", plain)
    return whole if whole.endswith("\n") else whole + "\n"


def tried(parcel: Parcel) -> tuple[str, list[str]]:
    """Seal a mail; return the fault it was refused for, or nothing, and what is wrong with that."""
    try:
        envelope = build_message(parcel)
    except MailTrouble as trouble:
        return str(trouble.fault), _of_refusal(trouble)
    return "", complaints(parcel, envelope)


_MAY_REFUSE = (MailFault.RECIPIENT_REFUSED, MailFault.SENDER_REFUSED, MailFault.MESSAGE_REFUSED)


def _of_refusal(trouble: MailTrouble) -> list[str]:
    wrong = [] if trouble.fault in _MAY_REFUSE else [f"refused for {trouble.fault}"]
    if not all(char.isprintable() for char in trouble.reply):
        wrong.append(f"the reason holds what no database takes: {trouble.reply[:80]!r}")
    return wrong
