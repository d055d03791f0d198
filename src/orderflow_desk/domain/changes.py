"""What an act changed, for whoever shows it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """What an act changed: the orders, and the slugs of what about them; `everything` when that is unknown."""

    orders: frozenset[int] = frozenset()
    kinds: frozenset[str] = frozenset()
    everything: bool = False

    def __or__(self, other: "Changes") -> "Changes":
        """Join two."""
        return Changes(
            self.orders | other.orders, self.kinds | other.kinds, self.everything or other.everything
        )
