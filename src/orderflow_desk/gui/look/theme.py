"""What the window looks like: light or dark, in high contrast or not, and every colour, font and icon by its name."""

from enum import StrEnum
from weakref import WeakKeyDictionary

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPixmap
from PySide6.QtWidgets import QAbstractButton, QApplication
from shiboken6 import isValid

from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.gui.look import fonts, icons
from orderflow_desk.gui.look.palette import faded, mixed, palette_of
from orderflow_desk.gui.look.sheet import style_sheet
from orderflow_desk.gui.look.tokens import Scheme, tokens

STYLE = "Fusion"
# Where the application says that it was made with this style.
STYLE_PROPERTY = "style_from_the_start"


class Choice(StrEnum):
    """What a person chose; the values are the setting's slugs."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST_LIGHT = "contrast_light"
    CONTRAST_DARK = "contrast_dark"


_QT_SCHEMES = {
    Choice.SYSTEM: Qt.ColorScheme.Unknown,
    Choice.LIGHT: Qt.ColorScheme.Light,
    Choice.DARK: Qt.ColorScheme.Dark,
    Choice.CONTRAST_LIGHT: Qt.ColorScheme.Light,
    Choice.CONTRAST_DARK: Qt.ColorScheme.Dark,
}


class Theme(QObject):
    """Dresses the application, and dresses it anew when the system or the person changes between light and dark, or the contrast.

    `changed` is emitted after palette and style sheet are in place: who keeps colours of its own asks again then.
    The style sheet is put on by `put_on`, after the first window was built: with a sheet in force, each widget that is
    put into another is matched against it again, which takes longer than all the rest.
    """

    changed = Signal()

    def __init__(self, app: QApplication, choice: Choice = Choice.SYSTEM) -> None:
        super().__init__(app)
        self._app = app
        self._choice = choice
        self._dressed: WeakKeyDictionary[QAbstractButton, tuple[str, str, int]] = WeakKeyDictionary()
        self._icons: dict[tuple[str, str, int], QIcon] = {}
        fonts.load_fonts()
        if app.property(STYLE_PROPERTY) != STYLE:
            app.setStyle(STYLE)
        app.setFont(fonts.base_font())
        self._is_put_on = False
        self._scheme = self._wanted_scheme()
        app.setPalette(palette_of(self._scheme))
        app.styleHints().colorSchemeChanged.connect(self._on_system_changed)
        app.styleHints().accessibility().contrastPreferenceChanged.connect(self._on_system_changed)

    @property
    def choice(self) -> Choice:
        """What the person chose."""
        return self._choice

    @property
    def is_dark(self) -> bool:
        """Tell whether dark is shown now."""
        return self._scheme.is_dark

    def put_on(self) -> None:
        """Put the style sheet on, once."""
        if not self._is_put_on:
            self._is_put_on = True
            self._put_on_sheet()

    def choose(self, choice: Choice) -> None:
        """Show light or dark, in high contrast or not, or what the system shows, from now on."""
        self._choice = choice
        # Where the platform listens (Windows, macOS, portals) title bars and native dialogs follow, too.
        self._app.styleHints().setColorScheme(_QT_SCHEMES[choice])
        self._follow()

    def colour(self, name: str) -> QColor:
        """Return a colour of the design by its name in tokens.json."""
        return QColor(self._scheme.colours[name])

    def opposite(self, name: str) -> QColor:
        """Return the colour that the other scheme has for this name: for what stands out against the window."""
        return QColor(tokens().opposite(self._scheme).colours[name])

    def status_colour(self, status: Status) -> QColor:
        """Return the colour of a status; it never stands without the word."""
        return QColor(self._scheme.status[status])

    def tint(self, name: str, share: float) -> QColor:
        """Return a colour thinned on a panel: hovered rows, quiet badges."""
        return mixed(self.colour(name), self.colour("panel"), share)

    def faded(self) -> QColor:
        """Return the ink of what cannot be pressed now."""
        return faded(self._scheme)

    def font(self, size: str = "base", weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """Return a font; `size` is base, small or title."""
        points = {"base": tokens().base_pt, "small": tokens().small_pt, "title": tokens().title_pt}[size]
        return fonts.font(points, weight)

    def icon(self, name: str, colour: str = "ink2", size: int = 18) -> QIcon:
        """Return an icon in a colour of the design; `size` is in device-independent pixels."""
        key = (name, colour, size)
        if key not in self._icons:
            faded = self.tint("ink3", 0.55)
            self._icons[key] = icons.icon(name, self.colour(colour), faded, size)
        return self._icons[key]

    def pixmap(self, name: str, colour: QColor, size: int, scale: float) -> QPixmap:
        """Return one picture of an icon, for who paints it."""
        return icons.pixmap(name, colour, size, scale)

    def dress(self, button: QAbstractButton, name: str, colour: str = "ink2", size: int = 18) -> None:
        """Give a button an icon that stays right when the theme changes."""
        self._dressed[button] = (name, colour, size)
        button.setIcon(self.icon(name, colour, size))

    def _on_system_changed(self, _now: object) -> None:
        self._follow()

    def _follow(self) -> None:
        wanted = self._wanted_scheme()
        if wanted is self._scheme:
            return
        self._scheme = wanted
        self._icons.clear()
        self._app.setPalette(palette_of(self._scheme))
        if self._is_put_on:
            self._put_on_sheet()
        for button, (name, colour, size) in list(self._dressed.items()):
            if isValid(button):
                button.setIcon(self.icon(name, colour, size))
        self.changed.emit()

    def _wanted_scheme(self) -> Scheme:
        hints, choice = self._app.styleHints(), self._choice
        if choice is Choice.SYSTEM:
            return tokens().scheme(
                is_dark=hints.colorScheme() is Qt.ColorScheme.Dark,
                has_high_contrast=hints.accessibility().contrastPreference()
                is Qt.ContrastPreference.HighContrast,
            )
        return tokens().scheme(
            is_dark=_QT_SCHEMES[choice] is Qt.ColorScheme.Dark,
            has_high_contrast=choice in (Choice.CONTRAST_LIGHT, Choice.CONTRAST_DARK),
        )

    def _put_on_sheet(self) -> None:
        self._app.setStyleSheet(style_sheet(self._scheme))
