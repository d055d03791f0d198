"""Puts canned notes into a text while it is typed: ``;`` and the abbreviation, then its blanks, one after the other."""

import re
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit

from orderflow_desk.domain.canned_notes.blanks import CLOSE, OPEN, Blank, as_inserted, blanks
from orderflow_desk.domain.canned_notes.canned_note import CannedNote, meant
from orderflow_desk.gui.canned_notes.offers import Offers
from orderflow_desk.gui.lists.drawn_rows import Line
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views import reads

# A semicolon at the beginning of a word: nobody writes one there for anything else.
_BEGUN = re.compile(r"(?:^|\s);([\w-]*)$")
_MOST, _SHOWN = 12, 80
_TAKING = (Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)


class CannedTyping(QObject):
    """Belongs to a text. What is taken is one step for undo; Tab goes to the next blank as long as there is one."""

    def __init__(self, session: Session, area: QPlainTextEdit) -> None:
        super().__init__(area)
        self._session, self._area = session, area
        self._notes: tuple[CannedNote, ...] = ()
        self._offers = Offers(session.theme, area)
        self._offers.chosen.connect(self._on_chosen)
        area.cursorPositionChanged.connect(self._on_cursor)
        area.installEventFilter(self)
        self._freshness = Freshness(session.feed, area, reads.CANNED_NOTES, lambda _changes: self._read())
        session.signed_in.connect(self._read)
        self._read()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self._offers.hide()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        return event.modifiers() in _PLAIN and self._on_key(event.key(), event.text())

    def _read(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                desk.canned_notes.all,
                done=self._on_read,
                failed=lambda _error: None,  # notes can be typed without
                owner=self,
                key="canned_notes",
            )

    def _on_read(self, notes: tuple[CannedNote, ...]) -> None:
        self._notes = notes

    def _on_key(self, key: int, text: str) -> bool:
        if self._offers.isVisible():
            if key in _TAKING:
                self._offers.list.take()
                return True
            if self._offers.list.is_own(key):
                return self._offers.list.press(key)
            exact = next((one for one in self._meant() if one.key == self._begun().casefold()), None)
            if text == " " and exact is not None:
                self._offers.hide()
                self._on_chosen(exact)
                return True
        return key == Qt.Key.Key_Tab and self._go_to_next()

    def _begun(self) -> str:
        """Return the abbreviation that stands before the cursor; empty where none was begun, or nothing of it is typed."""
        match = self._match()
        return match[1] if match is not None else ""

    def _match(self) -> re.Match[str] | None:
        cursor = self._area.textCursor()
        if cursor.hasSelection():
            return None
        return _BEGUN.search(_begin_of(cursor.block().text(), cursor.positionInBlock()))

    def _meant(self) -> list[CannedNote]:
        return meant(self._notes, self._begun())[:_MOST] if self._match() is not None else []

    def _on_cursor(self) -> None:
        blank = self._chosen_blank()
        if blank is not None and blank.choices:
            self._offers.offer([Line(choice, value=choice) for choice in blank.choices])
        else:
            self._offers.offer(
                [
                    Line(one.abbreviation, " ".join(one.text.split())[:_SHOWN], value=one)
                    for one in self._meant()
                ]
            )

    def _chosen_blank(self) -> Blank | None:
        """Return the blank that is selected as a whole."""
        cursor = self._area.textCursor()
        if not cursor.hasSelection() or OPEN not in cursor.selectedText():
            return None
        ends = (cursor.selectionStart(), cursor.selectionEnd())
        return next((one for one in self._blanks() if (one.start, one.end) == ends), None)

    def _blanks(self) -> list[Blank]:
        text = self._area.toPlainText()
        found = blanks(text) if OPEN in text and CLOSE in text else []
        return [replace(one, start=_units(text[: one.start]), end=_units(text[: one.end])) for one in found]

    def _on_chosen(self, value: object) -> None:
        if isinstance(value, CannedNote):
            self._insert(value)
        else:
            self._area.textCursor().insertText(str(value))
            self._go_to_next()

    def _insert(self, note: CannedNote) -> None:
        match = self._match()
        if match is None:
            return
        cursor = self._area.textCursor()
        length = _units(match[1]) + 1
        begun = cursor.position() - length
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.Left, QTextCursor.MoveMode.KeepAnchor, length)
        cursor.insertText(as_inserted(note.text))
        cursor.endEditBlock()
        self._area.setTextCursor(cursor)
        inserted = next((one for one in self._blanks() if one.start >= begun), None)
        if inserted is not None:
            self._select(inserted)

    def _go_to_next(self) -> bool:
        """Choose the next blank behind the cursor, else the first one; False where there is none."""
        found = self._blanks()
        if not found:
            return False
        at = self._area.textCursor().selectionStart()
        chosen = self._chosen_blank()
        behind = [one for one in found if one.start >= at and one != chosen]
        if chosen is not None and not behind:
            return False  # it is the last one, and stays as it is: the keyboard goes on
        self._select(behind[0] if behind else found[0])
        return True

    def _select(self, blank: Blank) -> None:
        cursor = self._area.textCursor()
        cursor.setPosition(blank.start)
        cursor.setPosition(blank.end, QTextCursor.MoveMode.KeepAnchor)
        self._area.setTextCursor(cursor)


def _units(text: str) -> int:
    """Return how long Qt takes a text to be: it counts units of UTF-16, and an emoji has two."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def _begin_of(text: str, units: int) -> str:
    return text.encode("utf-16-le", "surrogatepass")[: 2 * units].decode("utf-16-le", "surrogatepass")
