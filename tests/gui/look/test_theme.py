"""Light and dark: the design's colours, switched while the window is open, readable in both."""

from pathlib import Path

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessibilityHints, QColor, QFont, QFontInfo, QIcon, QPalette
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from orderflow_desk.assets import asset
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look.palette import palette_of
from orderflow_desk.gui.look.sheet import sheet_values
from orderflow_desk.gui.look.theme import Choice, Theme
from orderflow_desk.gui.look.tokens import Scheme, tokens

SIZE = QSize(18, 18)
SCHEMES = (tokens().light, tokens().dark)
IN_CONTRAST = (tokens().light_contrast, tokens().dark_contrast)
INKS = ("ink", "ink2", "ink3", "accent", "late", "warn")


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    brighter, darker = sorted((luminance(QColor(one)), luminance(QColor(other))), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


@pytest.mark.parametrize("scheme", SCHEMES, ids=("light", "dark"))
@pytest.mark.parametrize("ground", ["panel", "window", "selected"])
@pytest.mark.parametrize("ink", INKS)
def test_text_has_contrast_enough_on_every_ground(scheme: Scheme, ground: str, ink: str) -> None:
    assert contrast(scheme.colours[ink], scheme.colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", SCHEMES, ids=("light", "dark"))
@pytest.mark.parametrize("status", Status)
def test_each_status_has_a_readable_colour_in_the_list(scheme: Scheme, status: Status) -> None:
    for ground in ("panel", "selected"):
        assert contrast(scheme.status[status], scheme.colours[ground]) >= 4.5


@pytest.mark.parametrize("scheme", IN_CONTRAST, ids=("light", "dark"))
@pytest.mark.parametrize("ground", ["panel", "window", "selected", "hover", "pressed"])
def test_in_high_contrast_every_text_has_seven_to_one(scheme: Scheme, ground: str) -> None:
    values = sheet_values(scheme)
    for ink in (*INKS, "good", "faded"):
        assert contrast(values[ink], values[ground]) >= 7, ink
    for status in Status:
        assert contrast(scheme.status[status], values[ground]) >= 7, status


@pytest.mark.parametrize("scheme", IN_CONTRAST, ids=("light", "dark"))
@pytest.mark.parametrize(
    ("ink", "ground"),
    [
        ("on_accent", "accent"),
        ("on_accent", "accent_hover"),
        ("accent", "accent_soft"),
        ("late", "late_soft"),
        ("ink", "late_soft"),
        ("faded", "pressed"),
        ("toast_ink", "toast"),
        ("toast_accent", "toast"),
        ("toast_late", "toast"),
    ],
)
def test_in_high_contrast_what_stands_on_a_colour_has_seven_to_one(
    scheme: Scheme, ink: str, ground: str
) -> None:
    values = sheet_values(scheme)
    assert contrast(values[ink], values[ground]) >= 7


@pytest.mark.parametrize("scheme", IN_CONTRAST, ids=("light", "dark"))
@pytest.mark.parametrize("ground", ["panel", "window", "selected"])
def test_in_high_contrast_edges_and_what_has_the_keyboard_are_seen(scheme: Scheme, ground: str) -> None:
    values = sheet_values(scheme)
    for edge in ("line", "edge", "accent"):
        assert contrast(values[edge], values[ground]) >= 3, edge
    assert int(values["ring"]) >= 2


@pytest.mark.parametrize("scheme", IN_CONTRAST, ids=("light", "dark"))
def test_in_high_contrast_the_palette_has_seven_to_one_in_every_group(scheme: Scheme) -> None:
    palette = palette_of(scheme)
    role = QPalette.ColorRole
    for group in (QPalette.ColorGroup.Active, QPalette.ColorGroup.Inactive, QPalette.ColorGroup.Disabled):
        for ink, ground in (
            (role.WindowText, role.Window),
            (role.Text, role.Base),
            (role.Text, role.AlternateBase),
            (role.ButtonText, role.Button),
            (role.PlaceholderText, role.Base),
            (role.HighlightedText, role.Highlight),
            (role.Link, role.Base),
            (role.ToolTipText, role.ToolTipBase),
        ):
            pair = (palette.color(group, ink).name(), palette.color(group, ground).name())
            assert contrast(*pair) >= 7, (group, ink)


@pytest.mark.parametrize(
    ("choice", "is_dark"), [(Choice.CONTRAST_LIGHT, False), (Choice.CONTRAST_DARK, True)]
)
def test_high_contrast_is_chosen_in_light_and_in_dark(
    qapp: QApplication, theme: Theme, choice: Choice, is_dark: bool
) -> None:
    theme.choose(choice)
    scheme = IN_CONTRAST[is_dark]
    assert theme.is_dark is is_dark
    assert theme.colour("line") == QColor(scheme.colours["line"])
    assert qapp.palette().color(QPalette.ColorRole.WindowText) == QColor(scheme.colours["ink"])
    assert scheme.colours["accent"] in qapp.styleSheet()


def test_who_leaves_the_look_to_the_system_gets_its_high_contrast(
    theme: Theme, monkeypatch: pytest.MonkeyPatch
) -> None:
    theme.choose(Choice.SYSTEM)
    assert theme.colour("line") == QColor(tokens().light.colours["line"])
    monkeypatch.setattr(
        QAccessibilityHints, "contrastPreference", lambda _hints: Qt.ContrastPreference.HighContrast
    )
    QApplication.styleHints().accessibility().contrastPreferenceChanged.emit(
        Qt.ContrastPreference.HighContrast
    )
    assert theme.colour("line") == QColor(tokens().light_contrast.colours["line"])
    theme.choose(Choice.LIGHT)
    assert theme.colour("line") == QColor(tokens().light.colours["line"])


def test_switching_the_look_changes_palette_and_colours_at_once(
    qapp: QApplication, theme: Theme, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.choose(Choice.DARK)
    assert theme.is_dark
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(tokens().dark.colours["panel"])
    assert theme.colour("ink") == QColor(tokens().dark.colours["ink"])


def test_choosing_what_is_shown_already_changes_nothing(theme: Theme, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(theme.changed):
        theme.choose(Choice.LIGHT)


def test_a_dressed_button_changes_its_icon_with_the_look(theme: Theme, qtbot: QtBot) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    theme.dress(button, "outbox", "ink")
    before = button.icon().cacheKey()
    theme.choose(Choice.DARK)
    assert button.icon().cacheKey() != before


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_an_icon_is_drawn_for_the_scale_it_is_shown_at(theme: Theme, scale: float) -> None:
    picture = theme.icon("settings", "ink", 18).pixmap(SIZE, scale)
    assert picture.width() == round(18 * scale)
    assert picture.devicePixelRatio() == scale


@pytest.mark.parametrize("file", sorted(asset("icons").glob("*.svg")), ids=lambda file: file.stem)
def test_every_icon_can_be_drawn_in_any_colour(theme: Theme, file: Path) -> None:
    assert "currentColor" in file.read_text(encoding="utf-8")
    picture = theme.pixmap(file.stem, QColor("#ff0000"), 24, 1.0).toImage()
    inked = [
        picture.pixelColor(x, y)
        for x in range(24)
        for y in range(24)
        if picture.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 240 and colour.green() < 15 for colour in inked)


def test_a_disabled_icon_is_paler(theme: Theme) -> None:
    icon = theme.icon("outbox", "ink")
    normal = icon.pixmap(SIZE, 1.0, QIcon.Mode.Normal).toImage()
    disabled = icon.pixmap(SIZE, 1.0, QIcon.Mode.Disabled).toImage()
    assert normal != disabled


def test_inter_is_there_in_the_weights_that_are_used(theme: Theme) -> None:
    for weight in (QFont.Weight.Normal, QFont.Weight.Medium, QFont.Weight.DemiBold, QFont.Weight.Bold):
        info = QFontInfo(theme.font(weight=weight))
        assert info.family() == "Inter"
        assert info.weight() == weight
