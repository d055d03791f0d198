"""The rig of servers that do not prove who they are, whole: it is short; `dev.py rig tls` prints what it sees."""

import ssl
import sys
import warnings
from pathlib import Path

import pytest

from orderflow_desk.mail import handover
from orderflow_desk.mail.smtp_connection import SmtpConnection
from rigs.tls import rig as tls
from rigs.tls.tls_cases import CASES, NOTHING_WRONG

pytestmark = pytest.mark.skipif(
    not sys.platform.startswith("linux"), reason="the door of the rigs' mail server is Linux's"
)


def test_not_one_byte_of_a_login_or_a_message_leaves_to_a_server_that_does_not_prove_itself(
    tmp_path: Path,
) -> None:
    tried = list(tls.run(tmp_path))
    assert [f"{one.case.name}: {line}" for one in tried for line in one.broken] == []
    assert {(one.case.name, one.security) for one in tried} == {
        (case.name, security) for case in CASES for security in case.securities
    }
    assert {bool(one.decrypted) for one in tried if one.case.name == NOTHING_WRONG} == {True}


def _caught(folder: Path, *names: str) -> dict[str, list[str]]:
    cases = [case for case in CASES if case.name in names]
    return {f"{one.case.name} {one.security}": one.broken for one in tls.run(folder, cases) if one.broken}


def test_the_rig_sees_a_client_that_trusts_anybody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(handover, "_trusting", _trusting_anybody)
    caught = _caught(tmp_path, "expired", "TLS 1.0", NOTHING_WRONG)
    assert caught.keys() == {"expired tls", "expired starttls", "TLS 1.0 tls", "TLS 1.0 starttls"}
    assert all("a mail was taken" in lines for lines in caught.values())


def test_the_rig_sees_a_client_that_goes_on_in_clear_text(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(SmtpConnection, "start_tls", lambda _line, _tls: None)
    caught = _caught(tmp_path, "STARTTLS not offered", "text injected before TLS", NOTHING_WRONG)
    assert caught.keys() == {
        "STARTTLS not offered starttls",
        "text injected before TLS starttls",
        f"{NOTHING_WRONG} starttls",
    }
    assert all(any("in clear text" in line for line in lines) for lines in caught.values())


def _trusting_anybody(_ca: str) -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
    return context
