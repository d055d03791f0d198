"""Hands mails over to the shop's mail server, on one connection that is kept while there are some."""

import ssl
from collections.abc import Callable
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from secrets import token_hex

from orderflow_desk.assets import ENGLISH, letter_file
from orderflow_desk.domain.errors import AddressFault, AddressInvalid, MailFault, MailTrouble
from orderflow_desk.domain.outbox import Outcome, Parcel, Result
from orderflow_desk.domain.shop import LOOPBACK, MailAccount, Security
from orderflow_desk.mail.envelope import Envelope, build_message
from orderflow_desk.mail.headers import HeaderError, ascii_domain
from orderflow_desk.mail.phases import Phase
from orderflow_desk.mail.reply_classes import CLOSING, outcome_of
from orderflow_desk.mail.smtp_connection import SmtpConnection, Timeouts
from orderflow_desk.mail.wrapping import TlsSocket


class Connection:
    """The way to one mail server. Promise: nothing of a mail or a password leaves unencrypted, but to this machine.

    One thread uses it; `give_up` alone may be called from another.
    """

    def __init__(self, account: MailAccount, *, extra_ca: str = "", timeouts: Timeouts | None = None) -> None:
        self._account = account
        self._extra_ca = extra_ca
        self._timeouts = timeouts or Timeouts()
        self._smtp: SmtpConnection | None = None
        self._is_given_up = False
        self.is_in_doubt = False  # the final dot of a mail may have been sent, and nothing was heard yet

    @property
    def is_open(self) -> bool:
        """Tell whether the connection stands, as far as is known."""
        return self._smtp is not None

    def open(self) -> None:
        """Connect, encrypt and log in.

        Raises:
            MailTrouble: what went wrong, and in which phase.
        """
        account = self._account
        if account.security is Security.NONE and account.host.lower() not in LOOPBACK:
            raise MailTrouble(MailFault.PLAIN_REFUSED, Phase.CONNECT)
        if account.user and not account.password:
            raise MailTrouble(MailFault.NO_PASSWORD, Phase.LOGIN)
        tls = None if account.security is Security.NONE else _trusting(self._extra_ca)
        self._smtp = line = SmtpConnection(_host(account), self._timeouts)
        try:
            if self._is_given_up:
                line.give_up()
            self._begin(line, tls)
        except BaseException:
            self._drop()
            raise

    def _begin(self, line: SmtpConnection, tls: ssl.SSLContext | None) -> None:
        account = self._account
        line.open(account.port, tls if account.security is Security.TLS else None)
        if tls is None and not line.is_on_this_machine:
            raise MailTrouble(MailFault.PLAIN_REFUSED, Phase.CONNECT)
        line.greet()
        if account.security is Security.STARTTLS and tls is not None:
            line.start_tls(tls)
        if account.user:
            line.sign_in(account.user, account.password)

    def deliver(self, parcel: Parcel, before_the_dot: Callable[[], bool]) -> Outcome | None:
        """Hand one mail over and return what came of it.

        `before_the_dot` is called when all but the final dot is sent, to put down that from now on the server may have
        the mail. When it says False, or raises, nothing more is sent and the server throws the mail away; None is
        returned for the first.
        """
        self.is_in_doubt = False

        def may_send() -> bool:
            self.is_in_doubt = before_the_dot()
            return self.is_in_doubt

        try:
            reply = self._deliver(build_message(parcel), may_send)
        except MailTrouble as trouble:
            outcome = outcome_of(trouble)
        else:
            outcome = None if reply is None else Outcome(Result.ACCEPTED, reply)
        self.is_in_doubt = False
        return outcome

    def _deliver(self, envelope: Envelope, before_the_dot: Callable[[], bool]) -> str | None:
        is_kept = self._smtp is not None
        try:
            return self._attempt(envelope, before_the_dot)
        except MailTrouble as trouble:
            if not (is_kept and _was_stale(trouble)):
                raise
        # Servers hang up on who was silent for long. Nothing of the mail was said, so a new connection is safe.
        return self._attempt(envelope, before_the_dot)

    def _attempt(self, envelope: Envelope, before_the_dot: Callable[[], bool]) -> str | None:
        if self._smtp is None:
            self.open()
        line = self._smtp
        assert line is not None  # noqa: S101  for the type checker: `open` has set it
        try:
            reply = line.hand_over(envelope, before_the_dot)
        except MailTrouble as trouble:
            self._recover(line, trouble)
            raise
        except BaseException:
            self._drop()
            raise
        if reply is None:
            self._drop()
        return reply

    def _recover(self, line: SmtpConnection, trouble: MailTrouble) -> None:
        """Keep the connection after a clear refusal of one mail; after anything else it is of no use."""
        if not trouble.code or trouble.code == CLOSING or trouble.fault is MailFault.NONSENSE:
            self._drop()
        elif trouble.phase != Phase.DOT:
            try:
                line.reset()
            except MailTrouble:
                self._drop()

    def close(self) -> None:
        """Leave politely; trouble at that is none, for every mail is settled."""
        line, self._smtp = self._smtp, None
        if line is not None:
            line.leave()

    def give_up(self) -> None:
        """End whatever is waited for, at once and for good; may be called from another thread."""
        self._is_given_up = True
        line = self._smtp
        if line is not None:
            line.give_up()

    def _drop(self) -> None:
        line, self._smtp = self._smtp, None
        if line is not None:
            line.close()


def _was_stale(trouble: MailTrouble) -> bool:
    return trouble.phase == Phase.MAIL and (trouble.fault is MailFault.DROPPED or trouble.code == CLOSING)


def _host(account: MailAccount) -> str:
    try:
        return account.host if account.host.isascii() else ascii_domain(account.host)
    except HeaderError as error:
        raise MailTrouble(MailFault.NAME_UNKNOWN, Phase.CONNECT) from error


def _trusting(extra_ca: str) -> ssl.SSLContext:
    """Return what a server has to prove: a certificate for its name, by somebody whom this PC trusts."""
    try:
        return _context(extra_ca, Path(extra_ca).stat().st_mtime_ns if extra_ca else 0)
    except OSError as error:
        reply = f"{extra_ca}: {error.strerror}"
        raise MailTrouble(MailFault.CERTIFICATE, Phase.TLS, reply=reply) from error


@lru_cache(maxsize=4)
def _context(extra_ca: str, _changed_at: int) -> ssl.SSLContext:
    # Kept, for reading the system's certificates takes 50 ms.
    context = ssl.create_default_context()
    context.sslsocket_class = TlsSocket
    context.minimum_version = ssl.TLSVersion.TLSv1_2
    if extra_ca:
        context.load_verify_locations(cafile=extra_ca)
    return context


def check(account: MailAccount, *, extra_ca: str = "", timeout: float = 15.0) -> None:
    """Connect, log in and leave.

    Raises:
        MailTrouble: what went wrong, and in which phase.
    """
    connection = Connection(account, extra_ca=extra_ca, timeouts=Timeouts(timeout, timeout, timeout))
    connection.open()
    connection.close()


def send_test(
    account: MailAccount,
    *,
    sender_name: str,
    sender_address: str,
    to: str,
    language: str = ENGLISH,
    extra_ca: str = "",
    timeout: float = 15.0,
    at: datetime | None = None,
) -> None:
    """Send a test message in a language, waiting `timeout` seconds at most for each reply; it is dated `at`, or now by this PC.

    Raises:
        MailTrouble: what went wrong, and in which phase.
        AddressInvalid: `to` is no address.
    """
    subject, _, text = letter_file(language, "test.txt").partition("\n\n")
    parcel = Parcel(
        mail_id=0,
        order_id=None,
        token="",
        message_id=f"<test.{token_hex(12)}@orderflow-desk.invalid>",
        references=(),
        sender_name=sender_name,
        sender_address=sender_address,
        reply_to="",
        recipient_name="",
        recipient=to,
        subject=subject.removeprefix("Subject:"),
        text=text,
        html="",
        claimed_at=at,
    )
    connection = Connection(account, extra_ca=extra_ca, timeouts=Timeouts(timeout, timeout, timeout))
    outcome = connection.deliver(parcel, lambda: True)
    connection.close()
    trouble = outcome.trouble if outcome else None
    if trouble is None:
        return
    if trouble.fault is MailFault.RECIPIENT_REFUSED and not trouble.code:
        raise AddressInvalid(to, AddressFault.MALFORMED)
    raise trouble
