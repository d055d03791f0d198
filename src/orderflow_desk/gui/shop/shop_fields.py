"""Fields of a form that are settings of the shop: each is named after its setting."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QSpinBox, QWidget

from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.shop.field_kinds import kind_of
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines

_ADDRESSES = ("sender_address", "reply_to")


class ShopFields(QObject):
    """Reads and fills the fields, and knows which of them a person changed. `changed` comes when one did."""

    changed = Signal()

    def __init__(self, form: object, slugs: Iterable[str], parent: QWidget) -> None:
        super().__init__(parent)
        self._fields: dict[str, QWidget] = {slug: getattr(form, slug) for slug in slugs}
        labels: dict[str, QLabel] = {slug: getattr(form, f"{slug}_fault") for slug in self._fields}
        self.faults = FaultLines(
            {slug: (field, labels[slug]) for slug, field in self._fields.items()},
            addresses=[slug for slug in _ADDRESSES if slug in self._fields],
        )
        self._loaded = ShopSettings()
        self._is_filling = False
        self._kinds = {slug: kind_of(field) for slug, field in self._fields.items()}
        for slug, field in self._fields.items():
            getattr(field, self._kinds[slug].changed).connect(self._on_changed)
            if isinstance(field, QSpinBox):
                field.lineEdit().setTextMargins(8, 0, 0, 0)  # style sheets do not reach it
        self.fill(self._loaded)

    @property
    def loaded(self) -> ShopSettings:
        """The settings as they were filled in."""
        return self._loaded

    def fill(self, settings: ShopSettings) -> None:
        """Show the settings as they are."""
        self._loaded = settings
        self._is_filling = True
        for slug, field in self._fields.items():
            self._kinds[slug].put(field, getattr(settings, slug))
        self.faults.forgive_all()
        self._is_filling = False

    def changes(self) -> dict[str, Any]:
        """Return what is not as it was filled in, by the names of the settings."""
        typed = {
            slug: self._kinds[slug].value(field, getattr(self._loaded, slug))
            for slug, field in self._fields.items()
        }
        return {slug: value for slug, value in typed.items() if value != getattr(self._loaded, slug)}

    def onto(self, settings: ShopSettings) -> ShopSettings:
        """Return these settings with what was changed here: what others changed meanwhile stays."""
        return replace(settings, **self.changes())

    def set_may_change(self, *, may_change: bool) -> None:
        """Let the fields be changed, or only be read."""
        for slug, field in self._fields.items():
            self._kinds[slug].let_change(field, may_change)

    def _on_changed(self) -> None:
        if not self._is_filling:
            self.changed.emit()
