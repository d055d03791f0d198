"""Keeps what people are typing, so that neither a colleague's move nor a crash takes it away."""

from collections.abc import Callable
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.background import Background, Lane

QUIET_MS = 250
# What the disk refused is tried again by itself: there may be room by then.
AGAIN_MS = 5000


class Drafts(Protocol):
    """Where half-written texts lie on this PC, each under a key."""

    def read_all(self) -> dict[str, dict[str, Any]]:
        """Return all of them."""
        ...

    def write(self, key: str, value: dict[str, Any]) -> None:
        """Keep one."""
        ...

    def delete(self, key: str) -> None:
        """Throw one away; there may be none."""
        ...


_Batch = dict[str, dict[str, Any] | None]


class Autosave(QObject):
    """Remembers half-written texts at once, and writes them to the disk when the typing pauses for 250 ms.

    `loaded` comes once, when the texts of the last run have been read; `failed` when the disk refuses, and again after
    each new attempt; `recovered` when it has taken at last what it refused; `settled` when all that was touched has been
    tried. `moved` comes when the texts lie elsewhere from now on, and then `put_away`: what is shown of the former ones has
    to go, for they may be somebody else's; `loaded` follows.
    """

    loaded = Signal()
    moved = Signal()
    put_away = Signal()
    changed = Signal(str)  # the key under which something else is kept now, or nothing
    failed = Signal(object)  # DeskError
    recovered = Signal()
    settled = Signal()

    def __init__(self, background: Background, drafts: Drafts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._drafts = drafts
        self.place = 0  # counts the places where the texts have lain
        self._behind: list[tuple[Drafts, _Batch]] = []  # of former places, not on the disk yet
        self._known: dict[str, dict[str, Any]] = {}
        self._touched: set[str] = set()
        self._refused: set[str] = set()
        self._is_loaded = False
        self._is_writing = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(QUIET_MS)
        self._timer.timeout.connect(self.flush)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN_MS)
        self._again.timeout.connect(self._try_again)

    def load(self, before: Callable[[], None] | None = None) -> None:
        """Read what the last run left, in the background; `before` is called there first."""
        drafts = self._drafts

        def call() -> dict[str, dict[str, Any]]:
            _catch_up(self._behind)
            if before is not None:
                before()
            return drafts.read_all()

        self._background.run(
            call,
            done=lambda found: self._on_loaded(drafts, found),
            failed=self.failed.emit,
            owner=self,
            lane=Lane.SLOW,
        )

    def move_to(self, drafts: Drafts, before: Callable[[], None] | None = None) -> None:
        """Keep the texts there from now on, and read those that lie there; what was touched is written where it belongs."""
        batch = {key: self._known.get(key) for key in self._touched | self._refused}
        if batch:
            self._behind.append((self._drafts, batch))
        self._timer.stop()
        self._again.stop()
        self._drafts, self._known, self._is_loaded = drafts, {}, False
        self._touched, self._refused = set(), set()
        self.place += 1
        self.moved.emit()
        self.put_away.emit()
        self.load(before)

    def keep(self, key: str, value: dict[str, Any]) -> None:
        """Remember what stands under `key` now; plain values only."""
        self._known[key] = dict(value)
        self._touch(key)

    def recall(self, key: str) -> dict[str, Any] | None:
        """Return what was kept under `key`, in this run or the last."""
        found = self._known.get(key)
        return dict(found) if found is not None else None

    def keys(self, prefix: str = "") -> tuple[str, ...]:
        """Return the keys under which something is kept."""
        return tuple(sorted(key for key in self._known if key.startswith(prefix)))

    def forget(self, key: str) -> None:
        """Throw away what was kept: it was sent, or the person gave it up."""
        self._known.pop(key, None)
        self._touch(key)

    @property
    def is_loaded(self) -> bool:
        """Tell whether the texts of the last run have been read."""
        return self._is_loaded

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing waits to be written."""
        return not self._touched and not self._is_writing

    def rescue(self) -> None:
        """Write what was touched on this very thread: for the moment in which the process dies. Raises FileTrouble."""
        _catch_up(self._behind)
        _write(self._drafts, {key: self._known.get(key) for key in self._touched | self._refused})

    def flush(self) -> None:
        """Write now what was touched. One writer at a time, so that an older text never comes last."""
        if self._is_writing or not self._touched:
            return
        batch = {key: self._known.get(key) for key in self._touched | self._refused}
        self._touched.clear()
        self._is_writing = True
        drafts = self._drafts

        def call() -> None:
            _catch_up(self._behind)
            _write(drafts, batch)

        self._background.run(
            call,
            done=lambda _nothing: self._on_answered(drafts, batch),
            failed=lambda trouble: self._on_answered(drafts, batch, trouble),
            ended=self._on_written,
            owner=self,
            lane=Lane.SLOW,
        )

    def _touch(self, key: str) -> None:
        self._touched.add(key)
        self._timer.start()
        self.changed.emit(key)

    def _on_loaded(self, drafts: Drafts, found: dict[str, dict[str, Any]]) -> None:
        if drafts is not self._drafts:
            return  # they lie elsewhere by now
        if self._behind:
            self._again.start()
        # What was typed since the start is newer than what the disk has.
        self._known = {key: value for key, value in found.items() if key not in self._touched} | self._known
        self._is_loaded = True
        self.loaded.emit()

    def _on_answered(self, drafts: Drafts, batch: _Batch, trouble: DeskError | None = None) -> None:
        if trouble is not None:
            if drafts is self._drafts:
                self._refused |= set(batch)
            else:
                self._behind.append((drafts, batch))
            self._again.start()
            self.failed.emit(trouble)
        elif self._refused and drafts is self._drafts:
            self._refused.clear()
            self._again.stop()
            self.recovered.emit()

    def _try_again(self) -> None:
        self._touched |= self._refused
        if self._behind and not self._touched:
            self._background.run(partial(_catch_up, self._behind), owner=self, lane=Lane.SLOW)
        self.flush()

    def _on_written(self) -> None:
        self._is_writing = False
        self.flush()
        if self.is_settled:
            self.settled.emit()


def _catch_up(behind: list[tuple[Drafts, _Batch]]) -> None:
    """Write what is behind, on a worker's thread; what the disk refuses stays there."""
    for one in tuple(behind):
        with suppress(DeskError):
            _write(*one)
            behind.remove(one)


def _write(drafts: Drafts, batch: _Batch) -> None:
    """Write all, and only then delete: what was in one text may have gone over into another."""
    trouble: DeskError | None = None
    for key, value in batch.items():
        try:
            if value is not None:
                drafts.write(key, value)
        except DeskError as error:
            trouble = error
    if trouble is not None:
        raise trouble
    for key, value in batch.items():
        if value is None:
            drafts.delete(key)
