"""Markup as people may type it, and eyes for windows that take it for more than text."""

import ctypes
import os
import socket
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Self
from urllib.parse import urlsplit

from PySide6 import QtGui
from PySide6.QtCore import QAbstractListModel, QObject, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDesktopServices, QTextFormat
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMenu,
    QMessageBox,
    QPlainTextEdit,
    QScrollBar,
    QTextEdit,
    QWidget,
)

from orderflow_desk.gui.outbox.letter_view import LetterView
from orderflow_desk.gui.widgets.fields.chip_edit import ChipEdit
from orderflow_desk.gui.widgets.fields.chip_painting import CHIP
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, plain_tooltip

# Without a slash, so that a file can be called so, too.
MARK = "<b>x"
# Where links of letters lead: nowhere at all ("tel:"), to the map, or into the portal of whoever looks at a letter here.
_LED_TO = ("", "www.google.com", "…", "vogt.example")
SCHEMES = ("http", "https", "file", "mailto")
_IN_OPEN = 0x20
_ROWS = 60
_TIP_ROLES = (
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.StatusTipRole,
    Qt.ItemDataRole.WhatsThisRole,
)
_TIP_BEGIN, _TIP_END = plain_tooltip("|").split("|")


class Trap:
    """A picture that nobody should open, an address that nobody should ask, and markup that names both.

    `line` fits into a field of one line, `text` is longer. The kernel tells of every opening of the picture, whoever
    does it: Qt reads pictures without a word to Python.
    """

    def __init__(self, folder: Path) -> None:
        self.picture = folder / "c.png"
        self.picture.write_bytes(b"")
        self._listening = socket.create_server(("127.0.0.1", 0))
        self._listening.setblocking(False)
        self._opened = _Opened()
        address = f"http://127.0.0.1:{self._listening.getsockname()[1]}/"
        self.line = f'{MARK}</b><img src="{self.picture.as_uri()}"><a href="{address}">a</a>&lt;'
        self.text = f'{self.line}\n<script src="{address}"></script>\n<link href="{address}" rel="stylesheet"><u>u</u>'
        self._libc = ctypes.CDLL(None, use_errno=True)
        self._watch = self._libc.inotify_init1(os.O_NONBLOCK)
        assert self._watch >= 0
        assert self._libc.inotify_add_watch(self._watch, bytes(self.picture), _IN_OPEN) >= 0

    def __enter__(self) -> Self:
        for scheme in SCHEMES:
            QDesktopServices.setUrlHandler(scheme, self._opened, "note")
        return self

    def __exit__(self, *_reason: object) -> None:
        for scheme in SCHEMES:
            QDesktopServices.unsetUrlHandler(scheme)
        self._listening.close()
        os.close(self._watch)

    def sprung(self) -> list[str]:
        """Return what was opened or asked since the last time."""
        found, self._opened.urls = [f"opened {url}" for url in self._opened.urls], []
        with suppress(BlockingIOError):
            if os.read(self._watch, 4096):
                found.append("the picture was opened")
        with suppress(BlockingIOError):
            self._listening.accept()[0].close()
            found.append("the address was asked")
        return found


class _Opened(QObject):
    """Hears what the desktop is asked to open."""

    def __init__(self) -> None:
        super().__init__()
        self.urls: list[str] = []

    @Slot(QUrl)
    def note(self, url: QUrl) -> None:
        self.urls.append(url.toString())


class Eyes:
    """Looks at all that can be seen; remembers which kinds of widgets there were, and whether the mark was shown."""

    def __init__(self) -> None:
        self.kinds: set[type[QWidget]] = set()

    def look(self, *roots: QWidget) -> list[str]:
        """Return what would be taken for more than text, in these widgets and all that they hold."""
        wrong: list[str] = []
        for root in roots:
            for widget in (root, *root.findChildren(QWidget)):
                wrong += [f"{_name(widget)}: {line}" for line in self._faults(widget)]
                if widget.isVisible():
                    self.kinds.add(type(widget))
        return wrong

    def _faults(self, widget: QWidget) -> Iterator[str]:
        yield from _of_tips(widget)
        match widget:
            case QLabel():
                yield from _of_label(widget)
            case LetterView():
                yield from _of_letter(widget)
            case ChipEdit():
                yield from _of_chips(widget)
            case QTextEdit():
                yield "is an editor of rich text"
            case QMessageBox() if widget.textFormat() is not Qt.TextFormat.PlainText:
                yield "guesses rich text"
            case QAbstractItemView():
                yield from _of_items(widget)
            case QMenu():
                yield from _of_menu(widget)
            case _:
                pass


def shows(root: QWidget, typed: str = MARK) -> bool:
    """Tell whether a text can be read somewhere in a widget, as it was typed."""
    return any(typed in text for text in texts(root))


def texts(root: QWidget) -> Iterator[str]:
    """Return what can be read in a widget and all that it holds."""
    for widget in (root, *root.findChildren(QWidget)):
        if widget.isVisible():
            yield from _read(widget)


def _read(widget: QWidget) -> Iterator[str]:
    match widget:
        case ElidedLabel():
            yield widget.whole
        case QLabel() | QLineEdit() | QAbstractButton():
            yield widget.text().replace("&&", "&")
            yield widget.accessibleName()  # of what is painted by hand
        case QPlainTextEdit() | QTextEdit():
            yield widget.toPlainText()
        case QComboBox():
            yield widget.currentText()
        case QMenu():
            yield from (action.text().replace("&&", "&") for action in widget.actions())
        case QAbstractItemView() if widget.model() is not None:
            for index in _indexes(widget):
                yield str(index.data(Qt.ItemDataRole.DisplayRole) or "")
                yield str(index.data(Qt.ItemDataRole.AccessibleTextRole) or "")
        case _:
            pass


def _of_label(label: QLabel) -> Iterator[str]:
    if label.textFormat() is Qt.TextFormat.PlainText:
        return
    if not _is_qts_own(label):
        yield f"guesses rich text: {label.text()[:60]!r}"
    elif QtGui.Qt.mightBeRichText(label.text()) or label.textFormat() is not Qt.TextFormat.AutoText:
        yield f"shows rich text: {label.text()[:60]!r}"


def _of_chips(field: ChipEdit) -> Iterator[str]:
    if field.acceptRichText():
        yield "takes rich text"
    for one in field.document().allFormats():
        shown = one.toCharFormat()
        if shown.isAnchor() or shown.isImageFormat() or one.objectType() not in (0, CHIP):
            yield "shows more than words and chips"


def _of_letter(view: LetterView) -> Iterator[str]:
    if view.openLinks() or view.openExternalLinks():
        yield "opens links"
    for one in view.document().allFormats():
        if one.isImageFormat():
            yield f"shows the picture {one.toImageFormat().name()}"
        anchor = one.property(QTextFormat.Property.AnchorHref)
        # What was typed may be what a map is asked for, as a value of its address; it must not be where the link leads.
        if anchor and urlsplit(str(anchor)).netloc not in _LED_TO:
            yield f"leads to {anchor}"


def _of_tips(widget: QWidget) -> Iterator[str]:
    for tip in (widget.toolTip(), widget.statusTip(), widget.whatsThis()):
        if not is_plain_tip(tip):
            yield f"has the tip {tip[:80]!r}"


def _of_menu(menu: QMenu) -> Iterator[str]:
    if menu.toolTipsVisible():
        yield from _of_actions(menu.actions())


def _of_actions(actions: list[QAction]) -> Iterator[str]:
    for action in actions:
        if not is_plain_tip(action.toolTip()):
            yield f"{action.objectName()} has the tip {action.toolTip()[:80]!r}"


def _of_items(view: QAbstractItemView) -> Iterator[str]:
    if view.model() is None:
        return
    for index in _indexes(view):
        for role in _TIP_ROLES:
            if not is_plain_tip(str(index.data(role) or "")):
                yield f"row {index.row()} has the tip {str(index.data(role))[:80]!r}"


def _indexes(view: QAbstractItemView) -> Iterator:
    model, root = view.model(), view.rootIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(min(model.rowCount(root), _ROWS)):
        for column in range(columns):
            yield model.index(row, column, root)


def is_plain_tip(tip: str) -> bool:
    """Tell whether Qt shows a tip as it is: by its own guess, or because it is the form in which all is escaped."""
    if tip.startswith(_TIP_BEGIN) and tip.endswith(_TIP_END):
        return "<" not in tip[len(_TIP_BEGIN) : -len(_TIP_END)]
    return not QtGui.Qt.mightBeRichText(tip)


def _is_qts_own(widget: QWidget) -> bool:
    """Tell whether Qt made it inside another widget: the text of a message box, the line of a combo box."""
    is_inside = isinstance(widget.parent(), (QComboBox, QAbstractSpinBox, QLineEdit, QScrollBar))
    return widget.objectName().startswith("qt_") or is_inside or isinstance(widget.window(), QFileDialog)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.objectName()}".strip()
