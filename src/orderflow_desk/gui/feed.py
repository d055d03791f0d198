"""Tells every pane what changed, so that the visible ones refresh and the hidden ones wait until they are shown."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from orderflow_desk.domain.orders import Changes


class Feed(QObject):
    """One signal for all changes, of this window and of others; to be used on the GUI thread."""

    changed = Signal(object)  # Changes

    def tell(self, changes: Changes) -> None:
        """Pass on what changed; changes of nothing are kept to oneself."""
        if changes.orders or changes.kinds or changes.everything:
            self.changed.emit(changes)


class Freshness(QObject):
    """Keeps one pane fresh: calls `refresh` at once while the pane is visible, and once when it is shown again."""

    def __init__(self, feed: Feed, pane: QWidget, refresh: Callable[[Changes], None]) -> None:
        super().__init__(pane)
        self._pane = pane
        self._refresh = refresh
        self._missed = Changes()
        pane.installEventFilter(self)
        feed.changed.connect(self._on_changed)

    @property
    def is_stale(self) -> bool:
        """Tell whether something changed that the pane has not shown."""
        return self._missed != Changes()

    def _on_changed(self, changes: Changes) -> None:
        self._missed |= changes
        if self._pane.isVisible():
            self._catch_up()

    def _catch_up(self) -> None:
        missed, self._missed = self._missed, Changes()
        self._refresh(missed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the pane is shown."""
        if watched is self._pane and event.type() == QEvent.Type.Show and self.is_stale:
            self._catch_up()
        return super().eventFilter(watched, event)
