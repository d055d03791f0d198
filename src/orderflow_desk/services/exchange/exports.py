"""Lists as they leave the program: row by row, each page in a transaction of its own, so that nobody has to wait."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from orderflow_desk.domain.exchange.exporting import (
    Cell,
    ExportedCustomer,
    ExportedItem,
    ExportedOrder,
    SheetKind,
)
from orderflow_desk.domain.exchange.progress import Progress
from orderflow_desk.domain.people import Permission
from orderflow_desk.services.shop import read_settings
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.queries import exchange as exports
from orderflow_desk.store.queries import outbox as mails
from orderflow_desk.store.queries.orders import order_list, search
from orderflow_desk.views.exchange import Listing
from orderflow_desk.views.orders.list import OrderFilter
from orderflow_desk.views.outbox import MailRow

_PAGE = 500


class Exports:
    """Reads only. What changes while a long list is read may stand in it as it was or as it is."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def write(
        self,
        path: Path,
        kind: SheetKind,
        heads: Sequence[str],
        rows: Iterable[Sequence[Cell]],
        *,
        total: int,
        progress: Progress,
        delimiter: str = ",",
    ) -> int:
        """Write rows of a list in place of `path` and return how many there are.

        Raises:
            SheetTooLong: it has more rows than an Excel sheet.
            ActStopped: `progress` no longer wants it.
            FileTrouble: the file cannot be written; what was there before stands.
        """
        from orderflow_desk.services.exchange.sheets import write_sheet  # noqa: PLC0415  the writer of Excel files is large

        with self._units.store.reading() as conn:
            zone = read_settings(conn).time_zone
        return write_sheet(
            path, kind, heads, rows, total=total, progress=progress, delimiter=delimiter, time_zone=zone
        )

    def orders(self, flt: OrderFilter) -> Listing[ExportedOrder]:
        """Return the list of orders as the window shows it. Raises NotSignedIn."""
        with self._units.reading(Permission.WORK_ON_ORDERS) as conn:
            if not flt.search.strip():
                return Listing(order_list.total_of(conn, flt), self._orders(flt))
            found = search.find(conn, flt).ids
        return Listing(len(found), self._found(found))

    def _orders(self, flt: OrderFilter) -> Iterator[ExportedOrder]:
        with self._units.store.reading() as conn:
            parts = [part for part, _ in order_list.parts_of(conn, flt)]
        for part in parts:
            yield from self._part(part)

    def _part(self, part: OrderFilter) -> Iterator[ExportedOrder]:
        before: int | None = None
        while True:
            with self._units.store.reading() as conn:
                ids = order_list.ids_before(conn, part, before, _PAGE)
                rows = exports.orders_of(conn, ids)
            yield from rows
            if len(ids) < _PAGE:
                return
            before = ids[-1]

    def _found(self, found: list[int]) -> Iterator[ExportedOrder]:
        for first in range(0, len(found), _PAGE):
            with self._units.store.reading() as conn:
                rows = exports.orders_of(conn, found[first : first + _PAGE])
            yield from rows

    def mails(self, group: str) -> Listing[MailRow]:
        """Return a group of the outbox, newest first. Raises NotSignedIn."""
        with self._units.reading(Permission.TEND_MAIL) as conn:
            return Listing(mails.counts(conn)[group], self._mails(group))

    def _mails(self, group: str) -> Iterator[MailRow]:
        before: int | None = None
        while True:
            with self._units.store.reading() as conn:
                rows = mails.page(conn, group, before_id=before, count=_PAGE)
            yield from rows
            if len(rows) < _PAGE:
                return
            before = rows[-1].id

    def customers(self) -> Listing[ExportedCustomer]:
        """Return all customers. Raises NotPermitted: that is for administrators and dispatchers."""
        with self._units.reading(Permission.IMPORT_LISTS) as conn:
            return Listing(exports.customer_count(conn), self._customers())

    def _customers(self) -> Iterator[ExportedCustomer]:
        after = 0
        while True:
            with self._units.store.reading() as conn:
                rows = exports.customers_after(conn, after, _PAGE)
            yield from rows
            if len(rows) < _PAGE:
                return
            after = rows[-1].id

    def items(self) -> Listing[ExportedItem]:
        """Return all customers with their items, a row each. Raises NotPermitted: that is for administrators and dispatchers."""
        with self._units.reading(Permission.IMPORT_LISTS) as conn:
            return Listing(exports.item_count(conn), self._items())

    def _items(self) -> Iterator[ExportedItem]:
        after = 0
        while True:
            with self._units.store.reading() as conn:
                rows = exports.items_after(conn, after, _PAGE)
            yield from rows
            if not rows:
                return
            after = rows[-1].id
