"""What the screens ask about the mail account; who answers is none of the window's business."""

from typing import Protocol

from orderflow_desk.domain.shop import ShopSettings


class MailAccountAccess(Protocol):
    """All calls wait for keyring, network or disk: through `background`, on the slow lane."""

    def send_test(self, settings: ShopSettings, to: str, password: str | None = None) -> None:
        """Send a test message by these settings, with the kept password where none is given.

        Raises:
            MailTrouble: what went wrong, and in which phase.
            AddressInvalid: there is no such address.
        """
        ...

    def password_place(self) -> str:
        """Return the slug of where the password lies, or would lie: keyring, file, session, environment."""
        ...

    def set_password(self, user: str, secret: str) -> None:
        """Keep the password of the account. Raises KeyringTrouble."""
        ...

    def use_place(self, slug: str) -> None:
        """Keep secrets there from now on. Raises FileTrouble when that cannot be remembered."""
        ...

    def message(self, message_id: str) -> bytes | None:
        """Return a message as the demo's mail server received it, or None."""
        ...
