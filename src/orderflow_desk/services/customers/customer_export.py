"""Writes all that is stored about one customer into a ZIP that they can be given (GDPR, articles 15 and 20)."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from sqlalchemy import Connection, select

from orderflow_desk.domain.customers import CustomerGone
from orderflow_desk.domain.errors import FileTrouble
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.searching import fold
from orderflow_desk.filing import filled_whole
from orderflow_desk.services.transaction.exporting import ExportedFile, ExportPart, announced, as_json
from orderflow_desk.services.transaction.feature import Features
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.personal import about, exported_columns, personal_columns, personal_tables
from orderflow_desk.store.queries.customers import customers as counter
from orderflow_desk.views.customers import Exported

_NAME_AT_MOST = 60
Progress = Callable[[int, int], None]


class CustomerExport:
    """Exports for administrators, internal notes included: they are about the person, too."""

    @staticmethod
    def file_name(customer_id: int, name: str) -> str:
        """Return a file name that every system takes, whatever the customer is called."""
        words = "-".join(word for word in fold(name).split() if word.isascii())
        return (
            "-".join(
                part for part in ("customer", str(customer_id), words[:_NAME_AT_MOST].strip("-")) if part
            )
            + ".zip"
        )

    def __init__(self, units: UnitsOfWork, features: Features) -> None:
        self._units = units
        self._parts = (*features.export, _rest_of(features.export))

    def write(
        self,
        customer_id: int,
        path: Path,
        *,
        progress: Progress = lambda _done, _of: None,
        is_cancelled: Callable[[], bool] = lambda: False,
    ) -> Exported | None:
        """Write the file, whole or not at all; None when it was cancelled. What stood there before is replaced.

        `progress` is told how many files are done of how many; both are called on this thread.

        Raises:
            NotPermitted: it is for administrators.
            CustomerGone: there is no such customer any more.
            FileTrouble: the disk is full, or the folder cannot be written to.
        """
        self._units.check(Permission.ADMINISTER)
        if not path.parent.is_dir():  # somebody mistyped it
            raise FileTrouble(str(path), "No such folder")
        try:
            with filled_whole(path) as spare, self._units.store.reading() as conn:
                files = _fill(conn, customer_id, spare, self._parts, progress, is_cancelled)
        except _CancelledError:
            return None
        return Exported(path, files)


class _CancelledError(Exception):
    """Whoever asked does not want the file any more."""


def _fill(
    conn: Connection,
    customer_id: int,
    path: Path,
    parts: tuple[ExportPart, ...],
    progress: Progress,
    is_cancelled: Callable[[], bool],
) -> int:
    row = counter.survivor(conn, customer_id)
    if row is None:
        raise CustomerGone(customer_id)
    total = sum(part.count(conn, row.id) for part in parts)
    done = 0
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for part in parts:
            for file in part.files(conn, row.id):
                if is_cancelled():
                    raise _CancelledError
                archive.writestr(file.name, file.content)
                done += 1
                progress(done, max(total, done))
    return done


def _rest_of(parts: Sequence[ExportPart]) -> ExportPart:
    """Return the part of what no feature lays out for the reader: it comes as it is kept, a file for each table."""
    laid_out = {table for part in parts for table in part.tables}
    tables = [
        table
        for table in personal_tables()
        if table not in laid_out and set(personal_columns(table)) & set(exported_columns(table))
    ]

    def files(conn: Connection, customer_id: int) -> Iterator[ExportedFile]:
        for table in tables:
            rows = conn.execute(select(table).where(about(table, [customer_id]))).mappings()
            yield ExportedFile(f"{table.name}.json", as_json([announced(table, row) for row in rows]))

    return ExportPart(frozenset(tables), files, lambda _conn, _customer_id: len(tables))
