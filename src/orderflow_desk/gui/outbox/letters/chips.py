"""What stands in a letter's template beside its words, by name: what is filled in, and what is said under a condition."""

import re
from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication

from orderflow_desk.gui.widgets.fields.chip import Chip, ChipKind
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

_CONTEXT = "letter_chips"


# How what is filled in is called.
NAMES = {
    "customer": QT_TRANSLATE_NOOP("letter_chips", "Customer"),
    "item": QT_TRANSLATE_NOOP("letter_chips", "Item"),
    "order": QT_TRANSLATE_NOOP("letter_chips", "Order number"),
    "status": QT_TRANSLATE_NOOP("letter_chips", "Status"),
    "was": QT_TRANSLATE_NOOP("letter_chips", "Status before"),
    "date": QT_TRANSLATE_NOOP("letter_chips", "Date"),
    "visit_address": QT_TRANSLATE_NOOP("letter_chips", "Visit address"),
    "goes_on_as": QT_TRANSLATE_NOOP("letter_chips", "Order that goes on"),
    "note": QT_TRANSLATE_NOOP("letter_chips", "Note"),
    "link": QT_TRANSLATE_NOOP("letter_chips", "Link to the order"),
    "shop": QT_TRANSLATE_NOOP("letter_chips", "Shop"),
    "shop_phone": QT_TRANSLATE_NOOP("letter_chips", "Shop phone"),
    "shop_address": QT_TRANSLATE_NOOP("letter_chips", "Shop address"),
    "shop_hours": QT_TRANSLATE_NOOP("letter_chips", "Opening hours"),
}
# What may be missing, and how it is asked for and ruled out.
CONDITIONS = {
    "date": (
        QT_TRANSLATE_NOOP("letter_chips", "If there is a date:"),
        QT_TRANSLATE_NOOP("letter_chips", "If there is no date:"),
    ),
    "visit_address": (
        QT_TRANSLATE_NOOP("letter_chips", "If there is a visit address:"),
        QT_TRANSLATE_NOOP("letter_chips", "If there is no visit address:"),
    ),
    "was": (
        QT_TRANSLATE_NOOP("letter_chips", "If there was a status before:"),
        QT_TRANSLATE_NOOP("letter_chips", "If there was no status before:"),
    ),
    "was_ready": (
        QT_TRANSLATE_NOOP("letter_chips", "If the customer was told it is ready:"),
        QT_TRANSLATE_NOOP("letter_chips", "If the customer was not told it is ready:"),
    ),
    "goes_on_as": (
        QT_TRANSLATE_NOOP("letter_chips", "If it was a duplicate:"),
        QT_TRANSLATE_NOOP("letter_chips", "If it was no duplicate:"),
    ),
    "note": (
        QT_TRANSLATE_NOOP("letter_chips", "If there is a note:"),
        QT_TRANSLATE_NOOP("letter_chips", "If there is no note:"),
    ),
    "link": (
        QT_TRANSLATE_NOOP("letter_chips", "If there is a link:"),
        QT_TRANSLATE_NOOP("letter_chips", "If there is no link:"),
    ),
    "shop_phone": (
        QT_TRANSLATE_NOOP("letter_chips", "If the shop has a phone number:"),
        QT_TRANSLATE_NOOP("letter_chips", "If the shop has no phone number:"),
    ),
    "shop_address": (
        QT_TRANSLATE_NOOP("letter_chips", "If the shop has an address:"),
        QT_TRANSLATE_NOOP("letter_chips", "If the shop has no address:"),
    ),
    "shop_hours": (
        QT_TRANSLATE_NOOP("letter_chips", "If opening hours are known:"),
        QT_TRANSLATE_NOOP("letter_chips", "If opening hours are not known:"),
    ),
}
_OTHERWISE = QT_TRANSLATE_NOOP("letter_chips", "Otherwise:")
_END = QT_TRANSLATE_NOOP("letter_chips", "End of the condition")
# Spaces as they stand within one line: what goes over several is left as it was typed.
_CODE = re.compile(
    r"\{\{-?[ \t]*(?P<name>\w+)[ \t]*-?\}\}"
    r"|\{%-?[ \t]*if[ \t]+(?P<ruled_out>not[ \t]+)?(?P<asked>\w+)[ \t]*-?%\}"
    r"|\{%-?[ \t]*(?P<word>else|endif)[ \t]*-?%\}"
)


def filling_in(name: str) -> str:
    """Return the code that fills something in."""
    return f"{{{{ {name} }}}}"


def asking_for(name: str) -> tuple[str, str]:
    """Return the code before and after what is said only where something is known."""
    return f"{{% if {name} %}}", "{% endif %}"


def pieces(template: str) -> Iterator[str | Chip]:
    """Return a template's words and chips in their order; their sources put together are the template again.

    Code that has no name here stays as it is typed, so that a slip in it can be seen and mended.
    """
    end = 0
    for found in _CODE.finditer(template):
        words, kind = _words(found)
        if not words:
            continue
        if found.start() > end:
            yield template[end : found.start()]
        yield Chip(found.group(), words, kind)
        end = found.end()
    if end < len(template):
        yield template[end:]


def name_words(name: str) -> str:
    """Return what something that is filled in is called."""
    return QCoreApplication.translate(_CONTEXT, NAMES[name])


def condition_words(name: str) -> str:
    """Return the question for something that may be missing."""
    return QCoreApplication.translate(_CONTEXT, CONDITIONS[name][0])


def _words(found: re.Match[str]) -> tuple[str, ChipKind]:
    name, asked, word = found["name"], found["asked"], found["word"]
    if name:
        return QCoreApplication.translate(_CONTEXT, NAMES.get(name, "")), ChipKind.FILLED_IN
    if asked:
        words = CONDITIONS[asked][bool(found["ruled_out"])] if asked in CONDITIONS else ""
    else:
        words = _OTHERWISE if word == "else" else _END
    return QCoreApplication.translate(_CONTEXT, words), ChipKind.CONDITION
