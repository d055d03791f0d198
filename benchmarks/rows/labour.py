"""The labour of an order: its tab from the key to the lines painted, and a line from the press to the line painted."""

from functools import partial

from benchmarks.figures import Figure
from benchmarks.setting import Setting, median
from benchmarks.window.painting import Eye
from benchmarks.window.window import real_window
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.domain.money import Money
from orderflow_desk.gui.labour.labour_form import Typed
from orderflow_desk.gui.labour.labour_tab import LabourTab
from orderflow_desk.views.orders.list import OrderFilter

LINES = 20
_RATE = Money(6600, "EUR")
_TAB_MS, _ACT_MS = 50.0, 100.0


def labour(setting: Setting) -> list[Figure]:
    """Measure one order after the other, each with so many lines, so that nothing of it was shown before."""
    tabs: list[float] = []
    acts: list[float] = []
    with real_window(setting.copy_to_write("labour"), setting.home("labour")) as window:
        desk, session = window.desk, window.program.session
        rows = desk.lookup.page(OrderFilter((Status.IN_PROGRESS,)), first=0, count=setting.rounds).rows
        tab = window.page.detail.findChild(LabourTab)
        assert tab is not None
        eye = Eye(tab.lines.table.viewport())
        for place, row in enumerate(rows):
            for number in range(LINES):
                action_id = f"bench-{place}-{number}"
                desk.labour.log(row.id, minutes=5 + number, work="measured", action_id=action_id)
            session.commands.of("tab_overview").trigger()
            window.page.show_order(row.id)
            window.rest()
            tabs.append(
                eye.ms(session.commands.of("tab_labour").trigger, lambda: tab.lines.model.rowCount() == LINES)
            )
            window.rest()
            typed = Typed(25, "one more", is_billed=True, rate=_RATE)
            acts.append(
                eye.ms(partial(tab.form.taken.emit, typed), lambda: tab.lines.model.rowCount() == LINES + 1)
            )
            window.rest()
    note = f"{len(tabs)} orders with {LINES} lines; longest {max(tabs):.0f} and {max(acts):.0f} ms; {setting.orders:,} orders"
    return [
        Figure(
            "labour",
            "the tab, from the key to its lines painted",
            "ms",
            median(tabs),
            limit=_TAB_MS,
            note=note,
        ),
        Figure(
            "labour",
            "a line, from the press to the line painted",
            "ms",
            median(acts),
            limit=_ACT_MS,
            note=note,
        ),
    ]
