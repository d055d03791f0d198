"""The ways in which a server fails to prove that it is the shop's, and one that does: for each, who would fall for it."""

import smtplib
import ssl
from collections.abc import Callable
from dataclasses import dataclass, replace
from random import Random

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.domain.shop import MailAccount, Security
from rigs.mail.bad_server import GoodManners
from rigs.mail.mail_papers import OLD, Papers, old
from rigs.mail.raw_talk import PLAIN, House

_BOTH = (Security.TLS, Security.STARTTLS)
_IMPLICIT, _EXPLICIT = (Security.TLS,), (Security.STARTTLS,)
_TEMPTING = ("8BITMIME", "AUTH PLAIN LOGIN")
_INJECTED = b"250-mail.rig.example\r\n250 AUTH PLAIN LOGIN\r\n235 2.7.0 welcome\r\n"
NOTHING_WRONG = "a good server"


@dataclass(frozen=True, slots=True)
class Case:
    """One way: the certificate or version by its name in `Papers` (none: it speaks in clear), and what it offers.

    `faults` are what the mail worker may call it; none for the server that is as it should be. `reply_seconds` are for how
    long he waits for a reply.
    """

    name: str
    securities: tuple[Security, ...]
    paper: str
    faults: frozenset[MailFault]
    plain_offers: tuple[str, ...] = ("STARTTLS", *_TEMPTING)
    behind_starttls: bytes = b""
    refuses_starttls: str = ""
    reply_seconds: float = 5.0


_CERTIFICATE = frozenset({MailFault.CERTIFICATE})
_FAILED = frozenset({MailFault.TLS_FAILED})
# To a server that speaks no TLS the beginning of it is a line that never ends, but for the one in some hundred whose random
# bytes happen to hold a line's end: it gets an answer in clear text, and that is no TLS.
_SILENT_OR_FAILED = frozenset({MailFault.TIMED_OUT, MailFault.TLS_FAILED})
_MISSING = frozenset({MailFault.NO_STARTTLS})
CASES = (
    Case("expired", _BOTH, "expired", _CERTIFICATE),
    Case("self-signed", _BOTH, "self_signed", _CERTIFICATE),
    Case("wrong name", _BOTH, "wrong_name", _CERTIFICATE),
    Case("unknown CA", _BOTH, "unknown_ca", _CERTIFICATE),
    Case("TLS 1.0", _BOTH, "tls_1_0", _FAILED),
    Case("TLS 1.1", _BOTH, "tls_1_1", _FAILED),
    Case("STARTTLS not offered", _EXPLICIT, "", _MISSING, plain_offers=_TEMPTING),
    Case("STARTTLS stripped: overwritten", _EXPLICIT, "", _MISSING, plain_offers=("XXXXXXXA", *_TEMPTING)),
    Case("STARTTLS stripped: 454", _EXPLICIT, "", frozenset({MailFault.TRY_LATER}), refuses_starttls="4xx"),
    Case("STARTTLS stripped: 554", _EXPLICIT, "", _FAILED, refuses_starttls="5xx"),
    Case("STARTTLS stripped: no TLS behind 220", _EXPLICIT, "", _SILENT_OR_FAILED, reply_seconds=0.2),
    Case("text injected before TLS", _EXPLICIT, "good", _FAILED, behind_starttls=_INJECTED),
    Case("plain text on 465", _IMPLICIT, "", _FAILED),
    Case(NOTHING_WRONG, _BOTH, "good", frozenset()),
)


class _Manners(GoodManners):
    """Says no to STARTTLS, where the case wants it."""

    def __init__(self, refusal: str) -> None:
        self._refusal = refusal

    def at(self, phase: str, recipient: str) -> str:
        """Return the refusal."""
        del recipient
        return self._refusal if phase == "starttls" else ""


def house_of(case: Case, security: Security, papers: Papers, hears: Callable[[bytes, bool], None]) -> House:
    """Return the server of a case; it takes every login and every mail that it is told, in clear text too."""
    return House(
        security,
        papers[case.paper] if case.paper else None,
        _Manners(case.refuses_starttls),
        Random(0),  # noqa: S311  nothing here is left to chance
        plain_offers=case.plain_offers,
        behind_starttls=case.behind_starttls,
        hears=hears,
    )


def fall_for(case: Case, account: MailAccount, content: bytes) -> None:
    """Log in and send a mail as a client does that asks for no proof. Raises OSError when even that cannot be had."""
    context = _trusting_anybody(case.paper)
    if account.security is Security.TLS and case.paper:
        client = smtplib.SMTP_SSL(account.host, account.port, timeout=5, context=context)
    else:
        client = smtplib.SMTP(account.host, account.port, timeout=5)
    with client:
        client.ehlo()
        if account.security is Security.STARTTLS and case.paper:
            client.starttls(context=context)
            client.ehlo()
        for words in (
            f"AUTH PLAIN {PLAIN}",
            "MAIL FROM:<desk@rig.example>",
            "RCPT TO:<you@rig.example>",
            "DATA",
        ):
            client.docmd(words)
        client.send(content + b"\r\n.\r\n")
        client.getreply()


def _trusting_anybody(paper: str) -> ssl.SSLContext:
    context = old(ssl.PROTOCOL_TLS_CLIENT, OLD[paper]) if paper in OLD else ssl.create_default_context()
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context


def at_port(account: MailAccount, port: int) -> MailAccount:
    """Return the account behind another port."""
    return replace(account, port=port)
