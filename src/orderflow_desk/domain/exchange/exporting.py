"""What an exported list may hold: nothing that a spreadsheet would take for a formula."""

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


@dataclass(frozen=True, slots=True)
class ExportedCustomer:
    """One customer with the number of their orders."""

    id: int
    name: str
    email: str
    phone: str
    orders: int
    created_at: datetime


def defused(text: str) -> str:
    """Return the text so that no spreadsheet takes it for a formula: what could begin one gets an apostrophe before it.

    Spaces and invisible characters at the beginning do not count, for spreadsheets leave them out.
    """
    for char in text:
        if char in _STARTS:
            return f"'{text}"
        if not char.isspace() and char.isprintable():
            return text
    return text
