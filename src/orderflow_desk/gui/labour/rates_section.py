"""Settings: what an hour of labour costs, in the shop and of those who have a rate of their own."""

from functools import partial, reduce
from operator import or_
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QVBoxLayout

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.money import Money, parse_money
from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.field_words import money_text
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.labour import LabourRates

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_SHOP = None


class RatesSection(SettingsSection):
    """What is typed is kept by the button, all of it or nothing. Lines that stand keep the rate that they have."""

    topics = reads.LABOUR_RATES

    def __init__(self, session: Session) -> None:
        super().__init__(session, "rates_section")
        self._kept: dict[int | None, Money | None] = {}
        self._fields: dict[int | None, QLineEdit] = {}
        self._currency = ""
        self._form = QFormLayout()
        self._form.setHorizontalSpacing(16)
        self._form.setVerticalSpacing(8)
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        card = TitledCard(self.tr("PER HOUR"))
        card.column.addLayout(self._form)
        hint = self.tr(
            "An empty field takes the rate of the shop. What was logged keeps its rate. Whether rates are with tax says "
            "Settings → Invoices."
        )
        card.column.addWidget(PlainLabel(hint, tone="quiet", wraps=True))
        self._fault = PlainLabel(tone="fault", wraps=True)
        self._fault.setObjectName("rates_fault")
        self._fault.hide()
        self._save = push_button(self.tr("Save"), "save_rates", look="primary")
        self._save.clicked.connect(self._on_save)
        self._state = PlainLabel(tone="quiet")
        self._state.setObjectName("rates_state")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._save)
        row.addWidget(self._state, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("Labour rates"), tone="title"))
        column.addWidget(card)
        column.addWidget(self._fault)
        column.addLayout(row)
        column.addStretch()
        self._grey()

    @override
    def _read(self, desk: "Desk") -> tuple[LabourRates, tuple[Person, ...]]:
        return desk.labour.rates(), desk.people.all()

    @override
    def _on_read(self, found: tuple[LabourRates, tuple[Person, ...]]) -> None:
        rates, people = found
        if self._is_typed and self._currency:
            return
        self._currency = rates.currency
        self._kept = {_SHOP: rates.shop, **dict(rates.of_people)}
        self._build([one for one in people if one.is_active])
        self._grey()

    def _build(self, people: list[Person]) -> None:
        while self._form.rowCount():
            self._form.removeRow(0)
        names = [(_SHOP, self.tr("The shop")), *((one.id, one.name) for one in people)]
        self._fields = {}
        for number, name in names:
            field = QLineEdit()
            field.setObjectName("rate_of_shop" if number is _SHOP else f"rate_of_{number}")
            field.setAccessibleName(self.tr("Rate per hour: {name}").format(name=name))
            field.setMaximumWidth(180)
            kept, shop = self._kept.get(number), self._kept.get(_SHOP)
            field.setText("" if kept is None else money_text(kept))
            field.setPlaceholderText(self.tr("none") if number is _SHOP or shop is None else money_text(shop))
            field.textEdited.connect(self._on_typed)
            field.returnPressed.connect(self._on_save)
            self._fields[number] = field
            caption = PlainLabel(name)
            caption.setMinimumHeight(field.sizeHint().height())
            caption.setBuddy(field)
            self._form.addRow(caption, field)

    @property
    def _is_typed(self) -> bool:
        return any(field.isModified() for field in self._fields.values())

    def _on_typed(self) -> None:
        self._fault.hide()
        self._state.setText(self.tr("Not saved yet"))
        self._grey()

    @override
    def _grey(self) -> None:
        may = self._session.may(Permission.ADMINISTER)
        for field in self._fields.values():
            field.setReadOnly(not may)
        self._save.setEnabled(may and self._is_typed)

    def _on_save(self) -> None:
        desk = self._session.desk
        if desk is None or not self._save.isEnabled():
            return
        try:
            typed = {
                number: parse_money(field.text(), self._currency, field="labour_rate")
                for number, field in self._fields.items()
                if field.isModified()
            }
        except DeskError as error:
            self._refuse(error)
            return
        self._save.setEnabled(False)
        self._session.background.run(
            partial(_write, desk, typed),
            done=self._on_saved,
            failed=self._refuse,
            ended=self._grey,
            owner=self,
        )

    def _on_saved(self, changes: "Changes") -> None:
        for field in self._fields.values():
            field.setModified(False)
        self._state.setText(self.tr("Saved"))
        self._session.feed.announce(changes)
        self.load()

    @override
    def _refuse(self, error: DeskError) -> None:
        self._fault.setText(describe(error).whole)
        self._fault.show()


def _write(desk: "Desk", typed: dict[int | None, Money | None]) -> "Changes":
    found = [desk.labour.set_rate(rate, worker_id=number) for number, rate in typed.items()]
    return reduce(or_, found)
