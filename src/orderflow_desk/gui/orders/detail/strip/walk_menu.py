"""The menu of the walks: several steps at once, each with the stages that it skips."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QWidget

from orderflow_desk.domain.orders.fields import OrderKind
from orderflow_desk.gui.orders.detail.remedies import button_words
from orderflow_desk.gui.orders.detail.strip.press_words import why_refused
from orderflow_desk.gui.widgets.plain_label import plain_tooltip
from orderflow_desk.gui.words.words import status_name, walk_verb
from orderflow_desk.views.orders.detail import WalkOption


class WalkMenu(QMenu):
    """Says which walk was `chosen`; below one that can't be taken stands what mends that, by `missing_wanted`."""

    chosen = Signal(object)  # WalkOption
    missing_wanted = Signal(object)  # Refusal

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)

    def offer(self, walks: Sequence[WalkOption], kind: OrderKind) -> None:
        """Offer these, of an order of a kind."""
        self.clear()
        for walk in walks:
            self._offer(walk, kind)

    def _offer(self, walk: WalkOption, kind: OrderKind) -> None:
        skipped = ", ".join(status_name(status) for status in walk.passed)
        text = self.tr("{verb}: {status} (skips {skipped})").format(
            verb=walk_verb(walk.name, kind), status=status_name(walk.to), skipped=skipped
        )
        action = self.addAction(text.replace("&", "&&"))
        action.setObjectName(f"walk_{walk.name}")
        action.setEnabled(walk.refusal is None)
        if walk.refusal is not None:
            action.setToolTip(plain_tooltip(why_refused(walk.refusal)))
        if words := button_words(walk.refusal):
            lead = self.addAction(words)
            lead.setObjectName("walk_open_missing")
            lead.triggered.connect(partial(self.missing_wanted.emit, walk.refusal))
        action.triggered.connect(partial(self.chosen.emit, walk))
