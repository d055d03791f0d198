"""Seals a short secret so that only the PCs it was sealed for can open it, each with a key of its own."""

import base64
import hashlib
import json
import secrets
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

_PURPOSE = b"orderflow desk: passcode of an order, 1"
_NONCE = 12


class CannotOpen(Exception):  # noqa: N818  the house's word for it
    """It was not sealed for this key or about this thing, or somebody changed it."""


def new_key() -> str:
    """Return a new private key, as the keychain keeps it."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415  rarely needed

    return _text(X25519PrivateKey.generate().private_bytes_raw())


def public_of(key: str) -> str:
    """Return the public half of a private key: whoever has it can seal, and open nothing."""
    return _text(_private(key).public_key().public_bytes_raw())


def name_of(public: str) -> str:
    """Return a short name of a public key."""
    return hashlib.sha256(_bytes(public)).hexdigest()[:24]


def seal(secret: str, publics: Iterable[str], about: str) -> str:
    """Return `secret` sealed for each of these keys, and bound to what it is `about`."""
    return json.dumps({name_of(public): _box(secret, public, about) for public in publics}, sort_keys=True)


def sealed_for(sealed: str) -> frozenset[str]:
    """Return the names of the keys that can open it."""
    return frozenset(_boxes(sealed))


def without(sealed: str, name: str) -> str:
    """Return it without the box of one key; the boxes of the others stay as they are."""
    return json.dumps({one: box for one, box in _boxes(sealed).items() if one != name}, sort_keys=True)


def unseal(sealed: str, key: str, about: str) -> str:
    """Return what was sealed.

    Raises:
        CannotOpen: not with this key, not about this, or it was changed.
    """
    from cryptography.exceptions import InvalidTag  # noqa: PLC0415  rarely needed
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415

    try:
        public = public_of(key)
        raw = _bytes(_boxes(sealed)[name_of(public)])
        passing, nonce, cipher = raw[:32], raw[32 : 32 + _NONCE], raw[32 + _NONCE :]
        shared = _shared(_private(key), passing, passing, _bytes(public))
        return AESGCM(shared).decrypt(nonce, cipher, about.encode()).decode()
    except (KeyError, ValueError, InvalidTag) as error:
        raise CannotOpen from error


def _box(secret: str, public: str, about: str) -> str:
    """Seal for one key, by a key pair that is made for this box alone and thrown away."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM  # noqa: PLC0415  rarely needed

    passing = _private(new_key())
    passing_public = passing.public_key().public_bytes_raw()
    shared = _shared(passing, _bytes(public), passing_public, _bytes(public))
    nonce = secrets.token_bytes(_NONCE)
    return _text(passing_public + nonce + AESGCM(shared).encrypt(nonce, secret.encode(), about.encode()))


def _shared(own: "X25519PrivateKey", other: bytes, passing: bytes, public: bytes) -> bytes:
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey  # noqa: PLC0415  rarely needed
    from cryptography.hazmat.primitives.hashes import SHA256  # noqa: PLC0415
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF  # noqa: PLC0415

    both = own.exchange(X25519PublicKey.from_public_bytes(other))
    return HKDF(SHA256(), 32, salt=None, info=_PURPOSE + passing + public).derive(both)


def _private(key: str) -> "X25519PrivateKey":
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey  # noqa: PLC0415  rarely needed

    return X25519PrivateKey.from_private_bytes(_bytes(key))


def _boxes(sealed: str) -> dict[str, str]:
    found: Any = json.loads(sealed)
    return cast("dict[str, str]", found) if isinstance(found, dict) else {}


def _text(raw: bytes) -> str:
    return base64.b64encode(raw).decode()


def _bytes(text: str) -> bytes:
    return base64.b64decode(text)
