"""Tells the accessories of an order apart: each gets a label of its own."""

from orderflow_desk.domain.items import accessories
from orderflow_desk.domain.tidying import tidy_text

MOST = 24  # labels for one order: more is a slip of the keyboard, and a roll of labels
_LOOKED_AT = 20_000


def separated(text: str) -> tuple[str, ...]:
    """Return each accessory that has a name, in the order written."""
    parts = accessories.separated(tidy_text(text[:_LOOKED_AT]))
    return tuple(part for part in parts if any(char.isalnum() for char in part))
