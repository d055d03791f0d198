"""The buttons that move an order along, each at its place whatever the status: one step back, one forward, the usual walk."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from orderflow_desk.domain.usual_presses import Press
from orderflow_desk.gui.look.theme import Theme
from orderflow_desk.gui.orders.detail.strip.move_button import MoveButton
from orderflow_desk.gui.orders.detail.strip.press_words import option_of, words_of
from orderflow_desk.gui.widgets.plain_label import set_tip
from orderflow_desk.views.orders.detail import OrderDetail
from orderflow_desk.views.outbox import QueueState

_NAMES = {Press.BACK: "move_back", Press.FORWARD: "move_forward", Press.WALK: "usual_walk"}


class PressRow(QWidget):
    """Three buttons of equal width. `pressed` comes for a greyed one, too: somebody wants to know why.

    `looked_at` comes with the button that the pointer or the keyboard is on; None when it leaves.
    """

    pressed = Signal(object)  # Press
    looked_at = Signal(object)  # Press | None

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons = {press: MoveButton(theme, name) for press, name in _NAMES.items()}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        for press, button in self.buttons.items():
            button.clicked.connect(partial(self.pressed.emit, press))
            button.pressed_in_vain.connect(partial(self.pressed.emit, press))
            button.looked_at.connect(partial(self._on_looked_at, press))
            row.addWidget(button, 1)

    def show_detail(self, detail: OrderDetail, queue: QueueState | None, *, is_busy: bool) -> None:
        """Show what there is to press; while an act is under way all are greyed."""
        for press, button in self.buttons.items():
            words, option = words_of(detail, press, queue), option_of(detail, press)
            button.show_move(words.verb, words.target, words.spoken)
            set_tip(button, words.why_not or words.mail)
            button.setEnabled(option is not None and option.refusal is None and not is_busy)
            button.set_primary(is_primary=press is detail.likeliest)
            button.setVisible(option is not None or press is not Press.WALK)

    def _on_looked_at(self, press: Press, is_looked_at: bool) -> None:
        self.looked_at.emit(press if is_looked_at else None)
