"""The time zones to choose from, and the words for the one of a shop that has not chosen: this PC's own."""

from PySide6.QtCore import QCoreApplication, Qt, QTimeZone
from PySide6.QtWidgets import QComboBox, QCompleter


def _own() -> str:
    return QCoreApplication.translate("zones", "This PC's own")


def shown_zone(name: str) -> str:
    """Return how a zone is shown; an empty name, of a shop that has not chosen, is this PC's own."""
    return name or _own()


def typed_zone(text: str) -> str:
    """Return the name of the zone that was typed or chosen."""
    return "" if text.strip() in ("", _own()) else text.strip()


def offer_zones(box: QComboBox) -> None:
    """Fill a box with all zones that have the name of a place; a part of the name finds them."""
    names = sorted(bytes(found.data()).decode() for found in QTimeZone.availableTimeZoneIds())
    box.addItems([name for name in names if "/" in name and not name.startswith(("Etc/", "SystemV/"))])
    box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
    line = box.lineEdit()
    if line is not None:
        line.setObjectName(f"{box.objectName()}_line")
        line.setAccessibleName(box.accessibleName())
    finder = QCompleter(box.model(), box)
    finder.setFilterMode(Qt.MatchFlag.MatchContains)
    finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
    box.setCompleter(finder)
