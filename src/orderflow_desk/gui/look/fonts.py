"""Brings Inter along, so that numbers stand in columns and every PC shows the same window."""

import logging

from PySide6.QtGui import QFont, QFontDatabase

from orderflow_desk.assets import asset
from orderflow_desk.gui.look.tokens import tokens

FAMILY = "Inter"
_TABULAR = QFont.Tag("tnum")


def load_fonts() -> None:
    """Give the bundled fonts to Qt; a font that cannot be read is logged, and the system's own stands in."""
    for file in sorted(asset("fonts").glob("*.otf")):
        if QFontDatabase.addApplicationFont(str(file)) < 0:
            logging.getLogger(__name__).error("the font %s cannot be read", file.name)


def font(points: float, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """Return Inter in this size, with figures of one width."""
    made = QFont(FAMILY)
    made.setPointSizeF(points)
    made.setWeight(weight)
    made.setFeature(_TABULAR, 1)
    return made


def base_font() -> QFont:
    """Return the font of everything that says nothing else."""
    return font(tokens().base_pt)
