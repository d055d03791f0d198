"""A scroll area for a form within a card: as high as the form where there is room, lower where there is not."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from orderflow_desk.gui.overriding import override

_AT_LEAST = 160


class FittingScroll(QScrollArea):
    """Shows what is behind it, and keeps within the height it is given: what stands below it stays in the window."""

    def __init__(self, name: str, content: QWidget) -> None:
        self._content = content
        self._at_most = _AT_LEAST
        super().__init__()
        self.setObjectName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def set_room(self, height: int) -> None:
        """Keep within this height, in device-independent pixels."""
        self._at_most = max(height, _AT_LEAST)
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(), min(self._content_height(), self._at_most))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._width(), min(self._content_height(), _AT_LEAST))

    def _width(self) -> int:
        return self._content.minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()

    def _content_height(self) -> int:
        width = self.viewport().width()
        if self._content.hasHeightForWidth() and width > 0:
            return self._content.heightForWidth(width)
        return self._content.sizeHint().height()
