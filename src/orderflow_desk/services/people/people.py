"""Who works here: signing in, and the administrators' list of people."""

from typing import Any

from sqlalchemy import Connection, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from orderflow_desk.domain.actors import Staff
from orderflow_desk.domain.errors import FieldInvalid, FieldMissing, FieldTooLong
from orderflow_desk.domain.orders.fields import LINE_AT_MOST
from orderflow_desk.domain.people import (
    LastAdministrator,
    NameTaken,
    NoAdministratorPassword,
    NoSuchPerson,
    Permission,
    Person,
    PersonAct,
    Role,
    SignInRefused,
    check_password_length,
)
from orderflow_desk.domain.tidying import tidy_line
from orderflow_desk.services.people import history
from orderflow_desk.services.people.passwords import fits, hashed
from orderflow_desk.services.transaction.acting import person_of
from orderflow_desk.services.transaction.unit_of_work import UnitsOfWork
from orderflow_desk.store.tables import people
from orderflow_desk.views.people import PersonEntry

FIRST_LOGIN = "admin"
_logins = select(people.c.login).order_by(people.c.is_active.desc(), people.c.login)
_all = select(people).order_by(people.c.is_active.desc(), people.c.name)


def _field(field: str, typed: str) -> str:
    text = tidy_line(typed)
    if not text:
        raise FieldMissing(field)
    if len(text) > LINE_AT_MOST:
        raise FieldTooLong(field, LINE_AT_MOST, len(text))
    return text


def _login(typed: str) -> str:
    return _field("login", typed).casefold()


class People:
    """The people of the shop. Promise: there is always an administrator who can sign in."""

    def __init__(self, units: UnitsOfWork) -> None:
        self._units = units

    def make_first_administrator(self, name: str) -> None:
        """Give a new shop its administrator, without a password until somebody sets one."""
        with self._units.store.writing() as conn:
            if conn.execute(select(func.count()).select_from(people)).scalar_one():
                return
            row = {
                "login": FIRST_LOGIN,
                "name": name,
                "role": Role.ADMINISTRATOR,
                "created_at": self._units.store.now(conn),
            }
            conn.execute(insert(people), row)

    def sign_in(self, login: str, password: str) -> Person:
        """Sit a person at this desk. Raises SignInRefused; what exactly is wrong is not told."""
        with self._units.store.reading() as conn:
            row = conn.execute(select(people).where(people.c.login == tidy_line(login).casefold())).first()
        if not fits(password, row.password_hash if row else None) or row is None or not row.is_active:
            raise SignInRefused
        return self._let_in(person_of(row))

    def sign_in_without_password(self) -> Person | None:
        """Sit the first administrator here while they are alone and have no password; otherwise return None."""
        with self._units.store.reading() as conn:
            rows = conn.execute(_all).all()
        if len(rows) == 1 and rows[0].password_hash is None and rows[0].is_active:
            return self._let_in(person_of(rows[0]))
        return None

    def _let_in(self, person: Person) -> Person:
        self._units.acting.actor = Staff(person)
        return person

    def sign_out(self) -> None:
        """Leave the desk."""
        self._units.acting.actor = None

    def all(self) -> tuple[Person, ...]:
        """Return everybody, those who work here first, by name."""
        with self._units.reading() as conn:
            return tuple(person_of(row) for row in conn.execute(_all))

    def add(self, *, login: str, name: str, role: Role, password: str) -> Person:
        """Take somebody on.

        Raises:
            NotPermitted: this is for administrators.
            NameTaken, FieldMissing, FieldTooLong, PasswordTooShort: the values will not do.
            NoAdministratorPassword: from then on everybody signs in, and no administrator could.
        """
        self._units.check(Permission.ADMINISTER)
        check_password_length(password)
        row: dict[str, Any] = {"login": _login(login), "name": _field("person_name", name), "role": role}
        row["password_hash"] = hashed(password)
        try:
            with self._units.writing(Permission.ADMINISTER) as unit:
                row["created_at"] = unit.now
                taken_on = person_of(unit.conn.execute(insert(people).returning(people), row).one())
                history.enter(unit, taken_on.id, PersonAct.ADDED)
                _check_administrator_left(unit.conn)
                return taken_on
        except IntegrityError as error:
            raise NameTaken(str(row["login"])) from error

    def change(self, person_id: int, *, name: str, role: Role, is_active: bool) -> Person:
        """Change somebody's name and role, or let them go (nobody is deleted: the timeline names them).

        Raises:
            NotPermitted, FieldMissing, FieldTooLong.
            LastAdministrator, NoAdministratorPassword: nobody would be left who can sign in and administer the shop.
        """
        text = _field("person_name", name)
        with self._units.writing(Permission.ADMINISTER) as unit:
            # Two desks that demote each other's administrator come one after the other, and see what the first has done.
            rows = unit.conn.execute(select(people).order_by(people.c.id).with_for_update()).all()
            before = next((person_of(row) for row in rows if row.id == person_id), None)
            if before is None:
                raise FieldInvalid("person", str(person_id), "unknown")
            query = (
                update(people)
                .where(people.c.id == person_id)
                .values(name=text, role=role, is_active=is_active)
            )
            changed = person_of(unit.conn.execute(query.returning(people)).one())
            _check_administrator_left(unit.conn)
            history.enter(unit, person_id, *_what_changed(before, changed))
        if unit.actor.person_id == person_id:
            self._let_in(changed)
        return changed

    def set_password(self, person_id: int, *, password: str) -> None:
        """Set somebody's password: one's own, or anybody's for an administrator. Raises PasswordTooShort, NotPermitted."""
        check_password_length(password)
        kept = hashed(password)
        with self._units.writing() as unit:
            if unit.actor.person_id != person_id:
                unit.actor.check_may(Permission.ADMINISTER)
            unit.conn.execute(update(people).where(people.c.id == person_id).values(password_hash=kept))
            history.enter(unit, person_id, PersonAct.PASSWORD_SET)

    def reset_password(self, login: str, *, password: str) -> Person:
        """Set the password of who signs in by this name, for a job of the program: nobody has to be signed in.

        Raises:
            NoSuchPerson: nobody does.
            PasswordTooShort, FieldTooLong: the password will not do.
            NotPermitted: this is for the program's own jobs.
        """
        self._units.check(Permission.MAINTAIN)
        check_password_length(password)
        kept = hashed(password)
        with self._units.writing(Permission.MAINTAIN) as unit:
            person = _found(unit.conn, login)
            unit.conn.execute(update(people).where(people.c.id == person.id).values(password_hash=kept))
            history.enter(unit, person.id, PersonAct.PASSWORD_RESET)
        return person

    def find(self, login: str) -> Person:
        """Return who signs in by this name, for a job of the program. Raises NoSuchPerson, NotPermitted."""
        with self._units.reading(Permission.MAINTAIN) as conn:
            return _found(conn, login)

    def history(self, person_id: int) -> tuple[PersonEntry, ...]:
        """Return what was done to this person, the newest first: to oneself, or to anybody for an administrator."""
        own = self._units.acting.known().person_id
        permission = Permission.WORK_ON_ORDERS if own == person_id else Permission.ADMINISTER
        with self._units.reading(permission) as conn:
            return history.newest(conn, person_id)


def _found(conn: Connection, login: str) -> Person:
    row = conn.execute(select(people).where(people.c.login == tidy_line(login).casefold())).first()
    if row is None:
        raise NoSuchPerson(login, tuple(conn.execute(_logins).scalars()))
    return person_of(row)


def _what_changed(before: Person, after: Person) -> list[PersonAct]:
    acts = [PersonAct.CHANGED] if (before.name, before.role) != (after.name, after.role) else []
    if before.is_active != after.is_active:
        acts.append(PersonAct.TAKEN_BACK if after.is_active else PersonAct.LET_GO)
    return acts


def _check_administrator_left(conn: Connection) -> None:
    """See that an administrator is left who can sign in."""
    rows = conn.execute(select(people).order_by(people.c.id)).all()
    administrators = [row for row in rows if row.role == Role.ADMINISTRATOR and row.is_active]
    if not administrators:
        raise LastAdministrator
    # Who is alone signs in without a password; as soon as there are two, everybody needs one.
    if len(rows) > 1 and all(row.password_hash is None for row in administrators):
        first = administrators[0]
        raise NoAdministratorPassword(first.id, first.name)
