"""The command line: its verbs, and that nothing heavy is loaded before the window has painted."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from orderflow_desk import __version__
from orderflow_desk.domain.lifecycle import PATH, Status
from orderflow_desk.domain.photos.photos import Photo
from orderflow_desk.services.desk import open_desk
from support.mail.smtp_servers import RealServer
from support.shops.orders import an_order, step
from whole.conftest import set_up_mail

SOURCES = Path(__file__).parents[2] / "src"


def _run(*words: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "orderflow_desk", *words],
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(SOURCES), **environment},
    )


def test_it_says_its_version_and_its_verbs() -> None:
    assert _run("--version").stdout.strip() == f"Orderflow Desk {__version__}"
    shown = _run("--help").stdout
    assert {"post", "chores", "tour", "--demo", "--database"} <= set(shown.replace(",", " ").split())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems always have a display")
def test_without_a_display_it_says_what_is_missing() -> None:
    done = _run(DISPLAY="", WAYLAND_DISPLAY="", QT_QPA_PLATFORM="")
    assert done.returncode == 2
    assert "no display" in done.stderr


def test_the_window_is_imported_without_the_database_keyring_or_templates() -> None:
    heavy = (
        "sqlalchemy",
        "alembic",
        "psycopg",
        "keyring",
        "jinja2",
        "smtplib",
        "aiosmtpd",
        "cryptography",
        "argon2",
    )
    code = (
        "import sys; import orderflow_desk.app.program; "
        f"print(sorted(set({heavy!r}) & {{name.partition('.')[0] for name in sys.modules}}))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        check=True,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCES)},
    )
    assert done.stdout.strip() == "[]"


def test_post_sends_what_waits_without_a_window(mail_server: RealServer, home: Path, shop_url: str) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    with open_desk(shop_url) as desk:
        desk.people.sign_in_without_password()
        for _ in range(3):
            an_order(desk, Status.SCHEDULED)
    done = _run("--database", shop_url, "post", "--seconds", "20", ORDERFLOW_DESK_HOME=str(home))
    assert (done.stdout.strip(), done.returncode) == ("sent 3, waiting 0, failed 0", 0)
    assert len(mail_server.taken) == 3


def _finished_with_a_photo(url: str) -> None:
    """Finish an order that has a photo: a mail for each step, and one photo for the archive."""
    with open_desk(url) as desk:
        desk.people.sign_in_without_password()
        order_id = an_order(desk)
        desk.photos.add(order_id, made=[Photo("ab", 1, 1, "pump.jpg", b"a pump", b"t")], action_id="photo")
        for status in PATH[1:]:
            step(desk, order_id, status)


def test_post_does_the_chores_too(mail_server: RealServer, home: Path, shop_url: str, tmp_path: Path) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    _finished_with_a_photo(shop_url)
    done = _run("--database", shop_url, "post", "--seconds", "20", ORDERFLOW_DESK_HOME=str(home))
    assert done.stdout.splitlines()[1:] == ["done: archive_photos"]
    assert (tmp_path / "shop-photos" / "1.jpg").read_bytes() == b"a pump"


@pytest.mark.skipif(sys.platform == "win32", reason="there a service is ended otherwise")
def test_the_service_does_what_falls_due_with_nobody_signed_in_until_it_is_asked_to_end(
    mail_server: RealServer, home: Path, shop_url: str, tmp_path: Path
) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    with subprocess.Popen(
        [sys.executable, "-m", "orderflow_desk", "--database", shop_url, "chores"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(SOURCES), "ORDERFLOW_DESK_HOME": str(home)},
    ) as service:
        assert service.stdout is not None
        assert "at work on shop.db" in service.stdout.readline()
        _finished_with_a_photo(shop_url)
        until = time.monotonic() + 20
        archived = tmp_path / "shop-photos" / "1.jpg"
        while not (mail_server.taken and archived.exists()) and time.monotonic() < until:
            time.sleep(0.05)
        service.send_signal(signal.SIGTERM)
        _, complaints = service.communicate(timeout=10)
    assert (service.returncode, complaints) == (0, "")
    assert archived.read_bytes() == b"a pump"
    assert mail_server.taken


def test_post_says_in_a_sentence_why_nothing_leaves(
    home: Path, shop_url: str, mail_server: RealServer
) -> None:
    set_up_mail(shop_url, mail_server, hold_seconds=0)
    with open_desk(shop_url) as desk:
        desk.people.sign_in_without_password()
        an_order(desk, Status.SCHEDULED)
    done = _run(
        "--database", shop_url, "post", "--seconds", "5",
        ORDERFLOW_DESK_HOME=str(home), ORDERFLOW_DESK_MAIL_PASSWORD="wrong",
    )  # fmt: skip
    assert done.returncode == 1
    assert "waiting 1" in done.stdout
    assert "MailTrouble" not in done.stderr
    assert "orderflow-desk post: " in done.stderr
    assert mail_server.taken == []


def test_post_says_so_when_the_database_is_none(tmp_path: Path, home: Path) -> None:
    path = tmp_path / "letter.txt"
    path.write_text("Dear Sir " * 200)
    done = _run("--database", f"sqlite:///{path}", "post", ORDERFLOW_DESK_HOME=str(home))
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_the_demo_opens_signed_in_says_what_it_is_and_tells_how_to_sign_in_again(
    qapp, qtbot, tmp_path: Path
) -> None:
    from PySide6.QtWidgets import QLabel, QPushButton

    from orderflow_desk.app.options import Options
    from orderflow_desk.app.program import Program
    from support.window.driving import Driver

    program = Program(qapp, Options(is_demo=True, demo_folder=tmp_path))
    program.start()
    driver = Driver(qtbot, program).ready()
    assert program.session.person.login == "mira"
    assert "Demo shop" in driver.find(QPushButton, "demo_note").text()
    program.session.commands.of("sign_out").trigger()
    driver.wait(lambda: driver.window.place == "sign_in")
    driver.type_into("login", "petr")
    driver.type_into("password", "demo-desk")
    assert "demo-desk" in driver.find(QLabel, "sign_in_state").text()
    driver.click("sign_in")
    driver.wait(lambda: program.session.person is not None and program.session.person.login == "petr")
    program.window.close_for_good()
    program.window.deleteLater()
