"""What the sections have in common that change settings of the shop: read, save, refuse in place, keep what is typed."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Permission
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.shop_fields import ShopFields
from orderflow_desk.gui.words.messages.messages import describe

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk


class ShopSettingsSection(QWidget):
    """Writes only what was changed here, so that two administrators do not undo each other's work."""

    saved = Signal()

    def __init__(self, session: Session, form: object, slugs: Iterable[str], prefix: str) -> None:
        super().__init__()
        self._session = session
        form.setupUi(self)  # type: ignore[attr-defined]  every compiled form has it
        self._save_button: QPushButton = getattr(form, f"save_{prefix}")
        self._state: QLabel = getattr(form, f"{prefix}_state")
        self._fault: QLabel = getattr(form, f"{prefix}_fault")
        self._fault.hide()
        self._is_busy = False
        self._is_embedded = False
        self._prepare()
        self.fields = ShopFields(form, slugs, self)
        self.fields.changed.connect(self._on_typed)
        self._save_button.clicked.connect(self.save)
        self._freshness = Freshness(session.feed, self, self._on_changes)
        session.opened.connect(self.load)
        session.signed_in.connect(self._grey)
        session.person_changed.connect(self._grey)
        self._grey()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.load()

    @property
    def is_changed(self) -> bool:
        """Tell whether something is typed that is not saved."""
        return bool(self.fields.changes())

    def load(self) -> None:
        """Read the settings, unless something is typed."""
        desk = self._session.desk
        if desk is not None and self._session.person is not None and not self.is_changed:
            self._session.background.run(
                desk.shop.read, done=self._on_read, failed=self._refuse, owner=self, key="read"
            )

    def save(self) -> None:
        """Write what was changed."""
        desk = self._session.desk
        if desk is None or self._is_busy or not self.is_changed:
            return
        self._set_busy(is_busy=True)
        self._fault.hide()
        self.fields.faults.forgive_all()
        self._session.background.run(
            self._writing(desk),
            done=self._on_saved,
            failed=self._refuse,
            ended=lambda: self._set_busy(is_busy=False),
            owner=self,
        )

    def _prepare(self) -> None:
        """Make the fields ready before they are read for the first time."""

    def _writing(self, desk: "Desk") -> Callable[[], tuple[ShopSettings, Changes]]:
        onto = self.fields.onto

        def write() -> tuple[ShopSettings, Changes]:
            changes = desk.shop.change(onto(desk.shop.read()))
            return desk.shop.read(), changes

        return write

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

    def _refuse(self, error: DeskError) -> None:
        if not self.fields.faults.show(error):
            self._fault.setText(describe(error).whole)
            self._fault.show()

    def _on_changes(self, changes: Changes) -> None:
        if changes.everything or "shop" in changes.kinds:
            self.load()

    def _on_typed(self) -> None:
        self._state.setText(self.tr("Not saved yet") if self.is_changed else "")
        self._grey()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        self._grey()

    def _grey(self) -> None:
        may_change = self._session.may(Permission.ADMINISTER)
        self.fields.set_may_change(may_change=may_change and not self._is_busy)
        self._save_button.setVisible(may_change and not self._is_embedded)
        self._save_button.setEnabled(self.is_changed and not self._is_busy)
