"""Taking in lists of customers and their items from other programs, and taking such an import back."""

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused, ImportFaulty
from orderflow_desk.domain.exchange.importing import (
    SHOWN_AT_MOST,
    Delimiter,
    Encoding,
    Findings,
    ImportPlan,
    ImportRow,
    LineFault,
    Look,
    NearChoice,
    NearDuplicate,
)
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.moments import to_microseconds
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import one_word
from orderflow_desk.services.exchange import csv_files
from orderflow_desk.services.exchange.import_lines import Line, LineReader
from orderflow_desk.services.exchange.taking_back import TOUCHED, take_back
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store import change_log
from orderflow_desk.store.staging import Staging
from orderflow_desk.store.tables import people
from orderflow_desk.store.tables.exchange import imports

_LINES_AT_ONCE = 2000
CHANGED = Changes.of(TOUCHED)


class Reading:
    """A list that was read and compared, ready to be taken in; it holds a connection until it is closed."""

    def __init__(self, units: UnitsOfWork, plan: ImportPlan) -> None:
        self._units = units
        self._plan = plan
        self._conn: Connection = units.store.alone()
        self._staging = Staging(self._conn)
        self.findings = Findings()

    def close(self) -> None:
        """Let go of the list."""
        self._conn.close()

    def read(self, progress: Progress) -> None:
        """Read the whole file and compare it with the database."""
        faults, fault_count, lines, repeated = self._stage(progress)
        if not lines and not fault_count:
            raise CsvRefused(CsvFault.HEADER_ONLY)
        self._compare(progress, in_one=False)
        with self._step():
            counts = self._staging.counts()
            near = tuple(NearDuplicate(**row) for row in self._staging.near(SHOWN_AT_MOST))
        self.findings = Findings(
            lines=lines,
            customers=counts["people"] - counts["known"],
            known_customers=counts["known"],
            repeated_lines=repeated - counts["people"],
            items=counts["items"] - counts["met"],
            known_items=counts["met"],
            fault_count=fault_count,
            faults=tuple(faults),
            near_count=counts["near"],
            near=near,
        )

    def take_in(self, choice: NearChoice, *, action_id: str, progress: Progress) -> Changes:
        """Write all of it, or nothing, in one transaction.

        Raises:
            ImportFaulty: lines have faults.
            ActStopped: `progress` no longer wants it.
        """
        if self.findings.fault_count:
            raise ImportFaulty(self.findings.fault_count)
        with self._step(is_writing=True):
            actor = self._units.allowed(self._conn, Permission.IMPORT_LISTS)
            if self._conn.execute(select(imports.c.id).where(imports.c.action_id == action_id)).first():
                return Changes()
            self._compare(progress, in_one=True)
            self._staging.choose(are_taken=choice.are_taken, but_for=choice.but_for)
            now = self._units.store.now(self._conn)
            row: dict[str, Any] = {
                "at": now,
                **signature(actor),
                "pc": self._units.acting.pc,
                "file_name": Path(self._plan.path).name,
                "action_id": action_id,
                "customers": 0,
                "items": 0,
            }
            made = self._conn.execute(insert(imports).values(row).returning(imports.c.id)).scalar_one()
            announced = _ticking(progress, "writing")
            customers, items = self._staging.write(made, to_microseconds(now), announced)
            self._conn.execute(
                update(imports).where(imports.c.id == made).values(customers=customers, items=items)
            )
            change_log.write(self._conn, self._units.acting.origin, now, TOUCHED)
            return CHANGED

    def _step(self, *, is_writing: bool = False) -> Any:
        return self._units.store.stepping(self._conn, is_writing=is_writing)

    def _stage(self, progress: Progress) -> tuple[list[LineFault], int, int, int]:
        with self._step():
            self._staging.make()
        path = Path(self._plan.path)
        faults: list[LineFault] = []
        count = lines = good = 0
        batch: list[Line] = []
        with closing(csv_files.records(path, self._plan.encoding, self._plan.delimiter)) as found:
            _, header = next(found, (0, list[str]()))
            if not header:
                raise CsvRefused(CsvFault.EMPTY)
            reader = LineReader(header, self._plan.columns)
            for number, cells in found:
                lines += 1
                read = reader.read(number, cells)
                if isinstance(read, Line):
                    batch.append(read)
                    good += 1
                else:
                    count += 1
                    faults += read[: SHOWN_AT_MOST - len(faults)]
                if lines % _LINES_AT_ONCE == 0:
                    progress.report("reading", number, 0)
                    self._add(batch)
        self._add(batch)
        with self._step():
            self._staging.settle()
        return faults, count, lines, good

    def _add(self, batch: list[Line]) -> None:
        if not batch:
            return
        with self._step():
            self._staging.add([_person(line) for line in batch], [_item(one) for one in batch if one.title])
        batch.clear()

    def _compare(self, progress: Progress, *, in_one: bool) -> None:
        """Look for what is there already: in one transaction that is open, or in many short ones."""
        staging = self._staging

        def step(act: Callable[[], Any]) -> Any:
            if in_one:
                return act()
            with self._step():
                return act()

        step(staging.forget)
        newest = step(staging.newest_customer)
        known = list(staging.ranges(newest)) if newest else []
        lines = list(staging.ranges(staging.last)) if staging.last else []
        total = len(known) + len(lines)
        for done, part in enumerate(known):
            progress.report("comparing", done, total)
            step(lambda part=part: staging.match_customers(part))
        for done, part in enumerate(lines):
            progress.report("comparing", len(known) + done, total)
            step(lambda part=part: staging.match_lines(part))


def _ticking(progress: Progress, phase: str) -> Callable[[int, int], None]:
    return lambda done, total: progress.report(phase, done, total)


def _person(line: Line) -> dict[str, Any]:
    return {
        "line": line.number,
        "same": line.same,
        "key": line.key,
        "is_bare": int(line.is_bare),
        "name": line.name,
        "email": line.email,
        "phone": line.phone,
        "phone_digits": line.phone_digits,
        "body": line.body,
    }


def _item(line: Line) -> dict[str, Any]:
    return {
        "line": line.number,
        "key": line.key,
        "title": line.title,
        "serial": line.serial,
        "serial_key": one_word(line.serial),
    }


class Imports:
    """Lists of customers. Promise: an import is there whole, or not at all, and goes whole."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def look(
        self, path: str, *, encoding: Encoding | None = None, delimiter: Delimiter | None = None
    ) -> Look:
        """Return how a file looks; what is not given is guessed. Raises NotPermitted, CsvRefused, FileTrouble."""
        self._units.check(Permission.IMPORT_LISTS)
        return csv_files.look(Path(path), encoding, delimiter)

    def read(self, plan: ImportPlan, progress: Progress) -> Reading:
        """Read a whole list and compare it; to be closed by the caller.

        Raises:
            NotPermitted: this is for administrators and dispatchers.
            CsvRefused, FileTrouble: it is no list that can be read to its end.
            ActStopped: `progress` no longer wants it.
        """
        self._units.check(Permission.IMPORT_LISTS)
        reading = Reading(self._units, plan)
        try:
            reading.read(progress)
        except BaseException:
            reading.close()
            raise
        return reading

    def take_back(self, import_id: int, progress: Progress) -> Changes:
        """Remove exactly what an import made, all of it or nothing; once more does nothing.

        Raises:
            NotPermitted: this is for administrators and dispatchers.
            ImportInUse: an order stands on some of it, or somebody has items from elsewhere.
            ActStopped: `progress` no longer wants it.
        """
        return CHANGED if take_back(self._units, import_id, progress) else Changes()

    def past(self, at_most: int = 100) -> tuple[ImportRow, ...]:
        """Return the imports that there were, the newest first."""
        query = (
            select(
                imports.c.id,
                imports.c.at,
                func.coalesce(people.c.name, "").label("person"),
                imports.c.file_name,
                imports.c["customers"],
                imports.c["items"],
                imports.c.taken_back_at,
            )
            .outerjoin_from(imports, people, people.c.id == imports.c.person_id)
            .order_by(imports.c.id.desc())
            .limit(at_most)
        )
        with self._units.reading() as conn:
            return tuple(ImportRow(**row) for row in conn.execute(query).mappings())
