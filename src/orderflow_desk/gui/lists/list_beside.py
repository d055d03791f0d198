"""A long list with the pane of what is chosen in it beside it: how such a page is put together."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSplitter, QWidget


def dress_list(view: QListView, *, narrowest: int) -> None:
    """Let rows of one height scroll smoothly and tell what is pointed at; `narrowest` in pixels."""
    view.setUniformItemSizes(True)
    view.setMouseTracking(True)
    view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    view.setMinimumWidth(narrowest)


def beside(left: QWidget, pane: QWidget, *, width: int) -> QSplitter:
    """Return both side by side, the left one so many pixels wide at first; the pane takes what is more."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(left)
    splitter.addWidget(pane)
    splitter.setStretchFactor(1, 1)
    splitter.setSizes([width, 2 * width])
    return splitter


def rule() -> QFrame:
    """Return the line between the bar above and the list."""
    line = QFrame()
    line.setProperty("look", "rule")
    line.setFixedHeight(1)
    return line
