"""The short form of the rig of the misbehaving mail server; the long one is `dev.py rig smtp`."""

import sys
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from pathlib import Path

import pytest

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.outbox import MailState, Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.store.engine import sqlite_url
from rigs.mail.bad_server import Book, Ending
from rigs.mail.mail_shop import Clock
from rigs.mail.mail_verification import Said, broken_promises
from rigs.smtp import rig as smtp
from rigs.smtp import smtp_kills
from rigs.smtp.smtp_deliveries import SECURITIES
from rigs.smtp.smtp_sender import Senders, Shift
from rigs.smtp.smtp_stage import deck

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="a door that is shut or jammed is Linux's"
)
SEED = 20261124
SHORT = Timeouts(connect=0.2, reply=0.1, dot=0.1, quit=0.05)


@pytest.mark.long
def test_of_500_deliveries_to_a_server_that_does_its_worst_none_is_lost_none_doubled_each_doubt_told(
    tmp_path: Path,
) -> None:
    with ThreadPoolExecutor(4) as pool:
        figures = smtp.deliver(tmp_path, pool, deliveries=500, seed=SEED, in_a_shop=125, timeouts=SHORT)
    assert figures.broken == []
    assert figures.mails == figures.ends.total() == 500
    assert set(figures.ends) == {MailState.ACCEPTED, MailState.UNCERTAIN, MailState.REFUSED}
    met = {(security, phase, way) for security, phase, way, _ in figures.outcomes}
    assert met == {(security, *server_fault) for security in SECURITIES for server_fault in deck(security)}


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        ("mail.reply_classes._SILENT", frozenset()),
        ("mail.reply_classes._BY_FAULT", dict.fromkeys(MailFault, Result.REFUSED)),
        ("mail.reply_classes._result", lambda _trouble: Result.ACCEPTED),
        ("services.outbox.dispatch.Dispatch._try_later", lambda *_: {"state": MailState.RECALLED}),
    ],
)
def test_the_rig_sees_a_sender_that_breaks_a_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object
) -> None:
    monkeypatch.setattr(f"orderflow_desk.{what}", instead)
    with ThreadPoolExecutor(1) as pool:
        assert smtp.deliver(tmp_path, pool, deliveries=30, seed=SEED, timeouts=SHORT).broken


def test_a_sender_killed_at_each_phase_of_a_conversation_loses_and_doubles_nothing(tmp_path: Path) -> None:
    seen = smtp.kill(tmp_path, kills=1, seed=SEED)
    assert seen.broken == []
    wanted = {moment for security in SECURITIES for moment in smtp_kills.moments(security)}
    assert set(seen.kills) == wanted
    # At the least those who were killed when their final dot was read.
    assert seen.ends[MailState.UNCERTAIN] >= 4


def test_a_sender_that_ends_by_itself_is_told(tmp_path: Path) -> None:
    missing = sqlite_url(tmp_path / "no" / "such" / "folder.db")
    account = MailAccount("localhost", 1, Security.TLS)
    with closing(Senders()) as senders:
        assert senders.live(Shift(missing, Clock().now, account, ""), lambda _pid: None) == "status 3"


def test_after_an_outage_the_first_mail_leaves_within_a_minute_and_at_most_30_in_each(tmp_path: Path) -> None:
    seen = smtp.be_away(tmp_path, hours=1, mails=45, seed=SEED)
    assert seen.broken == []
    assert seen.left == 45
    assert seen.asked > 60
    assert seen.took_seconds > 80


@pytest.mark.parametrize(
    ("what", "instead", "expected"),
    [
        ("services.outbox.breaker.ask_again_delay", lambda *_: 99.0, "after the return"),
        ("services.outbox.breaker.BACKLOG_PAUSE", 1.0, "in a minute"),
        ("services.outbox.dispatch._PHASES_OF_ONE_MAIL", ("connect",), "used up attempts"),
    ],
)
def test_the_rig_sees_an_outage_that_is_not_got_over_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object, expected: str
) -> None:
    monkeypatch.setattr(f"orderflow_desk.{what}", instead)
    assert any(expected in one for one in smtp.be_away(tmp_path, hours=0.2, mails=35, seed=SEED).broken)


@pytest.mark.parametrize(
    ("state", "endings", "expected"),
    [
        (MailState.WAITING, (), "never leaves"),
        (MailState.WAITING, (Ending.TOOK,), "called unsent"),
        (MailState.REFUSED, (Ending.REFUSED, Ending.TOOK), "called unsent"),
        (MailState.REFUSED, (Ending.BROKEN_OFF,), "never refused it"),
        (MailState.ACCEPTED, (Ending.LATER,), "called sent"),
        (MailState.ACCEPTED, (Ending.TOOK, Ending.TOOK), "taken 2 times"),
        (MailState.ACCEPTED, (Ending.TOOK_SILENTLY,), "nobody is told of"),
        (MailState.ACCEPTED, (Ending.LOST_SILENTLY, Ending.TOOK), "nobody is told of"),
        (MailState.UNCERTAIN, (Ending.BROKEN_OFF,), "without a doubt"),
    ],
)
def test_the_rig_sees_a_broken_promise(state: MailState, endings: tuple[Ending, ...], expected: str) -> None:
    assert any(expected in one for one in _broken(state, endings))


@pytest.mark.parametrize(
    ("state", "endings"),
    [
        (MailState.ACCEPTED, (Ending.BROKEN_OFF, Ending.LATER, Ending.TOOK)),
        (MailState.UNCERTAIN, (Ending.TOOK_SILENTLY,)),
        (MailState.UNCERTAIN, (Ending.LOST_SILENTLY,)),
        (MailState.REFUSED, (Ending.REFUSED,)),
    ],
)
def test_the_rig_is_content_with_what_is_right(state: MailState, endings: tuple[Ending, ...]) -> None:
    assert _broken(state, endings) == []


def test_the_rig_sees_another_mail_in_the_place_of_the_right_one() -> None:
    assert "another mail" in _broken(MailState.ACCEPTED, (Ending.TOOK,), message_id="<b@x>")[0]


def _broken(state: MailState, endings: tuple[Ending, ...], message_id: str = "<a@x>") -> list[str]:
    book = Book()
    for ending in endings:
        visit = book.visit("jana@example.net")
        visit.ending, visit.message_id = ending, message_id
    return list(broken_promises([Said(1, "jana@example.net", state, "<a@x>", 1)], book))
