"""The bar at the top of the window while the database is away: what happened, what still works, and the ways on."""

from functools import partial
from itertools import pairwise

from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.gui.opening.shop_wish import ShopWish
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.flow_layout import FlowLayout
from orderflow_desk.gui.widgets.plain_label import PlainLabel


class AlarmBar(QFrame):
    """Shown from `database_lost` to `database_back`; nothing behind it is blocked.

    While the shop is not open yet, another can be chosen, and what stands in the way has buttons of its own.
    """

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._said = ""
        self._own: dict[str, QPushButton] = {}  # made when they are first offered
        self._wishes: dict[str, ShopWish] = {}
        self.setObjectName("alarm")
        self.setProperty("look", "alarm")
        self._words = PlainLabel(wraps=True)
        self._words.setObjectName("alarm_words")
        self._retry = push_button(self.tr("Try again"), "alarm_retry")
        self._retry.clicked.connect(session.retry_wanted)
        self._choose = push_button(self.tr("Choose another shop…"), "alarm_choose")
        self._choose.clicked.connect(self._on_choose)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.addWidget(self._words, 1)
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons, spacing=8, last_at_edge=False)
        self._flow.setContentsMargins(0, 0, 0, 0)
        for button in (self._retry, self._choose):
            self._flow.addWidget(button)
        row.addWidget(self._buttons, 1)
        session.database_lost.connect(self._on_lost)
        session.database_back.connect(self.hide)
        session.opened.connect(self.hide)
        self.hide()

    def _on_lost(self, error: DeskError) -> None:
        from orderflow_desk.gui.words.messages.messages import (
            describe,  # not before there is something to tell
        )

        said = describe(error).whole
        if said != self._said or self.isHidden():  # what is being pressed stays where it is
            self._said = said
            self._words.setText(said)
            self._offer(error)
        self.show()

    def _offer(self, error: DeskError) -> None:
        from orderflow_desk.gui.opening.ways import ways_on  # not before there is something to press

        is_opening = not self._session.is_open
        self._choose.setVisible(is_opening)
        self._wishes = {way.name: way.wish for way in ways_on(error)} if is_opening else {}
        for way in ways_on(error):
            if way.name not in self._own:
                button = self._own[way.name] = push_button(way.text, way.name)
                button.clicked.connect(partial(self._on_way, way.name))
                self._flow.addWidget(button)
        for name, button in self._own.items():
            button.setVisible(name in self._wishes)
        for one, next_one in pairwise((self._retry, self._choose, *self._own.values())):
            QWidget.setTabOrder(one, next_one)

    def _on_way(self, name: str) -> None:
        wish = self._wishes.get(name)
        if wish is not None:
            self._session.shop_wanted.emit(wish)

    def _on_choose(self) -> None:
        from orderflow_desk.gui.opening.choose_shop import ChooseShop

        ChooseShop(self._session, self.window()).open()
