"""Settings: what an order is not submitted without at the counter."""

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QCheckBox, QVBoxLayout

from orderflow_desk.domain.orders.intake_needs import Need
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import SettingsSection
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.widgets.titled_card import TitledCard
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.services.desk import Desk

_CONTEXT = "needs"
_WORDS = {
    Need.CONTACT: QT_TRANSLATE_NOOP("needs", "A way to reach the customer: phone or e-mail"),
    Need.FAULT: QT_TRANSLATE_NOOP("needs", "The problem, in the customer's words"),
    Need.SERIAL: QT_TRANSLATE_NOOP("needs", "The serial number"),
    Need.ACCESSORIES: QT_TRANSLATE_NOOP("needs", "Accessories left with it"),
    Need.CONDITION: QT_TRANSLATE_NOOP("needs", "Its condition"),
}


class NeedsSection(SettingsSection):
    """A tick for each need, kept as soon as it is set."""

    topics = reads.SHOP

    def __init__(self, session: Session) -> None:
        super().__init__(session, "needs_section")
        card = TitledCard(self.tr("NOT SUBMITTED WITHOUT"))
        self._ticks = {need: self._tick(need) for need in Need}
        for tick in self._ticks.values():
            card.column.addWidget(tick)
        draft = self.tr("As a draft, an order can be kept without. A name and an item are always needed.")
        card.column.addWidget(PlainLabel(draft, tone="quiet", wraps=True))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 24)
        column.setSpacing(16)
        column.addWidget(PlainLabel(self.tr("New orders"), tone="title"))
        column.addWidget(card)
        column.addStretch()
        self._grey()

    def _tick(self, need: Need) -> QCheckBox:
        tick = QCheckBox(QCoreApplication.translate(_CONTEXT, _WORDS[need]))
        tick.setObjectName(f"needs_{need}")
        tick.clicked.connect(lambda is_on: self._set(need, is_on=is_on))
        return tick

    @override
    def _read(self, desk: "Desk") -> ShopSettings:
        return desk.shop.read()

    @override
    def _on_read(self, settings: ShopSettings) -> None:
        for need, tick in self._ticks.items():
            tick.setChecked(need in settings.intake_needs)

    @override
    def _grey(self) -> None:
        for tick in self._ticks.values():
            tick.setEnabled(self._session.may(Permission.ADMINISTER))

    def _set(self, need: Need, *, is_on: bool) -> None:
        desk = self._session.desk
        if desk is not None:
            self._session.background.run(
                lambda: _change(desk, need, is_on=is_on),
                done=self._session.feed.announce,
                failed=self._refuse,
                ended=self.load,
                owner=self,
            )


def _change(desk: "Desk", need: Need, *, is_on: bool) -> "Changes":
    """Set one need in what stands in the database at this moment."""
    settings = desk.shop.read()
    others = tuple(one for one in settings.intake_needs if one != need)
    return desk.shop.change(replace(settings, intake_needs=(*others, need) if is_on else others))
