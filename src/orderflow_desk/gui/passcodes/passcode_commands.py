"""Shows, keeps and removes the passcode of the order that is shown; the key comes from the keychain first."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QObject

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DeskError, Remedy
from orderflow_desk.gui.passcodes.own_key import with_own_key
from orderflow_desk.gui.passcodes.passcode_row import PasscodeRow
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class PasscodeCommands(QObject):
    """One act at a time. The passcode is in no key, name or sentence on the way."""

    def __init__(
        self, session: Session, row: PasscodeRow, shown: Callable[[], OrderDetail | None], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._session, self._row, self._shown = session, row, shown
        row.reveal_wanted.connect(self._on_reveal)
        row.written.connect(self._on_written)

    def _on_reveal(self) -> None:
        desk, detail = self._session.desk, self._shown()
        if desk is None or detail is None:
            return
        self._row.set_busy(is_busy=True)
        then = partial(self._reveal, desk, detail.id)
        failed = partial(self._on_failed, detail.id)
        with_own_key(self._session, then, failed=failed, owner=self, is_to_read=True)

    def _reveal(self, desk: "Desk", order_id: int, key: str) -> None:
        self._session.background.run(
            lambda: desk.passcodes.reveal(order_id, key, action_id=uuid4().hex),
            done=partial(self._on_revealed, desk, order_id),
            failed=partial(self._on_failed, order_id),
            owner=self,
        )

    def _on_revealed(self, desk: "Desk", order_id: int, code: str) -> None:
        self._row.set_busy(is_busy=False)
        self._row.show_code(order_id, code)
        self._session.feed.announce(desk.passcodes.changes_of_reveal(order_id))

    def _on_written(self, passcode: str) -> None:
        desk, detail = self._session.desk, self._shown()
        if desk is None or detail is None:
            return
        self._row.set_busy(is_busy=True)
        write = partial(self._write, desk, detail, passcode)
        if passcode:
            failed = partial(self._on_failed, detail.id)
            with_own_key(self._session, lambda _key: write(), failed=failed, owner=self)
        else:
            write()

    def _write(self, desk: "Desk", detail: OrderDetail, passcode: str) -> None:
        self._session.background.run(
            lambda: desk.passcodes.write(
                detail.id, passcode, expected_version=detail.version, action_id=uuid4().hex
            ),
            done=self._on_kept,
            failed=partial(self._on_failed, detail.id),
            owner=self,
        )

    def _on_kept(self, done: Done) -> None:
        self._row.set_busy(is_busy=False)
        self._row.accept(done.order_id)
        self._session.feed.announce(done.changes)

    def _on_failed(self, order_id: int, error: DeskError) -> None:
        self._row.set_busy(is_busy=False)
        self._row.refuse(order_id, error)
        if error.remedy is Remedy.READ_AGAIN:
            self._session.feed.announce(Changes.of([(Topic.ORDER, order_id)]))
