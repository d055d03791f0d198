"""Does what blocks away from the GUI thread, and brings the answer back to it."""

import logging
import queue
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, TypeVar
from weakref import ReferenceType, ref

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.session.breadcrumbs import Breadcrumbs

T = TypeVar("T")


class Lane(StrEnum):
    """Who does the work: one worker for all of the database, a few for files, keyring and network, one each for printers and photos.

    Printers have their own, for a print server that does not answer holds it for a minute; and so have acts of minutes,
    which bring a connection of their own to the database. So has the folder of the phone's photos, which may lie in a network
    that does not answer: a second worker is there for another folder.
    """

    DATA = "data"
    SLOW = "slow"
    PRINT = "print"
    LONG = "long"
    PHOTO = "photo"
    PHONE = "phone"


_WORKERS = {Lane.DATA: 1, Lane.SLOW: 2, Lane.PRINT: 1, Lane.LONG: 1, Lane.PHOTO: 1, Lane.PHONE: 2}


@dataclass(slots=True, eq=False)
class _Job:
    call: Callable[[], Any]
    done: Callable[[Any], None] | None
    failed: Callable[[DeskError], None] | None
    ended: Callable[[], None] | None
    owner: ReferenceType[QObject] | None
    key: tuple[int, str] | None
    value: Any = None
    error: Exception | None = None


class Background(QObject):
    """Lanes of plain threads, started by `start()` and joined by `close()`.

    Answers come back on the GUI thread. A job stays referenced there until it is answered: a worker never holds the
    last reference to a widget. An error that is no DeskError is a bug: it is logged and `crashed` carries it.
    """

    crashed = Signal(object)
    refused = Signal(object)  # every DeskError, before its own `failed` is called
    unhandled = Signal(object)  # a DeskError that has no `failed`: whoever listens shows it
    answered = Signal(str)  # a call of this lane went well
    _woken = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.breadcrumbs = Breadcrumbs()
        self._lanes: dict[Lane, queue.SimpleQueue[int | None]] = {lane: queue.SimpleQueue() for lane in Lane}
        self._jobs: dict[int, _Job] = {}
        self._latest: dict[tuple[int, str], int] = {}
        self._answers: deque[int] = deque()
        self._threads: list[threading.Thread] = []
        self._number = 0
        self._is_closed = False
        self._woken.connect(self._on_woken, Qt.ConnectionType.QueuedConnection)

    def start(self) -> None:
        """Start the workers; what was asked before waits until now."""
        for lane, workers in _WORKERS.items():
            for number in range(workers):
                thread = threading.Thread(
                    target=self._work, args=(lane,), name=f"{lane}-{number}", daemon=True
                )
                self._threads.append(thread)
                thread.start()

    def run(
        self,
        call: Callable[[], T],
        *,
        done: Callable[[T], None] | None = None,
        failed: Callable[[DeskError], None] | None = None,
        ended: Callable[[], None] | None = None,
        owner: QObject | None = None,
        lane: Lane = Lane.DATA,
        key: str = "",
    ) -> None:
        """Do `call` on a lane. To be called on the GUI thread, where `done`, `failed` and then `ended` come.

        An error without a `failed` is shown by whoever listens to `unhandled`. When `owner` is gone, its answer is dropped. With a `key` the same owner's later call takes the place of this
        one: the answer is dropped, and a call that has not begun is never made. So keys are for reads alone.
        """
        self._number += 1
        self.breadcrumbs.add_call(call)
        ticket = (id(owner), key) if key else None
        if ticket is not None:
            self._latest[ticket] = self._number
        owned = ref(owner) if owner is not None else None
        self._jobs[self._number] = _Job(call, done, failed, ended, owned, ticket)
        self._lanes[lane].put(self._number)

    @property
    def is_idle(self) -> bool:
        """Tell whether nothing is asked that was not answered."""
        return not self._jobs

    def close(self, timeout: float = 5.0) -> bool:
        """Finish what was asked, then end the workers; tell whether they ended within `timeout` seconds.

        Answers that come after this are not delivered.
        """
        for lane, workers in _WORKERS.items():
            for _ in range(workers):
                self._lanes[lane].put(None)
        until = time.monotonic() + timeout
        for thread in self._threads:
            thread.join(max(0.0, until - time.monotonic()))
        have_ended = not any(thread.is_alive() for thread in self._threads)
        self._is_closed = True
        if have_ended:
            self._jobs.clear()
        return have_ended

    def _work(self, lane: Lane) -> None:
        while (number := self._lanes[lane].get()) is not None:
            self._do(number, lane)
            self._answers.append(number)
            self._woken.emit()

    def _do(self, number: int, lane: Lane) -> None:
        job = self._jobs[number]
        if self._is_outdated(number, job):
            return
        try:
            job.value = job.call()
        except DeskError as error:
            job.error = error
        except Exception as error:
            # One of the three places where everything is caught: a bug ends one job, not the lane.
            logging.getLogger(__name__).exception("a call on the %s lane crashed", lane)
            job.error = error

    def _is_outdated(self, number: int, job: _Job) -> bool:
        return job.key is not None and self._latest.get(job.key) != number

    @Slot()
    def _on_woken(self) -> None:
        if self._answers and not self._is_closed:
            number = self._answers.popleft()
            job = self._jobs.pop(number)
            is_outdated = self._is_outdated(number, job)
            if job.key is not None and not is_outdated:
                del self._latest[job.key]
            self._deliver(job, is_wanted=not is_outdated and _is_there(job))

    def _deliver(self, job: _Job, *, is_wanted: bool) -> None:
        if isinstance(job.error, DeskError):
            self.refused.emit(job.error)
        elif job.error is not None:
            self.crashed.emit(job.error)
        if not is_wanted:
            return
        if isinstance(job.error, DeskError):
            if job.failed is not None:
                job.failed(job.error)
            else:
                self.unhandled.emit(job.error)
        elif job.error is None and job.done is not None:
            job.done(job.value)
        if job.ended is not None:
            job.ended()


def _is_there(job: _Job) -> bool:
    if job.owner is None:
        return True
    owner = job.owner()
    return owner is not None and isValid(owner)
