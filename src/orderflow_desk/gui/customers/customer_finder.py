"""Finds who stands at the counter: a line that takes phone, e-mail or name, and offers who that may be."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from orderflow_desk.domain.orders.fields import Field
from orderflow_desk.domain.searching import SHORTEST_FRAGMENT, is_number, terms
from orderflow_desk.gui.lists.drawn_rows import Line
from orderflow_desk.gui.lists.suggestion_box import SuggestionBox
from orderflow_desk.gui.session.session import Session
from orderflow_desk.views.customers import CustomerRow


class CustomerFinder(QObject):
    """`known` comes with a customer who was taken, `unknown` with the field and the text to begin a new one with.

    `left` comes with the same when the keyboard went elsewhere and nothing was taken. A new one is offered: after those
    who are only close, but Enter means it, so that it never takes somebody of another name. Who looks for a record
    `other_than` one is offered neither that nor a new one.
    """

    known = Signal(object)
    unknown = Signal(object, str)
    left = Signal(object, str)

    def __init__(
        self, session: Session, line: QLineEdit, ground: QWidget, *, other_than: int | None = None
    ) -> None:
        super().__init__(line)
        self._session, self._line, self._other_than = session, line, other_than
        self._box = SuggestionBox(session.theme, line, ground)
        self._box.chosen.connect(self._on_chosen)
        self._is_asked = False
        self._is_taken = False
        line.textEdited.connect(self._on_typed)
        line.returnPressed.connect(self._on_return)
        line.editingFinished.connect(self._on_left)

    def _on_typed(self, typed: str) -> None:
        self._is_taken = False
        desk = self._session.desk
        if desk is None or not any(len(word) >= SHORTEST_FRAGMENT for word in terms(typed)):
            self._is_asked = False
            self._box.offer(())
            return
        self._is_asked = True
        self._session.background.run(
            partial(desk.customers.suggest, typed),
            done=partial(self._on_found, typed),
            failed=lambda _error: self._on_found(typed, ()),
            owner=self,
            key="suggest",
        )

    def _on_found(self, typed: str, found: tuple[CustomerRow, ...]) -> None:
        if typed != self._line.text():
            return
        self._is_asked = False
        others = [row for row in found if row.id != self._other_than]
        written, close = ([row for row in others if row.is_close is way] for way in (False, True))
        new = [_of_new(typed)] if self._other_than is None else []
        meant = 0 if written or not new else len(close)
        self._box.offer([*map(_of_customer, (*written, *close)), *new], meant)
        if self._is_taken:
            self._box.take()

    def _on_return(self) -> None:
        """Enter came before the answer: what stands first in it is taken, as it would have been a moment later."""
        if self._is_asked:
            self._is_taken = True
        elif self._line.text().strip():
            self.unknown.emit(*_as_new(self._line.text()))

    def _on_left(self) -> None:
        if self._line.text().strip() and not self._line.hasFocus():
            self.left.emit(*_as_new(self._line.text()))

    def _on_chosen(self, customer: object) -> None:
        self._is_taken = False
        if isinstance(customer, CustomerRow):
            self.known.emit(customer)
        else:
            self.unknown.emit(*_as_new(self._line.text()))


def _of_customer(row: CustomerRow) -> Line:
    reached = " · ".join(part for part in (row.phone, row.email) if part)
    return Line(row.name, reached, orders_counted(row.orders), row)


def orders_counted(count: int) -> str:
    """Return how many orders there are, as a person says it."""
    if count == 0:
        return QCoreApplication.translate("customers", "no orders")
    return QCoreApplication.translate("customers", "%Ln order(s)", "", count)


def _of_new(typed: str) -> Line:
    field, text = _as_new(typed)
    sentences = {
        Field.CUSTOMER_PHONE: QCoreApplication.translate(
            "customers", "+ New customer with the phone {typed}"
        ),
        Field.CUSTOMER_EMAIL: QCoreApplication.translate(
            "customers", "+ New customer with the address {typed}"
        ),
        Field.CUSTOMER_NAME: QCoreApplication.translate("customers", "+ New customer {typed}"),
    }
    return Line("", sentences[field].format(typed=text))


def _as_new(typed: str) -> tuple[Field, str]:
    """Return which field of a new customer was typed, and its text."""
    text = typed.strip()
    if "@" in text:
        return Field.CUSTOMER_EMAIL, text
    if is_number(text):
        return Field.CUSTOMER_PHONE, text
    return Field.CUSTOMER_NAME, text
