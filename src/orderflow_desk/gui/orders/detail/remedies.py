"""The table of what the page of an order offers where a step is refused: the words of a button, and where it leads.

Those that lead into a card or a tab of a feature stand with it. A remedy leads somewhere or reads again; what changes an
order is done by who presses there, and never by being refused.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import AnyRemedy, DeskError, Remedy
from orderflow_desk.gui.cards import Fold
from orderflow_desk.gui.feature import cards, folds, tabs
from orderflow_desk.gui.orders.detail.field_cards import FieldCards
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP


class Page(Protocol):
    """What a remedy uses of the page of an order."""

    fields: FieldCards

    def lead_to(self, widget: QWidget) -> None:
        """Put the cursor into a part of the page."""
        ...

    def lead_to_card(self, remedy: AnyRemedy) -> None:
        """Put the cursor into the card or the tab that has this remedy."""
        ...

    def reload(self) -> None:
        """Read the order again."""
        ...


@dataclass(frozen=True, slots=True)
class Mending:
    """What one remedy does on the page; without words it has no button."""

    mend: Callable[[Page], None]
    text: str = ""


REMEDIES: dict[AnyRemedy, Mending] = {
    Remedy.CONFIRM_CONTACT: Mending(
        lambda page: page.lead_to(page.fields.tick),
        QT_TRANSLATE_NOOP("remedies", "Confirm the contact details first"),
    ),
    Remedy.READ_AGAIN: Mending(lambda page: page.reload()),
}


def _into_card(remedy: AnyRemedy, page: Page) -> None:
    page.lead_to_card(remedy)


def _of_parts() -> dict[AnyRemedy, Mending]:
    return {
        remedy: Mending(partial(_into_card, remedy), words)
        for part in (*cards(), *tabs())
        for remedy, words in part.mends.items()
    }


def mending_of(error: DeskError | None) -> Mending | None:
    """Return what the page does about an error, if it can do something."""
    return None if error is None or error.remedy is None else (REMEDIES | _of_parts()).get(error.remedy)


def fold_of(error: DeskError | None) -> Fold | None:
    """Return what unfolds in place and mends an error, if there is something."""
    return None if error is None else next((fold for fold in folds() if fold.remedy is error.remedy), None)


def button_words(error: DeskError | None) -> str:
    """Return what the button says that leads to the remedy, or "" where there is none."""
    found = mending_of(error) or fold_of(error)
    return QCoreApplication.translate("remedies", found.text) if found is not None and found.text else ""
