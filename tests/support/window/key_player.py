"""Plays recorded keys to a window as Qt would deliver them, at their own times and without waiting for them."""

import ast
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QWindow
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.scanning.scans import TIMEOUT_MS
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.scanning.key_watch import KeyWatch

RECORDINGS = Path(__file__).parents[2] / "gui" / "scanning" / "recordings"
_START = 1000


@dataclass(frozen=True, slots=True)
class Stroke:
    """A key that goes down or up, `at` milliseconds from the start."""

    at: int
    is_down: bool
    key: int
    modifiers: int
    text: str
    repeats: bool = False
    place: int = 0  # where the key lies, by the X server; 0 where it was not written down

    def event(self, start: int) -> QKeyEvent:
        kind = QEvent.Type.KeyPress if self.is_down else QEvent.Type.KeyRelease
        modifiers = Qt.KeyboardModifier(self.modifiers)
        event = QKeyEvent(kind, self.key, modifiers, self.place, 0, 0, self.text, self.repeats, 1)
        event.setTimestamp(start + self.at)
        return event


@dataclass(frozen=True, slots=True)
class Recording:
    name: str
    strokes: tuple[Stroke, ...]

    @property
    def text(self) -> str:
        return "".join(stroke.text for stroke in self.strokes if stroke.is_down)

    @property
    def lasts(self) -> int:
        return self.strokes[-1].at

    def ended_by(self, *ends: int) -> "Recording":
        """Return it with other keys in the place of its last press and release, as scanners can be set."""
        body = self.strokes[:-2]
        at = self.strokes[-2].at
        more = tuple(
            Stroke(at + 2 * place + (0 if is_down else 1), is_down, key, 0, _TEXTS[key])
            for place, key in enumerate(ends)
            for is_down in (True, False)
        )
        return replace(self, strokes=body + more)

    def begun_by(self, prefix: str) -> "Recording":
        """Return it with the keys of a prefix before it, as fast as a scanner sends them."""
        keys = [(2 * place, place % 2 == 0) for place in range(2 * len(prefix))]
        head = tuple(
            Stroke(at, is_down, ord(char.upper()), 0, char)
            for (at, is_down), char in zip(keys, (char for char in prefix for _ in range(2)), strict=True)
        )
        later = 4 * len(prefix)
        return replace(self, strokes=head + tuple(replace(one, at=one.at + later) for one in self.strokes))


_TEXTS = {int(Qt.Key.Key_Return): "\r", int(Qt.Key.Key_Enter): "\r", int(Qt.Key.Key_Tab): "\t", ord("#"): "#"}


def read(path: Path) -> Recording:
    strokes: list[Stroke] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("#"):
            continue
        at, kind, key, modifiers, rest = line.split(" ", 4)
        text, _, place = rest.partition(" at ")
        plain = text.removesuffix(" repeat")
        strokes.append(
            Stroke(
                int(at),
                kind == "down",
                int(key),
                int(modifiers),
                ast.literal_eval(plain),
                plain != text,
                int(place or 0),
            )
        )
    first = strokes[0].at
    return Recording(path.stem, tuple(replace(one, at=one.at - first) for one in strokes))


def recordings(kind: str) -> list[Recording]:
    found = [read(path) for path in sorted(RECORDINGS.glob(f"{kind}-*.keys"))]
    assert found, f"no recordings of {kind}"
    return found


def typed(text: str, *, gap: int, hold: int = 1) -> Recording:
    """Return keys at an even pace, none of which needs a modifier."""
    strokes: list[Stroke] = []
    for place, char in enumerate(text):
        key = {"\r": int(Qt.Key.Key_Return), "\t": int(Qt.Key.Key_Tab)}.get(char, ord(char.upper()))
        strokes += [
            Stroke(gap * place, True, key, 0, char),
            Stroke(gap * place + hold, False, key, 0, char),
        ]
    return Recording(text, tuple(sorted(strokes, key=lambda one: one.at)))


def field_end(at: int, *, says: str = "\x1d", place: int = 35) -> tuple[Stroke, ...]:
    """Return how a scanner ends a field of a maker's code: Ctrl and the key of ], which may say nothing of it on this keyboard."""
    control, key = int(Qt.Key.Key_Control), int(Qt.Key.Key_BracketRight if says else Qt.Key.Key_Plus)
    held = Qt.KeyboardModifier.ControlModifier.value
    return (
        Stroke(at, True, control, 0, ""),
        Stroke(at + 1, True, key, held, says, place=place),
        Stroke(at + 2, False, key, held, says, place=place),
        Stroke(at + 3, False, control, held, ""),
    )


def fields_of_a_code(*fields: str, gap: int = 6, says: str = "\x1d") -> Recording:
    """Return a maker's code as a scanner types it, with the character between its fields, and Enter."""
    strokes: tuple[Stroke, ...] = ()
    for text in fields:
        begin = strokes[-1].at + gap if strokes else 0
        if strokes:
            strokes += field_end(begin, says=says)
            begin = strokes[-1].at + gap
        strokes += tuple(replace(one, at=one.at + begin) for one in typed(text, gap=gap).strokes)
    return Recording(" ".join(fields), strokes)


class Eyes(QObject):
    """Tells of each press that a widget gets."""

    def __init__(self, describe: Callable[[QKeyEvent], None], widget: QWidget) -> None:
        super().__init__(widget)
        self._announce = describe
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._announce(event)
        return False


class Player:
    """Its clock goes on with what is played. `watch`, where given, gets its timer by that clock, too."""

    _now = _START  # one for all: a clock never goes back

    def __init__(self, window: QWindow, watch: KeyWatch | None = None) -> None:
        self._window = window
        self._watch = watch
        self._last_press = 0
        self.delays: list[int] = []

    def play(self, recording: Recording, *, pause: int = 500) -> None:
        """Play keys after `pause` milliseconds, and wait as long after them."""
        start = Player._now + pause
        for stroke in recording.strokes:
            self._let_time_pass(start + stroke.at)
            QCoreApplication.sendEvent(self._window, stroke.event(start))
            if stroke.is_down and self._watch is not None and self._watch.is_holding:
                self._last_press = start + stroke.at
        self._let_time_pass(start + recording.lasts + pause)

    def witness(self, widget: QWidget) -> None:
        """Note in `delays` how long after it was pressed each key comes to a widget."""
        self._eyes = Eyes(lambda event: self.delays.append(Player._now - event.timestamp()), widget)

    def _let_time_pass(self, until: int) -> None:
        watch = self._watch
        if watch is not None and watch.is_holding and until - self._last_press > TIMEOUT_MS:
            Player._now = self._last_press + TIMEOUT_MS
            watch.decide()
        Player._now = until


def after(first: Recording, second: Recording, pause: int) -> Recording:
    """Return one recording after the other, with a pause between them."""
    later = first.lasts + pause
    return Recording(
        f"{first.name}+{second.name}",
        first.strokes + tuple(replace(one, at=one.at + later) for one in second.strokes),
    )
