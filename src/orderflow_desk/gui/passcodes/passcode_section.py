"""Settings of passcodes: which PCs can show them, and retiring one that was lost or sold."""

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QTableWidget, QVBoxLayout

from orderflow_desk.domain.people import Permission
from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.lists.tables import cell, in_card, lay_out
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.when import day_text
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk
    from orderflow_desk.views.passcodes import PasscodePc

_WIDTHS = (200, 120, 120)


class PasscodeSection(SettingsSection):
    """Reads the PCs when it is shown. Retiring asks first, and says what becomes of what is kept."""

    topics = reads.PASSCODE_PCS

    def __init__(self, session: Session) -> None:
        super().__init__(session, "passcodes_section")
        self._rows: tuple[PasscodePc, ...] = ()
        self.table = QTableWidget()
        self.table.setObjectName("passcode_pcs")
        self.table.setAccessibleName(self.tr("PCs that can show passcodes"))
        self.table.setSelectionBehavior(QTableWidget.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableWidget.SelectionMode.SingleSelection)
        self.table.setEditTriggers(QTableWidget.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        heads = (self.tr("PC"), self.tr("Since"), self.tr("Can show"), self.tr("State"))
        lay_out(self.table, heads, _WIDTHS)
        self._retire = push_button(self.tr("Retire…"), "retire_pc", look="danger")
        self._again = push_button(self.tr("Take in again"), "take_in_pc")
        self._state = PlainLabel(tone="quiet", wraps=True)
        self._state.setObjectName("passcode_pcs_state")
        self._runner = CommandRunner(session, self)
        self._runner.refused.connect(session.complain)
        self._lay_out()
        self._retire.clicked.connect(self._on_retire)
        self._again.clicked.connect(self._on_again)
        self.table.itemSelectionChanged.connect(self._grey)
        session.signed_in.connect(self.load_if_seen)
        self._grey()

    def _lay_out(self) -> None:
        intro = self.tr(
            "Each passcode is encrypted for these PCs, and for nobody else. A PC comes in by itself when somebody "
            "signs in at it. Retire one that was lost or sold."
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(12)
        heading = QVBoxLayout()
        heading.setSpacing(2)
        heading.addWidget(PlainLabel(self.tr("Passcodes"), tone="title"))
        heading.addWidget(PlainLabel(intro, tone="quiet", wraps=True))
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self._retire)
        buttons.addWidget(self._again)
        buttons.addWidget(self._state, 1)
        column.addLayout(heading)
        column.addWidget(in_card(self.table), 1)
        column.addLayout(buttons)

    @override
    def _read(self, desk: "Desk") -> "tuple[PasscodePc, ...]":
        return desk.passcode_pcs.all()

    @override
    def _on_read(self, rows: "tuple[PasscodePc, ...]") -> None:
        self._rows = rows
        self.table.setRowCount(len(rows))
        for place, row in enumerate(rows):
            state = self.tr("Retired") if row.is_retired else self.tr("Can show new passcodes")
            passcodes = self.tr("%Ln kept now", "", row.opens)
            for column, text in enumerate((row.pc, day_text(row.since), passcodes, state)):
                self.table.setItem(place, column, cell(text))
        self._state.setText("" if rows else self.tr("No PC has a key for passcodes yet."))
        self._grey()

    def _chosen(self) -> "PasscodePc | None":
        place = self.table.currentRow()
        is_chosen = bool(self.table.selectedItems()) and 0 <= place < len(self._rows)
        return self._rows[place] if is_chosen else None

    def _on_retire(self) -> None:
        chosen = self._chosen()
        if chosen is None:
            return
        question = Question(
            self.tr("Retire {pc}?").format(pc=chosen.pc),
            self._meaning(chosen),
            "",
            self.tr("Retire"),
            is_danger=True,
            is_final=True,
        )
        asked = QuestionDialog(question, self)
        asked.answered.connect(lambda _reason: self._do_retire(chosen))
        asked.open()

    def _meaning(self, chosen: "PasscodePc") -> str:
        """Say truly what it does, and what it cannot do."""
        sentences = [
            self.tr(
                "New passcodes are no longer encrypted for it, and those that are kept are taken from it."
            ),
            self.tr(
                "Who holds that PC unlocked and an older copy of the database can still read what stands in the copy: "
                "then ask those customers to change their passcodes."
            ),
        ]
        if chosen.alone:
            lost = self.tr("%Ln passcode(s) that only this PC can show will be lost.", "", chosen.alone)
            sentences.insert(1, lost)
        return " ".join(sentences)

    def _do_retire(self, chosen: "PasscodePc") -> None:
        self._runner.do(
            f"retire:{chosen.name}",
            lambda desk, action_id: desk.passcode_pcs.retire(chosen.name, action_id=action_id),
        )

    def _on_again(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self._runner.do(
                f"take_in:{chosen.name}",
                lambda desk, action_id: desk.passcode_pcs.take_in_again(chosen.name, action_id=action_id),
            )

    @override
    def _grey(self) -> None:
        chosen, may = self._chosen(), self._session.may(Permission.ADMINISTER)
        self._retire.setEnabled(may and chosen is not None and not chosen.is_retired)
        self._again.setEnabled(may and chosen is not None and chosen.is_retired)
