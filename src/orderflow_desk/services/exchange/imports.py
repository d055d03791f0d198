"""Taking in lists of customers and their items from other programs, and taking such an import back."""

import json
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from orderflow_desk.domain.actors import signature
from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.customers import Card
from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused, ImportFaulty
from orderflow_desk.domain.exchange.importing import (
    SHOWN_AT_MOST,
    Column,
    Delimiter,
    Encoding,
    Findings,
    ImportPlan,
    ImportRow,
    LineFault,
    Look,
    NearChoice,
    NearDuplicate,
    NearTaken,
)
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.moments import to_microseconds
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import one_word
from orderflow_desk.services.exchange import csv_files
from orderflow_desk.services.exchange.import_lines import LineReader
from orderflow_desk.services.exchange.list_line import Line
from orderflow_desk.services.exchange.taking_back import TOUCHED, take_back
from orderflow_desk.services.transaction.indexing import customer_body
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store import change_log
from orderflow_desk.store.queries.shop_country import read_country
from orderflow_desk.store.staging.staging import Staging
from orderflow_desk.store.staging.statements import PHONE_END
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
        staged = self._stage(progress)
        if not staged.lines:
            raise CsvRefused(CsvFault.HEADER_ONLY)
        self._compare(progress, in_one=False)
        with self._step():
            counts = self._staging.counts()
            near = tuple(NearDuplicate(**row) for row in self._staging.near(SHOWN_AT_MOST))
        self.findings = Findings(
            lines=staged.lines,
            customers=counts["people"] - counts["known"] - counts["namesakes"],
            known_customers=counts["known"],
            joined_customers=counts["namesakes"],
            repeated_lines=staged.good - counts["people"],
            items=counts["items"] - counts["met"],
            known_items=counts["met"],
            fault_count=staged.fault_count,
            faults=tuple(staged.faults),
            remark_count=staged.remark_count,
            remarks=tuple(staged.remarks),
            near_count=counts["near"],
            near=near,
        )

    def take_in(
        self, choice: NearChoice, *, action_id: str, progress: Progress, without_faulty: bool = False
    ) -> Changes:
        """Write all of it, or nothing, in one transaction; `without_faulty` leaves out the lines that have faults.

        Raises:
            ImportFaulty: lines have faults, and are not to be left out, or there are no others.
            ActStopped: `progress` no longer wants it.
        """
        is_all_faulty = self.findings.fault_count == self.findings.lines
        if self.findings.fault_count and (is_all_faulty or not without_faulty):
            raise ImportFaulty(self.findings.fault_count)
        with self._step(is_writing=True):
            actor = self._units.allowed(self._conn, Permission.IMPORT_LISTS)
            if self._conn.execute(select(imports.c.id).where(imports.c.action_id == action_id)).first():
                return Changes()
            self._compare(progress, in_one=True)
            self._staging.choose(
                namesakes=choice.taken is NearTaken.ALL,
                others=choice.taken is not NearTaken.NONE,
                but_for=choice.but_for,
            )
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
            customers, items = self._staging.write(made, to_microseconds(now), _body, announced)
            self._conn.execute(
                update(imports).where(imports.c.id == made).values(customers=customers, items=items)
            )
            change_log.write(self._conn, self._units.acting.origin, now, TOUCHED)
            return CHANGED

    def _step(self, *, is_writing: bool = False) -> Any:
        return self._units.store.stepping(self._conn, is_writing=is_writing)

    def _stage(self, progress: Progress) -> "_Staged":
        with self._step():
            self._staging.make()
            country = read_country(self._conn)
        plan, staged = self._plan, _Staged()
        path = Path(plan.path)
        batch: list[Line] = []
        with closing(csv_files.records(path, plan.encoding, plan.delimiter, plan.header_line)) as found:
            _, header = next(found, (0, list[str]()))
            if not header:
                raise CsvRefused(CsvFault.EMPTY)
            reader = LineReader(header, plan.columns, plan.corrections, country)
            for number, cells in found:
                staged.note(read := reader.read(number, cells))
                if isinstance(read, Line):
                    batch.append(read)
                if staged.lines % _LINES_AT_ONCE == 0:
                    progress.report("reading", number, 0)
                    self._add(batch)
        self._add(batch)
        with self._step():
            self._staging.settle()
        return staged

    def _add(self, batch: list[Line]) -> None:
        if not batch:
            return
        with self._step():
            ways = [way for line in batch for way in _ways(line)]
            self._staging.add(
                [_person(line) for line in batch], ways, [_item(one) for one in batch if one.title]
            )
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


@dataclass(slots=True)
class _Staged:
    """What is known of a list while its lines are read."""

    lines: int = 0
    good: int = 0
    fault_count: int = 0
    remark_count: int = 0
    faults: list[LineFault] = field(default_factory=list[LineFault])
    remarks: list[LineFault] = field(default_factory=list[LineFault])

    def note(self, read: Line | tuple[LineFault, ...]) -> None:
        """Count a line, and keep what is to be told of it."""
        self.lines += 1
        if isinstance(read, Line):
            self.good += 1
            self.remark_count += len(read.remarks)
            self.remarks += read.remarks[: SHOWN_AT_MOST - len(self.remarks)]
        else:
            self.fault_count += 1
            self.faults += read[: SHOWN_AT_MOST - len(self.faults)]


def _ticking(progress: Progress, phase: str) -> Callable[[int, int], None]:
    return lambda done, total: progress.report(phase, done, total)


def _body(card: Card) -> str:
    contact = card.contact
    return customer_body(name=contact.name, email=contact.email, phone=contact.phone, others=card.others)


def _person(line: Line) -> dict[str, Any]:
    contact = line.card.contact
    return {
        "line": line.number,
        "same": line.same,
        "key": line.key,
        "customer_number": line.customer_number,
        "is_bare": int(line.is_bare),
        "name": contact.name,
        "email": contact.email,
        "phone": contact.phone,
        "phone_digits": line.phone_digits,
        "phone_key": line.phone.key,
        "phone_end": line.phone_digits[-PHONE_END:],
        "others": json.dumps(line.card.others),
        "body": _body(line.card),
    }


def _ways(line: Line) -> list[dict[str, Any]]:
    return [
        {"line": line.number, "key": line.key, "same": same, "digits": digits}
        for same, digits in line.same_ways
    ]


def _item(line: Line) -> dict[str, Any]:
    return {
        "line": line.number,
        "key": line.key,
        "title": line.title,
        "serial": line.serial,
        "serial_key": one_word(line.serial),
        "kind": line.more[Column.ITEM_KIND],
        "brand": line.more[Column.BRAND],
        "model": line.more[Column.MODEL],
        "purchased": line.more[Column.PURCHASED],
        "warranty_months": int(line.more[Column.WARRANTY]) if line.more[Column.WARRANTY] else None,
    }


class Imports:
    """Lists of customers. Promise: an import is there whole, or not at all, and goes whole."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def look(
        self,
        path: str,
        *,
        encoding: Encoding | None = None,
        delimiter: Delimiter | None = None,
        header_line: int | None = None,
    ) -> Look:
        """Return how a file looks; what is not given is guessed. Raises NotPermitted, CsvRefused, FileTrouble."""
        self._units.check(Permission.IMPORT_LISTS)
        return csv_files.look(Path(path), encoding, delimiter, header_line)

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
