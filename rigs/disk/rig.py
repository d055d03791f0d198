"""Lets the disk fail at every call of every act, and be full after every further KiB: the act says so, nothing is half done."""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from rigs.disk.disk_fault import build, with_library
from rigs.disk.disk_trials import Report
from rigs.shared.mail_server import ROOT

# What fails is what was told to; a disk that is fast otherwise saves most of the time.
MEMORY = Path("/dev/shm")  # noqa: S108  a folder of its own is made in it


@dataclass(slots=True)
class Figures:
    """What a run has seen: trials whose fault came to pass, and what the acts said, by act and journal mode."""

    struck: Counter[tuple[str, str]] = field(default_factory=Counter[tuple[str, str]])
    said: Counter[str] = field(default_factory=Counter[str])
    broken: list[str] = field(default_factory=list[str])

    def add(self, report: Report) -> None:
        """Count one trial."""
        if report.has_struck:
            self.struck[report.act, report.journal] += 1
            self.said[report.said or "done all the same"] += 1
        elif report.said:
            report.wrong.append(f"nothing struck, and it said {report.said}")
        name = " ".join(one for one in (report.act, report.journal, report.fault) if one)
        self.broken += [f"{name}: {one}" for one in report.wrong]


def run(*, is_short: bool) -> Figures:
    """Run the trials in a process whose disk can be made to fail."""
    figures = Figures()
    with tempfile.TemporaryDirectory(prefix="rig-disk-", dir=MEMORY if MEMORY.is_dir() else None) as name:
        for report in _reports(Path(name), is_short=is_short):
            figures.add(report)
    return figures


def _reports(folder: Path, *, is_short: bool) -> Iterator[Report]:
    library = build(folder)
    words = [sys.executable, "-m", "rigs.disk.disk_trials", str(folder), *(["short"] if is_short else [])]
    with subprocess.Popen(
        words, cwd=ROOT, env=with_library(library), stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for line in process.stdout:
            yield Report(**json.loads(line))
    if process.returncode:
        raise subprocess.CalledProcessError(process.returncode, words)


def main(words: list[str]) -> int:
    """Run the rig by its command line."""
    parser = argparse.ArgumentParser(prog="dev.py rig disk", description=__doc__)
    parser.add_argument(
        "--short", action="store_true", help="the form that the tests run: a few calls, some of the ways"
    )
    given = parser.parse_args(words)
    began = time.monotonic()
    figures = run(is_short=given.short)
    print(
        f"{figures.struck.total()} faults in {time.monotonic() - began:.0f} s, {len(figures.broken)} promises broken"
    )
    for (act, journal), number in figures.struck.items():
        print(f"  {act}{f' ({journal})' if journal else ''}: {number}")
    print("  told: " + ", ".join(f"{said} {number}" for said, number in figures.said.most_common()))
    for line in figures.broken[:40]:
        print(f"    {line}")
    return 1 if figures.broken else 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
