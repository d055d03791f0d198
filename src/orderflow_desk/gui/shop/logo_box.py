"""The shop's logo: shown, chosen from a file, taken away; each at once, for a picture is not typed."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from orderflow_desk.domain.errors import DeskError, FileTrouble
from orderflow_desk.domain.letterhead.logo import BYTES_AT_MOST, Logo
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes


class LogoBox(QWidget):
    """Shows the logo that there is once it is told to `load`."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self.setObjectName("logo_box")
        self._picture = PlainLabel()
        self._picture.setObjectName("logo_picture")
        self._picture.setAccessibleName(self.tr("Logo"))
        self._none = PlainLabel(
            self.tr("No logo: e-mails show the initials of the shop."), tone="quiet", wraps=True
        )
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.setObjectName("logo_fault")
        self._fault.hide()
        self._choose = push_button(self.tr("Choose a picture…"), "choose_logo")
        self._remove = push_button(self.tr("Remove"), "remove_logo", look="link")
        self._choose.clicked.connect(self._on_choose)
        self._remove.clicked.connect(lambda: self._write(b""))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._choose)
        row.addWidget(self._remove)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._none)
        column.addLayout(row)
        column.addWidget(self._fault)

    def load(self) -> None:
        """Read the logo."""
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(
                desk.logo.read, done=self.show_logo, failed=self._refuse, owner=self, key="logo"
            )

    def show_logo(self, logo: Logo | None) -> None:
        """Show the logo as large as letters do."""
        pixmap = QPixmap()
        if logo is not None and pixmap.loadFromData(logo.content):
            aspect, smooth = Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
            self._picture.setPixmap(pixmap.scaled(*logo.shown, aspect, smooth))
        self._picture.setVisible(logo is not None)
        self._none.setVisible(logo is None)
        self._remove.setEnabled(logo is not None)

    def set_may_change(self, *, may_change: bool) -> None:
        """Let the logo be changed, or only be seen."""
        self._choose.setVisible(may_change)
        self._remove.setVisible(may_change)

    def open_file(self, path: str) -> None:
        """Take the picture in this file for the logo."""
        desk = self._session.desk
        if desk is not None:
            self._run(lambda: desk.logo.change(_read(path)))

    def _on_choose(self) -> None:
        question = file_question(self, self.tr("The shop's logo"), str(Path.home()))
        question.setObjectName("logo_file")
        question.setFileMode(QFileDialog.FileMode.ExistingFile)
        question.setNameFilters([self.tr("Pictures (*.png *.jpg *.jpeg)")])
        question.fileSelected.connect(self.open_file)
        question.open()

    def _write(self, content: bytes) -> None:
        desk = self._session.desk
        if desk is not None:
            self._run(lambda: desk.logo.change(content))

    def _run(self, call: "Callable[[], Changes]") -> None:
        self._fault.hide()
        self._session.background.run(call, done=self._on_changed, failed=self._refuse, owner=self)

    def _on_changed(self, changes: "Changes") -> None:
        self._session.feed.announce(changes)

    def _refuse(self, error: DeskError) -> None:
        self._fault.setText(describe(error).whole)
        self._fault.show()


def _read(path: str) -> bytes:
    """Return what is in a file, no more of it than a logo may have and a byte. Raises FileTrouble."""
    try:
        with Path(path).open("rb") as file:
            return file.read(BYTES_AT_MOST + 1) or b"\0"
    except OSError as error:
        raise FileTrouble(path, error.strerror or str(error)) from error
