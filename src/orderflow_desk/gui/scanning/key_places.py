"""Which key of a US keyboard lies where a key was pressed, as far as this system tells."""

from collections.abc import Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent

from orderflow_desk.domain.scanning.positions import KeySystem, is_bracket, us_key
from orderflow_desk.domain.scanning.product_codes import GS

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
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return us_key(system, _number_of(event, system), shift=shift)


def ends_field(event: QKeyEvent, system: KeySystem | None) -> bool:
    """Tell whether this is how scanners type the character between two fields of a maker's code: Ctrl and the key of ]."""
    if event.text() == GS:
        return True
    is_control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
    return is_control and (
        event.key() == Qt.Key.Key_BracketRight or is_bracket(system, _number_of(event, system))
    )


def _number_of(event: QKeyEvent, system: KeySystem | None) -> int:
    # On a Mac the number of a place is what others call the virtual key, and the scan code says nothing.
    return event.nativeVirtualKey() if system is KeySystem.MAC else event.nativeScanCode()
