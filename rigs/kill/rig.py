"""Kills a busy shop at random moments, and holds what is left against what was acknowledged."""

import sys
from contextlib import closing
from dataclasses import dataclass, field, replace
from pathlib import Path

from orderflow_desk.services.desk import open_desk
from orderflow_desk.store.engine import Store
from rigs.kill.verification import Verification, verify
from rigs.shared.databases import Databases
from rigs.shared.killing import KillingRig, command, in_turns
from rigs.shared.mail_server import MailServerProcess
from rigs.shared.process_pool import Life, ProcessPool

# Longer than a lease, so that the next life finds the claims of the last one over.
SHIFT_SECONDS = 400
# A shop begins anew after so many lives: each check reads all of it.
LIVES = 40
# Without a hold mails leave at once; with one there is something to undo and to bundle, and they leave in the next life.
HOLDS = (0, 30)
SHORTEST, LONGEST = 0.02, 0.3
# When so many lives in a row got nothing done, the next are given more time: a kill proves nothing before there is work.
_IDLE_LIVES = 4
_SLOWEST = 30.0


@dataclass(slots=True)
class Figures:
    """What a run has seen."""

    kills: int = 0
    acts: int = 0
    mails: int = 0
    uncertain: int = 0
    again: int = 0
    broken: list[str] = field(default_factory=list[str])


class Rig(KillingRig):
    """With a mail server."""

    def __init__(self, folder: Path, seed: int, *, longest: float = LONGEST) -> None:
        self._pace, self._idle = 1.0, 0
        self._house = MailServerProcess(folder)
        self._practised: set[str] = set()
        super().__init__(folder, seed, ProcessPool(folder), shortest=SHORTEST, longest=longest)

    def close(self) -> None:
        """End both processes."""
        super().close()
        self._house.close()

    def run(self, databases: Databases, *, cycles: int, figures: Figures, hold_seconds: int) -> None:
        """Let one shop live `cycles` lives, each ended by a kill and followed by a check of everything."""
        self._practise(databases)
        url, log = databases.new(), self._folder / "acknowledged.txt"
        log.write_text("")
        taken_before = self._house.taken().total()
        set_up(url, databases.journal, self._house, hold_seconds)
        found = Verification()

        def live(cycle: int) -> list[str]:
            nonlocal found
            found = self._cycle(url, databases.journal, log, cycle)
            return found.broken

        is_whole = self._until_one_breaks(cycles, figures, live)
        figures.acts += len(acknowledged(log))
        figures.mails += self._house.taken().total() - taken_before
        figures.uncertain += found.doubts
        figures.again += found.again
        if is_whole:
            databases.drop(url)

    def _practise(self, databases: Databases) -> None:
        if databases.journal not in self._practised:
            self._practised.add(databases.journal)
            url = databases.new()
            self._pool.practise(url, databases.journal)
            databases.drop(url)

    def _cycle(self, url: str, journal: str, log: Path, cycle: int) -> Verification:
        before = len(acknowledged(log))
        ended = self._pool.live(
            Life(
                url,
                journal,
                str(log),
                self._seed * 1_000_000 + self._births,
                SHIFT_SECONDS * cycle,
                self._house.account,
                self._house.ca_file,
                self._pace * self._lifetime(),
            )
        )
        self._idle = 0 if len(acknowledged(log)) > before else self._idle + 1
        if self._idle == _IDLE_LIVES:
            self._pace, self._idle = min(self._pace * 1.5, _SLOWEST), 0
        found = check(url, journal, log, self._house)
        found.broken[:0] = ended
        return found


def set_up(url: str, journal: str, house: MailServerProcess, hold_seconds: int) -> None:
    """Give the shop a name and the account of the mail server."""
    with open_desk(url, journal=journal) as desk:
        desk.people.sign_in_without_password()
        account = house.account
        desk.shop.change(
            replace(
                desk.shop.read(),
                name="Rig",
                sender_address="rig@example.com",
                hold_seconds=hold_seconds,
                smtp_host=account.host,
                smtp_port=account.port,
                smtp_security=account.security,
                smtp_user=account.user,
                portal_base="https://portal.example",
            )
        )


def acknowledged(log: Path) -> dict[str, str]:
    """Return the kind of each acknowledged act by its id.

    Where a kill has torn the last line (the system writes a page at a time), it is cut off: what it began to say is not
    held against the shop, and the next life does not go on behind it.
    """
    said = log.read_text(encoding="utf-8")
    whole = said[: said.rfind("\n") + 1]
    if whole != said:
        log.write_text(whole, encoding="utf-8")
    return dict(line.split() for line in whole.splitlines())


def check(url: str, journal: str, log: Path, house: MailServerProcess) -> Verification:
    """Open what is left, as the next start of the program would, and reckon."""
    with closing(Store(url, journal=journal)) as store:
        return verify(store, acknowledged(log), house.taken())


def run(databases: dict[str, Databases], folder: Path, kills: int, seed: int) -> dict[str, Figures]:
    """Let shops live on each of the databases in turns, until there were so many kills in all."""
    figures = {name: Figures() for name in databases}
    with closing(Rig(folder, seed)) as rig:

        def let_live(name: str, lives: int, turn: int) -> None:
            hold = HOLDS[turn % len(HOLDS)]
            rig.run(databases[name], cycles=lives, figures=figures[name], hold_seconds=hold)

        in_turns(figures, kills=kills, lives=LIVES, let_live=let_live)
    return figures


def _seen(one: Figures) -> str:
    return (
        f"{one.kills} kills, {one.acts} acts acknowledged, {one.mails} mails taken, {one.uncertain} uncertain, "
        f"{one.again} of them sent again"
    )


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    return command("kill", words, does=__doc__, option="--cycles", kills=10_000, run=run, seen=_seen)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
