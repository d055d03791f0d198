"""Tells calmly of a fault of the program itself: what it means, that what was typed is saved, and the report."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.filing import write_whole
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.forms.ui_crash_dialog import Ui_CrashDialog
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP

LAST_TIME = "last_time"
FILE_NAME = "orderflow-desk-report.txt"
_FAULT = QT_TRANSLATE_NOOP("CrashDialog", "Something went wrong in the program itself")
# Where it was: a title, and what that means for who sits here.
_WORDS = {
    "window": (
        _FAULT,
        QT_TRANSLATE_NOOP(
            "CrashDialog", "What you did last may not have been done; please look whether it is there."
        ),
    ),
    "background": (
        _FAULT,
        QT_TRANSLATE_NOOP(
            "CrashDialog",
            "Something could not be read or changed. Nothing is half done: a change is whole, or it did not happen.",
        ),
    ),
    "mail": (
        _FAULT,
        QT_TRANSLATE_NOOP(
            "CrashDialog",
            "An e-mail could not be handled. The others go on, and the Outbox shows what became of it.",
        ),
    ),
    LAST_TIME: (
        QT_TRANSLATE_NOOP("CrashDialog", "The program ended unexpectedly last time"),
        QT_TRANSLATE_NOOP(
            "CrashDialog",
            "What was done is kept, and what was typed but for the last moment. The report says where it was.",
        ),
    ),
}
_UNSEEN = (
    _FAULT,
    QT_TRANSLATE_NOOP("CrashDialog", "A part of the program failed that works unseen. You can go on."),
)


class CrashDialog(QDialog):
    """Blocks nothing but the window below it. Enter does nothing here: it may be the end of a scan."""

    quit_wanted = Signal()

    def __init__(self, session: Session, where: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._trouble: DeskError | None = None
        self.has_report = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("crash_dialog")
        self.form = form = Ui_CrashDialog()
        form.setupUi(self)
        title, meaning = _WORDS.get(where, _UNSEEN)
        form.crash_title.setText(QCoreApplication.translate("CrashDialog", title))
        form.crash_meaning.setText(QCoreApplication.translate("CrashDialog", meaning))
        form.crash_report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        form.crash_times.hide()
        form.crash_done.hide()
        self._connect()
        self._watch_typing(is_last_time=where == LAST_TIME)
        self._set_has_report(is_there=False)
        form.crash_report.setFocus()
        give_keyboard_back(self, parent)

    def set_report(self, text: str) -> None:
        """Show the report; what is shown is what is copied and saved."""
        self.form.crash_report.setPlainText(text)
        self._set_has_report(is_there=True)

    def set_times(self, times: int) -> None:
        """Say how often it happened, once that is more than once."""
        self.form.crash_times.setText(self.tr("It happened %Ln time(s).", "", times))
        self.form.crash_times.setVisible(times > 1)

    def _connect(self) -> None:
        form = self.form
        form.crash_copy.clicked.connect(self._on_copy)
        form.crash_save.clicked.connect(self._on_save)
        form.crash_log.clicked.connect(self._on_log)
        form.crash_go_on.clicked.connect(self.accept)
        form.crash_quit.clicked.connect(self._on_quit)

    def _set_has_report(self, *, is_there: bool) -> None:
        self.has_report = is_there
        self.form.crash_copy.setEnabled(is_there)
        self.form.crash_save.setEnabled(is_there)

    def _watch_typing(self, *, is_last_time: bool) -> None:
        """Say that what was typed is saved, once it is, or that it could not be."""
        self.form.crash_saved.setHidden(is_last_time)
        self.form.crash_quit.setHidden(is_last_time)
        if is_last_time:
            return
        autosave = self._session.autosave
        autosave.failed.connect(self._on_not_saved)
        autosave.recovered.connect(self._on_taken_at_last)
        autosave.settled.connect(self._show_saved)
        if autosave.is_settled:
            self._show_saved()
        else:
            self._show_saving()

    def _show_saving(self) -> None:
        self._say_of_typing(self.tr("What you typed is being saved …"), "quiet")

    def _on_taken_at_last(self) -> None:
        """Take back that it could not be saved; once all of it is, autosave says so."""
        self._trouble = None
        self._show_saving()

    def _on_not_saved(self, trouble: DeskError) -> None:
        self._trouble = trouble
        self._show_saved()

    def _show_saved(self) -> None:
        if self._trouble is None:
            self._say_of_typing(
                self.tr("✓ What you typed is saved: half-written orders, notes and templates come back."),
                "good",
            )
        else:
            words = self.tr("What you typed could not be saved: {why} Go on, and copy it from the window.")
            self._say_of_typing(words.format(why=describe(self._trouble).sentence), "late")

    def _say_of_typing(self, words: str, tone: str) -> None:
        label = self.form.crash_saved
        label.setText(words)
        label.setProperty("tone", tone)
        label.style().unpolish(label)
        label.style().polish(label)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.form.crash_report.toPlainText())
        self._say(self.tr("Copied."))

    def _on_save(self) -> None:
        question = file_question(self, self.tr("Save report"))
        question.setObjectName("crash_file")
        question.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        question.selectFile(FILE_NAME)
        question.fileSelected.connect(self._save)
        question.open()

    def _save(self, name: str) -> None:
        content = self.form.crash_report.toPlainText().encode()
        self._session.background.run(
            lambda: write_whole(Path(name), content),
            done=lambda _nothing: self._say(self.tr("Saved.")),
            failed=lambda error: self._say(describe(error).whole),
            owner=self,
            lane=Lane.SLOW,
        )

    def _on_log(self) -> None:
        from orderflow_desk.gui.diagnostics.log_dialog import LogDialog

        LogDialog(self._session, self).open()

    def _on_quit(self) -> None:
        self.accept()
        self.quit_wanted.emit()

    def _say(self, words: str) -> None:
        self.form.crash_done.setText(words)
        self.form.crash_done.show()
