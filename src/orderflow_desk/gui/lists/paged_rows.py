"""Rows with the newest first, read a page at a time as somebody scrolls: what the lists beside a pane have in common."""

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

PAGE = 100
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class PagedRows(QAbstractListModel):
    """Reads in the background; `loaded` comes when fresh rows stand in it, by their id where they stood before.

    `key` names its reading: a later one overtakes an earlier one.
    """

    loaded = Signal()

    def __init__(self, session: Session, key: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._key = key
        self._rows: list[Any] = []
        self._has_more = False
        self._is_fetching = False

    @abstractmethod
    def choice(self) -> Any:
        """Return what the rows are chosen by; answers to another choice come too late."""

    @abstractmethod
    def read(self, desk: "Desk", choice: Any, *, count: int, before_id: int | None = None) -> tuple[Any, ...]:
        """Read the newest rows, or those before an id; on a worker's thread."""

    @abstractmethod
    def words(self, row: Any) -> str:
        """Return a row as it is read out."""

    def has_pages(self) -> bool:
        """Tell whether there may be more than was read at once."""
        return True

    def refresh(self) -> None:
        """Read again as much as is shown."""
        desk, choice, count = self._session.desk, self.choice(), max(PAGE, len(self._rows))
        if desk is None or self._session.person is None:
            return
        has_pages = self.has_pages()
        self._session.background.run(
            lambda: self.read(desk, choice, count=count),
            done=lambda rows: self._take(rows, has_more=has_pages and len(rows) == count),
            failed=self._session.complain,
            owner=self,
            key=self._key,
        )

    def row_at(self, place: int) -> Any:
        """Return what stands in a row, or None."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, row_id: int) -> int | None:
        """Return the row of an id, or None when it is not shown."""
        return next((place for place, row in enumerate(self._rows) if row.id == row_id), None)

    def empty(self) -> None:
        """Take all rows away, until others are read."""
        self.beginResetModel()
        self._rows, self._has_more = [], False
        self.endResetModel()

    def _take(self, rows: tuple[Any, ...], *, has_more: bool) -> None:
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
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        is_read_out = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return self.words(row) if is_read_out else None

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_fetching

    @override
    def fetchMore(self, parent: _Index) -> None:
        desk, choice = self._session.desk, self.choice()
        if desk is None or not self.canFetchMore(parent):
            return
        self._is_fetching = True
        before = self._rows[-1].id
        self._session.background.run(
            lambda: self.read(desk, choice, count=PAGE, before_id=before),
            done=lambda rows: self._append(rows, choice, before),
            failed=self._session.complain,
            ended=self._on_fetched,
            owner=self,
        )

    def _append(self, rows: tuple[Any, ...], choice: Any, before: int) -> None:
        if choice != self.choice() or not self._rows or self._rows[-1].id != before:
            return
        self._has_more = len(rows) == PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _on_fetched(self) -> None:
        self._is_fetching = False
