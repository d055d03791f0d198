"""Who has the order that is shown: a button with their name, and below it whom it can be given to."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from orderflow_desk.domain.people import Permission, Person
from orderflow_desk.gui.cards import OrderShown
from orderflow_desk.gui.dialogs.question_dialog import Question, QuestionDialog
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.feed import Freshness
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.widgets.buttons import push_button
from orderflow_desk.gui.widgets.plain_label import PlainLabel, set_tip
from orderflow_desk.gui.words.words import order_number
from orderflow_desk.views import reads
from orderflow_desk.views.assignments import NEW_TO
from orderflow_desk.views.orders.detail import OrderDetail

if TYPE_CHECKING:
    from orderflow_desk.domain.changes import Changes
    from orderflow_desk.views.done import Done

_NAME_WIDTH = 170


class TechnicianButton(QWidget):
    """Claims with one key; gives one's own away with a word; lets dispatchers give any. `refused` says why not.

    An order that somebody else gave is marked as new while it is looked at first.
    """

    refused = Signal(object)  # DeskError

    def __init__(self, session: Session, shown: OrderShown, parent: QWidget) -> None:
        super().__init__(parent)
        self._session, self._shown = session, shown
        self._people: tuple[Person, ...] = ()
        self._new_here: int | None = None
        self._runner = CommandRunner(session, self)
        self._runner.refused.connect(self.refused)
        self._new = PlainLabel(self.tr("New for you"), tone="badge")
        self._new.setObjectName("order_is_new")
        self._new.hide()
        self._button = push_button("", "order_technician", look="quiet")
        self._menu = QMenu(self._button)
        self._menu.aboutToShow.connect(self._fill)
        self._button.setMenu(self._menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        row.addWidget(self._new)
        row.addWidget(self._button)
        session.commands.of("claim_order").triggered.connect(self._on_claim)
        session.commands.of("hand_over_order").triggered.connect(self._on_menu_wanted)
        session.signed_in.connect(self._read_people)
        self._freshness = Freshness(session.feed, self, reads.PEOPLE, self._on_changes)
        self._read_people()

    def show_detail(self, detail: OrderDetail) -> None:
        """Show who has an order."""
        form = self.tr("Technician: {name} ▾") if detail.technician else self.tr("Unassigned ▾")
        shown = self._cut(detail.technician)
        self._button.setText(form.format(name=shown).replace("&", "&&"))
        self._button.setAccessibleName(form.format(name=detail.technician).removesuffix(" ▾"))
        set_tip(self._button, detail.technician if shown != detail.technician else "")
        self._show_whether_new(detail)

    def _show_whether_new(self, detail: OrderDetail) -> None:
        person, desk = self._session.person, self._session.desk
        is_new = person is not None and detail.of_features.get(NEW_TO) == person.id
        if is_new and desk is not None:
            self._new_here = detail.id
            self._session.background.run(
                partial(desk.assignments.see, detail.id),
                done=self._session.feed.announce,
                owner=self,
                key="see",
            )
        elif self._new_here != detail.id:
            self._new_here = None
        self._new.setVisible(self._new_here is not None)

    def _cut(self, name: str) -> str:
        """Return a name that leaves the title its room."""
        return self.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, _NAME_WIDTH)

    def _read_people(self) -> None:
        desk = self._session.desk
        if desk is not None and self._session.person is not None:
            self._session.background.run(desk.people.all, done=self._on_people, owner=self, key="people")

    def _on_people(self, people: tuple[Person, ...]) -> None:
        self._people = people

    def _on_changes(self, _changes: "Changes") -> None:
        self._read_people()

    def _fill(self) -> None:
        """Offer what this person may: nothing of another's order, unless they are a dispatcher."""
        self._menu.clear()
        person, detail = self._session.person, self._shown()
        if person is None or detail is None:
            return
        may_give = self._session.may(Permission.ASSIGN_OTHERS)
        is_mine = detail.technician_id == person.id
        others = [
            one for one in self._people if one.is_active and one.id not in (person.id, detail.technician_id)
        ]
        if detail.technician_id is None:
            self._menu.addAction(self.tr("Claim"), self._on_claim)
        elif may_give and not is_mine:
            self._menu.addAction(self.tr("Take it myself"), partial(self._assign, person.id))
        if detail.technician_id is not None and (is_mine or may_give):
            self._menu.addAction(self.tr("Give back"), partial(self._assign, None))
        if is_mine or may_give:
            self._menu.addSeparator()
            form = self.tr("Hand over to {name}…") if is_mine else self.tr("Assign to {name}")
            act = self._ask_for_word if is_mine else self._give_to
            for other in others:
                text = form.format(name=self._cut(other.name)).replace("&", "&&")
                self._menu.addAction(text, partial(act, other))
        if self._menu.isEmpty():
            words = self.tr("{name} has it, and can hand it over").format(name=self._cut(detail.technician))
            self._menu.addAction(words.replace("&", "&&")).setEnabled(False)

    def _on_menu_wanted(self) -> None:
        if self.isVisible():
            QTimer.singleShot(0, self._button, self._button.showMenu)

    def _on_claim(self) -> None:
        detail = self._shown()
        if detail is not None and self.isVisible():
            self._runner.do(
                f"claim:{detail.id}",
                lambda desk, action_id: desk.assignments.claim(detail.id, action_id=action_id),
                done=self._on_claimed,
            )

    def _on_claimed(self, done: "Done") -> None:
        self._session.say(self.tr("{number} is yours").format(number=order_number(done.order_id)))

    def _give_to(self, other: Person) -> None:
        self._assign(other.id)

    def _assign(self, person_id: int | None) -> None:
        detail = self._shown()
        if detail is not None:
            self._runner.do(
                f"assign:{detail.id}:{detail.version}:{person_id}",
                lambda desk, action_id: desk.assignments.assign(
                    detail.id, person_id=person_id, expected_version=detail.version, action_id=action_id
                ),
            )

    def _ask_for_word(self, other: Person) -> None:
        detail = self._shown()
        if detail is None:
            return
        question = Question(
            title=self.tr("Hand over {number} to {name}").format(
                number=order_number(detail.id), name=other.name
            ),
            meaning=self.tr("What should they know? It stands in the timeline; only staff read it."),
            mail="",
            verb=self.tr("Hand over"),
            reasons=(),
            caption=self.tr("Where the work stands"),
            hint=self.tr("measured, ordered, promised …"),
            lacking=self.tr("Write a word on where the work stands."),
        )
        dialog = QuestionDialog(question, self.window())
        dialog.answered.connect(partial(self._hand_over, detail, other.id))
        dialog.open()

    def _hand_over(self, detail: OrderDetail, person_id: int, word: str) -> None:
        self._runner.do(
            f"hand_over:{detail.id}:{detail.version}:{person_id}:{word}",
            lambda desk, action_id: desk.assignments.hand_over(
                detail.id,
                person_id=person_id,
                word=word,
                expected_version=detail.version,
                action_id=action_id,
            ),
        )
