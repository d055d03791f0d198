"""The first start: the shop, its administrator and its mail account, one after the other, each to be skipped."""

from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from orderflow_desk.domain.changes import Changes
from orderflow_desk.domain.errors import DeskError, FieldMissing
from orderflow_desk.domain.people import Person
from orderflow_desk.domain.shop import ShopSettings
from orderflow_desk.gui.forms.ui_first_start import Ui_FirstStart
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.shop.mail_section import MailSection
from orderflow_desk.gui.shop.shop_fields import ShopFields
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.widgets.fitting_scroll import FittingScroll
from orderflow_desk.gui.widgets.save_keys import on_save_keys
from orderflow_desk.gui.words.messages.messages import describe

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

T = TypeVar("T")
_SHOP, _ADMINISTRATOR, _MAIL = range(3)
_STEPS = 3


class FirstStartPage(QWidget):
    """Next saves a step and goes on; Skip goes on. At the end the shop is open, whatever was skipped."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_busy = False
        self._step = _SHOP
        self.setObjectName("first_start_page")
        self.form = Ui_FirstStart()
        self.form.setupUi(self)
        form = self.form
        self.shop = ShopFields(form, ("name", "address", "phone"), self)
        self._faults = FaultLines(
            {
                "person_name": (form.person_name, form.person_name_fault),
                "password": (form.first_password, form.first_password_fault),
            }
        )
        self.mail = MailSection(session)
        self.mail.embed()
        self._mail_area = FittingScroll("mail_step_area", self.mail)
        form.mail_step_column.addWidget(self._mail_area)
        _order_stops(form, self.mail)
        self._connect()
        self._show_step(_SHOP)

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        person = self._session.person
        if person is not None and not self.form.person_name.isModified():
            self.form.person_name.setText(person.name)
            self.form.login_line.setText(self.tr("You sign in as “{login}”.").format(login=person.login))
        desk = self._session.desk
        if desk is not None and not self.shop.changes():
            self._session.background.run(
                desk.shop.read, done=self.shop.fill, failed=self._refuse, owner=self, key="read"
            )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def _give_room(self) -> None:
        """Let the mail account scroll within the card, so that the buttons stay in sight."""
        around = self.form.inner.sizeHint().height() - self._mail_area.sizeHint().height()
        self._mail_area.set_room(self.height() - around)

    def _connect(self) -> None:
        form = self.form
        form.next_step.clicked.connect(self._on_next)
        form.skip.clicked.connect(self._go_on)
        form.back.clicked.connect(lambda: self._show_step(self._step - 1))
        form.show_password.toggled.connect(self._on_show_password)
        for line in (form.name, form.phone, form.person_name, form.first_password):
            line.returnPressed.connect(self._on_next)
        self.mail.saved.connect(self._on_mail_saved)
        on_save_keys(self, self._on_next)

    def _show_step(self, step: int) -> None:
        form = self.form
        self._step = step
        form.progress_line.setText(self.tr("STEP {number} OF {count}").format(number=step + 1, count=_STEPS))
        form.progress.setValue(step + 1)
        form.back.setVisible(step > _SHOP)
        form.next_step.setText(self.tr("Finish") if step == _MAIL else self.tr("Next"))
        form.step_fault.hide()
        for place, page in enumerate((form.shop_step, form.admin_step, form.mail_step)):
            page.setVisible(place == step)
        first = (form.name, form.person_name, self.mail.form.sender_name)[step]
        first.setFocus()
        self.setFocusProxy(first)
        form.scroll.ensureVisible(0, 0)
        self._give_room()

    def _on_next(self) -> None:
        desk = self._session.desk
        if desk is None or self._is_busy:
            return
        match self._step:
            case step if step == _SHOP and not self.form.name.text().strip():
                self._refuse(FieldMissing("name"))
            case step if step == _SHOP and self.shop.changes():
                onto = self.shop.onto
                self._run(lambda: desk.shop.change(onto(desk.shop.read())), self._on_shop_saved)
            case step if step == _ADMINISTRATOR:
                self._save_administrator(desk)
            case step if step == _MAIL and self.mail.is_changed:
                self.mail.save()
            case _:
                self._go_on()

    def _on_shop_saved(self, changes: Changes) -> None:
        self._session.feed.announce(changes)
        self._go_on()

    def _save_administrator(self, desk: "Desk") -> None:
        person = self._session.person
        name, password = self.form.person_name.text(), self.form.first_password.text()
        if person is None:
            return
        if not name.strip():
            self._refuse(FieldMissing("person_name"))
        else:
            self._run(partial(_make_known, desk, person, name, password), self._on_administrator_saved)

    def _on_administrator_saved(self, person: Person) -> None:
        self.form.first_password.clear()
        self.form.show_password.setChecked(False)
        self._session.know_anew(person)
        self._go_on()

    def _on_mail_saved(self) -> None:
        if self.isVisible() and self._step == _MAIL:
            self._go_on()

    def _go_on(self) -> None:
        if self._step < _MAIL:
            self._show_step(self._step + 1)
        else:
            self._finish()

    def _finish(self) -> None:
        desk = self._session.desk
        if desk is not None and not self._is_busy:
            self._run(lambda: desk.shop.change(_done(desk.shop.read())), self._on_finished)

    def _on_finished(self, changes: Changes) -> None:
        self._session.feed.announce(changes)
        self._session.place_wanted.emit("orders")

    def _run(self, call: Callable[[], T], done: Callable[[T], None]) -> None:
        self._set_busy(is_busy=True)
        self.form.step_fault.hide()
        self._session.background.run(
            call, done=done, failed=self._refuse, ended=partial(self._set_busy, is_busy=False), owner=self
        )

    def _refuse(self, error: DeskError) -> None:
        if not (self.shop.faults.show(error) or self._faults.show(error)):
            self.form.step_fault.setText(describe(error).whole)
            self.form.step_fault.show()

    def _set_busy(self, *, is_busy: bool) -> None:
        self._is_busy = is_busy
        for button in (self.form.next_step, self.form.skip, self.form.back):
            button.setEnabled(not is_busy)

    def _on_show_password(self, is_shown: bool) -> None:
        modes = QLineEdit.EchoMode
        self.form.first_password.setEchoMode(modes.Normal if is_shown else modes.Password)


def _order_stops(form: Ui_FirstStart, mail: MailSection) -> None:
    """Let Tab go through the fields of a step and then through its buttons: the mail account joined them last."""
    fields = (
        form.name,
        form.address,
        form.phone,
        form.person_name,
        form.first_password,
        form.show_password,
    )
    for one, next_one in pairwise((*fields, *mail.stops(), form.back, form.skip, form.next_step)):
        QWidget.setTabOrder(one, next_one)


def _make_known(desk: "Desk", person: Person, name: str, password: str) -> Person:
    """Give the administrator a name, and a password if one was typed: that first, for it can be refused."""
    if password:
        desk.people.set_password(person.id, password=password)
    return desk.people.change(person.id, name=name, role=person.role, is_active=True)


def _done(settings: ShopSettings) -> ShopSettings:
    return replace(settings, is_first_start_done=True)
