"""What every test stands on: no screen, no network but loopback, both engines, no stray log record."""

import gc
import logging
import os
import time
from collections.abc import Iterator

import pytest
from hypothesis import settings
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QWidget

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from orderflow_desk.gui.features import join_messages
from support.machine.quick_passwords import quick_passwords
from support.machine.shared_statements import shared_statements
from support.shops.databases import clock, database_url, desk, postgres, sqlite_template

__all__ = [
    "clock",
    "database_url",
    "desk",
    "postgres",
    "quick_passwords",
    "shared_statements",
    "sqlite_template",
]


join_messages()  # as a start of the program does
# How long one example takes says something of the machine and what else it does, nothing of the program.
settings.register_profile("desk", deadline=None)
settings.load_profile("desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Take the time that somebody has for an answer."""
    parser.addoption("--until", type=float, metavar="TIME", help="begin no test later (seconds since 1970)")


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup(item: pytest.Item) -> None:
    """Leave out what there is no time for, and say so."""
    until = item.config.getoption("--until")
    if until is not None and time.time() > until:
        pytest.skip("there was no time left for it")


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what one worker has to do alone, and with what takes long: left to the end, the others would wait for it."""
    first = ["xdist_group"] if config.getoption("--until") is not None else ["xdist_group", "long"]
    items.sort(key=lambda item: [item.get_closest_marker(name) is None for name in first])


_LONGEST_NAME = 100


def pytest_make_parametrize_id(val: object) -> str | None:
    """Name a case by the beginning of what is long: a name goes to and fro with each report, and four million letters are none."""
    if isinstance(val, str | bytes) and len(val) > _LONGEST_NAME:
        return f"{val[:40]!a} and so on, {len(val)} long"
    return None


def pytest_collection_finish(session: pytest.Session) -> None:
    """Let what lives as long as the run be looked at by no garbage collection; see that what belongs together is kept so.

    Several workers keep together what stands on one costly thing, but two releases that do not fit tear it apart.
    """
    gc.collect()
    gc.freeze()
    if hasattr(session.config, "workerinput"):
        torn = [item.nodeid for item in session.items if item.get_closest_marker("xdist_group")]
        assert all("@" in name for name in torn), "xdist does not keep groups together"


_LEFT_BEHIND: list[QWidget] = []  # each is told of by the test that left it, not by all that come after


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> Iterator[None]:
    """Fail a test that leaves a window behind: each program of a later test would dress it again."""
    yield
    app = QApplication.instance()
    if isinstance(app, QApplication):
        app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        left = [
            one for one in app.topLevelWidgets() if one.parentWidget() is None and one not in _LEFT_BEHIND
        ]
        _LEFT_BEHIND.extend(left)
        for one in left:
            one.hide()  # else all later tests would have it before them, and fail too
        assert not left, f"windows were left behind: {[one.metaObject().className() for one in left]}"


@pytest.fixture(scope="session")
def qapp(qapp: QApplication) -> QApplication:
    """The one application of the run, which counts as English does, and takes presses faster than any person's."""
    qapp.setDoubleClickInterval(0)
    from orderflow_desk.gui.words.languages import Speech

    qapp.setProperty("speech", Speech(qapp))
    return qapp


@pytest.fixture(autouse=True)
def nothing_logged(caplog: pytest.LogCaptureFixture, request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that leaves a record at WARNING or above, unless it is marked `logs`."""
    yield
    if request.node.get_closest_marker("logs"):
        return
    stray = [
        record.getMessage()
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.levelno >= logging.WARNING
    ]
    if stray:
        pytest.fail(f"logged without being expected: {stray}")
