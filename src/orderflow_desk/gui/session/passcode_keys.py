"""What the screens ask about this PC's key for passcodes; who has it is none of the window's business."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import QObject

from orderflow_desk.domain.errors import DeskError, PasscodeKeyMissing
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session


class PasscodeKeys(Protocol):
    """All calls wait for keyring and database: through `background`, on the slow lane."""

    def own(self) -> str:
        """Return this PC's private key, which the shop knows afterwards; it is made when there is none.

        Raises:
            PasscodeNeedsKeyring: this PC keeps secrets for this session alone.
            KeyringTrouble: the keyring cannot be asked now.
        """
        ...

    def found(self) -> str:
        """Return this PC's private key, or "" where it can have none. Raises KeyringTrouble."""
        ...


def with_own_key(
    session: Session,
    then: Callable[[str], None],
    *,
    failed: Callable[[DeskError], None],
    owner: QObject,
    is_to_read: bool = False,
) -> None:
    """Fetch this PC's key away from the GUI thread, and go on with it there; `is_to_read` makes none where none can be."""
    keys = session.passcode_keys
    if keys is None:
        failed(PasscodeKeyMissing())
        return
    call = keys.found if is_to_read else keys.own
    session.background.run(call, done=then, failed=failed, owner=owner, lane=Lane.SLOW)
