"""Takes laid out papers to their printers, or into files; all of it waits, so it runs in the background."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.printing.choices import PDF
from orderflow_desk.gui.printing.kinds import Kind
from orderflow_desk.gui.printing.layout.sheet import Page
from orderflow_desk.gui.printing.pdf import papers_folder, write_pdf
from orderflow_desk.gui.printing.printers import Printers


@dataclass(frozen=True, slots=True)
class Job:
    """Pages of one kind for one printer, or for a file of this title."""

    kind: Kind
    pages: tuple[Page, ...]
    printer: str
    title: str


@dataclass(frozen=True, slots=True)
class Delivered:
    """What has gone out, and which of it into which folder; `trouble` is why the rest has not."""

    kinds: tuple[Kind, ...]
    saved: tuple[Kind, ...] = ()
    folder: str = ""
    trouble: DeskError | None = None


def deliver(jobs: Sequence[Job], printers: Printers, folder: str, shop: str) -> Delivered:
    """Send each job, one after the other; the first that fails ends it, so that nothing is sent twice by a retry."""
    done: list[Kind] = []
    saved: list[Kind] = []
    where = Path()
    for job in jobs:
        try:
            if job.printer == PDF:
                where = papers_folder(folder, shop)
                write_pdf(where, job.title, job.pages)
                saved.append(job.kind)
            else:
                printers.send(job.printer, job.pages, job.title)
        except DeskError as error:
            return Delivered(tuple(done), tuple(saved), str(where), error)
        done.append(job.kind)
    return Delivered(tuple(done), tuple(saved), str(where))
