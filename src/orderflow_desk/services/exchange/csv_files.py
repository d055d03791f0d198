"""Reads lists that other programs wrote: guesses how, and gives them line by line, however long they are."""

import codecs
import csv
import re
from collections.abc import Generator, Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import BinaryIO, TextIO

from orderflow_desk.domain.exchange.column_words import header_among, match_columns
from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused
from orderflow_desk.domain.exchange.importing import (
    CELL_AT_MOST,
    Delimiter,
    Encoding,
    Look,
)
from orderflow_desk.filing import trouble
from orderflow_desk.services.exchange.alphabets import Guess, guess

# Bytes from which encoding and delimiter are guessed; UTF-8 is looked for in more of them.
_SAMPLE = 262_144
_UTF_8_SAMPLE = 64 * 1024 * 1024
_LINE_AT_MOST = 4_000_000
_ROWS_SHOWN = 12
_LINES_GUESSED_FROM = 200
_CELLS_AT_MOST = 500
# How much a line that leaves its last cells out speaks for a delimiter.
_SHORT_LINE = 0.6
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, Encoding.UTF_8),
    (codecs.BOM_UTF16_LE, Encoding.UTF_16_LE),
    (codecs.BOM_UTF16_BE, Encoding.UTF_16_BE),
)
_OF_SEVERAL_BYTES = frozenset(
    {
        Encoding.UTF_16_LE,
        Encoding.UTF_16_BE,
        Encoding.SHIFT_JIS,
        Encoding.CHINESE,
        Encoding.CHINESE_TRADITIONAL,
        Encoding.KOREAN,
    }
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1a\x1b\0")
# A first line that says what stands between two cells, as Excel reads and writes it: no line of the list.
_SAID = re.compile(r'"?sep=(?P<between>\\t|[^\r\n"])?"?[;,\t]*[\r\n]*', re.IGNORECASE)
# What a text may hold of other control characters before it is taken for no text.
_FEW_CONTROLS, _CONTROLS_AT_MOST = 3, 0.005


def look(
    path: Path,
    encoding: Encoding | None = None,
    delimiter: Delimiter | None = None,
    header_line: int | None = None,
) -> Look:
    """Return how a file looks, with what is not given guessed; the header is in the first line from `header_line` on.

    Raises:
        CsvRefused: it is empty, no text, or has no line that can be read.
        FileTrouble: it cannot be read at all.
    """
    try:
        with path.open("rb") as file:
            size = path.stat().st_size
            sample = file.read(_SAMPLE)
            file.seek(0)
            _check_is_text(sample)
            found = Guess(encoding, is_certain=True) if encoding else _guess_encoding(sample, file)
    except OSError as error:
        raise trouble(path, error) from error
    between = delimiter or _guess_delimiter(_decoded(sample, found.encoding))
    rows = _first_rows(path, found.encoding, between, header_line or 1)
    at = 0 if header_line else header_among([cells for _, cells in rows])
    line, names = rows[at]
    header = tuple(text.strip() for text in names[:_CELLS_AT_MOST])
    below = tuple(cells for _, cells in rows[at + 1 : at + 1 + _ROWS_SHOWN])
    return Look(
        str(path),
        size,
        found.encoding,
        found.is_certain,
        between,
        line,
        header,
        below,
        match_columns(header),
    )


def _first_rows(
    path: Path, encoding: Encoding, delimiter: Delimiter, first_line: int
) -> list[tuple[int, tuple[str, ...]]]:
    rows: list[tuple[int, tuple[str, ...]]] = []
    with closing(records(path, encoding, delimiter, first_line)) as lines:
        try:
            for number, cells in lines:
                rows.append((number, tuple(cells)))
                if len(rows) > 2 * _ROWS_SHOWN:
                    break
        except CsvRefused:
            # What can be read is shown; where it ends is told when the whole file is checked.
            if not rows:
                raise
    if not rows:
        raise CsvRefused(CsvFault.EMPTY)
    return rows


def records(
    path: Path, encoding: Encoding, delimiter: Delimiter, first_line: int = 1
) -> Generator[tuple[int, list[str]]]:
    """Yield the lines that are not empty, each with the number of the line in the file where it begins, from one on.

    Bytes that are not of the encoding come as lone surrogates, or U+FFFD (UTF-16, and where a character has two bytes).

    Raises:
        CsvRefused: a quote is left open, or a line is endless.
        FileTrouble: the file cannot be read.
    """
    errors = "replace" if encoding in _OF_SEVERAL_BYTES else "surrogateescape"
    csv.field_size_limit(CELL_AT_MOST)
    try:
        with path.open(encoding=encoding, errors=errors, newline="") as file:
            for number, cells in _records(file, delimiter):
                if number >= first_line:
                    yield number, cells
    except OSError as error:
        raise trouble(path, error) from error


def _records(file: TextIO, delimiter: Delimiter) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(file), delimiter=delimiter, strict=True, skipinitialspace=True)
    begin = 1
    try:
        for cells in reader:
            if any(cells):
                yield begin, cells
            begin = reader.line_num + 1
    except csv.Error as error:
        raise CsvRefused(CsvFault.QUOTE_OPEN, begin) from error


def _lines(file: TextIO) -> Iterator[str]:
    """Yield the lines of a text; none is read into memory that is longer than a line can be."""
    number = 0
    while line := file.readline(_LINE_AT_MOST):
        number += 1
        if len(line) == _LINE_AT_MOST and not line.endswith(("\n", "\r")):
            raise CsvRefused(CsvFault.LINE_TOO_LONG, number)
        yield _first(line) if number == 1 else line


def _first(line: str) -> str:
    """Return the first line without what is none of it: empty, so that those after it keep their numbers."""
    line = line.removeprefix("\ufeff")
    return "\n" if _SAID.fullmatch(line) else line


def _check_is_text(sample: bytes) -> None:
    if not sample.strip(b"\xef\xbb\xbf\xff\xfe \t\r\n"):
        raise CsvRefused(CsvFault.EMPTY)
    if sample.startswith(_WORKBOOKS):
        raise CsvRefused(CsvFault.WORKBOOK)
    if _is_utf_16(sample) is not None:
        return
    controls = sum(1 for byte in sample if byte < 0x20 and byte not in _TEXT_CONTROLS)
    nuls = sample.count(0)
    if max(controls, nuls) > _FEW_CONTROLS + len(sample) * _CONTROLS_AT_MOST:
        raise CsvRefused(CsvFault.BINARY)


def _is_utf_16(sample: bytes) -> Encoding | None:
    """Tell whether a text is of two bytes a letter: of Latin ones, every other byte is 0."""
    for mark, encoding in _BYTE_ORDER_MARKS[1:]:
        if sample.startswith(mark):
            return encoding
    half = len(sample) // 2
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    if half and high > half * 0.4 and low < half * 0.05:
        return Encoding.UTF_16_LE
    if half and low > half * 0.4 and high < half * 0.05:
        return Encoding.UTF_16_BE
    return None


def _guess_encoding(sample: bytes, file: BinaryIO) -> Guess:
    if sample.startswith(codecs.BOM_UTF8):
        return Guess(Encoding.UTF_8, is_certain=True)
    if (wide := _is_utf_16(sample)) is not None:
        return Guess(wide, is_certain=True)
    if _is_utf_8(file):
        return Guess(Encoding.UTF_8, is_certain=True)
    file.seek(0)
    return guess(file.read(_UTF_8_SAMPLE))


def _is_utf_8(file: BinaryIO) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    left = _UTF_8_SAMPLE
    try:
        while left > 0 and (chunk := file.read(min(left, _SAMPLE))):
            decoder.decode(chunk)
            left -= len(chunk)
    except UnicodeDecodeError:
        return False
    return True


def _decoded(sample: bytes, encoding: Encoding) -> str:
    text = sample.decode(encoding, errors="replace").removeprefix("\ufeff")
    whole, _, _ = text.rpartition("\n")
    return whole or text


def _guess_delimiter(text: str) -> Delimiter:
    """Return the delimiter that the first line names, or the one that cuts most of the lines into as many cells as the first."""
    first, *others = text.splitlines(keepends=True) or [""]
    if said := _SAID.fullmatch(first):
        text = "".join(others)
        between = (said["between"] or "").replace("\\t", "\t")
        if between in list(Delimiter):
            return Delimiter(between)
    return max(Delimiter, key=lambda delimiter: _fit(text, delimiter))


def _fit(text: str, delimiter: Delimiter) -> tuple[float, int]:
    """Return how well a delimiter cuts: how many lines have the cells of the widest of the first ones, or some less at the end."""
    counts: list[int] = []
    trust = 1.0
    try:
        lines = StringIO(text, newline="")
        for cells in csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True):
            counts.append(len(cells) if any(cells) else 0)
            if len(counts) > _LINES_GUESSED_FROM:
                break
    except csv.Error:
        # Quotes that make no sense speak against a delimiter; a file may be broken all the same.
        trust = 0.5
    filled = [count for count in counts if count]
    # A title above the header need not be cut at all.
    width = next((count for count in filled if count > 1), 0)
    if width < 2:
        return 0.0, 0
    good = sum(1.0 if count == width else _SHORT_LINE for count in filled if 1 < count <= width)
    return trust * good / len(filled), width
