"""Lets Tab go as one reads: Qt goes by when widgets were made, and what comes and goes would be last of all."""

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLayout, QWidget


def tab_as_laid_out(ground: QWidget) -> None:
    """Let Tab go through what stands on `ground` in the order of its layouts; the first keeps its place in the window."""
    layout = ground.layout()
    if layout is not None:
        for one, other in pairwise(_stops(layout)):
            QWidget.setTabOrder(one, other)


def _stops(layout: QLayout) -> Iterator[QWidget]:
    """Go through a layout, and those within it, for what Tab may stop at."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        inner = item.layout() if item is not None else None
        if widget is not None:
            if widget.focusPolicy() & Qt.FocusPolicy.TabFocus and widget.focusProxy() is None:
                yield widget
            inner = widget.layout()
        if inner is not None:
            yield from _stops(inner)
