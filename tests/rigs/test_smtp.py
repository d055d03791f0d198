"""The short form of the rig of the misbehaving mail server; the long one is `dev.py rig smtp`."""

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.mailing import MailState, Result
from orderflow_desk.mail.line import Patience
from rigs import smtp
from rigs.misdeeds import Book, Ending
from rigs.smtp_deliveries import SECURITIES
from rigs.smtp_stage import deck
from rigs.smtp_verdict import Said, broken_promises

SEED = 20261124
SHORT = Patience(connect=0.2, reply=0.1, dot=0.1, quit=0.05)


def test_of_500_deliveries_to_a_server_that_does_its_worst_none_is_lost_none_doubled_each_doubt_told(
    tmp_path: Path,
) -> None:
    with ThreadPoolExecutor(4) as pool:
        figures = smtp.deliver(tmp_path, pool, deliveries=500, seed=SEED, in_a_shop=125, patience=SHORT)
    assert figures.broken == []
    assert figures.mails == figures.ends.total() == 500
    assert set(figures.ends) == {MailState.ACCEPTED, MailState.UNCERTAIN, MailState.REFUSED}
    met = {(security, phase, way) for security, phase, way, _ in figures.told}
    assert met == {(security, *misdeed) for security in SECURITIES for misdeed in deck(security)}


@pytest.mark.parametrize(
    ("what", "instead"),
    [
        ("mail.verdicts._SILENT", frozenset()),
        ("mail.verdicts._BY_FAULT", dict.fromkeys(MailFault, Result.REFUSED)),
        ("mail.handover._was_stale", lambda _trouble: True),
        ("services.dispatch.Dispatch._try_later", lambda *_: {"state": MailState.RECALLED}),
    ],
)
def test_the_rig_sees_a_sender_that_breaks_a_promise(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, what: str, instead: object
) -> None:
    monkeypatch.setattr(f"orderflow_desk.{what}", instead)
    with ThreadPoolExecutor(1) as pool:
        assert smtp.deliver(tmp_path, pool, deliveries=40, seed=SEED, patience=SHORT).broken


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
