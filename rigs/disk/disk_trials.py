"""Does each act on a disk that fails in each way, in the process whose disk fails; says what came of each in a line of JSON."""

import errno
import json
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import asdict, dataclass, field
from itertools import count
from pathlib import Path

from orderflow_desk.domain.errors import DeskError, Trouble
from orderflow_desk.store.schema import REVISIONS
from rigs.disk.disk_commands import ChangeShop, Move, Note, TakeIn, Trial, make_template
from rigs.disk.disk_fault import ANY, Calls, Disk, Fault
from rigs.disk.disk_files import Draft, PcSettings
from rigs.disk.disk_mails import Claim, HandOver, Opening, Settle, Upgrading

JOURNALS = ("delete", "wal")
# How calls fail: which, with what, whether all later ones fail too, whether a write is cut short first.
WAYS = (
    *(
        (call, error, stays, False)
        for call in Calls
        for error in (errno.ENOSPC, errno.EIO)
        for stays in (False, True)
    ),
    (Calls.WRITE, errno.ENOSPC, False, True),
    (ANY, errno.EIO, False, False),
    (ANY, errno.EIO, True, False),
)
KIB = 1024
# The short form tries the call of number 1, and of each power of this.
FEW = 9


DESK_ACTS: dict[str, Callable[[Path, Path, str], Trial]] = {
    "move": Move,
    "note": Note,
    "intake": TakeIn,
    "shop settings": ChangeShop,
    "claim": Claim,
    "handing over": HandOver,
    "settle": Settle,
    "opening": Opening,
    # The very first schema had none before it.
    **({"upgrading": Upgrading} if len(REVISIONS) > 1 else {}),
}
FILE_ACTS: dict[str, Callable[[Path], Trial]] = {"PC settings": PcSettings, "draft": Draft}
STAFF_ACTS = ("move", "note", "intake", "shop settings")
# Acts that open the database, and make the index of the log anew with it.
OPENING = ("opening", "upgrading")
# Acts of so many calls that a sample of them has to do.
SAMPLED = OPENING


@dataclass(slots=True)
class Report:
    """What came of one act under one fault: `said` is the error it told, empty when it was done all the same."""

    act: str
    journal: str
    fault: str
    has_struck: bool
    said: str = ""
    wrong: list[str] = field(default_factory=list[str])


def attempt(act: str, journal: str, trial: Trial, disk: Disk, fault: Fault) -> Report:
    """Do the act while the disk fails, look what is left, and do it again once there is room."""
    before = trial.seen()
    report = Report(act, journal, str(fault), has_struck=False)
    with disk.failing(fault):
        is_done = _is_done(trial, report, fault)
        if not is_done and fault.room >= 0 and trial.seen() != before:
            report.wrong.append("what is seen has changed, on a full disk")
    report.has_struck = disk.has_struck
    report.wrong += trial.wrong_after_a_crash(is_done=is_done)
    if not is_done and trial.seen() != before:
        report.wrong.append("it said that it failed, and did it")
    try:
        trial.do()
    except Exception as error:  # noqa: BLE001  whatever it is, the act cannot be repeated
        report.wrong.append(f"with room again: {error!r}")
    else:
        report.wrong += trial.wrong_at_the_end()
    return report


def _is_done(trial: Trial, report: Report, fault: Fault) -> bool:
    try:
        trial.do()
    except Trouble as trouble:
        report.said = str(getattr(trouble, "fault", getattr(trouble, "why", "")))
        if _is_full(report, fault) and report.said not in ("disk_full", "No space left on device"):
            report.wrong.append(f"the disk is full, and it says: {trouble}")
        return False
    except DeskError as refusal:
        report.wrong.append(f"it refused: {refusal}")
    except Exception as error:  # noqa: BLE001  a naked error is what is looked for
        report.wrong.append(f"naked: {error!r}")
    else:
        return True
    return False


def _is_full(report: Report, fault: Fault) -> bool:
    """Tell whether the disk is full, so that nothing else may be said of it.

    Where the index of the write-ahead log cannot grow, SQLite calls that an input or output error. The program then tries the
    disk, and one that refused a single write has room again by then.
    """
    if report.act in OPENING and report.journal == "wal" and fault.room < 0 and not fault.stays:
        return False
    return fault.room >= 0 or (fault.calls == Calls.WRITE and fault.error == errno.ENOSPC)


class Trials:
    """All acts and faults in a folder; the short form tries a few calls in some of the ways."""

    def __init__(self, folder: Path, *, is_short: bool) -> None:
        self._folder = folder
        self._is_short = is_short
        self._disk = Disk(folder)
        for journal in JOURNALS:
            make_template(self._template(journal), journal)

    def _template(self, journal: str) -> Path:
        return self._folder / f"{journal}.db"

    def run(self) -> Iterator[Report]:
        """Yield what came of each."""
        for journal in JOURNALS:
            for act in DESK_ACTS:
                yield from self._all_faults(act, journal)
        for act in FILE_ACTS:
            yield from self._all_faults(act, "")

    def _all_faults(self, act: str, journal: str) -> Iterator[Report]:
        for call, error, stays, is_short in self._ways(act, journal):
            for nth in self._numbers(act):
                report = self._one(act, journal, Fault(call, error, stays, is_short, nth))
                yield report
                if not report.has_struck:
                    break
        for number in self._numbers(act):
            report = self._one(act, journal, Fault(room=(number - 1) * KIB))
            yield report
            if not report.has_struck:
                break

    def _ways(self, act: str, journal: str) -> Sequence[tuple[Calls, int, bool, bool]]:
        if not self._is_short or act in FILE_ACTS:
            return WAYS
        stride = 3 if act in STAFF_ACTS else 7
        return WAYS[(list(DESK_ACTS).index(act) + JOURNALS.index(journal)) % stride :: stride]

    def _numbers(self, act: str) -> Iterator[int]:
        """Return which calls fail, one after the other, until none does any more."""
        if self._is_short:
            return (FEW**number for number in count())
        return few() if act in SAMPLED else count(1)

    def _one(self, act: str, journal: str, fault: Fault) -> Report:
        folder = self._folder / "trial"
        folder.mkdir()
        try:
            with closing(self._trial(act, journal, folder)) as trial:
                return attempt(act, journal, trial, self._disk, fault)
        finally:
            shutil.rmtree(folder)

    def _trial(self, act: str, journal: str, folder: Path) -> Trial:
        if act in FILE_ACTS:
            return FILE_ACTS[act](folder)
        return DESK_ACTS[act](folder, self._template(journal), journal)


def few() -> Iterator[int]:
    """Return 1, 2, 3, 5, 8 and so on."""
    last, this = 1, 1
    while True:
        yield this
        last, this = this, last + this


def main(words: list[str]) -> None:
    """Run in a folder; a second word ``short`` asks for the short form."""
    for report in Trials(Path(words[0]), is_short=words[1:] == ["short"]).run():
        print(json.dumps(asdict(report)), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
