"""A scroll area for a form within a card: as high as the form where there is room, lower where there is not."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

from orderflow_desk.gui.overriding import override

_AT_LEAST = 160


class FittingScroll(QScrollArea):
    """Shows what is behind it; what stands below it stays in the window."""

    def __init__(self, name: str, content: QWidget) -> None:
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

    @override
    def sizeHint(self) -> QSize:
        return QSize(self.minimumSizeHint().width(), self._content_height())

    @override
    def minimumSizeHint(self) -> QSize:
        width = self.widget().minimumSizeHint().width() + self.verticalScrollBar().sizeHint().width()
        return QSize(width, min(_AT_LEAST, self._content_height()))

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ask for another height when the form has grown or shrunk."""
        if event.type() == QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(watched, event)

    def _content_height(self) -> int:
        content = self.widget()
        if content.hasHeightForWidth() and self.viewport().width() > 0:
            return content.heightForWidth(self.viewport().width())
        return content.sizeHint().height()
