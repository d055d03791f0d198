"""Remembers what was asked of the program last, by the names in its own code: for the report of a crash."""

import time
from collections import deque
from functools import partial
from typing import Any

LENGTH = 25


class Breadcrumbs:
    """The last steps with their times. May be used from any thread; nothing that anybody typed ever stands in it."""

    def __init__(self) -> None:
        self._steps: deque[tuple[float, str]] = deque(maxlen=LENGTH)

    def add(self, step: str) -> None:
        """Remember a step: a slug, or a name from the code."""
        self._steps.append((time.time(), step))

    def add_call(self, call: Any) -> None:
        """Remember what a call is named in the code, whatever it would be called with."""
        named = call.func if isinstance(call, partial) else call
        kind = type(named)
        module = getattr(named, "__module__", None) or kind.__module__
        self.add(
            f"{module.removeprefix('orderflow_desk.')}: {getattr(named, '__qualname__', kind.__qualname__)}"
        )

    def latest(self) -> tuple[tuple[float, str], ...]:
        """Return the steps, oldest first, each with its seconds since 1970."""
        return tuple(self._steps)
