"""What the style sheet takes from the design: the scheme's colours, and those that are mixed of them."""

from string import Template

from PySide6.QtGui import QColor

from orderflow_desk.assets import asset
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.palette import faded, mixed
from orderflow_desk.gui.look.tokens import Scheme, tokens


def style_sheet(scheme: Scheme) -> str:
    """Return the sheet in the colours of a scheme."""
    return Template(asset("theme", "desk.qss").read_text(encoding="utf-8")).substitute(sheet_values(scheme))


def sheet_values(scheme: Scheme) -> dict[str, str]:
    """Return what stands for each name of the sheet."""
    other = tokens().opposite(scheme)
    design, shade = tokens(), "dark" if scheme.is_dark else "light"
    mixes = {
        "hover": _tint(scheme, "ink", 0.05),
        "pressed": _tint(scheme, "ink", 0.10),
        "accent_hover": mixed(QColor(scheme.colours["ink"]), QColor(scheme.colours["accent"]), 0.14),
        "accent_soft": _tint(scheme, "accent", 0.14),
        "warn_soft": _tint(scheme, "warn", 0.10),
        "late_soft": _tint(scheme, "late", 0.10),
        "good_soft": mixed(
            QColor(scheme.status[Status.READY_FOR_RETURN]), QColor(scheme.colours["panel"]), 0.10
        ),
        "faded": faded(scheme),
        "edge": mixed(
            QColor(scheme.colours["ink3"]),
            QColor(scheme.colours["line"]),
            0.7 if scheme.has_high_contrast else 0.35,
        ),
    }
    return {
        **scheme.colours,
        **{name: colour.name() for name, colour in mixes.items()},
        "good": scheme.status[Status.READY_FOR_RETURN],
        "toast": scheme.colours["ink"] if scheme.is_dark else other.colours["panel"],
        "toast_ink": other.colours["ink"],
        "toast_accent": other.colours["accent"],
        "toast_late": other.colours["late"],
        # How thick the frame of what has the keyboard is where nothing else but it shows that.
        "ring": "2" if scheme.has_high_contrast else "1",
        "card_radius": str(design.card_radius),
        "control_radius": str(design.control_radius),
        "small_pt": str(design.small_pt),
        "title_pt": str(design.title_pt),
        "chevron": asset("theme", f"chevron_{shade}.svg").as_posix(),
        "tick": asset("theme", f"tick_{shade}.svg").as_posix(),
    }


def _tint(scheme: Scheme, name: str, share: float) -> QColor:
    return mixed(QColor(scheme.colours[name]), QColor(scheme.colours["panel"]), share)
