"""Marks sentences in tables for Qt Linguist; Qt's own marker hides from the type checker that it returns the text."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001  the name and the context are for lupdate
    """Return `text`; lupdate finds it by the name of this function."""
    return text


def QT_TRANSLATE_N_NOOP(context: str, text: str) -> str:  # noqa: ARG001  as above
    """Return `text`, a sentence that holds a count as %Ln: each language says it in its own plural forms."""
    return text
