"""Records what Qt gets of keys pressed on a real X server; tests/gui/scanning/recordings was made by it.

Needs a virtual screen of its own, since it changes the keyboard:

    xvfb-run python tests/support/window/record_keys.py tests/gui/scanning/recordings
"""

import ctypes
import random
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QApplication, QLineEdit

from orderflow_desk.gui.overriding import override

# The X keycodes (evdev's) of a US keyboard's keys, which is what a scanner has that is delivered as one.
_ROW = dict(zip("1234567890-", range(10, 21), strict=True))
_LETTERS = {
    letter: first + place
    for first, row in ((24, "qwertyuiop"), (38, "asdfghjkl"), (52, "zxcvbnm"))
    for place, letter in enumerate(row)
}
KEYCODES = {**_ROW, **_LETTERS, "\r": 36, "\t": 23, " ": 65, ",": 59, ".": 60}
_SHIFT = 50
LAYOUTS = ("us", "de", "cz", "fr", "hu")
# Layout, or layout:variant, of every keyboard on which a scanner of a US one is to be read.
KEYBOARDS = [
    "it",
    "ch",
    "ch:fr",
    "es",
    "latam",
    "pt",
    "br",
    "tr",
    "tr:f",
    "be",
    "fr",
    "fr:bepo",
    "ca",
    "de",
    "at",
    "cz",
    "cz:qwerty",
    "sk",
    "hu",
    "pl",
    "no",
    "dk",
    "se",
    "fi",
    "is",
    "nl",
    "gr",
    "ru",
    "ua",
    "by",
    "bg",
    "bg:phonetic",
    "mk",
    "rs",
    "hr",
    "si",
    "ro",
    "ee",
    "lv",
    "lt",
    "us",
    "gb",
    "us:dvorak",
    "us:colemak",
    "il",
    "ara",
    "ir",
    "kz",
    "th",
]
SCANNERS = {"2ms": (1, 3), "6ms": (4, 8), "15ms": (12, 15)}
SEED = 20261124

Stroke = tuple[float, int, bool]  # ms from the start, X keycode, whether down


def scan(
    code: str, gaps: tuple[int, int], chance: random.Random, *, stall: int | None = None
) -> Iterator[Stroke]:
    """Yield the strokes of a scanner: each key down and up, one after the other; `stall` is the key before a lost slice."""
    at = 0.0
    for place, char in enumerate(code + "\r"):
        gap = chance.uniform(*gaps)
        if char.isupper():
            yield at, _SHIFT, True
            at += gap / 4
        yield at, KEYCODES[char.lower()], True
        yield at + gap / 2, KEYCODES[char.lower()], False
        if char.isupper():
            yield at + gap * 0.6, _SHIFT, False
        at += gap + (50 if place == stall else 0)


def typing(
    text: str, words_per_minute: int, chance: random.Random, *, rolls: float = 0.25
) -> Iterator[Stroke]:
    """Yield the strokes of a fast typist: overlapping keys, some pairs rolled within 20 to 40 ms."""
    strokes: list[Stroke] = []
    at, mean = 0.0, 12_000 / words_per_minute
    for char in text:
        hold = max(chance.gauss(95, 20), 45)
        strokes += [(at, KEYCODES[char], True), (at + hold, KEYCODES[char], False)]
        at += chance.uniform(20, 40) if chance.random() < rolls else max(chance.gauss(mean, mean / 4), 45)
    yield from _one_finger_a_key(sorted(strokes))


def _one_finger_a_key(strokes: list[Stroke]) -> Iterator[Stroke]:
    """Let go of a key before it is pressed again."""
    down: set[int] = set()
    for at, key, is_down in strokes:
        if is_down and key in down:
            yield at, key, False
        if is_down or key in down:
            yield at, key, is_down
        (down.add if is_down else down.discard)(key)


def plans() -> Iterator[tuple[str, str, list[Stroke]]]:
    """Yield name, layout and strokes of each recording."""
    chance = random.Random(SEED)
    for layout in LAYOUTS:
        for speed, gaps in SCANNERS.items():
            for code in ("OD-10482", "10482"):
                yield f"scan-{layout}-{code.lower()}-{speed}", layout, list(scan(code, gaps, chance))
        yield f"scan-{layout}-od-10482-stalled", layout, list(scan("OD-10482", (4, 8), chance, stall=4))
        yield f"scan-{layout}-od-10482-stalled-early", layout, list(scan("OD-10482", (4, 8), chance, stall=0))
    for speed in (110, 125, 140):
        yield (
            f"typist-us-prose-{speed}",
            "us",
            list(typing("the pump was replaced, order 10482 is done ", speed, chance)),
        )
        yield f"typist-us-phone-{speed}", "us", list(typing("0351 5550100 and 420777123456", speed, chance))
        yield f"typist-us-number-{speed}", "us", list(typing("10482\r", speed, chance, rolls=0.4))
        yield f"typist-cz-top-row-{speed}", "cz", list(typing("1234567890 od 10482 ", speed, chance))
        yield f"typist-fr-top-row-{speed}", "fr", list(typing("1234567890 od 10482 ", speed, chance))
        yield f"typist-de-code-{speed}", "de", list(typing("od-10482\r", speed, chance))
    for layout in KEYBOARDS:
        yield f"keyboard-{layout.replace(':', '-')}", layout, list(scan("OD-10482", (4, 8), chance))
    yield "repeat-us-1", "us", [(0.0, KEYCODES["1"], True), (900.0, KEYCODES["1"], False)]


class Recorder(QLineEdit):
    """Writes down the keys as its window gets them."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[str] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if (
            isinstance(watched, QWindow)
            and isinstance(event, QKeyEvent)
            and event.type() != QEvent.Type.ShortcutOverride
        ):
            self.lines.append(line_of(event))
        return False


def line_of(event: QKeyEvent) -> str:
    """Return one line of a recording: ms of the X server's clock, down or up, key, modifiers, text, repeats or not, where the key lies."""
    kind = "down" if event.type() == QEvent.Type.KeyPress else "up"
    repeat = " repeat" if event.isAutoRepeat() else ""
    return f"{event.timestamp()} {kind} {event.key()} {event.modifiers().value} {event.text()!a}{repeat} at {event.nativeScanCode()}"


class XTest:
    """Presses keys of the X server."""

    def __init__(self) -> None:
        self._x = ctypes.CDLL("libX11.so.6")
        self._test = ctypes.CDLL("libXtst.so.6")
        self._x.XOpenDisplay.restype = ctypes.c_void_p
        self._display = ctypes.c_void_p(self._x.XOpenDisplay(None))

    def play(self, strokes: list[Stroke]) -> None:
        began = time.monotonic()
        for at, key, is_down in strokes:
            while (left := began + at / 1000 - time.monotonic()) > 0:
                time.sleep(left if left < 0.002 else left - 0.001)
            self._test.XTestFakeKeyEvent(self._display, key, int(is_down), 0)
            self._x.XFlush(self._display)


def _during(app: QApplication, unit: Callable[[], None]) -> None:
    thread = threading.Thread(target=unit)
    thread.start()
    while thread.is_alive():
        app.processEvents()
        time.sleep(0.0005)
    end = time.monotonic() + 0.15
    while time.monotonic() < end:
        app.processEvents()


def main(folder: Path, kind: str = "") -> None:
    """Record everything, or what begins like `kind`."""
    app = QApplication([])
    field = Recorder()
    field.setWindowFlag(Qt.WindowType.X11BypassWindowManagerHint)  # there is none
    field.show()
    window = field.windowHandle()
    window.installEventFilter(field)
    _during(app, lambda: time.sleep(0.3))
    field.activateWindow()
    subprocess.run(["xdotool", "windowfocus", str(int(field.winId()))], check=True)
    keyboard = XTest()
    for name, layout, strokes in plans():
        if not name.startswith(kind):
            continue
        subprocess.run(["setxkbmap", *layout.split(":")], check=True)
        _during(app, lambda: time.sleep(0.2))
        field.lines.clear()
        field.clear()
        _during(app, lambda strokes=strokes: keyboard.play(strokes))
        head = f"# {name}: layout {layout}; Qt saw {field.text()!a}\n"
        (folder / f"{name}.keys").write_text(head + "\n".join(field.lines) + "\n", encoding="utf-8")
        print(name, field.text(), sep="\t")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
