"""The log in a window of its own: it must be reachable while nobody is signed in, and while nothing else works."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.gui.diagnostics.log_section import LogSection
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button

_SIZE = QSize(1000, 640)


class LogDialog(QDialog):
    """The section of the settings, and a button to close it."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("log_dialog")
        self.setWindowTitle(self.tr("Log"))
        close = push_button(self.tr("Close"), "close_log")
        close.clicked.connect(self.accept)
        row = QHBoxLayout()
        row.setContentsMargins(28, 0, 28, 20)
        row.addStretch(1)
        row.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(LogSection(session), 1)
        column.addLayout(row)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.95))
        give_keyboard_back(self, parent)
