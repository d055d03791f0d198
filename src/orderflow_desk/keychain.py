"""Keeps this PC's secrets: in the system's keyring, else in a file or in memory, and says where."""

import contextlib
import json
import os
import secrets
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from enum import StrEnum
from pathlib import Path
from typing import Any, Protocol, TypeVar, cast

from orderflow_desk.domain.errors import FileTrouble, KeyringFault, KeyringTrouble
from orderflow_desk.filing import OWNER_ONLY, read_if_there, remove, write_whole

MAIL_PASSWORD = "mail-password"  # noqa: S105  the name of a secret, not one
PASSCODE_KEY = "passcode-key"
DATABASE_PASSWORD = "database-password"  # noqa: S105  the name of a secret, not one
SERVICE = "Orderflow Desk"
FILE_NAME = "secrets.json"
ENVIRONMENT = {MAIL_PASSWORD: "ORDERFLOW_DESK_MAIL_PASSWORD"}
# A keyring that has to be unlocked asks a person in a window of its own.
TIMEOUT_SECONDS = 20.0
_PROBE = "probe"
_NOT_TRUSTED = ("keyrings.alt", "keyring.backends.null", "keyring.backends.fail")
_T = TypeVar("_T")


class Place(StrEnum):
    """Where a secret lies; stable slugs."""

    KEYRING = "keyring"
    FILE = "file"
    SESSION = "session"
    ENVIRONMENT = "environment"


class Ring(Protocol):
    """What is needed of a keyring; ``keyring.backend.KeyringBackend`` is one."""

    def get_password(self, service: str, username: str, /) -> str | None:
        """Return a secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str, /) -> None:
        """Keep a secret."""
        ...

    def delete_password(self, service: str, username: str, /) -> None:
        """Forget a secret."""
        ...


class Keychain:
    """The secrets of this PC. All calls may wait, some for a person: never on the GUI thread.

    Promise: a secret reaches the file only by the person's choice (`place`), and no call waits longer than `timeout`
    seconds for the system's keyring, whatever that does.
    """

    def __init__(
        self,
        folder: Path,
        *,
        place: Place = Place.KEYRING,
        backend: Callable[[], Ring] | None = None,
        environment: Mapping[str, str] = os.environ,
        timeout: float = TIMEOUT_SECONDS,
    ) -> None:
        self._file = _SecretFile(folder / FILE_NAME)
        self._keyring = _Keyring(backend or _system_keyring, timeout)
        self._environment = environment
        self._session: dict[str, str] = {}
        self._place = place

    def use(self, place: Place) -> None:
        """Keep secrets there from now on: the person's choice. What lies elsewhere is moved by setting it anew."""
        if place is Place.ENVIRONMENT:
            raise ValueError(place)
        self._place = place

    def move(self, place: Place, *names: str) -> None:
        """Keep secrets there from now on, and take these along, unless they would be forgotten with the session.

        What cannot be read now, or not be kept there, stays where it lies.
        """
        kept: dict[str, str] = {}
        for name in names:
            with contextlib.suppress(KeyringTrouble):
                kept |= {name: found} if (found := self.get(name)) is not None else {}
        self.use(place)
        for name, secret in kept.items():
            with contextlib.suppress(KeyringTrouble):
                if self.where() is not Place.SESSION:
                    self.set(name, secret)

    def where(self) -> Place:
        """Return where a secret that is set now would lie: the chosen place, or memory while the keyring is unusable."""
        if self._place is Place.KEYRING and self.problem() is not None:
            return Place.SESSION
        return self._place

    def problem(self) -> KeyringTrouble | None:
        """Return why the system's keyring cannot be used, or None; it is tried by writing, reading and deleting."""
        try:
            self._keyring.probe()
        except KeyringTrouble as trouble:
            return trouble
        return None

    def find(self, name: str) -> tuple[str, Place] | None:
        """Return a secret and where it lies, or None when there is none: memory, the chosen place, the environment.

        Raises:
            KeyringTrouble: it may well exist, but cannot be read now.
        """
        if name in self._session:
            return self._session[name], Place.SESSION
        given = self._environment.get(ENVIRONMENT.get(name, ""), "")
        try:
            kept = self._kept(name)
        except KeyringTrouble:
            if not given:
                raise
            kept = None
        if kept is not None:
            return kept, self._place
        return (given, Place.ENVIRONMENT) if given else None

    def get(self, name: str) -> str | None:
        """Return a secret, or None when there is none. Raises KeyringTrouble when it cannot be read now."""
        found = self.find(name)
        return None if found is None else found[0]

    def set(self, name: str, secret: str) -> Place:
        """Keep a secret in `where()`, take it away from other places, and return where it lies now.

        Raises:
            KeyringTrouble: the place refused it; a secret kept before may be there still.
        """
        place = self.where()
        match place:
            case Place.KEYRING:
                self._keyring.set(name, secret)
            case Place.FILE:
                self._file.set(name, secret)
            case _:
                self._session[name] = secret
        if place is not Place.SESSION:
            self._session.pop(name, None)
        if place is not Place.FILE:
            self._file.set(name, None)
        if place is not Place.KEYRING and self._keyring.is_proven:
            self._keyring.delete(name)
        return place

    def delete(self, name: str) -> None:
        """Forget a secret, wherever it lies; there may be none.

        Raises:
            KeyringTrouble: a place could not be asked. The other places have forgotten it.
        """
        self._session.pop(name, None)
        self._file.set(name, None)
        if self._place is Place.KEYRING or self._keyring.is_proven:
            self._keyring.delete(name)

    def _kept(self, name: str) -> str | None:
        match self._place:
            case Place.KEYRING:
                return self._keyring.get(name)
            case Place.FILE:
                return self._file.read().get(name)
            case _:
                return None


class _SecretFile:
    """Secrets in a file that only this user may read."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def read(self) -> dict[str, str]:
        try:
            content = read_if_there(self._path, at_most=100_000)
            if content is None:
                return {}
            # Somebody may have copied it carelessly.
            self._path.chmod(OWNER_ONLY)
            found: object = json.loads(content)
        except ValueError:
            return {}  # broken: nobody can read a secret from it, and the next one replaces it
        except FileTrouble as error:
            raise KeyringTrouble(KeyringFault.FAILED, error.why) from error
        except OSError as error:
            raise KeyringTrouble(KeyringFault.FAILED, str(error.strerror)) from error
        pairs = cast("dict[str, object]", found if isinstance(found, dict) else {})
        return {name: secret for name, secret in pairs.items() if isinstance(secret, str)}

    def set(self, name: str, secret: str | None) -> None:
        kept = self.read()
        rest = {other: value for other, value in kept.items() if other != name}
        changed = rest if secret is None else {**rest, name: secret}
        try:
            if changed and changed != kept:
                write_whole(self._path, json.dumps(changed).encode())
            elif not changed:
                remove(self._path)
        except FileTrouble as error:
            raise KeyringTrouble(KeyringFault.FAILED, error.why) from error


class _Keyring:
    """The system's keyring, waited for; every fault of it comes out as KeyringTrouble."""

    def __init__(self, backend: Callable[[], Ring], timeout: float) -> None:
        self._backend = backend
        self._helper = _Helper(timeout)
        self.is_proven = False

    def probe(self) -> None:
        """Write, read and delete, unless that went well before and nothing failed since."""
        if not self.is_proven:
            self._ask(_try_out)
            self.is_proven = True

    def get(self, name: str) -> str | None:
        """Return a secret; None when there is none, or no keyring."""
        try:
            return self._ask(lambda ring: ring.get_password(SERVICE, name))
        except KeyringTrouble as trouble:
            if trouble.fault is KeyringFault.MISSING:
                return None
            raise

    def set(self, name: str, secret: str) -> None:
        self._ask(lambda ring: ring.set_password(SERVICE, name, secret))

    def delete(self, name: str) -> None:
        """Forget a secret; there may be none."""
        if self.get(name) is not None:
            self._ask(lambda ring: ring.delete_password(SERVICE, name))

    def _ask(self, act: Callable[[Ring], _T]) -> _T:
        try:
            return self._helper.ask(lambda: act(_trusted(self._backend())))
        except KeyringTrouble:
            self.is_proven = False
            raise


class _Helper:
    """A thread that makes one call at a time. Who waits for it waits `timeout` seconds; a stuck call is left alone."""

    def __init__(self, timeout: float) -> None:
        self._timeout = timeout
        self._turn = threading.Lock()
        self._stuck: Future[Any] | None = None

    def ask(self, call: Callable[[], _T]) -> _T:
        deadline = time.monotonic() + self._timeout
        if self._is_stuck() or not self._turn.acquire(timeout=self._timeout):
            raise KeyringTrouble(KeyringFault.TIMED_OUT)
        answer: Future[_T] = Future()
        # A daemon: a keyring that never answers must not keep the program from ending.
        threading.Thread(target=self._call, args=(call, answer), name="keyring", daemon=True).start()
        try:
            return answer.result(max(0.0, deadline - time.monotonic()))
        except TimeoutError as error:
            self._stuck = answer
            raise KeyringTrouble(KeyringFault.TIMED_OUT) from error

    def _is_stuck(self) -> bool:
        return self._stuck is not None and not self._stuck.done()

    def _call(self, call: Callable[[], _T], answer: "Future[_T]") -> None:
        try:
            answer.set_result(call())
        except KeyringTrouble as trouble:
            answer.set_exception(trouble)
        except Exception as error:  # noqa: BLE001  keyrings raise what their platform raises: D-Bus, COM, Keychain
            answer.set_exception(_as_trouble(error))
        finally:
            self._turn.release()


def _system_keyring() -> Ring:
    import keyring  # noqa: PLC0415  takes 40 ms, and some systems block here

    return cast("Ring", keyring.get_keyring())


def _trusted(ring: Ring) -> Ring:
    """Return the keyring itself, or the first of a chain; never one that keeps secrets as they are or nowhere."""
    for one in cast("list[Ring]", getattr(ring, "backends", None) or [ring]):
        if not type(one).__module__.startswith(_NOT_TRUSTED):
            return one
    raise KeyringTrouble(KeyringFault.MISSING)


def _try_out(ring: Ring) -> None:
    word = secrets.token_hex(8)
    ring.set_password(SERVICE, _PROBE, word)
    if ring.get_password(SERVICE, _PROBE) != word:
        raise KeyringTrouble(KeyringFault.FAILED, "it forgets what it is told")
    ring.delete_password(SERVICE, _PROBE)


def _as_trouble(error: Exception) -> KeyringTrouble:
    """Return a fault of the keyring as the program tells it."""
    from keyring import errors  # noqa: PLC0415  imported by the call that failed

    match error:
        case errors.NoKeyringError():
            return KeyringTrouble(KeyringFault.MISSING, str(error))
        case errors.KeyringLocked():
            return KeyringTrouble(KeyringFault.LOCKED, str(error))
        case _:
            return KeyringTrouble(KeyringFault.FAILED, str(error) or type(error).__name__)
