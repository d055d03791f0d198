"""What the screens ask about this PC's key for passcodes; who has it is none of the window's business."""

from typing import Protocol


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
