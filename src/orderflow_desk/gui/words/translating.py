"""Marks sentences in tables for Qt Linguist; Qt's own marker hides from the type checker that it returns the text."""

from PySide6.QtCore import QCoreApplication


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  the name and the context are for lupdate
    """Return `text`; lupdate finds it by the name of this function."""
    return text


def translated(context: str, text: str, count: int = -1) -> str:
    """Return a marked sentence in the language; the count is for those that hold one, and Qt would not find the others with it."""
    return QCoreApplication.translate(context, text, "", count if "%Ln" in text else -1)


def QT_TRANSLATE_N_NOOP(context: str, text: str) -> str:  # noqa: ARG001  as above
    """Return `text`, a sentence that holds a count as %Ln: each language says it in its own plural forms."""
    return text
