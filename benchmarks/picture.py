"""Draws the growth as a picture: time over orders, both in steps of ten, each act a line."""

import math
from collections.abc import Sequence
from html import escape

_WIDTH, _HEIGHT = 900, 520
_LEFT, _TOP, _RIGHT, _BOTTOM = 70, 60, 700, 460
_COLOURS = ("#2255d4", "#0f766e", "#b45309", "#be185d", "#6d28d9", "#15803d", "#475569", "#dc2626")
_LABEL_APART = 19


def drawn(found: dict[int, dict[str, float]], *, title: str) -> str:
    """Return the SVG of the times in ms (memory is in the table alone: its unit is another)."""
    sizes = sorted(found)
    names = [name for name in found[sizes[0]] if name != "memory"]
    values = [found[size][name] for size in sizes for name in names]
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    across = (math.log10(sizes[0]), max(math.log10(sizes[-1]), math.log10(sizes[0]) + 0.1))

    def x(size: float) -> float:
        return _LEFT + (math.log10(size) - across[0]) / (across[1] - across[0]) * (_RIGHT - _LEFT)

    def y(value: float) -> float:
        return _BOTTOM - (math.log10(value) - low) / max(high - low, 1) * (_BOTTOM - _TOP)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" font-family="sans-serif" font-size="14">',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="32" font-size="18" fill="#1f2937">{escape(title)}</text>',
    ]
    for power in range(low, high + 1):
        at = y(10**power)
        parts.append(f'<line x1="{_LEFT}" y1="{at:.1f}" x2="{_RIGHT}" y2="{at:.1f}" stroke="#e5e7eb"/>')
        parts.append(
            f'<text x="{_LEFT - 8}" y="{at + 5:.1f}" text-anchor="end" fill="#4b5563">{10**power:g} ms</text>'
        )
    for size in sizes:
        parts.append(
            f'<line x1="{x(size):.1f}" y1="{_TOP}" x2="{x(size):.1f}" y2="{_BOTTOM}" stroke="#f3f4f6"/>'
        )
        parts.append(
            f'<text x="{x(size):.1f}" y="{_BOTTOM + 22}" text-anchor="middle" fill="#4b5563">{size:,}</text>'
        )
    parts.append(
        f'<text x="{(_LEFT + _RIGHT) / 2}" y="{_BOTTOM + 46}" text-anchor="middle" fill="#4b5563">orders in the shop</text>'
    )
    ends = [y(found[sizes[-1]][name]) for name in names]
    for name, colour, label in zip(names, _colours(len(names)), _apart(ends), strict=True):
        line = " ".join(f"{x(size):.1f},{y(found[size][name]):.1f}" for size in sizes)
        parts.append(f'<polyline points="{line}" fill="none" stroke="{colour}" stroke-width="2.5"/>')
        parts += [
            f'<circle cx="{x(size):.1f}" cy="{y(found[size][name]):.1f}" r="3.5" fill="{colour}"/>'
            for size in sizes
        ]
        words = f"{name}: {found[sizes[-1]][name]:.1f} ms"
        parts.append(f'<text x="{_RIGHT + 14}" y="{label + 5:.1f}" fill="{colour}">{escape(words)}</text>')
    return "\n".join([*parts, "</svg>", ""])


def _colours(count: int) -> list[str]:
    return [_COLOURS[place % len(_COLOURS)] for place in range(count)]


def _apart(heights: Sequence[float]) -> list[float]:
    """Return the heights moved down just so far that words beside each other can be read."""
    moved = list(heights)
    above = -math.inf
    for place in sorted(range(len(heights)), key=lambda place: heights[place]):
        above = moved[place] = max(heights[place], above + _LABEL_APART)
    return moved
