"""Shows everything larger, for who reads better so: words, buttons, pictures and the room between them alike."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

from orderflow_desk.settings import TextSize

_FACTOR = "QT_SCALE_FACTOR"


@contextmanager
def magnified(size: TextSize) -> Iterator[None]:
    """Let the application that is made within show everything in this size; Qt asks for it then, and never again.

    Afterwards the environment is as before: programs that are started from here have sizes of their own.
    """
    before = os.environ.get(_FACTOR)
    if size is TextSize.NORMAL:
        yield
        return
    os.environ[_FACTOR] = f"{_number(before) * int(size) / 100:g}"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_FACTOR]
        else:
            os.environ[_FACTOR] = before


def _number(text: str | None) -> float:
    try:
        return float(text or 1)
    except ValueError:  # Qt does not heed it, either
        return 1.0
