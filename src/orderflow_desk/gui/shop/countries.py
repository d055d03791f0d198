"""The countries to choose from, by whose rules phone numbers are read."""

from functools import cache

from PySide6.QtCore import QCoreApplication
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


def offer_countries(box: QComboBox, named: tuple[tuple[str, str], ...]) -> None:
    """Fill a box that is empty yet; first of all stands the country of the shop's time zone."""
    if box.count():
        return
    box.addItem(QCoreApplication.translate("countries", "That of the time zone"), "")
    for name, code in named:
        box.addItem(name, code)
