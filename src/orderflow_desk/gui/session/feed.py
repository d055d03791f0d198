"""Tells every pane what changed, so that the visible ones refresh and the hidden ones wait until they are shown."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes, Topic

_REST_MS = 80
# Slugs of `Topic`, which is not loaded before it is needed.
_UNHURRIED = frozenset({"mail", "queue"})


class Feed(QObject):
    """One signal for all changes, of this window and of others; to be used on the GUI thread."""

    ahead = Signal(
        object
    )  # Changes, for the pane that people look at first: what it reads is read before the others'
    changed = Signal(object)  # Changes
    about_to_change = Signal()  # before any pane shows anything else

    def announce(self, changes: "Changes") -> None:
        """Pass on what changed; changes of nothing are kept to oneself."""
        if changes:
            self.about_to_change.emit()
            self.ahead.emit(changes)
            self.changed.emit(changes)


class Freshness(QObject):
    """Keeps one pane fresh: calls `refresh` at once while the pane is visible, and once when it is shown again.

    After a refresh it rests for 80 ms, so that a thousand mails that leave in a row are not a thousand refreshes. What
    people do is shown at once all the same: the next act is done to what is shown.
    """

    def __init__(
        self,
        feed: Feed,
        pane: QWidget,
        reads: "frozenset[Topic]",
        refresh: "Callable[[Changes], None]",
        *,
        is_ahead: bool = False,
    ) -> None:
        """Listen to changes of what the pane `reads` (`views.reads`); `is_ahead` of the other panes."""
        super().__init__(pane)
        self._reads = reads
        self._pane = pane
        self._refresh = refresh
        self._missed: Changes | None = None
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MS)
        self._rest.timeout.connect(self._catch_up)
        pane.installEventFilter(self)
        (feed.ahead if is_ahead else feed.changed).connect(self._on_changed)

    @property
    def is_stale(self) -> bool:
        """Tell whether something changed that the pane has not shown."""
        return self._missed is not None

    @property
    def is_behind(self) -> bool:
        """Tell whether the pane is seen and does not show yet what changed."""
        return self.is_stale and self._pane.isVisible()

    def _on_changed(self, changes: "Changes") -> None:
        if not changes.touches(self._reads):
            return
        self._missed = changes if self._missed is None else self._missed | changes
        if changes.topics & self._reads - _UNHURRIED or not self._rest.isActive():
            self._catch_up()

    def _catch_up(self) -> None:
        missed = self._missed
        if missed is None or not self._pane.isVisible():
            return
        self._rest.start()
        self._missed = None
        self._refresh(missed)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Catch up when the pane is shown."""
        if watched is self._pane and event.type() == QEvent.Type.Show:
            self._catch_up()
        return super().eventFilter(watched, event)
