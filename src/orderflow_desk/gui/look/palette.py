"""Turns the design's colours into Qt's palette, so that Fusion draws what no style sheet has to."""

from PySide6.QtGui import QColor, QPalette

from orderflow_desk.gui.look.tokens import Scheme

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "ink",
    QPalette.ColorRole.Base: "panel",
    QPalette.ColorRole.AlternateBase: "window",
    QPalette.ColorRole.Text: "ink",
    QPalette.ColorRole.Button: "panel",
    QPalette.ColorRole.ButtonText: "ink",
    QPalette.ColorRole.BrightText: "late",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.PlaceholderText: "ink3",
    QPalette.ColorRole.ToolTipBase: "panel",
    QPalette.ColorRole.ToolTipText: "ink",
    QPalette.ColorRole.Light: "panel",
    QPalette.ColorRole.Midlight: "line",
    QPalette.ColorRole.Mid: "line",
    QPalette.ColorRole.Dark: "ink3",
    QPalette.ColorRole.Shadow: "ink",
}
_FADED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


def palette_of(scheme: Scheme) -> QPalette:
    """Return the palette of light or dark."""
    palette = QPalette()
    for role, name in _ROLES.items():
        palette.setColor(role, QColor(scheme.colours[name]))
    for role in _FADED:
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(scheme.colours["ink3"]))
    return palette


def mixed(over: QColor, under: QColor, share: float) -> QColor:
    """Return the colour that `over` gives on `under` when it covers it by `share` (0 to 1)."""
    rest = 1 - share
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * rest,
        over.greenF() * share + under.greenF() * rest,
        over.blueF() * share + under.blueF() * rest,
    )


def faded(scheme: Scheme) -> QColor:
    """Return the ink of what cannot be pressed now; in high contrast it is still to be read."""
    share = 1.0 if scheme.has_high_contrast else 0.7
    return mixed(QColor(scheme.colours["ink3"]), QColor(scheme.colours["panel"]), share)
