"""Who works in the shop: an administrator's list, and one's own password for everybody."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidgetItem

from orderflow_desk.domain.changes import Changes, Topic
from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.people import Permission, Person, PersonRemedy, Role
from orderflow_desk.gui.forms.ui_people_section import Ui_PeopleSection
from orderflow_desk.gui.overriding import override
from orderflow_desk.gui.people.newcomer import Newcomer
from orderflow_desk.gui.people.person_history import PersonHistory
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.session.settings_section import FormSection
from orderflow_desk.gui.widgets.fields.fault_lines import FaultLines
from orderflow_desk.gui.words.words import role_name
from orderflow_desk.views import reads

if TYPE_CHECKING:
    from orderflow_desk.services.desk import Desk

_PERSON = Qt.ItemDataRole.UserRole
_ROW = 36


class PeopleSection(FormSection):
    """Shows one person of the list, or the empty form of somebody who is taken on. Nobody is ever deleted."""

    topics = reads.PEOPLE

    def __init__(self, session: Session) -> None:
        self._people: dict[int, Person] = {}
        self._wanted: int | None = None
        self._is_adding = False
        self._needs_password: int | None = None
        self._waiting: Newcomer | None = None
        form = self.form = Ui_PeopleSection()
        super().__init__(session, "people_section", form, "person_fault")
        form.new_password_fault.hide()
        form.to_password.hide()
        for role in Role:
            form.person_role.addItem(role_name(role), str(role))
        self._faults = FaultLines(
            {
                "login": (form.login, form.login_fault),
                "person_name": (form.person_name, form.person_name_fault),
                "password": (form.first_password, form.first_password_fault),
            }
        )
        self._password_faults = FaultLines({"password": (form.new_password, form.new_password_fault)})
        form.people_list.setIconSize(QSize(16, 16))
        self._history = PersonHistory(session, form.history_card, form.history_lines)
        self._connect()
        self._show_person(None)

    @override
    def _read(self, desk: "Desk") -> tuple[Person, ...]:
        return desk.people.all()

    def _connect(self) -> None:
        form = self.form
        form.people_list.currentItemChanged.connect(self._on_chosen)
        form.add_person.clicked.connect(self._begin_adding)
        form.leave_person.clicked.connect(self._leave)
        form.save_person.clicked.connect(self._save)
        form.set_password.clicked.connect(self._set_password)
        form.to_password.clicked.connect(self._lead_to_password)
        form.new_password.returnPressed.connect(self._set_password)
        form.new_password.textChanged.connect(self._grey)
        for line in (form.login, form.person_name, form.first_password):
            line.textChanged.connect(self._on_typed)
            line.returnPressed.connect(self._save)
        form.person_role.currentIndexChanged.connect(self._on_typed)
        form.is_active.toggled.connect(self._on_typed)
        # Whoever comes next finds no password of the one before.
        for line in (form.first_password, form.new_password):
            self._session.signed_out.connect(line.clear)

    @property
    def _chosen(self) -> Person | None:
        item = self.form.people_list.currentItem()
        return self._people.get(item.data(_PERSON)) if item is not None else None

    @property
    def _is_typed(self) -> bool:
        form, person = self.form, self._chosen
        if self._is_adding:
            return bool(form.login.text() or form.person_name.text() or form.first_password.text())
        if person is None:
            return False
        typed = (form.person_name.text(), form.person_role.currentData(), form.is_active.isChecked())
        return typed != (person.name, str(person.role), person.is_active)

    @override
    def _on_read(self, people: tuple[Person, ...]) -> None:
        """Show who works here; a form in which something is typed stays as it is."""
        is_typed = self._is_adding or self._is_typed
        self._people = {person.id: person for person in people}
        own = self._session.person
        if self._wanted is None and own is not None:
            self._wanted = own.id
        view = self.form.people_list
        view.blockSignals(True)
        view.clear()
        for person in people:
            view.addItem(self._item(person))
            if person.id == self._wanted:
                view.setCurrentRow(view.count() - 1)
        view.blockSignals(False)
        if not is_typed:
            self._fill(self._chosen)
        self._grey()

    def _item(self, person: Person) -> QListWidgetItem:
        form = self.tr("{name} · {role}") if person.is_active else self.tr("{name} · no longer here")
        item = QListWidgetItem(form.format(name=person.name, role=role_name(person.role)))
        item.setData(_PERSON, person.id)
        item.setSizeHint(QSize(0, _ROW))
        item.setIcon(self._session.theme.icon("person", "ink2" if person.is_active else "ink3", 16))
        return item

    def _on_chosen(self) -> None:
        self._is_adding = False
        self._waiting = None
        self._wanted = self._chosen.id if self._chosen is not None else None
        self._show_person(self._chosen)

    def _begin_adding(self) -> None:
        self._is_adding = True
        self._show_person(None)
        self.form.login.setFocus()

    @override
    def _refuse(self, error: DeskError) -> None:
        super()._refuse(error)
        self._needs_password = error.at_person
        self.form.to_password.setVisible(error.remedy is PersonRemedy.SET_PASSWORD)

    def _lead_to_password(self) -> None:
        """Show the administrator whose password is missing; who was being added waits until it is set."""
        own = self._session.person
        waiting = Newcomer.typed_in(self.form, own.id) if self._is_adding and own is not None else None
        self._is_adding = False
        view = self.form.people_list
        for row in range(view.count()):
            if view.item(row).data(_PERSON) == self._needs_password:
                view.setCurrentRow(row)
        self._show_person(self._chosen)
        self._waiting = waiting
        self.form.new_password.setFocus()

    def _leave(self) -> None:
        """Give up what is typed."""
        self._is_adding = False
        self._show_person(self._chosen)

    def _show_person(self, person: Person | None) -> None:
        self._fill(person)
        self.form.person_state.clear()
        self.form.password_state.hide()

    def _fill(self, person: Person | None) -> None:
        form = self.form
        role = person.role if person is not None else Role.FRONT_DESK
        form.login.setText(person.login if person is not None else "")
        form.person_name.setText(person.name if person is not None else "")
        form.person_role.setCurrentIndex(form.person_role.findData(str(role)))
        form.is_active.setChecked(person is None or person.is_active)
        form.first_password.clear()
        form.new_password.clear()
        self._faults.forgive_all()
        self._password_faults.forgive_all()
        self.form.person_fault.hide()
        self.form.to_password.hide()
        self._grey()
        self._history.show_person(person)

    def _on_typed(self) -> None:
        self.form.person_fault.hide()
        self.form.to_password.hide()
        self.form.person_state.setText(self.tr("Not saved yet") if self._is_typed else "")
        self._grey()

    def _save(self) -> None:
        desk, person, form = self._session.desk, self._chosen, self.form
        if desk is None or self._is_busy or not self._is_typed:
            return
        name, role = form.person_name.text(), Role(form.person_role.currentData())
        login, password, is_active = form.login.text(), form.first_password.text(), form.is_active.isChecked()
        if self._is_adding:
            call = partial(desk.people.add, login=login, name=name, role=role, password=password)
        elif person is not None:
            call = partial(desk.people.change, person.id, name=name, role=role, is_active=is_active)
        else:
            return
        self._write(call, self._on_saved)

    def _on_saved(self, person: Person) -> None:
        self._is_adding = False
        self._wanted = person.id
        self._people[person.id] = person
        self._fill(person)
        self.form.person_state.setText(self.tr("Saved"))
        own = self._session.person
        if own is not None and own.id == person.id:
            self._session.know_anew(person)
        self._session.feed.announce(Changes.of([(Topic.PEOPLE, None)]))

    def _set_password(self) -> None:
        desk, person, password = self._session.desk, self._chosen, self.form.new_password.text()
        if desk is None or person is None or self._is_busy or not password:
            return
        self._write(
            lambda: desk.people.set_password(person.id, password=password),
            lambda _nothing: self._on_password_set(person),
            failed=lambda error: None if self._password_faults.show(error) else self._refuse(error),
        )

    def _on_password_set(self, person: Person) -> None:
        self.form.new_password.clear()
        own, waiting, self._waiting = self._session.person, self._waiting, None
        if waiting is not None and own is not None and waiting.by == own.id:
            self._begin_adding()
            waiting.fill(self.form)
            return
        words = self.tr("The new password of {name} holds from the next sign-in.")
        self.form.password_state.setText(words.format(name=person.name))
        self.form.password_state.show()

    @override
    def _grey(self) -> None:
        form, own, person = self.form, self._session.person, self._chosen
        may_change = self._session.may(Permission.ADMINISTER)
        is_own = own is not None and person is not None and own.id == person.id
        form.add_person.setVisible(may_change)
        form.add_person.setEnabled(not self._is_adding)
        form.login.setReadOnly(not self._is_adding)
        form.person_name.setReadOnly(not may_change)
        form.person_role.setEnabled(may_change)
        form.is_active.setEnabled(may_change)
        form.is_active.setVisible(not self._is_adding)
        for part in (form.first_password, form.first_password_caption):
            part.setVisible(self._is_adding)
        form.save_person.setVisible(may_change)
        form.save_person.setText(self.tr("Add") if self._is_adding else self.tr("Save"))
        form.save_person.setEnabled(self._is_typed and not self._is_busy)
        form.leave_person.setVisible(may_change and (self._is_adding or self._is_typed))
        form.password_card.setVisible(not self._is_adding and (may_change or is_own))
        form.set_password.setEnabled(bool(form.new_password.text()) and not self._is_busy)
