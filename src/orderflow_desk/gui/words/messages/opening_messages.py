"""What is said where a PC does not simply open its shop, for it may not be the one that was there before."""

from orderflow_desk.domain.opening import opening_errors as o
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

# By whether the shop of before is known, and whether its settings were put aside.
FORGOTTEN = {
    (True, True): (
        QT_TRANSLATE_NOOP("messages", "This PC's settings cannot be read. The shop it opened last is {last}"),
        QT_TRANSLATE_NOOP("messages", "Please say which shop to open. The old settings are kept as {aside}."),
    ),
    (True, False): (
        QT_TRANSLATE_NOOP("messages", "This PC's settings are gone. The shop it opened last is {last}"),
        QT_TRANSLATE_NOOP("messages", "Please say which shop to open."),
    ),
    (False, True): (
        QT_TRANSLATE_NOOP("messages", "This PC's settings cannot be read, and with them where its shop is."),
        QT_TRANSLATE_NOOP("messages", "Please say which shop to open. The old settings are kept as {aside}."),
    ),
    (False, False): (
        QT_TRANSLATE_NOOP("messages", "This PC does not know where its shop is."),
        QT_TRANSLATE_NOOP("messages", "Please say which shop to open."),
    ),
}
NOT_THERE = (
    QT_TRANSLATE_NOOP("messages", "There is no shop at {address}"),
    QT_TRANSLATE_NOOP(
        "messages",
        "If there was one, look for its file, or connect its drive, and try again. A new, empty shop is only made if you say so.",
    ),
)
ANOTHER = (
    QT_TRANSLATE_NOOP("messages", "This is not the shop that this PC opened before at {address}"),
    QT_TRANSLATE_NOOP(
        "messages",
        "Open it only if you know why: half-written orders and notes of the other shop stay with that one.",
    ),
)
FAILED = (
    QT_TRANSLATE_NOOP("messages", "The shop could not be opened: the program itself made a mistake."),
    QT_TRANSLATE_NOOP(
        "messages", "Please try again; the log says what it was, and the data was not touched."
    ),
)


def forgotten(error: o.ShopForgotten) -> tuple[tuple[str, str], dict[str, str]]:
    """Return the pair for this case, and what stands in it."""
    return FORGOTTEN[bool(error.last), bool(error.aside)], {"last": error.last, "aside": error.aside}
