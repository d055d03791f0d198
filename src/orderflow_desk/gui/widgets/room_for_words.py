"""Lets a dialog grow with what it says: Qt gives wrapped words the height that they had before they were wrapped."""

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QWidget

from orderflow_desk.gui.overriding import override


def give_room_for_words(dialog: QWidget) -> None:
    """Make a dialog as high as its words need at its width, whenever they change; it never becomes lower by itself."""
    dialog.installEventFilter(_Room(dialog))


class _Room(QObject):
    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show) and isinstance(watched, QWidget):
            layout = watched.layout()
            needed = layout.totalHeightForWidth(watched.width()) if layout is not None else 0
            if watched.height() < needed:
                watched.resize(watched.width(), min(needed, watched.screen().availableSize().height()))
        return super().eventFilter(watched, event)
