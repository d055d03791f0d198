"""Which key of a US keyboard lies where a key was pressed, as far as this system tells."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from orderflow_desk.domain.scanning.positions import KeySystem, us_key

# Qt's platform plugin: who numbers its keys.
_SYSTEMS: Mapping[str, KeySystem] = {
    "xcb": KeySystem.X,
    "wayland": KeySystem.X,
    "windows": KeySystem.WINDOWS,
    "cocoa": KeySystem.MAC,
}


def key_system() -> KeySystem | None:
    """Return who numbers the keys of this window system; None where nobody does."""
    return _SYSTEMS.get(QGuiApplication.platformName().partition("-")[0])


def key_of(event: QKeyEvent, system: KeySystem | None) -> str:
    """Return what a US keyboard types where this key lies."""
    # On a Mac the number of a place is what others call the virtual key, and the scan code says nothing.
    number = event.nativeVirtualKey() if system is KeySystem.MAC else event.nativeScanCode()
    return us_key(system, number, shift=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))
