"""What the tabs of an order have in common: each reads for itself, again after changes of its order, and says what is refused."""

from abc import abstractmethod
from functools import partial
from typing import TYPE_CHECKING, Any, ClassVar

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QFrame

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes, Topic
    from orderflow_desk.services.desk import Desk


class OrderReader(QFrame):
    """Shows something of one order. What is typed stays until it is taken or left, whatever else changes.

    `fault` is the line in which it says what belongs to no field. What cannot be read is said, and read again with the
    next change.
    """

    topics: "ClassVar[frozenset[Topic]]" = frozenset()

    def __init__(self, session: Session, name: str) -> None:
        super().__init__()
        self._session = session
        self._order_id: int | None = None
        self.setObjectName(f"{name}_tab")
        self.fault = PlainLabel(tone="late", wraps=True)
        self.fault.setObjectName(f"{name}_fault")
        self.fault.hide()
        self._freshness = Freshness(session.feed, self, self.topics, self._on_changes)

    @abstractmethod
    def _read(self, desk: "Desk", order_id: int) -> Any:
        """Read what is shown; on a worker's thread."""

    @abstractmethod
    def _begin_anew(self) -> None:
        """Let go of what was shown and typed: another order comes."""

    @abstractmethod
    def _show(self, found: Any, /) -> None:
        """Show what was read."""

    def _takes(self, error: DeskError) -> bool:
        """Say why something was not done where it belongs; False where it belongs to no field."""
        del error
        return False

    def show_detail(self, detail: OrderDetail) -> None:
        """Show what belongs to an order."""
        if detail.id != self._order_id:
            self._order_id = detail.id
            self._say("")
            self._begin_anew()
        self.reload()

    def reload(self) -> None:
        """Read it again."""
        desk, order_id = self._session.desk, self._order_id
        if desk is not None and order_id is not None:
            self._session.background.run(
                partial(self._read, desk, order_id),
                done=partial(self._on_read, order_id),
                failed=self._on_unread,
                owner=self,
                key=self.objectName(),
            )

    def _on_read(self, order_id: int, found: Any) -> None:
        if order_id == self._order_id:
            self._show(found)

    def _on_unread(self, error: DeskError) -> None:
        self._say(describe(error).whole)

    def _on_refused(self, error: DeskError) -> None:
        """Say why an act was not done, and show how it stands."""
        if not self._takes(error):
            self._say(describe(error).whole)
        self.reload()

    def _say(self, sentence: str) -> None:
        self.fault.setText(sentence)
        self.fault.setVisible(bool(sentence))

    def _on_changes(self, changes: "Changes") -> None:
        if self._order_id is not None and changes.touches_orders((self._order_id,), self.topics):
            QTimer.singleShot(0, self, self.reload)
