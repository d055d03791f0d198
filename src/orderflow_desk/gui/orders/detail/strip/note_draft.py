"""The half-written note of an order: kept with each letter, and there again when the order is."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from orderflow_desk.gui.orders.detail.strip.move_strip import MoveStrip
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.done import Done


def note_key(order_id: int) -> str:
    """Return the key under which the half-written note of an order is kept."""
    return f"note/{order_id}"


class NoteDraft(QObject):
    """Each order has its own; who was writing loses nothing by looking at another."""

    def __init__(self, session: Session, strip: MoveStrip, shown_id: Callable[[], int | None]) -> None:
        super().__init__(strip)
        self._autosave, self._strip, self._shown_id = session.autosave, strip, shown_id
        strip.typed.connect(self._keep)
        session.autosave.loaded.connect(self.recall)

    def recall(self) -> None:
        """Show what was written for the order that is shown."""
        order_id = self._shown_id()
        if order_id is not None:
            kept = self._autosave.recall(note_key(order_id)) or {}
            self._strip.set_note(str(kept.get("text", "")), is_public=bool(kept.get("is_public", False)))

    def take(self, done: Done, taken: str) -> None:
        """Clear the note that was taken; what was typed meanwhile, or belongs to another order, stays."""
        if done.order_id != self._shown_id():
            self._autosave.forget(note_key(done.order_id))
        elif self._strip.note.toPlainText() == taken:
            self._strip.set_note("", is_public=False)
            self._autosave.forget(note_key(done.order_id))

    def _keep(self) -> None:
        order_id = self._shown_id()
        if order_id is None:
            return
        text = self._strip.note.toPlainText()
        if text.strip():
            kept = {"text": text, "is_public": self._strip.is_public.isChecked()}
            self._autosave.keep(note_key(order_id), kept)
        else:
            self._autosave.forget(note_key(order_id))
