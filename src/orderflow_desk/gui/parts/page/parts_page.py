"""The Parts place: what all orders wait for, by date; received in place, given another date, ordered from a supplier."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.parts.page.all_parts_table import AllPartsTable
from orderflow_desk.gui.parts.page.page_bar import PageBar
from orderflow_desk.gui.parts.page.page_head import PageHead
from orderflow_desk.gui.parts.page.page_rows import grouped, rows_of
from orderflow_desk.gui.parts.part_commands import PartCommands
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.shop_time import aware, now_local
from orderflow_desk.gui.words.when import now
from orderflow_desk.views import reads
from orderflow_desk.views.parts import AllParts, WaitedFor

if TYPE_CHECKING:
    from datetime import datetime

    from orderflow_desk.domain.changes import Changes


class PartsPage(QWidget):
    """Reads when it is shown, and after changes of parts and their orders."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._found = AllParts()
        self._is_scanned = False
        self._commands = PartCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self.setObjectName("parts_page")
        self.head = PageHead(session)
        self.head.narrowed.connect(self._show)
        self.head.scanned.connect(self._on_scanned)
        self.table = AllPartsTable(session.theme)
        self.table.act_wanted.connect(self._act)
        self.table.order_wanted.connect(self._open)
        self.table.date_wanted.connect(self._on_date_wanted)
        self._empty = PlainLabel(self.tr("No parts here."), tone="quiet")
        self._empty.setContentsMargins(24, 24, 24, 24)
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("parts_fault")
        self._fault.setContentsMargins(24, 6, 24, 6)
        self._fault.hide()
        self.bar = PageBar()
        self.bar.dated.connect(self._on_dated)
        self.bar.resumed.connect(self._commands.resume)
        hint = PlainLabel(
            self.tr("Enter receives the line · D gives another date · Ctrl+Enter opens the order"),
            tone="faint",
        )
        hint.setContentsMargins(16, 6, 16, 10)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget, stretch in (
            (self.head, 0),
            (self._fault, 0),
            (self._empty, 1),
            (self.table, 1),
            (self.bar, 0),
        ):
            column.addWidget(widget, stretch)
        column.addWidget(hint)
        self.setFocusProxy(self.head.search)
        self._freshness = Freshness(session.feed, self, reads.ALL_PARTS, self._on_changes)
        session.signed_in.connect(self.refresh)
        session.parts_wanted.connect(self._on_code)
        self.refresh()

    def refresh(self) -> None:
        """Read what all orders wait for."""
        desk = self._session.desk
        if desk is None or self._session.person is None:
            return
        midnight = aware(now_local().replace(hour=0, minute=0, second=0, microsecond=0))
        self._session.background.run(
            partial(desk.parts.all, since=midnight),
            done=self._on_read,
            failed=self._on_refused,
            owner=self,
            key="all_parts",
        )

    def _on_read(self, found: AllParts) -> None:
        self._found = found
        self.head.offer(found)
        self._show()
        if self._is_scanned:
            self._is_scanned = False
            self.table.choose_first()

    def _show(self) -> None:
        groups = grouped(self._found, self.head.narrowing, now())
        rows = rows_of(groups, self.head.narrowing.group)
        self.head.show_groups(groups)
        self.table.show_rows(rows, {group: len(found) for group, found in groups.items()})
        self.table.setVisible(bool(rows))
        self._empty.setVisible(not rows)

    def _act(self, one: WaitedFor) -> None:
        if not self._session.press_guard.is_pressed_anew("receive_part"):
            return
        if one.part.is_open:
            self._commands.receive(one.part.id, "", partial(self._on_received, one))
        else:
            self._commands.reopen(one.part.id, lambda: self._say(""))

    def _on_received(self, one: WaitedFor) -> None:
        self._say("")
        others = (other for other in self._found.open if other.part.order_id == one.part.order_id)
        is_last = all(other.part.id == one.part.id for other in others)
        if is_last and one.status is Status.AWAITING_PARTS:
            self.bar.offer_to_resume(one.part.order_id)

    def _open(self, one: WaitedFor) -> None:
        self._session.order_wanted.emit(one.part.order_id)

    def _on_date_wanted(self) -> None:
        count = len(self.table.selected())
        if count:
            self.bar.ask_date(count)

    def _on_dated(self, due: "datetime | None") -> None:
        self._commands.give_date([one.part.id for one in self.table.selected()], due, lambda: self._say(""))
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_code(self, code: str) -> None:
        """Show what was scanned elsewhere: the next Enter receives it."""
        self._is_scanned = True
        self.head.search.setText(code)
        self.refresh()

    def _on_scanned(self) -> None:
        self.table.choose_first()

    def _on_refused(self, error: DeskError) -> None:
        self._say(describe(error).whole)
        self.refresh()

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))

    def _on_changes(self, _changes: "Changes") -> None:
        QTimer.singleShot(0, self, self.refresh)
