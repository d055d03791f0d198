"""Lets many changes of what is shown be laid out once."""

from collections.abc import Generator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def laid_out_once(*widgets: QWidget) -> Generator[None]:
    """Let the layouts of these widgets wait until the end; what changed within is laid out by the next event.

    For each widget that is shown anew, Qt lays out all that is around it at once, up to the window.
    """
    layouts = [layout for layout in (widget.layout() for widget in widgets) if layout is not None]
    for layout in layouts:
        layout.setEnabled(False)
    try:
        yield
    finally:
        for layout in layouts:
            layout.setEnabled(True)
