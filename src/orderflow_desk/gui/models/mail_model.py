"""The mails of one group of the outbox, read a page at a time, newest first."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal

from orderflow_desk.gui.mail_words import state_word
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session import Session
from orderflow_desk.store.rows import MailRow

PAGE = 100
_Index = QModelIndex | QPersistentModelIndex
_NOWHERE = QModelIndex()


class MailModel(QAbstractListModel):
    """Reads in the background; `loaded` comes when fresh rows stand in it, by their id where they stood before."""

    loaded = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._group = "all"
        self._rows: list[MailRow] = []
        self._has_more = False
        self._is_fetching = False

    @property
    def group(self) -> str:
        """Which group is shown."""
        return self._group

    def show_group(self, group: str) -> None:
        """Show another group."""
        self._group = group
        self._session.lists["mails"] = group
        self.beginResetModel()
        self._rows, self._has_more = [], False
        self.endResetModel()
        self.refresh()

    def refresh(self) -> None:
        """Read again as much as is shown."""
        desk, group, count = self._session.desk, self._group, max(PAGE, len(self._rows))
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                lambda: desk.outbox.mails(group, count=count),
                done=lambda rows: self._take(rows, count),
                failed=self._session.complain,
                owner=self,
                key="mails",
            )

    def mail_at(self, place: int) -> MailRow | None:
        """Return the mail of a row."""
        return self._rows[place] if 0 <= place < len(self._rows) else None

    def place_of(self, mail_id: int) -> int | None:
        """Return the row of a mail, or None when it is not in the group."""
        return next((place for place, row in enumerate(self._rows) if row.id == mail_id), None)

    def _take(self, rows: tuple[MailRow, ...], count: int) -> None:
        self._has_more = len(rows) == count
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
        row = self.mail_at(index.row()) if index.isValid() else None
        if row is None:
            return None
        if role == Qt.ItemDataRole.UserRole:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            form = self.tr("{subject}, to {recipient}, {state}")
            return form.format(subject=row.subject, recipient=row.recipient, state=state_word(row.state))
        return None

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return not parent.isValid() and self._has_more and not self._is_fetching

    @override
    def fetchMore(self, parent: _Index) -> None:
        desk, group = self._session.desk, self._group
        if desk is None or not self.canFetchMore(parent):
            return
        self._is_fetching = True
        before = self._rows[-1].id
        self._session.background.run(
            lambda: desk.outbox.mails(group, before_id=before, count=PAGE),
            done=lambda rows: self._append(rows, group, before),
            failed=self._session.complain,
            ended=self._on_fetched,
            owner=self,
        )

    def _append(self, rows: tuple[MailRow, ...], group: str, before: int) -> None:
        if group != self._group or not self._rows or self._rows[-1].id != before:
            return
        self._has_more = len(rows) == PAGE
        if rows:
            self.beginInsertRows(_NOWHERE, len(self._rows), len(self._rows) + len(rows) - 1)
            self._rows += rows
            self.endInsertRows()

    def _on_fetched(self) -> None:
        self._is_fetching = False
