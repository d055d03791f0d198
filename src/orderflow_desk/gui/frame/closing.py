"""Asks before the window closes while mails wait: they are not lost, but they do not leave before the next start."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QMessageBox, QWidget


class ClosingQuestion(QObject):
    """`confirmed` comes when a person wants to close all the same."""

    confirmed = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window

    def ask(self, waiting: int) -> None:
        """Ask, without blocking what runs."""
        box = QMessageBox(self._window)
        box.setObjectName("closing_question")
        box.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(self.tr("E-mails are waiting"))
        box.setText(self.tr("%Ln e-mail(s) not sent yet", "", waiting))
        box.setInformativeText(self.tr("They are kept, and will go out next time you start."))
        close = box.addButton(self.tr("Close"), QMessageBox.ButtonRole.AcceptRole)
        stay = box.addButton(self.tr("Stay"), QMessageBox.ButtonRole.RejectRole)
        close.setObjectName("closing_close")
        stay.setObjectName("closing_stay")
        box.setDefaultButton(stay)
        box.setEscapeButton(stay)
        close.clicked.connect(self.confirmed)
        box.open()
