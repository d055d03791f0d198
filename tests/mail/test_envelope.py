"""The envelope: what a customer or a colleague typed never changes who gets a mail."""

import contextlib
from dataclasses import replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.headerregistry import AddressHeader
from email.message import EmailMessage
from email.policy import default
from email.utils import parsedate_to_datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.mail.envelope import build_message
from orderflow_desk.mail.headers import TEXT_AT_MOST, guarded
from support.mail.parcels import parcel

ENCODED_WORD = "=?utf-8?q?x=0D=0ABcc:evil=40example.com?="
HOSTILE = st.one_of(
    st.text(st.characters(), max_size=200),
    st.text(
        'abAB ,;:<>@"\\()[]=?._-\r\n\t\x00\x0b\x85\u2028\u200b\u202e\ud800\udfffäß€🛠é\u0301中ا', max_size=300
    ),
    st.sampled_from(
        [
            ENCODED_WORD,
            "=?utf-8?b?eA0KQmNjOiBldmlsQGV4YW1wbGUuY29t?=",
            "=\u200b?utf-8?q?x=0ABcc:evil?=",
            "=\x00?utf-8?q?x=0ABcc:evil?=",
            "a\r\nBcc: evil@example.com",
            "a\nBcc: evil@example.com\n\nbody",
            "a\u2028Bcc: evil@example.com",
            "a\x85Bcc: evil@example.com",
            "Jana <evil@example.com>, Jana",
            'Jana" <evil@example.com>, "Jana',
            "x" * 2000,
            "ü" * 2000,
            "\\" * 2000,
            "\\",
            '"',
            "",
            " ",
        ]
    ),
)
NAMES = [
    "From", "To", "Reply-To", "Subject", "Date", "Message-ID", "In-Reply-To", "References",
    "Auto-Submitted", "X-Auto-Response-Suppress", "MIME-Version", "Content-Type",
]  # fmt: skip


def parsed(content: bytes) -> EmailMessage:
    message = message_from_bytes(content, policy=default)
    assert isinstance(message, EmailMessage)
    return message


def addresses(message: EmailMessage, name: str) -> list[tuple[str, str]]:
    header = message[name]
    assert isinstance(header, AddressHeader)
    return [(one.display_name, one.addr_spec) for one in header.addresses]


def unspaced(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    # Python's parser puts spaces between the encoded words of a name, against RFC 2047, 6.2.
    return [(name.replace(" ", ""), address) for name, address in found]


@given(subject=HOSTILE, sender_name=HOSTILE, recipient_name=HOSTILE, text=HOSTILE, html=HOSTILE)
def test_whatever_was_typed_headers_and_recipients_stay_what_they_are(
    subject: str, sender_name: str, recipient_name: str, text: str, html: str
) -> None:
    mail = parcel(
        subject=subject,
        sender_name=sender_name,
        recipient_name=recipient_name,
        text=text,
        html=html or "<p>",
        reply_to="info@fix.example",
        references=("<first@fix.example>", "<last@fix.example>"),
    )
    envelope = build_message(mail)
    assert (envelope.sender, envelope.recipient) == ("desk@fix.example", "jana@example.net")
    head = envelope.content.partition(b"\r\n\r\n")[0].decode("ascii")
    lines = head.split("\r\n")
    assert not any(char in line for line in lines for char in "\r\n\x00\t\x0b")
    assert [line.partition(":")[0] for line in lines if not line.startswith(" ")] == NAMES
    assert all(line.strip() for line in lines)
    assert all(len(line) <= 998 for line in envelope.content.split(b"\r\n"))
    assert envelope.content.isascii()
    # A lone CR or LF is where two servers may see the end of a mail differently (SMTP smuggling).
    assert not set(envelope.content.replace(b"\r\n", b"")) & set(b"\r\n\x00")
    message = parsed(envelope.content)
    assert unspaced(addresses(message, "To")) == unspaced([(guarded(recipient_name), "jana@example.net")])
    assert unspaced(addresses(message, "From")) == unspaced([(guarded(sender_name), "desk@fix.example")])
    assert message["Subject"] == guarded(subject)
    assert message["Bcc"] is message["Cc"] is message["Sender"] is None
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]


@given(HOSTILE)
def test_what_stands_in_a_header_is_printable_one_line_and_starts_no_encoded_word(text: str) -> None:
    line = guarded(text)
    assert line.isprintable() or not line
    assert "=?" not in line
    assert len(line) <= TEXT_AT_MOST
    assert line == line.strip()
    assert guarded(line) == line


@given(HOSTILE)
def test_no_address_smuggles_a_second_one(address: str) -> None:
    for hostile in (address, f"jana@example.net{address}", f"{address}@example.net", f"jana@{address}.net"):
        with contextlib.suppress(MailTrouble):
            envelope = build_message(parcel(recipient=hostile))
            assert envelope.recipient.isascii()
            assert envelope.recipient.count("@") == 1
            assert not set(envelope.recipient) & set(' \r\n\t<>,;:"()[]\\\x00')
            assert [spec for _, spec in addresses(parsed(envelope.content), "To")] == [envelope.recipient]


def test_an_encoded_word_in_a_subject_never_becomes_a_header() -> None:
    content = build_message(parcel(subject=ENCODED_WORD)).content
    assert b"Subject: = ?utf-8?q?x=0D=0ABcc:evil=40example.com?=\r\nDate:" in content
    assert parsed(content)["Bcc"] is None


def test_the_parts_arrive_as_they_were_written() -> None:
    text = "Grüße\n.dot\nFrom here\n" + "x" * 2000 + "\n\n🛠 end"
    message = parsed(build_message(parcel(text=text, html="<p>Grüße & 🛠</p>")).content)
    plain, html = message.iter_parts()
    assert isinstance(plain, EmailMessage)
    assert isinstance(html, EmailMessage)
    assert plain.get_content().replace("\r\n", "\n") == text + "\n"
    assert html.get_content().strip() == "<p>Grüße & 🛠</p>"


@given(HOSTILE, HOSTILE)
def test_whatever_stands_in_the_parts_arrives_and_every_line_is_short(text: str, html: str) -> None:
    content = build_message(parcel(text=text, html=html or "-")).content
    assert content.isascii()
    assert max(map(len, content.split(b"\r\n"))) <= 78
    assert not set(content.replace(b"\r\n", b"")) & set(b"\r\n\x00")
    parts = list(parsed(content).iter_parts())
    assert [part.get_content_type() for part in parts] == ["text/plain", "text/html"]
    for part, written in zip(parts, (text, html or "-"), strict=True):
        payload = part.get_payload(decode=True)
        assert isinstance(payload, bytes)
        wanted = written.replace("\r\n", "\n").replace("\r", "\n").replace("\x00", "")
        kept = wanted.encode("utf-8", "replace")
        assert payload.replace(b"\r\n", b"\n") == kept + (b"" if kept.endswith(b"\n") else b"\n")


def test_a_mail_says_when_by_whom_and_to_what_it_belongs() -> None:
    at = datetime(2026, 11, 23, 14, 2, tzinfo=UTC)
    mail = parcel(references=("<1@fix.example>", "<2@fix.example>"), message_id="<3@fix.example>")
    message = parsed(build_message(replace(mail, claimed_at=at)).content)
    assert parsedate_to_datetime(str(message["Date"])) == at
    assert message["Message-ID"] == "<3@fix.example>"
    assert message["In-Reply-To"] == "<2@fix.example>"
    assert message["References"] == "<1@fix.example> <2@fix.example>"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Reply-To"] is None


def test_the_first_mail_of_an_order_answers_none() -> None:
    message = parsed(build_message(parcel()).content)
    assert message["In-Reply-To"] is message["References"] is None


def test_a_long_id_stays_one_word_so_that_mail_programs_can_follow_it() -> None:
    long = f"<order-10482.{'a' * 24}@{'long-' * 12}domain.example>"
    content = build_message(parcel(references=(long,))).content
    assert f"In-Reply-To: {long}\r\n".encode() in content


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("jana@müller.de", "jana@xn--mller-kva.de"),
        ("jana@straße.de", "jana@xn--strae-oqa.de"),
        ("JANA@Example.NET", "JANA@example.net"),
        (" jana@example.net ", "jana@example.net"),
        ("o'brien+desk@mail.example.co.uk", "o'brien+desk@mail.example.co.uk"),
        ("desk@localhost", "desk@localhost"),
    ],
)
def test_an_address_is_told_to_the_server_in_ascii(typed: str, written: str) -> None:
    envelope = build_message(parcel(recipient=typed))
    assert envelope.recipient == written
    assert addresses(parsed(envelope.content), "To") == [("Jana Novák", written)]


@pytest.mark.parametrize(
    "address",
    [
        "", "jana", "@", "jana@", "@example.net", "jänä@example.net", "a b@example.net", "a@b@example.net",
        "jana@example..net", "jana@-example.net", "jana@[127.0.0.1]", '"a b"@example.net', "jana@exa mple.net",
        "jana@example.net\nRCPT TO:<evil@example.com>", "jana@example.net,evil@example.com", ".jana@example.net",
        "jana@\u2028example.net", "x" * 65 + "@example.net", "jana@" + "x" * 64 + ".net", "=?utf-8?q?a?=@example.net",
        "jana@\ud800.net", "jana@" + ("x" * 60 + ".") * 4 + "example",
    ],
)  # fmt: skip
def test_an_unusable_address_is_refused_before_any_server_hears_of_it(address: str) -> None:
    with pytest.raises(MailTrouble) as caught:
        build_message(parcel(recipient=address))
    assert caught.value.fault is MailFault.RECIPIENT_REFUSED
    # The reason is kept in the outbox: it has to be something that a database takes.
    assert caught.value.reply.isprintable()


def test_a_name_whose_quoting_is_longer_than_a_line_may_be_goes_in_encoded_words() -> None:
    content = build_message(parcel(recipient_name="\\" * 500)).content
    assert max(len(line) for line in content.split(b"\r\n")) <= 78
    assert unspaced(addresses(parsed(content), "To")) == [("\\" * 500, "jana@example.net")]


def test_an_unusable_sender_is_the_shops_trouble_and_not_the_customers() -> None:
    for mail in (parcel(sender_address="desk"), parcel(reply_to="a@b@c")):
        with pytest.raises(MailTrouble) as caught:
            build_message(mail)
        assert caught.value.fault is MailFault.SENDER_REFUSED


@pytest.mark.parametrize("message_id", ["", "<a>", "<a@b>\r\nBcc: c@d", "<a@b> <c@d>", "a@b"])
def test_a_broken_message_id_is_refused(message_id: str) -> None:
    with pytest.raises(MailTrouble) as caught:
        build_message(parcel(references=(message_id,)))
    assert caught.value.fault is MailFault.MESSAGE_REFUSED
