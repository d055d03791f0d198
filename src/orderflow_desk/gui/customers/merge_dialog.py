"""Shows two records side by side before they are merged, and lets a person choose which values count."""

from functools import partial
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from orderflow_desk.domain.customers import CONTACT_FIELDS, value_of
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.orders.order import Contact
from orderflow_desk.gui.customers.customer_finder import CustomerFinder, orders_counted
from orderflow_desk.gui.customers.undo_merge import undo_merge
from orderflow_desk.gui.dialogs.focus_return import give_keyboard_back
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel, set_tip
from orderflow_desk.gui.words.field_names import field_name
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.customers import CustomerRow

if TYPE_CHECKING:
    from orderflow_desk.views.customers import Merged

_WIDTH, _HEIGHT = 720, 400
_SHOWN = 46
_UNDO_SECONDS = 30.0


class MergeDialog(QDialog):
    """The first record stays; of each field one value is chosen. A finder above looks for the other one."""

    def __init__(
        self, session: Session, stays: CustomerRow, other: CustomerRow | None, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stays = stays
        self._other: CustomerRow | None = None
        self._action_id = uuid4().hex
        self._choices: dict[Field, tuple[QRadioButton, QRadioButton]] = {}
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("merge_dialog")
        self.setWindowTitle(self.tr("Merge two customers"))
        self._finder_line = QLineEdit()
        self._finder_line.setObjectName("merge_finder")
        self._finder_line.setAccessibleName(self.tr("Find the other record"))
        self._finder_line.setPlaceholderText(self.tr("Name, phone or e-mail of the other record"))
        self._finder = CustomerFinder(session, self._finder_line, self, other_than=stays.id)
        self._finder.known.connect(self.show_other)
        self._finder.unknown.connect(self._on_unknown)
        self._finder_line.textEdited.connect(lambda _typed: self._say(""))  # it was said of what stood there
        self._body = QFrame()
        self._body.setProperty("look", "card")
        self._grid = QGridLayout(self._body)
        self._heads = (PlainLabel(tone="strong"), PlainLabel(tone="strong"))
        self._counts = (PlainLabel(tone="quiet"), PlainLabel(tone="quiet"))
        self._words = PlainLabel(tone="quiet", wraps=True)
        self._fault = PlainLabel(tone="late", wraps=True)
        self._fault.setObjectName("merge_fault")
        self._leave = push_button(self.tr("Leave both as they are"), "leave_it")
        self._merge = push_button(self.tr("Merge"), "merge_them", look="primary")
        self._lay_out()
        self._leave.clicked.connect(self.reject)
        self._merge.clicked.connect(self._on_merge)
        give_keyboard_back(self, parent)
        self.resize(_WIDTH, _HEIGHT)
        self._show_stays()
        if other is not None:
            self._finder_line.setText(other.name)
            self.show_other(other)

    def show_other(self, other: CustomerRow) -> None:
        """Put another record beside the one that stays."""
        self._other = other
        self._action_id = uuid4().hex
        self._say("")
        self._finder_line.setText(other.name)
        self._counts[1].setText(orders_counted(other.orders))
        for field in CONTACT_FIELDS:
            mine, theirs = (value_of(_contact(row), field) for row in (self._stays, other))
            self._offer(field, 1, theirs)
            self._choices[field][0 if mine or not theirs else 1].setChecked(True)
        self._body.show()
        self._merge.setEnabled(True)
        self._merge.setFocus()

    def _lay_out(self) -> None:
        self._heads[0].setText(self.tr("This record stays"))
        self._heads[1].setText(self.tr("Is merged into it"))
        self._grid.setContentsMargins(14, 12, 14, 12)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnStretch(2, 1)
        for column in (0, 1):
            self._grid.addWidget(self._heads[column], 0, column + 1)
            self._grid.addWidget(self._counts[column], len(CONTACT_FIELDS) + 1, column + 1)
        for row, field in enumerate(CONTACT_FIELDS, start=1):
            self._grid.addWidget(PlainLabel(field_name(field), tone="quiet"), row, 0)
            group = QButtonGroup(self)
            pair = (QRadioButton(), QRadioButton())
            for column, button in enumerate(pair):
                button.setObjectName(f"choose_{field}_{column}")
                group.addButton(button)
                self._grid.addWidget(button, row, column + 1)
            self._choices[field] = pair
        self._words.setText(
            self.tr(
                "Orders and items of both go to the record that stays. Details that you do not choose are kept, and "
                "the customer is still found by them. The merge can be undone, even days later."
            )
        )
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self._leave)
        buttons.addWidget(self._merge)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        for widget in (self._finder_line, self._body, self._words, self._fault):
            column.addWidget(widget)
        column.addStretch(1)
        column.addLayout(buttons)

    def _show_stays(self) -> None:
        self._merge.setEnabled(False)
        self._say("")
        self._body.hide()
        self._counts[0].setText(orders_counted(self._stays.orders))
        for field in CONTACT_FIELDS:
            self._offer(field, 0, value_of(_contact(self._stays), field))

    def _offer(self, field: Field, column: int, value: str) -> None:
        button = self._choices[field][column]
        shown = value if len(value) <= _SHOWN else value[: _SHOWN - 1] + "…"
        button.setText((shown or self.tr("none")).replace("&", "&&"))
        set_tip(button, value if shown != value else "")
        button.setAccessibleName(
            self.tr("{field}: {value}").format(field=field_name(field), value=value or self.tr("none"))
        )

    def _on_unknown(self, _field: Field, _typed: str) -> None:
        self._say(self.tr("No other record fits what was typed. Fewer letters find more."))

    def _on_merge(self) -> None:
        desk, other = self._session.desk, self._other
        if desk is None or other is None:
            return
        stays, contact, action_id = self._stays, self._chosen(other), self._action_id
        self._merge.setEnabled(False)
        self._session.background.run(
            lambda: desk.merging.merge(stays.id, other.id, contact=contact, action_id=action_id),
            done=partial(self._on_done, other.name),
            failed=self._on_failed,
            owner=self,
        )

    def _chosen(self, other: CustomerRow) -> Contact:
        values = {
            field: value_of(_contact(self._stays if mine.isChecked() else other), field)
            for field, (mine, _theirs) in self._choices.items()
        }
        return Contact(
            values[Field.CUSTOMER_NAME], values[Field.CUSTOMER_EMAIL], values[Field.CUSTOMER_PHONE]
        )

    def _on_done(self, name: str, merged: "Merged") -> None:
        self._session.feed.announce(merged.changes)
        words = self.tr("{name} was merged into this record").format(name=name)
        undo = partial(
            undo_merge, self._session, CommandRunner(self._session, self._session), merged.merge_id, name
        )
        self._session.say(words, undo=undo)
        self.accept()

    def _on_failed(self, error: DeskError) -> None:
        self._merge.setEnabled(True)
        self._say(describe(error).whole)

    def _say(self, sentence: str) -> None:
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))


def _contact(row: CustomerRow) -> Contact:
    return Contact(row.name, row.email, row.phone)
