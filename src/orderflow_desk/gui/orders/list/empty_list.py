"""What stands in the place of an empty list: why it is empty, and what to do next."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from orderflow_desk.domain.searching import is_number
from orderflow_desk.gui.orders.list.list_choice import Group, ListChoice
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel
from orderflow_desk.gui.words.translating import QT_TRANSLATE_NOOP
from orderflow_desk.gui.words.words import status_name
from orderflow_desk.views.customers import ItemRow

_FOUND_NOTHING = (
    QT_TRANSLATE_NOOP("empty_list", "Nothing found for “{search}”"),
    QT_TRANSLATE_NOOP(
        "empty_list", "Numbers, names, phones, items and serials are searched. Fewer letters find more."
    ),
)
_FOUND_NOTHING_OF_MINE = (
    QT_TRANSLATE_NOOP("empty_list", "None of your orders matches “{search}”"),
    QT_TRANSLATE_NOOP("empty_list", "Switch “Mine” off to search everybody's."),
)
_NO_SUCH_NUMBER = (
    QT_TRANSLATE_NOOP("empty_list", "No order found for {search}"),
    QT_TRANSLATE_NOOP("empty_list", "It is no order's number, and in no order's phone or serial number."),
)
_NOTHING_OF_MINE = (
    QT_TRANSLATE_NOOP("empty_list", "No orders of yours here"),
    QT_TRANSLATE_NOOP("empty_list", "Switch “Mine” off to see everybody's, and take one from New."),
)
_NOTHING_OPEN = (
    QT_TRANSLATE_NOOP("empty_list", "No open orders"),
    QT_TRANSLATE_NOOP("empty_list", "Take the first one in: it is saved as a draft from the first letter."),
)
_NOTHING_CLOSED = (
    QT_TRANSLATE_NOOP("empty_list", "No closed orders yet"),
    QT_TRANSLATE_NOOP("empty_list", "Completed and cancelled orders are kept here for ever."),
)
_NOTHING_IN_STATUS = (
    QT_TRANSLATE_NOOP("empty_list", "No order is {status}"),
    QT_TRANSLATE_NOOP("empty_list", "Choose “Open” to see all open orders."),
)


class EmptyList(QFrame):
    """A few words and, where it helps, a button."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._searched = ""
        self.setObjectName("empty_list")
        self.setProperty("look", "panel")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._title = PlainLabel(tone="strong", wraps=True)
        self._advice = PlainLabel(tone="quiet", wraps=True)
        self._owner: int | None = None
        self._known = PlainLabel(tone="strong", wraps=True)
        self._known.setObjectName("empty_list_known_item")
        self._open = push_button(self.tr("Open customer"), "empty_list_open_customer")
        self._open.clicked.connect(self._on_open)
        self._new = push_button(self.tr("New order"), "empty_list_new_order", look="primary")
        self._new.clicked.connect(session.commands.of("new_order").trigger)
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 48, 32, 32)
        column.setSpacing(8)
        for label in (self._title, self._advice, self._known):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            column.addWidget(label)
        column.addSpacing(8)
        column.addWidget(self._open, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._new, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch()

    def explain(self, choice: ListChoice) -> None:
        """Say why there is nothing to see."""
        title, advice = (QCoreApplication.translate("empty_list", text) for text in _words_for(choice))
        status = "" if isinstance(choice.chip, Group) else status_name(choice.chip)
        self._title.setText(title.format(search=choice.search.strip(), status=status))
        self._advice.setText(advice)
        self.setAccessibleName(self._title.text())
        self.setAccessibleDescription(advice)
        self._new.setVisible(_words_for(choice) is _NOTHING_OPEN)
        self._look_for_item(choice.search)

    def _look_for_item(self, serial: str) -> None:
        """Look for an item with this serial number that has no order yet: a list that was imported brought it."""
        self._show_item("", ())
        desk = self._session.desk
        if desk is not None and serial.strip():
            self._searched = serial
            self._session.background.run(
                partial(desk.customers.with_serial, serial),
                done=partial(self._show_item, serial),
                failed=lambda _error: None,
                owner=self,
                key="item",
            )

    def _show_item(self, serial: str, items: Sequence[ItemRow]) -> None:
        if items and serial != self._searched:
            return
        item = next((item for item in items if not item.orders), None)
        self._owner = None if item is None else item.customer_id
        words = self.tr("On file for {owner}: {item}. No orders yet.")
        self._known.setText("" if item is None else words.format(owner=item.owner, item=item.title))
        for part in (self._known, self._open):
            part.setVisible(item is not None)

    def _on_open(self) -> None:
        if self._owner is not None:
            self._session.show_customer(self._owner)


def _words_for(choice: ListChoice) -> tuple[str, str]:
    if choice.search.strip():
        if choice.is_mine:
            return _FOUND_NOTHING_OF_MINE
        return _NO_SUCH_NUMBER if is_number(choice.search) else _FOUND_NOTHING
    if choice.is_mine:
        return _NOTHING_OF_MINE
    if choice.chip is Group.OPEN:
        return _NOTHING_OPEN
    return _NOTHING_CLOSED if choice.chip is Group.CLOSED else _NOTHING_IN_STATUS
