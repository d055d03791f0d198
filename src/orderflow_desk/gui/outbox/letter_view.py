"""Shows the HTML part of a letter without fetching or opening anything that it names."""

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QTextBrowser, QWidget

from orderflow_desk.gui.overriding import override


class LetterView(QTextBrowser):
    """A page of HTML. Pictures, style sheets and links in it lead nowhere."""

    def __init__(self, name: str, spoken: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        # Mails are white in most programs; the letter's own colours are made for that.
        self.setStyleSheet("QTextBrowser { background: #f5f6f8; color: #1c2430; }")

    @override
    def loadResource(self, kind: int, name: QUrl) -> None:  # type: ignore[override]
        return None
