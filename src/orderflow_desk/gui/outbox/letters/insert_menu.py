"""The menu of what can be put into a letter, by name."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QMenu, QWidget

from orderflow_desk.domain.letters import LetterKind, placeholders_of
from orderflow_desk.gui.outbox.letters.chips import (
    CONDITIONS,
    NAMES,
    asking_for,
    condition_words,
    filling_in,
    name_words,
)
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.letter_words import placeholder_meaning


class InsertMenu(QMenu):
    """First what is filled in, then what is said only under a condition, around what is selected."""

    def __init__(self, insert: Callable[[str, str], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._insert = insert
        self.setObjectName("insert_menu")
        self.setToolTipsVisible(True)

    def offer(self, kind: LetterKind) -> None:
        """Offer what letters of this kind can name."""
        self.clear()
        offered = placeholders_of(kind)
        for name in (one for one in NAMES if one in offered):
            self._add(f"insert_{name}", name_words(name), filling_in(name), "", name)
        self.addSeparator()
        for name in (one for one in CONDITIONS if one in offered):
            self._add(f"insert_if_{name}", condition_words(name), *asking_for(name), name)

    def _add(self, name: str, words: str, before: str, after: str, about: str) -> None:
        action = self.addAction(words)
        action.setObjectName(name)
        action.setToolTip(plain_tooltip(placeholder_meaning(about)))
        action.triggered.connect(partial(self._insert, before, after))
