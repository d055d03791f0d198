"""An order opened by a click: its details and its timeline painted, beside two raw reads and one frame."""

from contextlib import closing

from benchmarks.figures import Figure
from benchmarks.setting import Setting, in_turns, median, milliseconds
from benchmarks.window.painting import Eye
from benchmarks.window.window import RealWindow, real_window
from orderflow_desk.store.sqlite import sqlite3
from orderflow_desk.views.orders.detail import OrderDetail

_FIELDS = (
    "SELECT * FROM orders o JOIN customers c ON c.id = o.customer_id JOIN items i ON i.id = o.item_id "
    "LEFT JOIN people p ON p.id = o.technician_id WHERE o.id = ?"
)
_TIMELINE = (
    "SELECT * FROM timeline t JOIN people p ON p.id = t.person_id LEFT JOIN timeline_personal a ON a.entry_id = t.id "
    "WHERE t.order_id = ? ORDER BY t.id"
)


class Opener:
    """Clicks on one row after the other and watches detail and timeline."""

    def __init__(self, window: RealWindow) -> None:
        self._window = window
        self._row = 0
        self._loaded = 0
        page = window.page
        self._eye = Eye(page.detail.header, page.detail.fields, page.timeline)
        page.detail.detail_loaded.connect(self._on_loaded)

    @property
    def order_id(self) -> int:
        """The order that was opened last."""
        return self._loaded

    def _on_loaded(self, detail: OrderDetail) -> None:
        self._loaded = detail.id

    def open_next(self) -> float:
        """Click on the next row; return the ms until its order is painted."""
        self._window.rest()
        self._row = self._row + 1 if self._row < 9 else 0
        order = self._window.model.order_at(self._row)
        assert order is not None
        took = self._eye.ms(lambda: self._window.click_row(self._row), lambda: self._loaded == order.id)
        self._window.rest()
        return took


def open_order(setting: Setting) -> list[Figure]:
    """Measure a click on a row until the order is painted."""
    shop = setting.copy()
    with real_window(shop, setting.home("open")) as window, closing(sqlite3.connect(shop)) as conn:
        window.choose_all_closed()
        opener = Opener(window)

        def read() -> float:
            return milliseconds(
                lambda: [conn.execute(sql, (opener.order_id,)).fetchall() for sql in (_FIELDS, _TIMELINE)]
            )

        opener.open_next()
        ours, reads = in_turns(setting.rounds, opener.open_next, read)
    return [
        Figure(
            "open_order",
            "click to detail and timeline painted",
            "ms",
            median(ours),
            "two raw reads and one frame",
            median(reads) + setting.frame_ms,
            at_most=1.0,
            note=f"the reads alone {median(reads):.2f} ms; longest of ours {max(ours):.1f} ms",
        )
    ]
