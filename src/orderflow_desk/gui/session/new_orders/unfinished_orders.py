"""The new orders that are being typed on this PC: a customer comes back with a question, and the next one is served first."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QObject, Signal

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.gui.session.session import Session

# The key of the first, and what those of the others begin with.
KEY = "new_order"
_FURTHER = f"{KEY}/"
_NAMED_BY = (str(Field.CUSTOMER_NAME), "finder", str(Field.ITEM_TITLE), str(Field.CUSTOMER_PHONE))


def unfinished_of(session: Session) -> "UnfinishedOrders":
    """Return the session's unfinished orders."""
    return session.findChild(UnfinishedOrders) or UnfinishedOrders(session)


class UnfinishedOrders(QObject):
    """One of them is in hand; each is kept from its first letter on, under a key of its own.

    `changed` comes when there are other ones, or one is called otherwise; `turned` when another is in hand.
    """

    changed = Signal()
    turned = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._autosave = session.autosave
        self._in_hand = KEY
        self._autosave.put_away.connect(self._on_put_away)
        self._autosave.loaded.connect(self._on_loaded)
        self._autosave.changed.connect(self._on_kept)
        if self._autosave.is_loaded:
            self._on_loaded()

    @property
    def in_hand(self) -> str:
        """The key of the one that is being typed; nothing may be kept of it yet."""
        return self._in_hand

    def keys(self) -> tuple[str, ...]:
        """Return the keys of all of which something is kept, in the order in which they were begun."""
        return tuple(key for key in self._autosave.keys(KEY) if key == KEY or key.startswith(_FURTHER))

    def name_of(self, key: str) -> str:
        """Return by what a person knows one again: whose it is, else what it is; nothing where it says neither."""
        kept = self._autosave.recall(key) or {}
        found = (tidy_line(str(kept.get(field, ""))) for field in _NAMED_BY)
        return next((one for one in found if one), "")

    def texts(self, key: str) -> dict[str, Any] | None:
        """Return what is kept of one."""
        return self._autosave.recall(key)

    def keep(self, key: str, texts: Mapping[str, Any]) -> None:
        """Keep what stands in one."""
        self._autosave.keep(key, dict(texts))

    def forget(self, key: str) -> None:
        """Throw one away: it was taken in, or given up."""
        self._autosave.forget(key)

    def take_in_hand(self, key: str) -> None:
        """Go on with another one."""
        if key != self._in_hand:
            self._in_hand = key
            self.turned.emit()
            self.changed.emit()

    def begin(self, texts: Mapping[str, Any] | None = None) -> None:
        """Begin another one, with what is known; the one in hand is put aside, where something was typed.

        What was begun with the same, by a press too many or an hour ago, is gone on with.
        """
        begun = next((key for key in self.keys() if texts and self._has(key, texts)), None)
        if begun is not None:
            self._in_hand = begun
        elif self.texts(self._in_hand) is not None:
            self._in_hand = self._free_key()
        if texts and begun is None:
            self.keep(self._in_hand, texts)
        self.turned.emit()
        self.changed.emit()

    def _has(self, key: str, texts: Mapping[str, Any]) -> bool:
        kept = self.texts(key) or {}
        return all(kept.get(name) == value for name, value in texts.items())

    def _free_key(self) -> str:
        numbers = [int(key.removeprefix(_FURTHER)) for key in self.keys() if key != KEY]
        return f"{_FURTHER}{max(numbers, default=0) + 1:06}"

    def _on_put_away(self) -> None:
        self._in_hand = KEY
        self.changed.emit()

    def _on_loaded(self) -> None:
        keys = self.keys()
        if keys and self._in_hand not in keys:
            self.take_in_hand(keys[-1])
        self.changed.emit()

    def _on_kept(self, key: str) -> None:
        if key == KEY or key.startswith(_FURTHER):
            self.changed.emit()
