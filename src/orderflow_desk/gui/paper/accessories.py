"""Tells the accessories of an order apart: each gets a label of its own."""

import re

from orderflow_desk.domain.orders import tidy_text

MOST = 24  # labels for one order: more is a slip of the keyboard, and a roll of labels
_LOOKED_AT = 20_000
# A comma between digits belongs to a number, as in "19,5 V".
_BETWEEN = re.compile(r"[;\n、،؛]|,(?!\d)|(?<!\d),")


def told_apart(text: str) -> tuple[str, ...]:
    """Return each accessory, in the order written; commas, semicolons and line breaks stand between them."""
    parts = (" ".join(part.split()) for part in _BETWEEN.split(tidy_text(text[:_LOOKED_AT])))
    return tuple(part for part in parts if any(char.isalnum() for char in part))
