"""The whole program on a real database and a real mail server over TLS with a login."""

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from orderflow_desk.app.options import Options
from orderflow_desk.app.program import Program
from orderflow_desk.domain.shop import Security
from orderflow_desk.gui.frame.main_window import MainWindow
from orderflow_desk.services.desk import open_desk
from orderflow_desk.settings import Folders, SettingsFile
from orderflow_desk.store.engine import sqlite_url
from support.mail.certificates import Certificates, make_certificates
from support.mail.scripted_server import PASSWORD, USER
from support.mail.smtp_servers import RealServer
from support.window.driving import Driver
from support.window.gui_guard import GUARD


@pytest.fixture(scope="session")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Certificates:
    return make_certificates(tmp_path_factory.mktemp("certificates"))


@pytest.fixture(params=[Security.TLS, Security.STARTTLS])
def mail_server(request: pytest.FixtureRequest, certificates: Certificates) -> Iterator[RealServer]:
    with RealServer(request.param, certificates.good) as server:
        yield server


@pytest.fixture
def home(tmp_path: Path, certificates: Certificates, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of this PC's program, its mail server's authority trusted, its password in the environment."""
    monkeypatch.setenv("ORDERFLOW_DESK_MAIL_PASSWORD", PASSWORD)
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "keyring.backends.fail.Keyring")
    folder = tmp_path / "home"
    settings = SettingsFile(Folders.below(folder).config)
    settings.write("extra_ca", certificates.ca_file)
    settings.write("secret_place", "session")
    settings.write("theme", "light")
    return folder


@pytest.fixture
def shop_url(tmp_path: Path, sqlite_template: Path) -> str:
    path = tmp_path / "shop.db"
    shutil.copy(sqlite_template, path)
    return sqlite_url(path)


def set_up_mail(url: str, server: RealServer, *, hold_seconds: int = 1) -> None:
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        desk.shop.change(
            replace(
                desk.shop.read(),
                name="Vogt Repairs",
                sender_address="desk@vogt.example",
                portal_base="https://vogt.example",
                smtp_host="localhost",
                smtp_port=server.port,
                smtp_security=server.security,
                smtp_user=USER,
                hold_seconds=hold_seconds,
                is_first_start_done=True,
            )
        )


@pytest.fixture
def started(qapp: QApplication, qtbot: QtBot, home: Path) -> Iterator[Callable[[str], Driver]]:
    """Start the program on a database; every one is closed at the end, and none has waited on the GUI thread."""
    programs: list[Program] = []

    def start(url: str, folder: Path = home) -> Driver:
        _forget_closed_windows(qapp)
        program = Program(qapp, Options(database_url=url, demo_folder=folder))
        programs.append(program)
        program.window.resize(1440, 900)
        program.start()
        return Driver(qtbot, program)

    GUARD.seen.clear()
    GUARD.is_on = True
    yield start
    for program in programs:
        if isValid(program.window):
            program.window.close_for_good()
    _forget_closed_windows(qapp)
    GUARD.is_on = False
    assert GUARD.seen == []


def _forget_closed_windows(app: QApplication) -> None:
    """Delete windows that were closed, and take the style sheet off, as each start of the program finds it.

    Left to Python, each window would be dressed again by every later program of the run. And a window that is built while a
    sheet is in force takes twice as long.
    """
    for window in app.topLevelWidgets():
        if isinstance(window, MainWindow) and not window.isVisible():
            window.deleteLater()
    app.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    if not any(isinstance(window, MainWindow) for window in app.topLevelWidgets()):
        app.setStyleSheet("")


@contextmanager
def unguarded() -> Iterator[None]:
    GUARD.is_on = False
    yield
    GUARD.is_on = True
