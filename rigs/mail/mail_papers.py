"""Certificates for the rigs' mail servers: one to trust, and all the ways in which one is not to be trusted."""

import ssl
import warnings
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import trustme

from orderflow_desk.mail.wrapping import TlsSocket

HOST = "localhost"
_PAST = datetime(2001, 1, 1, tzinfo=UTC)
_BEFORE_TODAY = datetime(2002, 1, 1, tzinfo=UTC)
_Leaf = Callable[[trustme.CA, trustme.CA], trustme.LeafCert]
_LEAVES: dict[str, _Leaf] = {
    "good": lambda authority, _stranger: authority.issue_cert(HOST, "127.0.0.1"),
    "expired": lambda authority, _stranger: authority.issue_cert(
        HOST, not_before=_PAST, not_after=_BEFORE_TODAY
    ),
    "wrong_name": lambda authority, _stranger: authority.issue_cert("mail.elsewhere.example"),
    "unknown_ca": lambda _authority, stranger: stranger.issue_cert(HOST),
}
OLD = {"tls_1_0": ssl.TLSVersion.TLSv1, "tls_1_1": ssl.TLSVersion.TLSv1_1}


class Papers:
    """Server contexts by what is wrong with them: good, expired, wrong_name, unknown_ca, self_signed, tls_1_0, tls_1_1.

    `ca_file` is the one authority that clients are to trust.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._authority, self._stranger = trustme.CA(), trustme.CA()
        self.ca_file = str(folder / "ca.pem")
        self._authority.cert_pem.write_to_path(self.ca_file)

    def __getitem__(self, name: str) -> ssl.SSLContext:
        if name == "self_signed":
            return _self_signed(self._stranger, self._folder / "stranger.pem")
        if name in OLD:
            return old(ssl.PROTOCOL_TLS_SERVER, OLD[name], _LEAVES["good"](self._authority, self._stranger))
        context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
        context.sslsocket_class = TlsSocket
        _LEAVES[name](self._authority, self._stranger).configure_cert(context)
        return context


def _self_signed(stranger: trustme.CA, path: Path) -> ssl.SSLContext:
    path.write_bytes(stranger.private_key_pem.bytes() + stranger.cert_pem.bytes())
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(path)
    return context


def old(
    side: "ssl._SSLMethod", version: ssl.TLSVersion, leaf: trustme.LeafCert | None = None
) -> ssl.SSLContext:
    """Return a context that speaks this version alone, for a server or a client; OpenSSL hides those below 1.2 well."""
    context = ssl.SSLContext(side)
    # Their signatures are by SHA-1, which is below every level of security but the lowest.
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = version
        context.maximum_version = version
    if leaf is not None:
        leaf.configure_cert(context)
    return context
