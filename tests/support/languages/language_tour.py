"""The way through every window in a language that nobody speaks: what is English on it has escaped translation."""

import re
from collections.abc import Iterator

from babel import Locale
from PySide6.QtCore import QLocale
from PySide6.QtGui import QAction, QFontMetrics
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QFileDialog,
    QHeaderView,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QTabBar,
    QWidget,
)

from orderflow_desk.gui.photos.tiles import DropArea
from orderflow_desk.gui.widgets.plain_label import ElidedLabel
from support.languages.made_up_language import CODE, OPEN, escaped
from support.languages.markup import Eyes, texts

# Names of places and of parts of a program have the same letters everywhere.
NAMES = (
    "Orderflow Desk", "Europe/Prague", "STARTTLS", "HEIC", "JPEG", "PNG", "WebP", "UTF", "Windows", "CSV", "PDF", "Excel", "USB",
    "EUR", "DHL", "DPD", "FedEx", "GLS", "UPS", "USPS", "Brother QL", "Dymo LabelWriter", "Zebra", "DK", "Ctrl", "Shift", "Alt", "Esc", "Enter", "PgUp", "PgDown", "Home", "Tab", "Space", "Del", "Ins", "Return", "Backspace", "End",
)  # fmt: skip
# What the tour types, finds in files, or hears from the system and from the language of templates.
TYPED = (
    "nobody has this", "Jana", "Name", "Phone", "&amp; son", "&lt;", "script", "link", "admin", "English", "Čeština", "tag name expected",
    "Not a directory", "· field:", " mm",
)  # fmt: skip


def _is_of_qt(widget: QWidget) -> bool:
    """Tell whether Qt itself made a button, and put it into the language by a catalogue of its own."""
    return widget.objectName() in ("ScrollLeftButton", "ScrollRightButton")


def _of_dates() -> tuple[str, ...]:
    """Return what days and months are called in the language, which Qt knows by itself."""
    locale, found = QLocale(CODE), set[str]()
    for form in (
        QLocale.FormatType.LongFormat,
        QLocale.FormatType.ShortFormat,
        QLocale.FormatType.NarrowFormat,
    ):
        for name, count in (
            (locale.monthName, 12),
            (locale.standaloneMonthName, 12),
            (locale.dayName, 7),
            (locale.standaloneDayName, 7),
        ):
            found |= {name(place, form) for place in range(1, count + 1)}
    return tuple(found - {""})


def _of_countries() -> tuple[str, ...]:
    """Return what countries are called in the language, which Babel knows by itself."""
    return tuple(sorted(Locale(CODE).territories.values(), key=len, reverse=True))


class LanguageEyes(Eyes):
    """Looks for words of English, and for words that have no room."""

    def __init__(self, typed: tuple[str, ...]) -> None:
        super().__init__()
        self._typed = typed
        names = "|".join(map(re.escape, (*_of_countries(), *_of_dates())))
        self._dates = re.compile(rf"(?<!\w)({names})(?!\w)")

    def look(self, *roots: QWidget) -> list[str]:
        wrong: list[str] = []
        for root in roots:
            for widget in (root, *root.findChildren(QWidget)):
                if not widget.isVisible() or isinstance(widget.window(), QFileDialog) or _is_of_qt(widget):
                    continue
                self.kinds.add(type(widget))
                wrong += [f"{_name(widget)} says {word!r}" for word in self._english(widget)]
                wrong += [f"{_name(widget)} has no room for {text!r}" for text in _clipped(widget)]
        return list(dict.fromkeys(wrong))

    def _english(self, widget: QWidget) -> Iterator[str]:
        said = [*_said(widget), widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        for text in (*said, widget.windowTitle() if widget.isWindow() else ""):
            rest = self._dates.sub(" ", _without_data(text, self._typed))
            found = escaped(rest, known=(*NAMES, *TYPED))
            if found:
                yield found


def _without_data(text: str, typed: tuple[str, ...]) -> str:
    """Return a text without what people typed: the mark that all of them type reaches to the end of its line."""
    for one in typed:
        text = text.replace(one, " ")
    text = re.sub(r"<[a-z/!][^\n]*", " ", text)
    return re.sub(r"\S*[@/\\]\S*|\S+\.\w{2,}", " ", text)  # addresses, paths, names of files


def _said(widget: QWidget) -> Iterator[str]:
    match widget:
        case QLineEdit() | QPlainTextEdit():
            yield widget.placeholderText()
        case ElidedLabel():
            yield widget.whole
        case QLabel():
            yield widget.text()
        case QAbstractButton():
            yield widget.text()
        case _:
            yield from _said_in_parts(widget)


def _said_in_parts(widget: QWidget) -> Iterator[str]:
    match widget:
        case QComboBox() if not widget.isEditable():
            yield from (widget.itemText(place) for place in range(widget.count()))
        case QTabBar():
            yield from (widget.tabText(place) for place in range(widget.count()))
        case QHeaderView() if widget.model() is not None:
            for place in range(widget.count()):
                yield str(widget.model().headerData(place, widget.orientation()) or "")
        case QMenu():
            for action in widget.actions():
                yield from (action.text(), _tip_of(action))
        case QAbstractItemView():
            yield from texts(widget)
        case _:
            pass


def _tip_of(action: QAction) -> str:
    return action.toolTip() if action.menu() is None else ""


def _clipped(widget: QWidget) -> Iterator[str]:
    """Return the text of a label or a button that is shown smaller than it needs; what people typed may be of any length."""
    if not isinstance(widget, QLabel | QAbstractButton) or isinstance(widget, ElidedLabel | DropArea):
        return
    if isinstance(widget.parent(), QLineEdit):
        return  # the cross of a field for a search is a picture
    text = widget.text().replace("&&", "&")
    if OPEN not in text or "<" in text:
        return
    if isinstance(widget, QLabel):
        is_clipped = _is_label_clipped(widget)
    else:
        is_clipped = QFontMetrics(widget.font()).horizontalAdvance(text) > widget.width() + 1
    if is_clipped:
        yield text


def _is_label_clipped(label: QLabel) -> bool:
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    return label.sizeHint().width() > label.width() + 1


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()
