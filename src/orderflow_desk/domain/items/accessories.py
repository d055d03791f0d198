"""Tells the accessories of an order apart: they are kept one on a line, and each gets a label of its own."""

import re

_LOOKED_AT = 20_000
# A comma between digits belongs to a number, as in "19,5 V".
_BETWEEN = re.compile(r"[;\n、،؛]|,(?!\d)|(?<!\d),")


def separated(text: str) -> tuple[str, ...]:
    """Return each accessory in the order written; commas, semicolons and line breaks stand between them."""
    if len(text) > _LOOKED_AT:
        return (text,)  # refused as too long by whoever keeps it
    parts = (" ".join(part.split()) for part in _BETWEEN.split(text))
    return tuple(part for part in parts if part)


def one_a_line(text: str) -> str:
    """Return the accessories as they are kept."""
    return "\n".join(separated(text))
