"""What the code on an item says: its serial number, out of what makers and GS1 put around it."""

import re
from collections.abc import Iterator, Mapping

GS = "\x1d"  # ends a field of varying length; scanners type it as Ctrl+]
# ISO/IEC 15424: what a scanner may say of the symbology before the code, and those of them that hold GS1's fields.
_SYMBOLOGY = re.compile(r"\](?=[A-Za-z]\d)([A-Za-z]\d)")
_GS1 = frozenset(("C1", "e0", "e1", "e2", "d2", "Q3", "J1"))
# GS1 General Specifications, section 3.2: how long an application identifier is follows from its first two digits.
_IDENTIFIER: Mapping[int, frozenset[str]] = {
    2: frozenset(
        [
            "00",
            "01",
            "02",
            "03",
            "04",
            "10",
            "11",
            "12",
            "13",
            "14",
            "15",
            "16",
            "17",
            "18",
            "19",
            "20",
            "21",
            "22",
            "30",
            "37",
        ]
    )
    | {f"9{n}" for n in range(10)},
    3: frozenset(["23", "24", "25", "40", "41", "42", "71"]),
    4: frozenset(["31", "32", "33", "34", "35", "36", "39", "43", "70", "72", "80", "81", "82"]),
}
# … and figure 7.8.5-2: of these the length with the identifier never varies, so that nothing ends them.
_WHOLE: Mapping[str, int] = {
    **dict.fromkeys(("01", "02", "03"), 16),
    "00": 20,
    "04": 18,
    **dict.fromkeys((str(n) for n in range(11, 20)), 8),
    "20": 4,
    **dict.fromkeys((str(n) for n in range(31, 37)), 10),
    "41": 16,
}
_BRACKETED = re.compile(r"\((\d{2,4})\)([^(]+)")
_LINK = re.compile(r"https?://[^/?#]+(?:/[^/?#]+)*?/01/(\d{8,14})(?:/[^?#]*)?")
_GTIN, _SERIAL, _PHONE = "01", "21", "8002"
# What Apple's labels have is the serial number behind the identifier S of ANSI MH10.8.2. In its twelve characters the
# fourth is the half-year and the fifth the week; O and I are never in them.
_APPLE = re.compile(
    r"S([A-HJ-NP-Z0-9]{3}[CDFGHJ-NP-TV-Z][1-9CDFGHJ-NP-RTV-Y][A-HJ-NP-Z0-9]{3}[A-HJ-NP-Z0-9]{4})"
)
_PERHAPS_APPLE = re.compile(r"S((?=[A-Z]*\d)(?=\d*[A-Z])[A-HJ-NP-Z0-9]{10,12})")


def fields_of(scanned: str) -> dict[str, str]:
    """Return the fields of a GS1 code by their application identifiers; none of a code that is no such one."""
    text = scanned.strip(" \r\n\t")
    link = _LINK.fullmatch(text.partition("?")[0])
    if link is not None:
        return _of_link(text)
    symbology = _SYMBOLOGY.match(text)
    body = text[symbology.end() :] if symbology is not None else text
    bracketed = dict(_BRACKETED.findall(body))
    if bracketed and "".join(f"({name}){value}" for name, value in bracketed.items()) == body:
        return {name: value.strip() for name, value in bracketed.items()}
    is_gs1 = symbology is not None and symbology[1] in _GS1
    return dict(_parse(body.lstrip(GS))) if is_gs1 or GS in body else {}


def serial_in(scanned: str) -> str:
    """Return the serial number that a code holds; a text that is no such code as it is."""
    fields = fields_of(scanned)
    if fields:
        return fields.get(_SERIAL) or fields.get(_PHONE) or fields.get(_GTIN) or scanned
    symbology = _SYMBOLOGY.match(scanned)
    plain = scanned[symbology.end() :] if symbology is not None else scanned
    apple = _APPLE.fullmatch(plain.strip())
    return apple[1] if apple is not None else plain or scanned


def serial_readings(scanned: str) -> tuple[str, ...]:
    """Return under which serial numbers an item may be known, the likeliest first."""
    serial = serial_in(scanned)
    apple = _PERHAPS_APPLE.fullmatch(scanned.strip())
    return tuple(dict.fromkeys((serial, *([apple[1]] if apple is not None else []), scanned)))


def is_code_of_maker(scanned: str) -> bool:
    """Tell whether there is something around the serial number, so that it has to be taken out."""
    return serial_in(scanned) != scanned


def _parse(body: str) -> Iterator[tuple[str, str]]:
    """Yield the fields up to where it makes no sense any more."""
    while body:
        start = body[:2]
        length = next((length for length, starts in _IDENTIFIER.items() if start in starts), 0)
        name = body[:length]
        if not length or not (name.isascii() and name.isdigit() and len(name) == length):
            return
        whole = _WHOLE.get(start)
        if whole is not None:
            value, body = body[length:whole], body[whole:].lstrip(GS)
        else:
            value, _, body = body[length:].partition(GS)
        if value:
            yield name, value


def _of_link(address: str) -> dict[str, str]:
    """Return the fields of a GS1 Digital Link: pairs of a path, from the identifier of the article on."""
    path = re.split(r"[?#]", address)[0]
    parts = path[path.index("/01/") + 1 :].split("/")
    return dict(zip(parts[::2], parts[1::2], strict=False))
