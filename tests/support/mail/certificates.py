"""Certificates for servers on loopback: one to trust, and all the ways in which one is not to be trusted."""

import ssl
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import trustme

HOST = "localhost"


@dataclass(frozen=True, slots=True)
class Certificates:
    """Server contexts by what is wrong with them, and the file by which the good ones are trusted."""

    ca_file: str
    good: ssl.SSLContext
    wrong_name: ssl.SSLContext
    expired: ssl.SSLContext
    not_yet_valid: ssl.SSLContext
    unknown_authority: ssl.SSLContext
    self_signed: ssl.SSLContext


def make_certificates(folder: Path) -> Certificates:
    authority = trustme.CA()
    ca_file = folder / "ca.pem"
    authority.cert_pem.write_to_path(str(ca_file))
    past = datetime(2001, 1, 1, tzinfo=UTC)
    future = datetime(2090, 1, 1, tzinfo=UTC)
    stranger = trustme.CA()
    self_signed = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    key_file = folder / "stranger.pem"
    key_file.write_bytes(stranger.private_key_pem.bytes() + stranger.cert_pem.bytes())
    self_signed.load_cert_chain(key_file)
    return Certificates(
        ca_file=str(ca_file),
        good=_context(authority.issue_cert(HOST, "127.0.0.1")),
        wrong_name=_context(authority.issue_cert("mail.elsewhere.example")),
        expired=_context(
            authority.issue_cert(HOST, not_before=past, not_after=datetime(2002, 1, 1, tzinfo=UTC))
        ),
        not_yet_valid=_context(
            authority.issue_cert(HOST, not_before=future, not_after=datetime(2091, 1, 1, tzinfo=UTC))
        ),
        unknown_authority=_context(stranger.issue_cert(HOST)),
        self_signed=self_signed,
    )


def _context(leaf: trustme.LeafCert) -> ssl.SSLContext:
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    leaf.configure_cert(context)
    return context
