"""Writes a list row by row into a file, as CSV or as an Excel sheet, however long it is; whole, or not at all."""

import csv
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

from orderflow_desk.domain.exchange.exporting import (
    SHEET_ROWS_AT_MOST,
    Cell,
    SheetKind,
    SheetTooLong,
    defused,
)
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.opening_hours.shop_clock import in_zone
from orderflow_desk.filing import filled_whole

_REPORTED_EVERY = 500
_DATE_FORMAT = "yyyy-mm-dd hh:mm"
_WIDTH = 22


def write_sheet(
    path: Path,
    kind: SheetKind,
    heads: Sequence[str],
    rows: Iterable[Sequence[Cell]],
    *,
    total: int,
    progress: Progress,
    delimiter: str = ",",
    time_zone: str = "",
) -> int:
    """Write a list in place of `path` and return how many rows it has. Times are those of the zone, the shop's.

    Raises:
        SheetTooLong: it has more rows than an Excel sheet.
        ActStopped: `progress` no longer wants it.
        FileTrouble: the file cannot be written; what was there before stands.
    """
    if kind is SheetKind.XLSX and total > SHEET_ROWS_AT_MOST:
        raise SheetTooLong(SHEET_ROWS_AT_MOST, total)
    watched = _on_the_wall(_watched(rows, total, progress), time_zone)
    with filled_whole(path) as spare:
        if kind is SheetKind.CSV:
            return _write_csv(spare, heads, watched, delimiter)
        return _write_xlsx(spare, heads, watched)


def _watched(rows: Iterable[Sequence[Cell]], total: int, progress: Progress) -> Iterator[Sequence[Cell]]:
    for done, row in enumerate(rows):
        if done % _REPORTED_EVERY == 0:
            progress.report("exporting", done, total)
        yield row


def _on_the_wall(rows: Iterable[Sequence[Cell]], zone: str) -> Iterator[Sequence[Cell]]:
    """Return the rows with their times as the clocks of the zone show them."""
    for row in rows:
        yield [
            in_zone(cell, zone).replace(tzinfo=None) if isinstance(cell, datetime) else cell for cell in row
        ]


def _write_csv(path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]], delimiter: str) -> int:
    count = 0
    # With a byte order mark, so that Excel reads the letters as they are.
    with path.open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.writer(file, delimiter=delimiter)
        writer.writerow(map(_text, heads))
        for row in rows:
            writer.writerow(map(_text, row))
            count += 1
    return count


def _text(cell: Cell) -> str:
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d %H:%M")
    return defused(cell) if isinstance(cell, str) else "" if cell is None else str(cell)


def _write_xlsx(path: Path, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    import xlsxwriter  # noqa: PLC0415  # pyright: ignore[reportMissingTypeStubs]  only who exports a sheet needs it

    library: Any = xlsxwriter
    with tempfile.TemporaryDirectory() as folder:
        options = {"constant_memory": True, "tmpdir": folder}
        book: Any = library.Workbook(str(path), options)
        try:
            count = _fill(book, heads, rows)
            book.close()
        except library.exceptions.FileCreateError as error:
            _let_go(book)
            # It wraps what the system said.
            raise OSError(*getattr(error.args[0], "args", (0, str(error)))[:2]) from error
        except BaseException:
            _let_go(book)
            raise
    return count


def _fill(book: Any, heads: Sequence[str], rows: Iterable[Sequence[Cell]]) -> int:
    sheet = book.add_worksheet()
    sheet.set_column(0, max(len(heads) - 1, 0), _WIDTH)
    sheet.freeze_panes(1, 0)
    bold, moment = book.add_format({"bold": True}), book.add_format({"num_format": _DATE_FORMAT})
    for column, head in enumerate(heads):
        sheet.write_string(0, column, head, bold)
    count = 0
    for row in rows:
        count += 1
        if count > SHEET_ROWS_AT_MOST:
            raise SheetTooLong(SHEET_ROWS_AT_MOST, count)
        for column, cell in enumerate(row):
            if isinstance(cell, datetime):
                sheet.write_datetime(count, column, cell, moment)
            elif isinstance(cell, int):
                sheet.write_number(count, column, cell)
            elif cell:
                # A string stays a string, whatever it begins with: no apostrophe is needed.
                sheet.write_string(count, column, cell)
    return count


def _let_go(book: Any) -> None:
    """Leave a book unfinished: its file is thrown away."""
    book.fileclosed = True
    for sheet in book.worksheets():
        with suppress(OSError, AttributeError):
            sheet.row_data_fh.close()
