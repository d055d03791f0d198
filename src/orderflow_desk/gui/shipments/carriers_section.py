"""Settings: the carriers of the shop, and the pages on which their parcels are followed."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shipments.tracking import CARRIER_AT_MOST, PAGE_AT_MOST, Carrier
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views import reads
from orderflow_desk.views.shipments import CarrierList

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_ROWS, _ROW = 8, 20


class CarriersSection(SettingsSection):
    """Those that the program knows can be given another page, and none of them be removed; the shop's own can."""

    topics = reads.CARRIERS

    def __init__(self, session: Session) -> None:
        super().__init__(session, "carriers_section")
        self._found = CarrierList()
        self._list = QListWidget()
        self._list.setObjectName("carriers")
        self._list.setAccessibleName(self.tr("Carriers"))
        self._list.setProperty("look", "menu")
        self._list.setFixedHeight(_ROWS * _ROW)
        self._list.currentRowChanged.connect(self._on_chosen)
        self._name = self._line("carrier", self.tr("Carrier"), CARRIER_AT_MOST)
        self._page = self._line("tracking_page", self.tr("Tracking page"), PAGE_AT_MOST)
        self._page.setPlaceholderText(self.tr("https://carrier.example/{number}"))
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        faults = {}
        for field in (self._name, self._page):
            fault = PlainLabel(tone="fault", wraps=True)
            caption = PlainLabel(field.accessibleName())
            caption.setBuddy(field)
            form.addRow(caption, field)
            form.addRow(fault)
            faults[field.objectName()] = (field, fault)
        self._faults = FaultLines(faults)
        self._save = push_button(self.tr("Save"), "save_carrier", look="primary")
        self._save.clicked.connect(self._on_save)
        self._remove = push_button(self.tr("Remove"), "remove_carrier", look="danger")
        self._remove.clicked.connect(self._on_remove)
        self._state = PlainLabel(tone="quiet")
        keys = QHBoxLayout()
        keys.setSpacing(8)
        keys.addWidget(self._save)
        keys.addWidget(self._remove)
        keys.addWidget(self._state, 1)
        known = TitledCard(self.tr("CARRIERS"))
        known.column.addWidget(self._list)
        card = TitledCard(self.tr("A PAGE FOR A CARRIER"))
        card.column.addLayout(form)
        hint = self.tr(
            "Only pages of the web are opened, with the parcel’s number in the place of the word in braces."
        )
        card.column.addWidget(PlainLabel(hint, tone="quiet", wraps=True))
        card.column.addLayout(keys)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("Carriers"), tone="title"))
        column.addWidget(known)
        column.addWidget(card)
        column.addStretch()
        self._grey()

    @override
    def _read(self, desk: "Desk") -> CarrierList:
        return desk.shipments.carriers()

    @override
    def _on_read(self, found: CarrierList) -> None:
        self._found = found
        chosen = self._chosen
        self._list.blockSignals(True)
        self._list.clear()
        for carrier in found.all:
            is_own = carrier in found.own
            form = self.tr("{carrier}, by the shop")
            item = QListWidgetItem(form.format(carrier=carrier.name) if is_own else carrier.name)
            item.setData(Qt.ItemDataRole.ToolTipRole, "")
            self._list.addItem(item)
            if chosen is not None and carrier.name == chosen.name:
                self._list.setCurrentItem(item)
        self._list.blockSignals(False)
        self._grey()

    @property
    def _chosen(self) -> Carrier | None:
        row = self._list.currentRow()
        return self._found.all[row] if 0 <= row < len(self._found.all) else None

    @override
    def _grey(self) -> None:
        may, chosen = self._session.may(Permission.ADMINISTER), self._chosen
        for field in (self._name, self._page):
            field.setReadOnly(not may)
        self._save.setEnabled(may)
        self._remove.setEnabled(may and chosen is not None and chosen in self._found.own)

    @override
    def _refuse(self, error: DeskError) -> None:
        if not self._faults.show(error):
            self._state.setText(describe(error).whole)

    def _on_chosen(self) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._faults.forgive_all()
            self._state.clear()
            self._name.setText(chosen.name)
            self._page.setText(chosen.page)
        self._grey()

    def _on_save(self) -> None:
        desk = self._session.desk
        if desk is not None and self._save.isEnabled():
            self._do(
                partial(desk.shipments.set_carrier, self._name.text(), page=self._page.text()),
                self.tr("Saved"),
            )

    def _on_remove(self) -> None:
        desk, chosen = self._session.desk, self._chosen
        if desk is not None and chosen is not None and self._remove.isEnabled():
            self._do(partial(desk.shipments.remove_carrier, chosen.name), self.tr("Removed"))

    def _do(self, call: "partial[Changes]", said: str) -> None:
        def on_done(changes: "Changes") -> None:
            self._state.setText(said)
            self._session.feed.announce(changes)
            self.load()

        self._session.background.run(call, done=on_done, failed=self._refuse, owner=self)

    def _line(self, name: str, spoken: str, at_most: int) -> QLineEdit:
        made = QLineEdit(self)
        made.setObjectName(name)
        made.setAccessibleName(spoken)
        made.setMaxLength(at_most)
        made.returnPressed.connect(self._on_save)
        return made
