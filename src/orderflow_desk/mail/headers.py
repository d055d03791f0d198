"""Writes header lines itself: CPython's own writer turns an encoded word into new headers and breaks long names.

Seen with 3.11.7: a subject ``=?utf-8?q?x=0ABcc:…?=`` becomes a real ``Bcc:`` header, spaces between encoded words of a
name come and go, and an ``In-Reply-To`` beyond 78 characters becomes an encoded word, which no mail program follows.
"""

import base64
import re
from email.headerregistry import Address

LINE_AT_MOST = 78
TEXT_AT_MOST = 500
ADDRESS_AT_MOST = 254  # RFC 5321, 4.5.3.1.3: a path with its brackets has 256 octets at most
# An encoded word of 39 bytes is 64 characters long: it fits behind the longest header name that is used.
_CHUNK_BYTES = 39
_ATOMS = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~ ]+")
_LOCAL = re.compile(r"[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+(\.[A-Za-z0-9!#$%&'*+\-/=?^_`{|}~]+)*")
_LABEL = re.compile(r"[A-Za-z0-9]([A-Za-z0-9\-]*[A-Za-z0-9])?")
_MESSAGE_ID = re.compile(r"<[!-;=?-~]+@[!-;=?-~]+>")


class HeaderError(ValueError):
    """A value that cannot stand in a header; the mail has to be refused."""


def guarded(text: str) -> str:
    """Return the text on one line, without control, format and separator characters, lone surrogates and ``=?``."""
    blank = "".join(char if char.isprintable() else " " if char.isspace() else "" for char in text)
    # A space parts what could be read as the start of an encoded word.
    line = " ".join(blank.split()).replace("=?", "= ?")
    return line[:TEXT_AT_MOST].rstrip()


def text_header(name: str, text: str) -> str:
    """Return a header that holds any text (RFC 5322, 3.2.5), folded, in ASCII (RFC 2047)."""
    line = guarded(text)
    words = line.split(" ") if line.isascii() else _encoded(line)
    return _folded(name, words)


def address_header(name: str, address: Address) -> str:
    """Return a header with exactly one address (RFC 5322, 3.4)."""
    bare = f"<{address.addr_spec}>"
    return _folded(name, [*_phrase(guarded(address.display_name)), bare])


def id_header(name: str, ids: tuple[str, ...]) -> str:
    """Return a header of Message-IDs (RFC 5322, 3.6.4). Raises HeaderError for one that is none."""
    for one in ids:
        if not _MESSAGE_ID.fullmatch(one) or len(one) > 900 or "=?" in one:
            raise HeaderError(one)
    return _folded(name, list(ids))


def address_of(display_name: str, address: str) -> Address:
    """Return an address that a server can be told: an ASCII local part and the ASCII form of its domain.

    Raises:
        HeaderError: it is no address, or would need SMTPUTF8.
    """
    local, _, domain = address.strip().rpartition("@")
    if not _LOCAL.fullmatch(local) or len(local) > 64 or "=?" in local:
        raise HeaderError(address)
    plain = ascii_domain(domain)
    if len(local) + 1 + len(plain) > ADDRESS_AT_MOST:
        raise HeaderError(address)
    return Address(guarded(display_name), local, plain)


def ascii_domain(domain: str) -> str:
    """Return the ASCII form of a domain (RFC 5891). Raises HeaderError where there is none."""
    import idna  # noqa: PLC0415  its tables take time, and most runs need them late

    try:
        plain = domain if domain.isascii() else idna.encode(domain, uts46=True).decode("ascii")
    except (idna.IDNAError, UnicodeError) as error:
        raise HeaderError(domain) from error
    labels = plain.split(".")
    if len(plain) > 253 or any(len(label) > 63 or not _LABEL.fullmatch(label) for label in labels):
        raise HeaderError(domain)
    return plain.lower()


def _phrase(name: str) -> list[str]:
    """Return a display name as words that may be folded between."""
    if not name:
        return []
    if not name.isascii():
        return _encoded(name)
    if _ATOMS.fullmatch(name):
        return name.split(" ")
    escaped = name.replace("\\", "\\\\").replace('"', '\\"')
    words = f'"{escaped}"'.split(" ")
    # Five hundred backslashes become a thousand, and nothing parts them: more than a line may hold (RFC 5322, 2.1.1).
    return words if max(map(len, words)) <= TEXT_AT_MOST else _encoded(name)


def _encoded(line: str) -> list[str]:
    """Return the text as encoded words, no character torn apart."""
    words: list[str] = []
    chunk = b""
    for char in line:
        more = char.encode()
        if len(chunk) + len(more) > _CHUNK_BYTES:
            words.append(_encoded_word(chunk))
            chunk = b""
        chunk += more
    return [*words, _encoded_word(chunk)]


def _encoded_word(chunk: bytes) -> str:
    return f"=?utf-8?b?{base64.b64encode(chunk).decode('ascii')}?="


def _folded(name: str, words: list[str]) -> str:
    """Return the words behind the name, a new line where the next one would go beyond 78 characters."""
    lines = [f"{name}:"]
    for word in words:
        is_first = lines == [f"{name}:"]
        if len(lines[-1]) + 1 + len(word) > LINE_AT_MOST and not is_first:
            lines.append("")
        lines[-1] += f" {word}"
    return "\r\n".join(lines)
