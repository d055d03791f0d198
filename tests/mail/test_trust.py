"""Nothing of a login or a mail leaves to a server that has not proved who it is."""

import base64
import os
import socket
import ssl
import struct
import warnings
from dataclasses import replace
from pathlib import Path

import pytest

from orderflow_desk.domain.errors import MailFault, MailTrouble
from orderflow_desk.domain.outbox import Result
from orderflow_desk.domain.shop import MailAccount, Security
from orderflow_desk.mail.handover import Connection, _trusting, check
from orderflow_desk.mail.smtp_connection import Timeouts
from support.mail.certificates import Certificates, make_certificates
from support.mail.parcels import parcel
from support.mail.scripted_server import PASSWORD, PLAIN, USER, ScriptedServer

ENCRYPTED = (Security.TLS, Security.STARTTLS)
BEFORE_TLS = ("EHLO", "STARTTLS")
SECRETS = [PASSWORD.encode(), PLAIN.encode(), base64.b64encode(PASSWORD.encode()), USER.encode()]
QUICK = Timeouts(connect=5.0, reply=5.0, dot=5.0)


def fault_of(account: MailAccount, ca_file: str) -> MailFault:
    """Return what goes wrong when a mail is handed over; nothing of it may have left, and the queue stands still."""
    connection = Connection(account, extra_ca=ca_file, timeouts=QUICK)
    outcome = connection.deliver(parcel(), lambda: pytest.fail("the dot was asked for"))
    assert outcome is not None
    assert outcome.trouble is not None
    assert outcome.result is Result.QUEUE_STOPPED
    assert not connection.is_open
    return outcome.trouble.fault


def nothing_was_sent(server: ScriptedServer) -> bool:
    is_silent = all(command.split()[0].upper() in BEFORE_TLS for command in server.commands)
    return is_silent and not server.finished and not any(secret in server.in_clear for secret in SECRETS)


@pytest.mark.parametrize("security", ENCRYPTED)
@pytest.mark.parametrize(
    "certificate", ["wrong_name", "expired", "not_yet_valid", "unknown_authority", "self_signed"]
)
def test_a_certificate_that_proves_nothing_stops_the_queue_before_the_login(
    security: Security, certificate: str, certificates: Certificates
) -> None:
    context: ssl.SSLContext = getattr(certificates, certificate)
    with ScriptedServer(security, context) as server:
        assert fault_of(server.account, certificates.ca_file) is MailFault.CERTIFICATE
        assert nothing_was_sent(server)


@pytest.mark.parametrize("security", ENCRYPTED)
def test_a_good_certificate_of_an_authority_that_this_pc_does_not_know_is_not_trusted(
    security: Security, certificates: Certificates
) -> None:
    with ScriptedServer(security, certificates.good) as server:
        assert fault_of(server.account, "") is MailFault.CERTIFICATE
        assert nothing_was_sent(server)


@pytest.mark.parametrize("name", ["missing.pem", "broken.pem"])
def test_an_extra_authority_that_cannot_be_read_stops_the_queue_and_names_the_file(
    name: str, tmp_path: Path, certificates: Certificates
) -> None:
    (tmp_path / "broken.pem").write_text("no certificate")
    with ScriptedServer(Security.TLS, certificates.good) as server:
        with pytest.raises(MailTrouble) as caught:
            check(server.account, extra_ca=str(tmp_path / name))
        assert caught.value.fault is MailFault.CERTIFICATE
        assert name in caught.value.reply
        assert not server.heard


def test_starttls_that_is_not_offered_means_stop(certificates: Certificates) -> None:
    # A server, or somebody between it and us, that leaves the word out and would take everything in clear text.
    with ScriptedServer(Security.NONE, certificates.good) as server:
        account = replace(server.account, security=Security.STARTTLS)
        assert fault_of(account, certificates.ca_file) is MailFault.NO_STARTTLS
        assert nothing_was_sent(server)


def test_a_plain_server_where_tls_is_expected_hears_no_word_of_ours(certificates: Certificates) -> None:
    with ScriptedServer(Security.NONE) as server:
        account = replace(server.account, security=Security.TLS)
        connection = Connection(account, extra_ca=certificates.ca_file, timeouts=QUICK)
        outcome = connection.deliver(parcel(), lambda: pytest.fail("the dot was asked for"))
    assert outcome is not None
    assert outcome.trouble is not None
    assert outcome.trouble.fault is MailFault.TLS_FAILED
    assert not any(secret in server.in_clear for secret in SECRETS)
    assert b"MAIL" not in server.in_clear


@pytest.mark.parametrize("host", ["192.0.2.1", "mail.example.net", "localhost.example.net", "0.0.0.0"])
def test_no_encryption_is_refused_for_any_other_machine_without_a_connection(host: str) -> None:
    assert fault_of(MailAccount(host, 25, Security.NONE, USER, PASSWORD), "") is MailFault.PLAIN_REFUSED


def test_a_localhost_that_leads_to_another_machine_is_not_believed(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # As after a line in the hosts file, which a test cannot write.
    with ScriptedServer(Security.NONE) as server:
        monkeypatch.setattr("orderflow_desk.mail.smtp_connection._is_loopback", lambda _address: False)
        assert fault_of(server.account, "") is MailFault.PLAIN_REFUSED
        assert nothing_was_sent(server)


@pytest.mark.parametrize("security", Security)
def test_a_wrong_password_stops_the_queue_and_is_tried_once(
    security: Security, certificates: Certificates
) -> None:
    with ScriptedServer(security, certificates.good) as server:
        account = replace(server.account, password="wrong")
        assert fault_of(account, certificates.ca_file) is MailFault.LOGIN_REFUSED
        assert len([command for command in server.commands if command.startswith("AUTH")]) == 1
        assert not server.finished


@pytest.mark.parametrize("security", ENCRYPTED)
@pytest.mark.parametrize("ways", ["AUTH PLAIN LOGIN", "AUTH LOGIN", "AUTH=PLAIN", "auth plain"])
def test_a_login_with_umlauts_is_understood_in_either_way(
    security: Security, ways: str, certificates: Certificates
) -> None:
    with ScriptedServer(security, certificates.good, extensions=(ways,)) as server:
        check(server.account, extra_ca=certificates.ca_file)
        assert server.commands[-1] == "QUIT"
        assert not any(secret in server.in_clear for secret in SECRETS)


def test_a_server_that_takes_no_login_is_told_as_that(certificates: Certificates) -> None:
    for extensions in ((), ("AUTH CRAM-MD5 XOAUTH2",)):
        with ScriptedServer(Security.TLS, certificates.good, extensions=extensions) as server:
            assert fault_of(server.account, certificates.ca_file) is MailFault.NO_LOGIN_OFFERED


def test_without_a_user_nobody_logs_in(certificates: Certificates) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        check(replace(server.account, user="", password=""), extra_ca=certificates.ca_file)
        assert not any(command.startswith("AUTH") for command in server.commands)


def test_a_user_without_a_password_makes_no_connection(certificates: Certificates) -> None:
    with ScriptedServer(Security.TLS, certificates.good) as server:
        with pytest.raises(MailTrouble) as caught:
            check(replace(server.account, password=""), extra_ca=certificates.ca_file)
        assert caught.value.fault is MailFault.NO_PASSWORD
        assert not server.heard


@pytest.mark.parametrize("injected", ["250 evil", "250-evil.example\r\n250 AUTH PLAIN\r\n235 welcome", "\0"])
def test_a_connection_into_which_words_were_put_before_tls_is_told_nothing(
    injected: str, certificates: Certificates
) -> None:
    """CVE-2011-0411: replies put behind the plain "220" must not be taken for those of the encrypted server."""
    with ScriptedServer(Security.STARTTLS, certificates.good) as server:
        server.after_starttls = f"220 go ahead\r\n{injected}"
        connection = Connection(server.account, extra_ca=certificates.ca_file, timeouts=QUICK)
        outcome = connection.deliver(parcel(), lambda: pytest.fail("the dot was asked for"))
        assert nothing_was_sent(server)
    assert outcome is not None
    assert outcome.result is Result.SERVER_TROUBLE
    assert outcome.trouble is not None
    assert (outcome.trouble.fault, outcome.trouble.phase) == (MailFault.TLS_FAILED, "starttls")


def test_a_connection_that_is_reset_before_its_handshake_leaves_no_socket_open(
    certificates: Certificates,
) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listening:
        ours = socket.create_connection(listening.getsockname())
        theirs, _ = listening.accept()
        theirs.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        theirs.close()
    number = ours.fileno()
    with pytest.raises(ConnectionResetError):
        _trusting(certificates.ca_file).wrap_socket(
            ours, server_hostname="localhost", do_handshake_on_connect=False
        )
    with pytest.raises(OSError, match="Bad file descriptor"):
        os.fstat(number)


def test_an_older_tls_than_1_2_is_not_spoken(tmp_path: Path) -> None:
    old = make_certificates(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        old.good.minimum_version = ssl.TLSVersion.TLSv1
        old.good.maximum_version = ssl.TLSVersion.TLSv1_1
    old.good.set_ciphers("ALL:@SECLEVEL=0")
    with ScriptedServer(Security.TLS, old.good) as server:
        with pytest.raises(MailTrouble) as caught:
            check(server.account, extra_ca=old.ca_file)
        assert caught.value.fault is MailFault.TLS_FAILED


def test_a_password_stands_in_no_text_of_an_account() -> None:
    assert PASSWORD not in repr(MailAccount("localhost", 25, Security.TLS, USER, PASSWORD))
