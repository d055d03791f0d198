"""A mail account in memory: what the settings ask about the mail account, without keyring and network."""

import threading

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.shop import ShopSettings


class FakeMailAccount:
    """Remembers what it was told; `trouble`, when set, is what sending or keeping a password ends in."""

    def __init__(self, place: str = "keyring") -> None:
        self.place = place
        self.trouble: DeskError | None = None
        self.passwords: list[str] = []
        self.tests: list[tuple[ShopSettings, str, str | None]] = []
        self.messages: dict[str, bytes] = {}
        self.threads: set[str] = set()

    def send_test(self, settings: ShopSettings, to: str, password: str | None = None) -> None:
        self._note()
        self.tests.append((settings, to, password))

    def password_place(self) -> str:
        self.threads.add(threading.current_thread().name)
        return self.place

    def set_password(self, user: str, secret: str) -> None:
        self._note()
        self.passwords.append(secret)

    def use_place(self, slug: str) -> None:
        self._note()
        self.place = slug

    def message(self, message_id: str) -> bytes | None:
        return self.messages.get(message_id)

    def _note(self) -> None:
        self.threads.add(threading.current_thread().name)
        if self.trouble is not None:
            raise self.trouble
