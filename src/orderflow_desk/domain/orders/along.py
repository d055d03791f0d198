"""What is written down together with a move, under the same press: all of it stands, or none."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Along:
    """Something that goes along with a move; the feature that it belongs to writes it, before the gates are asked."""
