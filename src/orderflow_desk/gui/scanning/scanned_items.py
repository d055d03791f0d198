"""What becomes of a scanned code that is no order's: the item with this serial number, or the parts that are waited for by it."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.customers import ItemRow

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class ScannedItems(QObject):
    """Shows the newest order of the item, or who has it on file while it has none, or the parts that it is the number of.

    It says so when nothing of the kind is known.
    """

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def look_for(self, desk: "Desk", scanned: str, shown: str) -> None:
        """Look for the item whose code was `scanned`; `shown` is what a sentence may say of it."""
        self._session.background.run(
            lambda: (desk.customers.with_serial(scanned), bool(desk.parts.with_code(scanned))),
            done=partial(self._show, scanned, shown),
            failed=self._session.complain,
            owner=self,
            key="item",
        )

    def _show(self, scanned: str, shown: str, found: tuple[tuple[ItemRow, ...], bool]) -> None:
        items, has_parts = found
        newest = max((past.id for item in items for past in item.orders), default=None)
        if newest is not None:
            self._session.order_wanted.emit(newest)
        elif has_parts:
            self._session.place_wanted.emit("parts")
            self._session.parts_wanted.emit(scanned)
        elif items:
            item = items[0]
            words = self.tr("{code} was scanned: {item}, on file for {owner}. No orders yet.")
            self._session.show_customer(item.customer_id)
            self._session.say(words.format(code=shown, item=item.title, owner=item.owner), seconds=10)
        else:
            words = self.tr(
                "{code} was scanned. That is no order's code, no item's serial number, and no part that is waited for."
            )
            self._session.say(words.format(code=shown), seconds=10)
