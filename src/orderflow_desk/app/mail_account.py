"""What the screens ask about the mail account: where the password lies, a test message, the demo's received mails."""

from typing import TYPE_CHECKING

from orderflow_desk.domain.errors import KeyringTrouble, MailFault, MailTrouble
from orderflow_desk.domain.shop import MailAccount, Security, ShopSettings
from orderflow_desk.keychain import DATABASE_PASSWORD, MAIL_PASSWORD, PASSCODE_KEY, Keychain, Place
from orderflow_desk.settings import SettingsFile

if TYPE_CHECKING:
    from orderflow_desk.app.shop.opening import Shop
    from orderflow_desk.demo.mailbox import Mailbox

_TEST_SECONDS = 15.0


class MailAccountAccess:
    """Knows the account that mails leave by. All calls wait for keyring, network or database: never on the GUI thread."""

    def __init__(self, keychain: Keychain, settings: SettingsFile) -> None:
        self._keychain = keychain
        self._settings = settings
        self._shop: Shop | None = None

    def serve(self, shop: "Shop") -> None:
        """Take up work for an open shop."""
        self._shop = shop

    def extra_ca(self) -> str:
        """Return the file of certificates that is trusted beside the system's, or ""."""
        mailbox = self._shop.mailbox if self._shop else None
        return str(mailbox.ca_file) if mailbox else self._settings.settings.extra_ca

    def account(self) -> MailAccount | None:
        """Return the account that mails leave by, or None while none is set up.

        Raises:
            MailTrouble: there is a user, but no password to be had.
        """
        if self._shop is None:
            return None
        if self._shop.mailbox is not None:
            return _account_of_demo(self._shop.mailbox)
        settings = self._shop.desk.shop.read()
        if not settings.is_mail_set_up:
            return None
        return _account_of(settings, self._password(settings.smtp_user))

    def _password(self, user: str) -> str:
        if not user:
            return ""
        try:
            password = self._keychain.get(MAIL_PASSWORD)
        except KeyringTrouble as trouble:
            raise MailTrouble(MailFault.NO_PASSWORD, reply=trouble.detail) from trouble
        if password is None:
            raise MailTrouble(MailFault.NO_PASSWORD)
        return password

    def send_test(self, settings: ShopSettings, to: str, password: str | None = None) -> None:
        """Send a test message by these settings, with the kept password where none is given.

        Raises:
            MailTrouble: what went wrong, and in which phase.
            AddressInvalid: there is no such address.
        """
        from orderflow_desk.mail.handover import send_test

        mailbox = self._shop.mailbox if self._shop else None
        if mailbox is not None:
            account = _account_of_demo(mailbox)
        else:
            account = _account_of(
                settings, self._password(settings.smtp_user) if password is None else password
            )
        send_test(
            account,
            sender_name=settings.sender_name or settings.name,
            sender_address=settings.sender_address,
            to=to,
            language=settings.language,
            extra_ca=self.extra_ca(),
            timeout=_TEST_SECONDS,
            at=self._shop.desk.dispatch.now() if self._shop else None,
        )

    def password_place(self) -> str:
        """Return the slug of where the password lies, or would lie: keyring, file, session, environment."""
        try:
            found = self._keychain.find(MAIL_PASSWORD)
        except KeyringTrouble:
            found = None
        return str(found[1] if found else self._keychain.where())

    def set_password(self, user: str, secret: str) -> None:  # noqa: ARG002  one account a shop, whatever its user
        """Keep the password of the account; the demo has one of its own, and touches no keyring. Raises KeyringTrouble."""
        if self._shop is None or self._shop.mailbox is None:
            self._keychain.set(MAIL_PASSWORD, secret)

    def use_place(self, slug: str) -> None:
        """Keep secrets there from now on. Raises FileTrouble when that cannot be remembered."""
        self._keychain.move(Place(slug), PASSCODE_KEY, DATABASE_PASSWORD)
        self._settings.write("secret_place", slug)

    def message(self, message_id: str) -> bytes | None:
        """Return a message as the demo's mail server received it, or None."""
        mailbox = self._shop.mailbox if self._shop else None
        return mailbox.message(message_id) if mailbox else None


def _account_of(settings: ShopSettings, password: str) -> MailAccount:
    return MailAccount(
        settings.smtp_host, settings.smtp_port, settings.smtp_security, settings.smtp_user, password
    )


def _account_of_demo(mailbox: "Mailbox") -> MailAccount:
    """Return the demo's own account, whatever somebody tried in its settings: nothing leaves the PC."""
    return MailAccount(mailbox.host, mailbox.port, Security.STARTTLS, mailbox.user, mailbox.password)
