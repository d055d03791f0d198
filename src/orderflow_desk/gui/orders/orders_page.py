"""The Orders place: search and chips above, the list, and the chosen order beside it."""

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QHideEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.gui.orders.list.filter_chips import FilterChips
from orderflow_desk.gui.orders.list.list_choice import Chip, Group, ListChoice
from orderflow_desk.gui.orders.list.order_list import OrderListPane
from orderflow_desk.gui.orders.list.search_bar import SearchBar
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.hint_button import HintButton
from orderflow_desk.gui.widgets.side_by_side import beside, rule
from orderflow_desk.views import reads
from orderflow_desk.views.orders.list import OrderFilter

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.gui.orders.bulk.bulk_pane import BulkPane
    from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
    from orderflow_desk.gui.orders.order_side import OrderSide
    from orderflow_desk.gui.orders.timeline.timeline_pane import TimelinePane

LIST_WIDTH = 400
TIMELINE_WIDTH = 346
NARROW = 1020


class OrdersPage(QWidget):
    """Puts the panes together and passes on what a person chose; each pane reads for itself."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._choice = ListChoice()
        self._has_widths = False
        self.search = SearchBar(session, self)
        self.mine = push_button(self.tr("Mine"), "mine", spoken=self.tr("My orders only"), parent=self)
        self.mine.setCheckable(True)
        self.mine.setFixedHeight(36)
        self.chips = FilterChips(session, self)
        self.list = OrderListPane(session, self)
        self._side: OrderSide | None = None
        self._awaited: int | None = None
        # The list is painted first, with its new choice.
        self._after_list = QTimer(self, singleShot=True, interval=0)
        self._after_list.timeout.connect(self._show_awaited)
        self._bulk: BulkPane | None = None
        self._room = QWidget()
        self.setFocusProxy(self.list)
        self._lay_out()
        self._connect()
        self._freshness = Freshness(session.feed, self, reads.ORDER_COUNTS, self._on_changes)
        self._show(self._choice)
        if session.is_open:
            self._build()

    @property
    def detail(self) -> "DetailPane":
        """The chosen order."""
        return self._build().detail

    @property
    def timeline(self) -> "TimelinePane":
        """The history of the chosen order."""
        return self._build().timeline

    def show_order(self, order_id: int) -> None:
        """Show an order, and select it if it is in the list; a search that does not find it is done with."""
        if self.list.model.row_of(order_id) is None:
            self.search.finish()
        self.list.choose(order_id)
        self._show_detail(order_id)

    def undo_last(self) -> bool:
        """Undo what was done last to the order that is shown, or say why not; False where none is shown."""
        if self.list.selection.is_several:
            return self.bulk.commands.is_busy  # a batch that is just being undone needs no word
        if self.list.sought.is_missing:
            return False
        return self._side is not None and self._side.detail.undo_last()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._has_widths:
            self._recall_widths()
        self._show_order_shown()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._session.commands.set_order_shown(False)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._side is not None:
            self._side.set_narrow(is_narrow=self.width() < NARROW)
        if self._has_widths and not self._session.settings.read(self._settings_key(), {}):
            self._recall_widths()  # nobody chose them: a list that was narrow in a small window has room now

    def _lay_out(self) -> None:
        self.list.setMinimumWidth(230)
        self._splitter = beside(self.list, self._room)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self._top_bar(), rule(), self.chips, rule()):
            column.addWidget(widget)
        column.addWidget(self._splitter, 1)

    def _top_bar(self) -> QFrame:
        bar = QFrame()
        bar.setObjectName("orders_bar")
        bar.setProperty("look", "panel")
        new_order = HintButton(self._session.theme, self._session.commands.of("new_order"), "new_order", bar)
        self.search.setMaximumWidth(520)
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self.search, 10)
        row.addStretch(1)
        row.addWidget(self.mine)
        row.addWidget(new_order)
        return bar

    def _connect(self) -> None:
        session = self._session
        self.search.searched.connect(lambda text: self._show(self._choice.with_search(text)))
        self.search.number_entered.connect(self._on_number)
        self.search.list_wanted.connect(self.list.focus_rows)
        self.mine.toggled.connect(self._on_mine)
        self.chips.chip_chosen.connect(lambda chip: self._show(self._choice.with_chip(chip)))
        self.list.header.order_wanted.connect(
            lambda by_time: self._show(self._choice.with_time(is_by_time=by_time))
        )
        self.list.order_chosen.connect(self._show_detail)
        self.list.selected_changed.connect(self._show_side)
        self.list.sought.changed.connect(self._show_side)
        self.list.view.typed.connect(self._on_typed)
        session.typed.connect(self._on_typed)
        self.list.view.entered_row.connect(self._on_entered)
        self._splitter.splitterMoved.connect(self._keep_widths)
        session.order_wanted.connect(self.show_order)
        session.painted.connect(self._build)
        session.signed_in.connect(self._on_signed_in)
        session.signed_out.connect(self._on_signed_out)
        session.commands.of("search").triggered.connect(self._on_search_wanted)
        session.commands.of("show_timeline").triggered.connect(lambda: self._build().toggle_timeline())
        session.commands.of("next_order").triggered.connect(lambda: self._on_step_wanted(1))
        session.commands.of("previous_order").triggered.connect(lambda: self._on_step_wanted(-1))
        session.commands.of("show_mine").triggered.connect(self.mine.toggle)
        session.commands.of("show_open").triggered.connect(lambda: self._on_chip_wanted(Group.OPEN))
        session.commands.of("show_closed").triggered.connect(lambda: self._on_chip_wanted(Group.CLOSED))

    def _show(self, choice: ListChoice) -> None:
        self._choice = choice
        self.chips.light(choice.lit_chip)
        self.list.show_choice(choice)

    def _build(self) -> "OrderSide":
        """Make what stands beside the list: when the window has been seen, or somebody asks for it."""
        if self._side is None:
            from orderflow_desk.gui.orders.order_side import OrderSide

            self._side = OrderSide(self._session, self)
            self._splitter.replaceWidget(1, self._side)
            self._room.deleteLater()
            self._splitter.setStretchFactor(1, 1)
            self._side.resized_by_hand.connect(self._keep_widths)
            self._side.set_narrow(is_narrow=self.width() < NARROW)
            if self._has_widths:
                self._recall_widths()
            if self._awaited is not None:
                self._side.detail.show_order(self._awaited)
        return self._side

    def _show_detail(self, order_id: int) -> None:
        self._awaited = order_id
        self._after_list.start()
        self._show_order_shown()

    def _show_awaited(self) -> None:
        if self._side is not None and self._awaited is not None:
            self._side.detail.show_order(self._awaited)

    def _show_order_shown(self) -> None:
        are_several = self.list.selection.is_several
        is_one = self.list.chosen is not None and not are_several and not self.list.sought.is_missing
        self._session.commands.set_order_shown(
            self.isVisible() and is_one, are_several=self.isVisible() and are_several
        )

    @property
    def bulk(self) -> "BulkPane":
        """What stands in the place of the order while several are selected."""
        if self._bulk is None:
            from orderflow_desk.gui.orders.bulk.bulk_pane import BulkPane

            self._bulk = BulkPane(self._session, self._build())
            self._bulk.left.connect(self._on_bulk_left)
        return self._bulk

    def _show_side(self) -> None:
        """Show the order beside the list, or what stands in its place."""
        selection = self.list.selection
        if selection.is_several:
            self.bulk.show_orders(selection.ids, selection.notice)
            self._build().show_instead(self.bulk)
        elif self._side is not None and self.list.sought.is_missing:
            focus = QApplication.focusWidget()
            if focus is not None and self._side.isAncestorOf(focus):
                self.list.setFocus()
            self._side.show_nothing(is_list_empty=not self.list.model.rowCount())
        elif self._side is not None:
            self._side.show_instead(None)
        self._show_order_shown()

    def _on_bulk_left(self) -> None:
        self.list.focus_rows()
        self.list.selection.clear()

    def _on_entered(self, _row: int) -> None:
        if self.list.selection.is_several:
            self.bulk.take_keyboard()
        else:
            self.detail.setFocus()

    def _on_number(self, number: int) -> None:
        """Open the order with this number if there is one; else it was something else to search for."""
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                lambda: desk.lookup.place_of(number, OrderFilter()),
                done=lambda place: self._on_found(number, is_there=place is not None),
                failed=self._session.complain,
                owner=self,
                key="number",
            )

    def _on_found(self, number: int, *, is_there: bool) -> None:
        if is_there:
            self.search.clear()
            self.show_order(number)
        self.list.focus_rows()

    def _on_search_wanted(self) -> None:
        self._session.place_wanted.emit("orders")
        self.search.ask()

    def _on_typed(self, text: str) -> None:
        self._session.place_wanted.emit("orders")
        self.search.begin(text)

    def _on_step_wanted(self, by: int) -> None:
        if self.isVisible():
            self.list.step(by)

    def _on_chip_wanted(self, chip: Chip) -> None:
        self._session.place_wanted.emit("orders")
        self._show(self._choice.with_chip(chip))

    def _on_mine(self, is_mine: bool) -> None:
        self._show(self._choice.with_mine(is_mine=is_mine))
        self._count()

    def _on_signed_in(self) -> None:
        detail = self._build().detail
        if self.list.chosen is None:
            detail.reload()
        else:
            detail.show_order(self.list.chosen)
        self._count()
        self._recall_widths()

    def _on_signed_out(self) -> None:
        """Leave nothing of what was looked for to the next person."""
        self.search.clear()
        self.mine.setChecked(False)
        self._show(ListChoice())

    def _on_changes(self, _changes: "Changes") -> None:
        self._count()

    def _count(self) -> None:
        desk, person = self._session.desk, self._session.person
        if desk is None or person is None:
            return
        technician = person.id if self._choice.is_mine else None
        self._session.background.run(
            lambda: desk.lookup.counts(technician), done=self.chips.set_counts, owner=self, key="counts"
        )

    def _settings_key(self) -> str:
        person = self._session.person
        return f"orders_page/{person.login if person is not None else ''}"

    def _keep_widths(self) -> None:
        widths = {"list": self._splitter.sizes()[0], "timeline": self._build().timeline_width}
        self._session.remember(self._settings_key(), widths)

    def _recall_widths(self) -> None:
        self._has_widths = True
        kept: Any = self._session.settings.read(self._settings_key(), {})
        width = int(kept.get("list") or min(LIST_WIDTH, self.width() * 29 // 100))
        self._splitter.setSizes([width, max(self.width() - width, 300)])
        if self._side is not None:
            self._side.set_timeline_width(int(kept.get("timeline") or min(TIMELINE_WIDTH, self.width() // 4)))
