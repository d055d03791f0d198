"""What a scanner that is set to a US keyboard types on other keyboards, as xkbcommon with xkeyboard-config 2.35 gives it."""

from collections.abc import Mapping

# The keys 1234567890- as they are, and O, D, T, E, S with Shift.
US = "1234567890-ODTES"
KEYBOARDS: Mapping[str, str] = {
    "Italian": "1234567890'ODTES",
    "Swiss German": "1234567890'ODTES",
    "Swiss French": "1234567890'ODTES",
    "Spanish": "1234567890'ODTES",
    "Latin American": "1234567890'ODTES",
    "Portuguese": "1234567890'ODTES",
    "Brazilian": "1234567890-ODTES",
    "Turkish Q": "1234567890*ODTES",
    "Turkish F": "1234567890/HEOĞİ",
    "Belgian": "&é\"'(§è!çà)ODTES",
    "French AZERTY": "&é\"'(-è_çà)ODTES",
    "French Bépo": '"«»()@+-/*=LIÈPU',
    "Canadian French": "1234567890-ODTES",
    "German": "1234567890ßODTES",
    "Austrian": "1234567890ßODTES",
    "Czech QWERTZ": "+ěščřžýáíé=ODTES",
    "Czech QWERTY": "+ěščřžýáíé=ODTES",
    "Slovak": "+ľščťžýáíé=ODTES",
    "Hungarian": "123456789öüODTES",
    "Polish": "1234567890-ODTES",
    "Norwegian": "1234567890+ODTES",
    "Danish": "1234567890+ODTES",
    "Swedish": "1234567890+ODTES",
    "Finnish": "1234567890+ODTES",
    "Icelandic": "1234567890öODTES",
    "Dutch": "1234567890/ODTES",
    "Greek": "1234567890-ΟΔΤΕΣ",
    "Russian": "1234567890-ЩВЕУЫ",
    "Ukrainian": "1234567890-ЩВЕУІ",
    "Belarusian": "1234567890-ЎВЕУЫ",
    "Bulgarian": "1234567890-ДАШЕЯ",
    "Bulgarian phonetic": "1234567890-ОДТЕС",
    "Macedonian": "1234567890-ОДТЕС",
    "Serbian": "1234567890'ОДТЕС",
    "Croatian": "1234567890'ODTES",
    "Slovenian": "1234567890'ODTES",
    "Romanian": "1234567890-ODTES",
    "Estonian": "1234567890+ODTES",
    "Latvian": "1234567890-ODTES",
    "Lithuanian": "ąčęėįšųū„“-ODTES",
    "US": "1234567890-ODTES",
    "UK": "1234567890-ODTES",
    "Dvorak": "1234567890[REY>O",
    "Colemak": "1234567890-YSGFR",
    "Hebrew": "1234567890-ODTES",
    "Arabic": "1234567890-×]ﻹٍُ",
    "Persian": "۱۲۳۴۵۶۷۸۹۰-]يٍُئ",
    "Kazakh": '"әіңғ,.үұқөЩВЕУЫ',
    "Thai": "ๅ/-ภถุึคตจขฯฏธฎฆ",
}
# Which key of these a layout has is read as a number of another layout: they are told by where the keys lie.
READ_BY_PLACE_ALONE = frozenset(("French Bépo", "Lithuanian", "Kazakh", "Thai"))


def as_typed(code: str, keyboard: str) -> str:
    """Return what arrives of a code."""
    return code.translate(dict(zip(map(ord, US), KEYBOARDS[keyboard], strict=True)))
