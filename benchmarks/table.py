"""The rows of the table, each a line; a row imports its own when it is measured."""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from benchmarks.figures import Figure
from benchmarks.setting import Setting


@dataclass(frozen=True, slots=True)
class Row:
    """A row's name, and the module that measures it with the function of that name."""

    name: str
    module: str

    def measure(self, setting: Setting) -> list[Figure]:
        """Measure the row in this process."""
        measure: Callable[[Setting], list[Figure]] = getattr(
            import_module(f"benchmarks.rows.{self.module}"), self.name
        )
        return measure(setting)


ROWS = (
    Row("cold_start", "starting"),
    Row("frozen_start", "starting"),
    Row("list_open", "listing"),
    Row("scroll_frame", "listing"),
    Row("jump", "listing"),
    Row("type_search", "searching"),
    Row("open_order", "opening"),
    Row("memory", "remembering"),
    Row("rule_check", "ruling"),
    Row("transition", "moving"),
    Row("suggest", "counter"),
    Row("counter_save", "counter"),
    Row("intake_save", "taking_in"),
    Row("bulk_move", "bulk"),
    Row("labour", "labour"),
    Row("photo_drop", "photos"),
    Row("mail_drain", "mailing"),
    Row("stall", "stalling"),
)
GROWTH = "growth"
NAMES = (*(row.name for row in ROWS), GROWTH)


def row_of(name: str) -> Row:
    """Return the row of that name."""
    return next(row for row in ROWS if row.name == name)
