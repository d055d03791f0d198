"""Which key of a US keyboard lies where a key was pressed: so a code is read on every layout, also on one nobody has listed."""

from collections.abc import Mapping
from enum import StrEnum

from orderflow_desk.domain.scanning.layouts import KEYS

UNKNOWN = "\0"  # a key that is in none of our codes, or whose place the system does not tell
_BRACKET = "]"  # which ends a field of a maker's code, with Ctrl
# In the order of KEYS, the row from 1 to the right, then O, D, T, E, S; and the bracket.
_SET_1 = (*range(2, 13), 24, 32, 20, 18, 31, 27)


class KeySystem(StrEnum):
    """Who numbers the keys by where they lie."""

    X = "x"  # X11 and Wayland: the kernel's number and 8
    WINDOWS = "windows"  # scan codes of set 1, which the kernel's are for these keys
    MAC = "mac"  # kVK_ANSI_… of Carbon's Events.h


_NUMBERS: Mapping[KeySystem, tuple[int, ...]] = {
    KeySystem.X: tuple(number + 8 for number in _SET_1),
    KeySystem.WINDOWS: _SET_1,
    KeySystem.MAC: (18, 19, 20, 21, 23, 22, 26, 28, 25, 29, 27, 31, 2, 17, 14, 1, 30),
}
_PLACES: Mapping[KeySystem, Mapping[int, str]] = {
    system: dict(zip(numbers, KEYS + _BRACKET, strict=True)) for system, numbers in _NUMBERS.items()
}


def us_key(system: KeySystem | None, number: int, *, shift: bool) -> str:
    """Return what a US keyboard types by this key: a letter is small without Shift, a digit with it is none of ours."""
    key = _PLACES[system].get(number, UNKNOWN) if system is not None else UNKNOWN
    if key.isalpha():
        return key if shift else key.lower()
    return UNKNOWN if shift or key == _BRACKET else key


def is_bracket(system: KeySystem | None, number: int) -> bool:
    """Tell whether this is the key that a scanner presses with Ctrl at the end of a field."""
    return system is not None and _PLACES[system].get(number) == _BRACKET
