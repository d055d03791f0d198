"""The files of a mail as parts of its message: base64, with a name that every mail program reads and nothing can break out of."""

import binascii
import re
from urllib.parse import quote

from orderflow_desk.domain.outbox import Attachment
from orderflow_desk.mail.headers import guarded

# Base64 holds no "_": no part can end early (RFC 2045, 6.8).
_BOUNDARY = b"=_whole_of_a_mail"
_MIXED = b'MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary="' + _BOUNDARY + b'"\r\n\r\n'
_BETWEEN, _END = b"--" + _BOUNDARY + b"\r\n", b"--" + _BOUNDARY + b"--\r\n"
_PICTURES_BOUNDARY = b"=_page_of_a_mail"
_RELATED = (
    b'Content-Type: multipart/related; type="text/html"; boundary="' + _PICTURES_BOUNDARY + b'"\r\n\r\n'
)
_PICTURES_BETWEEN, _PICTURES_END = (
    b"--" + _PICTURES_BOUNDARY + b"\r\n",
    b"--" + _PICTURES_BOUNDARY + b"--\r\n",
)
_MEDIA_TYPE = re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*")
_ANY_TYPE = "application/octet-stream"
_PLAIN_NAME = re.compile(r"[A-Za-z0-9 ._()+-]+")
# Bytes of a file that make a line of 76 characters (RFC 2045, 6.8).
_LINE_BYTES = 57
_NAME_AT_MOST = 60


def with_attachments(content: bytes, attachments: tuple[Attachment, ...]) -> bytes:
    """Return the body of a message with files behind it; `content` is the body alone, its headers without MIME-Version."""
    parts = (content, *(_part(one, "Content-Disposition: attachment") for one in attachments))
    return _MIXED + b"".join(_BETWEEN + part + b"\r\n" for part in parts) + _END


def with_pictures(page: bytes, pictures: tuple[Attachment, ...]) -> bytes:
    """Return an HTML part with the pictures that it names by "cid:", as one part (RFC 2387)."""
    parts = (
        page,
        *(_part(one, f"Content-ID: <{one.name}>\r\nContent-Disposition: inline") for one in pictures),
    )
    return _RELATED + b"".join(_PICTURES_BETWEEN + part + b"\r\n" for part in parts) + _PICTURES_END


def _part(one: Attachment, disposition: str) -> bytes:
    media_type = one.media_type if _MEDIA_TYPE.fullmatch(one.media_type) else _ANY_TYPE
    head = (
        f"Content-Type: {media_type}\r\nContent-Transfer-Encoding: base64\r\n"
        f"{disposition};\r\n {_named(one.name)}\r\n\r\n"
    )
    lines = (
        binascii.b2a_base64(one.content[at : at + _LINE_BYTES], newline=False)
        for at in range(0, len(one.content), _LINE_BYTES)
    )
    return head.encode("ascii") + b"\r\n".join(lines)


def _named(name: str) -> str:
    """Return the name as a parameter: quoted where it is plain, else as RFC 2231 (4) has it, which mail programs read."""
    whole = guarded(name).replace("/", "_").replace("\\", "_")[-_NAME_AT_MOST:].strip() or "file"
    if _PLAIN_NAME.fullmatch(whole):
        return f'filename="{whole}"'
    return f"filename*=utf-8''{quote(whole, safe='')}"
