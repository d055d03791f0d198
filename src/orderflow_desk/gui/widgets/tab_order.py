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
    """Go through a layout, and those within it, for what Tab may stop at.

    By its widgets and layouts, never by `itemAt`: PySide keeps an object for each item that it was asked for, also when Qt
    has deleted the item, and takes it for whatever is made at the same address later. The program died of that.
    """
    ground = layout.parentWidget()
    inner = [one for one in layout.children() if isinstance(one, QLayout)]
    direct = Qt.FindChildOption.FindDirectChildrenOnly
    widgets = ground.findChildren(QWidget, options=direct) if ground is not None else []
    places = [(layout.indexOf(one), one) for one in (*inner, *widgets)]
    for _, part in sorted((place for place in places if place[0] >= 0), key=lambda place: place[0]):
        if isinstance(part, QLayout):
            yield from _stops(part)
            continue
        if part.focusPolicy() & Qt.FocusPolicy.TabFocus and part.focusProxy() is None:
            yield part
        own = part.layout()
        if own is not None:
            yield from _stops(own)
