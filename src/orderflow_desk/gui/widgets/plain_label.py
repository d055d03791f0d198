"""Labels that show what people typed as it is: Qt's own guess at rich text, and load pictures from it."""

import re
from html import unescape

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from orderflow_desk.gui.overriding import override

# What ends a piece of a long word: what stands before an @, another mark within it, or its twenty-fourth letter.
_PIECES = re.compile(r"\w(?=@)|(?<=\S)[._/\-](?=\S)|\w{24}(?=\w)")

_BREAK = "\u200b"
_BEFORE, _AFTER = '<p style="white-space: pre-wrap; margin: 0">', "</p>"


class PlainLabel(QLabel):
    """A label of plain text. `tone` is a word of desk.qss: title, strong, quiet, faint, caption, warn, late, badge.

    What `breakable` put between its letters is for the eye alone: it is read out without.
    """

    def __init__(
        self, text: str = "", *, tone: str = "", wraps: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._is_broken = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(wraps)
        if tone:
            self.setProperty("tone", tone)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        if self._is_broken:
            self.setAccessibleName("")
        self._is_broken = _BREAK in text
        if self._is_broken:
            self.setAccessibleName(text.replace(_BREAK, ""))
        super().setText(text)

    def set_tone(self, tone: str) -> None:
        """Change how it speaks."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)


class ElidedLabel(PlainLabel):
    """One line that ends in … where there is no room, or has it where `cut` says; the whole text is in the tooltip."""

    def __init__(
        self,
        text: str = "",
        *,
        tone: str = "",
        cut: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
        parent: QWidget | None = None,
    ) -> None:
        self._whole = ""
        self._cut = cut
        super().__init__("", tone=tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setText(text)

    @override
    def setText(self, text: str) -> None:
        self._whole = text
        self.setAccessibleName(text)
        self._fit()

    @property
    def whole(self) -> str:
        """The text before it was cut."""
        return self._whole

    @override
    def sizeHint(self) -> QSize:
        line = self._whole.replace("\n", " ")
        return QSize(
            self.fontMetrics().horizontalAdvance(line) + self._beside() + 1, super().sizeHint().height()
        )

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _beside(self) -> int:
        """Return how much of the width goes to edges that the style sheet gives."""
        return max(super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text()), 0)

    def _fit(self) -> None:
        line = self._whole.replace("\n", " ")
        shown = self.fontMetrics().elidedText(line, self._cut, max(self.width() - self._beside(), 0))
        super().setText(shown)
        set_tip(self, self._whole if shown != line else "")


def breakable(text: str) -> str:
    """Return a text whose long words may go on in the next line: behind the marks of addresses, and within what is longer still."""
    return _PIECES.sub(f"\\g<0>{_BREAK}", text)


def set_tip(widget: QWidget, text: str) -> None:
    """Let a widget explain itself when it is pointed at, and to who hears the window: Qt would read out the tooltip's markup."""
    widget.setToolTip(plain_tooltip(text))
    widget.setAccessibleDescription(text)


def tip_words(tooltip: str) -> str:
    """Return what a tooltip of `plain_tooltip`, or a plain one, says."""
    if not tooltip.startswith(_BEFORE):
        return tooltip
    return unescape(tooltip.removeprefix(_BEFORE).removesuffix(_AFTER))


def plain_tooltip(text: str) -> str:
    """Return a text for a tooltip that Qt shows as it is: tooltips guess rich text, too, and wrap only then."""
    if not text:
        return ""
    safe = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return f"{_BEFORE}{safe}{_AFTER}"
