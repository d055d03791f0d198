"""The shop's colour: checked, with words on it that can be read (WCAG 2.2, 1.4.3), and light enough for a dark page."""

import re

READABLE, VISIBLE = 4.5, 3.0
USUAL_COLOUR = "#2457d6"
BLACK, WHITE = "#000000", "#ffffff"
_LONG, _SHORT = re.compile(r"#?([0-9a-f]{6})"), re.compile(r"#?([0-9a-f]{3})")
_STEPS = 20


def read_colour(typed: str) -> str | None:
    """Return a colour as ``#rrggbb``; empty for an empty text, None where it is none."""
    text = typed.strip().lower()
    if not text:
        return ""
    if found := _LONG.fullmatch(text):
        return f"#{found[1]}"
    found = _SHORT.fullmatch(text)
    return "#" + "".join(char * 2 for char in found[1]) if found else None


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def ink_on(colour: str) -> str:
    """Return black or white, whichever is read better on the colour: one of both has 4.5 on any."""
    return max((WHITE, BLACK), key=lambda ink: contrast(ink, colour))


def lightened(colour: str, page: str) -> str:
    """Return the colour, as much whiter as it has to be to be seen on a dark page."""
    for step in range(_STEPS + 1):
        mixed = _mixed(colour, WHITE, step / _STEPS)
        if contrast(mixed, page) >= VISIBLE:
            return mixed
    return WHITE


def _mixed(one: str, other: str, share: float) -> str:
    pairs = zip(_channels(one), _channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in pairs)


def _channels(colour: str) -> tuple[int, ...]:
    return tuple(int(colour[at : at + 2], 16) for at in (1, 3, 5))


def _luminance(colour: str) -> float:
    """Return the relative luminance (WCAG 2.2, "relative luminance")."""
    red, green, blue = (_linear(channel / 255) for channel in _channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(share: float) -> float:
    return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4
