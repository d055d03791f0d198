"""Fetches this PC's key for passcodes for who wants to seal or to open one."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from orderflow_desk.domain.errors import DeskError
from orderflow_desk.domain.passcodes.passcode_errors import PasscodeKeyMissing
from orderflow_desk.gui.session.background import Lane
from orderflow_desk.gui.session.session import Session


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
