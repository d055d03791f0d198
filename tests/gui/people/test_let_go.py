"""Somebody is let go, or gets another role, on another PC: the window of theirs follows at once."""

from collections.abc import Callable

import pytest

from orderflow_desk.domain.people import Permission, Role
from orderflow_desk.gui.frame.desktop_watch import DesktopWatch
from orderflow_desk.gui.frame.sign_in_gate import SignInGate
from orderflow_desk.gui.session.session import Session, Toast
from orderflow_desk.services.desk import Desk
from support.shops.believable_shop import MIRA, PASSWORD
from support.shops.databases import take_on
from support.shops.orders import new_id
from support.shops.watched_desk import WatchedDesk


@pytest.fixture
def elsewhere(desk: WatchedDesk) -> Desk:
    """The desk of another administrator, on the same shop."""
    take_on(desk, login="ida", name="Ida", role=Role.ADMINISTRATOR, password=PASSWORD)
    other = Desk(desk._store, "workbench")
    other.people.sign_in("ida", PASSWORD)
    return other


def _change(elsewhere: Desk, login: str, role: Role, *, is_active: bool) -> None:
    person = next(one for one in elsewhere.people.all() if one.login == login)
    elsewhere.people.change(person.id, name=person.name, role=role, is_active=is_active)


def test_whoever_was_let_go_stands_before_the_sign_in_once_with_a_word_why(
    session: Session, desk: WatchedDesk, elsewhere: Desk, settle: Callable[[], None]
) -> None:
    gate = SignInGate(session)
    places: list[str] = []
    toasts: list[Toast] = []
    session.place_wanted.connect(places.append)
    session.toasted.connect(toasts.append)
    _change(elsewhere, MIRA.login, Role.ADMINISTRATOR, is_active=False)
    for _ in range(3):
        session.background.run(desk.lookup.counts)
    settle()
    assert session.person is None
    assert desk.person is None
    assert places == ["sign_in"]
    assert len(toasts) == 1
    assert "can no longer sign in" in toasts[0].words(0)
    assert gate.parent() is session


def test_another_role_holds_in_the_window_from_the_next_look(
    session: Session, elsewhere: Desk, settle: Callable[[], None]
) -> None:
    watch = DesktopWatch(session)
    assert session.may(Permission.ADMINISTER)
    _change(elsewhere, MIRA.login, Role.TECHNICIAN, is_active=True)
    watch._ask()
    settle()
    assert session.person is not None
    assert session.person.role is Role.TECHNICIAN
    assert not session.may(Permission.ADMINISTER)


def test_what_was_asked_for_somebody_who_has_signed_out_meanwhile_is_no_trouble(
    session: Session, desk: WatchedDesk, settle: Callable[[], None]
) -> None:
    toasts: list[Toast] = []
    session.toasted.connect(toasts.append)
    desk.people.sign_out()
    session.leave()
    session.background.run(lambda: desk.moves.undo(1, action_id=new_id()))
    settle()
    assert toasts == []
