"""What a list of customers from another program may hold, how it is to be read, and what it would bring."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import DeskError

# A cell as long as this is read, if only to say that it is too long; more is a quote left open, or no list at all.
CELL_AT_MOST = 131_072
# Faults and near duplicates that are shown one by one; all of them are counted.
SHOWN_AT_MOST = 500


class Column(StrEnum):
    """What a column of the list can be taken as; stable slugs."""

    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    COMPANY = "company"
    EMAIL = "email"
    PHONE = "phone"
    FURTHER_NAMES = "further_names"
    FURTHER_EMAILS = "further_emails"
    FURTHER_PHONES = "further_phones"
    CUSTOMER_NUMBER = "customer_number"
    ITEM = "item"
    SERIAL = "serial"
    ITEM_KIND = "item_kind"
    BRAND = "brand"
    MODEL = "model"
    PURCHASED = "purchased"
    WARRANTY = "warranty"


# Of these there may be several: the first that is filled counts, and the others are kept besides.
SEVERAL = frozenset({Column.EMAIL, Column.PHONE, Column.COMPANY})


class Encoding(StrEnum):
    """How the letters of a file are written; the values are Python's names of them."""

    UTF_8 = "utf-8-sig"
    UTF_16_LE = "utf-16-le"
    UTF_16_BE = "utf-16-be"
    WINDOWS_1250 = "cp1250"
    WINDOWS_1251 = "cp1251"
    WINDOWS_1252 = "cp1252"
    WINDOWS_1253 = "cp1253"
    WINDOWS_1254 = "cp1254"
    WINDOWS_1255 = "cp1255"
    WINDOWS_1256 = "cp1256"
    WINDOWS_1257 = "cp1257"
    SHIFT_JIS = "cp932"
    CHINESE = "gb18030"
    CHINESE_TRADITIONAL = "big5hkscs"
    KOREAN = "cp949"
    DOS_850 = "cp850"
    DOS_852 = "cp852"
    MAC_ROMAN = "mac_roman"


class Delimiter(StrEnum):
    """What stands between two cells."""

    COMMA = ","
    SEMICOLON = ";"
    TAB = "\t"


@dataclass(frozen=True, slots=True)
class Look:
    """What a file looks like: `rows` are its first lines, `columns` what each column is by its header.

    The header stands in line `header_line`, counted as an editor counts. An encoding that is not certain is a guess that
    a person should look at.
    """

    path: str
    size: int
    encoding: Encoding
    is_encoding_certain: bool
    delimiter: Delimiter
    header_line: int
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    columns: tuple[Column | None, ...]


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """How a file is to be read; `columns` has one for each column of the file, None for those left aside.

    `corrections` are what a person typed in place of single cells, by line and place.
    """

    path: str
    encoding: Encoding
    delimiter: Delimiter
    columns: tuple[Column | None, ...]
    header_line: int = 1
    corrections: Mapping[tuple[int, int], str] = field(default_factory=dict[tuple[int, int], str])


@dataclass(frozen=True, slots=True)
class LineFault:
    """What is wrong in a line (counted as an editor counts them); `column` is its header, empty for the whole line.

    `place` is that of the cell and `cell` what stands there; -1 where no cell can be mended.
    """

    line: int
    column: str
    error: DeskError
    place: int = -1
    cell: str = ""


@dataclass(frozen=True, slots=True)
class NearDuplicate:
    """Somebody new who shares phone or e-mail with another, who is in the database already (`other_line` None) or in an earlier line.

    Who has the same name as well is most likely the same person (`is_same_name`).
    """

    line: int
    name: str
    email: str
    phone: str
    other: str
    other_line: int | None
    is_same_name: bool = False


@dataclass(frozen=True, slots=True)
class Findings:
    """What a file would bring. Customers and items that are there already are left as they are.

    Who is most likely the same as another, by name and
    phone or e-mail, counts as joined. Lines with `faults` bring nothing; `remarks` are cells of which only a part was taken.
    """

    lines: int = 0
    customers: int = 0
    known_customers: int = 0
    joined_customers: int = 0
    repeated_lines: int = 0
    items: int = 0
    known_items: int = 0
    fault_count: int = 0
    faults: tuple[LineFault, ...] = ()
    remark_count: int = 0
    remarks: tuple[LineFault, ...] = ()
    near_count: int = 0
    near: tuple[NearDuplicate, ...] = ()


class NearTaken(StrEnum):
    """Which near duplicates become customers of their own; stable slugs."""

    # Who has the name of the other, too, is joined with them.
    OTHER_NAMES = "other_names"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class NearChoice:
    """What becomes of near duplicates; with the lines of `but_for` it is the other way round.

    Who does not become a customer and has the name of the other is joined with them, items, phones and all. Everybody
    else is left out.
    """

    taken: NearTaken = NearTaken.OTHER_NAMES
    but_for: frozenset[int] = field(default_factory=frozenset[int])


def is_taken(near: NearDuplicate, taken: NearTaken) -> bool:
    """Tell whether a near duplicate becomes a customer of their own where nothing else was said of the line."""
    return taken is NearTaken.ALL or (taken is NearTaken.OTHER_NAMES and not near.is_same_name)


@dataclass(frozen=True, slots=True)
class ImportRow:
    """One import as the list shows it; `taken_back_at` is None while it stands."""

    id: int
    at: datetime
    person: str
    file_name: str
    customers: int
    items: int
    taken_back_at: datetime | None
