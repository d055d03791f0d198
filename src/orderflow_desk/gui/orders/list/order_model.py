"""The list of orders as a Qt model: pages of frozen rows fetched ahead, so that painting never asks anybody."""

from collections import OrderedDict
from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer, Signal

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.orders.list.differences import Kind, Step, steps_to
from orderflow_desk.gui.orders.list.row_words import spoken_row, tooltip_of
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.orders.list import OrderFilter, OrderPage, OrderRow

PAGE = 100
PAGES_KEPT = 30
# As many rows as are seen at once in a usual window; a larger one tells how many it shows.
SCREENFUL = 24
# What is seen is painted before its neighbours are read: both at once take turns with Python's lock.
_AHEAD_MS = 4
# Where one change, or one key, comes after the other, neighbours are read when there is a pause.
_PAUSE_MS = 200
_NOWHERE = QModelIndex()


class Role(IntEnum):
    """What views ask for besides words."""

    ORDER = Qt.ItemDataRole.UserRole  # the OrderRow, or None while it is not known


class OrderModel(QAbstractListModel):
    """All orders that a filter lets through, drafts on top; rows that were not looked at yet are None.

    Tell it with `look_at` which rows are seen: they alone are read first, and then the pages around them. `changing` and `changed` stand around every change of the rows, so that
    a view can keep its place; `shown` comes with the first rows of a new filter.
    """

    shown = Signal(object)  # OrderFilter
    changing = Signal()
    changed = Signal()
    failed = Signal(object)  # DeskError

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._filter: OrderFilter | None = None
        self._asked_filter: OrderFilter | None = None
        self._total = 0
        self._near: tuple[str, ...] = ()
        self._rows: dict[int, OrderRow] = {}
        self._fresh: OrderedDict[int, None] = OrderedDict()
        self._fresh_rows = range(0)
        self._seen = range(SCREENFUL)
        self._is_asking = False
        self._ahead = QTimer(self)
        self._ahead.setSingleShot(True)
        self._ahead.setInterval(_AHEAD_MS)
        self._ahead.timeout.connect(self._fetch_ahead)

    @property
    def filter(self) -> OrderFilter | None:
        """The filter whose orders are shown; None before the first have come."""
        return self._filter

    @property
    def is_loaded(self) -> bool:
        """Tell whether what is shown is what was asked for last."""
        return self._filter is not None and self._filter == self._asked_filter

    @property
    def near(self) -> tuple[str, ...]:
        """The words by which the orders were found, where nothing is written as it was searched for."""
        return self._near

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _NOWHERE) -> int:
        """Return the number of orders that the filter lets through, known or not."""
        return 0 if parent.isValid() else self._total

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = 0) -> Any:
        """Return what is known of a row; nothing is fetched here."""
        row = self._rows.get(index.row()) if index.isValid() else None
        if role == Role.ORDER or row is None:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            person = self._session.person
            return spoken_row(row, None if person is None else person.id)
        return tooltip_of(row) if role == Qt.ItemDataRole.ToolTipRole else None

    def order_at(self, row: int) -> OrderRow | None:
        """Return the order in a row, or None while it is not known."""
        return self._rows.get(row)

    def row_of(self, order_id: int) -> int | None:
        """Return the row of an order, if it is among those that are known."""
        return next((row for row, order in self._rows.items() if order.id == order_id), None)

    def show(self, flt: OrderFilter) -> None:
        """Show the orders of another filter as soon as its first page has come; what is shown stays until then."""
        self._asked_filter = flt
        self._session.lists["orders"] = flt
        self._ahead.setInterval(_PAUSE_MS if flt.search else _AHEAD_MS)
        self._ask(flt, 0, len(self._seen))

    def show_first(self, flt: OrderFilter, page: OrderPage) -> None:
        """Show what was read before the desk was open, if it is what is wanted; it is read again when that is open."""
        if self._filter is None and flt == self._asked_filter:
            self._replace(flt, page, range(0))

    def look_at(self, first: int, last: int) -> None:
        """Say which rows are seen."""
        self._seen = range(max(first, 0), max(last, first, 0) + 1)
        self._fetch_next()

    def refresh(self) -> None:
        """Read again what is seen; what is not seen is read again when it is looked at."""
        self._fresh.clear()
        if self._asked_filter is not None and not self.is_loaded:
            self.show(self._asked_filter)
            return
        self._ahead.setInterval(_PAUSE_MS)
        # With some rows above and below, by which is known how far the list has moved.
        first = max(self._seen.start - SCREENFUL, 0)
        self._ask(self._filter, first, self._seen.stop + SCREENFUL - first)

    @property
    def _pages(self) -> range:
        """The pages in which the rows stand that are seen."""
        return range(self._seen.start // PAGE, (self._seen.stop - 1) // PAGE + 1)

    def _fetch_next(self) -> None:
        """Ask for what is seen, if it is not fresh; else for what is around it, a moment later."""
        if self._is_asking or not self.is_loaded:
            return
        if self._is_seen_fresh():
            self._ahead.start()
        elif self._seen.start < self._total:
            self._ask(self._filter, self._seen.start, len(self._seen))

    def _is_seen_fresh(self) -> bool:
        seen, read = self._seen, self._fresh_rows
        last = min(seen.stop, self._total)
        return (read.start <= seen.start and last <= read.stop) or all(
            page in self._fresh for page in self._pages
        )

    def _fetch_ahead(self) -> None:
        """Ask for the first page that is not fresh, of those that are seen and their neighbours."""
        self._ahead.setInterval(_AHEAD_MS)
        if self._is_asking or not self.is_loaded:
            return
        pages = self._pages
        for page in (*pages, pages.stop, pages.start - 1):
            if page in self._fresh:
                self._fresh.move_to_end(page)
            elif 0 <= page * PAGE < self._total and not self._is_just_read(page):
                self._ask(self._filter, page * PAGE, PAGE)
                return

    def _is_just_read(self, page: int) -> bool:
        """Tell whether all rows of a page were among those that were read last."""
        read = self._fresh_rows
        return read.start <= page * PAGE and min((page + 1) * PAGE, self._total) <= read.stop

    def _ask(self, flt: OrderFilter | None, first: int, count: int) -> None:
        desk = self._session.desk
        if desk is None or flt is None:
            return
        self._is_asking = True
        wanted = flt
        self._session.background.run(
            lambda: desk.lookup.page(wanted, first=first, count=count),
            done=lambda page: self._on_page(wanted, page, count),
            failed=self._on_failed,
            owner=self,
            key="page",
        )

    def _on_failed(self, error: DeskError) -> None:
        self._is_asking = False
        self.failed.emit(error)

    def _on_page(self, flt: OrderFilter, page: OrderPage, count: int) -> None:
        self._is_asking = False
        if flt == self._filter:
            self._apply(page, count)
        else:
            self._replace(flt, page, range(count))
        self._fetch_next()

    def _replace(self, flt: OrderFilter, page: OrderPage, fresh: range) -> None:
        self.beginResetModel()
        self._filter = flt
        self._total, self._near = page.total, page.near
        self._rows = dict(enumerate(page.rows))
        self._fresh.clear()
        self._fresh_rows = fresh
        # A view that was scrolled down looks there for one more moment: nothing is fetched for that.
        self._is_asking = True
        self.endResetModel()
        self._is_asking = False
        self._seen = range(len(self._seen))
        self.shown.emit(flt)

    def _apply(self, page: OrderPage, count: int) -> None:
        known = self._known_from(page.first, count)
        steps = steps_to(
            known,
            page.rows,
            first=page.first,
            shown_total=self._total,
            total=page.total,
            rank=(self._filter or OrderFilter()).rank,
        )
        if any(step.kind is not Kind.CHANGE for step in steps):
            self._fresh.clear()
            self._fresh_rows = range(0)
        self._near = page.near
        self.changing.emit()
        for step in steps:
            self._do(step)
        if page.first % PAGE or count % PAGE:
            self._fresh_rows = range(page.first, page.first + count)
        else:
            self._fresh.update(dict.fromkeys(range(page.first // PAGE, (page.first + count) // PAGE)))
        self._forget_old_pages()
        self.changed.emit()

    def _known_from(self, first: int, count: int) -> list[OrderRow]:
        """Return the known rows from `first` on, up to the first gap."""
        known: list[OrderRow] = []
        for row in range(first, first + count):
            order = self._rows.get(row)
            if order is None:
                break
            known.append(order)
        return known

    def _do(self, step: Step) -> None:
        last = step.place + step.count - 1
        if step.kind is Kind.INSERT:
            self.beginInsertRows(_NOWHERE, step.place, last)
            self._shift(lambda row: row + step.count if row >= step.place else row)
            self._total += step.count
            self._put(step)
            self.endInsertRows()
        elif step.kind is Kind.REMOVE:
            self.beginRemoveRows(_NOWHERE, step.place, last)
            self._shift(lambda row: row - step.count if row > last else row if row < step.place else None)
            self._total -= step.count
            self.endRemoveRows()
        else:
            self._put(step)
            self.dataChanged.emit(self.index(step.place), self.index(last))

    def _put(self, step: Step) -> None:
        self._rows.update((step.place + n, row) for n, row in enumerate(step.rows) if row is not None)

    def _shift(self, moved: Callable[[int], int | None]) -> None:
        placed = ((moved(row), order) for row, order in self._rows.items())
        self._rows = {row: order for row, order in placed if row is not None}

    def _forget_old_pages(self) -> None:
        if len(self._rows) <= PAGES_KEPT * PAGE:
            return
        kept = list(self._fresh)[-PAGES_KEPT // 2 :]
        self._fresh = OrderedDict.fromkeys(kept)
        pages = set(kept)
        self._rows = {row: order for row, order in self._rows.items() if row // PAGE in pages}
