"""Which orders are selected besides the current one: kept by number, so that they stay whatever the list does."""

from PySide6.QtCore import QObject, Signal

from orderflow_desk.gui.orders.list.order_model import OrderModel
from orderflow_desk.gui.orders.list.order_view import OrderView
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.words import number_text
from orderflow_desk.views.orders.list import OrderPage

SELECTED_AT_MOST = 500


class OrderSelection(QObject):
    """Hears what is pressed in the view. `changed` comes when several are selected, others, or none any more."""

    changed = Signal()

    def __init__(
        self, session: Session, view: OrderView, model: OrderModel, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._view = view
        self._model = model
        self._ids: dict[int, None] = {}
        self._start_id: int | None = None
        self._meant = 0
        self._turn = 0
        view.toggled.connect(self._on_toggled)
        view.ranged.connect(self._on_ranged)
        view.all_wanted.connect(lambda: self._select_rows(0, self._model.rowCount()))
        view.plainly_pressed.connect(self.clear)

    @property
    def ids(self) -> tuple[int, ...]:
        """The orders that are selected together, in the order in which they were."""
        return tuple(self._ids)

    @property
    def is_several(self) -> bool:
        """Tell whether two or more are selected."""
        return len(self._ids) > 1

    @property
    def notice(self) -> str:
        """What has to be said of the selection; empty if it is what was meant."""
        if self._meant <= len(self._ids):
            return ""
        return self.tr(
            "{count} of %Ln selected: at most {limit} at once. The others stay as they are.", "", self._meant
        ).format(count=number_text(len(self._ids)), limit=number_text(SELECTED_AT_MOST))

    def clear(self) -> None:
        """Select the current one alone."""
        self._start_id = None
        self._turn += 1
        if self._ids:
            self._keep([])

    def _on_toggled(self, row: int) -> None:
        order, current = self._model.order_at(row), self._model.order_at(self._view.currentIndex().row())
        if order is None:
            return
        self._turn += 1
        ids = dict(self._ids)
        if not ids and current is not None:
            ids[current.id] = None
        meant = len(ids)
        if order.id in ids:
            del ids[order.id]
        elif meant < SELECTED_AT_MOST:
            ids[order.id] = None
        self._start_id = order.id
        kept = list(ids)
        if len(kept) == 1:
            # The one that is left is the current one from now on.
            left = self._model.row_of(kept[0])
            row = row if left is None else left
        self._keep(kept, current=row)

    def _on_ranged(self, row: int) -> None:
        current = self._view.currentIndex()
        if self._start_id is None or not self._ids:
            order = self._model.order_at(current.row())
            self._start_id = order.id if order is not None else None
        start = self._model.row_of(self._start_id) if self._start_id is not None else None
        if start is None:
            start = max(current.row(), 0)
        first = max(row, start - SELECTED_AT_MOST + 1) if row < start else start
        self._select_rows(first, abs(row - start) + 1, current=row)

    def _select_rows(self, first: int, meant: int, *, current: int | None = None) -> None:
        """Select these rows, as many as may be; what is not known of them yet is read."""
        self._turn += 1
        turn, count = self._turn, min(meant, SELECTED_AT_MOST)
        known = [self._model.order_at(row) for row in range(first, first + count)]
        ids = [order.id for order in known if order is not None]
        if len(ids) == len(known):
            self._keep(ids, meant=meant, current=current)
            return
        desk, flt = self._session.desk, self._model.filter
        if desk is None or flt is None:
            return

        def on_page(page: OrderPage) -> None:
            if turn == self._turn:
                self._keep([row.id for row in page.rows], meant=meant, current=current)

        self._session.background.run(
            lambda: desk.lookup.page(flt, first=first, count=count),
            done=on_page,
            failed=self._session.complain,
            owner=self,
            key="pick",
        )

    def _keep(self, ids: list[int], *, meant: int = 0, current: int | None = None) -> None:
        was_several = self.is_several
        self._ids = dict.fromkeys(ids if len(ids) > 1 else [])
        self._meant = meant
        self._view.show_selected(frozenset(self._ids))
        if current is not None:
            self._view.setCurrentIndex(self._model.index(current))
        several = self.tr("%Ln order(s) selected", "", len(self._ids))
        self._view.setAccessibleDescription(several if self.is_several else "")
        if was_several or self.is_several:
            self.changed.emit()
