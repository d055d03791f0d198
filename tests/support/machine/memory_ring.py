"""A keyring in memory that can be told how to fail."""

import threading

from keyring import errors
from keyring.backend import KeyringBackend


class MemoryRing(KeyringBackend):
    """A keyring in memory that can be told how to fail."""

    priority = 1  # type: ignore[assignment]

    def __init__(self) -> None:
        self.secrets: dict[tuple[str, str], str] = {}
        self.raising: Exception | None = None
        self.raising_at_write: Exception | None = None
        self.gate = threading.Event()
        self.gate.set()
        self.calls = 0

    def _enter(self) -> None:
        self.calls += 1
        self.gate.wait(10)
        if self.raising:
            raise self.raising

    def get_password(self, service: str, username: str) -> str | None:
        self._enter()
        return self.secrets.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self._enter()
        if self.raising_at_write:
            raise self.raising_at_write
        self.secrets[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self._enter()
        if (service, username) not in self.secrets:
            raise errors.PasswordDeleteError
        del self.secrets[service, username]
