"""Settings: the ready-made texts of the shop, and one's own."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QVBoxLayout,
)

from orderflow_desk.domain.canned_notes.canned_note import ABBREVIATION_AT_MOST, CannedNote
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_LIST_HEIGHT, _TEXT_HEIGHT = 180, 110


def _in_braces(words: str) -> str:
    return "{" + words + "}"


class CannedSection(SettingsSection):
    """Who may not change the shop's keeps their own, which count before the shop's."""

    topics = reads.CANNED_NOTES

    def __init__(self, session: Session) -> None:
        super().__init__(session, "canned_section")
        self._found: tuple[CannedNote, ...] = ()
        self._instead_of = ""
        self._list = QListWidget()
        self._list.setObjectName("canned_notes")
        self._list.setAccessibleName(self.tr("Canned notes"))
        self._list.setProperty("look", "menu")
        self._list.setFixedHeight(_LIST_HEIGHT)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._abbreviation = QLineEdit()
        self._abbreviation.setObjectName("abbreviation")
        self._abbreviation.setAccessibleName(self.tr("Abbreviation"))
        self._abbreviation.setMaxLength(ABBREVIATION_AT_MOST)
        self._abbreviation.setMaximumWidth(220)
        self._text = QPlainTextEdit()
        self._text.setObjectName("canned_text")
        self._text.setAccessibleName(self.tr("Text"))
        self._text.setTabChangesFocus(True)
        self._text.setFixedHeight(_TEXT_HEIGHT)
        self._is_shops = QCheckBox(self.tr("For everybody in the shop"))
        self._is_shops.setObjectName("canned_is_shops")
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        faults = {}
        for field in (self._abbreviation, self._text):
            fault = PlainLabel(tone="fault", wraps=True)
            caption = PlainLabel(field.accessibleName())
            caption.setBuddy(field)
            form.addRow(caption, field)
            form.addRow(fault)
            faults[field.objectName()] = (field, fault)
        self._faults = FaultLines(faults)
        self._save = push_button(self.tr("Save"), "save_canned_note", look="primary")
        self._save.clicked.connect(self._on_save)
        self._new = push_button(self.tr("New text"), "new_canned_note")
        self._new.clicked.connect(self._on_new)
        self._remove = push_button(self.tr("Remove"), "remove_canned_note", look="danger")
        self._remove.clicked.connect(self._on_remove)
        self._state = PlainLabel(tone="quiet")
        self._lay_out(form)
        self._grey()

    def _lay_out(self, form: QFormLayout) -> None:
        keys = QHBoxLayout()
        keys.setSpacing(8)
        for button in (self._save, self._new, self._remove):
            keys.addWidget(button)
        keys.addWidget(self._state, 1)
        hint = self.tr(
            "In a note, type ; and the abbreviation, then Tab. What stands in braces is filled in there: "
            "{example}, or one of several: {choices}."
        ).format(example=_in_braces(self.tr("volt")), choices=_in_braces(self.tr("place: fuse|socket")))
        listed = TitledCard(self.tr("TEXTS"))
        listed.column.addWidget(self._list)
        card = TitledCard(self.tr("ONE TEXT"))
        card.column.addLayout(form)
        card.column.addWidget(self._is_shops)
        card.column.addWidget(PlainLabel(hint, tone="quiet", wraps=True))
        card.column.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("Canned notes"), tone="title"))
        column.addWidget(listed)
        column.addWidget(card)
        column.addStretch()

    @override
    def _read(self, desk: "Desk") -> tuple[CannedNote, ...]:
        return desk.canned_notes.all()

    @override
    def _on_read(self, found: tuple[CannedNote, ...]) -> None:
        chosen = self._chosen
        self._found = found
        self._list.blockSignals(True)
        self._list.clear()
        for note in found:
            form = (
                self.tr("{abbreviation}  {text}")
                if note.owner_id
                else self.tr("{abbreviation}  {text}  · shop")
            )
            text = form.format(abbreviation=note.abbreviation, text=" ".join(note.text.split()))
            item = QListWidgetItem(text)
            self._list.addItem(item)
            if chosen is not None and (note.key, note.owner_id) == (chosen.key, chosen.owner_id):
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._grey()

    @property
    def _chosen(self) -> CannedNote | None:
        row = self._list.currentRow()
        return self._found[row] if 0 <= row < len(self._found) else None

    @override
    def _grey(self) -> None:
        may_all, chosen = self._session.may(Permission.ADMINISTER), self._chosen
        may = chosen is None or chosen.owner_id is not None or may_all
        self._is_shops.setEnabled(may_all)
        self._save.setEnabled(may)
        self._remove.setEnabled(may and chosen is not None)
        self._abbreviation.setReadOnly(not may)
        self._text.setReadOnly(not may)

    @override
    def _refuse(self, error: DeskError) -> None:
        if not self._faults.show(error):
            self._state.setText(describe(error).whole)

    def _on_chosen(self) -> None:
        chosen = self._chosen
        self._faults.forgive_all()
        if chosen is not None:
            self._state.clear()
            self._abbreviation.setText(chosen.abbreviation)
            self._text.setPlainText(chosen.text)
            self._is_shops.setChecked(chosen.owner_id is None)
        self._grey()

    def _on_new(self) -> None:
        self._list.setCurrentRow(-1)
        self._abbreviation.clear()
        self._text.clear()
        self._is_shops.setChecked(False)
        self._grey()
        self._abbreviation.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_save(self) -> None:
        desk, chosen = self._session.desk, self._chosen
        if desk is None or not self._save.isEnabled():
            return
        is_shops = self._is_shops.isChecked()
        is_same = chosen is not None and (chosen.owner_id is None) == is_shops
        self._do(
            partial(
                desk.canned_notes.write,
                self._abbreviation.text(),
                self._text.toPlainText(),
                is_shops=is_shops,
                instead_of=chosen.abbreviation if chosen is not None and is_same else "",
            ),
            self.tr("Saved"),
        )

    def _on_remove(self) -> None:
        desk, chosen = self._session.desk, self._chosen
        if desk is not None and chosen is not None and self._remove.isEnabled():
            is_shops = chosen.owner_id is None
            self._do(
                partial(desk.canned_notes.remove, chosen.abbreviation, is_shops=is_shops), self.tr("Removed")
            )

    def _do(self, call: "partial[Changes]", said: str) -> None:
        def on_done(changes: "Changes") -> None:
            self._state.setText(said)
            self._session.feed.announce(changes)
            self.load()

        self._session.background.run(call, done=on_done, failed=self._refuse, owner=self)
