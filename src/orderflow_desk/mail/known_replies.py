"""What mail servers are known to say, and whom it is about: the code alone blames the customer for much that is the shop's.

The texts are those of Google, Microsoft, Yahoo, United Internet (GMX, web.de, IONOS), Zoho, Fastmail, Amazon SES, SendGrid,
Mailgun, Postfix, Exim, Sendmail and qmail, as tests/mail/test_known_replies.py has them. A new one is a line here and there.
"""

import re
from dataclasses import dataclass

from orderflow_desk.domain.errors import MailFault
from orderflow_desk.mail.phases import Phase

# A server that was not told whom a mail is for speaks of no recipient; before DATA none speaks of what is in it.
_FROM_RCPT = frozenset({Phase.RCPT, Phase.DATA, Phase.BODY, Phase.DOT})
_FROM_DATA = frozenset({Phase.DATA, Phase.BODY, Phase.DOT})
_PAST_LOGIN = _FROM_RCPT | {Phase.EHLO, Phase.MAIL}
# RFC 3463: class, subject, detail. Four numbers are an IP address.
_ENHANCED = re.compile(r"(?<![\d.])[45]\.(\d{1,3}\.\d{1,3})(?![\d.]*\d)")
# Addresses are what somebody typed, and say nothing of the reason.
_TYPED = re.compile(r"<[^>]*>|\S+@\S+")


@dataclass(frozen=True, slots=True)
class Known:
    """A line of the table: whoever answers with one of these words, or with one of these codes, means this fault.

    `words` is a regular expression over the reply in lower case without addresses. `enhanced` are codes without their class;
    `phases` and `kind` (4 or 5, the first digit of the code) narrow it where they are given.
    """

    fault: MailFault
    words: str = ""
    enhanced: frozenset[str] = frozenset()
    codes: frozenset[int] = frozenset()
    phases: frozenset[Phase] = frozenset()
    kind: int = 0

    def fits(self, phase: Phase, code: int, text: str, enhanced: str) -> bool:
        """Tell whether a reply is of this kind."""
        if (self.phases and phase not in self.phases) or (self.kind and code // 100 != self.kind):
            return False
        is_said = bool(self.words) and re.search(self.words, text) is not None
        return is_said or enhanced in self.enhanced or code in self.codes


def _numbers(text: str) -> frozenset[str]:
    return frozenset(text.split())


# The first line that fits counts: what is more exactly said stands above what is more loosely said.
KNOWN: tuple[Known, ...] = (
    # One recipient's own trouble, though it speaks of rates and limits.
    Known(MailFault.RECIPIENT_REFUSED, r"gr[ae]y-?list", phases=_FROM_RCPT),
    Known(
        MailFault.RECIPIENT_REFUSED,
        r"receiving mail (too quickly|at a rate)|recipient thread limit|that you tried to reach",
        phases=_FROM_RCPT,
    ),
    # A provider's list of addresses that bounced before.
    Known(
        MailFault.RECIPIENT_REFUSED, r"address (is )?(blacklisted|on .*suppression list)", phases=_FROM_RCPT
    ),
    # The message.
    Known(
        MailFault.MESSAGE_REFUSED,
        r"(message|mail|data)('s)? (size|is too (large|big)|too (large|big))|databytes|e?mail size exceeded",
        _numbers("3.4 2.3"),
        phases=_FROM_RCPT | {Phase.MAIL},
    ),
    Known(
        MailFault.MESSAGE_REFUSED,
        r"\bvirus\b|\b(url|uri|link)s?\b.*(listed|blocked|black)|surbl|uribl|dbl\.spamhaus|content filter",
        phases=_FROM_DATA,
    ),
    # The encryption, and the login.
    Known(
        MailFault.ENCRYPTION_NEEDED,
        r"must issue a? ?starttls|(starttls|encryption|tls) (is )?required(?! for rcpt)",
        phases=_PAST_LOGIN | {Phase.LOGIN},
    ),
    Known(
        MailFault.LOGIN_REFUSED,
        r"invalid credentials",
        _numbers("7.8"),
        frozenset({534, 535, 538}),
        _PAST_LOGIN,
    ),
    Known(
        MailFault.LOGIN_NEEDED,
        r"authentication (is )?required|auth(entication)? first|must (first )?(be )?(authenticate|log ?in)"
        r"|not (been )?authenticated|turn on smtp auth|unauthenticated senders?\b|proper authentication"
        r"|without authentication",
        _numbers("7.57"),
        frozenset({530}),
        _PAST_LOGIN,
    ),
    # The account: a provider has closed it, as far as sending goes.
    Known(
        MailFault.ACCOUNT_BLOCKED,
        r"bad outbound sender|spam abuse detected|banned sender|tenant has exceeded|sender (address )?(is )?blocked"
        r"|(sending|account|outgoing e?mail)( \S+){0,4} (is |has been |was )?(paused|suspended|blocked|shut down)"
        r"|activate your \S+ account|blocked from sending",
        _numbers("7.501 7.502 7.503 7.705 7.750"),
    ),
    # Busy, or too much at once: that passes within a minute.
    Known(
        MailFault.SERVER_BUSY,
        r"too many (\w+ ){0,3}(connections|sessions)|connections? (\w+ ){0,4}limit|connection (rate|count)"
        r"|maximum sending rate|server (is )?(too )?busy|insufficient (system )?(storage|resources)"
        r"|sender thread limit|not accepting messages",
    ),
    # A limit: of the hour, the day, the month.
    Known(
        MailFault.LIMIT_REACHED,
        r"submissionquotaexceeded|rate[- ]?limit|throttl|mail send limit|too much mail|too many login attempts"
        r"|(daily|hourly|monthly|weekly)( \S+){0,5} (limit|quota)|(limit|quota)( \S+){0,6} (per|in|within) (hour|day|24)"
        r"|send(ing)? (limit|quota)|relay limit|recipient limit exceeded|too many (e-?mails|mails|recipients)"
        r"|(e-?mails|messages|recipients|failures) per (hour|day|minute)|exceeded (hour|day|daily) limit"
        r"|exceeded your( \S+){0,3} (limit|quota)|credits exceeded|unusual (sending activity|rate)"
        r"|failure sending mail\. try again later|sending too (many|fast)",
        _numbers("1.90 7.28"),
    ),
    # In RFC 3463 it is a congestion; Google says it of the day's quota.
    Known(MailFault.LIMIT_REACHED, enhanced=_numbers("4.5"), kind=5),
    Known(MailFault.LIMIT_REACHED, r"too many messages(?! (on|in)\b)"),
    # What the owner of the sender's domain says of who may send for it.
    Known(
        MailFault.SENDER_REFUSED,
        r"\b(spf|dmarc)\b|unauthenticated email",
        _numbers("7.23 7.26 7.27 7.509 7.515"),
    ),
    # The line of this PC: its address is on a list, has no name, or is not greeted.
    Known(
        MailFault.CLIENT_REFUSED,
        r"client host\b.*(blocked|rejected)|(ip|host|client|server)\b.{0,80}\b(black|block) ?-?list(ed)?"
        r"|spamhaus|spamcop|dnsbl|\brbl\b|blocked using|banned sending ip|traffic not accepted from this ip"
        r"|ip( address)? .{0,40}(is )?(not (authori[sz]ed|allowed|permitted)|blocked|banned)"
        r"|\bip you're using|listed (at|in|on) \S*(bl|list|zen)\b",
        _numbers("7.25 7.511 7.708"),
    ),
    Known(
        MailFault.CLIENT_REFUSED,
        r"(helo|ehlo)( \S+){0,3} (rejected|denied|refused|invalid|required|requires)|(invalid|bad) (helo|ehlo)"
        r"|helo name|requires (valid |domain )+address|(reverse|bad) dns|ptr\b.*record|cannot find your (reverse )?hostname"
        r"|dial-?up|dynamic(ally)?[- ](ip|assigned)",
    ),
    # The sender: an address that is not the account's, or a domain that is not set up for mail.
    Known(
        MailFault.SENDER_REFUSED,
        r"sendasdenied|send as\b|not owned by user|sender (address |domain |verify )?(is )?(rejected|mismatch|failed|invalid"
        r"|unknown|not (allowed|permitted|authori[sz]ed|found)|must exist|does not exist)|domain of sender"
        r"|badmailfrom|header address|from address does not match|sender identity|address is not verified"
        r"|(relaying|relay) disallowed as|sender is not allowed|\bis not allowed to send\b|domain is unverified"
        r"|sandbox (sub)?domain",
        _numbers("1.7 1.8 2.252 7.60"),
    ),
    # It passes nothing on for who is not known to it.
    Known(
        MailFault.RELAY_DENIED,
        r"relay(ing)?( \S+){0,3} (denied|prohibited|not (permitted|allowed)|disallowed)|(denied|unable|permitted|allowed) to relay"
        r"|not relay|relaying mail from|forwarding denied|rcpthosts",
        _numbers("7.54 7.64"),
    ),
    # What is left of the recipient, where the answer to the whole message tells of it.
    Known(
        MailFault.RECIPIENT_REFUSED,
        r"user unknown|unknown user|no such (user|mailbox|recipient)|recipient( \S+){0,3} (rejected|not found|unknown)"
        r"|(mailbox|inbox)( \S+){0,3} (full|not found)",
        _numbers("1.1 1.2 1.3 1.6 1.10 2.1 2.2"),
        phases=_FROM_DATA,
    ),
)
_OF_ONE_MAIL = frozenset({MailFault.RECIPIENT_REFUSED, MailFault.MESSAGE_REFUSED})


def known_line(phase: Phase, code: int, reply: str) -> Known | None:
    """Return the line of the table that this reply fits, or None."""
    text = _TYPED.sub("<>", reply).lower()
    found = _ENHANCED.search(text)
    enhanced = found[1] if found else ""
    return next((known for known in KNOWN if known.fits(phase, code, text, enhanced)), None)


def fault_of(phase: Phase, code: int, reply: str, otherwise: MailFault) -> MailFault:
    """Return what a 4xx or 5xx reply means: as the table knows it, else what a 5xx means at this phase, `otherwise`."""
    is_temporary = code // 100 == 4
    known = known_line(phase, code, reply)
    if known is None or (is_temporary and known.fault in _OF_ONE_MAIL):
        return MailFault.TRY_LATER if is_temporary else otherwise
    return known.fault
