"""What unfolds where a step is refused for parts that have not arrived: receive them, or say why they are not needed."""

from functools import partial
from typing import Any

from PySide6.QtWidgets import QFrame, QHBoxLayout

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.cards import ShownFold
from orderflow_desk.gui.parts.part_commands import PartCommands
from orderflow_desk.gui.parts.strike_question import ask_why
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.orders.detail import OrderDetail

_ICON = 20


class PartsFold(QFrame):
    """It mends what was refused for one part, and leads to the tab for several; who wants the step presses again."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self._session = session
        self._parts: tuple[tuple[int, str], ...] = ()
        self._commands = PartCommands(session, self)
        self._commands.runner.refused.connect(self._on_refused)
        self.setObjectName("parts_fold")
        self.setProperty("look", "fold")
        self._icon = PlainLabel()
        self._icon.setFixedSize(_ICON, _ICON)
        session.theme.changed.connect(self._draw)
        self._sentence = PlainLabel(wraps=True)
        self._sentence.setObjectName("parts_refused")
        self._strike = push_button(self.tr("Not needed…"), "strike_refused", look="link")
        self._strike.clicked.connect(self._on_strike)
        self._tab = push_button(self.tr("Show the parts"), "show_parts", look="primary")
        self._tab.clicked.connect(session.commands.of("tab_parts").trigger)
        self._receive = push_button(self.tr("It is here: receive"), "receive_refused", look="primary")
        self._receive.clicked.connect(self._on_receive)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(self._icon)
        row.addWidget(self._sentence, 1)
        for button in (self._strike, self._tab, self._receive):
            row.addWidget(button)
        self._draw()

    def show_refusal(self, _detail: OrderDetail, verb: str, refusal: Any) -> None:
        """Say what is refused, and for which parts."""
        self._parts = refusal.parts
        is_one = len(self._parts) == 1
        names = ", ".join(name for _, name in self._parts[:4])
        if not verb:
            form = self.tr("Not here yet: {parts}.")
        elif is_one:
            form = self.tr("{verb} passes Awaiting Parts, but this part has not arrived: {parts}.")
        else:
            form = self.tr("{verb} passes Awaiting Parts, but these parts have not arrived: {parts}.")
        self._sentence.setText(form.format(verb=verb, parts=names))
        for button in (self._strike, self._receive):
            button.setVisible(is_one)
        self._tab.setVisible(not is_one)

    def _on_receive(self) -> None:
        for part_id, _ in self._parts[:1]:
            self._commands.receive(part_id, "", lambda: None)

    def _on_strike(self) -> None:
        for part_id, name in self._parts[:1]:
            ask_why(self, name, partial(self._commands.strike, part_id, lambda: None))

    def _on_refused(self, error: DeskError) -> None:
        self._sentence.setText(describe(error).whole)

    def _draw(self) -> None:
        theme = self._session.theme
        pixmap = theme.pixmap("barrier", theme.colour("warn"), _ICON, self.devicePixelRatioF())
        self._icon.setPixmap(pixmap)


def parts_fold(session: Session) -> ShownFold:
    """Return the fold."""
    made = PartsFold(session)
    return ShownFold(made, made.show_refusal)
