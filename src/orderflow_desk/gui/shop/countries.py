"""The countries to choose from, by whose rules phone numbers are read."""

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QComboBox


def offer_countries(box: QComboBox) -> None:
    """Fill a box with all countries that have phone numbers; first of all that of the shop's time zone."""
    # Their tables are read when the settings are opened, not at the start.
    from babel import Locale, UnknownLocaleError

    from orderflow_desk.domain.reading.phones import countries

    try:
        names = Locale(QLocale().name().split("_")[0]).territories
    except UnknownLocaleError:  # that of a PC without a language
        names = Locale("en").territories
    box.addItem(QCoreApplication.translate("countries", "That of the time zone"), "")
    for name, code in sorted((names.get(code, code), code) for code in countries()):
        box.addItem(name, code)
