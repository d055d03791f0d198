"""The kinds of items to choose from, found by the letters that are typed."""

from typing import Any

from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.items.item_kinds import Kind
from orderflow_desk.domain.searching import fold
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.widgets.fields.choice_box import ChoiceBox
from orderflow_desk.gui.words.item_words import kind_name


class KindBox(ChoiceBox):
    """Its data are the slugs of kinds; the first line is no kind."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.addItem(self.tr("Not specified"), "")
        for kind in Kind:
            self.addItem(kind_name(kind), str(kind))

    @classmethod
    def with_kind(cls, slug: str, parent: QWidget) -> "KindBox":
        """Return one on which this kind is chosen."""
        box = cls(parent)
        box.choose(slug)
        return box

    @override
    def choose(self, value: Any) -> bool:
        """Choose a kind; one that is not known here is no kind."""
        return super().choose(value) or super().choose("")

    def slug(self) -> str:
        """Return the kind that is chosen."""
        return str(self.currentData())

    def guess(self, title: str) -> str:
        """Return the kind that a title names, as "Bosch WAT28400 washing machine" does; empty for none."""
        words = f" {fold(title)} "
        named = [kind for kind in Kind if kind is not Kind.OTHER and f" {fold(kind_name(kind))} " in words]
        return str(max(named, key=lambda kind: len(kind_name(kind)))) if named else ""
