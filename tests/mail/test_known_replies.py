"""What servers really say, and whom it is about: the customer's address is blamed only for what it did."""

import pytest

from orderflow_desk.domain.errors import MailFault as Fault
from orderflow_desk.domain.errors import MailTrouble
from orderflow_desk.domain.outbox import Result
from orderflow_desk.domain.shop import Security
from orderflow_desk.mail.handover import Connection
from orderflow_desk.mail.known_replies import KNOWN, fault_of, known_line
from orderflow_desk.mail.phases import Phase
from orderflow_desk.mail.reply_classes import outcome_of
from support.mail.parcels import parcel
from support.mail.scripted_server import ScriptedServer

STOPPED, PAUSED, WAITS = Result.QUEUE_STOPPED, Result.QUEUE_PAUSED, Result.SERVER_TROUBLE
REFUSED, LATER = Result.REFUSED, Result.TRY_LATER
# Who says it, when, what, whom it is about, and what comes of it.
SAID = [
    # The address of the sender is not the account's, or its domain is not set up.
    ("Microsoft 365", "dot", "554 5.2.252 SendAsDenied; desk@fix.example not allowed to send as mail@fix.example", Fault.SENDER_REFUSED, STOPPED),
    ("Exchange", "dot", "550 5.7.60 SMTP; Client does not have permissions to send as this sender", Fault.SENDER_REFUSED, STOPPED),
    ("Outlook.com", "rcpt", "550 5.7.515 Access denied, sending domain FIX.EXAMPLE doesn't meet the required authentication level", Fault.SENDER_REFUSED, STOPPED),
    ("Microsoft 365", "dot", "550 5.7.509 Access denied, sending domain fix.example does not pass DMARC verification", Fault.SENDER_REFUSED, STOPPED),
    ("Gmail", "dot", "550-5.7.26 Unauthenticated email from fix.example is not accepted due to domain's DMARC policy.", Fault.SENDER_REFUSED, STOPPED),
    ("Postfix", "rcpt", "553 5.7.1 <desk@fix.example>: Sender address rejected: not owned by user shop", Fault.SENDER_REFUSED, STOPPED),
    ("Postfix", "rcpt", "550 5.1.8 <desk@fix.example>: Sender address rejected: Domain not found", Fault.SENDER_REFUSED, STOPPED),
    ("Postfix", "rcpt", "450 4.1.8 <desk@fix.example>: Sender address rejected: Domain not found", Fault.SENDER_REFUSED, PAUSED),
    ("Exim", "rcpt", "550 Sender verify failed", Fault.SENDER_REFUSED, STOPPED),
    ("Sendmail", "mail", "553 5.1.8 <desk@fix.example>... Domain of sender address desk@fix.example does not exist", Fault.SENDER_REFUSED, STOPPED),
    ("qmail", "rcpt", "553 sorry, your envelope sender is in my badmailfrom list (#5.7.1)", Fault.SENDER_REFUSED, STOPPED),
    ("GMX", "dot", "550-Requested action not taken: mailbox unavailable\n550 Sender address is not allowed.", Fault.SENDER_REFUSED, STOPPED),
    ("web.de", "rcpt", "550 <desk@fix.example>: Reject due to SPF policy. The originating IP of the message is not permitted by the domain owner", Fault.SENDER_REFUSED, STOPPED),
    ("Forpsi", "rcpt", "550 5.1.0 <desk@fix.example> sender rejected", Fault.SENDER_REFUSED, STOPPED),
    ("Zoho", "rcpt", "553 Relaying disallowed as desk@fix.example", Fault.SENDER_REFUSED, STOPPED),
    ("Zoho", "rcpt", "553 Sender is not allowed to relay emails", Fault.SENDER_REFUSED, STOPPED),
    ("Fastmail", "dot", "551 5.7.1 Not authorised to send from this header address", Fault.SENDER_REFUSED, STOPPED),
    ("Amazon SES", "dot", "554 Message rejected: Email address is not verified. The following identities failed the check in region EU-WEST-1", Fault.SENDER_REFUSED, STOPPED),
    ("SendGrid", "dot", "550 The from address does not match a verified Sender Identity. Mail cannot be sent until this error is resolved.", Fault.SENDER_REFUSED, STOPPED),
    ("Mailgun", "dot", "421 Domain fix.example is not allowed to send: The domain is unverified and requires DNS configuration.", Fault.SENDER_REFUSED, PAUSED),
    ("Mailgun", "rcpt", "550 5.7.1 Sandbox subdomains are for test purposes only. Please add your own domain", Fault.SENDER_REFUSED, STOPPED),
    # The provider has closed the account.
    ("Microsoft 365", "rcpt", "550 5.1.8 Access denied, bad outbound sender AS(42004)", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("Microsoft 365", "dot", "550 5.7.501 Access denied, spam abuse detected", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("Microsoft 365", "dot", "550 5.7.705 Access denied, tenant has exceeded threshold", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("Zoho", "login", "554 5.1.8 Sender Address Blocked", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("Amazon SES", "dot", "554 Message rejected: Sending paused for this account. For more information, please check your inbox", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("cPanel", "rcpt", "550 Outgoing mail from desk@fix.example has been suspended.", Fault.ACCOUNT_BLOCKED, STOPPED),
    ("Mailgun", "dot", "421 Domain sandbox1.example is not allowed to send: Please activate your Mailgun account.", Fault.ACCOUNT_BLOCKED, PAUSED),
    # The login.
    ("Gmail", "mail", "530-5.7.0 Authentication Required. For more information, go to support", Fault.LOGIN_NEEDED, STOPPED),
    ("Yahoo", "rcpt", "530 5.7.1 Authentication required", Fault.LOGIN_NEEDED, STOPPED),
    ("Microsoft 365", "mail", "530 5.7.57 Client not authenticated to send mail.", Fault.LOGIN_NEEDED, STOPPED),
    ("cPanel", "rcpt", "550-Please turn on SMTP Authentication in your mail client.", Fault.LOGIN_NEEDED, STOPPED),
    ("Sendmail", "rcpt", "550 5.7.1 <jana@example.net>... Relaying denied. Proper authentication required.", Fault.LOGIN_NEEDED, STOPPED),
    ("Ionos", "rcpt", "535 Authentication failure: SMTP AUTH failed with the remote server", Fault.LOGIN_REFUSED, STOPPED),
    ("Gmail", "login", "535-5.7.8 Username and Password not accepted.", Fault.LOGIN_REFUSED, STOPPED),
    ("Microsoft 365", "login", "535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.", Fault.LOGIN_REFUSED, STOPPED),
    ("Google relay", "mail", "550-5.7.1 Invalid credentials for relay [192.0.2.7].", Fault.LOGIN_REFUSED, STOPPED),
    ("Postfix", "mail", "530 5.7.0 Must issue a STARTTLS command first", Fault.ENCRYPTION_NEEDED, STOPPED),
    ("any", "rcpt", "550 5.7.1 Encryption required", Fault.ENCRYPTION_NEEDED, STOPPED),
    # It passes nothing on.
    ("Postfix", "rcpt", "554 5.7.1 <jana@example.net>: Relay access denied", Fault.RELAY_DENIED, STOPPED),
    ("Postfix", "rcpt", "454 4.7.1 <jana@example.net>: Relay access denied", Fault.RELAY_DENIED, PAUSED),
    ("Exim", "rcpt", "550 relay not permitted", Fault.RELAY_DENIED, STOPPED),
    ("Sendmail", "rcpt", "550 5.7.1 <jana@example.net>... Relaying denied", Fault.RELAY_DENIED, STOPPED),
    ("qmail", "rcpt", "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", Fault.RELAY_DENIED, STOPPED),
    ("Gmail", "rcpt", "550-5.7.0 Mail relay denied [192.0.2.7].", Fault.RELAY_DENIED, STOPPED),
    ("Exchange", "rcpt", "550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain", Fault.RELAY_DENIED, STOPPED),
    ("Microsoft 365", "rcpt", "550 5.7.64 TenantAttribution; Relay Access Denied", Fault.RELAY_DENIED, STOPPED),
    # A limit.
    ("Gmail", "dot", "550-5.4.5 Daily user sending limit exceeded. For more information on Gmail sending limits go to support", Fault.LIMIT_REACHED, PAUSED),
    ("Gmail", "dot", "550 5.4.5 Daily sending quota exceeded", Fault.LIMIT_REACHED, PAUSED),
    ("Gmail", "rcpt", "550 5.4.5 - gsmtp", Fault.LIMIT_REACHED, PAUSED),
    ("Google relay", "rcpt", "450 4.2.1 Peak SMTP relay limit exceeded for customer. This is a temporary error.", Fault.LIMIT_REACHED, PAUSED),
    ("Gmail", "login", "454 4.7.0 Too many login attempts, please try again later.", Fault.LIMIT_REACHED, PAUSED),
    ("Gmail", "dot", "421-4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address.", Fault.LIMIT_REACHED, PAUSED),
    ("Microsoft 365", "dot", "550 5.1.90 Your message can't be sent because you've reached your daily limit for message recipients", Fault.LIMIT_REACHED, PAUSED),
    ("Microsoft 365", "dot", "554 5.2.0 STOREDRV.Submission.Exception:SubmissionQuotaExceededException; Failed to process message", Fault.LIMIT_REACHED, PAUSED),
    ("Outlook.com", "rcpt", "451 4.7.650 The mail server [192.0.2.7] has been temporarily rate limited due to IP reputation.", Fault.LIMIT_REACHED, PAUSED),
    ("GMX", "rcpt", "450 Requested mail action not taken: mailbox unavailable. Mail send limit exceeded.", Fault.LIMIT_REACHED, PAUSED),
    ("GMX", "rcpt", "550-Requested action not taken: mailbox unavailable\n550 Failure sending mail. Try again later.", Fault.LIMIT_REACHED, PAUSED),
    ("Ionos", "greeting", "421 Rate limit reached. Please try again later", Fault.LIMIT_REACHED, PAUSED),
    ("Postfix", "rcpt", "450 4.7.1 Error: too much mail from 192.0.2.7", Fault.LIMIT_REACHED, PAUSED),
    ("postfwd", "dot", "450 4.7.1 <END-OF-MESSAGE>: End-of-data rejected: Number messages per hour exceeded. Error:RATE_MSG", Fault.LIMIT_REACHED, PAUSED),
    ("Prolateral", "rcpt", "554 5.7.1 <jana@example.net>: Recipient address rejected: You have exceeded your Outmail quota.", Fault.LIMIT_REACHED, PAUSED),
    ("cPanel", "rcpt", "550 Domain fix.example has exceeded the max emails per hour (250/200 (125%)) allowed. Message discarded.", Fault.LIMIT_REACHED, PAUSED),
    ("cPanel", "rcpt", "550 Domain fix.example has exceeded the max defers and failures per hour (5/5 (100%)) allowed.", Fault.LIMIT_REACHED, PAUSED),
    ("any", "dot", "552 5.7.1 Daily message limit exceeded", Fault.LIMIT_REACHED, PAUSED),
    ("any", "rcpt", "452 4.5.3 Too many recipients", Fault.LIMIT_REACHED, PAUSED),
    ("any", "rcpt", "554 5.7.1 Too many messages from this account", Fault.LIMIT_REACHED, PAUSED),
    ("Zoho", "dot", "550 5.4.6 Unusual sending activity detected. Please try after sometime", Fault.LIMIT_REACHED, PAUSED),
    ("Amazon SES", "dot", "454 Throttling failure: Daily message quota exceeded.", Fault.LIMIT_REACHED, PAUSED),
    ("SendGrid", "login", "451 Authentication failed: Maximum credits exceeded", Fault.LIMIT_REACHED, PAUSED),
    ("Mailgun", "dot", "420 Domain fix.example is not allowed to send: recipient limit exceeded, try again after Wed", Fault.LIMIT_REACHED, PAUSED),
    ("Mailu", "rcpt", "450 4.7.1 <shop>: SASL login name rejected: You are sending too many emails too fast.", Fault.LIMIT_REACHED, PAUSED),
    ("any", "rcpt", "550 5.7.1 Sending limit reached for this mailbox", Fault.LIMIT_REACHED, PAUSED),
    # The line of this PC.
    ("Postfix", "rcpt", "554 5.7.1 Service unavailable; Client host [192.0.2.7] blocked using zen.spamhaus.org", Fault.CLIENT_REFUSED, STOPPED),
    ("Postfix", "rcpt", "450 4.7.1 Client host rejected: cannot find your hostname, [192.0.2.7]", Fault.CLIENT_REFUSED, PAUSED),
    ("Postfix", "rcpt", "504 5.5.2 <localhost>: Helo command rejected: need fully-qualified hostname", Fault.CLIENT_REFUSED, STOPPED),
    ("Exim", "ehlo", "550 Access denied - Invalid HELO name (See RFC2821 4.1.1.1)", Fault.CLIENT_REFUSED, STOPPED),
    ("Exim", "rcpt", "550 Rejected because 192.0.2.7 is in a black list at zen.spamhaus.org", Fault.CLIENT_REFUSED, STOPPED),
    ("Sendmail", "ehlo", "501 5.0.0 EHLO requires domain address", Fault.CLIENT_REFUSED, STOPPED),
    ("Sendmail", "mail", "550 5.7.1 Rejected: 192.0.2.7 listed at bl.spamcop.net", Fault.CLIENT_REFUSED, STOPPED),
    ("GMX", "greeting", "554-gmx.net (mxgmx012) Nemesis ESMTP Service not available\n554-No SMTP service\n554 IP address is black listed.", Fault.CLIENT_REFUSED, STOPPED),
    ("web.de", "greeting", "554-web.de (mxweb012) Nemesis ESMTP Service not available\n554-No SMTP service\n554 Bad DNS PTR resource record.", Fault.CLIENT_REFUSED, STOPPED),
    ("Gmail", "dot", "550-5.7.25 [192.0.2.7] The IP address sending this message does not have a PTR record setup", Fault.CLIENT_REFUSED, STOPPED),
    ("Gmail", "dot", "550-5.7.1 The IP you're using to send mail is not authorized to send email directly to our servers.", Fault.CLIENT_REFUSED, STOPPED),
    ("Microsoft 365", "mail", "550 5.7.606 Access denied, banned sending IP [192.0.2.7]", Fault.CLIENT_REFUSED, STOPPED),
    ("Microsoft 365", "rcpt", "550 5.7.708 Access denied, traffic not accepted from this IP", Fault.CLIENT_REFUSED, STOPPED),
    # The server: busy, or turning everybody away.
    ("Sendmail", "greeting", "554 mail.example ESMTP not accepting messages", Fault.SERVER_BUSY, WAITS),
    ("Postfix", "greeting", "421 4.7.0 mail.example Error: too many connections from 192.0.2.7", Fault.SERVER_BUSY, WAITS),
    ("Sendmail", "greeting", "421 4.3.2 Connection rate limit exceeded.", Fault.SERVER_BUSY, WAITS),
    ("Microsoft 365", "dot", "432 4.3.2 STOREDRV.ClientSubmit; sender thread limit exceeded", Fault.SERVER_BUSY, WAITS),
    ("Microsoft 365", "mail", "450 4.7.500 Server busy. Please try again later", Fault.SERVER_BUSY, WAITS),
    ("Gmail", "mail", "421 4.4.5 Server busy, try again later.", Fault.SERVER_BUSY, WAITS),
    ("Amazon SES", "dot", "454 Throttling failure: Maximum sending rate exceeded.", Fault.SERVER_BUSY, WAITS),
    ("Postfix", "mail", "452 4.3.1 Insufficient system storage", Fault.SERVER_BUSY, WAITS),
    ("any", "greeting", "554 No SMTP service here", Fault.SERVER_REFUSED, WAITS),
    ("any", "ehlo", "502 5.5.1 Command not implemented", Fault.SERVER_REFUSED, WAITS),
    # The recipient, though it speaks of limits, blocks and lists.
    ("Gmail", "rcpt", "550-5.1.1 The email account that you tried to reach does not exist.", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Gmail", "rcpt", "550 5.2.1 The email account that you tried to reach is disabled.", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Gmail", "rcpt", "550-5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Gmail", "rcpt", "450-4.2.1 The user you are trying to contact is receiving mail too quickly.", Fault.TRY_LATER, LATER),
    ("Gmail", "rcpt", "552-5.2.2 The email account that you tried to reach is over quota.", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Microsoft 365", "rcpt", "432 4.3.2 STOREDRV.Deliver; recipient thread limit exceeded", Fault.TRY_LATER, LATER),
    ("Exchange", "dot", "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Postfix", "rcpt", "450 4.2.0 <jana@example.net>: Recipient address rejected: Greylisted, see postgrey", Fault.TRY_LATER, LATER),
    ("Postfix", "rcpt", "550 5.1.1 <daily.limit.exceeded@example.net>: Recipient address rejected: User unknown", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Ionos", "rcpt", "550 Quota Exceeded", Fault.RECIPIENT_REFUSED, REFUSED),
    ("web.de", "rcpt", "550 Benutzer hat zuviele Mails auf dem Server. / User has too many messages on the server.", Fault.RECIPIENT_REFUSED, REFUSED),
    ("web.de", "rcpt", "550 Requested action not taken: mailbox unavailable", Fault.RECIPIENT_REFUSED, REFUSED),
    ("T-Online", "rcpt", "552 5.2.2 Over STORAGE quota", Fault.RECIPIENT_REFUSED, REFUSED),
    ("Amazon SES", "dot", "554 Message rejected: Address blacklisted.", Fault.RECIPIENT_REFUSED, REFUSED),
    ("any", "dot", "550 5.0.0 user unknown", Fault.RECIPIENT_REFUSED, REFUSED),
    ("any", "rcpt", "554 5.7.1 no", Fault.RECIPIENT_REFUSED, REFUSED),
    # The message.
    ("Postfix", "dot", "552 5.3.4 Message size exceeds fixed limit", Fault.MESSAGE_REFUSED, REFUSED),
    ("qmail", "dot", "552 sorry, that message size exceeds my databytes limit (#5.3.4)", Fault.MESSAGE_REFUSED, REFUSED),
    ("Gmail", "dot", "552-5.7.0 This message was blocked because its content presents a potential security issue.", Fault.MESSAGE_REFUSED, REFUSED),
    ("Zoho", "dot", "552 5.7.1 virus Win.Test.EICAR_HDB-1 detected by Zoho Mail", Fault.MESSAGE_REFUSED, REFUSED),
    ("any", "dot", "554 5.7.1 Blocked: contains a URL listed by dbl.spamhaus.org", Fault.MESSAGE_REFUSED, REFUSED),
]  # fmt: skip
_USUAL = {
    Phase.GREETING: Fault.SERVER_REFUSED,
    Phase.EHLO: Fault.SERVER_REFUSED,
    Phase.LOGIN: Fault.LOGIN_REFUSED,
    Phase.MAIL: Fault.SENDER_REFUSED,
    Phase.RCPT: Fault.RECIPIENT_REFUSED,
    Phase.DOT: Fault.MESSAGE_REFUSED,
}


def _code_and_text(said: str) -> tuple[int, str]:
    """Return a reply as the connection hands it on: its code, and the text of all its lines."""
    lines = said.split("\n")
    return int(said[:3]), " ".join(line[4:] if line[:3].isdigit() else line for line in lines)


@pytest.mark.parametrize(
    ("phase", "said", "fault", "result"),
    [pytest.param(*line[1:], id=f"{line[0]}: {line[2][:60]}") for line in SAID],
)
def test_a_reply_is_about_whom_it_speaks_of(phase: str, said: str, fault: Fault, result: Result) -> None:
    code, text = _code_and_text(said)
    found = fault_of(Phase(phase), code, text, _USUAL[Phase(phase)])
    assert found is fault
    assert outcome_of(MailTrouble(found, phase, code, text)).result is result


def test_each_line_of_the_table_is_what_some_server_says() -> None:
    heard = [known_line(Phase(phase), *_code_and_text(said)) for _, phase, said, _, _ in SAID]
    assert [known for known in KNOWN if known not in heard] == []


@pytest.mark.parametrize("word", ["spamhaus", "too.many.emails", "relay.denied", "sender.rejected"])
def test_what_a_customers_address_says_is_no_reason(word: str) -> None:
    for text in (f"5.1.1 <{word}@example.net>: User unknown", f"5.1.1 {word}@example.net User unknown"):
        assert fault_of(Phase.RCPT, 550, text, Fault.RECIPIENT_REFUSED) is Fault.RECIPIENT_REFUSED


def test_an_address_of_the_internet_is_no_enhanced_code() -> None:
    assert known_line(Phase.RCPT, 550, "no mail from 192.5.7.60 here, nor from 5.4.5.9") is None


@pytest.mark.parametrize(
    ("phase", "said", "result"),
    [
        ("rcpt", "550 5.1.8 Access denied, bad outbound sender\r\n", STOPPED),
        ("dot", "550-5.4.5 Daily user sending limit\r\n550 5.4.5 exceeded.\r\n", PAUSED),
        ("greeting", "554-No SMTP service\r\n554 IP address is black listed.\r\n", STOPPED),
    ],
)
def test_a_connection_tells_it_too(phase: str, said: str, result: Result) -> None:
    with ScriptedServer(Security.NONE, script={phase: said}) as server:
        connection = Connection(server.account)
        outcome = connection.deliver(parcel(), lambda: True)
        connection.close()
    assert outcome is not None
    assert outcome.result is result
