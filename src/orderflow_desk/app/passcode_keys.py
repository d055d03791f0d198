"""Keeps this PC's key for passcodes in its keychain, and lets the shop know it before it is needed."""

import contextlib
import threading
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.passcodes.passcode_errors import PasscodeKeyMissing, PasscodeNeedsKeyring
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session
from orderflow_desk.keychain import PASSCODE_KEY, Keychain, Place
from orderflow_desk.sealing import new_key, public_of

if TYPE_CHECKING:
    from orderflow_desk.app.shop.opening import Shop

_SOON_MS = 5000


class PasscodeKeys:
    """All calls wait for keyring and database: never on the GUI thread.

    Promise: a key that the shop is told of outlives this session. The demo's lives as long as the demo does.
    """

    def __init__(self, keychain: Keychain) -> None:
        self._keychain = keychain
        self._shop: Shop | None = None
        self._turn = threading.Lock()
        self._of_demo = ""
        self._introduced = ""

    def serve(self, shop: "Shop") -> None:
        """Take up work for an open shop."""
        self._shop = shop

    def own(self) -> str:
        """Return this PC's private key, which the shop knows afterwards; it is made when there is none.

        Raises:
            PasscodeNeedsKeyring: this PC keeps secrets for this session alone.
            PasscodeKeyMissing: the shop is not open yet.
            KeyringTrouble: the keyring cannot be asked now.
        """
        if self._shop is None:
            raise PasscodeKeyMissing
        with self._turn:  # two that make one at the same time would make two
            key = self._kept_or_made(is_demo=self._shop.mailbox is not None)
            if key != self._introduced:
                self._shop.desk.passcodes.welcome(public_of(key))
                self._introduced = key
            return key

    def found(self) -> str:
        """Return this PC's private key, or "" where it can have none. Raises KeyringTrouble."""
        try:
            return self.own()
        except PasscodeNeedsKeyring:
            return ""

    def introduce(self) -> None:
        """Let the shop know this PC, so that what is written down at others can be shown here; else not yet."""
        with contextlib.suppress(DeskError):
            self.own()

    def _kept_or_made(self, *, is_demo: bool) -> str:
        if is_demo:
            self._of_demo = self._of_demo or new_key()
            return self._of_demo
        found = self._keychain.find(PASSCODE_KEY)
        if found is not None and found[1] is not Place.SESSION:
            return found[0]
        if self._keychain.where() is Place.SESSION:
            raise PasscodeNeedsKeyring
        key = new_key()
        self._keychain.set(PASSCODE_KEY, key)
        return key


def introduce_soon(session: Session, keys: PasscodeKeys) -> QTimer:
    """Introduce this PC once somebody has signed in, when the window has settled: a keyring may ask a person.

    Stop the timer that is returned before the background ends.
    """
    timer = QTimer(session, singleShot=True, interval=_SOON_MS)
    timer.timeout.connect(lambda: session.background.run(keys.introduce, owner=session, lane=Lane.SLOW))
    session.signed_in.connect(lambda _person: timer.start())
    return timer
