"""Reads lists that other programs wrote: guesses how, and gives them line by line, however long they are."""

import codecs
import csv
import re
from collections.abc import Generator, Iterator
from contextlib import closing
from io import StringIO
from pathlib import Path
from typing import BinaryIO, TextIO

from orderflow_desk.domain.exchange.import_errors import CsvFault, CsvRefused
from orderflow_desk.domain.exchange.importing import (
    CELL_AT_MOST,
    Delimiter,
    Encoding,
    Look,
    match_columns,
)
from orderflow_desk.filing import trouble

# Bytes from which encoding and delimiter are guessed; UTF-8 is looked for in more of them.
_SAMPLE = 262_144
_UTF_8_SAMPLE = 64 * 1024 * 1024
_LINE_AT_MOST = 4_000_000
_ROWS_SHOWN = 12
_LINES_GUESSED_FROM = 200
_CELLS_AT_MOST = 500
_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, Encoding.UTF_8),
    (codecs.BOM_UTF16_LE, Encoding.UTF_16_LE),
    (codecs.BOM_UTF16_BE, Encoding.UTF_16_BE),
)
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
# Letters of Central Europe in Windows-1250 that are rare letters or signs in Windows-1252, and the reverse.
_CENTRAL = frozenset(
    b"\xb9\xb3\xec\xf9\xf2\x9d\x8d\x8f\xbe\x9f\xbf\xea\xe6\xcc\xd9\xd2\xa5\xa3\xaf\xca\xf5\xfb\x8a\x9a\x8e\x9e"
)
_WESTERN = frozenset(b"\xe0\xe5\xf1\xe3\xf5\xf2\xc0\xc5\xd1\xc3\xea\xfb\xef\xe6")
# "Č", "č", "Ř", "ř" stand before vowels and k (Kučera, Jiří, Růžička); "È", "è", "Ø", "ø" do not (Hélène, Søren).
_BY_WHAT_FOLLOWS = frozenset(b"\xc8\xe8\xd8\xf8")
_VOWELS = frozenset(b"aeiouykAEIOUYK\xe1\xe9\xed\xf3\xfa\xfd\xec\xf9")
_TEXT_CONTROLS = frozenset(b"\t\n\r\x0b\x0c\x1a\x1b\0")
# A first line that says what stands between two cells, as Excel reads and writes it: no line of the list.
_SAID = re.compile(r'"?sep=(?P<between>\\t|[^\r\n"])?"?[;,\t]*[\r\n]*', re.IGNORECASE)
# What a text may hold of other control characters before it is taken for no text.
_FEW_CONTROLS, _CONTROLS_AT_MOST = 3, 0.005


def look(path: Path, encoding: Encoding | None = None, delimiter: Delimiter | None = None) -> Look:
    """Return how a file looks, with what is not given guessed.

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
            written_in = encoding or _guess_encoding(sample, file)
    except OSError as error:
        raise trouble(path, error) from error
    between = delimiter or _guess_delimiter(_decoded(sample, written_in))
    rows: list[tuple[str, ...]] = []
    with closing(records(path, written_in, between)) as lines:
        try:
            for _, cells in lines:
                rows.append(tuple(cells))
                if len(rows) > _ROWS_SHOWN:
                    break
        except CsvRefused:
            # What can be read is shown; where it ends is told when the whole file is checked.
            if not rows:
                raise
    if not rows:
        raise CsvRefused(CsvFault.EMPTY)
    header = tuple(text.strip() for text in rows[0][:_CELLS_AT_MOST])
    return Look(str(path), size, written_in, between, header, tuple(rows[1:]), match_columns(header))


def records(path: Path, encoding: Encoding, delimiter: Delimiter) -> Generator[tuple[int, list[str]]]:
    """Yield the lines that are not empty, each with the number of the line in the file where it begins.

    Bytes that are not of the encoding come as lone surrogates (UTF-8, Windows) or U+FFFD (UTF-16).

    Raises:
        CsvRefused: a quote is left open, or a line is endless.
        FileTrouble: the file cannot be read.
    """
    errors = "replace" if encoding in (Encoding.UTF_16_LE, Encoding.UTF_16_BE) else "surrogateescape"
    csv.field_size_limit(CELL_AT_MOST)
    try:
        with path.open(encoding=encoding, errors=errors, newline="") as file:
            yield from _records(file, delimiter)
    except OSError as error:
        raise trouble(path, error) from error


def _records(file: TextIO, delimiter: Delimiter) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(_lines(file), delimiter=delimiter, strict=True)
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


def _guess_encoding(sample: bytes, file: BinaryIO) -> Encoding:
    if sample.startswith(codecs.BOM_UTF8):
        return Encoding.UTF_8
    if (wide := _is_utf_16(sample)) is not None:
        return wide
    if _is_utf_8(file):
        return Encoding.UTF_8
    file.seek(0)
    return _guess_windows(file.read(_UTF_8_SAMPLE))


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


def _guess_windows(text: bytes) -> Encoding:
    """Return which of the two a text of single bytes is in, by the letters that are common in only one of them."""
    if re.search(rb"[\x81\x8d\x8f\x90\x9d]", text):
        return Encoding.WINDOWS_1250  # these are no characters at all in the other one
    central = western = 0
    for place in (match.start() for match in re.finditer(rb"[\x80-\xff]", text)):
        byte, following = text[place], text[place + 1 : place + 2]
        if byte in _BY_WHAT_FOLLOWS:
            is_central = bool(following) and following[0] in _VOWELS
            central += is_central
            western += not is_central
        else:
            central += byte in _CENTRAL
            western += byte in _WESTERN
    return Encoding.WINDOWS_1250 if central > western else Encoding.WINDOWS_1252


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
    counts: list[int] = []
    trust = 1.0
    try:
        for cells in csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True):
            counts.append(len(cells) if any(cells) else 0)
            if len(counts) > _LINES_GUESSED_FROM:
                break
    except csv.Error:
        # Quotes that make no sense speak against a delimiter; a file may be broken all the same.
        trust = 0.5
    filled = [count for count in counts if count]
    if not filled or filled[0] < 2:
        return 0.0, 0
    return trust * sum(count == filled[0] for count in filled) / len(filled), filled[0]
