"""What a card of the New order page has in common with the others: what is kept of it, refused by it, and handed over."""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.order import Intake
from orderflow_desk.views.done import Done


class IntakePart(QObject):
    """One part of an intake. `changed` comes when a person typed or chose something, not when it is recalled.

    The page keeps what `kept` returns with the draft; a part that keeps nothing leaves no trace.
    """

    changed = Signal()

    def kept(self) -> dict[str, Any]:
        """Return what is to be kept of it, under keys of its own; nothing, where nothing was typed or chosen."""
        return {}

    def recall(self, kept: Mapping[str, Any]) -> None:
        """Take up what was kept, or be empty again; what is not of its form counts for nothing."""

    def lay_aside(self, key: str) -> None:
        """Remember, until the window closes, what `kept` must not tell: another order is taken in hand."""

    def take_up(self, key: str) -> None:
        """Show what was laid aside of an order, after the rest of it was recalled."""

    def forget_aside(self) -> None:
        """Forget what was laid aside: somebody else is here now."""

    def stops(self) -> Sequence[QWidget]:
        """Return what of it the Tab key visits, in this order, after the parts before it."""
        return ()

    def follows(self) -> QWidget | None:
        """Return the stop of another part behind which its own come, where they do not come last."""
        return None

    def refusals(self, *, submit: bool) -> list[DeskError]:  # noqa: ARG002 - parts that refuse look at it
        """Return all that can be said without the desk against taking it in as a draft, or submitting it."""
        return []

    def show(self, error: DeskError) -> bool:  # noqa: ARG002 - parts that know it look at it
        """Say the error at its place and put the keyboard there; False where it belongs to another part."""
        return False

    def complete(self, intake: Intake) -> Intake:
        """Return the intake with what was typed here."""
        return intake

    def after(self, done: Done, *, is_submitted: bool) -> None:
        """Do what follows once the order was taken in. The part is emptied afterwards."""
