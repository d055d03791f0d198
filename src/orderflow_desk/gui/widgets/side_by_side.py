"""Panes next to each other, and the thin lines that part what stands in the window."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QWidget


def beside(left: QWidget, right: QWidget, *, grows: int = 1) -> QSplitter:
    """Return two panes side by side, parted by a thin handle; `grows` is the place of the one that takes more room."""
    splitter = QSplitter(Qt.Orientation.Horizontal)
    splitter.setHandleWidth(1)
    splitter.setChildrenCollapsible(False)
    splitter.addWidget(left)
    splitter.addWidget(right)
    splitter.setStretchFactor(grows, 1)
    return splitter


def rule(*, is_upright: bool = False) -> QFrame:
    """Return a line, between what stands above and below it or, upright, at its left and right."""
    line = QFrame()
    line.setProperty("look", "rule")
    if is_upright:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
