"""Files of a mail, as a mail program reads them: byte by byte, by their names, whatever those are."""

from email import message_from_bytes, policy
from email.message import EmailMessage

from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.outbox import Attachment
from orderflow_desk.mail.envelope import build_message
from support.mail.parcels import parcel


def _read(*attachments: Attachment, html: str = "<p>Hello</p>") -> EmailMessage:
    content = build_message(parcel(attachments=attachments, html=html)).content
    assert all(len(line) <= 998 for line in content.split(b"\r\n"))
    assert content.isascii()
    message = message_from_bytes(content, policy=policy.default)
    assert isinstance(message, EmailMessage)
    assert message.defects == []
    return message


def test_a_mail_without_files_is_no_mixed_one() -> None:
    assert _read().get_content_type() == "multipart/alternative"


def test_files_arrive_behind_the_words_as_they_were() -> None:
    files = (
        Attachment("Invoice 12 – Nováková.pdf", "application/pdf", bytes(range(256)) * 40),
        Attachment("plain.txt", "text/plain", b"a\n.\nb"),
        Attachment("empty.bin", "application/octet-stream", b""),
    )
    message = _read(*files)
    assert message.get_content_type() == "multipart/mixed"
    body = message.get_body(("html",))
    assert body is not None
    assert "<p>Hello</p>" in body.get_content()
    found = list(message.iter_attachments())
    assert [one.get_filename() for one in found] == [one.name for one in files]
    assert [one.get_content_type() for one in found] == [one.media_type for one in files]
    assert [one.get_payload(decode=True) for one in found] == [one.content for one in files]


def test_a_mail_of_text_alone_takes_files_too() -> None:
    message = _read(Attachment("a.pdf", "application/pdf", b"x"), html="")
    first, second = message.iter_parts()
    assert (first.get_content_type(), second.get_filename()) == ("text/plain", "a.pdf")


@given(name=st.text(max_size=80), media_type=st.text(max_size=30), content=st.binary(max_size=300))
def test_no_name_and_no_type_breaks_out_of_its_header(name: str, media_type: str, content: bytes) -> None:
    message = _read(Attachment(name, media_type, content))
    (one,) = message.iter_attachments()
    assert {header.lower() for header in one} == {
        "content-type",
        "content-transfer-encoding",
        "content-disposition",
    }
    assert one.get_payload(decode=True) == content
    found = one.get_filename()
    assert found
    assert not {"/", "\\", "\r", "\n", "\0"} & set(found)


def test_a_name_that_leads_out_of_a_folder_is_a_name(tmp_path) -> None:
    (one,) = _read(Attachment("../../etc/passwd", "text/plain", b"x")).iter_attachments()
    assert one.get_filename() == ".._.._etc_passwd"
