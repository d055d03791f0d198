"""What the sections have in common that change settings of the shop: read, save, refuse in place, keep what is typed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import FormSection
from orderflow_desk.gui.shop.shop_fields import ShopFields
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class ShopSettingsSection(FormSection):
    """Writes only what was changed here, so that two administrators do not undo each other's work."""

    saved = Signal()
    topics = reads.SHOP

    def __init__(self, session: Session, form: Any, slugs: Iterable[str], prefix: str) -> None:
        super().__init__(session, f"{prefix}_section", form, f"{prefix}_fault")
        self._save_button: QPushButton = getattr(form, f"save_{prefix}")
        self._state: QLabel = getattr(form, f"{prefix}_state")
        self._is_embedded = False
        self._prepare()
        self.fields = ShopFields(form, slugs, self)
        self._faults = self.fields.faults
        self.fields.changed.connect(self._on_typed)
        self._save_button.clicked.connect(self.save)
        session.opened.connect(self.load)
        self._grey()

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return bool(self.fields.changes())

    @override
    def load(self) -> None:
        """Read the settings, unless something is typed."""
        if not self.is_changed:
            super().load()

    def save(self) -> None:
        """Write what was changed."""
        desk = self._session.desk
        if desk is None or self._is_busy or not self.is_changed:
            return
        self._fault.hide()
        self.fields.faults.forgive_all()
        onto = self.fields.onto
        self._write(lambda: _change(desk, onto), self._on_saved)

    def _prepare(self) -> None:
        """Make the fields ready before they are read for the first time."""

    @override
    def _read(self, desk: "Desk") -> ShopSettings:
        return desk.shop.read()

    @override
    def _on_read(self, settings: ShopSettings) -> None:
        if not self.is_changed:
            self.fields.fill(settings)
            self._grey()

    def _on_saved(self, saved: tuple[ShopSettings, Changes]) -> None:
        settings, changes = saved
        self.fields.fill(settings)
        self._state.setText(self.tr("Saved"))
        self._session.feed.announce(changes)
        self._finish()

    def _finish(self) -> None:
        """Do what is to be done once everything is saved."""
        self.saved.emit()

    def _on_typed(self) -> None:
        self._state.setText(self.tr("Not saved yet") if self.is_changed else "")
        self._grey()

    @override
    def _grey(self) -> None:
        may_change = self._session.may(Permission.ADMINISTER)
        self.fields.set_may_change(may_change=may_change and not self._is_busy)
        self._save_button.setVisible(may_change and not self._is_embedded)
        self._save_button.setEnabled(self.is_changed and not self._is_busy)


def _change(desk: "Desk", onto: Callable[[ShopSettings], ShopSettings]) -> tuple[ShopSettings, Changes]:
    """Change what stands in the database at this moment; return what stands there then."""
    changes = desk.shop.change(onto(desk.shop.read()))
    return desk.shop.read(), changes
