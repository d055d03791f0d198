"""The keychain on a real Secret Service: GNOME's keyring on a session bus of its own."""

import contextlib
import os
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import keyring.backend
import keyring.core
import pytest
import secretstorage
from keyring.backend import KeyringBackend

from orderflow_desk.domain.errors import KeyringFault, KeyringTrouble
from orderflow_desk.keychain import FILE_NAME, MAIL_PASSWORD, SERVICE, Keychain, Place

pytestmark = pytest.mark.system
# What a locked keyring does is ask a person, and there is none.
TIMEOUT = 3.0
# A bus that starts no service by itself: a keyring is there when the test has started it, and not otherwise.
BUS = """<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@pytest.fixture
def bus(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """A session bus on which nobody is yet, for this process too."""
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    for name in ("HOME", "XDG_RUNTIME_DIR", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"):
        monkeypatch.setenv(name, str(home))
    monkeypatch.delenv("PYTHON_KEYRING_BACKEND", raising=False)
    monkeypatch.delenv("DISPLAY", raising=False)
    settings = tmp_path / "bus.conf"
    settings.write_text(BUS.format(folder=home))
    with subprocess.Popen(
        ["dbus-daemon", f"--config-file={settings}", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        text=True,
    ) as daemon:
        assert daemon.stdout is not None
        address = daemon.stdout.readline().strip()
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
        # It looks round once a process and keeps what it found, on another test's bus.
        monkeypatch.setattr(keyring.core, "_keyring_backend", None)
        keyring.backend.get_all_keyring()
        monkeypatch.delattr(keyring.backend.get_all_keyring, "saved_result", raising=False)
        # Keyrings made up for other tests announce themselves as soon as somebody imports them.
        real = {kind for kind in KeyringBackend._classes if kind.__module__.startswith("keyring.")}
        monkeypatch.setattr(KeyringBackend, "_classes", real)
        yield address
        daemon.terminate()


@pytest.fixture
def service(bus: str) -> Iterator[subprocess.Popen[str]]:
    """GNOME's keyring, unlocked as a login does."""
    with subprocess.Popen(
        ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        env={**os.environ, "DBUS_SESSION_BUS_ADDRESS": bus},
    ) as daemon:
        assert daemon.stdin is not None
        daemon.stdin.write("of the login")
        daemon.stdin.close()
        _wait_until_it_answers()
        yield daemon
        daemon.terminate()


def _wait_until_it_answers() -> None:
    until = time.monotonic() + 10
    while time.monotonic() < until:
        with contextlib.suppress(secretstorage.exceptions.SecretStorageException):
            with contextlib.closing(secretstorage.dbus_init()) as connection:
                if not secretstorage.get_default_collection(connection).is_locked():
                    return
        time.sleep(0.05)
    pytest.fail("GNOME's keyring does not answer")


def _keychain(folder: Path) -> Keychain:
    return Keychain(folder, environment={}, timeout=TIMEOUT)


def _lock() -> None:
    with contextlib.closing(secretstorage.dbus_init()) as connection:
        secretstorage.get_default_collection(connection).lock()


def test_a_secret_lies_in_the_systems_keyring_and_outlives_the_run(
    service: subprocess.Popen[str], tmp_path: Path
) -> None:
    keychain = _keychain(tmp_path)
    assert keychain.problem() is None
    assert keychain.set(MAIL_PASSWORD, "grün & gelb") is Place.KEYRING
    assert _keychain(tmp_path).find(MAIL_PASSWORD) == ("grün & gelb", Place.KEYRING)
    assert not (tmp_path / FILE_NAME).exists()


def test_others_find_it_under_the_programs_name_and_nothing_else_of_it(
    service: subprocess.Popen[str], tmp_path: Path
) -> None:
    _keychain(tmp_path).set(MAIL_PASSWORD, "secret")
    with contextlib.closing(secretstorage.dbus_init()) as connection:
        found = secretstorage.get_default_collection(connection).search_items({"service": SERVICE})
        assert [(item.get_attributes()["username"], item.get_secret()) for item in found] == [
            (MAIL_PASSWORD, b"secret")
        ]


def test_a_secret_that_is_forgotten_is_gone_from_it(service: subprocess.Popen[str], tmp_path: Path) -> None:
    keychain = _keychain(tmp_path)
    keychain.set(MAIL_PASSWORD, "secret")
    keychain.delete(MAIL_PASSWORD)
    assert _keychain(tmp_path).get(MAIL_PASSWORD) is None


def test_moving_to_the_file_leaves_nothing_in_it(service: subprocess.Popen[str], tmp_path: Path) -> None:
    keychain = _keychain(tmp_path)
    keychain.set(MAIL_PASSWORD, "secret")
    keychain.move(Place.FILE, MAIL_PASSWORD)
    assert keychain.find(MAIL_PASSWORD) == ("secret", Place.FILE)
    assert _keychain(tmp_path).get(MAIL_PASSWORD) is None


def test_a_locked_keyring_is_trouble_within_the_time_and_what_is_set_lasts_for_the_session(
    service: subprocess.Popen[str], tmp_path: Path
) -> None:
    _keychain(tmp_path).set(MAIL_PASSWORD, "secret")
    _lock()
    keychain = _keychain(tmp_path)
    begun = time.monotonic()
    with pytest.raises(KeyringTrouble) as caught:
        keychain.get(MAIL_PASSWORD)
    assert caught.value.fault in (KeyringFault.LOCKED, KeyringFault.TIMED_OUT, KeyringFault.FAILED)
    assert time.monotonic() - begun < TIMEOUT + 1
    assert keychain.set(MAIL_PASSWORD, "another") is Place.SESSION
    assert keychain.get(MAIL_PASSWORD) == "another"


def test_a_keyring_that_dies_is_trouble_and_not_a_crash(
    service: subprocess.Popen[str], tmp_path: Path
) -> None:
    keychain = _keychain(tmp_path)
    keychain.set(MAIL_PASSWORD, "secret")
    service.kill()
    service.wait(10)
    with pytest.raises(KeyringTrouble):
        keychain.get(MAIL_PASSWORD)
    assert keychain.where() is Place.SESSION


def test_on_a_bus_without_a_keyring_there_is_none(bus: str, tmp_path: Path) -> None:
    problem = _keychain(tmp_path).problem()
    assert problem is not None
    assert problem.fault is KeyringFault.MISSING
