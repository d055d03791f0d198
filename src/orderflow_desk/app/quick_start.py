"""Keeps what the interpreter does besides out of a start."""

import gc


def begin() -> None:
    """Collect no garbage until the window's own collector does: a start makes what stays, and looking through it is slow."""
    gc.disable()


def spare_sources() -> None:
    """Keep PySide from reading the source of each module that is imported after it; to be called once it is there.

    It looks for its own name in them, to know where its `__feature__` switches hold, and Python remembers all that was
    read: 30 MB. Nothing here uses those switches. In a program without sources PySide finds none, and that is the state
    it is put in here.
    """
    try:
        from shibokensupport import feature  # pyright: ignore[reportMissingImports]  PySide brings it along, in itself
    except ImportError:
        return  # another PySide, which may do without
    feature._mod_uses_pyside = _has_no_source  # noqa: SLF001  there is no other way to say so


def _has_no_source(_module: object) -> bool:
    return False
