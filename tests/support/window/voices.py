"""What a screen reader is told of windows, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, Qt
from PySide6.QtGui import QAccessible, QAccessibleInterface
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QDialog,
    QFileDialog,
    QHeaderView,
    QTabBar,
    QWidget,
)

from support.languages.markup import Eyes

_WORDS = (QAccessible.Text.Name, QAccessible.Text.Description, QAccessible.Text.Help)
# The markup that the program makes itself, and what it escapes: people type other kinds on the tour.
_MARKUP = re.compile(
    r"</?(p|br|i|span|html|qt|div)\b|&(gt|quot|#x?\d+);|&amp;(lt|gt|amp|quot);", re.IGNORECASE
)
_UNHEARD = re.compile("[\u200b\u200c\u200d\u2060\u00ad]")  # they are for the eye, and break words for the ear
_ROWS = 20


class VoiceEyes(Eyes):
    """Asks each widget that can be seen what a screen reader is told of it."""

    def look(self, *roots: QWidget) -> list[str]:
        wrong: list[str] = []
        for root in roots:
            seen = [one for one in (root, *root.findChildren(QWidget)) if one.isVisible()]
            for widget in seen:
                self.kinds.add(type(widget))
                wrong += _faults(widget)
        return list(dict.fromkeys(wrong))


class EyesAndVoice(Eyes):
    """Looks as `Eyes` do, and asks what is read out as `VoiceEyes` do: a way through every window takes its time."""

    def look(self, *roots: QWidget) -> list[str]:
        return [*super().look(*roots), *VoiceEyes().look(*roots)]


def _faults(widget: QWidget) -> Iterator[str]:
    voice = QAccessible.queryAccessibleInterface(widget)
    if voice is None or _is_of_qt(widget):
        return
    said = [voice.text(kind) for kind in _WORDS]
    who = f"{type(widget).__name__} {widget.objectName()}"
    yield from (f"{who} {fault}: {said}" for fault in _faults_of_words(said))
    is_reached = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    if is_reached and widget.isEnabled() and not said[0].strip():
        yield f"{who} has the keyboard and no name"
    match widget:
        case QAbstractButton() if not re.search(r"\w", said[0]):
            yield f"{who} is a button without a name: {said}"
        case QDialog() if voice.role() is not QAccessible.Role.Dialog or not said[0].strip():
            yield f"{who} is no dialog with a name: {voice.role()}, {said}"
        case QDialog():
            yield from _namesakes(widget, who)
        case QTabBar():
            yield from _faults_of_tabs(widget, voice, who)
        case QAbstractItemView() if widget.model() is not None and not isinstance(widget, QHeaderView):
            yield from _faults_of_rows(widget, who)
        case _:
            pass


def _namesakes(dialog: QDialog, who: str) -> Iterator[str]:
    """Tell of what has the keyboard in a dialog and cannot be told from something else there by its name."""
    names = Counter(
        (voice.role(), voice.text(QAccessible.Text.Name))
        for widget in dialog.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus and not _is_of_qt(widget)
        if (voice := QAccessible.queryAccessibleInterface(widget)) is not None
    )
    yield from (f"{who} has {name!r} twice" for (_role, name), count in names.items() if count > 1)


def _faults_of_tabs(tabs: QTabBar, voice: QAccessibleInterface, who: str) -> Iterator[str]:
    roles = {voice.child(place).role() for place in range(tabs.count())}
    if voice.role() is not QAccessible.Role.PageTabList or roles != {QAccessible.Role.PageTab}:
        yield f"{who} is no list of tabs: {voice.role()}, {roles}"


def _faults_of_rows(view: QAbstractItemView, who: str) -> Iterator[str]:
    model, root = view.model(), view.rootIndex()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(root)
    for row in range(min(model.rowCount(root), _ROWS)):
        indexes = [model.index(row, column, root) for column in range(columns)]
        read = [
            str(index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data() or "") for index in indexes
        ]
        if not any(words.strip() for words in read):
            yield f"{who} has a row of which nothing is read"
        yield from (f"{who} has a row that {fault}: {read}" for fault in _faults_of_words(read))


def _faults_of_words(said: list[str]) -> Iterator[str]:
    if any(_MARKUP.search(words) for words in said):
        yield "is read with its markup"
    if any(_UNHEARD.search(words) for words in said):
        yield "has marks in it that nobody hears"


def _is_of_qt(widget: QWidget) -> bool:
    """Tell whether Qt itself made it: its own dialog for files, the line of a combo box."""
    return widget.objectName().startswith("qt_") or isinstance(widget.window(), QFileDialog)
