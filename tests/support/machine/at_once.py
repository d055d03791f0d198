"""Calls that begin in the same moment, each on a thread of its own."""

import threading
from collections.abc import Callable, Sequence

from orderflow_desk.domain.errors import DeskError


def at_once(calls: Sequence[Callable[[], object]]) -> list[object]:
    """Return what each call returned, or the expected error that it raised, in their order."""
    gate = threading.Barrier(len(calls))
    results: list[object] = [None] * len(calls)

    def run(place: int) -> None:
        gate.wait()
        try:
            results[place] = calls[place]()
        except DeskError as error:
            results[place] = error

    threads = [threading.Thread(target=run, args=(place,)) for place in range(len(calls))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results
