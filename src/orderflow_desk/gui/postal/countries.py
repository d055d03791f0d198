"""The countries to choose from: of a shop, and of an address."""

from functools import cache

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox


@cache
def named_countries(language: str) -> tuple[tuple[str, str], ...]:
    """Return all countries that have phone numbers, by their names in a language (ISO 639), with their codes (ISO 3166-1).

    The first time it reads tables from the disk: not for the GUI thread.
    """
    from babel import Locale, UnknownLocaleError

    from orderflow_desk.domain.reading.phones import countries

    try:
        names = Locale(language).territories
    except UnknownLocaleError:  # that of a PC without a language
        names = Locale("en").territories
    return tuple(sorted((names.get(code, code), code) for code in countries()))


def window_countries() -> tuple[tuple[str, str], ...]:
    """Return the countries by their names in the language of the window; not for the GUI thread either, the first time."""
    return named_countries(QLocale().name().split("_")[0])


def country_names() -> dict[str, str]:
    """Return the names of countries in the language of the window, by their codes; as `window_countries`."""
    return {code: name for name, code in window_countries()}


def offer_countries(box: QComboBox, named: tuple[tuple[str, str], ...], *, none: str = "") -> None:
    """Fill a box that is empty yet; first of all stands `none`, or else the country of the shop's time zone."""
    if box.count():
        return
    box.addItem(none or QCoreApplication.translate("countries", "That of the time zone"), "")
    for name, code in named:
        box.addItem(name, code)
