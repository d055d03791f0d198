"""Settings of data: lists are imported here, and imports taken back."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.forms.ui_data_section import Ui_DataSection
from orderflow_desk.gui.lists.tables import cell, lay_out
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.long_work import LongWatch
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import FormSection
from orderflow_desk.gui.words.when import second_text
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.domain.exchange.importing import ImportRow
    from orderflow_desk.services.desk import Desk

_BAR = 1000
_WIDTHS = (170, 150, 220, 110, 90)


class DataSection(FormSection):
    """Reads the imports that there were when it is shown. Taking back goes whole, or not at all."""

    topics = reads.IMPORTS

    def __init__(self, session: Session) -> None:
        self._rows: tuple[ImportRow, ...] = ()
        self._watch: LongWatch | None = None
        self.form = Ui_DataSection()
        super().__init__(session, "data_section", self.form, "data_fault")
        heads = (
            self.tr("When"),
            self.tr("By whom"),
            self.tr("File"),
            self.tr("Customers"),
            self.tr("Items"),
            self.tr("State"),
        )
        lay_out(self.form.past_imports, heads, _WIDTHS)
        self.form.data_progress.setRange(0, _BAR)
        self.form.data_progress.hide()
        self.form.import_list.clicked.connect(session.commands.of("import_customers").trigger)
        self.form.take_back.clicked.connect(self._on_take_back)
        self.form.past_imports.itemSelectionChanged.connect(self._grey)
        session.signed_in.connect(self.load_if_seen)
        self._grey()

    @override
    def _read(self, desk: "Desk") -> "tuple[ImportRow, ...]":
        return desk.imports.past()

    @override
    def _on_read(self, rows: "tuple[ImportRow, ...]") -> None:
        self._rows = rows
        table, locale = self.form.past_imports, QLocale()
        table.setRowCount(len(rows))
        for row, one in enumerate(rows):
            state = (
                self.tr("Undone {when}").format(when=second_text(one.taken_back_at))
                if one.taken_back_at
                else self.tr("Stands")
            )
            words = (second_text(one.at), one.person, one.file_name)
            counts = (locale.toString(one.customers), locale.toString(one.items))
            for column, text in enumerate((*words, *counts, state)):
                table.setItem(row, column, cell(text))
        self.form.data_state.setText("" if rows else self.tr("Nothing was imported yet."))
        self._grey()

    def _chosen(self) -> "ImportRow | None":
        row = self.form.past_imports.currentRow()
        is_chosen = bool(self.form.past_imports.selectedItems()) and 0 <= row < len(self._rows)
        return self._rows[row] if is_chosen else None

    def _on_take_back(self) -> None:
        desk, chosen = self._session.desk, self._chosen()
        if self._watch is not None and self._is_busy:
            self._watch.stop()
            return
        if desk is None or chosen is None:
            return
        watch = self._watch = LongWatch(self.window())
        watch.advanced.connect(self._on_advanced)
        self._fault.hide()
        self._write(lambda: desk.imports.take_back(chosen.id, watch), self._on_taken_back, lane=Lane.LONG)

    def _on_taken_back(self, changes: "Changes") -> None:
        self._session.feed.announce(changes)
        self._session.say(self.tr("The import was undone."), is_final=True)

    def _on_advanced(self, _phase: str, done: int, total: int) -> None:
        self.form.data_progress.setValue(done * _BAR // max(total, 1))

    @override
    def _grey(self) -> None:
        chosen, is_busy = self._chosen(), self._is_busy
        may = self._session.may(Permission.IMPORT_LISTS)
        is_standing = chosen is not None and chosen.taken_back_at is None
        self.form.import_list.setEnabled(may and not is_busy)
        self.form.take_back.setEnabled(is_busy or (may and is_standing))
        self.form.take_back.setText(self.tr("Stop") if is_busy else self.tr("Undo import"))
        self.form.data_progress.setVisible(is_busy)
