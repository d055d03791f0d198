"""The colours, sizes and distances of the design, read once from resources/theme/tokens.json."""

import json
from dataclasses import dataclass
from functools import cache
from typing import Any

from orderflow_desk.assets import asset


@dataclass(frozen=True, slots=True)
class Scheme:
    """The colours of light or of dark, as ``#rrggbb`` by name; `status` by status slug.

    With high contrast, text has 7:1 on every ground, and what bounds something 3:1 (WCAG 2.2, 1.4.6 and 1.4.11).
    """

    colours: dict[str, str]
    status: dict[str, str]
    is_dark: bool
    has_high_contrast: bool


@dataclass(frozen=True, slots=True)
class Tokens:
    """All of the design's numbers. Sizes of fonts are points, everything else is device-independent pixels."""

    light: Scheme
    dark: Scheme
    light_contrast: Scheme
    dark_contrast: Scheme
    card_radius: int
    control_radius: int
    space: tuple[int, ...]
    base_pt: float
    small_pt: float
    title_pt: float

    def scheme(self, *, is_dark: bool, has_high_contrast: bool) -> Scheme:
        """Return one of the four schemes."""
        if has_high_contrast:
            return self.dark_contrast if is_dark else self.light_contrast
        return self.dark if is_dark else self.light

    def opposite(self, scheme: Scheme) -> Scheme:
        """Return the dark one of a light scheme, and the other way round."""
        return self.scheme(is_dark=not scheme.is_dark, has_high_contrast=scheme.has_high_contrast)


def _scheme(found: dict[str, Any], name: str) -> Scheme:
    colours = found[name]
    plain = {name: value for name, value in colours.items() if isinstance(value, str)}
    return Scheme(
        plain,
        dict(colours["status"]),
        is_dark=name.startswith("dark"),
        has_high_contrast=name.endswith("_contrast"),
    )


@cache
def tokens() -> Tokens:
    """Return the design's numbers."""
    found = json.loads(asset("theme", "tokens.json").read_text(encoding="utf-8"))
    return Tokens(
        light=_scheme(found, "light"),
        dark=_scheme(found, "dark"),
        light_contrast=_scheme(found, "light_contrast"),
        dark_contrast=_scheme(found, "dark_contrast"),
        card_radius=found["radius"]["card"],
        control_radius=found["radius"]["control"],
        space=tuple(found["space"]),
        base_pt=found["font"]["base_pt"],
        small_pt=found["font"]["small_pt"],
        title_pt=found["font"]["title_pt"],
    )
