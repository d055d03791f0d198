"""The keychain: where secrets lie, whatever the system's keyring does."""

import json
import stat
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from keyring import errors
from keyring.backend import KeyringBackend
from keyring.backends import fail, null

from orderflow_desk.domain.errors import KeyringFault, KeyringTrouble
from orderflow_desk.keychain import FILE_NAME, MAIL_PASSWORD, Keychain, Place
from support.machine.memory_ring import MemoryRing

VARIABLE = "ORDERFLOW_DESK_MAIL_PASSWORD"


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    ring = MemoryRing()
    yield ring
    ring.gate.set()


@pytest.fixture
def keychain(tmp_path: Path, ring: MemoryRing) -> Keychain:
    return Keychain(tmp_path, backend=lambda: ring, environment={}, timeout=5)


def test_a_secret_lies_in_the_systems_keyring_and_nowhere_else(
    keychain: Keychain, ring: MemoryRing, tmp_path: Path
) -> None:
    assert keychain.where() is Place.KEYRING
    assert keychain.set(MAIL_PASSWORD, "pä55") is Place.KEYRING
    assert keychain.find(MAIL_PASSWORD) == ("pä55", Place.KEYRING)
    assert list(ring.secrets.values()) == ["pä55"]
    assert list(tmp_path.iterdir()) == []


def test_the_probe_leaves_nothing_behind(keychain: Keychain, ring: MemoryRing) -> None:
    assert keychain.problem() is None
    assert ring.secrets == {}


def test_a_keyring_that_passed_the_probe_is_not_probed_again(keychain: Keychain, ring: MemoryRing) -> None:
    keychain.where()
    before = ring.calls
    keychain.where()
    assert ring.calls == before


def test_a_deleted_secret_is_gone_and_deleting_it_again_is_harmless(keychain: Keychain) -> None:
    keychain.set(MAIL_PASSWORD, "secret")
    keychain.delete(MAIL_PASSWORD)
    keychain.delete(MAIL_PASSWORD)
    assert keychain.get(MAIL_PASSWORD) is None


@pytest.mark.parametrize(
    ("error", "fault"),
    [
        (errors.KeyringLocked("locked"), KeyringFault.LOCKED),
        (errors.NoKeyringError("none"), KeyringFault.MISSING),
        (errors.InitError("prompt dismissed"), KeyringFault.FAILED),
        (errors.PasswordSetError("no"), KeyringFault.FAILED),
        (RuntimeError("D-Bus says no"), KeyringFault.FAILED),
    ],
)
def test_while_the_keyring_is_unusable_a_secret_stays_in_memory_and_the_reason_is_told(
    keychain: Keychain, ring: MemoryRing, tmp_path: Path, error: Exception, fault: KeyringFault
) -> None:
    ring.raising = error
    problem = keychain.problem()
    assert problem is not None
    assert problem.fault is fault
    assert keychain.where() is Place.SESSION
    assert keychain.set(MAIL_PASSWORD, "secret") is Place.SESSION
    assert keychain.find(MAIL_PASSWORD) == ("secret", Place.SESSION)
    assert list(tmp_path.iterdir()) == []


def test_reading_from_a_locked_keyring_is_trouble_and_not_no_secret(
    keychain: Keychain, ring: MemoryRing
) -> None:
    keychain.set(MAIL_PASSWORD, "secret")
    ring.raising = errors.KeyringLocked()
    with pytest.raises(KeyringTrouble) as caught:
        keychain.get(MAIL_PASSWORD)
    assert caught.value.fault is KeyringFault.LOCKED
    ring.raising = None
    assert keychain.get(MAIL_PASSWORD) == "secret"


def test_where_there_is_no_keyring_there_is_no_secret(keychain: Keychain, ring: MemoryRing) -> None:
    ring.raising = errors.NoKeyringError()
    assert keychain.get(MAIL_PASSWORD) is None
    keychain.delete(MAIL_PASSWORD)


def test_a_keyring_that_never_answers_is_given_up_in_time_and_works_once_it_answers(
    tmp_path: Path, ring: MemoryRing
) -> None:
    keychain = Keychain(tmp_path, backend=lambda: ring, environment={}, timeout=0.1)
    ring.gate.clear()
    started = time.monotonic()
    problem = keychain.problem()
    assert problem is not None
    assert problem.fault is KeyringFault.TIMED_OUT
    for _ in range(20):
        assert keychain.where() is Place.SESSION
    assert time.monotonic() - started < 1.5
    assert ring.calls == 1
    ring.gate.set()
    deadline = time.monotonic() + 5
    while keychain.where() is Place.SESSION and time.monotonic() < deadline:
        time.sleep(0.01)
    assert keychain.where() is Place.KEYRING


def test_opening_the_keyring_may_block_too(tmp_path: Path, ring: MemoryRing) -> None:
    gate = threading.Event()

    def opened() -> MemoryRing:
        gate.wait(10)
        return ring

    keychain = Keychain(tmp_path, backend=opened, environment={}, timeout=0.1)
    assert keychain.where() is Place.SESSION
    gate.set()


def test_a_write_that_fails_after_a_good_probe_is_told_and_the_next_look_tries_anew(
    keychain: Keychain, ring: MemoryRing
) -> None:
    assert keychain.where() is Place.KEYRING
    ring.raising_at_write = errors.PasswordSetError("quota")
    with pytest.raises(KeyringTrouble):
        keychain.set(MAIL_PASSWORD, "secret")
    assert keychain.where() is Place.SESSION


def test_a_keyring_that_forgets_is_no_keyring(tmp_path: Path) -> None:
    class Forgetful(MemoryRing):
        def get_password(self, service: str, username: str) -> str | None:
            return None

    keychain = Keychain(tmp_path, backend=Forgetful, environment={})
    assert keychain.where() is Place.SESSION


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_the_keyrings_that_keep_nothing_count_as_missing(
    tmp_path: Path, backend: type[KeyringBackend]
) -> None:
    problem = Keychain(tmp_path, backend=backend, environment={}).problem()
    assert problem is not None
    assert problem.fault is KeyringFault.MISSING


def test_a_keyring_of_plain_text_is_never_used_not_even_in_a_chain(tmp_path: Path, ring: MemoryRing) -> None:
    plain = type("PlaintextKeyring", (MemoryRing,), {"__module__": "keyrings.alt.file"})()
    chain = type("Chainer", (MemoryRing,), {"backends": [plain, ring]})()
    assert Keychain(tmp_path, backend=lambda: plain, environment={}).where() is Place.SESSION
    assert Keychain(tmp_path, backend=lambda: chain, environment={}).set("name", "secret") is Place.KEYRING
    assert list(ring.secrets.values()) == ["secret"]
    assert plain.secrets == {}


def test_the_file_is_used_only_by_choice_and_is_its_owners_alone(
    keychain: Keychain, ring: MemoryRing, tmp_path: Path
) -> None:
    keychain.use(Place.FILE)
    assert keychain.set(MAIL_PASSWORD, "secret") is Place.FILE
    file = tmp_path / FILE_NAME
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert json.loads(file.read_text()) == {MAIL_PASSWORD: "secret"}
    assert keychain.find(MAIL_PASSWORD) == ("secret", Place.FILE)
    assert ring.calls == 0
    assert Keychain(tmp_path, place=Place.FILE, environment={}).get(MAIL_PASSWORD) == "secret"
    assert [path.name for path in tmp_path.iterdir()] == [FILE_NAME]


def test_a_secret_file_that_others_could_read_is_closed_to_them(tmp_path: Path) -> None:
    file = tmp_path / FILE_NAME
    file.write_text(json.dumps({MAIL_PASSWORD: "secret"}))
    file.chmod(0o644)
    assert Keychain(tmp_path, place=Place.FILE, environment={}).get(MAIL_PASSWORD) == "secret"
    assert stat.S_IMODE(file.stat().st_mode) == 0o600


@pytest.mark.parametrize("content", [b"", b"\xff\x00", b"[1]", b'{"mail-password": 1}'])
def test_a_broken_secret_file_holds_nothing_and_is_replaced(tmp_path: Path, content: bytes) -> None:
    (tmp_path / FILE_NAME).write_bytes(content)
    keychain = Keychain(tmp_path, place=Place.FILE, environment={})
    assert keychain.get(MAIL_PASSWORD) is None
    keychain.set(MAIL_PASSWORD, "secret")
    assert keychain.get(MAIL_PASSWORD) == "secret"


def test_a_secret_file_that_cannot_be_written_is_trouble(tmp_path: Path) -> None:
    (tmp_path / "in-the-way").write_text("")
    keychain = Keychain(tmp_path / "in-the-way", place=Place.FILE, environment={})
    with pytest.raises(KeyringTrouble):
        keychain.set(MAIL_PASSWORD, "secret")


def test_moving_to_another_place_leaves_no_copy_in_the_old_one(
    keychain: Keychain, ring: MemoryRing, tmp_path: Path
) -> None:
    keychain.set(MAIL_PASSWORD, "secret")
    keychain.use(Place.FILE)
    keychain.set(MAIL_PASSWORD, "secret")
    assert ring.secrets == {}
    keychain.use(Place.KEYRING)
    keychain.set(MAIL_PASSWORD, "secret")
    assert not (tmp_path / FILE_NAME).exists()
    keychain.use(Place.SESSION)
    keychain.set(MAIL_PASSWORD, "secret")
    assert ring.secrets == {}
    assert keychain.find(MAIL_PASSWORD) == ("secret", Place.SESSION)


def test_for_this_session_means_that_the_next_run_knows_nothing(tmp_path: Path) -> None:
    Keychain(tmp_path, place=Place.SESSION, environment={}).set(MAIL_PASSWORD, "secret")
    assert Keychain(tmp_path, place=Place.SESSION, environment={}).get(MAIL_PASSWORD) is None


def test_the_environment_is_asked_last_and_helps_when_the_keyring_is_locked(
    tmp_path: Path, ring: MemoryRing
) -> None:
    keychain = Keychain(tmp_path, backend=lambda: ring, environment={VARIABLE: "from outside"})
    assert keychain.find(MAIL_PASSWORD) == ("from outside", Place.ENVIRONMENT)
    ring.raising = errors.KeyringLocked()
    assert keychain.get(MAIL_PASSWORD) == "from outside"
    ring.raising = None
    keychain.set(MAIL_PASSWORD, "kept")
    assert keychain.find(MAIL_PASSWORD) == ("kept", Place.KEYRING)


def test_nobody_can_choose_the_environment(keychain: Keychain) -> None:
    with pytest.raises(ValueError, match="environment"):
        keychain.use(Place.ENVIRONMENT)


def test_keyring_is_imported_only_when_it_is_asked() -> None:
    import subprocess
    import sys

    code = "import sys, orderflow_desk.keychain; raise SystemExit('keyring' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
