"""The counter: each key in the finder to the customers it offers, an order submitted to its detail."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QLineEdit, QListWidget

from benchmarks.figures import Figure
from benchmarks.rows.searching import keys_of
from benchmarks.rows.taking_in import intakes
from benchmarks.setting import Setting, in_turns, median
from benchmarks.window.painting import Eye, let_run_until
from benchmarks.window.window import RealWindow, real_window
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.domain.searching import SHORTEST_FRAGMENT
from orderflow_desk.gui.intake.new_order_page import NewOrderPage
from orderflow_desk.gui.lists.suggestion_box import SuggestionBox
from orderflow_desk.views.orders.detail import OrderDetail

# A number with and without its prefix, names, an address, a part that stands in every address, and nothing known.
TYPED = ("+420 601 5", "601555", "novak", "jana novak", "hofer", "example", "zzyzx")
# In frames.
_KEY, _NEW, _SAVED = 2, 3, 3


class _Finder:
    """The line of the page and what is offered below it."""

    def __init__(self, window: RealWindow) -> None:
        page = window.program.window.page("new_order")
        line, box = page.findChild(QLineEdit, "customer_finder"), page.findChild(SuggestionBox)
        assert line is not None
        assert box is not None
        offered = box.findChild(QListWidget)
        assert offered is not None
        self._window, self._line, self._list = window, line, offered
        self._eye = Eye(offered.viewport())

    def key(self, text: str) -> float:
        """Type the last character of `text`, the others standing already; return the ms to its offers painted."""
        self._line.setFocus()
        self._line.setText(text[:-1])
        self._list.clear()
        self._window.rest()
        key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
        return self._eye.ms(
            lambda: QApplication.sendEvent(self._line, key),
            lambda: self._line.text() == text and self._list.count() > 0,
        )


def suggest(setting: Setting) -> list[Figure]:
    """Measure every key from the third character on; the worst counts, each by the median of its rounds."""
    keys = [key for key in dict.fromkeys(keys_of(TYPED)) if len("".join(key.split())) > SHORTEST_FRAGMENT]
    rounds = max(1, setting.rounds // 4)
    with real_window(setting.copy(), setting.home("counter")) as window:
        page_eye = Eye(window.program.window)
        opened = page_eye.ms(lambda: window.program.window.show_place("new_order"))
        let_run_until(lambda: window.program.window.page("new_order").isVisible(), "the page is open")
        window.rest()
        finder = _Finder(window)
        ours = {key: median(in_turns(rounds, lambda key=key: finder.key(key))[0]) for key in keys}
    worst = max(ours, key=lambda key: ours[key])
    note = (
        f"“{worst}”; median key {median(list(ours.values())):.1f} ms; {setting.orders * 7 // 10:,} customers"
    )
    return [
        Figure("suggest", "key to customers offered", "ms", ours[worst], note=note, **setting.frames(_KEY)),
        Figure("suggest", "New order opened for the first time", "ms", opened, **setting.frames(_NEW)),
    ]


class _Till:
    """Submits filled pages, one after the other, and watches for the order in the detail pane."""

    def __init__(self, window: RealWindow) -> None:
        page = window.program.window.page("new_order")
        tick = page.findChild(QCheckBox, "contact_confirmed")
        assert isinstance(page, NewOrderPage)
        assert tick is not None
        self._window, self._page, self._tick = window, page, tick
        self._shown = ""
        self._eye = Eye(window.page.detail.header, window.page.timeline)
        window.page.detail.detail_loaded.connect(self._on_loaded)

    def _on_loaded(self, detail: OrderDetail) -> None:
        self._shown = detail.serial

    def submit(self, intake: Intake) -> float:
        """Fill the page as if it were typed, press Ctrl+Return; return the ms until the order is painted."""
        self._window.program.window.show_place("new_order")
        self._window.rest()
        contact, item = intake.contact, intake.item
        self._page.fields.put(
            {
                Field.CUSTOMER_NAME: contact.name,
                Field.CUSTOMER_PHONE: contact.phone,
                Field.CUSTOMER_EMAIL: contact.email,
                Field.ITEM_TITLE: item.title,
                Field.ITEM_SERIAL: item.serial,
                Field.FAULT: intake.fault,
            }
        )
        self._page.fields.changed.emit()
        self._tick.click()
        self._window.rest()
        took = self._eye.ms(self._page.submit.click, lambda: self._shown == item.serial)
        self._window.rest()
        return took


def counter_save(setting: Setting) -> list[Figure]:
    """Measure an intake from the press of Submit until its order, committed, is painted with its timeline."""
    rounds = max(1, setting.rounds // 2)
    make = intakes(setting.chance)
    with real_window(setting.copy(), setting.home("till")) as window:
        till = _Till(window)
        till.submit(make())
        ours = [till.submit(make()) for _ in range(rounds)]
    note = f"longest {max(ours):.1f} ms; {setting.orders:,} orders"
    what = "Submit pressed to the saved order painted"
    return [Figure("counter_save", what, "ms", median(ours), note=note, **setting.frames(_SAVED))]
