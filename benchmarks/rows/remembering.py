"""The memory that the program holds after the End key and a search, beside Qt's SQL model after the same."""

from benchmarks.figures import Figure
from benchmarks.rows.listing import press_end
from benchmarks.rows.searching import type_key
from benchmarks.setting import Setting, pss_mb
from benchmarks.window.window import RealWindow, real_window
from benchmarks.yardsticks.stock import stock

_WORD = "example"


def memory_of(window: RealWindow) -> float:
    """Return the PSS in MB after End and a search."""
    window.choose_all_closed()
    press_end(window)
    type_key(window, _WORD)
    window.rest()
    return pss_mb()


def memory(setting: Setting) -> list[Figure]:
    """Measure both, each in its own process."""
    with real_window(setting.copy(), setting.home("memory")) as window:
        ours = memory_of(window)
        size = (window.view.width(), window.view.height())
    with stock(setting.shop, *size) as yard:
        yard.end()
        ended = yard.memory()
        yard.like(_WORD)
        theirs = max(ended, yard.memory())
    return [
        Figure(
            "memory",
            "PSS after End and a search",
            "MB",
            ours,
            "QSqlQueryModel after End",
            theirs,
            at_most=0.3,
        )
    ]
