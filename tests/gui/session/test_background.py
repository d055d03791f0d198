"""Work away from the GUI thread, and the answers that come back to it."""

import threading
import weakref

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import delete

from orderflow_desk.domain.errors import DatabaseFault, DatabaseTrouble, DeskError, NoSuchOrder, NotSignedIn
from orderflow_desk.domain.people import LastAdministrator
from orderflow_desk.gui.session.background import Background, Lane
from orderflow_desk.gui.session.session import Session


def test_the_answer_comes_back_on_the_gui_thread(qtbot: QtBot, background: Background) -> None:
    seen: list[tuple[str, str]] = []
    here = threading.current_thread().name
    background.run(
        lambda: threading.current_thread().name,
        done=lambda worker: seen.append((worker, threading.current_thread().name)),
    )
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [("data-0", here)]


def test_calls_on_the_data_lane_are_done_one_after_the_other(qtbot: QtBot, background: Background) -> None:
    order: list[int] = []
    for number in range(20):
        background.run(lambda number=number: order.append(number))
    qtbot.waitUntil(lambda: background.is_idle)
    assert order == list(range(20))


def test_a_refusal_goes_to_failed_and_then_ended(qtbot: QtBot, background: Background) -> None:
    heard: list[object] = []

    def refuse() -> None:
        raise NotSignedIn

    background.run(refuse, failed=heard.append, ended=lambda: heard.append("ended"))
    qtbot.waitUntil(lambda: len(heard) == 2)
    assert isinstance(heard[0], NotSignedIn)
    assert heard[1] == "ended"


def test_a_refusal_is_also_told_to_whoever_watches_all_of_them(qtbot: QtBot, background: Background) -> None:
    def refuse() -> None:
        raise NotSignedIn

    with qtbot.waitSignal(background.refused) as said:
        background.run(refuse)
    assert isinstance(said.args, list)
    assert isinstance(said.args[0], DeskError)


def test_a_refusal_that_nobody_expects_is_shown(
    qtbot: QtBot, session: Session, background: Background
) -> None:
    said: list[str] = []
    session.toasted.connect(lambda toast: said.append(toast.words(0)))

    def fail(error: DeskError) -> None:
        raise error

    background.run(lambda: fail(DatabaseTrouble(DatabaseFault.AWAY)))  # the status line says so
    background.run(lambda: fail(LastAdministrator()), failed=lambda _error: None)
    background.run(lambda: fail(NoSuchOrder(7)))
    qtbot.waitUntil(lambda: background.is_idle)
    assert len(said) == 1
    assert "7" in said[0]


@pytest.mark.logs
def test_a_bug_is_logged_and_told_and_the_lane_goes_on(
    qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    background = Background()
    background.start()
    answers: list[int] = []
    with qtbot.waitSignal(background.crashed) as said:
        background.run(lambda: 1 // 0)
    background.run(lambda: 7, done=answers.append)
    qtbot.waitUntil(lambda: answers == [7])
    assert isinstance(said.args, list)
    assert isinstance(said.args[0], ZeroDivisionError)
    assert "crashed" in caplog.text
    assert background.close(5)


def test_an_answer_to_a_widget_that_is_gone_is_dropped(qtbot: QtBot, background: Background) -> None:
    widget = QWidget()
    gate = threading.Event()
    heard: list[object] = []
    background.run(lambda: gate.wait(5), done=heard.append, owner=widget)
    delete(widget)
    gate.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert heard == []


def test_of_two_calls_with_one_key_only_the_later_is_answered(qtbot: QtBot, background: Background) -> None:
    owner = QObject()
    gate = threading.Event()
    heard: list[str] = []
    background.run(lambda: str(gate.wait(5)), done=heard.append, owner=owner, key="search")
    background.run(lambda: "late", done=heard.append, owner=owner, key="search")
    gate.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert heard == ["late"]


def test_a_keyed_call_that_was_overtaken_before_it_began_is_never_made(
    qtbot: QtBot, background: Background
) -> None:
    owner = QObject()
    gate = threading.Event()
    made: list[str] = []
    background.run(lambda: gate.wait(5))
    for letters in ("b", "bo", "bos"):
        background.run(lambda letters=letters: made.append(letters), owner=owner, key="search")
    gate.set()
    qtbot.waitUntil(lambda: background.is_idle)
    assert made == ["bos"]


def test_two_owners_may_use_the_same_key(qtbot: QtBot, background: Background) -> None:
    one, other = QObject(), QObject()
    heard: list[str] = []
    background.run(lambda: "one", done=heard.append, owner=one, key="page")
    background.run(lambda: "other", done=heard.append, owner=other, key="page")
    qtbot.waitUntil(lambda: background.is_idle)
    assert heard == ["one", "other"]


def test_nothing_of_an_answered_call_is_kept(qtbot: QtBot, background: Background) -> None:
    class Big:
        pass

    big = Big()
    seen = weakref.ref(big)
    background.run(lambda big=big: big, done=lambda _big: None)
    del big
    qtbot.waitUntil(lambda: background.is_idle)
    assert seen() is None


def test_closing_finishes_what_was_asked(background: Background) -> None:
    done: list[int] = []
    for number in range(5):
        background.run(lambda number=number: done.append(number))
        background.run(lambda number=number: done.append(number), lane=Lane.SLOW)
    assert background.close(5)
    assert sorted(done) == sorted([*range(5), *range(5)])


def test_closing_says_when_a_call_does_not_end_in_time(qtbot: QtBot) -> None:
    background = Background()
    background.start()
    gate = threading.Event()
    background.run(lambda: gate.wait(10))
    assert not background.close(0.05)
    gate.set()
