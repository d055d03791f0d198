"""Eyes for room: which of the widgets that are shown lie over each other, and which words are cut."""

from collections.abc import Iterator
from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QLabel,
    QLineEdit,
    QSplitterHandle,
    QWidget,
)

from orderflow_desk.gui.widgets.plain_label import ElidedLabel


def without_room(page: QWidget) -> list[str]:
    """Return what is wrong with the room on a page: overlaps, and words that are cut; empty where all is well."""
    shown = [one for one in (page, *page.findChildren(QWidget)) if one.isVisible()]
    return [*_overlaps(shown), *_cuts(shown)]


def _overlaps(shown: list[QWidget]) -> Iterator[str]:
    for parent in shown:
        if isinstance(parent, QAbstractScrollArea | QLineEdit):
            continue  # their bars and buttons lie over what they show
        children = [one for one in shown if one.parent() is parent and not isinstance(one, QSplitterHandle)]
        for one, other in combinations(children, 2):
            both = one.geometry().intersected(other.geometry())
            if both.width() > 1 and both.height() > 1:
                yield f"{name(one)} lies over {name(other)}"


def _cuts(shown: list[QWidget]) -> Iterator[str]:
    for one in shown:
        parent = one.parentWidget()
        if one.isWindow() or parent is None:
            continue
        if not _is_in_scroll(one) and not _grown(parent.rect()).contains(one.geometry()):
            yield f"{name(one)} leaves {name(parent)}"
        if isinstance(one, QLabel | QAbstractButton) and is_cut(one):
            yield f"{name(one)} has no room for its words"


def is_cut(one: QLabel | QAbstractButton) -> bool:
    """Tell whether the words of a label or a button are shown in less room than they need."""
    if isinstance(one, ElidedLabel) or not one.text():
        return False
    if isinstance(one, QLabel):
        if one.wordWrap():
            return one.heightForWidth(one.width()) > one.height() + 1
        return one.sizeHint().width() > one.width() + 1 or one.sizeHint().height() > one.height() + 1
    words = one.fontMetrics().size(0, one.text().replace("&&", "\0").replace("&", "").replace("\0", "&"))
    return words.width() > one.width() + 1 or words.height() > one.height() + 1


def _is_in_scroll(one: QWidget) -> bool:
    """Tell whether a widget is what a scroll area shows a part of, or belongs to the area itself."""
    parent = one.parentWidget()
    return isinstance(parent, QAbstractScrollArea) or isinstance(parent.parentWidget(), QAbstractScrollArea)


def _grown(rect: QRect) -> QRect:
    return rect.adjusted(-1, -1, 1, 1)


def name(one: QWidget) -> str:
    """Return what a widget is called in a test's report."""
    return one.objectName() or f"{type(one).__name__} in {one.parent().objectName() if one.parent() else '-'}"
