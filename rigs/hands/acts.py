"""What random hands do: a table of acts, each a few words for `xdotool`, drawn by weight."""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

WIDTH, HEIGHT = 1366, 768
_SHORTCUTS = (
    "ctrl+Right", "ctrl+Left", "ctrl+shift+Right", "ctrl+z", "ctrl+n", "ctrl+f", "ctrl+k", "ctrl+m", "ctrl+e", "ctrl+t",
    "ctrl+p", "ctrl+b", "ctrl+Return", "ctrl+a", "ctrl+Next", "ctrl+Prior", "ctrl+1", "ctrl+2", "ctrl+3", "ctrl+comma",
    "alt+1", "alt+2", "alt+3", "F5", "F2", "ctrl+v", "ctrl+c", "ctrl+x",
)  # fmt: skip
_MOVING = ("ctrl+Right", "ctrl+Right", "ctrl+Left", "ctrl+shift+Right", "ctrl+z", "ctrl+Return")
_PLAIN = (
    "Return", "Escape", "Tab", "shift+Tab", "space", "Down", "Up", "Left", "Right", "Home", "End", "Next", "Prior",
    "Delete", "BackSpace", "shift+Down", "shift+Up",
)  # fmt: skip
_TEXTS = (
    "bosch", "Jana", "10482", "#10490", "24.12. 16:00", "tomorrow 10", "4.12. 10:00", "12/03/2026", "+420 601 555 019",
    "120 EUR", "max 120", "customer will call", "does not start", "jana@example.net", "<b>x</b> & y", "a", "1", "  ",
)  # fmt: skip
_CODES = (
    "OD-10482",
    "4006381333931",
    "490154203237518",
    "0104006381333931",
    "353918052386475",
    "99999999999999999999",
)
_AT_SCANNER, _AT_PERSON = 6, 90


@dataclass(frozen=True, slots=True)
class Act:
    """One act of the hands: its kind, for the report, and the words that `xdotool` does one after the other."""

    kind: str
    words: tuple[str, ...]


def _pressed(chance: Random) -> Act:
    return Act("key", ("key", _key(chance)))


def _key(chance: Random) -> str:
    return chance.choice(chance.choices((_MOVING, _SHORTCUTS, _PLAIN), (5, 3, 4))[0])


def _held(chance: Random) -> Act:
    key = _key(chance)
    seconds = f"{chance.uniform(0.5, 1.3):.2f}"
    return Act("held key", ("keydown", key, "sleep", seconds, "keyup", key))


def _doubled(chance: Random) -> Act:
    key = _key(chance)
    return Act("doubled key", ("key", key, "sleep", f"{chance.uniform(0.03, 0.35):.2f}", "key", key))


def _typed(chance: Random) -> Act:
    return Act("typing", (*_typing(_AT_PERSON), chance.choice(_TEXTS)))


def _scanned(chance: Random) -> Act:
    code = chance.choice(_CODES)
    return Act("scan", (*_typing(_AT_SCANNER), code, "key", chance.choice(("Return", "Tab"))))


def _typing(delay: int) -> tuple[str, ...]:
    return ("type", "--delay", str(delay), "--args", "1")


def _chose_an_order(chance: Random) -> Act:
    """Go back to the list from wherever the hands are, and click on a row: without that they seldom come to move an order."""
    row = str(chance.randrange(130, HEIGHT - 60))
    return Act(
        "choosing", ("key", "Escape", "key", "Escape", "key", "ctrl+1", "mousemove", "200", row, "click", "1")
    )


def _clicked(chance: Random) -> Act:
    button = "1" if chance.random() < 0.9 else "3"
    return Act("click", (*_to(chance), "click", button))


def _clicked_twice(chance: Random) -> Act:
    gap = f"{chance.uniform(0.03, 0.35):.2f}"
    return Act("doubled click", (*_to(chance), "click", "1", "sleep", gap, "click", "1"))


def _dragged(chance: Random) -> Act:
    return Act(
        "drag", (*_to(chance), "mousedown", "1", *_to(chance), "sleep", "0.1", *_to(chance), "mouseup", "1")
    )


def _scrolled(chance: Random) -> Act:
    return Act("wheel", (*_to(chance), "click", "--repeat", "5", "--delay", "20", chance.choice(("4", "5"))))


def _to(chance: Random) -> tuple[str, ...]:
    # The rail's lowest corner would sign out, again and again.
    x, y = chance.randrange(2, WIDTH - 2), chance.randrange(2, HEIGHT - 2)
    return ("mousemove", str(x), str(y if x > 80 or y < HEIGHT - 100 else HEIGHT // 2))


_TABLE: dict[Callable[[Random], Act], int] = {
    _pressed: 30,
    _chose_an_order: 16,
    _held: 6,
    _doubled: 12,
    _typed: 8,
    _scanned: 5,
    _clicked: 24,
    _clicked_twice: 10,
    _dragged: 3,
    _scrolled: 4,
}


def drawn(chance: Random) -> Act:
    """Return the next act."""
    return chance.choices(tuple(_TABLE), tuple(_TABLE.values()))[0](chance)
