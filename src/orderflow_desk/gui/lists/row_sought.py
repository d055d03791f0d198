"""Knows whether what stands beside a list is among the rows that a person looked for."""

from PySide6.QtCore import QObject, Signal


class RowSought(QObject):
    """Keeps apart what was looked for and not found from what left the list by itself.

    Who searches and does not find the chosen row, or asks for a list that is empty, believes none to be chosen: no key may
    act on it. One that was moved out of the list, or asked for by name, stays beside it. `changed` comes with every answer
    that is another one, and with each list that lacks it.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._is_looking = False
        self._is_missing = False

    @property
    def is_missing(self) -> bool:
        """Tell whether the chosen row is not among those that were looked for."""
        return self._is_missing

    def look(self) -> None:
        """A person asks for other rows."""
        self._is_looking = True

    def find(self) -> None:
        """It was chosen, or came into the list."""
        self._is_looking = False
        self._settle(is_missing=False)

    def judge(self, *, is_listed: bool, is_search: bool, is_empty: bool) -> None:
        """Judge by the first rows of what was asked for."""
        self._settle(is_missing=self._is_looking and not is_listed and (is_search or is_empty))

    def _settle(self, *, is_missing: bool) -> None:
        was_missing, self._is_missing = self._is_missing, is_missing
        if is_missing or was_missing:
            self.changed.emit()
