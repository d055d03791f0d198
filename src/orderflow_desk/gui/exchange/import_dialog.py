"""Takes a list of customers in: chooses a file, corrects what its columns are, shows what would come, and takes it in."""

from pathlib import Path
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QLocale, QSize, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import ActStopped, DeskError
from orderflow_desk.domain.exchange.column_words import repeated_headers
from orderflow_desk.domain.exchange.importing import (
    SHOWN_AT_MOST,
    Delimiter,
    Encoding,
    ImportPlan,
    Look,
    NearChoice,
    NearTaken,
)
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.exchange.doubtful_cells import DoubtfulCells
from orderflow_desk.gui.exchange.import_tables import (
    chosen_columns,
    fill_columns,
    fill_near,
    ticked_otherwise,
)
from orderflow_desk.gui.forms.ui_import_dialog import Ui_ImportDialog
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.long_work import LongWatch
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.list_words import delimiter_name, encoding_name, phase_words, summary
from orderflow_desk.gui.words.messages.messages import describe

if TYPE_CHECKING:
    from orderflow_desk.views.exchange import ImportReading

_SIZE = QSize(900, 660)
_COLUMNS, _FINDINGS = 0, 1
_BAR = 1000


class ImportDialog(QDialog):
    """Blocks nothing: all that takes time is done on a lane of its own. Escape stops what is under way, then leaves."""

    def __init__(self, session: Session, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._path = ""
        self._look: Look | None = None
        self._reading: ImportReading | None = None
        self._watch: LongWatch | None = None
        self._action_id = uuid4().hex
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("import_dialog")
        give_keyboard_back(self, parent)
        self.form = Ui_ImportDialog()
        self.form.setupUi(self)
        for encoding in Encoding:
            self.form.encoding.addItem(encoding_name(encoding), encoding)
        for delimiter in Delimiter:
            self.form.delimiter.addItem(delimiter_name(delimiter), delimiter)
        self._doubtful = DoubtfulCells(self.form.faults, self.form.faults_title)
        for words, taken in (
            (self.tr("Join those of the same name, take in the others"), NearTaken.OTHER_NAMES),
            (self.tr("Take them in as new customers"), NearTaken.ALL),
            (self.tr("Leave them out"), NearTaken.NONE),
        ):
            self.form.near_choice.addItem(words, taken)
        self.form.progress.setRange(0, _BAR)
        self._connect()
        self._show_fault("")
        self._show_page(_COLUMNS)
        self.resize(_SIZE.boundedTo(self.screen().availableSize() * 0.95))
        give_keyboard_back(self, parent)
        self.form.choose_file.setFocus()

    def open_file(self, path: str) -> None:
        """Look at a file, with its encoding and its delimiter guessed."""
        self._path = path
        self._look_at(None, None, None)

    def _connect(self) -> None:
        form = self.form
        form.choose_file.clicked.connect(self._on_choose_file)
        for choice in (form.encoding, form.delimiter):
            choice.activated.connect(lambda _row: self._look_at(self._encoding, self._delimiter, None))
        form.header_line.valueChanged.connect(
            lambda line: self._look_at(self._encoding, self._delimiter, line)
        )
        self._doubtful.corrected.connect(self._grey)
        form.near_choice.activated.connect(lambda _row: self._fill_near())
        form.go_back.clicked.connect(self._on_back)
        form.leave_it.clicked.connect(self.reject)
        form.check_it.clicked.connect(self._on_check)
        form.take_in.clicked.connect(self._on_take_in)

    @property
    def _encoding(self) -> Encoding:
        return list(Encoding)[self.form.encoding.currentIndex()]

    @property
    def _delimiter(self) -> Delimiter:
        return list(Delimiter)[self.form.delimiter.currentIndex()]

    @property
    def _near_taken(self) -> NearTaken:
        return list(NearTaken)[self.form.near_choice.currentIndex()]

    @override
    def reject(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            return
        self._let_go()
        super().reject()

    def _on_choose_file(self) -> None:
        question = file_question(self, self.tr("A list of customers"), str(Path.home()))
        question.setObjectName("import_file")
        question.setFileMode(QFileDialog.FileMode.ExistingFile)
        question.setNameFilters([self.tr("Lists (*.csv *.txt *.tsv)"), self.tr("All files (*)")])
        question.fileSelected.connect(self.open_file)
        question.open()

    def _look_at(
        self, encoding: Encoding | None, delimiter: Delimiter | None, header_line: int | None
    ) -> None:
        desk, path = self._session.desk, self._path
        if desk is None or not path:
            return
        self._let_go()
        self._doubtful.forget()
        self._show_page(_COLUMNS)
        self._session.background.run(
            lambda: desk.imports.look(path, encoding=encoding, delimiter=delimiter, header_line=header_line),
            done=self._on_looked,
            failed=self._on_unreadable,
            owner=self,
            lane=Lane.LONG,
            key="look",
        )

    def _on_looked(self, look: Look) -> None:
        self._look = look
        self.form.file_name.setText(Path(look.path).name)
        self.form.encoding.setCurrentIndex(list(Encoding).index(look.encoding))
        self.form.delimiter.setCurrentIndex(list(Delimiter).index(look.delimiter))
        self.form.header_line.blockSignals(True)
        self.form.header_line.setValue(look.header_line)
        self.form.header_line.blockSignals(False)
        fill_columns(self.form.columns, look, lambda: self._show_fault(""))
        doubts: list[str] = []
        if not look.is_encoding_certain:
            doubts.append(
                self.tr("The encoding is a guess. If the first values look wrong, choose another one.")
            )
        if twice := repeated_headers(look.header):
            words = self.tr("Several columns are called {names}. Please choose which of them is meant.")
            doubts.append(words.format(names=QLocale().createSeparatedList(list(twice))))
        self._show_fault("\n".join(doubts))
        self._grey()

    def _on_unreadable(self, error: DeskError) -> None:
        self._look = None
        self.form.file_name.setText(Path(self._path).name)
        self.form.columns.setRowCount(0)
        self._on_failed(error)

    def _on_check(self) -> None:
        desk, look = self._session.desk, self._look
        if desk is None or look is None:
            return
        plan = ImportPlan(
            look.path,
            look.encoding,
            look.delimiter,
            chosen_columns(self.form.columns),
            look.header_line,
            dict(self._doubtful.corrections),
        )
        self._let_go()
        watch = self._begin()

        def read() -> "ImportReading":
            reading = desk.imports.read(plan, watch)
            if watch.is_stopped:
                reading.close()
                raise ActStopped
            return reading

        self._session.background.run(
            read, done=self._on_read, failed=self._on_failed, ended=self._end, owner=self, lane=Lane.LONG
        )

    def _on_read(self, reading: "ImportReading") -> None:
        self._reading = reading
        findings = reading.findings
        form = self.form
        form.summary.setText(summary(findings))
        form.faults_card.setVisible(bool(findings.fault_count or findings.remark_count))
        self._doubtful.show(findings)
        form.take_in.setText(
            self.tr("Take in the other %Ln line(s)", "", findings.lines - findings.fault_count)
            if findings.fault_count
            else self.tr("Take in")
        )
        form.near_card.setVisible(bool(findings.near_count))
        form.near_title.setText(
            self.tr(
                "%Ln new customer(s) sharing a phone, an e-mail or a bare name with another",
                "",
                findings.near_count,
            )
        )
        self._fill_near()
        self._show_page(_FINDINGS)

    def _fill_near(self) -> None:
        if self._reading is None:
            return
        fill_near(self.form.near, self._reading.findings.near, self._near_taken)
        hidden = self._reading.findings.near_count - len(self._reading.findings.near)
        one_by_one = self.tr("A tick makes a new customer.")
        so_many = self.tr("A tick makes a new customer; the first %Ln are shown.", "", SHOWN_AT_MOST)
        self.form.near_hint.setText(so_many if hidden else one_by_one)

    def _on_take_in(self) -> None:
        reading = self._reading
        if reading is None:
            return
        near, taken = reading.findings.near, self._near_taken
        choice = NearChoice(taken, ticked_otherwise(self.form.near, near, taken))
        watch = self._begin()
        self._session.background.run(
            lambda: reading.take_in(choice, action_id=self._action_id, progress=watch, without_faulty=True),
            done=self._on_taken_in,
            failed=self._on_failed,
            ended=self._end,
            owner=self,
            lane=Lane.LONG,
        )

    def _on_taken_in(self, changes: Changes) -> None:
        self._session.feed.announce(changes)
        self._session.say(
            self.tr("The list was taken in. Settings, Data can take it back."), seconds=10.0, is_final=True
        )
        self._let_go()
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self._show_fault(describe(error).whole)

    def _on_back(self) -> None:
        self._let_go()
        self._show_page(_COLUMNS)

    def _let_go(self) -> None:
        """Let go of what was read; its connection is closed in the background."""
        if self._reading is not None:
            self._session.background.run(self._reading.close, lane=Lane.LONG)
            self._reading = None

    def _begin(self) -> LongWatch:
        self._show_fault("")
        self._watch = LongWatch(self.window().parentWidget() or self)
        self._watch.advanced.connect(self._on_advanced)
        self.form.progress.setValue(0)
        self.form.progress_words.setText("")
        self._grey()
        return self._watch

    def _end(self) -> None:
        self._watch = None
        self._grey()
        if self._reading is not None:
            # Nothing could have the keyboard while the list was read.
            is_doubtful = bool(self._reading.findings.fault_count)
            (self.form.faults if is_doubtful else self.form.take_in).setFocus()

    def _on_advanced(self, phase: str, done: int, total: int) -> None:
        self.form.progress.setRange(0, _BAR if total else 0)
        self.form.progress.setValue(done * _BAR // total if total else 0)
        self.form.progress_words.setText(phase_words(phase, done))

    def _show_page(self, page: int) -> None:
        self.form.pages.setCurrentIndex(page)
        self._grey()

    def _show_fault(self, sentence: str) -> None:
        self.form.import_fault.setText(sentence)
        self.form.import_fault.setVisible(bool(sentence))

    def _grey(self) -> None:
        form, is_busy = self.form, self._watch is not None
        is_second = form.pages.currentIndex() == _FINDINGS
        form.go_back.setVisible(is_second)
        # What was corrected is checked before it can be taken in.
        is_to_be_checked = not is_second or self._doubtful.is_ahead
        form.check_it.setVisible(is_to_be_checked)
        form.check_it.setText(self.tr("Check again") if is_second else self.tr("Check the file"))
        form.take_in.setVisible(not is_to_be_checked)
        form.go_back.setEnabled(not is_busy)
        form.choose_file.setEnabled(not is_busy)
        form.pages.setEnabled(not is_busy)
        form.check_it.setEnabled(not is_busy and self._look is not None)
        found = None if self._reading is None else self._reading.findings
        form.take_in.setEnabled(not is_busy and found is not None and found.fault_count < found.lines)
        form.leave_it.setText(self.tr("Stop") if is_busy else self.tr("Close"))
        for widget in (form.progress, form.progress_words):
            widget.setVisible(is_busy)
        for widget in (form.encoding, form.delimiter, form.header_line):
            widget.setEnabled(bool(self._path) and not is_busy)
