"""What the program does by itself: a table of chores, and the thread that does what is due of them.

They need no window and nobody signed in; over several PCs a lease lets one do each (docs/architecture.md: Chores).
"""

import logging
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.services.chores import LEASE
from orderflow_desk.services.desk import Desk

GoesOn = Callable[[], bool]
_MINUTE, _HOUR, _DAY = 60.0, 3600.0, 86_400.0
# Seconds between a change and the look at the chores that it may make due: whoever works comes first.
DELAY = 3.0
# How soon to look again where the database was away, another was at the chore, or it failed.
_AGAIN = _MINUTE
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Chore:
    """`is_due` only reads; `run` works in small steps for as long as it is told to go on, and may be cut short anywhere.

    It is looked at every so many seconds, and soon after a change of one of the topics.
    """

    job: Job
    is_due: Callable[[Desk], bool]
    run: Callable[[Desk, GoesOn], object]
    every: float
    topics: frozenset[Topic] = frozenset()


def _archive_photos(desk: Desk, goes_on: GoesOn) -> None:
    while goes_on() and desk.archive.archive_one():
        pass


CHORES: tuple[Chore, ...] = (
    Chore(
        Job.SWEEP_ERASED,
        lambda desk: desk.erasure_sweep.has_unswept(),
        lambda desk, goes_on: desk.erasure_sweep.sweep(goes_on),
        every=10 * _MINUTE,
        topics=frozenset({Topic.CUSTOMER}),
    ),
    Chore(
        Job.DELETE_PHOTOS,
        lambda desk: desk.archive.has_removed(),
        lambda desk, _goes_on: desk.archive.delete_removed(),
        every=_HOUR,
        topics=frozenset({Topic.PHOTO}),
    ),
    Chore(
        Job.ARCHIVE_PHOTOS,
        lambda desk: desk.archive.has_waiting(),
        _archive_photos,
        every=10 * _MINUTE,
        topics=frozenset({Topic.STATUS, Topic.PHOTO}),
    ),
    Chore(
        Job.SWEEP_SPARES,
        lambda desk: desk.archive.has_spares(),
        lambda desk, _goes_on: desk.archive.sweep_spares(),
        every=_DAY,
    ),
    Chore(
        Job.PRUNE_CHANGES,
        lambda desk: desk.change_log.has_old(),
        lambda desk, _goes_on: desk.change_log.prune(),
        every=6 * _HOUR,
    ),
)


class ChoreRunner:
    """Works until `stop`; `run` is the body of its thread, `drain` the same work for a command that ends.

    Promise: a chore that fails keeps no other from being done, and is tried again, ever more seldom, up to each hour.
    """

    def __init__(self, desk: Desk, chores: tuple[Chore, ...] = CHORES, delay: float = DELAY) -> None:
        """`delay` is how many seconds after a change it is looked for what became due."""
        self._desk = desk
        self._chores = chores
        self._delay = delay
        self._looks = dict.fromkeys((chore.job for chore in chores), 0.0)  # by the monotonic clock
        self._lock = threading.Lock()
        self._wake = threading.Event()
        self._stopping = threading.Event()

    def run(self) -> None:
        """Do what falls due until `stop` is called."""
        while not self._stopping.is_set():
            self._wake.clear()
            for chore in self._chores:
                if not self._stopping.is_set() and self._is_time(chore):
                    self._look(chore, lambda: not self._stopping.is_set())
            self._wake.wait(max(0.0, min(self._looks.values()) - time.monotonic()))

    def drain(self, seconds: float) -> tuple[Job, ...]:
        """Do what is due now, for `seconds` at the most; return what was done."""
        end = time.monotonic() + seconds

        def goes_on() -> bool:
            return not self._stopping.is_set() and time.monotonic() < end

        return tuple(chore.job for chore in self._chores if goes_on() and self._look(chore, goes_on))

    def wake(self, changes: Changes) -> None:
        """Look soon at the chores that these changes may make due. May be called from any thread."""
        with self._lock:
            for chore in self._chores:
                if changes.touches(chore.topics):
                    soon = time.monotonic() + self._delay
                    self._looks[chore.job] = min(self._looks[chore.job], soon)
        self._wake.set()

    def stop(self) -> None:
        """End `run` at the next step of the chore that is under way."""
        self._stopping.set()
        self._wake.set()

    def _is_time(self, chore: Chore) -> bool:
        with self._lock:
            now = time.monotonic()
            if self._looks[chore.job] > now:
                return False
            self._looks[chore.job] = now + chore.every
            return True

    def _look(self, chore: Chore, goes_on: GoesOn) -> bool:
        """Do a chore if it is due and nobody is at it; tell whether it was done."""
        try:
            desk = self._desk.for_job(chore.job)
            if not chore.is_due(desk):
                return False
            token = desk.chores.take(chore.job)
            fault = _done(chore, desk, token, goes_on) if token else None
        except DeskError as trouble:
            _log.info("a chore has to wait: %s", trouble)
            fault = None
        if fault != "":
            with self._lock:
                self._looks[chore.job] = min(self._looks[chore.job], time.monotonic() + _AGAIN)
        return fault == ""


def _done(chore: Chore, desk: Desk, token: str, goes_on: GoesOn) -> str:
    """Do a chore whose lease is held, and give the lease back; return what it failed at, or ""."""
    fault = ""
    try:
        chore.run(desk, _keeping(desk, token, goes_on))
    except DeskError as error:
        _log.warning("the chore %s failed: %s", chore.job, error)
        fault = str(error)
    except Exception as error:  # noqa: BLE001  a bug in one chore must not keep the others from being done
        _log.exception("a chore stumbled")
        fault = type(error).__name__
    desk.chores.settle(token, fault)
    return fault


def _keeping(desk: Desk, token: str, goes_on: GoesOn) -> GoesOn:
    """Return what a chore asks between two steps: it says no as well once the lease was lost."""
    half = LEASE.total_seconds() / 2
    kept_at = time.monotonic()

    def may_go_on() -> bool:
        nonlocal kept_at
        if not goes_on():
            return False
        if time.monotonic() - kept_at < half:
            return True
        kept_at = time.monotonic()
        return desk.chores.keep(token)

    return may_go_on
