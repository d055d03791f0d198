"""The colours, sizes and distances of the design, read once from resources/theme/tokens.json."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from orderflow_desk.assets import asset


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of light or of dark, as ``#rrggbb`` by name; `status` by status slug."""

    colours: dict[str, str]
    status: dict[str, str]


@dataclass(frozen=True, slots=True)
class Tokens:
    """All of the design's numbers. Sizes of fonts are points, everything else is device-independent pixels."""

    light: Scheme
    dark: Scheme
    card_radius: int
    control_radius: int
    space: tuple[int, ...]
    base_pt: float
    small_pt: float
    title_pt: float


def _scheme(found: dict[str, Any]) -> Scheme:
    plain = {name: value for name, value in found.items() if isinstance(value, str)}
    return Scheme(plain, dict(found["status"]))


@cache
def tokens() -> Tokens:
    """Return the design's numbers."""
    found = json.loads(asset("theme", "tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        light=_scheme(found["light"]),
        dark=_scheme(found["dark"]),
        card_radius=found["radius"]["card"],
        control_radius=found["radius"]["control"],
        space=tuple(found["space"]),
        base_pt=found["font"]["base_pt"],
        small_pt=found["font"]["small_pt"],
        title_pt=found["font"]["title_pt"],
    )
