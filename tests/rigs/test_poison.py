"""The short form of the rig that feeds the desk poison; the long one is `dev.py rig poison`."""

from collections.abc import Callable
from dataclasses import replace
from email.message import EmailMessage
from email.policy import SMTP
from pathlib import Path

import pytest

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Parcel
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.mail.envelope import Envelope, build_message
from orderflow_desk.mail.mail_worker import MailWorker
from rigs.poison import built_messages as sealing
from rigs.poison import poison_commands as poison_acts
from rigs.poison import poison_mails as poison_post
from rigs.poison import poison_messages, poison_paper, poison_screen
from rigs.poison.poisoned_letters import parcel
from support.window.gui_guard import GUARD

SEED = 20261124
# Its first sixty acts meet all that the tests of the rig itself break.
REVEALING_SEED = 15


def test_no_poison_changes_headers_recipients_or_the_text_of_a_mail() -> None:
    figures = poison_messages.try_some(SEED, range(1200))
    assert figures.broken == []
    assert figures.ends[""] > 600
    assert set(figures.ends) == {"", "recipient_refused", "sender_refused", "message_refused"}


def test_good_mails_leave_past_poisonous_ones(tmp_path: Path) -> None:
    figures = poison_post.run(tmp_path, poisonous=150, good=15, seed=SEED)
    assert figures.broken == []
    assert figures.good == {"accepted": 15}
    assert set(figures.poisonous) == {"accepted", "refused"}


def test_whatever_is_typed_is_kept_tidied_or_refused_with_a_sentence(database_url: str) -> None:
    figures = poison_acts.run(database_url, acts=200, seed=SEED)
    assert figures.broken == []
    assert figures.done.total() > figures.refused.total() > 20


@pytest.mark.long
def test_poison_on_the_screen_stops_no_window(qapp: object, tmp_path: Path) -> None:
    GUARD.seen.clear()
    figures = poison_screen.run(tmp_path, orders=4, seed=SEED)
    assert figures.broken == []
    assert figures.shown > 20


def test_poison_on_paper_stays_on_its_page_and_does_nothing(qapp: object, tmp_path: Path) -> None:
    figures = poison_paper.run(tmp_path, orders=12, seed=SEED)
    assert figures.broken == []
    assert figures.papers == dict.fromkeys(Kind, 12)


@pytest.mark.parametrize(
    ("what", "instead", "expected"),
    [
        (
            "orderflow_desk.gui.printing.layout.measure.tidy_line",
            lambda text: f"\x07{text}",
            "cannot be printed",
        ),
        ("orderflow_desk.gui.printing.layout.measure._elided", lambda text, *_: text, "leaves the page"),
        (
            "orderflow_desk.gui.printing.layout.label.order_code",
            lambda _id: "OD-1",
            "the code is not the order's",
        ),
        (
            "orderflow_desk.gui.printing.pdf._as_a_name",
            lambda text: f"a/{text}",
            "papers would go to",
        ),
        ("rigs.poison.poison_paper.write_pdf", lambda *_: 1 / 0, "ZeroDivisionError"),
    ],
)
def test_the_rig_sees_what_is_wrong_on_paper(
    qapp: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object, expected: str
) -> None:
    monkeypatch.setattr(what, instead)
    found = poison_paper.run(tmp_path, orders=4, seed=SEED).broken
    assert any(expected in one for one in found), found[:5]


def _spoilt(change: Callable[[bytes], bytes]) -> Callable[[Parcel], Envelope]:
    def sealed(mail: Parcel) -> Envelope:
        envelope = build_message(mail)
        return replace(envelope, content=change(envelope.content))

    return sealed


def _by_the_standard_library(mail: Parcel) -> Envelope:
    message = EmailMessage(policy=SMTP)
    for name, value in (("From", mail.sender_address), ("To", mail.recipient), ("Subject", mail.subject)):
        message[name] = value
    message.set_content(mail.text)
    return Envelope(mail.sender_address, mail.recipient, message.as_bytes())


def _trusting(mail: Parcel) -> Envelope:
    try:
        return build_message(mail)
    except MailTrouble:
        return replace(
            build_message(replace(mail, recipient="eve@example.com", sender_address="desk@rig.example"))
        )


@pytest.mark.parametrize(
    ("instead", "expected"),
    [
        (_spoilt(lambda content: b"Bcc: evil@example.com\r\n" + content), "headers:"),
        (
            _spoilt(lambda content: content.replace(b"\r\n\r\n", b"\r\n" + b"x" * 999 + b"\r\n\r\n", 1)),
            "too long",
        ),
        (_spoilt(lambda content: content.replace(b"\r\n\r\n", b"\r\n\r\n\n", 2)), "lone CR or LF"),
        (_spoilt(lambda content: content.replace(b"To: ", b"To: eve@example.com, ", 1)), "To: "),
        (
            _spoilt(lambda content: content.replace(b"\r\n\r\n", b"\r\n\r\nmore", 4)),
            "otherwise than it was typed",
        ),
        (_spoilt(lambda content: content.replace(b"Subject: ", b"Subject: now ", 1)), "the subject reads"),
        (_by_the_standard_library, "Error: "),
        (_trusting, "is written to as eve@example.com"),
    ],
)
def test_the_rig_sees_a_mail_that_was_changed(
    monkeypatch: pytest.MonkeyPatch, instead: Callable[[Parcel], Envelope], expected: str
) -> None:
    monkeypatch.setattr(sealing, "build_message", instead)
    found = poison_messages.try_some(SEED, range(120)).broken
    assert any(expected in one for one in found), found[:5]


def test_the_rig_sees_a_reason_that_no_database_takes(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(mail: Parcel) -> Envelope:
        raise MailTrouble(MailFault.RECIPIENT_REFUSED, reply=mail.recipient)

    monkeypatch.setattr(sealing, "build_message", refuse)
    assert any("no database takes" in one for one in poison_messages.try_some(SEED, range(120)).broken)


def test_each_mail_is_the_same_for_the_same_seed_and_number() -> None:
    assert parcel(SEED, 7) == parcel(SEED, 7) != parcel(SEED + 1, 7)


@pytest.mark.logs
@pytest.mark.parametrize(
    ("what", "instead", "expected"),
    [
        ("orderflow_desk.mail.handover.build_message", lambda _mail: 1 / 0, "the mail worker's loop saw"),
        (
            "orderflow_desk.mail.handover.build_message",
            lambda mail: replace(build_message(mail), recipient="eve@example.com"),
            "eve",
        ),
        ("orderflow_desk.mail.headers.ascii_domain", lambda domain: domain, "the mail worker's loop saw"),
    ],
)
def test_the_rig_sees_what_a_poisonous_mail_does_to_the_mail_worker(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object, expected: str
) -> None:
    monkeypatch.setattr(what, instead)
    found = poison_post.run(tmp_path, poisonous=12, good=3, seed=SEED).broken
    assert any(expected in one for one in found), found[:5]


def test_the_rig_sees_a_mail_worker_who_stops(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(MailWorker, "drain", lambda _self, _timeout: 0)
    figures = poison_post.run(tmp_path, poisonous=3, good=2, seed=SEED)
    assert any("it is good, and queued" in one for one in figures.broken)


@pytest.mark.parametrize(
    ("what", "instead", "expected"),
    [
        ("orderflow_desk.services.people.passwords._bytes", str.encode, "UnicodeEncodeError"),
        ("orderflow_desk.domain.tidying._visible", lambda text: text.replace("\x00", ""), "holds"),
        ("orderflow_desk.gui.words.messages.messages.short", lambda text: text, "holds"),
        (
            "orderflow_desk.services.intake.checked_address",
            lambda typed: typed,
            "no mail can be written to it",
        ),
    ],
)
def test_the_rig_sees_poison_that_was_let_in(
    tmp_path: Path,
    sqlite_template: Path,
    monkeypatch: pytest.MonkeyPatch,
    what: str,
    instead: object,
    expected: str,
) -> None:
    path = tmp_path / "shop.db"
    path.write_bytes(sqlite_template.read_bytes())
    monkeypatch.setattr(what, instead)
    found = poison_acts.run(f"sqlite:///{path}", acts=60, seed=REVEALING_SEED).broken
    assert any(expected in one for one in found), found[:5]
