"""Takes out of Qt's copy of ICU the data of languages and charsets that this program never asks for.

ICU brings 32 MB: the names of currencies, units, regions and time zones in 200 languages, the tables of old charsets,
dictionaries that break lines of Thai. Qt has all that of its own and asks ICU to compare and to change case only. What
is missing, ICU answers from its root, so that nothing fails for want of it.
"""

import struct
from collections.abc import Collection
from pathlib import Path

UNASKED_FOLDERS = frozenset({"brkitr", "curr", "lang", "rbnf", "region", "translit", "unit", "zone"})
UNASKED_KINDS = frozenset({"cnv", "spp", "cfu"})
_LONGEST_LANGUAGE = 3
_OF_NO_LANGUAGE = frozenset({"root", "pool"})

_ELF = b"\x7fELF\x02\x01"  # 64 bits, little-endian
_HEADER_OF_DATA = 144  # bytes, of the one format that there has been since ICU 59
_FORMAT = b"CmnD\x01"
_ITEM_ALIGNMENT = 16
_LOAD, _DYNAMIC_SYMBOLS = 1, 11


def slim_down(library: Path, languages: Collection[str]) -> None:
    """Rewrite libicudata, keeping of the files of languages those of `languages` (codes such as `de`).

    Raises ValueError where it is laid out differently: a build that stops is better than a library that lies.
    """
    content = bytearray(library.read_bytes())
    start = content.find(_FORMAT) - 12
    if not content.startswith(_ELF) or content[start : start + 4] != struct.pack(
        "<HBB", _HEADER_OF_DATA, 0xDA, 0x27
    ):
        raise ValueError(f"{library} is no library of ICU's data as it is known here")
    end = _end_of_first_segment(content)
    kept = {name: data for name, data in _files(content, start, end).items() if _is_asked(name, languages)}
    library.write_bytes(_with_data(content, start, end, _packed(content[start:], kept)))


def _is_asked(name: str, languages: Collection[str]) -> bool:
    """Tell whether Qt may ask for a file such as `icudt73l/coll/de_AT.res`."""
    _, *folders, file = name.split("/")
    stem, _, kind = file.rpartition(".")
    if kind in UNASKED_KINDS or UNASKED_FOLDERS.intersection(folders):
        return False
    language = stem.partition("_")[0]
    # A longer name is that of a table of no language, such as `timezoneTypes`.
    speaks = kind == "res" and len(language) <= _LONGEST_LANGUAGE and stem != "res_index"
    return not speaks or language in languages


def _end_of_first_segment(content: bytearray) -> int:
    kind, _, offset, _, _, size = struct.unpack_from(
        "<IIQQQQ", content, struct.unpack_from("<Q", content, 32)[0]
    )
    if kind != _LOAD or offset:
        raise ValueError("the data are not in the first segment")
    return size


def _files(content: bytearray, start: int, end: int) -> dict[str, bytes]:
    """Return the files of the archive by their names, in its order, which is that of the names."""
    base = start + _HEADER_OF_DATA
    (count,) = struct.unpack_from("<I", content, base)
    table = list(struct.iter_unpack("<II", content[base + 4 : base + 4 + 8 * count]))
    ends = [offset for _, offset in table[1:]] + [end - base]
    return {
        content[base + name : content.index(0, base + name)].decode(): bytes(
            content[base + offset : base + until]
        )
        for (name, offset), until in zip(table, ends, strict=True)
    }


def _packed(header: bytearray, files: dict[str, bytes]) -> bytes:
    names, places = b"", []
    for name in files:
        places.append(4 + 8 * len(files) + len(names))
        names += name.encode() + b"\0"
    body, table = bytearray(), b""
    first = 4 + 8 * len(files) + len(names)
    first += -first % _ITEM_ALIGNMENT
    for place, data in zip(places, files.values(), strict=True):
        body.extend(bytes(-len(body) % _ITEM_ALIGNMENT))
        table += struct.pack("<II", place, first + len(body))
        body += data
    head = struct.pack("<I", len(files)) + table + names
    return bytes(header[:_HEADER_OF_DATA]) + head.ljust(first, b"\0") + bytes(body)


def _with_data(content: bytearray, start: int, end: int, data: bytes) -> bytes:
    """Put the data in the place of the old ones, and tell the headers that what stands behind has moved up in the file."""
    segments, sections = struct.unpack_from("<QQ", content, 32)
    _, segment_size, segment_count, section_size, section_count = struct.unpack_from("<HHHHH", content, 52)
    page = struct.unpack_from("<Q", content, segments + 48)[0]
    # Addresses in memory stay; a file's place has to agree with them within a page.
    gap = (end - start - len(data)) // page * page
    new_end = start + len(data)
    for place in range(segments, segments + segment_size * segment_count, segment_size):
        _move_up(content, place + 8, end, gap)
    struct.pack_into("<QQ", content, segments + 32, new_end, new_end)
    for place in range(sections, sections + section_size * section_count, section_size):
        kind, _, _, offset, size = struct.unpack_from("<IQQQQ", content, place + 4)
        if offset <= start < offset + size:
            struct.pack_into("<Q", content, place + 32, new_end - offset)
        elif kind == _DYNAMIC_SYMBOLS:
            _show_symbol(content, offset, size, address=start, length=len(data))
        _move_up(content, place + 24, end, gap)
    _move_up(content, 40, end, gap)
    return bytes(content[:start] + data + bytes(end - start - len(data) - gap) + content[end:])


def _move_up(content: bytearray, place: int, end: int, gap: int) -> None:
    (offset,) = struct.unpack_from("<Q", content, place)
    if offset >= end:
        struct.pack_into("<Q", content, place, offset - gap)


def _show_symbol(content: bytearray, offset: int, size: int, *, address: int, length: int) -> None:
    for place in range(offset, offset + size, 24):
        if struct.unpack_from("<Q", content, place + 8)[0] == address:
            struct.pack_into("<Q", content, place + 16, length)
