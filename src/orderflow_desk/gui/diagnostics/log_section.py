"""The log of this PC, to be seen and to be copied for whoever helps."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QShowEvent
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.diagnostics.log_model import LogModel, plain
from orderflow_desk.gui.forms.ui_log_section import Ui_LogSection
from orderflow_desk.gui.lists.tables import set_up
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.support import LogLine
from orderflow_desk.gui.words.messages.messages import describe

_ROW_HEIGHT = 28
_WIDTHS = (130, 76, 160)


class LogSection(QWidget):
    """Reads the end of the log when it is shown, in the background."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._head = ""
        self.setObjectName("log_section")
        self.form = Ui_LogSection()
        self.form.setupUi(self)
        self.model = LogModel(session.theme, self)
        for level, name in (
            ("debug", self.tr("Everything")),
            ("warning", self.tr("Warnings and errors")),
            ("error", self.tr("Errors")),
        ):
            self.form.log_level.addItem(name, level)
        table = self.form.log_lines
        table.setModel(self.model)
        set_up(table, _WIDTHS, row_height=_ROW_HEIGHT)
        table.selectionModel().currentRowChanged.connect(lambda index, _before: self._show_whole(index.row()))
        self.form.log_whole.hide()
        self.form.log_copy.setEnabled(False)
        self.form.log_level.activated.connect(self._on_level_chosen)
        self.form.log_refresh.clicked.connect(self.load)
        self.form.log_open_folder.clicked.connect(self._open_folder)
        self.form.log_copy.clicked.connect(self._on_copy)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.form.log_open_folder.setEnabled(bool(self._session.log_folder))
        self.load()

    def load(self) -> None:
        """Read the end of the log again."""
        support = self._session.support
        if support is None:
            self._say(self.tr("none in this run"))
            return
        self._session.background.run(
            lambda: (support.head(), support.tail()),
            done=self._on_read,
            failed=self._on_failed,
            owner=self,
            lane=Lane.SLOW,
            key="log",
        )

    def _on_read(self, found: tuple[str, tuple[LogLine, ...]]) -> None:
        self._head, lines = found
        self.model.show_lines(lines)
        self.form.log_copy.setEnabled(True)
        self._show_end()

    def _on_failed(self, error: DeskError) -> None:
        self._say(describe(error).whole)

    def _on_level_chosen(self) -> None:
        self.model.show_from(str(self.form.log_level.currentData()))
        self._show_end()

    def _show_end(self) -> None:
        count = self.model.rowCount()
        self.form.log_whole.hide()
        self._say(self.tr("%Ln line(s)", "", count))
        self.form.log_lines.scrollToBottom()

    def _show_whole(self, row: int) -> None:
        line = self.model.line_at(row)
        self.form.log_whole.setVisible(line is not None)
        if line is not None:
            self.form.log_whole.setPlainText(plain(line))

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(f"{self._head}\n\n{self.model.text}\n")
        self._say(self.tr("Copied, with the versions of the program at the top."))

    def _open_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(self._session.log_folder))

    def _say(self, words: str) -> None:
        self.form.log_state.setText(words)
