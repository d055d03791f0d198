"""Asks which list leaves the program and in which form, and writes it."""

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QStandardPaths, Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.exchange.exporting import SheetKind
from orderflow_desk.gui.dialogs.file_question import file_question
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.exchange.exports import EXPORTS, Export, Shown
from orderflow_desk.gui.forms.ui_export_dialog import Ui_ExportDialog
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.long_work import LongWatch
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.room_for_words import give_room_for_words
from orderflow_desk.gui.words.list_words import phase_words
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.gui.words.shop_time import today

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_BAR = 1000


class ListExportDialog(QDialog):
    """Blocks nothing. The file is there whole, or the old one stays; Escape stops what is under way, then leaves."""

    def __init__(self, session: Session, shown: Shown, first: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._session = session
        self._shown = shown
        self._watch: LongWatch | None = None
        self._exports = [one for one in EXPORTS if session.may(one.permission)]
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("list_export_dialog")
        self.form = Ui_ExportDialog()
        self.form.setupUi(self)
        for one in self._exports:
            self.form.which_list.addItem(one.name, one.id)
        self.form.which_list.setCurrentIndex(max(self.form.which_list.findData(first), 0))
        self.form.kind.addItem(self.tr("CSV, for any program"), SheetKind.CSV)
        self.form.kind.addItem(self.tr("XLSX, for Excel"), SheetKind.XLSX)
        self.form.progress.setRange(0, _BAR)
        self.form.export_fault.hide()
        self.form.leave_it.clicked.connect(self.reject)
        self.form.save_it.clicked.connect(self._on_save_as)
        self.form.save_it.setDefault(True)  # it asks for the file first, and writes over nothing unasked
        self.setMinimumWidth(480)
        give_room_for_words(self)
        give_keyboard_back(self, parent)
        self._grey()

    @property
    def _kind(self) -> SheetKind:
        return list(SheetKind)[self.form.kind.currentIndex()]

    @property
    def _export(self) -> Export:
        return self._exports[self.form.which_list.currentIndex()]

    @override
    def reject(self) -> None:
        if self._watch is not None:
            self._watch.stop()
            return
        super().reject()

    def _on_save_as(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        day = today().isoformat()
        name = f"{self._export.stem_words} {day}.{self._kind}"
        question = file_question(self, self.tr("Save the list as"), folder)
        question.setObjectName("export_file")
        question.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        question.setDefaultSuffix(str(self._kind))
        question.selectFile(name)
        question.fileSelected.connect(self.save_to)
        question.open()

    def save_to(self, path: str) -> None:
        """Write the chosen list into this file."""
        desk = self._session.desk
        if desk is None or self._watch is not None:
            return
        watch = self._watch = LongWatch(self.window().parentWidget() or self)
        watch.advanced.connect(self._on_advanced)
        self.form.export_fault.hide()
        self._grey()
        export, kind, shown = self._export, self._kind, self._shown
        heads, delimiter = export.heads, ";" if QLocale().decimalPoint() == "," else ","
        self._session.background.run(
            lambda: _write(desk, export, shown, Path(path), kind, heads, delimiter, watch),
            done=lambda count: self._on_written(path, count),
            failed=self._on_failed,
            ended=self._end,
            owner=self,
            lane=Lane.LONG,
        )

    def _on_advanced(self, phase: str, done: int, total: int) -> None:
        self.form.progress.setValue(done * _BAR // max(total, 1))
        self.form.progress_words.setText(phase_words(phase, done))

    def _on_written(self, path: str, count: int) -> None:
        words = self.tr("%Ln row(s) saved in {file}.", "", count)
        self._session.say(words.format(file=Path(path).name))
        self._watch = None
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self.form.export_fault.setText(describe(error).whole)
        self.form.export_fault.show()

    def _end(self) -> None:
        self._watch = None
        self._grey()

    def _grey(self) -> None:
        is_busy = self._watch is not None
        for widget in (self.form.which_list, self.form.kind, self.form.save_it):
            widget.setEnabled(not is_busy)
        for widget in (self.form.progress, self.form.progress_words):
            widget.setVisible(is_busy)
        self.form.leave_it.setText(self.tr("Stop") if is_busy else self.tr("Close"))


def _write(
    desk: "Desk",
    export: Export,
    shown: Shown,
    path: Path,
    kind: SheetKind,
    heads: tuple[str, ...],
    delimiter: str,
    watch: LongWatch,
) -> int:
    listing = export.read(desk, shown)
    rows = (export.cells(row) for row in listing.rows)
    return desk.exports.write(
        path, kind, heads, rows, total=listing.total, progress=watch, delimiter=delimiter
    )
