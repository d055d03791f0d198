"""Brings what was just said into sight, however far the form around it is scrolled."""

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_MARGIN = 12
_TOAST = 72  # so much of an area may be below the message at the bottom of the window


def bring_into_sight(widget: QWidget) -> None:
    """Scroll all areas around a widget so that it is seen, once it has its place."""
    QTimer.singleShot(0, widget, lambda: _scroll_to(widget))


def lead_into_sight(area: QScrollArea, widget: QWidget) -> None:
    """Scroll an area so that the widget to which the keyboard goes is seen, and no message covers it."""
    area.ensureWidgetVisible(widget, _MARGIN, min(_TOAST, area.viewport().height() // 4))


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


class FocusInSight(QObject):
    """Scrolls an area so that what has the keyboard is still seen when something above it grew.

    Nested layouts take several turns until each part has its height: what is followed is the area's range, not the act
    that lets it grow. Whoever scrolled since the keyboard came there looks at something else, and is left alone.
    """

    def __init__(self, area: QScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._is_left_alone = False
        bar = area.verticalScrollBar()
        bar.actionTriggered.connect(self.leave_alone)
        bar.rangeChanged.connect(lambda: QTimer.singleShot(0, self, self._follow))
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._on_focus)

    def leave_alone(self) -> None:
        """Follow nothing until the keyboard goes elsewhere: the area shows something else."""
        self._is_left_alone = True

    def _on_focus(self) -> None:
        self._is_left_alone = False

    def _follow(self) -> None:
        focus, content = QApplication.focusWidget(), self._area.widget()
        if self._is_left_alone or focus is None or content is None or not content.isAncestorOf(focus):
            return
        around: list[QWidget] = []
        part = focus.parentWidget()
        while part is not None and part is not content:
            around.append(part)
            part = part.parentWidget()
        for each in (content, *reversed(around)):  # from without: what stands in each has its place then
            layout = each.layout()
            if layout is not None:
                layout.activate()
        lead_into_sight(self._area, focus)
