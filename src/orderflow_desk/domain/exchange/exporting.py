"""What an exported list may hold: nothing that a spreadsheet would take for a formula."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from orderflow_desk.domain.errors import Refusal
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.orders.fields import OrderFields

# Rows below the header, by the limits of Excel's own format (ECMA-376: 1,048,576 rows).
SHEET_ROWS_AT_MOST = 1_048_575
# Signs with which a formula can begin, in ordinary and in full width, and the invisible ones that may stand before it.
_STARTS = frozenset("=+-@\t\r\n＝＋－＠﹢﹣﹦﹫−")
# Others put an apostrophe before numbers, too, that are to stay as they are written.
_DEFUSED = _STARTS | frozenset("0123456789")

Cell = str | int | datetime | None


class SheetKind(StrEnum):
    """The form of the file; the values are its suffixes."""

    CSV = "csv"
    XLSX = "xlsx"


@dataclass(eq=False)
class SheetTooLong(Refusal):
    """A list of `count` rows does not fit into a sheet of `limit`."""

    limit: int
    count: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedOrder(OrderFields):
    """One order whole, as a list that leaves the program tells of it."""

    id: int
    status: Status
    technician: str | None
    since: datetime
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedCustomer:
    """One customer with the number of their orders, and whatever else they are known by."""

    id: int
    name: str
    email: str
    phone: str
    others: Mapping[str, Iterable[str]]
    orders: int
    created_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedItem(ExportedCustomer):
    """One item with its customer; all of the item is empty for a customer who has none."""

    item: str = ""
    serial: str = ""
    item_kind: str = ""
    brand: str = ""
    model: str = ""
    purchased: str = ""
    warranty_months: int | None = None


def defused(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula: what could begin one gets an apostrophe before it.

    Spaces and invisible characters at the beginning do not count, for spreadsheets leave them out. What already looks as
    if it had been given one gets another, so that `as_before` always finds the text as it was.
    """
    return f"'{text}" if _begins(text, _STARTS) or _is_defused(text) else text


def as_before(text: str) -> str:
    """Return a cell as it was before this program or another one put an apostrophe before it; names like 't Hooft keep theirs."""
    return text[1:] if _is_defused(text) else text


def _is_defused(text: str) -> bool:
    return text.startswith("'") and _begins(text.lstrip("'"), _DEFUSED)


def _begins(text: str, starts: frozenset[str]) -> bool:
    for char in text:
        if char in starts:
            return True
        if not char.isspace() and char.isprintable():
            return False
    return False
