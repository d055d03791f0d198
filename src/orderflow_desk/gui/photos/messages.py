"""What to say when a photo cannot be taken in, or is not there any more: a sentence and a remedy each."""

from PySide6.QtCore import QCoreApplication

from orderflow_desk.domain.photos import photo_errors as pe
from orderflow_desk.gui.words.messages.messages import Messages, line, message, short
from orderflow_desk.gui.words.translating import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import number_text

_NONE_IN = {
    "": QT_TRANSLATE_NOOP("messages", "“{name}” is not a photo."),
    "empty": QT_TRANSLATE_NOOP("messages", "“{name}” is empty: there is no photo in it."),
    "folder": QT_TRANSLATE_NOOP("messages", "“{name}” is a folder, not a photo."),
    "heic": QT_TRANSLATE_NOOP("messages", "“{name}” is a HEIC photo, which cannot be read here."),
    "avif": QT_TRANSLATE_NOOP("messages", "“{name}” is an AVIF photo, which cannot be read here."),
    "tiff": QT_TRANSLATE_NOOP(
        "messages", "“{name}” is a TIFF or raw file of a camera, which cannot be read here."
    ),
}
_HELP = {
    "heic": QT_TRANSLATE_NOOP("messages", "On the phone, set the camera to JPEG (“Most Compatible”)."),
    "avif": QT_TRANSLATE_NOOP("messages", "Please save it as JPEG or PNG."),
    "tiff": QT_TRANSLATE_NOOP("messages", "Please save it as JPEG or PNG."),
    "folder": QT_TRANSLATE_NOOP("messages", "Please open it and choose the photos."),
}
_KINDS = QT_TRANSLATE_NOOP("messages", "JPEG, PNG, WebP, HEIC, AVIF and TIFF can be read. Nothing was added.")
_SMALLER = QT_TRANSLATE_NOOP("messages", "Please take a smaller photo, or a part of this one.")
TOO_LARGE = {
    "bytes": (
        QT_TRANSLATE_NOOP(
            "messages", "“{name}” is too large: {size} of at most {limit} million bytes. It was not added."
        ),
        _SMALLER,
    ),
    "pixels": (
        QT_TRANSLATE_NOOP(
            "messages", "“{name}” is too large: {size} of at most {limit} million pixels. It was not added."
        ),
        _SMALLER,
    ),
}
BROKEN = (
    QT_TRANSLATE_NOOP(
        "messages", "“{name}” is broken: the photo cannot be read to its end. It was not added."
    ),
    QT_TRANSLATE_NOOP("messages", "Perhaps it was still being copied. Please try once more."),
)
TOO_HEAVY = (
    QT_TRANSLATE_NOOP("messages", "“{name}” takes too much time or memory to read. It was not added."),
    QT_TRANSLATE_NOOP("messages", "Please save it smaller, or take another photo."),
)
TOO_MANY = (
    QT_TRANSLATE_N_NOOP("messages", "An order can have at most %Ln photo(s)."),
    QT_TRANSLATE_NOOP("messages", "Please remove some that are not needed first."),
)
GONE = (
    QT_TRANSLATE_NOOP("messages", "This photo is no longer there: somebody removed it."),
    QT_TRANSLATE_NOOP("messages", "The timeline of the order says who."),
)


def none_in(found: str) -> tuple[str, str]:
    """Return what to say of a file that holds no photo, by the slug of what it is instead."""
    return _NONE_IN.get(found, _NONE_IN[""]), _HELP.get(found, _KINDS)


_MILLION = 1_000_000


def _named(name: str) -> str:
    """Return the name of a photo; one that was pasted has none."""
    return short(name) or QCoreApplication.translate("messages", "The photo")


MESSAGES: Messages = {
    pe.NotAPhoto: lambda error: message(none_in(error.found), name=_named(error.name)),
    pe.PhotoTooLarge: lambda error: message(
        TOO_LARGE[error.unit],
        name=_named(error.name),
        size=number_text(-(-error.size // _MILLION)),
        limit=number_text(error.limit // _MILLION),
    ),
    pe.PhotoBroken: line(BROKEN, lambda error: {"name": _named(error.name)}),
    pe.PhotoTooHeavy: line(TOO_HEAVY, lambda error: {"name": _named(error.name)}),
    pe.TooManyPhotos: line(TOO_MANY, lambda error: {"counted": error.limit}),
    pe.NoSuchPhoto: line(GONE),
}
