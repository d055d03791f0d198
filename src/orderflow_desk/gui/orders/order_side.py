"""The order beside the list: detail and timeline next to each other, or one at a time where there is no room."""

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtWidgets import QFrame, QTabBar, QVBoxLayout, QWidget

from orderflow_desk.gui.orders.detail.detail_pane import DetailPane
from orderflow_desk.gui.orders.detail.nothing_shown import NothingShown
from orderflow_desk.gui.orders.timeline.timeline_pane import TimelinePane
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.side_by_side import beside
from orderflow_desk.views.orders.detail import OrderDetail


class OrderSide(QWidget):
    """Offers room for both; while narrow two tabs choose which of them is seen."""

    resized_by_hand = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.detail = DetailPane(session)
        self.timeline = TimelinePane(session)
        self.detail.detail_loaded.connect(self._on_loaded)
        self.detail.nothing_shown.connect(self._on_nothing_shown)
        self.detail.tabs.sight_wanted.connect(self.show_detail_first)
        self._waiting: OrderDetail | None = None
        self._order_id = 0
        self._is_narrow = False
        self._is_timeline_wanted = True
        self._instead: QWidget | None = None
        self._nothing: NothingShown | None = None
        self._tabs = QTabBar()
        self._tabs.setObjectName("order_tabs")
        self._tabs.setAccessibleName(self.tr("Order or timeline"))
        self._tabs.setExpanding(False)
        self._tabs.addTab(self.tr("Order"))
        self._tabs.addTab(self.tr("Timeline"))
        self._tabs.currentChanged.connect(self._arrange)
        self._tab_row = QFrame()
        self._tab_row.setProperty("look", "panel")
        tab_column = QVBoxLayout(self._tab_row)
        tab_column.setContentsMargins(16, 2, 16, 0)
        tab_column.addWidget(self._tabs)
        self._splitter = beside(self.detail, self.timeline, grows=0)
        self._splitter.splitterMoved.connect(self.resized_by_hand)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._tab_row)
        column.addWidget(self._splitter, 1)
        self._arrange()

    @property
    def timeline_width(self) -> int:
        """How wide the timeline stands beside the detail; 0 while it does not."""
        return self._splitter.sizes()[1]

    def set_timeline_width(self, width: int) -> None:
        """Give the timeline this much room, and the detail the rest."""
        total = max(self.width(), width + 320)
        self._splitter.setSizes([total - width, width])

    def set_narrow(self, *, is_narrow: bool) -> None:
        """Show both, or one at a time."""
        if is_narrow != self._is_narrow:
            self._is_narrow = is_narrow
            self._arrange()

    def toggle_timeline(self) -> None:
        """Show or hide the timeline: beside the detail, or in its place."""
        if self._is_narrow:
            self._tabs.setCurrentIndex(1 - self._tabs.currentIndex())
        else:
            self._is_timeline_wanted = not self._is_timeline_wanted
            self._arrange()

    def show_instead(self, pane: QWidget | None) -> None:
        """Show this pane in the place of both; None: show them again."""
        if self._instead is pane:
            return
        if self._instead is not None:
            self._instead.hide()
        self._instead = pane
        self._arrange()
        column = self.layout()
        if pane is not None and column is not None:
            column.addWidget(pane)
            pane.show()

    def show_nothing(self, *, is_list_empty: bool) -> None:
        """Show that the order before is not in the list any more; with what was typed it waits until it is."""
        if self._nothing is None:
            self._nothing = NothingShown(self)
        self._nothing.say_none_is_in_the_list(is_empty=is_list_empty)
        self.show_instead(self._nothing)

    def show_detail_first(self) -> None:
        """Turn to the detail where only one is seen."""
        self._tabs.setCurrentIndex(0)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(260, 120)

    def _on_loaded(self, detail: OrderDetail) -> None:
        """Show the timeline, too: that of another order when the detail has been painted, so that nothing stops for both."""
        is_waiting, self._waiting = self._waiting is not None, detail
        if detail.id == self._order_id and not is_waiting:
            self._show_timeline()
        elif not is_waiting:
            QTimer.singleShot(0, self, self._show_timeline)

    def _on_nothing_shown(self) -> None:
        self._waiting = self._order_id = None
        self.timeline.clear()

    def _show_timeline(self) -> None:
        detail, self._waiting = self._waiting, None
        if detail is not None:
            self._order_id = detail.id
            self.timeline.show_detail(detail)

    def _arrange(self) -> None:
        has_turned = self._tabs.currentIndex() == 1
        self._tab_row.setVisible(self._is_narrow and self._instead is None)
        self._splitter.setVisible(self._instead is None)
        self.detail.setVisible(not (self._is_narrow and has_turned))
        self.timeline.setVisible(has_turned if self._is_narrow else self._is_timeline_wanted)
