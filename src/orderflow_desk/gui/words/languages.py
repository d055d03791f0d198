"""Which languages the window speaks, and how it comes to speak one: English lies below all of them."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from orderflow_desk.assets import asset

ENGLISH = "en"
_STEM = "orderflow_desk_"


def shipped_languages() -> tuple[str, ...]:
    """Return the languages that the window can be had in, by their codes."""
    return tuple(sorted(path.stem.removeprefix(_STEM) for path in asset("i18n").glob(f"{_STEM}*.qm")))


def language_name(code: str) -> str:
    """Return what a language calls itself."""
    # Of English, Qt says which one it is.
    name = "English" if code == ENGLISH else QLocale(code).nativeLanguageName()
    return name[:1].upper() + name[1:] if name else code


def spoken_language(setting: str, wanted: Iterable[str] | None = None) -> str:
    """Return the language of the window: the one that is set, else the first that the PC's user wants, else English.

    `wanted` are tags as the system gives them, as in "de-AT"; the system's own are asked where they are not given.
    """
    shipped = shipped_languages()
    if setting in shipped:
        return setting
    tags = QLocale.system().uiLanguages() if wanted is None else wanted
    return next((code for tag in tags if (code := tag.replace("_", "-").split("-")[0]) in shipped), ENGLISH)


def locale_in(code: str, territory: QLocale.Country) -> QLocale:
    """Return the locale of a language as it is used in a country: in Germany, English dates have the day first, too."""
    return QLocale(QLocale(code).language(), territory)


class Speech:
    """Lets this run of the program speak a language, until `end`. English counts in plural forms as every language does."""

    def __init__(self, app: QCoreApplication, setting: str = "") -> None:
        self._app = app
        self.language = spoken_language(setting)
        self._has_own_locale = bool(setting) and QLocale().language() != QLocale(self.language).language()
        if self._has_own_locale:
            QLocale.setDefault(locale_in(self.language, QLocale.system().territory()))
        own = partial(self._install, str(asset("i18n")))
        self._translators = [own(f"{_STEM}{ENGLISH}")]
        if self.language != ENGLISH:
            of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
            self._translators += [self._install(of_qt, f"qtbase_{self.language}"), own(_STEM + self.language)]

    def _install(self, folder: str, name: str) -> QTranslator:
        translator = QTranslator(self._app)
        if translator.load(f"{name}.qm", folder):
            self._app.installTranslator(translator)
        return translator

    def end(self) -> None:
        """Take the language back."""
        for translator in self._translators:
            self._app.removeTranslator(translator)
            translator.deleteLater()
        self._translators.clear()
        if self._has_own_locale:
            QLocale.setDefault(QLocale.system())
