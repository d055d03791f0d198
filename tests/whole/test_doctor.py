"""The doctor: what it says of each illness, that it changes nothing, and that it needs no display."""

import json
import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from keyring import errors
from keyring.backends import fail
from sqlalchemy import text

from orderflow_desk.app.diagnostics.check_context import CheckContext, Finding, State
from orderflow_desk.app.diagnostics.checkups import MEGABYTE
from orderflow_desk.app.diagnostics.doctor import doctor, examine
from orderflow_desk.app.diagnostics.doctor_words import job_name
from orderflow_desk.app.options import HOME_VARIABLE, Options
from orderflow_desk.domain.actors import Job
from orderflow_desk.domain.lifecycle import Status
from orderflow_desk.keychain import Keychain
from orderflow_desk.services.desk import open_desk
from orderflow_desk.settings import Folders, SecretPlace, SettingsFile
from orderflow_desk.store.engine import Store, sqlite_url
from orderflow_desk.store.schema import HEAD, REVISIONS
from support.machine.memory_ring import MemoryRing
from support.mail.smtp_servers import RealServer
from support.shops.orders import an_order
from whole.conftest import set_up_mail

SOURCES = Path(__file__).parents[2] / "src"
PLENTY = 10_000 * MEGABYTE


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    ring = MemoryRing()
    yield ring
    ring.gate.set()


@pytest.fixture
def context(home: Path, shop_url: str, ring: MemoryRing) -> CheckContext:
    """A shop that is well, but has no mail server; its passwords lie in a keyring in memory."""
    folders = Folders.below(home)
    SettingsFile(folders.config).write("secret_place", "keyring")
    made = CheckContext.of(Options(demo_folder=home, database_url=shop_url), is_whole=True)
    keychain = Keychain(folders.data, backend=lambda: ring, environment={}, timeout=0.2)
    return replace(made, keychain=keychain, free_space=lambda _folder: PLENTY)


def _about(context: CheckContext, check: str) -> Finding:
    (found,) = {one for one in examine(context) if one.check == check}
    return found


def _behind(context: CheckContext, statement: str) -> None:
    store = Store(context.url)
    with store.writing() as conn:
        conn.execute(text(statement))
    store.close()


def test_a_shop_that_is_well_has_nothing_bad_and_only_lacks_a_mail_server(context: CheckContext) -> None:
    states = {finding.check: finding.state for finding in examine(context)}
    assert states.pop("mail") is State.WARN
    assert set(states) == {"settings", "engine", "schema", "database", "disk", "keyring", "chores"}
    assert set(states.values()) == {State.OK}


def test_every_finding_that_is_not_well_says_what_to_do(context: CheckContext) -> None:
    _behind(context, "UPDATE status_counts SET count = 7")
    sick = replace(context, free_space=lambda _folder: 0)
    assert all(finding.advice for finding in examine(sick) if finding.state is not State.OK)
    assert all(finding.sentence for finding in examine(sick))


def test_a_chore_that_fails_is_carried_by_what_it_failed_at(context: CheckContext) -> None:
    with open_desk(context.url) as desk:
        chores = desk.for_job(Job.ARCHIVE_PHOTOS).chores
        token = chores.take(Job.ARCHIVE_PHOTOS)
        assert token is not None
        chores.settle(token, "FileTrouble(path='/photos', detail='No space left on device')")
    found = _about(context, "chores")
    assert (found.state, "photos of finished orders" in found.sentence) == (State.WARN, True)
    assert "No space left" in found.sentence


def test_each_job_has_its_words() -> None:
    assert len({job_name(job) for job in Job}) == len(Job)
    assert job_name("of a newer version") == "of a newer version"


def test_a_wrong_status_is_bad_and_names_the_order(context: CheckContext) -> None:
    with open_desk(context.url) as desk:
        desk.people.sign_in_without_password()
        order_id = an_order(desk, Status.NEW)
    _behind(context, f"UPDATE orders SET status = 'in_progress' WHERE id = {order_id}")
    found = _about(context, "database")
    assert found.state is State.BAD
    assert str(order_id) in found.sentence
    assert _about(replace(context, is_whole=False), "database").state is State.OK


def test_a_corrupt_file_is_bad_and_left_as_it_is(context: CheckContext) -> None:
    file = context.database_file
    assert file is not None
    content = bytearray(file.read_bytes())
    content[4096 * 3 :] = b"\xab" * (len(content) - 4096 * 3)
    file.write_bytes(content)
    found = _about(context, "database")
    assert (found.state, "backup" in found.advice) == (State.BAD, True)
    assert file.read_bytes() == content
    assert _about(context, "mail").state is State.WARN


def test_a_file_that_is_no_database_is_bad(context: CheckContext) -> None:
    file = context.database_file
    assert file is not None
    file.write_text("Dear Sir " * 1000)
    assert "not a database" in _about(context, "database").sentence


def test_a_database_that_is_not_there_is_told_and_not_made(context: CheckContext, tmp_path: Path) -> None:
    missing = replace(context, url=sqlite_url(tmp_path / "none" / "shop.db"))
    assert _about(missing, "database").state is State.WARN
    assert not (tmp_path / "none").exists()


@pytest.mark.parametrize(("revision", "state"), [("9999", State.BAD), ("0000", State.BAD), (None, State.BAD)])
def test_a_schema_that_this_version_does_not_know_is_bad_and_untouched(
    context: CheckContext, revision: str | None, state: State
) -> None:
    words = (
        f"UPDATE alembic_version SET version_num = '{revision}'" if revision else "DROP TABLE alembic_version"
    )
    _behind(context, words)
    assert _about(context, "schema").state is state
    assert "database" not in {finding.check for finding in examine(context)}


def test_an_older_schema_is_carried_by_what_upgrades_it_and_untouched(context: CheckContext) -> None:
    file = context.database_file
    assert file is not None
    _behind(context, f"UPDATE alembic_version SET version_num = '{REVISIONS[0]}'")
    before = file.read_bytes()
    found = _about(context, "schema")
    assert found.state is State.WARN
    assert found.sentence == f"The database has an older schema ({REVISIONS[0]}; this version knows {HEAD})."
    assert found.advice.startswith("Start the program")
    assert file.read_bytes() == before


def test_a_server_that_is_away_is_bad(context: CheckContext) -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        url = f"postgresql://nobody:canary-password@127.0.0.1:{unused.getsockname()[1]}/shop"
        found = examine(replace(context, url=url))
    assert next(one for one in found if one.check == "database").state is State.BAD
    assert "canary-password" not in str(found)


def test_a_shop_on_postgresql_is_well(context: CheckContext, postgres) -> None:
    url = postgres.new_database()
    try:
        on_server = replace(context, url=url)
        assert _about(on_server, "database").state is State.OK
        assert "PostgreSQL" in _about(on_server, "engine").sentence
        assert _about(on_server, "mail").state is State.WARN
    finally:
        postgres.drop(url)


def test_settings_that_cannot_be_understood_are_bad_and_left_where_they_are(context: CheckContext) -> None:
    file = context.folders.config / "settings.json"
    file.write_text("{ half")
    found = _about(CheckContext.of(Options(demo_folder=file.parents[1]), is_whole=False), "settings")
    assert found.state is State.BAD
    assert file.read_text() == "{ half"
    assert list(file.parent.iterdir()) == [file]


def test_a_single_setting_that_makes_no_sense_is_named(context: CheckContext) -> None:
    file = context.folders.config / "settings.json"
    file.write_text(json.dumps({"theme": "purple", "pc_name": "counter", "surprise": 1}))
    found = _about(context, "settings")
    assert (found.state, "surprise, theme" in found.sentence) == (State.WARN, True)


@pytest.mark.parametrize(("free", "state"), [(3, State.BAD), (200, State.WARN), (10_000, State.OK)])
def test_a_disk_that_fills_up_is_told_in_time(context: CheckContext, free: int, state: State) -> None:
    filling = replace(context, free_space=lambda _folder: free * MEGABYTE)
    disks = [finding for finding in examine(filling) if finding.check == "disk"]
    assert {finding.state for finding in disks} == {state}
    assert str(context.folders.log) in str(disks)


def test_a_disk_that_cannot_be_asked_is_bad(context: CheckContext) -> None:
    def refuse(_folder: Path) -> int:
        raise OSError(5, "Input/output error")

    assert State.BAD in {
        one.state for one in examine(replace(context, free_space=refuse)) if one.check == "disk"
    }


def test_a_locked_keyring_is_bad_unless_the_password_comes_from_outside(
    context: CheckContext, ring: MemoryRing
) -> None:
    ring.raising = errors.KeyringLocked("locked")
    found = _about(context, "keyring")
    assert (found.state, "locked" in found.sentence) == (State.BAD, True)
    given = Keychain(
        context.folders.data,
        backend=lambda: ring,
        environment={"ORDERFLOW_DESK_MAIL_PASSWORD": "x"},
        timeout=0.2,
    )
    assert _about(replace(context, keychain=given), "keyring").state is State.WARN


def test_a_keyring_that_never_answers_is_carried_byin_its_time(
    context: CheckContext, ring: MemoryRing
) -> None:
    ring.gate.clear()
    assert _about(context, "keyring").state is State.BAD


def test_a_pc_without_a_keyring_is_warned_of(context: CheckContext) -> None:
    none = Keychain(context.folders.data, backend=fail.Keyring, environment={})
    assert _about(replace(context, keychain=none), "keyring").state is State.WARN


@pytest.mark.parametrize("place", [SecretPlace.FILE, SecretPlace.SESSION])
def test_a_keyring_that_is_not_used_is_not_asked(
    context: CheckContext, ring: MemoryRing, place: SecretPlace
) -> None:
    settings = replace(context.settings, secret_place=place)
    assert _about(replace(context, settings=settings), "keyring").state is State.OK
    assert ring.calls == 0


@pytest.fixture
def with_password(context: CheckContext) -> Callable[[str], CheckContext]:
    def give(password: str) -> CheckContext:
        environment = {"ORDERFLOW_DESK_MAIL_PASSWORD": password}
        keychain = Keychain(context.folders.data, backend=MemoryRing, environment=environment)
        return replace(context, keychain=keychain)

    return give


def test_a_mail_server_that_takes_our_login_is_well_and_gets_nothing(
    with_password: Callable[[str], CheckContext], mail_server: RealServer
) -> None:
    context = with_password(mail_server.account.password)
    set_up_mail(context.url, mail_server)
    assert _about(context, "mail").state is State.OK
    assert mail_server.connections == 1
    assert mail_server.taken == []


def test_a_wrong_password_is_bad_and_not_repeated(
    with_password: Callable[[str], CheckContext], mail_server: RealServer
) -> None:
    context = with_password("canary-password")
    set_up_mail(context.url, mail_server)
    found = _about(context, "mail")
    assert (found.state, "name and password" in found.sentence) == (State.BAD, True)
    assert "canary-password" not in str(found)


def test_no_password_at_all_is_bad(context: CheckContext, mail_server: RealServer) -> None:
    set_up_mail(context.url, mail_server)
    assert "password" in _about(context, "mail").sentence


def test_a_certificate_that_nobody_trusts_is_bad(
    with_password: Callable[[str], CheckContext], mail_server: RealServer
) -> None:
    context = with_password(mail_server.account.password)
    set_up_mail(context.url, mail_server)
    strange = replace(context, settings=replace(context.settings, extra_ca=""))
    assert "certificate" in _about(strange, "mail").sentence


def test_a_mail_server_that_is_unreachable_is_bad(
    with_password: Callable[[str], CheckContext], mail_server: RealServer
) -> None:
    context = with_password("x")
    set_up_mail(context.url, mail_server)
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        with open_desk(context.url) as desk:
            desk.people.sign_in_without_password()
            desk.shop.change(replace(desk.shop.read(), smtp_port=unused.getsockname()[1]))
        assert "cannot be reached" in _about(context, "mail").sentence


def test_examining_leaves_the_files_as_they_were(context: CheckContext, home: Path) -> None:
    def files() -> dict[str, bytes]:
        return {str(path): path.read_bytes() for path in home.parent.rglob("*") if path.is_file()}

    before = files()
    examine(context)
    assert files() == before


def test_it_prints_each_finding_and_ends_with_0_while_nothing_is_bad(
    home: Path, shop_url: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert doctor(Options(demo_folder=home, database_url=shop_url), is_whole=False, as_json=False) == 0
    lines = capsys.readouterr().out.splitlines()
    assert any(line.startswith("ok    Database") for line in lines)
    assert any(line.lstrip().startswith("→") for line in lines)


def test_the_command_needs_no_display_and_says_by_its_code_and_as_json_what_is_bad(
    home: Path, tmp_path: Path, sqlite_template: Path
) -> None:
    shutil.copy(sqlite_template, tmp_path / "sick.db")
    (tmp_path / "sick.db").write_bytes(b"no database" * 1000)
    environment = {
        name: value
        for name, value in os.environ.items()
        if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    }
    done = subprocess.run(
        [sys.executable, "-m", "orderflow_desk", "--database", sqlite_url(tmp_path / "sick.db"), "doctor", "--quick", "--json"],
        check=False, capture_output=True, text=True, timeout=60,
        env={**environment, "PYTHONPATH": str(SOURCES), HOME_VARIABLE: str(home)},
    )  # fmt: skip
    assert done.returncode == 1, done.stderr
    whole = json.loads(done.stdout)
    assert whole["is_well"] is False
    assert {"check": "database", "state": "bad"}.items() <= next(
        one for one in whole["findings"] if one["check"] == "database"
    ).items()
