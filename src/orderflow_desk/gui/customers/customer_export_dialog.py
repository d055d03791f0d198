"""Writes all that is stored about a customer into a file: says what will be in it, how far it is, and where it lies."""

import threading
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import ElidedLabel, PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.customers import CustomerRow

if TYPE_CHECKING:
    from orderflow_desk.views.customers import Exported

_WIDTH = 560
_LOOK_MS = 100


@dataclass(slots=True)
class _Course:
    """What the lane that writes and the dialog know of each other; the dialog may be gone before the lane is done."""

    done: int = 0
    of: int = 0
    cancelled: threading.Event = field(default_factory=threading.Event)

    def advance(self, done: int, of: int) -> None:
        self.done, self.of = done, of


class CustomerExportDialog(QDialog):
    """The folder of documents is offered. Closing it while it writes cancels, and leaves nothing behind."""

    def __init__(self, session: Session, customer: CustomerRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._customer = customer
        self._course = _Course()
        self._clock = QTimer(self, interval=_LOOK_MS)
        self._clock.timeout.connect(self._show_course)
        documents = QStandardPaths.StandardLocation.DocumentsLocation
        self._folder = QStandardPaths.writableLocation(documents)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("customer_export_dialog")
        self.setWindowTitle(self.tr("Export all that is stored"))
        self._where = ElidedLabel(tone="quiet")
        self._where.setObjectName("export_where")
        self._bar = QProgressBar()
        self._bar.setObjectName("export_progress")
        self._bar.setAccessibleName(self.tr("How much is written"))
        self._bar.hide()
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("export_told")
        self._words.hide()
        self._choose = push_button(self.tr("Another folder…"), "export_choose", look="link")
        self._leave = push_button(self.tr("Cancel"), "leave_it")
        self._open = push_button(self.tr("Open the folder"), "export_open")
        self._open.hide()
        self._write = push_button(self.tr("Export"), "export_it", look="primary")
        self._lay_out()
        self._choose.clicked.connect(self._on_choose)
        self._leave.clicked.connect(self.reject)
        self._open.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._folder)))
        self._write.clicked.connect(self._on_write)
        give_keyboard_back(self, parent)
        self.setMinimumWidth(_WIDTH)
        self._show_folder()
        self._write.setFocus()

    def choose_folder(self, folder: str) -> None:
        """Write into this folder."""
        if folder:
            self._folder = folder
            self._show_folder()

    @override
    def done(self, result: int) -> None:
        self._course.cancelled.set()
        super().done(result)

    def _lay_out(self) -> None:
        title = PlainLabel(
            self.tr("Everything about {name} in one ZIP file").format(name=self._customer.name),
            tone="strong",
            wraps=True,
        )
        inside = PlainLabel(
            self.tr(
                "Contact, items, orders with their whole timelines and all messages, as JSON. Internal notes are in it, "
                "too: they are about the customer. Please read it before you hand it out."
            ),
            wraps=True,
        )
        where = QHBoxLayout()
        where.addWidget(self._where, 1)
        where.addWidget(self._choose)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        for button in (self._leave, self._open, self._write):
            buttons.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(10)
        column.addWidget(title)
        column.addWidget(inside)
        column.addLayout(where)
        column.addWidget(self._bar)
        column.addWidget(self._words)
        column.addLayout(buttons)

    def _show_folder(self) -> None:
        self._where.setText(self.tr("Into {folder}").format(folder=self._folder))

    def _on_choose(self) -> None:
        question = file_question(self, self.tr("Folder of the export"), self._folder)
        question.setObjectName("export_folder")
        question.setFileMode(QFileDialog.FileMode.Directory)
        question.fileSelected.connect(self.choose_folder)
        question.open()

    def _on_write(self) -> None:
        desk = self._session.desk
        if desk is None:
            return
        customer, folder, course = self._customer, Path(self._folder), self._course

        def write() -> "Exported | None":
            return desk.customer_export.write(
                customer.id,
                folder / desk.customer_export.file_name(customer.id, customer.name),
                progress=course.advance,
                is_cancelled=course.cancelled.is_set,
            )

        self._write.setEnabled(False)
        self._choose.setEnabled(False)
        self._words.hide()
        self._bar.setRange(0, 0)
        self._bar.show()
        self._clock.start()
        self._session.background.run(
            write, done=self._on_done, failed=self._on_failed, owner=self, lane=Lane.SLOW
        )

    def _show_course(self) -> None:
        self._bar.setRange(0, self._course.of)
        self._bar.setValue(self._course.done)

    def _on_done(self, exported: "Exported | None") -> None:
        if exported is None:
            return
        self._clock.stop()
        self._bar.hide()
        self._say(self.tr("Written: {file}").format(file=exported.path.name), "")
        self._write.hide()
        self._leave.setText(self.tr("Close"))
        self._open.show()
        self._open.setFocus()

    def _on_failed(self, error: DeskError) -> None:
        self._clock.stop()
        self._bar.hide()
        self._write.setEnabled(True)
        self._choose.setEnabled(True)
        self._say(describe(error).whole, "late")

    def _say(self, sentence: str, tone: str) -> None:
        self._words.set_tone(tone)
        self._words.setText(sentence)
        self._words.show()
