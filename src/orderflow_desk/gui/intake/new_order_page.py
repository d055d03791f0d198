"""The New order place: everything that is asked at the counter, on one page, kept from the first keystroke."""

from collections.abc import Mapping
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, Any
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QWidget

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.orders.intake_needs import unmet
from orderflow_desk.domain.orders.order import Contact, Intake, Item
from orderflow_desk.gui.dialogs.keyboard_place import KeyboardPlace
from orderflow_desk.gui.forms.ui_new_order import Ui_NewOrder
from orderflow_desk.gui.intake.card_columns import CardColumns
from orderflow_desk.gui.intake.intake_words import taken_in
from orderflow_desk.gui.intake.leaving import Ways, ask_to_leave
from orderflow_desk.gui.intake.parts.come_back_part import ComeBackPart
from orderflow_desk.gui.intake.parts.contact_confirmation import ContactConfirmation
from orderflow_desk.gui.intake.parts.intake_fields import IntakeFields
from orderflow_desk.gui.intake.parts.intake_part import IntakePart
from orderflow_desk.gui.intake.parts.intake_photos import IntakePhotos
from orderflow_desk.gui.intake.parts.item_part import ItemPart
from orderflow_desk.gui.intake.parts.known_customer import KnownCustomer
from orderflow_desk.gui.intake.parts.passcode_part import PasscodePart
from orderflow_desk.gui.intake.parts.print_on_submit import PrintOnSubmit
from orderflow_desk.gui.intake.parts.visit_part import VisitPart
from orderflow_desk.gui.intake.unfinished_bar import UnfinishedBar
from orderflow_desk.gui.intake.who_is_mailed import WhoIsMailed
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.passcodes.own_key import with_own_key
from orderflow_desk.gui.session.command_runner import CommandRunner
from orderflow_desk.gui.session.new_orders.unfinished_orders import KEY, unfinished_of
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.gui.widgets.hint_button import HintButton
from orderflow_desk.gui.widgets.in_sight import lead_into_sight
from orderflow_desk.gui.words.messages.messages import describe
from orderflow_desk.views.done import Done

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_ACTION_ID = "action_id"
_NATIVE = QKeySequence.SequenceFormat.NativeText


class NewOrderPage(QWidget):
    """One order at a time. What is typed is kept with the id of its act, so that a repeated submit is one order."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._runner = CommandRunner(session, self)
        self._action_id = ""
        self._is_busy = False
        self._before = KeyboardPlace()
        self._unfinished = unfinished_of(session)
        self._shown = self._unfinished.in_hand
        self._has_just_come = False
        self.setObjectName("new_order_page")
        self.form = Ui_NewOrder()
        self.form.setupUi(self)
        self.form.column.insertWidget(1, UnfinishedBar(session))
        self.fields = IntakeFields(self.form, self)
        self.known_customer = KnownCustomer(session, self.form, self.fields, self)
        self._parts: tuple[IntakePart, ...] = (
            self.fields,
            self.known_customer,
            ContactConfirmation(self.form, (self.fields, self.known_customer), self),
            VisitPart(session, self.form, self.fields, self),
            ComeBackPart(session, self.form.item_card_column, 1, self),
            ItemPart(self.form, self.fields, self.known_customer, self),
            IntakePhotos(session, self.form, self),
            PasscodePart(self.form, self),
            PrintOnSubmit(session, self.form, self),
        )
        self.submit = self._submit_button()
        self._order_stops()
        self.setFocusProxy(self.form.customer_finder)
        self._columns = CardColumns(self.form)
        self._mailed = WhoIsMailed(session, self.form, self)
        self._is_putting_away = False
        self._connect()
        self._show_kept()
        self._show_fault(None)
        self._recall()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # The press that leads here does not begin another order as well, nor does the second of a double one.
        self._has_just_come = True
        QTimer.singleShot(QApplication.doubleClickInterval(), self, self._on_settled)
        self._recall()
        self._mailed.ask()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.arrange(self.width())

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not event.isAutoRepeat():
            self._leave()
        else:
            super().keyPressEvent(event)

    def _submit_button(self) -> HintButton:
        action = QAction(self.tr("Submit for scheduling"), self)
        action.setObjectName("submit_order")
        action.setShortcuts([QKeySequence("Ctrl+Return"), QKeySequence("Ctrl+Enter")])
        action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.triggered.connect(lambda: self._take_in(submit=True))
        self.addAction(action)
        button = HintButton(self._session.theme, action, "submit", self)
        self.form.header_row.addWidget(button)
        return button

    def _order_stops(self) -> None:
        """Let Tab go through the cards as they are asked for, and end at what can be done with it all."""
        stops: list[QWidget] = [self.form.customer_finder]
        for part in self._parts:
            before = part.follows()
            place = stops.index(before) + 1 if before in stops else len(stops)
            stops[place:place] = part.stops()
        stops += [self.submit, self.form.keep_as_draft, self.form.discard]
        # Qt passes over one that only hands the keyboard on.
        for one, next_one in pairwise(stop.focusProxy() or stop for stop in stops):
            self.setTabOrder(one, next_one)

    def _connect(self) -> None:
        for part in self._parts:
            part.changed.connect(self._on_typed)
        self.form.keep_as_draft.clicked.connect(self._keep_as_draft)
        self.form.discard.clicked.connect(self._discard)
        commands = self._session.commands
        commands.of("keep_as_draft").triggered.connect(self._keep_as_draft)
        commands.of("discard_new_order").triggered.connect(self._discard)
        commands.of("new_order").triggered.connect(self._begin_another)
        self._unfinished.turned.connect(self._turn)
        autosave = self._session.autosave
        autosave.loaded.connect(self._recall)
        autosave.put_away.connect(self._put_away)
        autosave.failed.connect(self._show_kept)
        autosave.recovered.connect(self._show_kept)

    def _recall(self) -> None:
        """Show what was kept, unless something newer is typed here."""
        kept = self._unfinished.texts(self._shown)
        if kept is None or self._kept():
            return
        self._action_id = str(kept.get(_ACTION_ID, "")) or uuid4().hex
        self._fill(kept)
        self._mailed.show()

    def _kept(self) -> dict[str, Any]:
        """Return what is typed and chosen, to be kept; nothing where nothing is."""
        return {key: value for part in self._parts for key, value in part.kept().items()}

    def _fill(self, kept: Mapping[str, Any]) -> None:
        for part in self._parts:
            part.recall(kept)

    def _put_away(self) -> None:
        """Show nothing of what is typed any more: it is kept, for who typed it."""
        self._is_putting_away = True
        self._action_id = ""
        self._shown = self._unfinished.in_hand
        self._fill({})
        for part in self._parts:
            part.forget_aside()
        self._is_putting_away = False
        self._show_fault(None)

    def _on_typed(self) -> None:
        texts = self._kept()
        if self._is_putting_away or not (texts or self._unfinished.texts(self._shown)):
            return
        self._action_id = self._action_id or uuid4().hex
        if texts:
            self._unfinished.keep(self._shown, {**texts, _ACTION_ID: self._action_id})
        else:
            self._forget()
        self._show_fault(None)
        self._mailed.show()

    def _forget(self) -> None:
        self._action_id = ""
        self._unfinished.forget(self._shown)

    def _clear(self) -> None:
        self._forget()
        self._show_whole({})

    def _show_whole(self, kept: Mapping[str, Any]) -> None:
        self._fill(kept)
        self._show_fault(None)
        self._show_kept()
        self._mailed.show()

    def _on_settled(self) -> None:
        self._has_just_come = False

    def _begin_another(self) -> None:
        """Put the one that is typed aside, where the page stood here already."""
        if self.isVisible() and not self._has_just_come and self._kept():
            self._unfinished.begin()

    def _turn(self) -> None:
        """Show the order that is in hand now; one that is being written first ends."""
        if self._is_busy or self._shown == self._unfinished.in_hand:
            self._recall()
            return
        for part in self._parts:
            part.lay_aside(self._shown)
        self._shown = self._unfinished.in_hand
        kept = self._unfinished.texts(self._shown) or {}
        self._action_id = str(kept.get(_ACTION_ID, ""))
        self._show_whole(kept)
        for part in self._parts:
            part.take_up(self._shown)
        self.form.scroll.verticalScrollBar().setValue(0)
        self.setFocus()

    def _leave(self) -> None:
        """Ask what becomes of what is typed; an empty page is left at once."""
        if not self._kept():
            self._go_to_orders()
        elif not self._is_busy:
            ask_to_leave(self, Ways(self._discard, self._keep_as_draft, self._go_to_orders))

    def _go_to_orders(self) -> None:
        self._session.place_wanted.emit("orders")

    def _keep_as_draft(self) -> None:
        self._take_in(submit=False)

    def _discard(self) -> None:
        """Throw away what is typed; for a while the toast brings it back."""
        if self._is_busy:
            return
        texts = self._kept()
        self._clear()
        self._go_to_orders()
        if texts:
            words = self.tr("The new order was discarded")
            undo = partial(self._bring_back, texts)
            self._session.say(words, undo=undo)

    def _bring_back(self, texts: dict[str, Any]) -> None:
        self._unfinished.begin(texts)
        self._session.place_wanted.emit(KEY)

    def _take_in(self, *, submit: bool) -> None:
        desk = self._session.desk
        if desk is None or self._is_busy:
            return
        refusals = [error for part in self._parts for error in part.refusals(submit=submit)]
        if submit:
            typed = self._kept()
            refusals += unmet(self._mailed.needs, lambda field: str(typed.get(field, "")))
        for error in reversed(refusals):  # the first one has the keyboard in the end
            self._show(error)
        self._show_focus()
        if not refusals:
            self._action_id = self._action_id or uuid4().hex
            intake = Intake(Contact(""), Item(""))
            for part in self._parts:
                intake = part.complete(intake)
            self._set_busy(is_busy=True)
            ask = partial(self._ask, desk, intake, self._action_id, submit=submit)
            if intake.passcode:
                with_own_key(self._session, lambda _key: ask(), failed=self._on_failed, owner=self)
            else:
                ask()

    def _show(self, error: DeskError) -> bool:
        return any(part.show(error) for part in self._parts)

    def _ask(self, desk: "Desk", intake: Intake, action_id: str, *, submit: bool) -> None:
        self._session.background.run(
            lambda: desk.intake.take_in(intake, action_id=action_id, submit=submit),
            done=partial(self._on_taken_in, is_submitted=submit),
            failed=self._on_failed,
            ended=partial(self._set_busy, is_busy=False),
            owner=self,
        )

    def _on_taken_in(self, done: Done, *, is_submitted: bool) -> None:
        self._set_busy(is_busy=False)
        self._forget()  # first, so that nothing it names is thrown away while it is on the disk
        for part in self._parts:
            part.after(done, is_submitted=is_submitted)
        self._clear()
        self._session.feed.announce(done.changes)
        self._session.order_wanted.emit(done.order_id)
        undo = None if done.undo is None else partial(self._runner.undo, done.order_id, done.undo)
        self._session.toasted.emit(
            Toast(
                partial(taken_in, done, is_submitted=is_submitted, queue=self._session.mail_queue),
                done.undo_seconds or 6.0,
                undo=undo,
                is_final=undo is None,
            )
        )

    def _on_failed(self, error: DeskError) -> None:
        self._set_busy(is_busy=False)
        if not self._show(error):
            self._show_fault(error)
        self._show_focus()

    def _set_busy(self, *, is_busy: bool) -> None:
        """Let nothing be typed into an order that is being written; the keyboard comes back where it was."""
        if is_busy == self._is_busy:
            return
        self._is_busy = is_busy
        if is_busy:
            self._before.remember(self)
        for part in (self.form.cards, self.form.discard, self.form.keep_as_draft, self.submit):
            part.setEnabled(not is_busy)
        if not is_busy:
            self._before.give_back()
            self._turn()

    def _show_focus(self) -> None:
        focused = self.focusWidget()
        if focused is not None and self.form.cards.isAncestorOf(focused):
            lead_into_sight(self.form.scroll, focused)

    def _show_fault(self, error: DeskError | None) -> None:
        self.form.order_fault.setVisible(error is not None)
        if error is not None:
            self.form.order_fault.setText(describe(error).whole)

    def _show_kept(self, error: DeskError | None = None) -> None:
        if error is None:
            keys = self._session.commands.of("new_order").shortcut().toString(_NATIVE)
            words = self.tr("Kept while you type · only staff can see it · {keys} begins another")
            self.form.kept_line.setText(words.format(keys=keys))
        else:
            words = self.tr("What you type is not kept on this PC: {why}")
            self.form.kept_line.setText(words.format(why=describe(error).sentence))
