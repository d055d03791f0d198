"""Stands where a mail server should be without proving that it is one: not one byte of a login or a message leaves."""

import argparse
import base64
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.outbox import MailState, Outcome, Parcel
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.smtp_connection import Timeouts
from orderflow_desk.services.desk import Desk
from rigs.disk.rig import MEMORY
from rigs.mail.mail_papers import Papers
from rigs.mail.mail_shop import SENDER, CheckContext, Clock, drain, open_shop, take_orders_in
from rigs.mail.mail_verification import Said, sayings
from rigs.mail.raw_server import RawServer
from rigs.mail.raw_talk import PASSWORD, PLAIN, USER
from rigs.shared.databases import SqliteDatabases
from rigs.tls.tap import Tap
from rigs.tls.tls_cases import CASES, NOTHING_WRONG, Case, at_port, fall_for, house_of

_RECIPIENTS = ("jana@example.net", "tom@example.org")
# A person lets a stopped queue go on, and a server that is away is asked again: it must leave them cold so often.
_ATTEMPTS = 6
_SECRETS = (
    *(word.encode() for word in (USER, PASSWORD, PLAIN, SENDER, *_RECIPIENTS)),
    *(base64.b64encode(word.encode()) for word in (USER, PASSWORD)),
    *(b"AUTH", b"MAIL FROM", b"RCPT TO", b"DATA\r\n", b"Message-ID", b"Subject", b"Lamp"),
)
_CANARY = b"Subject: a canary\r\nMessage-ID: <canary@rig.example>\r\n\r\nThe lamp shines."


@dataclass(slots=True)
class Tried:
    """What one case has shown: bytes that left in clear text and encrypted, what it was told as, and what is wrong."""

    case: Case
    security: Security
    in_clear: bytes = b""
    decrypted: bytes = b""
    outcomes: Counter[str] = field(default_factory=Counter[str])
    broken: list[str] = field(default_factory=list[str])


class _Few(CheckContext):
    """An outbox whose mail worker goes home after so many attempts."""

    def __init__(self, desk: Desk, clock: Clock, tried: Tried) -> None:
        super().__init__(desk, clock)
        self._tried = tried
        self._left = _ATTEMPTS

    def settle(self, parcel: Parcel, outcome: Outcome) -> Changes:
        """Settle, and count."""
        self._note(outcome)
        return super().settle(parcel, outcome)

    def settle_and_claim(self, parcel: Parcel, outcome: Outcome) -> tuple[Changes, Parcel | None]:
        """Settle, and count."""
        self._note(outcome)
        return super().settle_and_claim(parcel, outcome)

    def _note(self, outcome: Outcome) -> None:
        self._tried.outcomes[str(outcome.trouble.fault if outcome.trouble else outcome.result)] += 1
        self._left -= 1
        self.is_evening = self._left == 0


def run(folder: Path, cases: Iterable[Case] = CASES) -> Iterator[Tried]:
    """Try the cases, over TLS from the first byte and over STARTTLS."""
    databases = SqliteDatabases(folder, "delete")
    papers = Papers(folder)
    for case in cases:
        for security in case.securities:
            url = databases.new()
            yield _try(case, security, url, papers)
            databases.drop(url)


def _try(case: Case, security: Security, url: str, papers: Papers) -> Tried:
    tried, clock = Tried(case, security), Clock()
    decrypted = bytearray()

    def hear(found: bytes, is_encrypted: bool) -> None:  # noqa: FBT001  as the server calls it
        if is_encrypted:
            decrypted.extend(found)

    house = house_of(case, security, papers, hear)
    with closing(open_shop(url, clock)) as desk, RawServer(house) as server:
        take_orders_in(desk, _RECIPIENTS)
        with Tap(server.port) as tap:
            account = at_port(server.account, tap.port)
            timeouts = Timeouts(connect=5.0, reply=case.reply_seconds, dot=5.0, quit=0.2)
            tried.broken += drain(_Few(desk, clock, tried), lambda: account, papers.ca_file, timeouts)
            server.wait_for_silence()
            tried.in_clear, tried.decrypted = tap.heard, bytes(decrypted)
            said = sayings(url)
            taken = [mail for one in _RECIPIENTS for mail in house.book.taken(one)]
            look = _what_a_good_one_missed if case.name == NOTHING_WRONG else _what_left
            tried.broken += look(tried, said, taken)
            try:
                fall_for(case, account, _CANARY)
            except OSError as error:
                tried.broken.append(f"nobody could have fallen for it, so it proves nothing: {error!r}")
            server.wait_for_silence()
            tried.broken += _what_went_unheard(tap.heard + decrypted)
    return tried


def _what_left(tried: Tried, said: list[Said], taken: list[str]) -> Iterator[str]:
    yield from (f"{secret!r} left in clear text" for secret in _SECRETS if _is_in(secret, tried.in_clear))
    if tried.decrypted:
        yield f"{len(tried.decrypted)} bytes left encrypted, to whoever that is: {tried.decrypted[:60]!r}"
    if taken:
        yield "a mail was taken"
    yield from (f"the mail to {one.recipient} is {one.state}" for one in said if not _is_waiting(one))
    if not tried.outcomes:
        yield "nothing was tried"
    yield from (f"told as {fault}" for fault in tried.outcomes if fault not in tried.case.faults)


def _is_waiting(one: Said) -> bool:
    return one.state in (MailState.QUEUED, MailState.WAITING) and one.attempts == 0


def _what_a_good_one_missed(tried: Tried, said: list[Said], taken: list[str]) -> Iterator[str]:
    yield from (f"{secret!r} left in clear text" for secret in _SECRETS if _is_in(secret, tried.in_clear))
    if sorted(taken) != sorted(one.message_id for one in said):
        yield f"a good server took {len(taken)} of {len(said)} mails"
    yield from (f"a good server's mail is {one.state}" for one in said if one.state is not MailState.ACCEPTED)
    for secret in (PLAIN.encode(), b"MAIL FROM", b"Subject"):
        if secret not in tried.decrypted:
            yield f"a good server did not hear {secret!r}: the rig is deaf"


def _what_went_unheard(heard: bytes) -> Iterator[str]:
    """Say what the rig is deaf to: a client that trusts anybody has just told the server everything."""
    yield from (
        f"the rig is deaf to {one!r}" for one in (PLAIN.encode(), b"MAIL FROM", _CANARY) if one not in heard
    )


def _is_in(secret: bytes, heard: bytes) -> bool:
    return secret.lower() in heard.lower()


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig tls", description=__doc__)
    parser.parse_args(words)
    began, broken, cases = time.monotonic(), 0, 0
    with tempfile.TemporaryDirectory(prefix="rig-tls-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        for tried in run(Path(name)):
            cases, broken = cases + 1, broken + len(tried.broken)
            outcomes = ", ".join(f"{fault} {number}" for fault, number in tried.outcomes.items())
            print(
                f"  {tried.case.name:<37} {tried.security:<9} {len(tried.in_clear):>5} bytes on the wire, "
                f"{len(tried.decrypted):>5} decrypted; told as {outcomes}"
            )
            for line in tried.broken:
                print(f"    {line}")
    print(f"{cases} cases in {time.monotonic() - began:.0f} s, {broken} promises broken")
    return 1 if broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
