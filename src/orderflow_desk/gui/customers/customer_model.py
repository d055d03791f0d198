"""The customers that a search finds, or those who came last."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, terms
from orderflow_desk.gui.lists.paged_rows import PagedRows
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.customers import CustomerRow

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class CustomerModel(PagedRows):
    """Chosen by what is typed; what a search finds is read at once."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(session, "customers", parent)
        self._typed = ""

    @property
    def is_search(self) -> bool:
        """Tell whether enough is typed to search by; else the customers who came last are shown."""
        return _is_search(self._typed)

    def show_search(self, typed: str) -> None:
        """Show whom this finds."""
        self._typed = typed
        self.refresh()

    @override
    def choice(self) -> str:
        return self._typed

    @override
    def has_pages(self) -> bool:
        return not self.is_search

    @override
    def read(
        self, desk: "Desk", choice: str, *, count: int, before_id: int | None = None
    ) -> tuple[CustomerRow, ...]:
        if _is_search(choice):
            return desk.customers.find(choice)
        return desk.customers.latest(before_id=before_id, count=count)

    @override
    def words(self, row: CustomerRow) -> str:
        return ", ".join(part for part in (row.name, row.phone, row.email) if part)


def _is_search(typed: str) -> bool:
    return any(len(word) >= SHORTEST_FRAGMENT for word in terms(typed))
