"""Typing into the search field: each key to what it found, painted, beside LIKE through Qt's SQL model."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from benchmarks.figures import Figure
from benchmarks.setting import Setting, in_turns, median
from benchmarks.window.painting import Pulse
from benchmarks.window.window import RealWindow, real_window
from benchmarks.yardsticks.stock import stock

# One and two letters, names, an item, a word that stands in every row with an address, and one that stands in none.
TYPED = ("n", "no", "novakova", "washing", "example", "steinmann", "zzyzx")
_LIKE = "LIKE through QSqlQueryModel"


def type_key(window: RealWindow, text: str) -> float:
    """Type the last character of `text`, the others standing already; return the ms to its result painted."""
    field = window.page.search
    field.setText(text[:-1])
    window.rest()
    key = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, text[-1])
    return window.result_eye.ms(
        lambda: QApplication.sendEvent(field, key),
        lambda: window.model.filter is not None and window.model.filter.search == text,
    )


def keys_of(words: tuple[str, ...]) -> list[str]:
    """Return what stands in the field after each key of these words."""
    return [word[:length] for word in words for length in range(1, len(word) + 1)]


def type_search(setting: Setting) -> list[Figure]:
    """Measure every key of the words; the worst key counts, each by the median of its rounds."""
    ours: dict[str, float] = {}
    theirs: dict[str, float] = {}
    pulse = Pulse()
    keys = list(dict.fromkeys(keys_of(TYPED)))
    rounds = max(1, setting.rounds // 4)
    with real_window(setting.copy(), setting.home("search")) as window:
        window.page.search.setFocus()
        for key in keys:
            with pulse:
                ours[key] = median(in_turns(rounds, lambda key=key: type_key(window, key))[0])
        longest = pulse.longest
        with stock(setting.shop, window.view.width(), window.view.height()) as yard:
            for word in TYPED:
                theirs[word] = median(in_turns(min(rounds, 3), lambda word=word: yard.like(word))[0])
    worst, worst_like = max(ours, key=lambda key: ours[key]), max(theirs, key=lambda key: theirs[key])
    note = f"ours: “{worst}”, LIKE: “{worst_like}”; median key {median(list(ours.values())):.1f} ms"
    return [
        Figure(
            "type_search", "worst key", "ms", ours[worst], _LIKE, theirs[worst_like], at_most=0.03, note=note
        ),
        Figure("type_search", "longest gap of the event loop", "ms", longest, **setting.frames(1)),
    ]
