"""This PC's key for passcodes: one, in the keychain, known to the shop; none while the keychain forgets."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from orderflow_desk.app.passcode_keys import PasscodeKeys
from orderflow_desk.domain.errors import KeyringTrouble
from orderflow_desk.domain.passcodes.passcode_errors import PasscodeKeyMissing, PasscodeNeedsKeyring
from orderflow_desk.keychain import MAIL_PASSWORD, PASSCODE_KEY, Keychain, Place
from orderflow_desk.sealing import public_of
from support.machine.memory_ring import MemoryRing


@dataclass
class FakePasscodes:
    """Remembers which keys it was told of."""

    welcomed: list[str] = field(default_factory=list)

    def welcome(self, public_key: str) -> None:
        self.welcomed.append(public_key)


class FakeShop:
    """A shop as far as keys are concerned; with a mailbox it is the demo."""

    def __init__(self, mailbox: object = None) -> None:
        self.passcodes = FakePasscodes()
        self.desk, self.mailbox = self, mailbox


@pytest.fixture
def ring() -> Iterator[MemoryRing]:
    ring = MemoryRing()
    yield ring
    ring.gate.set()


def _keychain(folder: Path, ring: MemoryRing, place: Place = Place.KEYRING) -> Keychain:
    return Keychain(folder, place=place, backend=lambda: ring, environment={}, timeout=5)


def _keys(keychain: Keychain, shop: FakeShop) -> PasscodeKeys:
    keys = PasscodeKeys(keychain)
    keys.serve(shop)  # type: ignore[arg-type]  as far as keys are concerned, it is one
    return keys


@pytest.mark.parametrize("place", [Place.KEYRING, Place.FILE])
def test_a_pc_has_one_key_from_run_to_run_and_tells_the_shop_once_a_run(
    tmp_path: Path, ring: MemoryRing, place: Place
) -> None:
    shop = FakeShop()
    keys = _keys(_keychain(tmp_path, ring, place), shop)
    key = keys.own()
    assert keys.own() == keys.found() == key
    assert shop.passcodes.welcomed == [public_of(key)]
    again = _keys(_keychain(tmp_path, ring, place), shop)
    assert again.own() == key
    assert shop.passcodes.welcomed == [public_of(key)] * 2
    assert [name for _, name in ring.secrets] == ([PASSCODE_KEY] if place is Place.KEYRING else [])


def test_what_would_be_forgotten_with_the_session_is_no_key(tmp_path: Path, ring: MemoryRing) -> None:
    shop = FakeShop()
    keys = _keys(_keychain(tmp_path, ring, Place.SESSION), shop)
    with pytest.raises(PasscodeNeedsKeyring):
        keys.own()
    assert keys.found() == ""
    keys.introduce()
    assert shop.passcodes.welcomed == []
    ring.raising = RuntimeError("no bus")
    with pytest.raises((PasscodeNeedsKeyring, KeyringTrouble)):
        _keys(_keychain(tmp_path, ring), shop).own()
    assert shop.passcodes.welcomed == []


def test_without_a_shop_there_is_no_key(tmp_path: Path, ring: MemoryRing) -> None:
    with pytest.raises(PasscodeKeyMissing):
        PasscodeKeys(_keychain(tmp_path, ring)).own()
    assert ring.calls == 0


def test_the_demo_has_a_key_and_touches_no_keyring(tmp_path: Path, ring: MemoryRing) -> None:
    keys = _keys(_keychain(tmp_path, ring), FakeShop(mailbox=object()))
    assert keys.own() == keys.own() != ""
    assert (ring.calls, list(tmp_path.iterdir())) == (0, [])


def test_a_key_moves_with_the_choice_of_place_but_not_into_what_forgets(
    tmp_path: Path, ring: MemoryRing
) -> None:
    keychain = _keychain(tmp_path, ring)
    keys = _keys(keychain, FakeShop())
    key = keys.own()
    keychain.set(MAIL_PASSWORD, "pä55")
    keychain.move(Place.SESSION, PASSCODE_KEY)
    assert keys.found() == ""
    keychain.move(Place.KEYRING, PASSCODE_KEY)
    assert keys.own() == key
    keychain.move(Place.FILE, PASSCODE_KEY)
    assert keys.own() == key
    assert [name for _, name in ring.secrets] == [MAIL_PASSWORD]
    ring.raising = RuntimeError("no bus")
    keychain.move(Place.KEYRING, PASSCODE_KEY)
    ring.raising = None
    assert keychain.where() is Place.KEYRING
