"""Marks methods that override Qt's; the type checker holds it, and running costs no import (Python has it from 3.12)."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing_extensions import override
else:

    def override(method):
        """Return the method as it is."""
        return method


__all__ = ["override"]
