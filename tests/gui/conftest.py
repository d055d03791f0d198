"""A window's session on a real desk that is watched, for tests that drive real widgets."""

import gc
import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from orderflow_desk.gui.look.theme import Choice, Theme
from orderflow_desk.gui.session.autosave import Autosave
from orderflow_desk.gui.session.background import Background
from orderflow_desk.gui.session.feed import Feed
from orderflow_desk.gui.session.session import Session
from orderflow_desk.gui.words.shop_time import set_zone
from orderflow_desk.services.desk import Desk
from support.shops.believable_shop import MIRA, PASSWORD, fill
from support.shops.databases import make_ready
from support.shops.reused_shop import ReusedShop
from support.shops.watched_desk import WatchedDesk
from support.window.gui_guard import GUARD


@pytest.fixture(autouse=True)
def garbage_is_collected_on_this_thread() -> Iterator[None]:
    """Let no worker collect widgets of an earlier test, as the program does not either."""
    gc.disable()
    yield
    if gc.get_count()[0] > 20_000:
        gc.collect()


@pytest.fixture(autouse=True)
def mortals(garbage_is_collected_on_this_thread: None) -> Iterator[list[QObject]]:
    """What dies with the test that made it: Qt's side of its connections would keep all that was shown with it."""
    mortals: list[QObject] = []
    yield mortals
    for each in reversed(mortals):
        shiboken6.delete(each)


@pytest.fixture(autouse=True)
def each_test_has_its_own_clock() -> Iterator[None]:
    """Show times of this PC's zone, whatever a test or a whole program before chose."""
    set_zone("")
    yield
    set_zone("")


@pytest.fixture
def pc_in() -> Iterator[Callable[[str], None]]:
    """Call this to set the PC to another time zone than the tests' own."""
    before = os.environ.get("TZ")

    def put(zone: str | None) -> None:
        if zone is None:
            os.environ.pop("TZ", None)
        else:
            os.environ["TZ"] = zone
        time.tzset()

    yield put
    put(before)


class MemoryDrafts:
    """Half-written texts in memory."""

    def __init__(self) -> None:
        self.texts: dict[str, dict[str, Any]] = {}

    def read_all(self) -> dict[str, dict[str, Any]]:
        return dict(self.texts)

    def write(self, key: str, value: dict[str, Any]) -> None:
        self.texts[key] = value

    def delete(self, key: str) -> None:
        self.texts.pop(key, None)


class MemorySettings:
    """This PC's settings in memory."""

    def __init__(self) -> None:
        self.values: dict[str, Any] = {}

    def read(self, key: str, default: Any = None) -> Any:
        return self.values.get(key, default)

    def write(self, key: str, value: Any) -> None:
        self.values[key] = value


@pytest.fixture
def theme(qapp: QApplication) -> Iterator[Theme]:
    """The window's look, light; one for all tests of a run, for loading fonts takes time."""
    found = qapp.findChild(Theme)
    theme = found or Theme(qapp, Choice.LIGHT)
    theme.put_on()
    if not qapp.styleSheet():  # a whole program that ran before leaves none
        theme._put_on_sheet()
    theme.choose(Choice.LIGHT)
    yield theme
    theme.choose(Choice.LIGHT)


@pytest.fixture
def background(qtbot: QtBot, mortals: list[QObject]) -> Iterator[Background]:
    """Running lanes, joined at the end; a bug in a call fails the test."""
    background = Background()
    mortals.append(background)
    bugs: list[Exception] = []
    background.crashed.connect(bugs.append)
    background.start()
    yield background
    assert background.close(5)
    assert bugs == []


@pytest.fixture
def drafts() -> MemoryDrafts:
    return MemoryDrafts()


@pytest.fixture
def settings() -> MemorySettings:
    return MemorySettings()


@pytest.fixture
def closed_session(
    background: Background,
    theme: Theme,
    drafts: MemoryDrafts,
    settings: MemorySettings,
    mortals: list[QObject],
) -> Session:
    """A session whose desk is not open yet."""
    feed, autosave = Feed(), Autosave(background, drafts)
    session = Session(background=background, feed=feed, theme=theme, autosave=autosave, settings=settings)
    mortals.extend((feed, autosave, session))
    return session


@pytest.fixture(scope="session")
def reused_shop(tmp_path_factory: pytest.TempPathFactory, sqlite_template: Path) -> Iterator[ReusedShop]:
    shop = ReusedShop(tmp_path_factory.mktemp("reused"), sqlite_template)
    yield shop
    shop.close()


@pytest.fixture
def shop_of(reused_shop: ReusedShop) -> Callable[..., WatchedDesk]:
    """Call this for a desk with an administrator signed in, in a shop of so many orders (see `fill`)."""

    def make(count: int = 240, *, new: int = 0) -> WatchedDesk:
        name = f"{count}-orders-{new}-new"
        desk = reused_shop.desk(name, lambda store: fill(store, count=count, new=new))
        desk.people.sign_in(MIRA.login, PASSWORD)
        return WatchedDesk(desk)

    return make


@pytest.fixture
def desk(shop_of: Callable[..., WatchedDesk]) -> WatchedDesk:
    return shop_of()


@pytest.fixture
def session(closed_session: Session, desk: WatchedDesk) -> Session:
    """A session on the watched desk, with an administrator signed in."""
    closed_session.open(desk)  # type: ignore[arg-type]
    assert desk.person is not None
    closed_session.enter(desk.person)
    return closed_session


@pytest.fixture
def settle(qtbot: QtBot, session: Session) -> Callable[[], None]:
    """Call this to wait until all that was asked of the background is answered, and what is read ahead after it, too."""

    def wait() -> None:
        for _ in range(2):
            qtbot.waitUntil(lambda: session.background.is_idle, timeout=5000)
            qtbot.wait(6)
        qtbot.waitUntil(lambda: session.background.is_idle, timeout=5000)

    return wait


@pytest.fixture(autouse=True)
def gui_never_waits() -> Iterator[None]:
    """Fail a test in which the window's code touched database, network, keyring or disk on the GUI thread."""
    GUARD.seen.clear()
    GUARD.is_on = True
    yield
    GUARD.is_on = False
    assert GUARD.seen == []


@pytest.fixture
def shop(reused_shop: ReusedShop, request: pytest.FixtureRequest) -> Desk:
    """A shop without orders, its administrator signed in and mail set up, on the real clock."""
    assert "desk" not in request.fixturenames, "both would stand on the same database"
    desk = reused_shop.desk("empty", lambda store: make_ready(Desk(store)))
    assert desk.people.sign_in_without_password() is not None
    return desk
