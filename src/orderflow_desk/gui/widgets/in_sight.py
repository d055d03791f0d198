"""Brings what was just said into sight, however far the form around it is scrolled."""

from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

_MARGIN = 12
_TOAST = 72  # so much of an area may be below the message at the bottom of the window


def bring_into_sight(widget: QWidget) -> None:
    """Scroll all areas around a widget so that it is seen, once it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def lead_into_sight(area: QScrollArea, widget: QWidget) -> None:
    """Scroll an area so that the widget to which the keyboard goes is seen, and no message covers it."""
    area.ensureWidgetVisible(widget, _MARGIN, min(_TOAST, area.viewport().height() // 4))


def keep_in_sight(widget: QWidget) -> None:
    """Scroll the area around a widget that was seen so that it still is, once what grew above it has its height."""
    around = widget.parentWidget()
    while around is not None and not isinstance(around, QScrollArea):
        around = around.parentWidget()
    if isinstance(around, QScrollArea):
        QTimer.singleShot(0, widget, partial(lead_into_sight, around, widget))


def _scroll_to(widget: QWidget) -> None:
    around = widget.parentWidget()
    while around is not None:
        if isinstance(around, QScrollArea):
            content = around.widget()
            layout = content.layout() if content is not None else None
            if content is not None and layout is not None:
                layout.activate()  # what was shown just now has no place before
                content.adjustSize()
            around.ensureWidgetVisible(widget, _MARGIN, _MARGIN)
        around = around.parentWidget()
