"""The customers that a search finds, or those who came last, read a page at a time."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, terms
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session import Session
from orderflow_desk.store.customer_rows import CustomerRow

PAGE = 100
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class CustomerModel(QAbstractListModel):
    """Reads in the background; `loaded` comes when fresh rows stand in it."""

    loaded = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._typed = ""
        self._rows: list[CustomerRow] = []
        self._has_more = False
        self._is_fetching = False

    @property
    def is_search(self) -> bool:
        """Tell whether enough is typed to search by; else the customers who came last are shown."""
        return any(len(word) >= SHORTEST_FRAGMENT for word in terms(self._typed))

    def show_search(self, typed: str) -> None:
        """Show whom this finds."""
        self._typed = typed
        self.refresh()

    def refresh(self) -> None:
        """Read again as much as is shown."""
        desk, typed, count = self._session.desk, self._typed, max(PAGE, len(self._rows))
        if desk is None or self._session.person is None:
            return
        is_search = self.is_search
        self._session.background.run(
            lambda: desk.customers.find(typed) if is_search else desk.customers.latest(count=count),
            done=lambda rows: self._take(rows, has_more=not is_search and len(rows) == count),
            failed=self._session.complain,
            owner=self,
            key="customers",
        )

    def customer_at(self, place: int) -> CustomerRow | None:
        """Return the customer of a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, customer_id: int) -> int | None:
        """Return the row of a customer, or None when they are not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == customer_id), None)

    def _take(self, rows: tuple[CustomerRow, ...], *, has_more: bool) -> None:
        self._has_more = has_more
        if [row.id for row in rows] == [row.id for row in self._rows]:
            self._rows = list(rows)
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
        else:
            self.beginResetModel()
            self._rows = list(rows)
            self.endResetModel()
        self.loaded.emit()

    @override
    def rowCount(self, parent: _Index = _NOWHERE) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.customer_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return ", ".join(part for part in (row.name, row.phone, row.email) if part)
        return None

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_fetching

    @override
    def fetchMore(self, parent: _Index) -> None:
        desk = self._session.desk
        if desk is None or not self.canFetchMore(parent):
            return
        self._is_fetching = True
        before = self._rows[-1].id
        self._session.background.run(
            lambda: desk.customers.latest(before_id=before, count=PAGE),
            done=lambda rows: self._append(rows, before),
            failed=self._session.complain,
            ended=self._on_fetched,
            owner=self,
        )

    def _append(self, rows: tuple[CustomerRow, ...], before: int) -> None:
        if self.is_search or not self._rows or self._rows[-1].id != before:
            return
        self._has_more = len(rows) == PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _on_fetched(self) -> None:
        self._is_fetching = False
