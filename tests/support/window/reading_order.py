"""Whether the Tab key goes as one reads: within a card to the right or down, and never back to a card that was left."""

from itertools import groupby, pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

_ONE_LINE = 12


def stops_from(page: QWidget, first: QWidget) -> list[QWidget]:
    """Press Tab from there until it comes to where it was, and return where it stopped."""
    first.setFocus()
    stops: list[QWidget] = []
    while (stop := page.focusWidget()) not in stops:
        stops.append(stop)
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    return stops


def card_of(widget: QWidget) -> QWidget | None:
    """Return the card that it stands in."""
    ground: QWidget | None = widget
    while ground is not None:
        if ground.property("look") == "card":
            return ground
        ground = ground.parentWidget()
    return None


def misread(page: QWidget, stops: list[QWidget]) -> list[str]:
    """Return each step that no eye takes, as "from → to"."""
    by_card = [(card, list(run)) for card, run in groupby(stops, key=card_of) if card is not None]
    faults = [
        f"back to the card of {run[0].objectName()}"
        for place, (card, run) in enumerate(by_card)
        if any(card is earlier for earlier, _ in by_card[:place])
    ]
    for _, run in by_card:
        for one, other in pairwise(run):
            here, there = (each.mapTo(page, QPoint(0, each.height() // 2)) for each in (one, other))
            is_below = there.y() > here.y() + _ONE_LINE
            is_beside = abs(there.y() - here.y()) <= _ONE_LINE and there.x() > here.x()
            if not (is_below or is_beside):
                faults.append(f"{one.objectName()} → {other.objectName()}")
    return faults
