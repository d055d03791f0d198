"""`orderflow-desk reset-password`: the way back into a shop in which nobody can sign in any more."""

import os
import pty
import subprocess
import sys
import time
from pathlib import Path

import pytest

from orderflow_desk.domain.people import PersonAct, Role
from orderflow_desk.services.desk import open_desk
from support.shops.databases import take_on
from whole.test_command_line import SOURCES


@pytest.fixture
def url(database_url: str) -> str:
    with open_desk(database_url) as desk:
        desk.people.sign_in_without_password()
        take_on(desk, login="jo", name="Jo Bennett", role=Role.ADMINISTRATOR, password="screwdriver")
    return database_url


def _environment(home: Path) -> dict[str, str]:
    return {**os.environ, "PYTHONPATH": str(SOURCES), "ORDERFLOW_DESK_HOME": str(home)}


def _command(url: str, *words: str) -> list[str]:
    return [sys.executable, "-m", "orderflow_desk", "--database", url, "reset-password", *words]


def _run(url: str, home: Path, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        _command(url, *words),
        check=False,
        capture_output=True,
        text=True,
        input=typed,
        timeout=60,
        env=_environment(home),
    )


def test_a_password_from_standard_input_lets_its_person_in_and_is_told_in_the_history(
    url: str, tmp_path: Path
) -> None:
    done = _run(url, tmp_path, "jo", "--stdin", typed="another one\n")
    assert (done.stdout, done.stderr, done.returncode) == (
        "Jo Bennett has a new password and can sign in with it.\n",
        "",
        0,
    )
    with open_desk(url) as desk:
        person = desk.people.sign_in("jo", "another one")
        assert desk.people.history(person.id)[0].act is PersonAct.PASSWORD_RESET


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [("joe", "another one", "The sign-in names of this shop are: admin, jo."), ("jo", "short", "too short")],
)
def test_what_will_not_do_is_a_sentence_and_changes_nothing(
    url: str, tmp_path: Path, name: str, typed: str, sentence: str
) -> None:
    done = _run(url, tmp_path, name, "--stdin", typed=typed)
    assert done.returncode == 1
    assert done.stderr.startswith("orderflow-desk reset-password: ")
    assert sentence in done.stderr
    assert "Traceback" not in done.stderr
    with open_desk(url) as desk:
        desk.people.sign_in("jo", "screwdriver")


def test_no_shop_is_made_where_there_is_none(tmp_path: Path) -> None:
    path = tmp_path / "nowhere.db"
    done = _run(f"sqlite:///{path}", tmp_path, "admin", "--stdin", typed="another one")
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert not path.exists()


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such terminal there")
@pytest.mark.parametrize(
    ("again", "code", "password"), [("a new one", 0, "a new one"), ("a typo", 1, "screwdriver")]
)
def test_at_a_terminal_it_is_typed_twice_and_never_shown(
    url: str, tmp_path: Path, again: str, code: int, password: str
) -> None:
    ours, theirs = pty.openpty()
    with subprocess.Popen(
        _command(url, "jo"),
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env=_environment(tmp_path),
        start_new_session=True,
        preexec_fn=lambda: _take_terminal(theirs),  # noqa: PLW1509  no thread is running here
    ) as process:
        os.close(theirs)
        shown = ""
        for question, typed in (("New password: ", "a new one"), ("The same again: ", again)):
            shown += _until(ours, question)
            os.write(ours, f"{typed}\n".encode())
        shown += _until(ours, None)
        assert process.wait(timeout=30) == code
    os.close(ours)
    assert "a new one" not in shown
    assert again not in shown
    with open_desk(url) as desk:
        desk.people.sign_in("jo", password)


def _take_terminal(terminal: int) -> None:
    import fcntl
    import termios

    fcntl.ioctl(terminal, termios.TIOCSCTTY, 0)


def _until(terminal: int, question: str | None) -> str:
    """Read until the question stands there, or to the end."""
    shown, until = "", time.monotonic() + 30
    while time.monotonic() < until and (question is None or question not in shown):
        try:
            read = os.read(terminal, 1024)
        except OSError:
            break
        if not read:
            break
        shown += read.decode()
    return shown
