"""The labels that shops have in their printers, by the name on the roll: a new one costs a line here.

Brother: the rolls that a QL tells apart (QL-1060N service manual, pages II-15 and II-16; also at
thermal-label.github.io/brother-ql/media.html). Continuous ones are cut where the page ends, after 25 mm at the earliest.
Dymo: the names and sizes of paper in its own driver, as in "99010 Standard Address" (dymo-cups-drivers, lw450.ppd).
Zebra: rolls go by their inches (the selector at zebrazipship.com); the millimetres are those inches, rounded.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.printing.layout.sheet import Size

_BROTHER, _DYMO, _ZEBRA = "Brother QL", "Dymo LabelWriter", "Zebra"


@dataclass(frozen=True, slots=True)
class Roll:
    """Labels of one size, as they are read; a continuous roll has labels that are cut to it."""

    maker: str
    name: str
    size: Size
    is_continuous: bool = False


LABELS: Mapping[str, Roll] = {
    "62x29": Roll(_BROTHER, "DK-11209", Size(62, 29)),
    "DK-11201": Roll(_BROTHER, "DK-11201", Size(90, 29)),
    "DK-11202": Roll(_BROTHER, "DK-11202", Size(100, 62)),
    "DK-11204": Roll(_BROTHER, "DK-11204", Size(54, 17)),
    "DK-11208": Roll(_BROTHER, "DK-11208", Size(90, 38)),
    "DK-22205": Roll(_BROTHER, "DK-22205", Size(62, 40), is_continuous=True),
    "DK-22210": Roll(_BROTHER, "DK-22210", Size(62, 29), is_continuous=True),
    "99010": Roll(_DYMO, "99010", Size(89, 28)),
    "99012": Roll(_DYMO, "99012", Size(89, 36)),
    "99014": Roll(_DYMO, "99014", Size(101, 54)),
    "57x32": Roll(_DYMO, "11354", Size(57, 32)),
    "11355": Roll(_DYMO, "11355", Size(51, 19)),
    "11352": Roll(_DYMO, "11352", Size(54, 25)),
    "zebra-57x32": Roll(_ZEBRA, "2.25 × 1.25″", Size(57, 32)),
    "zebra-76x51": Roll(_ZEBRA, "3 × 2″", Size(76, 51)),
    "zebra-102x51": Roll(_ZEBRA, "4 × 2″", Size(102, 51)),
    "zebra-102x152": Roll(_ZEBRA, "4 × 6″", Size(102, 152)),
    "zebra-51x25": Roll(_ZEBRA, "2 × 1″", Size(51, 25)),
}


def roll_name(roll: Roll) -> str:
    """Return what a roll is called in a list: its name, and the size of a label."""
    form = (
        QCoreApplication.translate("paper", "{roll} · {width} × {height} mm, continuous")
        if roll.is_continuous
        else QCoreApplication.translate("paper", "{roll} · {width} × {height} mm")
    )
    return form.format(roll=roll.name, width=f"{roll.size.width:g}", height=f"{roll.size.height:g}")
